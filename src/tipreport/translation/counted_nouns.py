"""The nouns that briefs count, in the languages whose numbers are compared: "34 women", "34 femmes", "34 женщины"."""

import re
from functools import cache

from tipreport.wording.languages import base_language

_LANGUAGES = ("en", "fr", "es", "ru", "ar")
_NOUNS = (  # the beginnings of a noun in each language, as patterns
    ("women", "femme", "mujer", "женщин", "امرأة|نساء|النساء|امرأ"),
    ("men", "homme", "hombre", "мужчин", "رجل|رجال|الرجال"),
    ("girls?", "fille|jeunes filles", "niñas?\\b|muchacha", "девоч|девуш", "فتاة|فتيات|بنت|بنات"),
    ("boys?", "garçon", "niños varones|varones|muchacho", "мальчик", "صبي|فتى|فتيان|أولاد|ولد"),
    ("child", "enfant|mineur", "niños?\\b|menores|infan", "дет(?:ей|и|ям|ях)\\b|ребён|ребен", "طفل|أطفال"),
    ("adult", "adulte", "adult", "взросл", "بالغ|راشد"),
    ("victim", "victime", "víctima", "жертв", "ضحية|ضحايا|الضحايا"),
    ("judge", "juge|magistrat", "juez|juec|magistrad", "судей|судь", "قاض"),
    ("prosecutor", "procureur", "fiscal", "прокурор", "مدع"),
    ("police", "polici|agents de police", "polic", "полицейск|сотрудник\\w* полиц", "شرط|أفراد الشرطة"),
    ("inspector", "inspecteur", "inspector", "инспектор", "مفتش"),
    ("arrest", "arrestation", "detenci|arresto", "арест|задержан", "توقيف|اعتقال"),
    ("convict", "condamn", "condena", "осужд|приговор", "إدان|مدان"),
    ("investigation", "enquête", "investigacion", "расследован", "تحقيق"),
    ("prosecution", "poursuite", "enjuici|procesamient", "преследован", "ملاحقة|ملاحقات|محاكم"),
    ("suspect", "suspect", "sospechos", "подозрева", "مشتبه"),
    ("trafficker", "trafiquant", "tratante|traficante", "торговц", "متاجر|متجر"),
    ("case", "affaire|cas\\b", "casos?\\b", "дел[ао]?м?\\b|случа", "قضية|قضايا|حالة|حالات"),
    ("country|countries", "pays", "país", "стран", "بلد|دول"),
    ("year", "an(?:s|née|nées)?\\b", "años?\\b", "год|лет\\b", "سنة|سنوات|عام|أعوام"),
    ("month", "mois", "mes(?:es)?\\b", "месяц", "شهر|أشهر"),
    ("day", "jour", "días?\\b", "дн[еяи]|день", "يوم|أيام"),
    ("hour", "heure", "horas?\\b", "час", "ساعة|ساعات"),
    ("shelter", "centre|foyer|refuge", "refugio|albergue|centros? de acogida", "приют", "مأوى|دار|دور"),
    ("worker", "travailleur|ouvrier", "trabajador|obrero", "рабоч|работник", "عامل|عمال"),
    ("migrant", "migrant", "migrant", "мигрант", "مهاجر"),
    ("refugee", "réfugié", "refugiad", "бежен", "لاجئ"),
    ("school", "école", "escuela", "школ", "مدرسة|مدارس"),
    ("teacher", "enseignant|professeur", "maestr|profesor|docente", "учител", "معلم|مدرس"),
)  # fmt: skip
_REACH = 5  # words between a number and its noun: "61% of those freed were men"


def counted_noun(after: str, language: str) -> str:
    """Return the noun that a number counts, from the text after it, as an English word; empty if it is not known."""
    patterns = _patterns(base_language(language))
    starts = [match.start() for match in re.finditer(r"(?<!\w)[^\W\d_]", after)][: _REACH + 1]
    found = (noun for start in starts for noun, pattern in patterns if pattern.match(after, start))
    return next(found, "")


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    if language not in _LANGUAGES:
        return ()
    column = _LANGUAGES.index(language)
    prefix = "(?:[وبلف]?ال|لل|[وبلف])?" if language == "ar" else ""
    return tuple((row[0], re.compile(f"{prefix}(?:{row[column]})", re.IGNORECASE)) for row in _NOUNS)
