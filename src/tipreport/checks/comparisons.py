"""Checks of what a source compares: a direction that the numbers contradict, a number or a date that is missing."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from tipreport.checks.figures import note_on
from tipreport.checks.interval import Interval, allowed, allowed_by, around
from tipreport.checks.locations import format_figure_location
from tipreport.checks.note import Cited, DataNote
from tipreport.index import BriefIndex
from tipreport.model.period import Period
from tipreport.model.quantity import Difference
from tipreport.model.records import Figure
from tipreport.wording.amounts import SILENT, format_claimed_change, format_value
from tipreport.wording.periods import format_period

# Whether a claimed direction is true of some pair of numbers, now and then
_POSSIBLE: Mapping[str, Callable[[Interval, Interval], bool]] = {
    "up": lambda now, then: now.high[0] > then.low[0],
    "down": lambda now, then: now.low[0] < then.high[0],
    "unchanged": lambda now, then: now.meets(then),
    "not up": lambda now, then: not then.below(now),
    "not down": lambda now, then: not now.below(then),
}


def comparisons_without_number(index: BriefIndex) -> Iterator[DataNote]:
    """Comparisons for which neither both numbers nor the difference is given."""
    for figure in index.brief.figures:
        if figure.compared_with is None or figure.change_by is not None:
            continue
        silent, lacking = _is_silent(figure), _is_silent(index.earlier(figure))
        if silent or lacking:
            compares = f"The source compares with {_time(figure.compared_with)} and gives no number"
            what = "" if silent else " for it"
            yield note_on(index, "comparison-without-number", figure, compares + what)


def comparisons_undated(index: BriefIndex) -> Iterator[DataNote]:
    """Figures without a period that are compared with one that has one."""
    for figure in index.brief.figures:
        then = figure.compared_with
        if figure.period is not None or then is None or _is_silent(figure) or _is_silent(index.earlier(figure)):
            continue
        since = f"the difference from {format_period(then)} may not be a year’s change"
        if not then.is_year:
            since = f"how far it is from {_time(then)} is not known"
        yield DataNote(
            code="comparison-undated",
            about=(index.row(figure),),
            location=format_figure_location(index, figure),
            content=(f"No date is given for {format_value(figure)}", Cited((figure,)), f"; {since}"),
        )


def contradicted_directions(index: BriefIndex) -> Iterator[DataNote]:
    """Claimed changes that no pair of numbers fits, now and then."""
    for figure in index.brief.figures:
        before = index.earlier(figure) if figure.change is not None else None
        now, then = allowed_by(figure), allowed_by(before) if before else None
        if before is None or figure.change is None or now is None or then is None:
            continue
        if not (_POSSIBLE[figure.change](now, then) and _difference_fits(figure, now, then)):
            numbers = f"{_with_period(figure)} and {_with_period(before)}"
            yield DataNote(
                code="direction-contradicted",
                about=(index.row(figure),),
                location=format_figure_location(index, figure),
                content=(
                    f"The source says {format_claimed_change(figure)}",
                    Cited((figure,)),
                    f"; the numbers are {numbers}",
                    Cited((before,)),
                ),
            )


def _is_silent(figure: Figure | None) -> bool:
    return figure is None or figure.value.qualifier in SILENT


def _time(period: Period) -> str:
    said = format_period(period).removeprefix("as of ")
    return f"the time {said}" if period.form in ("since", "until", "before") else said


def _with_period(figure: Figure) -> str:
    return f"{format_value(figure)} ({format_period(figure.period)})"


def _difference_fits(figure: Figure, now: Interval, then: Interval) -> bool:
    """Whether the two numbers can differ by what the source prints; rates may change in points or in percent."""
    by = figure.change_by
    if by is None or figure.change not in ("up", "down"):
        return True
    printed = _printed(by)
    upwards = printed if figure.change == "up" else -printed
    if not by.percent:
        return (now - then).meets(upwards)
    if then.low[0] <= 0:
        return True
    in_percent = _growth(now, then).meets(upwards)
    return in_percent or (figure.unit == "percent" and (now - then).meets(upwards))


def _printed(by: Difference) -> Interval:
    """What rounds to the printed difference: 15% allows 14.5% to 15.5%, of whole numbers 11 allows 11 only."""
    number = by.amount.value or Decimal(0)
    if by.amount.qualifier != "exact":
        return allowed(by.amount) or around(number, Decimal(0))
    decimals = min(int(number.normalize().as_tuple().exponent), 0)
    return around(number, Decimal(10) ** decimals / 2)


def _growth(now: Interval, then: Interval) -> Interval:
    """By how many percent it can have grown; ``then`` is above zero."""
    least = now.low[0] / (then.high if now.low[0] >= 0 else then.low)[0]
    most = now.high[0] / (then.low if now.high[0] >= 0 else then.high)[0]
    return Interval(((least - 1) * 100, 0), ((most - 1) * 100, 0))
