"""The international treaties that a country has ratified, and those that it has not."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Block, Paragraph
from tipreport.document.joining import bound_text, sentences
from tipreport.document.spans import Spans, Strong, Text
from tipreport.document.state import CompositionState
from tipreport.model.records import Law
from tipreport.text_forms import ratification_of
from tipreport.wording.matrices import RATIFICATION, ratification_lead
from tipreport.wording.missing_words import missing_period
from tipreport.wording.phrases import with_details
from tipreport.wording.short_names import also_written, named


def ratifications(state: CompositionState, rows: Sequence[Law]) -> list[Law]:
    """Return the international treaties of which the brief gives the status.

    In a brief of several countries there are none, because the status does not tell which of them it is about. An
    agreement of two countries is not counted among treaties that are open to all.
    """
    if state.index.subject is None:
        return []
    return [row for row in rows if row.place == "world" and ratification_of(row)]


def has_more(state: CompositionState, row: Law) -> bool:
    """Return whether a treaty has more to it than its name, its status and its period."""
    has_text = row.text is not None and row.status is not None
    details = (row.by, row.standard, also_written(state.wording, row))
    is_elsewhere = row.place != "world" and bool(state.other_place(row.place))
    return has_text or is_elsewhere or any(details)


def treaties(state: CompositionState, rows: Sequence[Law]) -> Iterator[Block]:
    """Yield a sentence for each status, the treaties that are not ratified first."""
    if not rows:
        return
    shared = state.shared_citations(*rows)
    parts = [
        _sentence(state, status, [row for row in rows if ratification_of(row) == status], len(rows), shared)
        for status in RATIFICATION
    ]
    yield Paragraph(sentences(parts), records=tuple(map(state.ref, rows)))


def _sentence(state: CompositionState, status: str, rows: Sequence[Law], total: int, shared: Spans) -> Spans:
    if not rows:
        return ()
    lead = ratification_lead(state.wording, status, len(rows), total)
    marks = [state.references(row) if shared else state.marks(row) for row in rows]
    names = sentences(
        ((bound_text(_named(state, row)), *mark) for row, mark in zip(rows, marks, strict=True)),
        state.wording.labels.clause_separator,
    )
    return (Strong(f"{lead} "), *names, *shared, Text("."))


def _named(state: CompositionState, row: Law) -> str:
    """A treaty with its period, unless it has an entry of its own or its name has the period."""
    name = named(row)
    period = "" if has_more(state, row) else missing_period(state.wording, name, row.period, article=False)
    return state.wording.listed(name, period) if name.endswith(")") else with_details(name, period)
