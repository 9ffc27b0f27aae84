"""Numbers below a key figure: those of other sources for the same period, and later ones of its series."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import frozen

from tipreport.document.figures.amounts import amount_without_marks
from tipreport.document.joining import spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.index.interval import allowed_by
from tipreport.model.records import Figure
from tipreport.wording.amounts import format_value
from tipreport.wording.attribution import according_to
from tipreport.wording.differences import format_claimed_change
from tipreport.wording.figures import format_holder, format_label
from tipreport.wording.notes.figures import about_one_number, in_edition
from tipreport.wording.phrases import lower, stopped
from tipreport.wording.remarks import (
    counts_of_bodies,
    number_elsewhere,
    number_of_people,
    numbers_of,
    of_another_source,
    other_numbers,
    revised,
)
from tipreport.wording.series import in_words
from tipreport.wording.wording import Parts

_SHORT_NOTE = 80  # characters of a note that has room beside a number


@frozen
class Beside:
    """The figures that are named below a key figure. They have their own lines in the sections of their pillars."""

    superseded: Sequence[Figure] = ()
    """Those of earlier editions of its report."""
    others: Sequence[Figure] = ()
    """Those with other numbers for the same, which contradict it."""
    of_bodies: Sequence[Figure] = ()
    """Those of other bodies, which may count other people or cases."""
    newest: Sequence[Figure] = ()
    """The numbers of the latest period after it, of other publishers or bodies, or over a period of another kind."""
    without_number: Sequence[Figure] = ()
    """The later ones of its series for which there is no number, or none that can be read."""
    elsewhere: Sequence[Sequence[Figure]] = ()
    """For each of these, the numbers that others have for its period."""

    @property
    def figures(self) -> Sequence[Figure]:
        """All of them."""
        return (
            *self.superseded,
            *self.others,
            *self.of_bodies,
            *self.newest,
            *self.without_number,
            *chain.from_iterable(self.elsewhere),
        )


def beside(state: CompositionState, figure: Figure) -> Beside:
    """Return the figures to name below a key figure. Other key figures have a tile of their own."""
    index = state.index
    absent = [other for other in index.later_without_number(figure) if not other.key]
    elsewhere = [index.numbers_elsewhere(other) for other in absent]
    named = {id(other) for others in elsewhere for other in others}
    has_number = figure.value.value is not None
    of_others = [*_of_other_bodies(state, figure)] if has_number else []
    of_unnamed = [other for other in of_others if other.by is None]
    return Beside(
        index.superseded_by(figure),
        [*_contradicting(state, figure), *of_unnamed] if has_number else index.numbers_elsewhere(figure),
        [other for other in of_others if other.by is not None],
        [other for other in index.newer_elsewhere(figure) if id(other) not in named],
        absent,
        elsewhere,
    )


def _contradicting(state: CompositionState, figure: Figure) -> Iterator[Figure]:
    own = format_value(state.wording, figure)
    for other in state.in_conflict(figure):
        if not other.key and format_value(state.wording, other) != own:
            yield other


def _of_other_bodies(state: CompositionState, figure: Figure) -> Iterator[Figure]:
    own = allowed_by(figure)
    for other in state.index.of_other_bodies(figure):
        numbers = allowed_by(other)
        if not other.key and own and numbers and not own.meets(numbers):
            yield other


def beside_in_words(state: CompositionState, figure: Figure, found: Beside) -> Iterator[Spans]:
    """Yield a sentence for each kind of other numbers, and for each period without a number."""
    wording = state.wording
    if found.superseded:
        yield spans_of(revised(wording, [_of_edition(state, other) for other in found.superseded]))
    if found.others:
        yield spans_of(_others_in_words(state, figure, found.others))
        yield from _notes_in_words(state, figure)
    if found.of_bodies and figure.period is not None:
        yield spans_of(
            counts_of_bodies(wording, figure.period, _cited_numbers(state, figure, found.of_bodies, with_notes=True))
        )
    if found.newest and (period := found.newest[0].period) is not None:
        values = _cited_numbers(state, figure, found.newest)
        is_of_others = state.index.are_of_other_publishers(figure, found.newest)
        yield spans_of((of_another_source if is_of_others else numbers_of)(wording, period, values))
    for other, elsewhere in zip(found.without_number, found.elsewhere, strict=True):
        if other.period is not None:
            text, marks = amount_without_marks(state, other).text, state.cite(other)
            if elsewhere:
                is_of_others = state.index.are_of_other_publishers(other, elsewhere)
                values = _cited_numbers(state, figure, elsewhere)
                yield spans_of(
                    number_elsewhere(wording, other.period, (text, *marks), values, is_of_others=is_of_others)
                )
            else:
                change = format_claimed_change(wording, other) if other.change is not None else ""
                yield spans_of(in_words(wording, text, other.period, marks, change=change))


def _of_edition(state: CompositionState, figure: Figure) -> Parts:
    return (in_edition(state.wording, figure, state.index.edition_of(figure)), *state.cite(figure))


def _notes_in_words(state: CompositionState, figure: Figure) -> Iterator[Spans]:
    """Yield the short notes of the analyst that say why numbers in conflict differ."""
    for other in state.in_conflict(figure):
        if other.note and len(other.note) <= _SHORT_NOTE:
            yield spans_of((stopped(about_one_number(state.wording, other, other.note)),))


def _others_in_words(state: CompositionState, figure: Figure, others: Sequence[Figure]) -> Parts:
    period = figure.period
    if period is not None and figure.value.value is not None:
        values = _cited_numbers(state, figure, others, with_publishers=True)
        are_named = all(_publisher(state, figure, other) for other in others)
        return (numbers_of if are_named else other_numbers)(state.wording, period, values)
    values = _cited_numbers(state, figure, others)
    is_only_number = figure.value.value is None and state.index.are_of_other_publishers(figure, others)
    if period is not None and is_only_number:
        return of_another_source(state.wording, period, values)
    return other_numbers(state.wording, period, values)


def _cited_numbers(
    state: CompositionState,
    beside: Figure,
    figures: Iterable[Figure],
    *,
    with_publishers: bool = False,
    with_notes: bool = False,
) -> list[Parts]:
    """Return the numbers of figures, each with its citations; equal ones once, with the citations of all of these.

    With their notes too, they have the numbers of the data notes that the figure ``beside`` them has not.

    The body that counted is named if it is not that of the figure ``beside`` them; with it what it counted, if that
    differs because it is no authority: ``6,815 victims identified, by ASTRA``. Else another publisher may be.
    """
    wording, index = state.wording, state.index
    label = format_label(wording, beside, index.by(beside))
    of_text: dict[str, list[Figure]] = {}
    for figure in figures:
        by = index.by(figure)
        holder = "" if figure.by == beside.by else format_holder(wording, figure, by)
        own = format_label(wording, figure, by)
        number = format_value(wording, figure)
        is_named = holder and figure.measure == "victims identified" and own != label
        text = number_of_people(wording, figure, lower(own)) if is_named else str(number)
        publisher = _publisher(state, beside, figure) if with_publishers else ""
        of_text.setdefault(wording.listed(text, holder or publisher), []).append(figure)
    shown = state.references(beside)
    return [
        (text, *state.cite(*same), *(note for note in state.references(*same) if with_notes and note not in shown))
        for text, same in of_text.items()
    ]


def _publisher(state: CompositionState, beside: Figure, figure: Figure) -> str:
    """Return the only publisher of another number for the same: ``according to Interpol``; empty if it has the first.

    Nothing is returned if the figure names another body, which counted.
    """
    index, wording = state.index, state.wording
    if figure.by not in (None, beside.by) or not index.are_of_other_publishers(beside, [figure]):
        return ""
    names = {source.publisher for source in (index.sources[chain.first] for chain in figure.sources)}
    return according_to(wording, name) if len(names) == 1 and (name := names.pop()) else ""
