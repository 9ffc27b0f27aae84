"""Periods and days in words.

A message has one of three contexts, ``year``, ``month`` and ``day``: in many languages the words around a year differ
from those around a day.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Literal, TypeAlias

from tipreport.model.period import Period
from tipreport.wording.wording import Wording

Precision: TypeAlias = Literal["year", "month", "day"]

_AS_OF = {"year": "as of {year}", "month": "as of {month}", "day": "as of {day}"}
_OPEN = {
    "since": {"year": "since {year}", "month": "since {month}", "day": "since {day}"},
    "until": {"year": "until {year}", "month": "until {month}", "day": "until {day}"},
    "before": {"year": "before {year}", "month": "before {month}", "day": "before {day}"},
    "as of": _AS_OF,
    "about": {"year": "about {year}", "month": "about {month}", "day": "about {day}"},
}
DECADES = tuple(map(str, range(1900, 2030, 10)))
_GENITIVE = frozenset({"since", "until", "before"})  # the case of a month after these words, in Slavic languages
_IN_MONTH = (
    "in January {year}", "in February {year}", "in March {year}", "in April {year}", "in May {year}",
    "in June {year}", "in July {year}", "in August {year}", "in September {year}", "in October {year}",
    "in November {year}", "in December {year}",
)  # fmt: skip


def undated(wording: Wording) -> str:
    """Return the word for a figure without a period."""
    return wording.text("undated")


def format_period(wording: Wording, period: Period | None, *, article: bool = True, inside: bool = False) -> str:
    """Return ``2021``, ``14 October 2021``, ``20 November to 18 December 2022``, ``the 1990s``, ``undated``.

    Without ``article``, a decade is ``1990s``. ``inside`` a sentence, languages other than English may have an article
    that they do not have in a label: *par rapport aux années 1990*.
    """
    if period is None:
        return undated(wording)
    match period.form:
        case "in":
            return _date(wording, period.start)
        case "to":
            return _span(wording, period.start, str(period.end))
        case "decade":
            return _decade(wording, period.start, article=article, inside=inside)
        case "months":
            return _months(wording, period)
        case form:
            return _open(wording, form, period.start)


def during(wording: Wording, period: Period) -> str:
    """Return the period inside a sentence: ``in 2021``, ``on 14 October 2021``, ``since 2010``."""
    match period.form:
        case "in":
            return _in_date(wording, period.start)
        case "to":
            return _in_span(wording, period.start, str(period.end))
        case "decade":
            name = _decade_name(wording, period.start)
            return wording.text("in the {year}s", year=_year(wording, period.start), decade=name)
        case "months":
            return _in_months(wording, period)
        case "as of":
            return _as_of_date(wording, period.start)
    return _in_about(wording, period.start) if period.form == "about" else format_period(wording, period)


def during_compared(wording: Wording, period: Period, after: Period | None = None) -> str:
    """Return the period of an earlier number after *than* and *as*: ``in 2021``, ``in the time since 2010``.

    Of two fiscal years, of which ``after`` follows the other one, it is ``the year before``.
    """
    if after is not None and period.is_year_before(after):
        return wording.text("the year before")
    if period.form in ("since", "until"):
        return wording.text("in the time {period}", period=format_period(wording, period, inside=True))
    return during(wording, period)


def compared_time(wording: Wording, period: Period | None) -> str:
    """Return a period as it follows *with* and *from* in a comparison: ``2021``, ``the time since 2010``."""
    if period is None:
        return undated(wording)
    text = format_period(wording, period, inside=True)
    match period.form:
        case "since" | "until" | "before":
            return wording.text("the time {period}", period=text)
        case "about" | "to" | "months":
            return wording.text("{period}", context="compared period", period=text)
        case "in" | "as of" if _precision(period.start) == "day":
            return wording.text("{period}", context="compared day", period=_date(wording, period.start))
        case "as of":
            return _date(wording, period.start)
    return text


def fiscal_year(wording: Wording, first: int) -> str:
    """Return the label of twelve months of two years, where a sentence or a title has its months: ``2021/22``."""
    last = wording.formats.digits(f"{(first + 1) % 100:02}")
    return wording.text("{first}/{last}", context="fiscal year", first=wording.formats.digits(str(first)), last=last)


def year_span(wording: Wording, first: int, last: int | None) -> str:
    """Return ``2003`` or ``2005 to 2015``."""
    ends = wording.formats.digits(str(first)), wording.formats.digits(str(last))
    return ends[0] if last in (None, first) else _years(wording, *ends)


def format_years(wording: Wording, years: Iterable[int]) -> list[str]:
    """Return years with three or more neighbours joined: ``2004``, ``2010``, ``2011``, ``2015 to 2018``."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    spans = ([(year, year) for year in run] if len(run) == 2 else [(run[0], run[-1])] for run in runs)
    return [year_span(wording, *span) for each in spans for span in each]


def format_day(wording: Wording, day: dt.date) -> str:
    """Return ``24 June 2024``."""
    return wording.formats.day(day)


# ---------------------------------------------------------------- parts of periods


def _precision(date: str) -> Precision:
    """A date is a year, a month or a day in ISO 8601."""
    return "year" if len(date) == 4 else "month" if len(date) == 7 else "day"


def _year(wording: Wording, date: str) -> str:
    return wording.formats.digits(date)


def _decade(wording: Wording, date: str, *, article: bool, inside: bool) -> str:
    year, name = _year(wording, date), _decade_name(wording, date)
    if inside:
        return wording.text("the {year}s", context="inside a sentence", year=year, decade=name)
    return wording.text("the {year}s" if article else "{year}s", year=year, decade=name)


def _decade_name(wording: Wording, date: str) -> str:
    """The name of a decade in languages that have one in place of its year: Arabic *the nineties*."""
    if not wording.is_translated:
        return date
    if date in DECADES:
        return wording.term("decade", date)
    first, last = (wording.formats.digits(str(int(date) + year)) for year in (0, 9))
    return wording.text("{first} to {last}", context="decade", first=first, last=last)


def _date(wording: Wording, date: str, *, inside: bool = False) -> str:
    """A date; a month ``inside`` a phrase has another case in some languages."""
    if len(date) == 4:
        return _year(wording, date)
    if len(date) == 7:
        return wording.formats.month(int(date[:4]), int(date[5:]), inside=inside)
    return wording.formats.day(dt.date.fromisoformat(date))


def _in_date(wording: Wording, date: str) -> str:
    match _precision(date):
        case "year":
            return wording.text("in {year}", year=_year(wording, date))
        case "month":
            return wording.text(_IN_MONTH[int(date[5:]) - 1], year=_year(wording, date[:4]))
        case "day":
            return wording.text("on {day}", day=_date(wording, date))


def _as_of_date(wording: Wording, date: str) -> str:
    message = _AS_OF[_precision(date)]
    text = _date(wording, date)
    return wording.text(message, context="inside a sentence", year=text, month=text, day=text)


def _in_about(wording: Wording, date: str) -> str:
    match _precision(date):
        case "year":
            return wording.text("in about {year}", year=_year(wording, date))
        case "month":
            return wording.text("in about {month}", month=_date(wording, date), in_month=_in_date(wording, date))
        case "day":
            return _open(wording, "about", date)


def _open(wording: Wording, form: str, date: str) -> str:
    precision = _precision(date)
    text = _date(wording, date, inside=form in _GENITIVE)
    return wording.text(_OPEN[form][precision], year=text, month=text, day=text)


def _months(wording: Wording, period: Period) -> str:
    forms = ("{months} month of {year}", "{months} months of {year}")
    number, year = int(period.months or 0), _year(wording, period.start)
    return wording.count(*forms, number, months=wording.formats.number(number), year=year)


def _in_months(wording: Wording, period: Period) -> str:
    forms = ("in {months} month of {year}", "in {months} months of {year}")
    number, year = int(period.months or 0), _year(wording, period.start)
    return wording.count(*forms, number, months=wording.formats.number(number), year=year)


def _years(wording: Wording, first: str, last: str) -> str:
    return wording.text("{first} to {last}", context="years", first=first, last=last)


def _span(wording: Wording, start: str, end: str) -> str:
    """Both ends; the year once, where they share it."""
    match _precision(end):
        case "year":
            return _years(wording, _year(wording, start), _year(wording, end))
        case "month":
            first, last = _first(wording, start, end), _date(wording, end)
            return wording.text("{first} to {last}", context="months", first=first, last=last)
        case "day":
            first, last = _first(wording, start, end), _date(wording, end)
            return wording.text("{first} to {last}", context="days", first=first, last=last)


def _in_span(wording: Wording, start: str, end: str) -> str:
    match _precision(start):
        case "year":
            return wording.text("in {first} to {last}", first=_year(wording, start), last=_date(wording, end))
        case "month":
            first, last = _first(wording, start, end, inside=True), _date(wording, end)
            return wording.text("in {first} to {last}", context="months", first=first, last=last)
        case "day":
            first, last = _first(wording, start, end), _date(wording, end)
            return wording.text("from {first} to {last}", context="days", first=first, last=last)


def _first(wording: Wording, start: str, end: str, *, inside: bool = False) -> str:
    """The first day or month of a span, without the year that the last one has too."""
    if start[:4] != end[:4]:
        return _date(wording, start, inside=inside)
    if len(start) == 7:
        return wording.formats.month_name(int(start[5:]), inside=inside)
    return wording.formats.day_of_month(dt.date.fromisoformat(start))
