"""The sections of names: laws and penalties, organisations, persons, definitions, quotations."""

from collections.abc import Iterable, Iterator

from tipreport.document.blocks import Block, DataTable, Quotation, Quotations, TermEntry, Terms
from tipreport.document.sentences import marked, run, say, stopped
from tipreport.document.spans import Link, Spans, Strong
from tipreport.document.state import CompositionState
from tipreport.document.title import HOTLINES, hotline
from tipreport.model.records import Definition, Law, Organisation, Penalty, Person, Quote
from tipreport.wording import labels
from tipreport.wording.amounts import format_penalty
from tipreport.wording.names import also_written, named
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import capital, facts, sentences
from tipreport.wording.unsaid import missing_period
from tipreport.wording.wording import ENGLISH


def laws_and_penalties(state: CompositionState) -> Iterator[Block]:
    """What the law threatens, then the laws, treaties, policies and plans."""
    if state.brief.laws or state.brief.penalties:
        yield state.heading("laws")
    if state.brief.penalties:
        yield DataTable(labels.PENALTY_HEADS, tuple(_penalty(state, row) for row in state.brief.penalties))
    yield from _terms(
        "laws", (TermEntry(id=row.id or "", name=named(row), items=(_law(state, row),)) for row in state.brief.laws)
    )


def organisations(state: CompositionState) -> Iterator[Block]:
    """The hotlines that the title band has no room for, then the organisations, those with a hotline first."""
    heading = state.heading("organisations")
    more = [
        TermEntry(name=ENGLISH.labels.hotline, items=(hotline(state, row),)) for row in state.brief.hotlines[HOTLINES:]
    ]
    numbers: dict[str, list[str]] = {}
    for row in state.brief.hotlines:
        if row.operator and row.number != "not stated":
            numbers.setdefault(row.operator, []).append(row.number)
    rows = sorted(state.brief.organisations, key=lambda row: row.id not in numbers)
    entries = [
        TermEntry(id=row.id or "", name=named(row), items=(_organisation(state, row, numbers.get(row.id or "", [])),))
        for row in rows
    ]
    if more or entries:
        yield heading
        yield from _terms("organisations", [*more, *entries])


def persons(state: CompositionState) -> Iterator[Block]:
    """People named in public roles."""
    if state.brief.persons:
        yield state.heading("persons")
    yield from _terms(
        "persons", (TermEntry(name=named(row), items=(_person(state, row),)) for row in state.brief.persons)
    )


def definitions(state: CompositionState) -> Iterator[Block]:
    """What words mean; the meanings of one word stand together."""
    meanings: dict[str, list[Definition]] = {}
    for row in state.brief.definitions:
        meanings.setdefault(capital(row.word), []).append(row)
    if meanings:
        yield state.heading("definitions")
    yield from _terms(
        "definitions",
        (
            TermEntry(name=word, items=tuple(state.says(row.text, row) for row in rows))
            for word, rows in meanings.items()
        ),
    )


def quotations(state: CompositionState) -> Iterator[Block]:
    """Words as they were said."""
    if state.brief.quotes:
        yield state.heading("quotations")
        yield Quotations(tuple(_quotation(state, row) for row in state.brief.quotes))


def _terms(kind: str, entries: Iterable[TermEntry]) -> Iterator[Terms]:
    if rows := tuple(entries):
        yield Terms(kind, labels.HEADS[kind], rows)


def _penalty(state: CompositionState, row: Penalty) -> tuple[Spans, ...]:
    law = (say(state.index.laws[row.law].name),) if row.law else ()
    return (
        (Strong(capital(row.offence)),),
        (say(row.age or "age not given"),),
        (say(format_penalty(row)),),
        law,
        state.marks(row),
    )


def _law(state: CompositionState, row: Law) -> Spans:
    text = f"{row.name} {row.text or ''}"
    said = facts(
        row.kind,
        "international" if row.place == "world" else state.elsewhere(row.place, text),
        f"by {state.body(row)}" if row.by else "",
        missing_period(text, row.period),
        row.status,
    )
    return state.says(sentences(said, row.text, also_written(row)), row)


def _organisation(state: CompositionState, row: Organisation, numbers: list[str]) -> Spans:
    whole = state.body(row, "part_of")
    said = facts(
        "" if row.kind == "other" or row.kind.casefold() in row.name.casefold() else row.kind,
        state.elsewhere(row.country, row.name),
        f"part of {whole}" if whole else "",
        f"founded {format_period(row.founded)}" if row.founded else "",
    )
    text = sentences(said, row.text, also_written(row))
    says = _with_hotlines(state, row, text, numbers) if numbers else state.says_of(row.name, text, row)
    address: Spans = (say(" "), Link(row.url, row.url)) if row.url else ()
    return (*says, *address)


def _with_hotlines(state: CompositionState, row: Organisation, text: str, numbers: list[str]) -> Spans:
    *others, last = numbers
    hotlines = [stopped(say("Hotline: "), Strong(number)) for number in others]
    hotlines.append(stopped(say("Hotline: "), Strong(last), *state.marks(row)))
    return run((say(text),), *hotlines) if text else run(*hotlines)


def _person(state: CompositionState, row: Person) -> Spans:
    where = state.unnamed(row.role, row, "organisation")
    return state.says(sentences(facts(row.role, where), row.text, also_written(row)), row)


def _quotation(state: CompositionState, row: Quote) -> Quotation:
    speaker = "" if row.speaker == "not stated" else capital(row.speaker)
    said = facts(
        "" if speaker else "Speaker not named",
        row.role,
        f"on {row.about}" if row.about else "",
        format_period(row.period) if row.period else "",
    )
    marks = state.marks(row)
    says = stopped(say((", " if speaker else "") + said), *marks) if said else marked(speaker, marks)
    return Quotation(text=row.text, speaker=speaker, content=says)
