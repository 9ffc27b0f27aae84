"""Organisations, and the hotlines that the title band has no room for."""

from collections.abc import Iterator

from tipreport.document.addresses import telephone
from tipreport.document.blocks import Block, TermEntry, Terms
from tipreport.document.joining import bound_text, ended, sentences
from tipreport.document.sections.title import HOTLINES, hotline
from tipreport.document.spans import Link, Spans, Strong
from tipreport.document.state import CompositionState
from tipreport.model.records import Organisation
from tipreport.wording.names import also_written, named
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import paragraph
from tipreport.wording.records import describe_organisation, hotline_lead
from tipreport.wording.sections import heads


def organisations(state: CompositionState) -> Iterator[Block]:
    """Yield the other hotlines, then the organisations, those with a hotline first."""
    heading = state.heading("organisations")
    label = state.wording.labels.hotline
    entries = [
        TermEntry(name=label, items=(hotline(state, row),), records=(state.ref(row),))
        for row in state.brief.hotlines[HOTLINES:]
    ]
    numbers: dict[str, list[str]] = {}
    for row in state.brief.hotlines:
        if row.operator and row.number != "not stated":
            numbers.setdefault(row.operator, []).append(row.number)
    for organisation in sorted(state.brief.organisations, key=lambda row: row.id not in numbers):
        item = _organisation(state, organisation, numbers.get(organisation.id or "", []))
        entries.append(
            TermEntry(
                id=organisation.id or "", name=named(organisation), items=(item,), records=(state.ref(organisation),)
            )
        )
    if entries:
        yield heading
        yield Terms("organisations", heads(state.wording, "organisations"), tuple(entries))


def _organisation(state: CompositionState, row: Organisation, numbers: list[str]) -> Spans:
    description = describe_organisation(
        state.wording,
        kind="" if row.kind == "other" or row.kind.casefold() in row.name.casefold() else row.kind,
        place=state.other_place(row.country, row.name),
        whole=state.organisation(row, "part_of"),
        founded=format_period(state.wording, row.founded) if row.founded else "",
    )
    text = paragraph(description, row.text, also_written(state.wording, row))
    spans = _with_hotlines(state, row, text, numbers) if numbers else state.sentence_or_marks(row.name, text, row)
    address: Spans = (bound_text(" "), Link(row.url, row.url)) if row.url else ()
    return (*spans, *address)


def _with_hotlines(state: CompositionState, row: Organisation, text: str, numbers: list[str]) -> Spans:
    lead = bound_text(hotline_lead(state.wording))
    *others, last = numbers
    hotlines = [ended(lead, Strong(number, telephone(number))) for number in others]
    hotlines.append(ended(lead, Strong(last, telephone(last)), *state.marks(row)))
    return sentences(((bound_text(text),) if text else (), *hotlines))
