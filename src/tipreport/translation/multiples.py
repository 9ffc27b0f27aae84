"""Parts and multiples in a text: "half as many", "deux tiers", "втрое"."""

import re
from collections.abc import Iterator, Mapping

from tipreport.wording.languages import base_language

_WORDS: Mapping[str, Mapping[str, str]] = {
    "half": {
        "en": r"\bhal(?:f|ves|ved|ving)\b",
        "fr": r"\bmoitié|\bdemi|\bsemestre",
        "es": r"\bmitad|\bmedi[oa]s?\b|\bsemestre",
        "ru": r"полов|\bпол(?:у|год|тор|ови)|вдвое|вполовину",
        "ar": r"نصف",
    },
    "a third": {
        "en": r"\b(?:one|two)[ -]thirds?\b|\ba third of\b",
        "fr": r"\b(?:un|deux|le|du) tiers\b",
        "es": r"\btercios?\b|\btercer(?:a|as) partes?\b",
        "ru": r"\bтрет(?:ь|и|ей)\b",
        "ar": r"ثلث",
    },
    "a quarter": {
        "en": r"\b(?:one|three)[ -]quarters?\b|\ba quarter of\b",
        "fr": r"\b(?:un|trois|le|du) quarts?\b",
        "es": r"\bcuartas? partes?\b|\b(?:un|tres) cuartos?\b",
        "ru": r"\bчетверт(?:ь|и|ей|ью)\b",
        "ar": r"ربع|أرباع",
    },
    "double": {
        "en": r"\bdoubl|\btwice\b|\btwo times\b|\btwofold\b",
        "fr": r"\bdoubl|\bdeux fois|\bredoubl",
        "es": r"\bdobl|\bduplic|\bdos veces",
        "ru": r"вдвое|двойн|удво|в два раза|в 2 раза|дважды",
        "ar": r"ضعف|تضاعف|ضاعف|مضاعف|مرتين|مرتان",
    },
    "triple": {
        "en": r"\btripl|\bthree times\b|\bthrice\b|\bthreefold\b",
        "fr": r"\btripl|\btrois fois",
        "es": r"\btripl|\btres veces",
        "ru": r"втрое|тройн|утро|в три раза|в 3 раза|трижды",
        "ar": r"ثلاثة أضعاف|ثلاث مرات|ثلاثة أمثال",
    },
}
_LESS = {"fr": r"moins", "es": r"menos", "ru": r"меньше|ниже|реже", "ar": r"أقل", "en": r"fewer|less|lower"}


def multiples_in(text: str, language: str) -> set[str]:
    """Return the parts and multiples that a text names; "deux fois moins" may be a half too."""
    base = base_language(language)
    found = {name for name, words in _WORDS.items() if base in words and re.search(words[base], text, re.IGNORECASE)}
    if "double" in found and re.search(_LESS[base], text, re.IGNORECASE):
        found.add("half")
    return found


def other_multiples(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the problem that a translation has another part or multiple than its original, which names one."""
    wanted, found = multiples_in(original, language), multiples_in(translation, to)
    if len(wanted) == 1 and found and wanted.isdisjoint(found):
        yield f"expected {wanted.pop()} as in the original, found {' and '.join(sorted(found))}"
