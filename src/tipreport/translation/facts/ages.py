"""The check that a translation does not turn round what was before or after an age: "married before the age of 16"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.word_tables import opposed_pattern

_Side = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers, with the keys of the original
_MAY_BE = re.compile(r"\b(?:before|after)\b|[^\x00-\x7f]", re.IGNORECASE)
_NAMES = ("before", "after")


def other_ages(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the ages of which a translation has "after" for "before", or the reverse."""
    wanted = _ages(*first) if _MAY_BE.search(first[0]) else {}  # most texts have none
    found = _ages(*second) if wanted else wanted
    for age, names in wanted.items():
        others = found.get(age, names)
        if names.keys().isdisjoint(others) and len(others) == 1:
            yield f"expected “{min(names.values())}” as in the original, found “{min(others.values())}”"


def _ages(text: str, language: str, values: Sequence[Item]) -> Mapping[str, Mapping[str, str]]:
    """The words before each age of a text, by its key: "before" or "after"."""
    found: dict[str, dict[str, str]] = {}
    after = opposed_pattern("age after", language)
    for each in values:
        for name in _NAMES:
            match = opposed_pattern(f"{name} age", language).search(text, 0, each.start)
            if match and after.match(text, each.end):
                found.setdefault(each.key, {})[name] = text[match.start() : each.end]
    return found
