"""Figures as lines: a number with its earlier value, its parts, and what else its source says of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from tipreport.document.blocks import Amount, Block, FigureLine, Figures, Paragraph
from tipreport.document.sentences import run, say, stopped
from tipreport.document.spans import NoteRef, Spans
from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording import labels
from tipreport.wording.amounts import (
    format_basis,
    format_claimed_change,
    format_difference,
    format_quantity,
    format_value,
    own_words,
)
from tipreport.wording.figures import format_base, format_detail, format_label, format_share
from tipreport.wording.periods import during, format_period
from tipreport.wording.phrases import capital, facts

TILES, FEW_PARTS = 8, 3


def key_figures(state: CompositionState) -> Iterator[Block]:
    """The figures that the brief marks as key, in its order, at most eight."""
    heading = state.heading("key-figures")
    lines = tuple(islice(_lines(state, [figure for figure in state.brief.figures if figure.key]), TILES))
    if not lines:
        return
    yield heading
    yield Figures(lines, key=True)
    if without := sum(figure.earlier is None for figure in lines):
        words = labels.NO_EARLIER_AT_ALL if without == len(lines) else labels.NO_EARLIER
        yield Paragraph((say(words),), "caption")


def table(state: CompositionState, figures: Sequence[Figure]) -> Iterator[Figures]:
    """The figures not yet told."""
    if lines := tuple(_lines(state, figures)):
        yield Figures(lines)


def _lines(state: CompositionState, figures: Iterable[Figure]) -> Iterator[FigureLine]:
    """A line for each figure that is not told with another: with a later one, or with its whole."""
    untold = [figure for figure in figures if not state.is_shown(figure)]
    seconds = {id(other) for figure in untold for other in _with(state, figure)}
    yield from (line(state, figure) for figure in untold if id(figure) not in seconds)
    yield from (line(state, figure) for figure in untold if not state.is_shown(figure))


def _with(state: CompositionState, figure: Figure) -> Iterator[Figure]:
    """The figures that are told with this one."""
    if before := _earlier(state, figure):
        yield before
    yield from parts(state, figure)


def _earlier(state: CompositionState, figure: Figure) -> Figure | None:
    """The figure that stands beside this one: not one that is told, unless the source itself compares with it."""
    before = state.index.earlier(figure)
    return before if before is None or figure.compared_with is not None or not state.is_shown(before) else None


def line(state: CompositionState, figure: Figure) -> FigureLine:
    """A figure, with all that is told with it."""
    before = _earlier(state, figure)
    change = format_difference(figure, before) if before is not None else ""
    state.tell(figure)
    return FigureLine(
        label=format_label(figure),
        detail=format_detail(figure, state.index.subject, state.index.by(figure), state.index.whole(figure)),
        amount=amount(state, figure),
        earlier=amount(state, before, beside=figure) if before is not None else None,
        change=change,
        than=_than(change, before),
        remarks=run(*_remarks(state, figure, change, before)),
    )


def amount(state: CompositionState, figure: Figure, *, beside: Figure | None = None) -> Amount:
    """A figure's number. Beside another it has no citations of its own if they are the same."""
    said = format_value(figure)
    marks = state.marks(figure) if beside is None else _marks_beside(state, figure, beside)
    quantity = figure.value
    return Amount(
        qualifier=said.qualifier,
        number=said.number,
        of=format_base(figure, state.index.whole(figure)),
        sure=format_basis(figure),
        period=format_period(figure.period),
        marks=marks,
        form=quantity.qualifier,
        value=None if quantity.value is None else float(quantity.value),
        upper=None if quantity.upper is None else float(quantity.upper),
    )


def _marks_beside(state: CompositionState, figure: Figure, main: Figure) -> Spans:
    """All of a figure's citations unless they are the main one's; hiding the shared ones alone would mislead."""
    own, told = state.cites(figure), state.cites(main)
    notes = [note for note in state.references(figure) if note not in state.references(main)]
    return (*(() if own == told else own), *notes)


def parts(state: CompositionState, figure: Figure) -> Sequence[Figure]:
    """The parts that are told with their whole: all of them, if they are few and each says no more than a part."""
    mine = state.index.parts.get(figure.id, ()) if figure.id else ()
    return mine if len(mine) <= FEW_PARTS and all(_is_only_a_part(state, part, figure) for part in mine) else ()


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
        state.tell(before)
        yield from remarks(state, before, of=before.period)


def programme(state: CompositionState, figure: Figure) -> Iterator[Spans]:
    """The programme that a figure belongs to."""
    if figure.programme is not None:
        yield stopped(say(f"Programme: {state.index.programmes[figure.programme].name}"))


def remarks(state: CompositionState, figure: Figure, change: str = "", of: Period | None = None) -> Iterator[Spans]:
    """What is told with a number: a comparison that its source makes, its parts, its programme, the source's own words.

    ``change`` is the comparison that is shown already. ``of`` is its period, where it stands beside or among numbers
    of other periods.
    """
    when = capital(format_period(of)) if of else ""
    if _claims(figure, change):
        claim = format_claimed_change(figure)
        yield stopped(say(f"{when}: {claim}, says the source" if when else f"The source says: {claim}"))
    shares = parts(state, figure)
    if not all(map(state.is_shown, shares)):
        state.tell(*shares)
        lead = say(f"{when}, of these: " if when else "Of these: ")
        yield stopped(lead, *run(*(_share(state, part, figure) for part in shares), glue="; "))
    if of is None:
        yield from programme(state, figure)
    if words := own_words(figure):
        yield stopped(say(f"{when}, in the source’s words: {words}" if when else f"In the source’s words: {words}"))


def _claims(figure: Figure, change: str) -> bool:
    """Whether the source claims a comparison that ``change``, worked out from two numbers, does not show."""
    if figure.change is None and figure.compared_with is None:
        return False
    if figure.change_by is None:
        return not change
    printed = str(format_quantity(figure.change_by.amount, "percent" if figure.change_by.percent else "count"))
    return re.search(rf"(?<![\d.,]){re.escape(printed)}(?![\d,%]|\.\d)", change) is None


def _share(state: CompositionState, part: Figure, whole: Figure) -> Spans:
    share = format_share(part, whole)
    sure = format_basis(part) if part.basis != whole.basis else ""
    own = facts(part.label if part.label and part.label not in share else "", sure, own_words(part))
    words = f"{format_value(part)} {share}" + (f" ({own})" if own else "")
    return (say(words), *_marks_beside(state, part, whole))


def _than(change: str, before: Figure | None) -> str:
    if not change or before is None or before.period is None:
        return ""
    return f"{'as' if change == 'the same' else 'than'} {during(before.period)}"


def only_notes(spans: Spans) -> Spans:
    """The references to data notes among some marks."""
    return tuple(span for span in spans if isinstance(span, NoteRef))
