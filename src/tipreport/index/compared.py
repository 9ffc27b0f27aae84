"""The period of a series that lies mostly in the year with which a source compares."""

from collections.abc import Iterable

from tipreport.model.period import Period

_DECEMBER = 12


def period_of_year(periods: Iterable[Period], compared: Period) -> Period | None:
    """Return the only one of some periods with more than half of its months in a year that a source compares with.

    Of two reporting periods, April 2021 to March 2022 and April 2022 to March 2023, the second is that of 2022. If a
    period has exactly half of its months in the year, it must end there, as the fiscal year 2022 from July 2021 to June
    2022 does. None if the comparison is not with a year, or if no period or several are of that year. Only spans of up
    to twelve months are of a year.
    """
    year = compared.whole_year
    found = {period for period in periods if year is not None and _is_of_year(period, year)}
    return found.pop() if len(found) == 1 else None


def _is_of_year(period: Period, year: int) -> bool:
    if period.form != "to" or period.years != 1:
        return False
    first, last = (12 * int(day[:4]) + min(int(day[5:7]), _DECEMBER) for day in period.days)
    begin, end = 12 * year + 1, 12 * year + _DECEMBER
    within, months = min(last, end) - max(first, begin) + 1, last - first + 1
    return 2 * within > months or (2 * within == months and last <= end)
