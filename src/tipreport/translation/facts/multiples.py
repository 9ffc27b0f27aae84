"""Parts and multiples in a text: "half as many", "deux tiers", "втрое"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from tipreport.wording.languages import base_language

_WORDS: Mapping[str, Mapping[str, str]] = {
    "half": {
        "en": r"\bhal(?:f|ves|ved|ving)\b",
        "fr": r"\bmoitié|\bdemi|\bsemestre",
        "es": r"\bmitad|\bmedi[oa]s?\b|\bsemestre",
        "ru": r"\bполовин|\bполугод|\bполгода|\bпол(?:тор|утор)|\bполу?миллион|\bполтысяч|вдвое|вполовину",
        "ar": r"نصف",
    },
    "a third": {
        "en": r"\bone[ -]third\b|\ba third of\b",
        "fr": r"\b(?:un|le|du|au) tiers\b",
        "es": r"\btercio\b|\btercera parte\b",
        "ru": r"(?<!две )(?<!двух )(?<!двум )(?<!двумя )\bтрет(?:ь|ью|и)\b",
        "ar": r"ثلث(?:ه[مان]?)?\b",
    },
    "two thirds": {
        "en": r"\btwo[ -]thirds?\b",
        "fr": r"\bdeux tiers\b",
        "es": r"\bdos (?:tercios|terceras partes)\b",
        "ru": r"\bдв(?:е|ух|ум|умя) трет",
        "ar": r"ثلث(?:ان|ين|[اي](?:ه[مان]?)?)\b",
    },
    "a quarter": {
        "en": r"\bone[ -]quarter\b|\ba quarter of\b",
        "fr": r"\b(?:un|le|du|au) quart\b",
        "es": r"\bcuarta parte\b|\bun cuarto\b",
        "ru": r"(?<!три )(?<!тр[её]х )(?<!тремя )\bчетверт(?:ь|ью|и)\b",
        "ar": r"ربع(?:ه[مان]?)?\b",
    },
    "three quarters": {
        "en": r"\bthree[ -]quarters?\b",
        "fr": r"\btrois quarts\b",
        "es": r"\btres (?:cuartos|cuartas partes)\b",
        "ru": r"\bтр(?:и|[её]х|емя) четверт",
        "ar": r"ثلاثة أرباع",
    },
    "a fifth": {
        "en": r"\bone[ -]fifth\b|\ba fifth of\b",
        "fr": r"\b(?:un|le|du|au) cinquième\b(?= d)",
        "es": r"\bquinta parte\b|\bun quinto\b",
        "ru": r"\bпят(?:ая|ую|ой) (?:част|дол)|\bодн(?:а|у|ой) пят(?:ая|ую|ой)\b",
        "ar": r"\b[وفبل]?خمس(?= ال)|\bالخمس\b",
    },
    "a tenth": {
        "en": r"\bone[ -]tenth\b|\ba tenth of\b",
        "fr": r"\b(?:un|le|du|au) dixième\b(?= d)",
        "es": r"\bdécima parte\b|\bun décimo\b",
        "ru": r"\bдесят(?:ая|ую|ой) (?:част|дол)|\bодн(?:а|у|ой) десят(?:ая|ую|ой)\b",
        "ar": r"\b[وفبل]?عشر(?= ال)|\bالعشر\b",
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


def multiples_in(text: str, language: str) -> Counter[str]:
    """Return how often a text names each part or multiple; "deux fois moins" may be a half too."""
    base = base_language(language)
    found = Counter(
        {name: len(re.findall(words.get(base, "(?!)"), text, re.IGNORECASE)) for name, words in _WORDS.items()}
    )
    if found["double"] and re.search(_LESS[base], text, re.IGNORECASE):
        found["half"] += 1
    return +found


def multiples_at(text: str, language: str) -> Iterator[tuple[int, str]]:
    """Yield the end and the name of each part or multiple in a text."""
    base = base_language(language)
    for name, words in _WORDS.items():
        yield from ((found.end(), name) for found in re.finditer(words.get(base, "(?!)"), text, re.IGNORECASE))


def other_multiples(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the problem that a translation has another part or multiple than its original, which names one."""
    wanted = multiples_in(original, language)
    found = multiples_in(translation, to) if wanted else wanted
    missing, extra = [*(wanted - found)], [*(found.keys() - wanted.keys())]
    if missing and extra:
        yield f"expected {missing[0]} as in the original, found {' and '.join(sorted(extra))}"
