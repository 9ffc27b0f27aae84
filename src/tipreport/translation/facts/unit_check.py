"""The check that a translation keeps the units of its original, and the small numbers and the durations with a unit."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from tipreport.translation.facts.durations import Duration, are_durations, durations_in
from tipreport.translation.facts.number_words import implied_numbers
from tipreport.translation.facts.numbers import numbers
from tipreport.translation.facts.spelled_numbers import times_in_words
from tipreport.translation.facts.tiers_named import without_tiers
from tipreport.translation.facts.unit_words import POINTS, units_alone
from tipreport.translation.facts.units import Amount, amounts_at
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_FEW = 2  # numbers up to this are compared beside a unit only
_ONE = frozenset([Decimal(1)])
_TWO, _TEN = map(Decimal, (2, 10))


class _Side:
    """One text and its amounts."""

    def __init__(self, text: str, language: str) -> None:
        self.language = base_language(language)
        self.amounts = tuple(dict.fromkeys(amounts_at(text, language)))
        self.text = numbers(without_tiers(text, language), language).text
        self._original = text, language

    @cached_property
    def durations(self) -> Sequence[Duration]:
        """The durations of the text, with those that have no number of their own: "полгода"."""
        return durations_in(*self._original)

    def has(self, amount: Amount) -> bool:
        """Whether a text has an amount, or a duration of the same length."""
        if any(amount.unit == own.unit and amount.is_same_number(own) for own in self.amounts):
            return True
        return any(each.unit == amount.unit and each.value in amount.values for each in self.durations)

    def may_mean(self, amount: Amount) -> bool:
        """Whether an original has an amount or may mean it: two weeks are *quinze jours* in French."""
        may_imply = self.language == "en" and amount.unit != POINTS  # "a quarter" is no 25 points
        return (may_imply and not amount.values.isdisjoint(implied_numbers(self.text))) or self.has(amount)

    def has_more(self, amount: Amount, original: "_Side") -> bool:
        """Whether the text has two of a unit more often than its original."""
        return amount.values == {_TWO} and self.count(amount) > original.count(amount)

    def count(self, amount: Amount) -> int:
        """How often the text has an amount."""
        return sum(each == amount for each in amounts_at(self.text, self.language))

    def idioms(self, original: "_Side") -> Iterator[Amount]:
        """Yield the durations without a number that the original does not have: "полгода"."""
        for each in self.durations:
            amount = Amount(frozenset([each.value]), each.unit)
            if each.value != 1 and amount not in self.amounts and not original.has(amount):
                yield amount

    def singulars(self) -> Iterator[Amount]:
        """Yield the units of which the text names one without a number."""
        counted = [(each.start, each.end) for each in amounts_at(self.text, self.language)]
        for named in units_alone(self.text, self.language, "one"):
            if not any(start <= named.start < end for start, end in counted):
                yield Amount(_ONE, named.name, start=named.start, end=named.end)

    def may_have(self, value: Decimal) -> int:
        """How often the text may have a number, in digits or in words."""
        return self._in_digits(value) + times_in_words(value, self.text, self.language)

    def certainly_has(self, value: Decimal) -> int:
        """How often the text has a number in digits or as a cardinal."""
        in_words = sum(value == each.value for each in cardinals_written_out(self.text, self.language))
        return self._in_digits(value) + in_words

    def _in_digits(self, value: Decimal) -> int:
        return sum(value in each.values for each in numbers(self.text, self.language).digits)


def other_units(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the numbers that have another unit in a translation than in its original, and small ones that differ."""
    first = _Side(original, language)
    if not first.amounts:
        return
    second = _Side(translation, to)
    extra = [each for each in second.amounts if second.has_more(each, first) or not first.may_mean(each)]
    for each in first.amounts:
        if second.has(each) or _is_without_unit(each, first, second):
            continue
        others = [other for other in extra if _is_other_unit(each, other, first)] or [
            other for other in extra if _is_other_count(each, other, first, second)
        ]
        if not others and not each.is_article:
            words = [*(second.singulars() if each.values == {_TWO} else ()), *second.idioms(first)]
            others = [one for one in words if _is_other_count(each, one, first, second)]
        if others:
            yield f"expected {each} as in the original, found {others[0]}"


def _is_without_unit(decades: Amount, first: _Side, second: _Side) -> bool:
    """Whether decades may be a number of years whose unit is said once: "десять лет ..., а за последующие двадцать"."""
    years = {value * _TEN for value in decades.values if decades.unit == "decades"}
    return any(second.certainly_has(value) and not first.certainly_has(value) for value in years)


def _is_other_unit(one: Amount, other: Amount, first: _Side) -> bool:
    """Whether two amounts have the same number; "a year" may be said without it, as in "annual"."""
    if not one.is_same_number(other) or (one.is_article and one.unit == other.unit):
        return False
    counted = sum(each.unit == other.unit for each in amounts_at(first.text, first.language))
    return not one.is_article or first.text.lower().count(other.unit.removesuffix("s")) <= counted


def _is_other_count(one: Amount, other: Amount, first: _Side, second: _Side) -> bool:
    """Whether two amounts of one unit, or durations, differ in a small number that the other text does not have."""
    expected, found = min(one.values), min(other.values)
    if one.unit != other.unit:
        if one.is_article or expected > _FEW or not are_durations(one.unit, other.unit):
            return False
    elif min(expected, found) > _FEW:
        return False
    if expected % 1:
        return bool(found % 1) or expected not in numbers(second.text, second.language).all()
    if expected == 1 or one.is_article:
        is_added = second.language == "ar" and found == _TWO and _TWO not in implied_numbers(first.text)  # "both years"
        return is_added or second.certainly_has(found) > first.may_have(found)
    if second.language == "ar" and expected == _TWO:
        return not second.certainly_has(expected)
    return second.may_have(expected) < first.may_have(expected)
