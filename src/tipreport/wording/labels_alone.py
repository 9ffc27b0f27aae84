"""Labels of figures of people that say themselves what their measure says, in any language of a brief."""

import re
from collections.abc import Mapping

from tipreport.wording.label_words import begins_with_joining_word

_PERSONS = re.compile(  # beginnings of words
    r"\b(?:people|persons?|wom[ae]n|m[ae]n|children|child|girls?|boys?|adults?|workers?|activists?|migrants?|citizens?"
    r"|personnes?|femmes?|hommes?|enfants?|filles?|garçons?|adultes?|travailleu\w+|militant\w+|citoyen\w+"
    r"|personas?|mujer\w*|hombres?|niñ[oa]s?|adult[oa]s?|trabajador\w*|activistas?|ciudadan\w+"
    r"|люд\w+|человек\w*|лиц\w?|женщин\w*|мужчин\w*|дет\w+|девоч\w+|мальчик\w*|работни\w+|активист\w*|граждан\w*"
    r"|(?:ال)?(?:أشخاص|شخص|ناس|نساء|امرأة|رجال|أطفال|طفل|فتيات|فتيان|عمال|ناشط\w*|نشطاء|مواطن\w*))\b",
    re.IGNORECASE,
)
_MEANINGS = {
    "deaths": (
        r"killed|died|dead|drowned|murdered|tuée?s?|mort[es]*|décédée?s?|noyée?s?|assassinée?s?|muert[oa]s?|fallecid[oa]s?"
        r"|asesinad[oa]s?|ahogad[oa]s?|погиб\w*|убит\w*|умер\w*|утону\w*|قتل\w*|مات\w*|توف\w*|غرق\w*"
    ),
    "victims": (
        r"slave\w*|servitude|forced|traffick\w*|exploit\w*|bondage|esclav\w*|forcée?s?|traite|servidumbre|forzos[oa]s?"
        r"|forzad[oa]s?|trata|explot\w*|рабст\w*|принудит\w*|торговл\w*|эксплуат\w*|استعباد\w*|عبودية|قسري\w*|استغلال\w*"
        r"|اتجار\w*|سخرة|السخرة|العبودية|القسري\w*|الاستغلال\w*|الاتجار\w*"
    ),
    "people on the move": (
        r"displaced|deported|expelled|returned|refugees|asylum|crossing|déplacée?s?|réfugiée?s?|expulsée?s?|refoulée?s?"
        r"|rapatriée?s?|asile|desplazad[oa]s?|refugiad[oa]s?|deportad[oa]s?|expulsad[oa]s?|asilo|перемещ\w*|бежен\w*"
        r"|депорт\w*|выслан\w*|убежищ\w*|نازح\w*|لاجئ\w*|مرحل\w*|مرحّل\w*|النازح\w*|اللاجئ\w*|لجوء|اللجوء"
    ),
    "people detained": (
        r"prison|jail|jailed|imprisoned|detained|detention|arrested|détenue?s?|emprisonnée?s?|détention|encarcelad[oa]s?"
        r"|detenid[oa]s?|pres[oa]s|cárcel|prisión|тюрьм\w*|заключ\w*|задерж\w*|سجن|السجن|محتجز\w*|معتقل\w*|مسجون\w*"
    ),
}
_MEANS: Mapping[str, re.Pattern[str]] = {
    measure: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for measure, words in _MEANINGS.items()
}
_NOUNS = re.compile(  # which are of persons themselves
    r"\b(?:refugees|displaced|réfugiée?s?|déplacée?s?|refugiad[oa]s|desplazad[oa]s|бежен\w*|перемещ\w*|نازح\w*|لاجئ\w*"
    r"|النازح\w*|اللاجئ\w*)\b",
    re.IGNORECASE,
)


def names_persons_of(measure: str, label: str, *, has_form: bool = False) -> bool:
    """Return whether a label is a noun of persons that has the meaning of their measure: ``people killed by gangs``.

    ``has_form`` is whether the form of exploitation follows it, which says that they are victims. A label of one word,
    or one that begins with a preposition or the like, continues its measure.
    """
    meaning = _MEANS.get(measure)
    if meaning is None or " " not in label or begins_with_joining_word(label):
        return False
    if not _PERSONS.search(label) and not (measure == "people on the move" and _NOUNS.search(label)):
        return False
    return bool(meaning.search(label)) or (has_form and measure == "victims")
