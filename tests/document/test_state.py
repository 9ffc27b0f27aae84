"""The numbers of sources and notes, and reproducible documents."""

import hashlib
import pickle
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from attrs import evolve

from tests.document.every_brief import BRIEFS, every_brief
from tests.document.reading import DATA, HARD, blocks, cited_numbers
from tipreport.document import CitationRef, Document, Heading, NoteRef, Notes, Sources, Span, all_spans, compose
from tipreport.files import parse_brief, read_brief
from tipreport.model import CountryBrief


@every_brief
def test_every_reference_leads_to_an_entry(brief: CountryBrief) -> None:
    document = compose(brief)
    notes = {note.number for block in document.blocks if isinstance(block, Notes) for note in block.items}
    sources = {number for block in blocks(document, Sources) for entry in block.items for number in entry.numbers}
    spans = [*all_spans(document.blocks)]

    assert {span.number for span in spans if isinstance(span, NoteRef)} <= notes
    assert {span.number for span in spans if isinstance(span, CitationRef)} <= sources
    assert sorted(notes) == [*range(1, len(notes) + 1)]
    assert sorted(sources) == [*range(1, len(sources) + 1)]


@every_brief
def test_sources_are_numbered_in_reading_order(brief: CountryBrief) -> None:
    document = compose(brief)
    before = tuple(block for block in document.blocks if not isinstance(block, Sources))
    met = [*dict.fromkeys(span.number for span in all_spans(before) if isinstance(span, CitationRef))]

    assert met == [*range(1, len(met) + 1)]


@every_brief
def test_adjacent_citations_are_in_ascending_order(brief: CountryBrief) -> None:
    for one, next_one in pairwise(_runs(compose(brief))):
        if isinstance(one, CitationRef) and isinstance(next_one, CitationRef):
            assert (one.number, one.locator) < (next_one.number, next_one.locator)


def _runs(document: Document) -> Iterator[Span | None]:
    """The spans of a document, with a break between separate texts."""

    def walk(part: Any) -> Iterator[Span | None]:
        if isinstance(part, tuple):
            for item in part:
                yield from walk(item)
            yield None
        elif isinstance(part, Span):
            yield part
        elif hasattr(part, "__attrs_attrs__"):
            for attribute in part.__attrs_attrs__:
                yield from walk(getattr(part, attribute.name))

    return walk(document.blocks)


@every_brief
def test_a_source_names_the_sections_that_cite_it(brief: CountryBrief) -> None:
    document = compose(brief)
    cited: dict[int, list[str]] = {}
    for section, held in document.sections():
        for number in cited_numbers(evolve(document, blocks=held)):
            cited.setdefault(number, []).append(section)

    for block in blocks(document, Sources):
        for entry in block.items:
            citing = {section for number in entry.numbers for section in cited.get(number, ())}
            assert [section.id for section in entry.cited_in] == [
                name for name, _ in document.sections() if name in citing
            ]


@every_brief
def test_every_note_is_referenced(brief: CountryBrief) -> None:
    document = compose(brief)
    pointed = {span.number for span in all_spans(document.blocks) if isinstance(span, NoteRef)}
    unpointed = [
        note.code
        for block in document.blocks
        if isinstance(block, Notes)
        for note in block.items
        if note.number not in pointed
    ]

    assert unpointed == []


# ------------------------------------------------------------ the same document


@every_brief
def test_composing_twice_gives_the_same_document(brief: CountryBrief) -> None:
    document = compose(brief)

    assert compose(brief) == document
    assert compose(pickle.loads(pickle.dumps(brief))) == document


def test_the_order_of_hashes_does_not_matter() -> None:
    program = (
        "import hashlib, sys; from tipreport.files import read_brief; from tipreport.document import compose;"
        "print(hashlib.sha256(repr([compose(read_brief(f)).blocks for f in sys.argv[1:]]).encode()).hexdigest())"
    )
    files = [str(HARD), str(DATA / "serbia.yaml")]
    here = hashlib.sha256(repr([compose(read_brief(file)).blocks for file in files]).encode()).hexdigest()

    for seed in ("1", "2"):
        run = [sys.executable, "-c", program, *files]
        done = subprocess.run(run, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == here


def test_every_heading_has_content() -> None:
    for brief in BRIEFS.values():
        for one, next_one in pairwise((*compose(brief).blocks, Heading("end", "End"))):
            if isinstance(one, Heading) and isinstance(next_one, Heading) and one.level >= next_one.level:
                assert one.byline  # there are no data notes


def peak(links: int) -> int:
    """The most memory, in bytes, while a brief with a citation of this many links is composed."""
    sources = "".join(f"  - {{id: s{number}, kind: report, title: R}}\n" for number in range(links))
    citation = " via ".join(f"s{number}" for number in range(links))
    summary = f"summary: [{{text: It is., sources: [{citation}]}}]"
    brief = parse_brief(f"id: a\ntitle: A\ncountries: [{{country: MLT}}]\n{summary}\nsources:\n{sources}")
    tracemalloc.start()
    try:
        document = compose(brief)
        memory = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len([entry for block in blocks(document, Sources) for entry in block.items]) == links
    return memory


def test_the_memory_of_a_chain_of_citations_grows_with_its_length() -> None:
    compose(BRIEFS["malta"])  # caches are filled

    assert peak(4000) < 2.5 * peak(2000)
