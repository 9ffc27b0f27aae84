"""Words beside a number, in the languages that sources have: those that multiply it, and those that it names."""

_SCALES = {
    100: "hundred",
    10**3: "k thousand mille mil milhar milhares tausend mila тыс тысяча тысячу тысячи тысяч ألف ألفا ألفاً آلاف",
    10**5: "lakh lakhs",
    10**6: (
        "m mn mln mio million millions millón millones milhão milhões millionen milioni млн миллион миллиона миллионов "
        "مليون مليونا مليوناً ملايين"
    ),
    10**7: "crore crores",
    10**9: (
        "bn billion milliard milliards bilhão bilhões mrd milliarden miliardi млрд миллиард миллиарда миллиардов "
        "مليار مليارا ملياراً مليارات"
    ),
    10**12: "trillion billón billones трлн триллион триллиона триллионов تريليون",
}
SCALES = {word: scale for scale, words in _SCALES.items() for word in words.split()}
"""Words after a number that multiply it, in lower case: ``thousand``, ``млн``."""

_NAMING = (
    "tier article no act law section chapter paragraph par page protocol convention resolution goal phase annex "
    "niveau catégorie groupe art n° nº loi décret chapitre paragraphe protocole résolution objectif annexe "
    "nivel categoría grupo artículo núm n.º ley leyes decreto capítulo sección página párrafo protocolo convenio "
    "resolución objetivo fase anexo nível artigo lei seção parágrafo "
    "№ группа группе группы группу группой уровень уровня уровне статья статьи статье статью статьей ст закон закона "
    "законе глава главы главе раздел раздела пункт пункта пункте страница протокол протокола конвенция конвенции "
    "резолюция резолюции этап приложение "
    "رقم الفئة المستوى المادة مادة القانون قانون المرسوم الفصل الفقرة البند الصفحة البروتوكول "
    "الاتفاقية القرار المرحلة الملحق"
)
NAMING = frozenset(_NAMING.split())
"""Words before a number that is a name and no quantity, in lower case and mostly in the singular: ``article``."""

_NAMING_SEVERAL = (
    "المادتين المادتان المواد الفئتين الفئتان الفئات القانونين القانونان القوانين الفقرتين الفقرتان الفقرات الفصلين "
    "الفصلان الفصول البندين البندان البنود الصفحتين الصفحتان الصفحات القرارين القراران القرارات المرحلتين المرحلتان "
    "المراحل"
)
NAMING_SEVERAL = frozenset(_NAMING_SEVERAL.split())
"""Such words before several numbers, in Arabic: ``المادتين 388 و389``. Other plurals are found by their ending."""

CURRENCY_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
"""Signs before or after a number, each with the noun of its currencies."""
