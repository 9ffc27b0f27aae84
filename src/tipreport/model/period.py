"""Periods: a year, a month, a day, a span, or an open or uncertain time. The period of an undated record is None."""

import datetime as dt
import re
from functools import total_ordering
from typing import ClassVar, Literal, TypeAlias, cast

from attrs import frozen

from tipreport.errors import InvalidValueError
from tipreport.model.messages import Unquoted, mismatch

PeriodForm = Literal["in", "to", "since", "until", "before", "as of", "about", "decade", "months"]

_DATE = r"[12][0-9]{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
_PATTERN = (
    rf"(?:(?:(since|until|before|as of|about) )?({_DATE})(?: to ({_DATE}))?"
    r"|([12][0-9]{2}0)s|([1-9]|1[01]) months of ([12][0-9]{3}))"
)
_REGEX = re.compile(_PATTERN)
_EXPECTED = 'a period such as 2021, 2021-10, "2010 to 2019", "since 2010"'
_OPEN_START, _OPEN_END = "0000-00-00", "9999-99-99"


_Parts: TypeAlias = tuple[PeriodForm, str, str | None, int | None]


def _parts(text: str) -> _Parts | None:
    """Parse the form, start, end and months of a period; None if the text is invalid."""
    match = _REGEX.fullmatch(text)
    if match is None or (match[1] and match[3]):
        return None
    word, start, end, decade, months, year = match.groups()
    if decade:
        return "decade", decade, None, None
    if months:
        return "months", year, None, int(months)
    return cast(PeriodForm, word or ("to" if end else "in")), start, end, None


@total_ordering
@frozen(order=False)
class Period:
    """A period, as precise as the source gives it.

    ``start`` and ``end`` are ISO 8601 dates: ``2021``, ``2021-10`` or ``2021-10-14``; ``end`` is
    set only for spans. ``months`` is a number of months in the year ``start``, if the source does
    not specify them. Periods are ordered by their first day, then by their last.
    """

    form: PeriodForm
    start: str
    end: str | None = None
    months: int | None = None

    pattern: ClassVar[str] = _PATTERN

    def __attrs_post_init__(self) -> None:
        if _parts(str(self)) != (self.form, self.start, self.end, self.months):
            raise InvalidValueError(mismatch(_EXPECTED, str(self)))
        for day in (self.start, self.end):
            if day and len(day) == 10:
                try:
                    dt.date.fromisoformat(day)
                except ValueError:
                    raise InvalidValueError(mismatch("a day of the calendar", Unquoted(day))) from None
        if self.end and (len(self.start) != len(self.end) or self.start >= self.end):
            raise InvalidValueError(
                mismatch("the earlier date first and both equally precise", self, _span(self.start, self.end))
            )

    @classmethod
    def parse(cls, value: object) -> "Period":
        """Parse a period: ``2021``, ``2010 to 2019``, ``since 2010``, ``1990s``.

        Raises `InvalidValueError`.
        """
        parts = None if isinstance(value, bool) else _parts(str(value))
        if parts is None:
            found = str(value) if isinstance(value, str | int | float | dt.date) else value
            raise InvalidValueError(mismatch(_EXPECTED, found, _correction(value)))
        return cls(*parts)

    def __repr__(self) -> str:
        return f"Period.parse({str(self)!r})"

    def __str__(self) -> str:
        match self.form:
            case "in":
                return f"{self.start}"
            case "to":
                return f"{self.start} to {self.end}"
            case "decade":
                return f"{self.start}s"
            case "months":
                return f"{self.months} months of {self.start}"
            case word:
                return f"{word} {self.start}"

    def __lt__(self, other: "Period") -> bool:
        return (self.days, str(self)) < (other.days, str(other))

    @property
    def is_year(self) -> bool:
        """Whether it is one plain calendar year."""
        return self.form == "in" and len(self.start) == 4

    @property
    def is_fiscal_year(self) -> bool:
        """Whether it is twelve months of two calendar years, as a fiscal year or the reporting period of a report."""
        return self.form == "to" and len(self.kind) == 2 and self.kind[0] == 1

    def is_year_before(self, other: "Period") -> bool:
        """Return whether both are fiscal years with the same first day, and the other one follows this one."""
        same = f"{int(self.start[:4]) + 1}{self.start[4:]}"
        return self.is_fiscal_year and other.is_fiscal_year and other.start == same and self.kind == other.kind

    @property
    def is_month(self) -> bool:
        """Whether it is one month."""
        return self.form == "in" and len(self.start) == 7

    @property
    def from_year(self) -> int | None:
        """First year, None if open."""
        return None if self.form in ("until", "before") else int(self.start[:4])

    @property
    def single_year(self) -> int | None:
        """The year, None if the period is longer than one, or open."""
        return self.from_year if self.from_year == self.to_year else None

    @property
    def whole_year(self) -> int | None:
        """The year, if the period is exactly one calendar year; else None."""
        return int(self.start) if self.form == "in" and len(self.start) == 4 else None

    @property
    def to_year(self) -> int | None:
        """Last year, None if open."""
        year = int((self.end or self.start)[:4])
        match self.form:
            case "since":
                return None
            case "before" if len(self.start) == 4:
                return year - 1
            case "decade":
                return year + 9
            case _:
                return year

    @property
    def years(self) -> int | None:
        """The number of years, at least 1, and 1 for twelve months of two years; None if the period is open."""
        if self.form in ("since", "until", "before"):
            return None
        return _years(self.start, self.end) if self.end else (10 if self.form == "decade" else 1)

    @property
    def kind(self) -> tuple[object, ...]:
        """The length of the period, and its first month if it is a year of other months than January to December.

        Only periods of one kind follow each other in a series: a fiscal year overlaps two calendar years. A number
        as of a day or of about a time counts as one of a year, since no length is given. Of two open periods, one
        without a beginning and one without an end are of different kinds. A day, or a span of days that is not of whole
        years, is of its own kind: it is that of an event, and another event does not continue it.
        """
        if self.form in ("since", "until", "before"):
            return ("since" if self.form == "since" else "until",)
        if self.form in ("as of", "about") or (len(self.start) == 4 and self.form != "months"):
            return (self.years,)
        months = self.months or (_months(self.start, self.end) if self.end else 1 if len(self.start) == 7 else 0)
        first = int(self.start[5:7]) if self.end else 0
        if len(self.start) == 10 and (months == 0 or months % 12):
            return "days", self.days
        if months == 0 or months % 12 or self.form == "months":
            return "months", months
        return (months // 12,) if first == 1 else (months // 12, first)

    def shares_year(self, other: "Period") -> bool:
        """Return whether a calendar year belongs to both, at least in part."""
        first, last = max(self.from_year or 0, other.from_year or 0), min(self.to_year or 9999, other.to_year or 9999)
        return first <= last

    @property
    def days(self) -> tuple[str, str]:
        """First and last day, as text that sorts chronologically; an open start comes first, an open end last."""
        first = _OPEN_START if self.form in ("until", "before") else self.start
        last = self.end or self.start
        if self.form == "since":
            last = _OPEN_END
        elif self.form == "decade":
            last = str(int(last) + 9)
        elif self.form == "before":
            return first, last  # a shorter text sorts before all of its days
        return f"{first}-01-01"[:10], last + "-99-99"[: 10 - len(last)]


def _years(start: str, end: str) -> int:
    """Return the number of years of a span, with a begun year as a whole one."""
    if len(start) == 4:
        return int(end) - int(start) + 1
    return max(-(-_months(start, end) // 12), 1)


def _months(start: str, end: str) -> int:
    """Return the number of months of a span of months or days, with a begun month as a whole one."""
    first, last = ([int(part) for part in day.split("-")] for day in (start, end))
    months = 12 * (last[0] - first[0]) + last[1] - first[1]
    is_begun = len(first) == 2 or last[2] > first[2]  # the last month belongs to a span of months
    return months + 1 if is_begun else months


def _correction(value: object) -> str:
    """Return the period that an invalid value probably means; empty if it is not clear."""
    from tipreport.model.period_corrections import (  # imported late, for errors only
        corrected_period,
        dates_instead,
        months_if_fiscal,
    )

    if not isinstance(value, str):
        return ""
    corrected = corrected_period(value)
    return f"{corrected}{months_if_fiscal(value)}" if corrected else dates_instead(value)


def _span(start: str, end: str) -> str:
    """Return the span that two dates probably mean; empty if it is not clear."""
    from tipreport.model.period_corrections import corrected_span

    return corrected_span(start, end)
