"""One of two texts with its tiers, years and other numbers, as values and labels, and the keys of both."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from tipreport.translation.facts.alternatives import multiples_at, words_at
from tipreport.translation.facts.counted_nouns import nouns_after
from tipreport.translation.facts.exchanges import Item, Pairs, labels_of, values_of
from tipreport.translation.facts.months import MonthNamed, month_name, months_named
from tipreport.translation.facts.numbers import Number, Numbers, is_year
from tipreport.translation.facts.ranges import with_ranges
from tipreport.translation.facts.references import laws_in
from tipreport.translation.facts.tiers_named import SPECIAL_CASE, WATCH_LIST, tiers_named
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_TWO = 2  # has too many forms in other languages ("both", duals)
_DAYS = 31  # a number up to this one beside the name of a month is a day
_NEAR = 24  # characters around a number
_PERCENT = re.compile(r"%|cent(?:age)?\b|ciento|процент|م[اي]?ئة")
_TO_MONTH = re.compile(  # from a day, and other days after it
    r"(?:st|nd|rd|th|er|º)?(?:\W*(?:(?:and|to|through|or|et|au|à|y|al?|и|по|до|إلى|حتى|و)\W*)?(?:the |le |el )?\d{1,2}"
    r"(?:st|nd|rd|th|er|º)?)*\W*(?:(?:го|е|of|de|del|du|mes|mois|من|شهر) ?)*"
)
_AFTER_MONTH = re.compile(r"\.? (?:\d{1,2}(?!\d)(?:st|nd|rd|th)?\W*(?:and|to|through|y|al?)?\W*)*(?:the )?")
_DAY_FIRST = ("fr", "de", "ru")  # languages in which no day follows its month
_IN_NAME = re.compile(r"(?:[A-ZА-Я]\w*|[ء-ي]{3,})-\Z|[A-Z]\Z")  # "COVID-19"
_LAST_YEAR = re.compile(r"(?:19|20)([0-9]{2})[-–/]([0-9]{2})(?![0-9])")
_HYPHEN = re.compile("-[a-z]{2}")  # after an amount: "a 2000-metre fence"


def _is_in_name(number: Number, text: str) -> bool:
    """Whether a number has no value of its own, as in "COVID-19", or ends a range of years: "2015-16"."""
    if is_year(number):
        return False
    last = _LAST_YEAR.match(text, max(0, number.start - 5))
    return bool(_IN_NAME.search(text, max(0, number.start - _NEAR), number.start) or (last and last[1] < last[2]))


class Side:
    """One text, with its tiers, years and other numbers."""

    def __init__(self, found: Numbers, language: str, amounts: AbstractSet[Decimal] = frozenset()) -> None:
        """Take a text; ``amounts`` are numbers of its original that are no years, such as 2,000."""
        self.text, self.language = found.text, language
        self.tiers = tiers_named(found.text, language)
        of_names = [
            *((start, end) for start, end, _ in self.tiers),
            *((start, end) for start, end, _ in laws_in(found.text)),
        ]
        free = [
            each
            for each in found.digits
            if not (_is_in_name(each, found.text) or any(start <= each.start < end for start, end in of_names))
        ]
        years = (each for each in free if is_year(each) and not _HYPHEN.match(found.text, each.end))
        self.years = [each for each in years if each.values.isdisjoint(amounts)]
        months = months_named(found.text, language)
        self.days = {each: month for each in free if (month := _month_of_day(each, found.text, months, language))}
        """The days of a month, with the number of the month beside each."""
        in_digits = (each for each in free if not (each in self.years or each.is_month or each in self.days))
        in_words = (
            Number(
                each.written, frozenset([each.value]), _percent(found.text, each.end), start=each.start, end=each.end
            )
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


def _month_of_day(number: Number, text: str, months: Sequence[MonthNamed], language: str) -> int:
    """The month beside a number that is a day: "12 March", "March 12", "12 to 14 March", *12 de marzo*; else 0."""
    if max(number.values, default=Decimal(0)) > _DAYS:
        return 0
    after = (
        each.month
        for each in months
        if text[each.start : each.end] != "may" and _TO_MONTH.fullmatch(text, number.end, each.start)
    )
    is_after = base_language(language) not in _DAY_FIRST
    before = (each.month for each in months if is_after and _AFTER_MONTH.fullmatch(text, each.end, number.start))
    return next(after, 0) or next(before, 0)


def _percent(text: str, end: int) -> bool | None:
    """Whether the number in words that ends at a position is no percentage; None if that is not clear."""
    return None if _PERCENT.search(text, end, end + _NEAR) else False


_OF_NAME = re.compile(r"(?:№|\b[Nn][oº°ᵒ]\.?|\b[Nn]úm\.|رقم)[ \u00a0\u202f]?\Z")
_REACH = 48  # characters after a value
_NOUN_BEFORE = re.compile(r"عدد\w*\s\Z")  # "البالغ عددها 96"
_ORDINAL = re.compile("(?:st|nd|rd|th) ")  # "the 9th district", *distrito 9*
_IN_BRACKETS = re.compile(r"(?<!\w)([^\W\d_]+) \(\Z")
_CLAUSE_END = re.compile(
    r"(?:\w+\s)?(?=[0-9]{4}(?![0-9]))|[0-9,;:.()،؛]"
)  # in "41 in the year 2022", no years are counted


def numbers_of(found: Iterable[Number], keys: Keys) -> list[Item]:
    """Return numbers as values."""
    return values_of((each.start, each.end, keys.of(each)) for each in found)


def without_name(side: Side, values: Sequence[Item]) -> Sequence[Item]:
    """Return values without the only number of a name, to which no year belongs: "Convention No. 189"."""
    of_names = [each for each in values if _OF_NAME.search(side.text, 0, each.start)]
    return [each for each in values if each not in of_names] if len(of_names) == 1 else values


def tiers_of(side: Side) -> list[Item]:
    """Return the tiers of a text: "Tier 2", "Watch List"."""
    names = {WATCH_LIST: WATCH_LIST, SPECIAL_CASE: SPECIAL_CASE}
    return values_of((each.start, each.end, names.get(each.name, f"Tier {each.name}")) for each in side.tiers)


def year_labels(side: Side) -> list[Item]:
    """Return the years of a text as labels; a range, as "2001 to 2021" or "between May 2001 and June 2021", is one."""
    years = labels_of((each.start, each.end, each.written) for each in side.years)
    if len(years) <= 1:
        return years
    months = [(each.start, each.end) for each in months_named(side.text, side.language)]
    return with_ranges(side.text, years, [*months, *((each.start, each.end) for each in side.days)])


def months_of(side: Side) -> list[Item]:
    """Return the months that a text names."""
    named = months_named(side.text, side.language)
    return values_of(
        (each.start, each.end, month_name(each.month))
        for last, each in zip((None, *named), named, strict=False)
        if not (last and last.month == each.month and side.text[last.end : each.start] == "/")  # *آذار/مارس*
    )


def quantities_of(side: Side) -> list[Item]:
    """Return the parts and the quantities without a number: "half", "dozens"."""
    words = words_at(side.text, side.language, "quantity")
    return values_of([*multiples_at(side.text, side.language), *words])


def counted(side: Side, values: Iterable[Item]) -> Pairs:
    """Return the known nouns after each value."""
    found: dict[str, set[str]] = {}
    ordered = sorted(values)
    for each, following in zip(ordered, (*ordered[1:], None), strict=False):
        end = min(each.end + _REACH, following.start) if following else each.end + _REACH
        after = _CLAUSE_END.split(side.text[each.end : end])[0]
        if before := _IN_BRACKETS.search(side.text[: each.start]):  # "boys (37)"
            after = before[1]
        is_before = _ORDINAL.match(after) or _NOUN_BEFORE.search(side.text[: each.start])
        nouns = [] if is_before else [*nouns_after(after, side.language)]
        found.setdefault(each.key, set()).update(nouns)
    return {key: frozenset(nouns) for key, nouns in found.items()}
