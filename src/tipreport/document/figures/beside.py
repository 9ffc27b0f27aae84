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
from tipreport.wording.differences import format_claimed_change
from tipreport.wording.figures import format_holder, format_label
from tipreport.wording.notes.figures import in_edition
from tipreport.wording.phrases import lower
from tipreport.wording.remarks import number_elsewhere, numbers_of, of_another_source, other_numbers, revised
from tipreport.wording.series import in_words
from tipreport.wording.wording import Parts


@frozen
class Beside:
    """The figures that are named below a key figure. They have their own lines in the sections of their pillars."""

    superseded: Sequence[Figure] = ()
    """Those of earlier editions of its report."""
    others: Sequence[Figure] = ()
    """Those with other numbers for the same: numbers that contradict it, and those of other bodies."""
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
    return Beside(
        index.superseded_by(figure),
        [*_contradicting(state, figure), *_of_other_bodies(state, figure)]
        if figure.value.value is not None
        else index.numbers_elsewhere(figure),
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


def _others_in_words(state: CompositionState, figure: Figure, others: Sequence[Figure]) -> Parts:
    values, period = _cited_numbers(state, figure, others), figure.period
    is_only_number = figure.value.value is None and state.index.are_of_other_publishers(figure, others)
    if period is not None and is_only_number:
        return of_another_source(state.wording, period, values)
    return other_numbers(state.wording, period, values)


def _cited_numbers(state: CompositionState, beside: Figure, figures: Iterable[Figure]) -> list[Parts]:
    """Return the numbers of figures, each with its citations; equal ones once, with the citations of all of these.

    The body that counted is named if it is not that of the figure ``beside`` them; with it what it counted, if that
    differs because it is no authority: ``6,815, victims identified, by ASTRA``.
    """
    wording, index = state.wording, state.index
    label = format_label(wording, beside, index.by(beside))
    of_text: dict[str, list[Figure]] = {}
    for figure in figures:
        by = index.by(figure)
        holder = "" if figure.by == beside.by else format_holder(wording, figure, by)
        own = format_label(wording, figure, by)
        counted = lower(own) if holder and figure.measure == "victims identified" and own != label else ""
        of_text.setdefault(wording.listed(str(format_value(wording, figure)), counted, holder), []).append(figure)
    return [(text, *state.cite(*same)) for text, same in of_text.items()]
