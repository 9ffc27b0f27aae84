"""The sections of names: laws and penalties, organisations, persons, definitions, quotations."""

from collections.abc import Iterable, Iterator

from tipreport.document.blocks import Block, DataTable, Quotation, Quotations, TermEntry, Terms
from tipreport.document.page import Page
from tipreport.document.sentences import marked, run, say, stopped
from tipreport.document.spans import Link, Spans, Strong
from tipreport.document.title import HOTLINES, hotline
from tipreport.model.records import Definition, Law, Organisation, Penalty, Person, Quote
from tipreport.wording import labels
from tipreport.wording.amounts import say_penalty
from tipreport.wording.names import also_written, named
from tipreport.wording.periods import say_period
from tipreport.wording.phrases import capital, facts, sentences
from tipreport.wording.unsaid import missing_period


def laws_and_penalties(page: Page) -> Iterator[Block]:
    """What the law threatens, then the laws, treaties, policies and plans."""
    if page.brief.laws or page.brief.penalties:
        yield page.heading(labels.SECTIONS["laws"])
    if page.brief.penalties:
        yield DataTable(labels.PENALTY_HEADS, tuple(_penalty(page, row) for row in page.brief.penalties))
    yield from _terms("laws", (TermEntry(name=named(row), items=(_law(page, row),)) for row in page.brief.laws))


def organisations(page: Page) -> Iterator[Block]:
    """The hotlines that the title band has no room for, then the organisations, those with a hotline first."""
    heading = page.heading(labels.SECTIONS["organisations"])
    more = [
        TermEntry(name=labels.ENGLISH.hotline, items=(hotline(page, row),)) for row in page.brief.hotlines[HOTLINES:]
    ]
    numbers: dict[str, list[str]] = {}
    for row in page.brief.hotlines:
        if row.operator and row.number != "not stated":
            numbers.setdefault(row.operator, []).append(row.number)
    rows = sorted(page.brief.organisations, key=lambda row: row.id not in numbers)
    entries = [
        TermEntry(name=named(row), items=(_organisation(page, row, numbers.get(row.id or "", [])),)) for row in rows
    ]
    if more or entries:
        yield heading
        yield from _terms("organisations", [*more, *entries])


def persons(page: Page) -> Iterator[Block]:
    """People named in public roles."""
    if page.brief.persons:
        yield page.heading(labels.SECTIONS["persons"])
    yield from _terms(
        "persons", (TermEntry(name=named(row), items=(_person(page, row),)) for row in page.brief.persons)
    )


def definitions(page: Page) -> Iterator[Block]:
    """What words mean; the meanings of one word stand together."""
    meanings: dict[str, list[Definition]] = {}
    for row in page.brief.definitions:
        meanings.setdefault(capital(row.word), []).append(row)
    if meanings:
        yield page.heading(labels.SECTIONS["definitions"])
    yield from _terms(
        "definitions",
        (
            TermEntry(name=word, items=tuple(page.says(row.text, row) for row in rows))
            for word, rows in meanings.items()
        ),
    )


def quotations(page: Page) -> Iterator[Block]:
    """Words as they were said."""
    if page.brief.quotes:
        yield page.heading(labels.SECTIONS["quotations"])
        yield Quotations(tuple(_quotation(page, row) for row in page.brief.quotes))


def _terms(kind: str, entries: Iterable[TermEntry]) -> Iterator[Terms]:
    if rows := tuple(entries):
        yield Terms(labels.HEADS[kind], rows)


def _penalty(page: Page, row: Penalty) -> tuple[Spans, ...]:
    law = (say(page.index.laws[row.law].name),) if row.law else ()
    return (
        (Strong(capital(row.offence)),),
        (say(row.age or "age not given"),),
        (say(say_penalty(row)),),
        law,
        page.marks(row),
    )


def _law(page: Page, row: Law) -> Spans:
    text = f"{row.name} {row.text or ''}"
    said = facts(
        row.kind,
        "international" if row.place == "world" else page.elsewhere(row.place, text),
        f"by {page.body(row)}" if row.by else "",
        missing_period(text, row.period),
        row.status,
    )
    return page.says(sentences(said, row.text, also_written(row)), row)


def _organisation(page: Page, row: Organisation, numbers: list[str]) -> Spans:
    whole = page.body(row, "part_of")
    said = facts(
        "" if row.kind == "other" or row.kind.casefold() in row.name.casefold() else row.kind,
        page.elsewhere(row.country, row.name),
        f"part of {whole}" if whole else "",
        f"founded {say_period(row.founded)}" if row.founded else "",
    )
    text = sentences(said, row.text, also_written(row))
    says = _with_hotlines(page, row, text, numbers) if numbers else page.says_of(row.name, text, row)
    address: Spans = (say(" "), Link(row.url, row.url)) if row.url else ()
    return (*says, *address)


def _with_hotlines(page: Page, row: Organisation, text: str, numbers: list[str]) -> Spans:
    *others, last = numbers
    hotlines = [stopped(say("Hotline: "), Strong(number)) for number in others]
    hotlines.append(stopped(say("Hotline: "), Strong(last), *page.marks(row)))
    return run((say(text),), *hotlines) if text else run(*hotlines)


def _person(page: Page, row: Person) -> Spans:
    where = page.unnamed(row.role, row, "organisation")
    return page.says(sentences(facts(row.role, where), row.text, also_written(row)), row)


def _quotation(page: Page, row: Quote) -> Quotation:
    speaker = "" if row.speaker == "not stated" else capital(row.speaker)
    said = facts(
        "" if speaker else "Speaker not named",
        row.role,
        f"on {row.about}" if row.about else "",
        say_period(row.period) if row.period else "",
    )
    marks = page.marks(row)
    says = stopped(say((", " if speaker else "") + said), *marks) if said else marked(speaker, marks)
    return Quotation(text=row.text, speaker=speaker, says=says)
