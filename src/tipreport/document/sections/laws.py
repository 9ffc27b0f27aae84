"""Laws and penalties."""

from collections.abc import Iterator

from tipreport.document.blocks import Block, DataTable, TermEntry, Terms
from tipreport.document.joining import bound_text
from tipreport.document.spans import Spans, Strong
from tipreport.document.state import CompositionState
from tipreport.model.records import Law, Penalty
from tipreport.wording.amounts import format_penalty
from tipreport.wording.missing_words import missing_period
from tipreport.wording.names import also_written, named
from tipreport.wording.phrases import capital, paragraph
from tipreport.wording.records import age_of_victims, describe_law
from tipreport.wording.sections import heads, penalty_heads


def laws(state: CompositionState) -> Iterator[Block]:
    """Yield the penalties, then the laws, treaties, policies and plans."""
    if state.brief.laws or state.brief.penalties:
        yield state.heading("laws")
    if state.brief.penalties:
        rows = tuple(_penalty(state, row) for row in state.brief.penalties)
        yield DataTable(penalty_heads(state.wording), rows, tuple(map(state.ref, state.brief.penalties)))
    if state.brief.laws:
        entries = (
            TermEntry(id=row.id or "", name=named(row), items=(_law(state, row),), records=(state.ref(row),))
            for row in state.brief.laws
        )
        yield Terms("laws", heads(state.wording, "laws"), tuple(entries))


def _penalty(state: CompositionState, row: Penalty) -> tuple[Spans, ...]:
    law = (bound_text(state.index.laws[row.law].name),) if row.law else ()
    return (
        (Strong(capital(row.offence)),),
        (bound_text(age_of_victims(state.wording, row.age)),),
        (bound_text(format_penalty(state.wording, row)),),
        law,
        state.marks(row),
    )


def _law(state: CompositionState, row: Law) -> Spans:
    text = f"{row.name} {row.text or ''}"
    description = describe_law(
        state.wording,
        kind=row.kind,
        place="world" if row.place == "world" else state.other_place(row.place, text),
        by=state.organisation(row) if row.by else "",
        period=missing_period(state.wording, text, row.period),
        status=row.status,
    )
    return state.sentence(paragraph(description, row.text, also_written(state.wording, row)), row)
