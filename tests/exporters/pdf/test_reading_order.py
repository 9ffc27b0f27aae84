"""The structure tree has the content of the document in its order."""

from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from tests.exporters.pdf.sheets import HARD, NINE, export, latin_briefs, plain, read_sections, strings
from tests.exporters.pdf.tagged.documents import opened
from tipreport.document import (
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
from tipreport.files import read_brief
from tipreport.model import CountryBrief

BRIEFS = NINE | {"hard": read_brief(HARD)} | {b.id: b for b in latin_briefs(30, seed=5, most=5)}


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


def out_of_order(document: Document, pdf: pikepdf.Pdf) -> list[str]:
    """The units that do not follow, in their section, the one that they follow in the document."""
    found = []
    for (_, blocks), (_, text) in zip(document.sections(), read_sections(pdf), strict=True):
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


@pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS)
def test_the_reading_order_is_the_order_of_the_document(brief: CountryBrief) -> None:
    document = compose(brief)

    pdf = opened(export(brief))

    assert out_of_order(document, pdf) == []


def test_a_different_order_is_found() -> None:
    brief = NINE["benin"]
    first, second, *others = brief.findings
    moved = brief.replace(findings=(second, first, *others), recommendations=brief.recommendations[::-1])

    assert out_of_order(compose(moved), opened(export(brief)))
