"""A document has the same structure in each language: the language of its words decides nothing else.

The texts of the briefs have no translations, so each of them is marked with its language while a document is composed.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from tests.document.every_brief import REAL
from tipreport.document import (
    CitationRef,
    Document,
    Heading,
    NoteRef,
    Notes,
    TermEntry,
    compose,
)
from tipreport.document.record_ref import RecordRef
from tipreport.plugin import DocumentOptions
from tipreport.wording.languages import languages

OTHERS = [language for language in languages() if language != "en"]


@cache
def composed(name: str, language: str) -> Document:
    """The document of a brief, compared with an edition that lacks its first finding, and with three countries."""
    brief = REAL[name]
    options = DocumentOptions(language=language, peers=("GBR", "FRA", "DEU"))
    return compose(brief, options, earlier=brief.replace(findings=brief.findings[1:]))


def structure(part: Any, notes: Mapping[int, str]) -> Iterator[str]:
    """Yield the identifiers, records, citations and notes of a part of a document, in its order, without its words."""
    match part:
        case tuple():
            for each in part:
                yield from structure(each, notes)
        case RecordRef():
            yield str(part)
        case CitationRef(number):
            yield f"source {number}"
        case NoteRef(number):
            yield notes[number]
        case str() | int() | float() | None:
            pass
        case _:
            yield f"{type(part).__name__} {getattr(part, 'id', '')}" if isinstance(part, (Heading, TermEntry)) else ""
            for field in type(part).__attrs_attrs__:
                yield from structure(getattr(part, field.name), notes)


def of_document(document: Document) -> list[list[str]]:
    """The structure of each block. A data note that some texts are not translated is no part of it."""
    found = {each.number: each for block in document.blocks if isinstance(block, Notes) for each in block.items}
    notes = {
        number: "" if each.code == "untranslated" else f"note: {each.code} {' '.join(map(str, each.records))}"
        for number, each in found.items()
    }
    return [
        [type(block).__name__, *filter(None, notes.values() if isinstance(block, Notes) else structure(block, notes))]
        for block in document.blocks
    ]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", REAL)
def test_a_document_has_the_same_structure_in_each_language(name: str, language: str) -> None:
    english, other = of_document(composed(name, "en")), of_document(composed(name, language))

    assert other == english
