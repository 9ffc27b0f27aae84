"""The messages for a fact that only one of two texts has, what is in its place, and quotations for them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from attrs import evolve

from tipreport.translation.facts.alternatives import multiples_in, words_at
from tipreport.translation.facts.centuries import centuries_in
from tipreport.translation.facts.number_words import implied_numbers
from tipreport.translation.facts.numbers import Number, numbers
from tipreport.translation.facts.written_numbers import cardinals_written_out

_FOUND_NONE, _NOT_THERE = ", found none", ", which the original does not have"


def expected(fact: str) -> str:
    """Return the message for a fact that a translation lacks."""
    return f"expected {fact} as in the original{_FOUND_NONE}"


def unexpected(fact: str) -> str:
    """Return the message for a fact that only a translation has."""
    return f"found {fact}{_NOT_THERE}"


def joined(messages: Iterable[str], in_place: Callable[[], str]) -> tuple[str, ...]:
    """Return messages with one for a fact that is missing and another one in its place, if there is one of each.

    ``in_place`` returns a fact of the translation that may be there although the original has it too.
    """
    found = tuple(dict.fromkeys(messages))
    missing = [each for each in found if each.endswith(_FOUND_NONE)]
    extra = [each for each in found if each.endswith(_NOT_THERE)]
    if len(missing) != 1 or len(extra) > 1:
        return found
    there = extra[0].removesuffix(_NOT_THERE) if extra else f"found {in_place() or 'none'}"
    both = f"{missing[0].removesuffix(_FOUND_NONE)}, {there}"
    return tuple(both if each == missing[0] else each for each in found if each not in extra)


_MARKS = r"(?:[’'-][^\W\d_]+)*"
_BEFORE = re.compile(rf"(?:[^\W\d_]+{_MARKS}[ \u00a0]){{0,3}}[«“]?\Z")
_AFTER = re.compile(rf"(?:[ \u00a0]?%)?(?:[ \u00a0-](?![^\W\d_]+[ \u00a0][0-9])[^\W\d_]+{_MARKS}){{0,3}}")


def quoted(text: str, start: int, end: int) -> str:
    """Return a value of a text with up to three words before and after it: “trained 85 percent of social”."""
    before, after = _BEFORE.search(text[:start]), _AFTER.match(text, end)
    first, last = before.start() if before else start, after.end() if after else end
    return f"“{text[first:last]}”"


def in_place(original: str, language: str, translation: str, to: str) -> str:
    """Return the only number, part or ordinal that a translation has more often than its original; else empty."""
    rest, others = _certain(original, language, original=True), []
    for number in _certain(translation, to):
        same = next((own for own in rest if not own.values.isdisjoint(number.values)), None)
        if same:
            rest.remove(same)
        else:
            others.append(number)
    implied = implied_numbers(original)
    found = [each.written for each in others if len(others) == 1 or each.values.isdisjoint(implied)]
    if not found:
        found += (multiples_in(translation, to) - multiples_in(original, language)).elements()
    if not found:
        ordinals = [Counter(each.name for each in words_at(*text, "ordinal"))
                    for text in ((original, language), (translation, to))]  # fmt: skip
        found += (f"the ordinal {name}" for name in (ordinals[1] - ordinals[0]).elements())
    return found[0] if len(found) == 1 else ""


def _certain(text: str, language: str, *, original: bool = False) -> list[Number]:
    """The numbers of a text in digits and in words."""
    found = numbers(text, language, original=original)
    centuries = [*centuries_in(found.text, language)]
    in_words = (
        Number(each.name(found.text), frozenset([each.value]), percent=None)
        for each in cardinals_written_out(found.text, language)
        if not any(century.start <= each.start < century.end for century in centuries)
    )
    in_digits = (evolve(each, written=f"the number {each.written}") for each in found.digits if not each.is_month)
    return [*in_digits, *in_words]
