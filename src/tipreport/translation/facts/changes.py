"""The direction of a change in a text: "from 500 to 900"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tipreport.translation.facts.exchanges import Item
from tipreport.wording.languages import base_language

_RATIO = re.compile("[0-9]+[:/]")  # in "from 1:22,000 to 1:18,000"
_NEAR = 24  # characters before a number
_FROM_TO = {  # the words before both ends of a change
    "en": (r"\b(?:from|left)\b", r"\b(?:to|for)\b"),
    "fr": (r"\bd(?:e|u|es)\b|\bd’", r"\b(?:à|au|aux)\b"),
    "es": (r"\b(?:del?|desde)\b", r"\b(?:al?|hasta)\b"),
    "ru": (r"\b(?:со?|от|из)\b", r"\b(?:до|на|во?)\b"),
    "ar": (r"\bمن\b", r"\bإلى\b"),
}
_BACK = {  # the words before the earlier one of two values, after the later one: "to 31, from 24"
    "en": r"from|against|compared (?:with|to)|up from|down from",
    "fr": "contre|par rapport à|au lieu de",
    "es": "frente a|desde|en comparación con|contra",
    "ru": "против|по сравнению с|с",
    "ar": "مقابل|مقارنة ب|بعد أن كان",
}


def change_in(text: str, language: str, values: Sequence[Item]) -> tuple[str, str] | None:
    """Return the ends of the only change "from ... to ..." of a text."""
    base = base_language(language)
    words = _FROM_TO.get(base)
    values = [each for each in values if not _RATIO.match(text, each.start)]
    found = []
    earlier: set[str] = set()  # the values that have a later one before them
    end = 0  # of the number before
    for first, last in pairwise(values):
        before, between = text[max(end, first.start - _NEAR) : first.start], text[first.end : last.start]
        is_change = (
            words
            and first.key not in earlier
            and re.search(words[0], before, re.IGNORECASE)
            and re.search(words[1], between, re.IGNORECASE)
        )
        if is_change and not re.search("[.;:]", _RATIO.sub("", between)):
            found.append((first.key, last.key))
        elif words and re.fullmatch(rf"(?: \w+)?,? (?:{_BACK[base]}) ", between, re.IGNORECASE):
            found.append((last.key, first.key))
            earlier.add(last.key)
        end = first.end
    return found[0] if len(found) == 1 and found[0][0] != found[0][1] else None
