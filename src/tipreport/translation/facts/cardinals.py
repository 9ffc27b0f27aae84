"""The words for cardinal numbers: "three", "trois", "трёх", "ثلاثة".

`number_words` has each word that may mean a number. The words here mean a number only.
"""

from collections.abc import Mapping

from attrs import frozen


@frozen(kw_only=True)
class Cardinals:
    """The words for the cardinal numbers of a language."""

    words: Mapping[str, int]
    """The numbers that are added: from 1 to 99, and hundreds that are one word."""
    scales: Mapping[str, int]
    """The numbers that multiply the number before them."""
    ordinals: Mapping[str, int] = {}
    """The beginnings of ordinals that may end a longer one."""
    joins: frozenset[str] = frozenset()
    """The words that may join the parts of one number."""
    ambiguous: frozenset[str] = frozenset()
    """Words that are numbers only inside a longer one: French *neuf* also means "new"."""


def _numbered(rows: str, start: int, step: int) -> dict[str, int]:
    """Numbers from a start on, separated by spaces; ``/`` separates the forms of one number."""
    return {form: start + step * index for index, forms in enumerate(rows.split()) for form in forms.split("/")}


_ARABIC_ORDINALS = (  # parts of "السادسة عشرة" (16th)
    "حادي/حادية ثاني/ثانية ثالث/ثالثة رابع/رابعة خامس/خامسة سادس/سادسة سابع/سابعة ثامن/ثامنة تاسع/تاسعة"
)
CARDINALS: Mapping[str, Cardinals] = {
    "en": Cardinals(
        words=_numbered(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen",
            1, 1,
        )
        | _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
        | _numbered("dozen", 12, 0),
        scales=_numbered("dozen", 12, 0) | _numbered("hundred", 100, 0) | _numbered("thousand", 10**3, 0)
        | _numbered("lakh/lakhs", 10**5, 0)
        | _numbered("million", 10**6, 0) | _numbered("crore/crores", 10**7, 0) | _numbered("billion", 10**9, 0),
        joins=frozenset({"and"}),
    ),
    "fr": Cardinals(
        words=_numbered(
            "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 1, 1
        )
        | _numbered("vingt/vingts trente quarante cinquante soixante", 20, 10),
        scales=_numbered("douzaine/douzaines", 12, 0) | _numbered("cent/cents", 100, 0) | _numbered("mille", 10**3, 0)
        | _numbered("million/millions", 10**6, 0) | _numbered("milliard/milliards", 10**9, 0),
        ordinals=_numbered(
            "unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième", 1, 1
        )
        | _numbered("vingtième", 20, 0),
        joins=frozenset({"et"}),
        ambiguous=frozenset({"neuf", "cent", "cents"}),
    ),
    "es": Cardinals(
        words=_numbered(
            "un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
            "diecisiete dieciocho diecinueve veinte veintiún/veintiuno/veintiuna veintidós veintitrés veinticuatro "
            "veinticinco veintiséis veintisiete veintiocho veintinueve",
            1, 1,
        )
        | _numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento", 30, 10)
        | _numbered(
            "doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas "
            "seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas",
            200, 100,
        ),
        scales=_numbered("docena/docenas", 12, 0) | _numbered("mil", 10**3, 0) | _numbered("millón/millones", 10**6, 0),
        joins=frozenset({"y"}),
        ambiguous=frozenset({"cien", "ciento"}),
    ),
    "ru": Cardinals(
        words=_numbered(
            "один/одна/одно/одного/одной/одному/одним/одну два/две/двух/двум/двумя/двое три/трех/трем/тремя/трое/троих "
            "четыре/четырех/четырем/четырьмя/четверо/четверых пять/пяти/пятью/пятеро/пятерых "
            "шесть/шести/шестью/шестеро/шестерых семь/семи/семью/семеро/семерых восемь/восьми/восемью/восьмеро "
            "девять/девяти/девятью десять/десяти/десятью одиннадцать/одиннадцати двенадцать/двенадцати "
            "тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати "
            "семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати",
            1, 1,
        )
        | _numbered(
            "двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти "
            "семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста",
            20, 10,
        )
        | _numbered(
            "сто/ста двести/двухсот триста/трехсот четыреста/четырехсот пятьсот/пятисот шестьсот/шестисот "
            "семьсот/семисот восемьсот/восьмисот девятьсот/девятисот",
            100, 100,
        ),
        scales=_numbered("дюжина/дюжины/дюжин/дюжину", 12, 0)
        | _numbered("тысяч/тысяча/тысячи/тысячу/тысячам/тысячах/тыс", 10**3, 0)
        | _numbered("миллион/миллиона/миллионов/миллионам/млн", 10**6, 0)
        | _numbered("миллиард/миллиарда/миллиардов/млрд", 10**9, 0),
        ordinals=_numbered("перв втор трет четверт пят шест седьм восьм девят", 1, 1),
        ambiguous=frozenset({"семью"}),
    ),
    "ar": Cardinals(
        words=_numbered(
            "واحد/واحدة/واحدا/إحدى/أحد اثنان/اثنين/اثنتان/اثنتين/اثنا/اثنتا/اثني/اثنتي "
            "ثلاث/ثلاثة/ثلاثا أربع/أربعة/أربعا خمس/خمسة/خمسا ست/ستة/ستا "
            "سبع/سبعة/سبعا ثمان/ثماني/ثمانية/ثمانيا تسع/تسعة/تسعا عشر/عشرة/عشرا",
            1, 1,
        )
        | _numbered(_ARABIC_ORDINALS, 1, 1)
        | _numbered(
            "عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين",
            20, 10,
        )
        | _numbered(
            "مئتان/مئتين/مئتا/مئتي/مائتان/مائتين/مائتا/مائتي ثلاثمئة/ثلاثمائة أربعمئة/أربعمائة خمسمئة/خمسمائة "
            "ستمئة/ستمائة سبعمئة/سبعمائة ثمانمئة/ثمانمائة تسعمئة/تسعمائة",
            200, 100,
        ),
        scales=_numbered("مئة/مائة", 100, 0) | _numbered("ألف/آلاف/ألفا", 10**3, 0)
        | _numbered("مليون/ملايين/مليونا", 10**6, 0) | _numbered("مليار/مليارات/بليون/بلايين", 10**9, 0),
        ambiguous=frozenset(_ARABIC_ORDINALS.replace("/", " ").split()),
    ),
}  # fmt: skip
