"""Figures as lines: a number with its earlier value, its parts, and the remarks of its source."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tipreport.document.blocks import Amount, FigureLine, Figures
from tipreport.document.joining import sentences, spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording import remarks as words
from tipreport.wording.amounts import (
    format_basis,
    format_claimed_change,
    format_comparison,
    format_difference,
    format_quantity,
    format_value,
    own_words,
)
from tipreport.wording.figures import format_base, format_detail, format_label, format_share
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import bound

FEW_PARTS = 3


def figure_table(state: CompositionState, figures: Sequence[Figure]) -> Iterator[Figures]:
    """Yield a table of the figures that are not shown yet."""
    if lines := tuple(figure_lines(state, figures)):
        yield Figures(lines)


def figure_lines(state: CompositionState, figures: Iterable[Figure]) -> Iterator[FigureLine]:
    """Yield a line for each figure that is not shown with another: with a later one, or with its whole."""
    remaining = [figure for figure in figures if not state.is_shown(figure)]
    with_others = {id(other) for figure in remaining for other in _with(state, figure)}
    yield from (_line(state, figure) for figure in remaining if id(figure) not in with_others)
    yield from (_line(state, figure) for figure in remaining if not state.is_shown(figure))


def _with(state: CompositionState, figure: Figure) -> Iterator[Figure]:
    """The figures that are shown with this one."""
    if before := _earlier(state, figure):
        yield before
    yield from parts(state, figure)


def _earlier(state: CompositionState, figure: Figure) -> Figure | None:
    """The earlier figure to show with this one: none that is already shown, unless the source compares with it."""
    before = state.index.earlier(figure)
    return before if before is None or figure.compared_with is not None or not state.is_shown(before) else None


def _line(state: CompositionState, figure: Figure) -> FigureLine:
    """A figure, with all that is shown with it."""
    before = _earlier(state, figure)
    change = difference(state, figure, before)
    state.mark_shown(figure)
    return FigureLine(
        label=bound(format_label(state.wording, figure)),
        detail=detail(state, figure),
        amount=amount(state, figure),
        earlier=amount(state, before, shown_with=figure) if before is not None else None,
        change=change,
        comparison=format_comparison(state.wording, figure, before) if change and before is not None else "",
        remarks=sentences(_remarks(state, figure, change, before)),
        records=tuple(map(state.ref, with_parts(state, *filter(None, (figure, before))))),
    )


def detail(state: CompositionState, figure: Figure) -> str:
    """Return the people, the place and the organisation of a figure."""
    index = state.index
    return bound(format_detail(state.wording, figure, index.subject, index.by(figure), index.whole(figure)))


def difference(state: CompositionState, figure: Figure, before: Figure | None) -> str:
    """Return how a figure differs from an earlier one."""
    return format_difference(state.wording, figure, before) if before is not None else ""


def amount(state: CompositionState, figure: Figure, *, shown_with: Figure | None = None) -> Amount:
    """Return a figure's number. It has no citations if it is shown with another figure that has the same ones."""
    number = format_value(state.wording, figure)
    marks = state.marks(figure) if shown_with is None else _unshared_marks(state, figure, shown_with)
    quantity = figure.value
    return Amount(
        qualifier=number.qualifier,
        number=number.number,
        of=bound(format_base(state.wording, figure, state.index.whole(figure))),
        basis=format_basis(state.wording, figure),
        period=format_period(state.wording, figure.period),
        marks=marks,
        form=quantity.qualifier,
        value=None if quantity.value is None else float(quantity.value),
        upper=None if quantity.upper is None else float(quantity.upper),
        record=state.ref(figure),
    )


def _unshared_marks(state: CompositionState, figure: Figure, main: Figure) -> Spans:
    """All citations of a figure, or none if the main figure has the same ones. Leaving out some would mislead."""
    own, shown = state.cite(figure), state.cite(main)
    notes = [note for note in state.references(figure) if note not in state.references(main)]
    return (*(() if own == shown else own), *notes)


def parts(state: CompositionState, figure: Figure) -> Sequence[Figure]:
    """Return the parts that are shown with their whole: all, if they are few and each is only a part."""
    own = state.index.parts.get(figure.id, ()) if figure.id else ()
    return own if len(own) <= FEW_PARTS and all(_is_only_a_part(state, part, figure) for part in own) else ()


def with_parts(state: CompositionState, *figures: Figure) -> Iterator[Figure]:
    """Yield figures, then the parts that are shown with them."""
    yield from figures
    for figure in figures:
        yield from parts(state, figure)


def _is_only_a_part(state: CompositionState, part: Figure, whole: Figure) -> bool:
    if part.change or part.change_by or part.compared_with or state.index.parts.get(part.id or ""):
        return False
    return (
        part.period in (None, whole.period)
        and part.place in (None, state.index.subject, whole.place)
        and part.by in (None, whole.by)
        and part.programme in (None, whole.programme)
    )


def _remarks(state: CompositionState, figure: Figure, change: str, before: Figure | None) -> Iterator[Spans]:
    yield from remarks(state, figure, change)
    if before is not None and not state.is_shown(before):
        state.mark_shown(before)
        yield from remarks(state, before, of=before.period)


def programme(state: CompositionState, figure: Figure) -> Iterator[Spans]:
    """Yield the programme that a figure belongs to."""
    if figure.programme is not None:
        yield spans_of(words.programme(state.wording, state.index.programmes[figure.programme].name))


def remarks(state: CompositionState, figure: Figure, change: str = "", of: Period | None = None) -> Iterator[Spans]:
    """Yield the change that the source claims, the parts, the programme, and the source's own words.

    ``change`` is the comparison that is shown already. ``of`` is the figure's period, if numbers of other periods are
    shown too.
    """
    if _claims_another_change(state, figure, change):
        yield spans_of(words.claimed_change(state.wording, format_claimed_change(state.wording, figure), of))
    shares = parts(state, figure)
    if not all(map(state.is_shown, shares)):
        state.mark_shown(*shares)
        each = sentences((_share(state, part, figure) for part in shares), "; ")
        yield spans_of(words.parts_of(state.wording, each, of))
    if of is None:
        yield from programme(state, figure)
    if own := own_words(state.wording, figure):
        yield spans_of(words.in_own_words(state.wording, own, of))


def _claims_another_change(state: CompositionState, figure: Figure, change: str) -> bool:
    """Whether the source claims a change that ``change``, computed from two numbers, does not show."""
    if figure.change is None and figure.compared_with is None:
        return False
    if figure.change_by is None:
        return not change
    unit = "percent" if figure.change_by.percent else "count"
    printed = str(format_quantity(state.wording, figure.change_by.amount, unit))
    return re.search(rf"(?<![\d.,]){re.escape(printed)}(?![\d,%]|\.\d)", change) is None


def _share(state: CompositionState, part: Figure, whole: Figure) -> Spans:
    share = format_share(state.wording, part, whole)
    basis = format_basis(state.wording, part) if part.basis != whole.basis else ""
    label = part.label if part.label and part.label not in share else ""
    details = state.wording.listed(label, basis, own_words(state.wording, part))
    value = str(format_value(state.wording, part))
    return spans_of(words.part(state.wording, value, share, details, _unshared_marks(state, part, whole)))
