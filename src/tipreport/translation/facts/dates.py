"""The numbers beside months and units that cannot be days or counts: a translation exchanged them with a year."""

import re
from collections.abc import Iterator
from itertools import product

from tipreport.translation.facts.differences import unexpected
from tipreport.translation.facts.exchanges import Item, values_of
from tipreport.translation.facts.months import month_name, months_named
from tipreport.translation.facts.numbers import Number
from tipreport.translation.facts.sides import Side
from tipreport.translation.facts.unit_words import unit_after
from tipreport.translation.facts.units import amounts_at
from tipreport.wording.languages import base_language

_YEAR_BEFORE, _YEAR_AFTER = re.compile(r"(?:في|منذ|حتى|بعد|قبل|خلال) (?:عام|سنة) \Z"), re.compile(r" году(?!\w)")
_YEAR, _DAY = 4, 2  # digits
_NEAR = 10  # characters of words for a year
_NUMBER = re.compile(" ?[0-9]")  # in *عام 2020 عام 2019*
_ARABIC_AND = "و"
_BEFORE_MONTH = re.compile(" (?:de )?")
_TERM, _COUNTED_YEAR = (  # *к 41 году*, which may be a term of 41 years, and *провёл 2021 год*, which is no date
    re.compile(r"(?<!\w)(?:ко?|по) \Z", re.IGNORECASE),
    re.compile(r"(?<!\w)(?!(?:за|на|в|во|про) )\w+ (?:19|20)[0-9]{2} год(?!\w)", re.IGNORECASE),
)
_YEARS = "years"


def other_dates(first: Side, second: Side) -> Iterator[str]:
    """Yield the numbers of a translation that are no days of its months, and its years that are counts: *2016 años*."""
    wanted = {first.text[start:end].split()[0] for start, end in _dates(first)}
    for start, end in _dates(second):
        date = second.text[start:end]
        if date.split()[0] not in wanted:
            yield unexpected(f"the date “{date}”")
    for number in second.numbers:
        is_year = _YEAR_BEFORE.search(second.text, max(0, number.start - _NEAR), number.start) or _YEAR_AFTER.match(
            second.text, number.end
        )
        if (
            is_year
            and number.written[0].isdecimal()
            and len(number.written) != _YEAR
            and not _is_term(first, second, number)
        ):
            yield unexpected(f"the year {number.written}")
    units = {unit for year in first.years if (unit := _unit(first, year))}
    for year in second.years:
        if (unit := _unit(second, year)) and unit not in units:
            yield unexpected(f"the number “{second.text[year.start : year.end]} {unit}”")


def _is_term(first: Side, second: Side, number: Number) -> bool:
    """Whether a Russian number that a preposition makes a term or a year is a term of years in the original."""
    is_term = _TERM.search(second.text, 0, number.start) and not _COUNTED_YEAR.search(second.text)
    amounts = amounts_at(first.text, first.language) if is_term else ()
    return any(each.unit == _YEARS and not each.values.isdisjoint(number.values) for each in amounts)


def _dates(side: Side) -> Iterator[tuple[int, int]]:
    """Yield the numbers directly before a month that are no days of it."""
    others = [each for each in (*side.years, *side.numbers) if each.written[0].isdecimal() and len(each.written) > _DAY]
    for number, month in product(others, months_named(side.text, side.language) if others else ()):
        if _BEFORE_MONTH.fullmatch(side.text, number.end, month.start) and side.text[month.start] != _ARABIC_AND:
            yield number.start, month.end


def _unit(side: Side, year: Number) -> str:
    """The unit that a year would count, unlike *2016 год*, *2016-м* and *عام 2016 يوم الأحد*; else empty."""
    unit = unit_after(side.text, year.end, side.language)
    if not unit or side.text[year.end] != " " or _NUMBER.match(side.text, unit.end):
        return ""
    is_date = {"ru": unit.name == "years" and side.text[unit.start : unit.end] != " лет", "ar": unit.name != "years"}
    return "" if is_date.get(base_language(side.language)) else unit.name


def days_of(side: Side) -> list[Item]:
    """Return the days of a text whose days are all of one month; `exchanged_days` compares those of several."""
    return values_of((day.start, day.end, day.written) for day in side.days) if len({*side.days.values()}) == 1 else []


def exchanged_days(first: Side, second: Side) -> Iterator[str]:
    """Yield the day of a month that is another number in a translation, or has another month, and that one its own."""
    wanted, found = ({(max(day.values), month) for day, month in side.days.items()} for side in (first, second))
    others = [frozenset().union(*(each.values for each in side.numbers)) for side in (first, second)]
    days, their = ({day for day, _ in side} for side in (wanted, found))
    lost, gained = (days - their) & others[1] - others[0], (their - days) & others[0] - others[1]
    if lost and gained:
        yield f"expected the day {min(lost)} as in the original, found {min(gained)}: they are exchanged"
    for day, month in sorted(wanted - found):
        turned = [each for each, of in found - wanted if of == month and each in days]
        if turned and any(each == day and (turned[0], of) in wanted for each, of in found - wanted):
            name = month_name(month)
            yield f"expected {day} {name} as in the original, found {turned[0]} {name}: the days are exchanged"
            return
