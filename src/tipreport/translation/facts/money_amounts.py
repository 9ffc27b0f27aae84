"""The check that each amount of a translation has the currency that its number has in the original."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from tipreport.checks.number_words import CURRENCY_SIGNS
from tipreport.model.currencies import CURRENCY_NAMES
from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.currency_words import Units, is_before_unit, units_after
from tipreport.translation.facts.differences import quoted
from tipreport.translation.facts.numbers import Number, numbers
from tipreport.translation.facts.written_numbers import cardinals_written_out

_SIGNS = {sign: noun for sign, noun in CURRENCY_SIGNS.items() if sign != "¥"}  # of yen and of yuan
_ANY_SIGN = f"[{''.join(_SIGNS)}]"
_BEFORE = re.compile(rf"({_ANY_SIGN}|(?<![A-Za-z])[A-Z]{{3}})[ \u00a0\u202f]?\Z")
_AFTER = re.compile(rf"[ \u00a0\u202f]?({_ANY_SIGN}|[A-Z]{{3}}(?![A-Za-z]))")
_FAR = 48  # characters between a number and its currency
_RANGE = re.compile(
    r"[ \u00a0]?[-–—][ \u00a0]?|[ \u00a0](?:to|and|or|bis|und|oder|a|e|ou|à|et|y|o|до|и|или)[ \u00a0]"
    r"(?:[$€£]|R\$|US\$)?"
)
_COUNTED = re.compile(  # a noun after an English number, unlike "120 of the 300 dollars" and "12 a day"
    r" (?!(?:of|an?|the|per|to|and|or|in|at|on|for|from|by|with|more|less|percent|times|each|every|out|was|were|is|"
    r"are|had|did|who|that|as|than|but|went|got)\b)[a-z]{3,}"
)
_SIGN = re.compile(r"[0-9,;:()،؛]")


@frozen
class _Amount:
    """A number of a text, and the currencies that the word or sign beside it may mean; none if it has none."""

    number: Number
    units: Units
    name: str
    """The most usual one of them."""


def other_amounts(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the first amount that has another currency in a translation: *500 euros* for 500 dollars.

    A number without a currency beside it, as the first one of "500 to 800 dollars", is not compared.
    """
    wanted = [*_amounts(original, language)]
    if not any(each.units for each in wanted):
        return
    found = [each for each in _amounts(translation, to) if each.units]
    for each in found:
        same = [own for own in wanted if not own.number.values.isdisjoint(each.number.values)]
        known = Units().union(*(own.units for own in same))
        if same and all(own.units for own in same) and known.isdisjoint(each.units):
            own = same[0]
            yield f"expected the currency {own.name} for {own.number.written} as in the original, found {each.name}"
            return


def exchanged_amounts(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the amount of money that a translation exchanges with a number without a currency: *26 Euro … 90 Mädchen*.

    The first number of a range has the currency of the last one.
    """
    wanted = {each.number.written: each for each in _of_ranges(original, [*_amounts(original, language)])}
    if not any(each.units for each in wanted.values()) or all(each.units for each in wanted.values()):
        return
    found = [*_of_ranges(translation, [*_amounts(translation, to)])]
    both = []
    for own in wanted.values():
        same = [each for each in found if not each.number.values.isdisjoint(own.number.values)]
        if (
            len(same) == 1
            and sum(not each.number.values.isdisjoint(own.number.values) for each in wanted.values()) == 1
        ):
            both.append((own, same[0]))
    lost = [own for own, their in both if own.units and not their.units]
    text = numbers(original, language).text
    gained = [own for own, their in both if their.units and not own.units and _COUNTED.match(text, own.number.end)]
    if lost and gained:
        first, second = (quoted(text, each.number.start, each.number.end) for each in (lost[0], gained[0]))
        names = lost[0].number.written, gained[0].number.written
        yield f"expected {first} and {second} as in the original: {names[0]} and {names[1]} are exchanged"


def _of_ranges(text: str, amounts: Sequence[_Amount]) -> Iterator[_Amount]:
    """Yield amounts; the first one of a range has the currency of the last: "450 to 600 dollars"."""
    found = sorted(amounts, key=lambda each: each.number.start)
    for index, each in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else each
        is_range = _RANGE.fullmatch(text, each.number.end, following.number.start)
        yield evolve(each, units=following.units) if is_range and not each.units else each


def _amounts(text: str, language: str) -> Iterator[_Amount]:
    found = numbers(text, language)
    in_words = (
        Number(each.written, frozenset([each.value]), percent=False, start=each.start, end=each.end)
        for each in cardinals_written_out(found.text, language)
    )
    for number in (*found.digits, *in_words):
        usual, units = _units(found.text, number, language)
        yield _Amount(number, usual | units, min(usual or units, default=""))


def _units(text: str, number: Number, language: str) -> tuple[Units, Units]:
    """The currencies that the sign, the code or the word beside a number may mean: the common ones, and others."""
    signs = [match[1] for match in (_BEFORE.search(text, 0, number.start), _AFTER.match(text, number.end)) if match]
    known = {_SIGNS.get(sign) or CURRENCY_NAMES.get(sign, "").rpartition(" ")[2] for sign in signs} - {""}
    named = {
        each.name
        for each in words_at(text, language, "currency")
        if number.end <= each.start <= number.end + _FAR
        and not _SIGN.search(text, number.end, each.start)
        and all(is_before_unit(word, language) for word in re.findall(r"\w+", text[number.end : each.start]))
    }
    return Units(known | named), units_after(text, number.end, language)
