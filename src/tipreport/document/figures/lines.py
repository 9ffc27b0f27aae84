"""Figures as lines: a number with its earlier value, its parts, and the remarks of its source."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import evolve

from tipreport.checks.comparisons import counted_from
from tipreport.document.blocks import FigureLine, Figures
from tipreport.document.captions import breakdown_in_words
from tipreport.document.figures.amounts import amount, difference, words_of_source
from tipreport.document.figures.beside import Beside, beside, beside_in_words
from tipreport.document.figures.breakdowns import breakdowns, parts, with_parts
from tipreport.document.figures.history import has_number_in_words, history, years_without_number
from tipreport.document.figures.line_alone import line_alone
from tipreport.document.figures.other_places import with_key_figures
from tipreport.document.joining import sentences, spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording import remarks as words
from tipreport.wording.amounts import NOT_GIVEN, format_quantity, format_value
from tipreport.wording.differences import format_claimed_change
from tipreport.wording.figures import format_holder, format_scope
from tipreport.wording.phrases import bound
from tipreport.wording.series import format_comparison, is_from_or_to_none, is_long_before, only_number


def figure_table(state: CompositionState, figures: Sequence[Figure]) -> Iterator[Figures]:
    """Yield a table of the figures that are not shown yet, with the key figures of other places beside them."""
    if lines := with_key_figures(state, [*figure_lines(state, figures)]):
        yield Figures(lines)


def figure_lines(state: CompositionState, figures: Iterable[Figure], *, are_key: bool = False) -> Iterator[FigureLine]:
    """Yield a line for each figure that is not shown with another: with a later one, or with its whole.

    Key figures have further numbers below them, and no parts of their earlier numbers. Other figures have abbreviations
    of organisations.
    """
    remaining = [figure for figure in figures if not state.is_shown(figure)]
    with_others = {id(other) for figure in remaining for other in _with(state, figure)}
    separate = [figure for figure in remaining if id(figure) not in with_others]
    late = (figure for figure in remaining if not state.is_shown(figure))  # looked for when the others are shown
    for figure in chain(separate, late):
        line = _line(state, figure, is_key=are_key)
        yield line if are_key else state.abbreviations.applied(line, figure)


def _with(state: CompositionState, figure: Figure) -> Iterator[Figure]:
    """The figures that are shown with this one."""
    if before := _earlier(state, figure):
        yield before
    yield from parts(state, figure)


def _earlier(state: CompositionState, figure: Figure) -> Figure | None:
    """The earlier figure to show with this one: that of the comparison, the last known before, or the last before.

    None with a superseded figure, and none that is already shown, unless the source compares with it.
    """
    before = _before(state, figure)
    is_shown = before is not None and figure.compared_with is None and state.is_shown(before)
    return None if is_shown else before


def _before(state: CompositionState, figure: Figure) -> Figure | None:
    index = state.index
    if index.is_superseded(figure):
        return None
    if figure.compared_with is not None:
        return index.earlier(figure)
    return index.last_known(figure) or index.earlier(figure)


def _line(state: CompositionState, figure: Figure, *, is_key: bool) -> FigureLine:
    """A figure, with all that is shown with it."""
    before = _earlier(state, figure)
    change = difference(state, figure, before)
    state.mark_shown(figure)
    past = history(state, figure, before)
    others = beside(state, figure) if is_key else Beside()
    has_parts = is_key and before is not None and not all(map(state.is_shown, parts(state, before)))
    described = None if has_parts else before
    records = (*with_parts(state, *filter(None, (figure, described))), *filter(None, (before,)), *others.figures)
    return evolve(
        line_alone(state, figure),
        earlier=amount(state, before, shown_with=figure) if before is not None else None,
        earlier_is_elsewhere=before is None and _before(state, figure) is not None,
        comparison=bound(_comparison(state, figure, before)),
        history=past.amounts,
        history_begins=past.begins,
        breakdowns=breakdowns(state, figure, after_another=before is not None),
        remarks=sentences(
            (*_remarks(state, figure, change, before, others), *_described(state, described), past.disputed)
        ),
        records=tuple(dict.fromkeys(map(state.ref, records))),
    )


def _comparison(state: CompositionState, figure: Figure, before: Figure | None) -> str:
    """Return the change since the earlier number; without a newest number, the change of the last known one."""
    if before is None or is_from_or_to_none(figure, before):
        return ""
    if figure.value.qualifier in NOT_GIVEN and before.value.value is not None:
        figure, newest = before, figure
        before = state.index.last_known(figure)
        if before is None:
            return only_number(state.wording, years_without_number(state, newest))
    if is_long_before(before.period, figure.period) and figure.compared_with is None:
        return ""  # a difference from long ago is no change
    change = difference(state, figure, before)
    has_words = has_number_in_words(state, before, figure)
    return format_comparison(state.wording, change, figure, before, has_words=has_words) if change else ""


def detail(state: CompositionState, figure: Figure) -> str:
    """Return the people, the place and the organisation of a figure."""
    index = state.index
    scope = format_scope(state.wording, figure, index.subject, index.whole(figure))
    holder = format_holder(state.wording, figure, index.by(figure), index.whole(figure))
    return bound(state.wording.listed(scope, holder))


def _remarks(
    state: CompositionState, figure: Figure, change: str, before: Figure | None, others: Beside
) -> Iterator[Spans]:
    if change and figure.period is None and before is not None and before.period is not None:
        yield spans_of((words.undated_change(state.wording, before.period),))
    follows_another = before is not None  # whose words its own words would seem to be
    # before the numbers of others, of which they would be read
    yield from remarks(state, figure, change, follows_another=follows_another)
    yield from beside_in_words(state, figure, others)


def _described(state: CompositionState, before: Figure | None) -> Iterator[Spans]:
    """The parts of an earlier figure and the remarks on it, unless it is shown already."""
    if before is not None and not state.is_shown(before):
        state.mark_shown(before)
        labels = state.wording.labels
        yield from (breakdown_in_words(each, labels) for each in breakdowns(state, before, before.period))
        yield from remarks(state, before, of=before.period)


def programme(state: CompositionState, figure: Figure) -> Iterator[Spans]:
    """Yield the programme that a figure belongs to."""
    if figure.programme is not None:
        yield spans_of(words.programme(state.wording, state.index.programmes[figure.programme].name))


def remarks(
    state: CompositionState,
    figure: Figure,
    change: str = "",
    of: Period | None = None,
    *,
    follows_another: bool = False,
) -> Iterator[Spans]:
    """Yield the change that the source claims, the programme, and the source's own words.

    ``change`` is the comparison that is shown already. ``of`` is the figure's period, if the remarks are those of an
    earlier number. If another number is printed after the figure (``follows_another``), the words have its period.
    """
    if _claims_another_change(state, figure, change):
        change = format_claimed_change(state.wording, figure)
        if superseded := counted_from(state.index, figure):
            change = words.change_from(state.wording, change, str(format_value(state.wording, superseded)))
        yield spans_of(words.claimed_change(state.wording, change, of))
    if of is None:
        yield from programme(state, figure)
        yield from _superseded(state, figure)
    if own := words_of_source(state, figure):
        if follows_another or of is not None:
            yield spans_of(words.in_own_words_of(state.wording, figure.period, own))
        else:
            yield spans_of(words.in_own_words(state.wording, own))


def _superseded(state: CompositionState, figure: Figure) -> Iterator[Spans]:
    """Yield the edition that gives another number in place of a figure."""
    if revision := state.index.revised.get(id(figure)):
        yield spans_of(words.superseded(state.wording, state.index.edition_of(revision.latest[0])))


def _claims_another_change(state: CompositionState, figure: Figure, change: str) -> bool:
    """Whether the source claims a change that ``change``, computed from two numbers, does not show."""
    if figure.change is None and figure.compared_with is None:
        return False
    if figure.change_by is None:
        return not change
    unit = "percent" if figure.change_by.percent else "count"
    printed = format_quantity(state.wording, figure.change_by.amount, unit)
    points = format_quantity(state.wording, figure.change_by.amount, "points", named=True)  # a word in Arabic: نقطتان
    texts = "|".join(re.escape(text) for text in (str(printed), str(points), points.of))
    return re.search(rf"(?<![\d.,])(?:{texts})(?![\d,%]|\.\d)", change) is None
