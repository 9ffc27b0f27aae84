"""The number of a figure with its words and marks, and its difference from an earlier one."""

from tipreport.checks.figure_words import says_more
from tipreport.document.blocks import Amount
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.language_marks import unmarked
from tipreport.model.records import Figure
from tipreport.wording.amounts import format_basis, format_value, own_words
from tipreport.wording.differences import format_difference
from tipreport.wording.figures import format_base, format_figure_heading, measure_label
from tipreport.wording.missing_words import with_country
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import bound
from tipreport.wording.wording import ENGLISH

_SIGNS = {"up": 1, "down": -1}
_UNCERTAIN = frozenset({"estimated", "alleged", "conjectured"})  # bases


def amount(state: CompositionState, figure: Figure, *, shown_with: Figure | None = None) -> Amount:
    """Return a figure's number. It has no citations if it is shown with another figure that has the same ones."""
    marks = state.marks(figure) if shown_with is None else state.marks_beside(figure, shown_with)
    return _amount(state, figure, marks)


def amount_without_marks(state: CompositionState, figure: Figure) -> Amount:
    """Return a figure's number without marks, so that its sources are not cited here."""
    return _amount(state, figure, ())


def _amount(state: CompositionState, figure: Figure, marks: Spans) -> Amount:
    number = format_value(state.wording, figure)
    quantity, whole = figure.value, state.index.whole(figure)
    of, apart = (bound(format_base(state.wording, figure, whole, is_apart=is_apart)) for is_apart in (False, True))
    return Amount(
        qualifier=number.qualifier,
        number=number.number,
        of=of,
        of_apart=apart if apart != of else "",
        basis=format_basis(state.wording, figure),
        period=format_period(state.wording, figure.period),
        is_dated=figure.period is not None,
        marks=marks,
        form=quantity.qualifier,
        value=None if quantity.value is None else float(quantity.value),
        upper=None if quantity.upper is None else float(quantity.upper),
        is_exact=quantity.qualifier == "exact" and figure.basis not in _UNCERTAIN,
        record=state.ref(figure),
        separator=state.wording.labels.list_separator,
    )


def words_of_source(state: CompositionState, figure: Figure) -> str:
    """Return the source's own words in quotation marks, if they say more than the number and the words around it."""
    own, index = own_words(state.wording, figure), state.index
    if not own:
        return ""
    by, whole = index.by(figure), index.whole(figure)
    headings = (format_figure_heading(each, figure, None, by, whole) for each in (state.wording, ENGLISH))
    measures = (measure_label(each, figure.measure, figure.unit) for each in (state.wording, ENGLISH))
    shown = with_country(state.wording, " ".join((*headings, *measures, figure.of or "")), index.subject)
    return own if says_more(figure, unmarked(shown)) else ""


def difference(state: CompositionState, figure: Figure, before: Figure | None) -> str:
    """Return how a figure differs from an earlier one; empty if the sources disagree on one of the two numbers.

    A source that prints the difference itself means these two numbers. It is also empty if the two are of different
    publishers and no source compares them.
    """
    if before is None:
        return ""
    if (state.is_in_conflict(figure) or state.is_in_conflict(before)) and not _is_printed(figure, before):
        return ""
    if figure.compared_with is None and not state.index.may_be_of_one_body(figure, before):
        return ""
    return format_difference(state.wording, figure, before)


def _is_printed(figure: Figure, before: Figure) -> bool:
    """Whether the source of a figure prints its exact difference from an earlier one."""
    by, now, then = figure.change_by, figure.value.value, before.value.value
    if by is None or by.percent or by.amount.qualifier != "exact" or now is None or then is None:
        return False
    return figure.change in _SIGNS and by.amount.value == _SIGNS[figure.change] * (now - then)
