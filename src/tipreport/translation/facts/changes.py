"""The direction of a change in a text: "from 500 to 900"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.word_tables import pattern_of
from tipreport.wording.languages import base_language

_RATIO = re.compile("[0-9]+[:/]")  # in "from 1:22,000 to 1:18,000"
_NEAR = 24  # characters before a number


def change_in(text: str, language: str, values: Sequence[Item]) -> tuple[str, str] | None:
    """Return the ends of the only change "from ... to ..." of a text."""
    base = base_language(language)
    values = [each for each in values if not _RATIO.match(text, each.start)]
    found = []
    earlier: set[str] = set()  # the values that have a later one before them
    end = 0  # of the number before
    for first, last in pairwise(values):
        before, between = text[max(end, first.start - _NEAR) : first.start], text[first.end : last.start]
        is_change = (
            first.key not in earlier
            and re.search(pattern_of("change from", base), before, re.IGNORECASE)
            and re.search(pattern_of("change to", base), between, re.IGNORECASE)
        )
        if is_change and not re.search("[.;:]", _RATIO.sub("", between)):
            found.append((first.key, last.key))
        elif re.fullmatch(rf"(?: \w+)?,? (?:{pattern_of('change back', base)}) ", between, re.IGNORECASE):
            found.append((last.key, first.key))
            earlier.add(last.key)
        end = first.end
    return found[0] if len(found) == 1 and found[0][0] != found[0][1] else None
