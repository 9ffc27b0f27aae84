"""The check that a translation does not count the opposite people: adults for children, men for women."""

from collections.abc import Iterator, Mapping, Sequence

from tipreport.translation.facts.counted_nouns import counted_directly, nouns_in
from tipreport.translation.facts.differences import quoted
from tipreport.translation.facts.numbers import Number

_Side = tuple[str, str, Sequence[Number]]  # a text, its language and its numbers
_AND = " و"  # after a number that follows its noun
_OPPOSITES = {"women": "men", "men": "women", "girls": "boys", "boys": "girls", "child": "adult", "adult": "child"}


def opposite_people(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the number that counts the opposite people in a translation: adults for children, men for women."""
    wanted = _people(*first)
    found = _people(*second) if wanted else {}
    for number, noun in wanted.items():
        same = next((other for other in found if not other.values.isdisjoint(number.values)), None)
        if same and found[same] == _OPPOSITES[noun] and _has_either(first, second, noun):
            there = quoted(second[0], same.start, same.end)
            yield f"expected {quoted(first[0], number.start, number.end)} as in the original, found {there}"


def _has_either(first: _Side, second: _Side, noun: str) -> bool:
    """Whether a translation has a noun elsewhere, or its original the opposite one: other words are compared anyway."""
    own, their = ({name for *_, name in nouns_in(*side[:2])} for side in (first, second))
    return noun not in ("women", "men", "girls", "boys") or noun in their or _OPPOSITES[noun] in own


def _people(text: str, language: str, numbers: Sequence[Number]) -> Mapping[Number, str]:
    """The numbers that are there once, directly before people of one sex or age."""
    return {
        number: noun
        for number, noun in counted_directly(text, language, numbers)
        if noun in _OPPOSITES
        and not text.startswith(_AND, number.end)
        and sum(not number.values.isdisjoint(other.values) for other in numbers) == 1
    }
