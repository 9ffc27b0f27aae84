"""The check that a translation keeps what is excepted from a whole: "all but two", *toutes sauf deux*."""

import re
from collections.abc import Iterator, Mapping, Sequence

from tipreport.translation.facts.differences import quoted
from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.small_numbers import in_digits, small_numbers_in
from tipreport.translation.facts.word_tables import opposed_pattern
from tipreport.translation.facts.years_of_none import nones_in

_Side = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers, with the keys of the original
_MAY_BE = re.compile(r"\b(?:but|except|save)\b")
_CLAUSE = re.compile(r"[;:!?؛؟]|\.(?=\s|\Z)")
_ONE = "1"


def other_exceptions(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the exception of an original with another number in its translation, or with no word for an exception."""
    if not _MAY_BE.search(first[0]):
        return
    first, second = _with_digits(first), _with_digits(second)
    wanted = _all_but(*first)
    if len(wanted) != 1:
        return
    (number, words), found = next(iter(wanted.items())), _excepted(*second)
    own = [each for each in found if each.key == number]
    if not own and len(found) == 1 and not any(each.key == found[0].key for each in first[2]):
        yield f"expected “{words}” as in the original, found {quoted(second[0], found[0].start, found[0].end)}"
    there = [each for each in second[2] if each.key == number]
    if not found and len(there) == 1 and [each.key for each in first[2]].count(number) == 1:
        start, end = _clause(second[0], there[0])
        if not _is_excepted(first[0], (second[0][start:end], second[1])):
            there_quoted = quoted(second[0], there[0].start, there[0].end)
            yield f"expected “{words}” as in the original, found {there_quoted}"


def _all_but(text: str, language: str, values: Sequence[Item]) -> Mapping[str, str]:
    """The numbers of an original that are excepted, with their words."""
    found = {}
    for match in opposed_pattern("all but", language).finditer(text):
        number = next((each for each in values if each.start == match.end()), None)
        if number:
            found[number.key] = text[match.start() : number.end]
        elif one := re.compile(r"one\b(?! (?:hundred|thousand|million))").match(text, match.end()):
            found[_ONE] = text[match.start() : one.end()]
    return found


def _excepted(text: str, language: str, values: Sequence[Item]) -> list[Item]:
    """The numbers of a translation directly after a word for an exception."""
    before = opposed_pattern("excepted", language)
    return [each for each in values if before.search(text, 0, each.start)]


def _with_digits(side: _Side) -> _Side:
    """A text with its numbers, whose keys are in digits, also those in German or Portuguese words."""
    text, language, values = side
    in_words = (Item(*each, is_value=True) for each in small_numbers_in(text, language))
    return text, language, [*(each._replace(key=in_digits(each.key)) for each in values), *in_words]


def _clause(text: str, number: Item) -> tuple[int, int]:
    """The start and the end of the part of a sentence that has a number."""
    signs = [*_CLAUSE.finditer(text)]
    start = max((each.end() for each in signs if each.end() <= number.start), default=0)
    return start, min((each.start() for each in signs if each.start() >= number.end), default=len(text))


def _is_excepted(original: str, clause: tuple[str, str]) -> bool:
    """Whether a clause may say in another way that all the others do: *solo dos carecen*, *dos no tienen*."""
    if opposed_pattern("exception", clause[1]).search(clause[0]) or nones_in(*clause):
        return True
    lost = opposed_pattern("loses", clause[1]).search(clause[0])
    return bool(lost and not opposed_pattern("loses", "en").search(original))
