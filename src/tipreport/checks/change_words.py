"""Words with which a sentence speaks of a change or of a percentage, in the languages that sources have."""

import re
from collections.abc import Mapping

_CHANGE: Mapping[str, str] = {  # the beginnings of words
    "en": (
        "more|fewer|less|than|increas|decreas|rise|rose|rising|fell|fall|drop|declin|grew|grow|reduc|lower|higher"
        "|additional|differ|compared|up by|up from|down by|down from"
    ),
    "fr": (
        "plus|moins|hausse|baiss|augment|diminu|recul|progress|accroiss|accru|chut|réduc|rédui|supérieur|inférieur|écart"
        "|différence"
    ),
    "es": "más|menos|aument|disminu|descen|reduc|redu[cj]|crec|sub[ií]|baj|superior|inferior|diferencia",
    "ar": "أكثر|أقل|زياد|ازداد|زاد|ارتف|انخف|تراجع|نقص|فارق|أكبر",
    "ru": "больше|меньше|более|менее|рост|вырос|увелич|сокра|сни[зж]|упал|уменьш|прирост|выше|ниже|разниц",
}
_PERCENT = re.compile(
    "[%٪]|per ?cent|pour cent|por ciento|por cento|процент|(?:في|ب)ال(?:مئة|مائة)|(?:في|ب) ال(?:مئة|مائة)|prozent"
)
_ARABIC_PREFIXES = "(?:[وفبلك]?ال|[وفبلك])?"
_WORDS = {
    language: re.compile(rf"(?<!\w){_ARABIC_PREFIXES if language == 'ar' else ''}(?:{words})")
    for language, words in _CHANGE.items()
}


def speaks_of_change(text: str, language: str) -> bool:
    """Return whether a text has a word with which a number may be a change; True in languages without words here."""
    words = _WORDS.get(language.partition("-")[0])
    return words is None or words.search(text.casefold()) is not None


def speaks_of_percents(text: str) -> bool:
    """Return whether a text has the sign or a word for percentages."""
    return _PERCENT.search(text.casefold()) is not None
