"""People named in public roles."""

from collections.abc import Iterator

from tipreport.document.blocks import Block, TermEntry, Terms
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import Person
from tipreport.wording.phrases import paragraph
from tipreport.wording.sections import heads
from tipreport.wording.short_names import also_written, named


def persons(state: CompositionState) -> Iterator[Block]:
    """Yield people with their roles."""
    if state.brief.persons:
        yield state.heading("persons")
        entries = (
            TermEntry(name=named(row), items=(_person(state, row),), records=(state.ref(row),))
            for row in state.brief.persons
        )
        yield Terms("persons", heads(state.wording, "persons"), tuple(entries))


def _person(state: CompositionState, row: Person) -> Spans:
    organisation = state.unnamed(row.role, row, "organisation")
    description = state.wording.listed(row.role, organisation)
    return state.sentence(paragraph(description, row.text, also_written(state.wording, row)), row)
