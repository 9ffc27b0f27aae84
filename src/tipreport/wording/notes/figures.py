"""Notes on figures: values that cannot be right, and several numbers of the same."""

from collections.abc import Sequence
from typing import Literal

from tipreport.model.records import Figure, Penalty
from tipreport.wording.amounts import format_quantity, format_value, quoted
from tipreport.wording.first_words import continued
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import capital
from tipreport.wording.wording import Parts, Wording

Periods = Literal["same", "overlapping", "of other years"]

_NOT_COMPARABLE: dict[tuple[str, Periods], str] = {  # by what the figures count, and over which periods
    ("persons", "same"): "{figures} do not count the same group of people and cannot be compared.",
    (
        "persons",
        "overlapping",
    ): "{figures} do not count the same group of people, nor the same period, and cannot be compared.",
    (
        "persons",
        "of other years",
    ): "{figures} do not count the same group of people, nor the same years, and cannot be compared.",
    ("cases", "same"): "{figures} do not count the same kind of cases and cannot be compared.",
    (
        "cases",
        "overlapping",
    ): "{figures} do not count the same kind of cases, nor the same period, and cannot be compared.",
    (
        "cases",
        "of other years",
    ): "{figures} do not count the same kind of cases, nor the same years, and cannot be compared.",
    ("count", "same"): "{figures} do not count the same kind of things and cannot be compared.",
    (
        "count",
        "overlapping",
    ): "{figures} do not count the same kind of things, nor the same period, and cannot be compared.",
    (
        "count",
        "of other years",
    ): "{figures} do not count the same kind of things, nor the same years, and cannot be compared.",
    ("organisations", "same"): "{figures} are counts of different organisations and cannot be compared.",
    ("organisations", "overlapping"): "{figures} are counts of different organisations over periods that differ, and "
    "cannot be compared.",
    ("organisations", "of other years"): "{figures} are counts of different organisations over different years and "
    "cannot be compared.",
}


def value(wording: Wording, figure: Figure) -> str:
    """Return the number of a figure."""
    return str(format_value(wording, figure))


def given(wording: Wording, figure: Figure) -> str:
    """Return the number of a figure as what a source gives: in Spanish, a percentage has an article, *un 10,1 %*."""
    number = value(wording, figure)
    if figure.unit != "percent" or figure.value.qualifier != "exact" or figure.basis == "estimated":
        return number
    return wording.text("{number}", context="percentage given", number=number)


def unreadable(wording: Wording, figure: Figure, cited: object) -> Parts:
    """Return the text that the source prints instead of a number."""
    return wording.parts("The source prints {text}{cited}.", text=quoted(wording, figure.printed or ""), cited=cited)


def printed_differs(wording: Wording, record: Figure | Penalty, cited: object) -> Parts:
    """Return the statement that a value and the words of the source beside it have different numbers."""
    number = (
        format_value(wording, record)
        if isinstance(record, Figure)
        else format_quantity(wording, record.value, record.unit)
    )
    return wording.parts(
        "The source prints {text}{cited}, but the value is {value}: correct one of them, or explain the difference in "
        "the field note.",
        text=quoted(wording, record.printed or ""),
        cited=cited,
        value=str(number),
    )


def more_than_the_whole(wording: Wording, figure: Figure, cited: object) -> Parts:
    """Return the statement that a percentage is over 100."""
    return wording.parts("{value} is more than the whole{cited}.", value=value(wording, figure), cited=cited)


def period_after_edition(wording: Wording, year: int, edition: int, cited: object) -> Parts:
    """Return the statement that data are later than the report that gives them."""
    message = "The data are from {year}, but the report is from {edition}{cited}."
    return wording.parts(message, year=year, edition=edition, cited=cited)


def period_after_brief(wording: Wording, year: int, latest: int, cited: object) -> Parts:
    """Return the statement that data are later than the brief and everything that it cites."""
    message = "The data are from {year}, but the brief and its sources are no later than {latest}{cited}."
    return wording.parts(message, year=year, latest=latest, cited=cited)


def with_period(wording: Wording, figure: Figure) -> str:
    """Return the number of a figure with its period in brackets."""
    return f"{value(wording, figure)} ({format_period(wording, figure.period)})"


# ---------------------------------------------------------------- several figures


def conflict(wording: Wording, values: Sequence[Parts]) -> Parts:
    """Return the values of a conflict, each with its citations, and that all are shown."""
    in_words = wording.disjunction_parts(values)
    return wording.parts("{values}. {shown}", values=in_words, shown=both_shown(wording, len(values)))


def both_shown(wording: Wording, number: int) -> str:
    """Return the sentence that all values of a conflict are shown."""
    return wording.text("Both are shown.") if number == 2 else wording.text("All are shown.")


def about_one_number(wording: Wording, figure: Figure, text: str) -> str:
    """Return the analyst's note on one of several numbers, which names it: ``The 19: includes fines``."""
    number = given(wording, figure)
    note = continued(wording, text)
    if figure.value.qualifier == "exact":
        return wording.text("The {value}: {note}", value=number, note=note)
    return wording.text("{label}: {value}", label=capital(number), value=note)


def of_body(wording: Wording, figure: Figure, body: str) -> str:
    """Return the number that a body counted; ``body`` may be empty."""
    number = given(wording, figure)
    return wording.text("{value} ({body})", value=number, body=body) if body else number


def other_body(wording: Wording, values: Sequence[Parts]) -> Parts:
    """Return the values of sources that name different bodies, each with its citations."""
    message = (
        "{values}: only the body that counted differs. If one body counted both, write the same by: documents then "
        "show that the sources disagree."
    )
    return wording.parts(message, values=wording.conjunction_parts(values))


def in_edition(wording: Wording, figure: Figure, edition: int) -> str:
    """Return the number that an edition of a report gives."""
    return wording.text("{value} in the {year} edition", value=given(wording, figure), year=edition)


def superseded_number(wording: Wording, figure: Figure, latest: Figure, edition: int, cited: object) -> Parts:
    """Return a number of the summary that a later edition supersedes, and the number of that edition."""
    message = "{number} is superseded: {newest}{cited}."
    return wording.parts(
        message, number=value(wording, figure), newest=in_edition(wording, latest, edition), cited=cited
    )


def revision(wording: Wording, values: Sequence[Parts]) -> Parts:
    """Return the numbers that the editions of one report give, each with its citations."""
    message = "{values}; the later one applies." if len(values) == 2 else "{values}; the latest one applies."
    return wording.parts(message, values=wording.conjunction_parts(values))


def not_comparable(
    wording: Wording,
    figures: Sequence[Parts],
    difference: Literal["persons", "cases", "count", "organisations"] | None,
    periods: Periods,
) -> Parts:
    """Return the difference between key figures of one measure; ``difference`` is None where their methods do.

    ``periods`` are of other years only if no two of them share a year.
    """
    message = "{figures} are not counted in the same way and cannot be compared."
    if difference:
        message = _NOT_COMPARABLE[difference, periods]
    return wording.parts(message, figures=wording.conjunction_parts(figures))


def of_one_group(wording: Wording, figures: Sequence[Parts], some: Figure) -> Parts:
    """Return the difference between two key figures of one measure, of which one is for a group of people."""
    return wording.parts(
        "{figures} do not count the same group of people. {number}: {group} only.",
        figures=wording.conjunction_parts(figures),
        number=capital(value(wording, some)),
        group=some.group,
    )


def goes_on(wording: Wording, newest: Figure) -> Parts:
    """Return the statement that the series of a key figure has a newer number."""
    message = "The series goes on, and documents show {newest} in its place: write {field} for that figure."
    return wording.parts(message, newest=with_period(wording, newest), field="key")


def later_edition(wording: Wording, newest: Figure, edition: int) -> Parts:
    """Return the statement that a later edition gives another number than a key figure."""
    message = "Documents show {newest} in its place: write {field} for that figure."
    return wording.parts(message, newest=in_edition(wording, newest, edition), field="key")


def newer_elsewhere(wording: Wording, newest: Figure) -> Parts:
    """Return the statement that a newer number than that of a key figure is over another kind of period."""
    message = (
        "A newer number, {newest}, is over a period of another kind, and documents have it only below this one: write "
        "{field} for that figure."
    )
    return wording.parts(message, newest=with_period(wording, newest), field="key")


def number_elsewhere(wording: Wording, absent: Figure, number: Figure) -> Parts:
    """Return the statement that another source or body has a number for a later period of a key figure's series."""
    message = (
        "The series has no number for {period}, but another source or body has {number}, and documents have it only "
        "below this one: write {field} for that figure."
    )
    period = format_period(wording, absent.period, inside=True)
    return wording.parts(message, period=period, number=value(wording, number), field="key")
