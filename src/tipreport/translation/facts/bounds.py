"""The check that a number keeps its bound: "up to 80" is not *plus de 80*, even if another number has "more than"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.exchanges import Item

_REACH = 12  # characters between a bound and its number
_UP_TO = re.compile(r"\b(?:up to|as many as) (?=[0-9a-z])", re.IGNORECASE)
_Side = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers
_LESS = "less"


def other_bounds(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the numbers that have the opposite bound in a translation."""
    wanted, found = _bounds(*first), _bounds(*second)
    for number, (bound, words) in wanted.items():
        if number in found and found[number][0] != bound:
            yield f"expected “{words}” as in the original, found “{found[number][1]}”"


def _bounds(text: str, language: str, values: Sequence[Item]) -> Mapping[str, tuple[str, str]]:
    """The bound directly before each number that is there once, and the words for both."""
    times = Counter(each.key for each in values)
    named = [(each.start, each.end, each.name) for each in words_at(text, language, "bound")]
    named += [(*match.span(), _LESS) for match in _UP_TO.finditer(text) if language == "en"]
    found: dict[str, dict[str, str]] = {}
    for start, end, name in named:
        after = next((each for each in values if each.end > start and each.end >= end), None)
        if after and times[after.key] == 1 and not re.search("[,;.()،؛]", text[min(end, after.start) : after.start]):
            key = after.key if after.start - end <= _REACH else ""
            found.setdefault(key, {})[name] = text[min(start, after.start) : after.end]
    return {key: min(names.items()) for key, names in found.items() if key and len(names) == 1}
