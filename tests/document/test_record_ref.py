"""Parts of a document refer to the records that they show, and each source has a citation that needs no other entry."""

from collections.abc import Iterator
from typing import Any

import pytest
from attrs import fields, has

from tests.document.every_brief import REAL, every_brief, every_real_brief
from tests.document.reading import blocks
from tipreport.document import CitationRef, Document, Findings, NoteRef, Quotations, RecordRef, Sources, compose, words
from tipreport.model.brief import CountryBrief, lists

WITHOUT = {"countries", "hotlines", "sources"}  # the title band, and sources that nothing cites


def references(part: Any) -> Iterator[RecordRef]:
    """All references in a part of a document."""
    if isinstance(part, RecordRef):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from references(item)
    elif has(type(part)):
        for field in fields(type(part)):
            yield from references(getattr(part, field.name))


@every_brief
def test_every_record_is_referred_to(brief: CountryBrief) -> None:
    document = compose(brief)
    found = {str(reference) for block in document.blocks for reference in references(block)}

    expected = {
        f"{name}[{index}]" for name in lists() if name not in WITHOUT for index in range(len(getattr(brief, name)))
    }
    assert expected - found == set()


@every_real_brief
def test_a_reference_leads_to_the_record_that_is_shown(brief: CountryBrief) -> None:
    document = compose(brief)

    for block in blocks(document, Findings):
        for group in block.groups:
            for finding in group.findings:
                assert finding.record
                record = finding.record.record(brief)
                assert record.text.rstrip(".").replace(" ", "") in words(finding.content).replace("\u00a0", "").replace(
                    " ", ""
                )
                assert record.pillar == block.pillar
    for quotations in blocks(document, Quotations):
        assert [item.record.record(brief).text for item in quotations.items if item.record] == [
            item.text for item in quotations.items
        ]


@every_real_brief
def test_a_citation_needs_no_other_entry(brief: CountryBrief) -> None:
    document = compose(brief)

    for entries in blocks(document, Sources):
        for entry in entries.items:
            citation = document.citation(entry.number)
            if entry.record is None:  # the tier record, which is no source of the brief
                continue
            source = entry.record.record(brief)
            assert not any(isinstance(span, CitationRef | NoteRef) for span in citation)
            assert not words(citation).startswith("Same as")
            name = source.publisher or source.title or source.author or ""
            assert name.casefold() in words(citation).replace("\u00a0", " ").casefold()


def test_a_chain_describes_every_source_in_it() -> None:
    document = compose(REAL["serbia"])
    (chain,) = {entry.number for entry in _chains(document)[:1]}

    assert words(document.citation(chain)).count("; as reported in ") == 1


def _chains(document: Document) -> list[Any]:
    entries = [entry for block in blocks(document, Sources) for entry in block.items]
    return [entry for entry in entries if any(isinstance(span, CitationRef) for span in entry.content)]


def test_an_unknown_number_is_an_error() -> None:
    document = compose(REAL["malta"])

    for number in (0, len(document.citations) + 1):
        with pytest.raises(
            IndexError, match=f"the document has no source {number}; the last is {len(document.citations)}"
        ):
            document.citation(number)
