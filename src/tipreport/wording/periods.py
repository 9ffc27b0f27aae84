"""Periods and days in words."""

import datetime as dt
from collections.abc import Iterable

from tipreport.model.period import Period
from tipreport.wording.wording import Wording

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_OPEN = {
    "since": "since {date}",
    "until": "until {date}",
    "before": "before {date}",
    "as of": "as of {date}",
    "about": "about {date}",
}


def undated(wording: Wording) -> str:
    """Return the word for a figure without a period."""
    return wording.text("undated")


def format_period(wording: Wording, period: Period | None, *, article: bool = True) -> str:
    """Return ``2021``, ``14 October 2021``, ``20 November to 18 December 2022``, ``the 1990s``, ``undated``.

    Without ``article``, a decade is ``1990s``.
    """
    if period is None:
        return undated(wording)
    match period.form:
        case "in":
            return _date(wording, period.start)
        case "to":
            return _span(wording, period.start, str(period.end))
        case "decade":
            return wording.text("the {year}s" if article else "{year}s", year=period.start)
        case "months":
            return wording.text("{months} months of {year}", months=period.months, year=period.start)
        case form:
            return wording.text(_OPEN[form], date=_date(wording, period.start))


def during(wording: Wording, period: Period) -> str:
    """Return the period inside a sentence: ``in 2021``, ``on 14 October 2021``, ``since 2010``."""
    text = format_period(wording, period)
    if period.form == "in" and len(period.start) == 10:
        return wording.text("on {day}", day=text)
    if period.form == "to" and len(period.start) > 4:
        return wording.text("from {span}", span=text)
    return wording.text("in {period}", period=text) if period.form in ("in", "to", "decade", "months") else text


def year_span(wording: Wording, first: int, last: int | None) -> str:
    """Return ``2003`` or ``2005 to 2015``."""
    return str(first) if last in (None, first) else wording.text("{first} to {last}", first=first, last=last)


def format_years(wording: Wording, years: Iterable[int]) -> list[str]:
    """Return years with neighbours joined: ``2010 to 2011``, ``2024``."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return [year_span(wording, run[0], run[-1]) for run in runs]


def format_day(wording: Wording, day: dt.date) -> str:
    """Return ``24 June 2024``."""
    return _date(wording, day.isoformat())


def _span(wording: Wording, start: str, end: str) -> str:
    """Both ends; the year once, where they share it."""
    first = _date(wording, start)
    if start[:4] == end[:4] and len(end) > 4:
        _, *rest = start.split("-")
        month = wording.text(_MONTHS[int(rest[0]) - 1])
        first = wording.text("{day} {month}", day=int(rest[1]), month=month) if len(rest) > 1 else month
    return wording.text("{first} to {last}", first=first, last=_date(wording, end))


def _date(wording: Wording, text: str) -> str:
    year, *rest = text.split("-")
    if not rest:
        return year
    month = wording.text(_MONTHS[int(rest[0]) - 1])
    if len(rest) == 1:
        return wording.text("{month} {year}", month=month, year=year)
    return wording.text("{day} {month} {year}", day=int(rest[1]), month=month, year=year)
