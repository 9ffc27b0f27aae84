"""Text and sheet show every figure in the same words."""

from collections.abc import Iterator
from typing import Any

import pytest
from attrs import fields, has

from tests.document.reading import named_sections
from tests.exporters.pdf.sheets import HARD, NINE, export, latin_briefs, plain, read_sections
from tests.exporters.pdf.tagged.documents import opened
from tipreport.document import Amount, Document, compose
from tipreport.exporters.text.render import render
from tipreport.files import read_brief
from tipreport.model import CountryBrief

BRIEFS = NINE | {"hard": read_brief(HARD)} | {b.id: b for b in latin_briefs(40, seed=11, most=6)}


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


def in_sheet(brief: CountryBrief) -> dict[str, str]:
    """The text of each section of the sheet, read through its structure tree."""
    return {name: solid(text) for name, text in read_sections(opened(export(brief)))}


@pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS)
def test_text_and_sheet_show_each_figure_in_the_same_wording(brief: CountryBrief) -> None:
    document = compose(brief)

    assert missing(document, in_text(document)) == []
    assert missing(document, in_sheet(brief)) == []


def test_the_briefs_have_figures_of_every_form() -> None:
    forms = {amount.form for brief in BRIEFS.values() for amount in amounts(compose(brief).blocks)}

    assert forms >= {"exact", "about", "at least", "more than", "at most", "less than", "range", "vague", "unreadable"}
    assert forms >= {"not reported", "not known", "not stated", ""}


def test_a_different_number_is_found() -> None:
    brief = NINE["benin"]
    document = compose(brief)
    (first, *_) = [amount for amount in amounts(document.blocks) if amount.form == "exact"]
    sections = {name: text.replace(solid(first.number), "…") for name, text in in_sheet(brief).items()}

    assert missing(document, sections)
