"""Numbers that are named below a key figure: those of others for the same, and what its series has after it."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from tipreport.checks.interval import allowed_by
from tipreport.document.figures.amounts import amount_without_marks
from tipreport.document.joining import spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure
from tipreport.wording.amounts import format_value
from tipreport.wording.figures import format_holder
from tipreport.wording.remarks import of_another_source, other_numbers
from tipreport.wording.series import in_words
from tipreport.wording.wording import Parts


@frozen
class Beside:
    """The figures that are named below a key figure. They have their own lines in the sections of their pillars."""

    others: Sequence[Figure] = ()
    """Those with other numbers for the same: numbers that contradict it, and those of other bodies."""
    newest: Figure | None = None
    """The latest number after it, if that is of another publisher."""
    without_number: Sequence[Figure] = ()
    """The later ones of its series for which there is no number, or none that can be read."""

    @property
    def figures(self) -> Sequence[Figure]:
        """All of them."""
        return (*self.others, *filter(None, (self.newest,)), *self.without_number)


def beside(state: CompositionState, figure: Figure) -> Beside:
    """Return the figures to name below a key figure. Other key figures have a tile of their own."""
    newest = state.index.newest_of_others(figure)
    return Beside(
        [*_contradicting(state, figure), *_of_other_bodies(state, figure)],
        None if newest is None or newest.key else newest,
        [other for other in state.index.later_without_number(figure) if not other.key],
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
    """Yield a sentence for the other numbers, for the latest one, and for each period without a number."""
    wording = state.wording
    if found.others:
        yield spans_of(other_numbers(wording, figure.period, _cited_numbers(state, found.others)))
    if (newest := found.newest) is not None and newest.period is not None:
        yield spans_of(of_another_source(wording, newest.period, _cited_numbers(state, [newest])))
    for other in found.without_number:
        if other.period is not None:
            text = amount_without_marks(state, other).text
            yield spans_of(in_words(wording, text, other.period, state.cite(other)))


def _cited_numbers(state: CompositionState, figures: Iterable[Figure]) -> list[Parts]:
    """Return the numbers of figures, each with its citations; equal ones once, with the citations of all of these."""
    of_text: dict[str, list[Figure]] = {}
    for figure in figures:
        holder = format_holder(state.wording, figure, state.index.by(figure))
        of_text.setdefault(state.wording.listed(str(format_value(state.wording, figure)), holder), []).append(figure)
    return [(text, *state.cite(*same)) for text, same in of_text.items()]
