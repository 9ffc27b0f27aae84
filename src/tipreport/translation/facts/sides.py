"""One of two texts with its tiers, years and other numbers, and the keys that numbers of both have."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from decimal import Decimal

from tipreport.translation.facts.months import months_in
from tipreport.translation.facts.numbers import Number, Numbers, is_year
from tipreport.translation.facts.tiers_named import TierNamed, tiers_named
from tipreport.translation.facts.written_numbers import cardinals_written_out

_TWO = 2  # has too many forms in other languages ("both", duals)
_DAYS = 31  # a number up to this one beside the name of a month is a day
_NEAR = 24  # characters around a number


class Side:
    """One text, with its tiers, years and other numbers."""

    def __init__(self, found: Numbers, language: str, amounts: AbstractSet[Decimal] = frozenset()) -> None:
        """Take a text; ``amounts`` are numbers of its original that are no years, such as 2,000."""
        self.text, self.language = found.text, language
        self.tiers = tiers_named(found.text, language)
        free = [each for each in found.digits if not _is_inside(each, self.tiers)]
        self.years = [each for each in free if is_year(each) and each.values.isdisjoint(amounts)]
        in_digits = (
            each for each in free if not (each in self.years or each.is_month or _is_day(each, found.text, language))
        )
        in_words = (
            Number(each.written, frozenset([each.value]), None, start=each.start, end=each.end)
            for each in cardinals_written_out(found.text, language)
        )
        self.numbers_and_twos = sorted((*in_digits, *in_words), key=lambda each: each.start)
        self.numbers = [
            each for each in self.numbers_and_twos if _TWO not in each.values or each.written[0].isdecimal()
        ]


class Keys:
    """The numbers of the original as keys of the numbers of both texts."""

    def __init__(self, original: Iterable[Number]) -> None:
        self._original = tuple(original)

    def of(self, number: Number) -> str:
        """Return the number of the original with the same value, as it is written there."""
        found = (each.written for each in self._original if not each.values.isdisjoint(number.values))
        return next(found, number.written)


def _is_inside(number: Number, tiers: Iterable[TierNamed]) -> bool:
    return any(each.start <= number.start < each.end for each in tiers)


def _is_day(number: Number, text: str, language: str) -> bool:
    if max(number.values, default=Decimal(0)) > _DAYS:
        return False
    around = text[max(0, number.start - _NEAR // 2) : number.start] + " " + text[number.end : number.end + _NEAR]
    return bool(months_in(around, language).possible)
