"""The structure tree has the content of the document in its order, and every figure in the words of the text format."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import pytest
from attrs import fields, has

from tests.document.reading import named_sections
from tests.exporters.pdf.sheets import HARD, NINE, export, latin_briefs, plain, read_sections, strings
from tests.exporters.pdf.tagged.documents import opened
from tipreport.document import (
    Amount,
    Block,
    Chart,
    DataTable,
    Document,
    Figures,
    Findings,
    Heading,
    Notes,
    Paragraph,
    PeriodTable,
    Quotations,
    Recommendations,
    Sources,
    Terms,
    compose,
)
from tipreport.exporters.text.render import render
from tipreport.files import read_brief

BRIEFS = NINE | {"hard": read_brief(HARD)} | {b.id: b for b in latin_briefs(40, seed=11, most=6)}
Section = tuple[str, str]  # its heading, and its text


@cache
def read_back(name: str) -> tuple[Document, Sequence[Section]]:
    """The document of a brief, and the sections of its sheet as read through the structure tree."""
    brief = BRIEFS[name]
    return compose(brief), read_sections(opened(export(brief)))


# ------------------------------------------------------------ order


def units(block: Block) -> Iterator[Any]:  # noqa: C901 - one case for each kind of block
    """The parts of a block that are read one after the other."""
    match block:
        case Heading() | Paragraph():
            yield block
        case Figures():
            yield from block.lines
        case Chart():
            yield from (panel.label for panel in block.panels)  # their remarks follow all of them
        case PeriodTable() | DataTable():
            yield from block.rows
        case Findings():
            for group in block.groups:
                yield from (finding.content for finding in group.findings)
                yield from (group.absence,) if group.absence else ()
        case Terms():
            for entry in block.entries:
                yield entry.name
                yield from entry.items
        case Recommendations():
            yield from block.items()
        case Quotations() | Notes() | Sources():
            yield from block.items


def longest(unit: Any) -> str:
    """The longest text of a unit, by which it is found."""
    return max((plain(text).casefold() for text in strings((unit,))), key=len, default="").strip(" .:,")


def out_of_order(document: Document, sections: Sequence[Section]) -> list[str]:
    """The units that do not follow, in their section, the one that they follow in the document."""
    found = []
    for (_, blocks), (_, text) in zip(document.sections(), sections, strict=True):
        read = text.casefold().replace(" ", "")
        at = 0
        for block in blocks:
            for unit in units(block):
                wanted = longest(unit).replace(" ", "")
                start = read.find(wanted, at)
                if start < 0:
                    found.append(wanted)
                else:
                    at = start + len(wanted)
    return found


@pytest.mark.parametrize("name", BRIEFS)
def test_the_reading_order_is_the_order_of_the_document(name: str) -> None:
    assert out_of_order(*read_back(name)) == []


def test_a_different_order_is_found() -> None:
    brief = NINE["benin"]
    first, second, *others = brief.findings
    moved = brief.replace(findings=(second, first, *others), recommendations=brief.recommendations[::-1])

    assert out_of_order(compose(moved), read_back("benin")[1])


# ------------------------------------------------------------ words of figures


def amounts(part: Any) -> Iterator[Amount]:
    """All amounts of a part of a document."""
    if isinstance(part, Amount):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from amounts(item)
    elif has(type(part)):
        for field in fields(type(part)):
            yield from amounts(getattr(part, field.name))


def solid(text: str) -> str:
    """Text in lower case without its spaces, some of which are line breaks."""
    return plain(text).casefold().replace(" ", "")


def missing(document: Document, read: dict[str, str]) -> list[tuple[str, str]]:
    """The texts of amounts that their section lacks: qualifier, number, whole, certainty, period."""
    return [
        (section, words)
        for section, blocks in named_sections(document)
        for amount in amounts(blocks)
        for words in (amount.qualifier + amount.number, amount.of, amount.basis, amount.period)
        if solid(words) not in read[section]
    ]


def in_text(document: Document) -> dict[str, str]:
    """The text output for each section: the whole text, because only capitals identify its sections."""
    text = solid(render(document, 0))
    return {section: text for section, _ in named_sections(document)}


def in_sheet(sections: Sequence[Section]) -> dict[str, str]:
    """The text of each section of a sheet."""
    return {name: solid(text) for name, text in sections}


@pytest.mark.parametrize("name", BRIEFS)
def test_text_and_sheet_show_each_figure_in_the_same_wording(name: str) -> None:
    document, sections = read_back(name)

    assert missing(document, in_text(document)) == []
    assert missing(document, in_sheet(sections)) == []


def test_the_briefs_have_figures_of_every_form() -> None:
    forms = {amount.form for name in BRIEFS for amount in amounts(read_back(name)[0].blocks)}

    assert forms >= {"exact", "about", "at least", "more than", "at most", "less than", "range", "vague", "unreadable"}
    assert forms >= {"not reported", "not known", "not stated", ""}


def test_a_different_number_is_found() -> None:
    document, read = read_back("benin")
    (first, *_) = [amount for amount in amounts(document.blocks) if amount.form == "exact"]
    sections = {name: text.replace(solid(first.number), "…") for name, text in in_sheet(read).items()}

    assert missing(document, sections)
