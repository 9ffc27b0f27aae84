"""Organisations, and the hotlines that the title band has no room for."""

from collections.abc import Iterator, Sequence

from tipreport.document.addresses import telephone
from tipreport.document.blocks import Block, TermEntry, Terms
from tipreport.document.joining import STOP, bound_text, ended, sentences
from tipreport.document.sections.title import HOTLINES, hotline
from tipreport.document.spans import Link, Spans, Strong, Text
from tipreport.document.state import CompositionState
from tipreport.model.records import Organisation
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import capital, paragraph
from tipreport.wording.records import (
    describe_organisation,
    hotline_lead,
    lead,
    named_only,
    named_others,
    organisation_kind,
)
from tipreport.wording.sections import heads
from tipreport.wording.short_names import also_written, named


def organisations(state: CompositionState) -> Iterator[Block]:
    """Yield the other hotlines, then the organisations: those with a hotline first, those without description last."""
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
    only_named: list[Organisation] = []
    for organisation in sorted(state.brief.organisations, key=lambda row: row.id not in numbers):
        description = _description(state, organisation)
        if description == _kind(state, organisation) and not (organisation.url or organisation.id in numbers):
            only_named.append(organisation)
            continue
        item = _organisation(state, organisation, description, numbers.get(organisation.id or "", []))
        entries.append(
            TermEntry(
                id=organisation.id or "", name=named(organisation), items=(item,), records=(state.ref(organisation),)
            )
        )
    if only_named:
        entries.append(_named(state, only_named))
    if entries:
        yield heading
        yield Terms("organisations", heads(state.wording, "organisations"), tuple(entries))


def _named(state: CompositionState, rows: Sequence[Organisation]) -> TermEntry:
    """Return the organisations without further details, grouped by kind."""
    kinds: dict[str, list[Spans]] = {}
    for row in rows:
        kind = row.kind if _kind(state, row) else ""
        kinds.setdefault(kind, []).append((bound_text(named(row)), *state.marks(row)))
    if "" in kinds:
        kinds[""] = kinds.pop("")  # last
    return TermEntry(
        name=named_only(state.wording),
        items=tuple(
            (
                Text(_lead(state, kind, names, is_alone=len(kinds) == 1)),
                *sentences(names, state.wording.labels.clause_separator),
                STOP,
            )
            for kind, names in kinds.items()
        ),
        records=tuple(map(state.ref, rows)),
    )


def _lead(state: CompositionState, kind: str, names: Sequence[Spans], *, is_alone: bool) -> str:
    """Return the words before some names: beside "NGO: ...", names without a kind would seem to have the last one."""
    if kind:
        return lead(state.wording, capital(organisation_kind(state.wording, kind, len(names))))
    return "" if is_alone else lead(state.wording, named_others(state.wording))


def _kind(state: CompositionState, row: Organisation) -> str:
    """Return the kind of an organisation as a sentence; empty if its name has it."""
    is_known = row.kind == "other" or row.kind.casefold() in row.name.casefold()
    return "" if is_known else paragraph(state.wording.term("organisation kind", row.kind))


def _description(state: CompositionState, row: Organisation) -> str:
    """Return the kind, the place and the rest of an organisation, then its text."""
    description = describe_organisation(
        state.wording,
        kind=row.kind if _kind(state, row) else "",
        place=state.other_place(row.country, row.name),
        whole=state.organisation(row, "part_of"),
        founded=format_period(state.wording, row.founded) if row.founded else "",
    )
    return paragraph(description, row.text, also_written(state.wording, row))


def _organisation(state: CompositionState, row: Organisation, text: str, numbers: list[str]) -> Spans:
    spans = _with_hotlines(state, row, text, numbers) if numbers else state.sentence_or_marks(row.name, text, row)
    address: Spans = (bound_text(" "), Link(row.url, row.url)) if row.url else ()
    return (*spans, *address)


def _with_hotlines(state: CompositionState, row: Organisation, text: str, numbers: list[str]) -> Spans:
    lead = bound_text(hotline_lead(state.wording))
    *others, last = numbers
    hotlines = [ended(lead, Strong(number, telephone(number))) for number in others]
    hotlines.append(ended(lead, Strong(last, telephone(last)), *state.marks(row)))
    return sentences(((bound_text(text),) if text else (), *hotlines))
