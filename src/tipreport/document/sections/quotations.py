"""Quotations."""

from collections.abc import Iterator

from tipreport.document.blocks import Block, Quotation, Quotations
from tipreport.document.joining import bound_text, ended, marks_after
from tipreport.document.state import CompositionState
from tipreport.model.records import Quote
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import capital
from tipreport.wording.quotation_marks import to_quote
from tipreport.wording.records import describe_speaker


def quotations(state: CompositionState) -> Iterator[Block]:
    """Yield quotations with their speakers."""
    if state.brief.quotes:
        yield state.heading("quotations")
        yield Quotations(tuple(_quotation(state, row) for row in state.brief.quotes))


def _quotation(state: CompositionState, row: Quote) -> Quotation:
    speaker = "" if row.speaker == "not stated" else capital(row.speaker)
    period = format_period(state.wording, row.period) if row.period else ""
    details = describe_speaker(state.wording, named=bool(speaker), role=row.role, about=row.about, period=period)
    marks = state.marks(row)
    content = (
        ended(bound_text((state.wording.labels.list_separator if speaker else "") + details), *marks)
        if details
        else marks_after(speaker, marks)
    )
    text = to_quote(row.text, state.wording.labels.quotation)
    return Quotation(text=text, speaker=speaker, content=content, record=state.ref(row))
