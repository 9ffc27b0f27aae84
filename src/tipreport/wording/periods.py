"""Periods and days in words."""

import datetime as dt
from collections.abc import Iterable

from tipreport.model.period import Period

UNDATED = "undated"
_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905 - reads as a calendar  # fmt: skip


def format_period(period: Period | None) -> str:
    """``2021``, ``14 October 2021``, ``20 November to 18 December 2022``, ``the 1990s``, ``undated``."""
    if period is None:
        return UNDATED
    match period.form:
        case "in":
            return _date(period.start)
        case "to":
            last = str(period.end)
            first = _date(period.start)
            if period.start[:4] == last[:4] and len(last) > 4:
                first = first.removesuffix(f" {last[:4]}")
            return f"{first} to {_date(last)}"
        case "decade":
            return f"the {period.start}s"
        case "months":
            return f"{period.months} months of {period.start}"
        case word:
            return f"{word} {_date(period.start)}"


def during(period: Period) -> str:
    """Inside a sentence: ``in 2021``, ``on 14 October 2021``, ``since 2010``."""
    said = format_period(period)
    if period.form == "in" and len(period.start) == 10:
        return f"on {said}"
    if period.form == "to" and len(period.start) > 4:
        return f"from {said}"
    return f"in {said}" if period.form in ("in", "to", "decade", "months") else said


def format_years(years: Iterable[int]) -> list[str]:
    """Years, neighbours joined: ``2010 to 2011``, ``2024``."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return [str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]


def format_day(day: dt.date) -> str:
    """``24 June 2024``."""
    return _date(day.isoformat())


def _date(text: str) -> str:
    year, *rest = text.split("-")
    month = f"{_MONTHS[int(rest[0]) - 1]} " if rest else ""
    return (f"{int(rest[1])} " if len(rest) > 1 else "") + month + year
