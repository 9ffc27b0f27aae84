"""Notes on comparisons of figures with earlier ones."""

from collections.abc import Sequence

from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording.differences import format_claimed_change
from tipreport.wording.notes.figures import value, with_period
from tipreport.wording.periods import compared_time, format_period
from tipreport.wording.wording import Parts, Wording


def comparison_without_number(wording: Wording, figure: Figure, cited: object, *, lacks_both: bool) -> Parts:
    """Return the statement that a source compares and gives neither number, or not the earlier one."""
    message = "The source makes a comparison with {time} but gives no number for it{cited}."
    if lacks_both:
        message = "The source makes a comparison with {time} but gives no number{cited}."
    return wording.parts(message, time=compared_time(wording, figure.compared_with), cited=cited)


def number_of_other_period(wording: Wording, figure: Figure, others: Sequence[Figure]) -> Parts:
    """Return the statement that the brief has numbers, but of other periods than the one that a source compares with.

    For one number it is followed by the line to write, else by the field.
    """
    time = compared_time(wording, figure.compared_with) if figure.compared_with else ""
    period = format_period(wording, figure.compared_with, inside=True)  # other languages have it in brackets
    if len(others) == 1:
        message = (
            "The brief has no number for {time}, but {number}: if the source compares with this one, write {line}."
        )
        line = f"compared_with: {others[0].period}"
        return wording.parts(message, time=time, period=period, number=with_period(wording, others[0]), line=line)
    message = (
        "The brief has no number for {time}, but {numbers}: write as {field} the period of the one that the source "
        "compares with."
    )
    numbers = wording.conjunction([with_period(wording, other) for other in others])
    return wording.parts(message, time=time, period=period, numbers=numbers, field="compared_with")


def comparison_undated(wording: Wording, figure: Figure, then: Period, cited: object) -> Parts:
    """Return the statement that a figure without a period is compared with one that has a period."""
    message = "No date is given for {value}{cited}; how far it is from {time} is not known."
    if then.is_year:
        message = "No date is given for {value}{cited}; the difference from {time} may not be a year’s change."
    return wording.parts(message, value=value(wording, figure), cited=cited, time=compared_time(wording, then))


def contradicted_direction(wording: Wording, figure: Figure, before: Figure, cites: Parts) -> Parts:
    """Return a claimed change that the two numbers contradict; ``cites`` are of both."""
    cited, earlier = cites
    return wording.parts(
        "The source says {change}{cited}; the numbers are {now} and {before}{earlier}.",
        change=format_claimed_change(wording, figure),
        cited=cited,
        now=with_period(wording, figure),
        before=with_period(wording, before),
        earlier=earlier,
    )


def counted_from(wording: Wording, figure: Figure, before: Figure, cited: object) -> Parts:
    """Return a claimed change with the superseded number that it is counted from."""
    return wording.parts(
        "The source says {change}{cited}; this is counted from {before} to {now}.",
        change=format_claimed_change(wording, figure),
        cited=cited,
        before=value(wording, before),
        now=with_period(wording, figure),
    )
