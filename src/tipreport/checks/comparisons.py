"""Checks of comparisons: a direction that the numbers contradict, a number or a date that is missing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from tipreport.checks.figures import figure_note
from tipreport.checks.note import Cited, DataNote
from tipreport.index import BriefIndex
from tipreport.index.interval import Interval, allowed, allowed_by, around
from tipreport.model.period import Period
from tipreport.model.quantity import Difference
from tipreport.model.records import Figure
from tipreport.wording.amounts import NOT_GIVEN
from tipreport.wording.notes import comparisons as sentences
from tipreport.wording.wording import Wording

# Whether a direction is true of any pair of possible numbers, now and then
_POSSIBLE: Mapping[str, Callable[[Interval, Interval], bool]] = {
    "up": lambda now, then: now.high[0] > then.low[0],
    "down": lambda now, then: now.low[0] < then.high[0],
    "unchanged": lambda now, then: now.meets(then),
    "not up": lambda now, then: not then.below(now),
    "not down": lambda now, then: not now.below(then),
}


def comparisons_without_number(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find comparisons that lack a number and whose difference is not given either."""
    for figure in index.brief.figures:
        if figure.compared_with is None or figure.change_by is not None:
            continue
        not_given, lacking = _is_not_given(figure), _is_not_given(index.earlier(figure))
        if not_given or (lacking and not _of_other_periods(index, figure)):
            content = sentences.comparison_without_number(wording, figure, Cited((figure,)), lacks_both=not_given)
            yield figure_note(index, wording, "comparison-without-number", figure, content)


def comparisons_with_other_periods(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find comparisons with a period of which the brief has no number, but numbers of periods that overlap it."""
    for figure in index.brief.figures:
        if figure.change_by is not None or _is_not_given(figure) or not _is_not_given(index.earlier(figure)):
            continue
        if others := _of_other_periods(index, figure):
            content = sentences.number_of_other_period(wording, figure, others)
            yield figure_note(index, wording, "compared-with-other-period", figure, content)


def _of_other_periods(index: BriefIndex, figure: Figure) -> Sequence[Figure]:
    """The numbers of the same for periods that share a year with the one compared with, of each period the first.

    Empty if the brief has a record of the period compared with, which says that the number is not given. Periods that
    overlap that of the figure itself are not compared with it.
    """
    compared, own = figure.compared_with, figure.period
    if compared is None or index.earlier(figure) is not None:
        return ()
    found: dict[Period, Figure] = {}
    for other in index.superseded_last(index.with_identity_of(figure)):
        period = other.period
        if period is None or other is figure or _is_not_given(other) or not period.shares_year(compared):
            continue
        if own is None or period.days[1] < own.days[0]:
            found.setdefault(period, other)
    return [found[period] for period in sorted(found)]


def comparisons_undated(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find figures without a period that are compared with one that has a period."""
    for figure in index.brief.figures:
        then = figure.compared_with
        if figure.period is not None or then is None or _is_not_given(figure) or _is_not_given(index.earlier(figure)):
            continue
        content = sentences.comparison_undated(wording, figure, then, Cited((figure,)))
        yield figure_note(index, wording, "comparison-undated", figure, content)


def contradicted_directions(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find claimed changes that contradict the numbers, now and then.

    A change that fits the number that an earlier edition gave for then is counted from it, see `counted_from`.
    """
    for figure in index.brief.figures:
        before = index.earlier(figure) if figure.change is not None else None
        if before is not None and not _fits(figure, before) and counted_from(index, figure) is None:
            cites = (Cited((figure,)), Cited((before,)))
            content = sentences.contradicted_direction(wording, figure, before, cites)
            yield figure_note(index, wording, "direction-contradicted", figure, content)


def counted_from(index: BriefIndex, figure: Figure) -> Figure | None:
    """Return the superseded number that a claimed change is counted from; None if it fits the number that applies.

    Of several it is that of the latest edition.
    """
    before = index.earlier(figure) if figure.change is not None else None
    if before is None or _fits(figure, before):
        return None
    superseded = (other for other in index.same(before) if index.is_superseded(other) and other.period == before.period)
    fitting = [other for other in superseded if _fits(figure, other)]
    return max(fitting, key=index.edition_of, default=None)


def _fits(figure: Figure, before: Figure) -> bool:
    """Whether a claimed change may be true of two numbers, now and then, as far as they are known."""
    now, then = allowed_by(figure), allowed_by(before)
    if figure.change is None or now is None or then is None:
        return True
    return _POSSIBLE[figure.change](now, then) and _difference_fits(figure, now, then)


def _is_not_given(figure: Figure | None) -> bool:
    return figure is None or figure.value.qualifier in NOT_GIVEN


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
    """The numbers that round to the printed difference: 14.5% to 15.5% for 15%, but only 11 for a count of 11."""
    number = by.amount.value or Decimal(0)
    if by.amount.qualifier != "exact":
        return allowed(by.amount) or around(number, Decimal(0))
    decimals = min(int(number.normalize().as_tuple().exponent), 0)
    return around(number, Decimal(10) ** decimals / 2)


def _growth(now: Interval, then: Interval) -> Interval:
    """The possible growth in percent; ``then`` is above zero."""
    least = now.low[0] / (then.high if now.low[0] >= 0 else then.low)[0]
    most = now.high[0] / (then.low if now.high[0] >= 0 else then.high)[0]
    return Interval(((least - 1) * 100, 0), ((most - 1) * 100, 0))
