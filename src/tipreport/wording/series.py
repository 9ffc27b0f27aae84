"""One measure over several years: comparisons, sentences for series with gaps, and the titles of charts."""

from collections.abc import Mapping, Sequence

from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording.amounts import format_not_given
from tipreport.wording.periods import during, during_compared, format_period, year_span
from tipreport.wording.phrases import capital
from tipreport.wording.wording import Parts, Wording

_FAMILIES = {"justice": "Criminal justice, {first} to {last}", "victims": "Victims, {first} to {last}"}
_PILLARS = {
    "prosecution": "Law enforcement, {first} to {last}",
    "protection": "Protection, {first} to {last}",
    "prevention": "Prevention, {first} to {last}",
    "partnership": "Partnership, {first} to {last}",
    "context": "Context, {first} to {last}",
}
_UNITS = {"persons": "Persons", "cases": "Cases", "percent": "Percent", "count": "Number"}
_MOST_YEARS_BETWEEN = 3  # of a change
_RUN = 3  # years from which on they are written as a span


def family_title(wording: Wording, family: str, first: str, last: str) -> str:
    """Return the title of the chart of a family of measures."""
    return wording.text(_FAMILIES[family], first=first, last=last)


def pillar_title(wording: Wording, pillar: str, first: str, last: str) -> str:
    """Return the title of a chart of measures of a pillar."""
    return wording.text(_PILLARS[pillar], first=first, last=last)


def measure_title(wording: Wording, label: str, first: str, last: str) -> str:
    """Return the title of a chart of one measure, for several groups of people or places."""
    return wording.text("{measure}, {first} to {last}", measure=label, first=first, last=last)


def unit_label(wording: Wording, unit: str) -> str:
    """Return the label of a chart's unit."""
    return wording.text(_UNITS[unit], context="unit") if unit in _UNITS else wording.term("unit", unit)


def no_figure(wording: Wording) -> str:
    """Return the words for a period without a figure."""
    return wording.text("no figure")


def different_people(wording: Wording) -> str:
    """Return the caption of a chart of suspects, defendants and convicts, or of victims identified and helped."""
    return wording.text("These are different people or cases, not stages of the same cases.")


# ---------------------------------------------------------------- comparisons


def format_comparison(wording: Wording, difference: str, new: Figure, old: Figure, *, has_words: bool = False) -> str:
    """Return a difference with the period of the older figure: ``6 more than in 2020``.

    If years between the two have no number, it adds that the older one is the last number before in the brief;
    ``has_words``: a source has one for such a year that cannot be read.
    """
    if old.period is None:
        return difference
    is_same = new.value.value == old.value.value
    message = "{difference} as {during}" if is_same else "{difference} than {during}"
    if _has_gap(new.period, old.period) and new.compared_with is None:
        message = "{difference} than {during}, the last earlier number in this brief"
        if is_same:
            message = "{difference} as {during}, the last earlier number in this brief"
        if has_words:
            message = "{difference} than {during}, the last earlier number that can be read"
            if is_same:
                message = "{difference} as {during}, the last earlier number that can be read"
    return wording.text(
        message,
        difference=difference,
        during=during_compared(wording, old.period, new.period),
        period=format_period(wording, old.period, inside=True),
    )


def _has_gap(new: Period | None, old: Period) -> bool:
    return _years_between(old, new) > 1


def is_long_before(old: Period | None, new: Period | None) -> bool:
    """Return whether a year, or a reporting period, is so long before another that the two are only named.

    ``0 in 2022; 1 in 2011``: a difference would be read as a change of these years.
    """
    return old is not None and _years_between(old, new) > _MOST_YEARS_BETWEEN


def is_from_or_to_none(new: Figure, old: Figure) -> bool:
    """Return whether only one of two numbers is zero: *4 more than in 2020: 0* would say the 4 twice."""
    if new.value.value is None or old.value.value is None or new.value.value == old.value.value:
        return False
    return any(each.value.qualifier == "exact" and each.value.value == 0 for each in (new, old))


def _years_between(old: Period, new: Period | None) -> int:
    """The number of years from one to the other; 0 if they are of different kinds."""
    if new is None or new.kind != old.kind or old.form != new.form or not (new.is_year or new.is_fiscal_year):
        return 0
    return int(new.start[:4]) - int(old.start[:4])


def only_number(wording: Wording, without: Mapping[str, Sequence[int]]) -> str:
    """Return the sentence below the only number of a series: ``The only number; not reported: 2021``.

    ``without`` are the years before its end without a number, if any, by the qualifier that their source gives.
    """
    if not without:
        return ""
    clauses = (
        wording.text(
            "{label}: {value}",
            label=format_not_given(wording, qualifier),
            value=wording.listed(*year_runs(wording, years)),
        )
        for qualifier, years in without.items()
    )
    return wording.text("The only number; {without}", without=wording.labels.clause_separator.join(clauses))


def in_series(wording: Wording, year: str) -> str:
    """Return the words for a figure whose series is longer than its chart; ``year`` is that of its begin."""
    return wording.text("in a series since {year}", year=year)


# ---------------------------------------------------------------- sentences


def number_of(wording: Wording, amount: str, period: Period, marks: Parts, *, has_basis: bool = False) -> Parts:
    """Return ``106 in 2019``; after the basis of a number, ``300, alleged, in 2005``: not alleged in that year."""
    message = "{amount}, {during}{marks}" if has_basis else "{amount}\u00a0{during}{marks}"
    return wording.parts(message, amount=amount, during=during(wording, period), marks=marks)


def sentence_of(wording: Wording, clauses: Sequence[Parts], marks: Parts) -> Parts:
    """Return the numbers of a series as a sentence."""
    return wording.parts("{clauses}{marks}.", clauses=wording.listed_parts(clauses), marks=marks)


def without_number(
    wording: Wording, qualifier: str, periods: Sequence[Parts], marks: Parts, *, is_first: bool = False
) -> Parts:
    """Return ``Not known: 2016 to 2018, 2020.``; an empty qualifier means periods without a figure.

    The first sentence after the name of a measure has no second colon: ``Not known for 2016 to 2018, 2020.``
    """
    words = capital(format_not_given(wording, qualifier) if qualifier else no_figure(wording))
    years = wording.listed_parts(periods)
    if is_first:
        return wording.parts("{words} for {periods}{marks}.", words=words, periods=years, marks=marks)
    return wording.parts("{words}: {periods}{marks}.", words=words, periods=years, marks=marks)


def in_words(
    wording: Wording, amount: str, period: Period, marks: Parts, *, is_first: bool = False, change: str = ""
) -> Parts:
    """Return ``2020: “Not Applicable” (as printed).``; first ``“Not Applicable” (as printed) for 2020.``.

    ``change`` is the change that the source claims without a number, printed in a sentence that is not first.
    """
    text = format_period(wording, period)
    if change:
        message = "{period}: {amount}; {change}, says the source{marks}."
        return wording.parts(message, period=capital(text), amount=amount, change=change, marks=marks)
    if is_first:
        return wording.parts("{amount} for {period}{marks}.", amount=amount, period=text, marks=marks)
    return wording.parts("{period}: {amount}{marks}.", period=capital(text), amount=amount, marks=marks)


def runs(years: Sequence[int]) -> list[list[int]]:
    """Return years in groups: neighbours together if they are three or more, else each alone."""
    found: list[list[int]] = []
    for year in sorted(years):
        if found and year == found[-1][-1] + 1:
            found[-1].append(year)
        else:
            found.append([year])
    return [part for run in found for part in ([run] if len(run) >= _RUN else [[year] for year in run])]


def year_runs(wording: Wording, years: Sequence[int]) -> list[str]:
    """Return ``2016 to 2018``, ``2020``: neighbours as a span."""
    return [span(wording, run) for run in runs(years)]


def span(wording: Wording, run: Sequence[int]) -> str:
    """Return neighbouring years as a span, one year as it is."""
    return year_span(wording, run[0], run[-1])
