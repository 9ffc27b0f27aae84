"""A varied document has the blocks of another, in which nothing can cover for anything else."""

from collections import Counter

import pytest

from tipreport.document import CitationRef, Document, FigureLine, Figures, Findings, Sources, all_spans, compose
from tipreport.testing import samples
from tipreport.testing.reading.tokens import tokens_of
from tipreport.testing.varied import varied

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def original() -> Document:
    return compose(samples.full()[0])


@pytest.fixture(scope="module")
def other(original: Document) -> Document:
    return varied(original)


def lines(document: Document) -> list[FigureLine]:
    return [line for block in document.blocks if isinstance(block, Figures) for line in block.lines]


def test_it_has_the_same_blocks(original: Document, other: Document) -> None:
    assert [*map(type, other.blocks)] == [*map(type, original.blocks)]


def test_the_label_of_each_group_and_each_basis_occurs_once(other: Document) -> None:
    groups = [group for block in other.blocks if isinstance(block, Findings) for group in block.groups]
    texts = [each for group in groups for each in (group.label, group.absence) if each]
    texts += [line.amount.basis for line in lines(other) if line.amount.basis]

    assert len(texts) > 20
    assert max(Counter(texts).values()) == 1


def test_each_label_of_the_document_has_a_word_of_its_own(other: Document) -> None:
    labels = other.labels

    assert labels.edition != "Edition"
    assert tokens_of(labels.edition)[:-1] == ("edition",)
    assert labels.list_separator == ", "


def test_entries_are_in_another_order(original: Document, other: Document) -> None:
    assert [line.label for line in lines(other)] != [line.label for line in lines(original)]
    assert {line.label for line in lines(other)} == {line.label for line in lines(original)}


@pytest.mark.parametrize("field", ["scope", "remarks"])
def test_entries_lack_optional_fields_in_turn(original: Document, other: Document, field: str) -> None:
    given = {line.label: bool(getattr(line, field)) for line in lines(original)}
    kept = {bool(getattr(line, field)) for line in lines(other) if given[line.label]}

    assert kept == {True, False}


def test_a_section_that_no_longer_cites_a_source_is_not_named_there(other: Document) -> None:
    cited = {
        name: {span.number for span in all_spans(blocks) if isinstance(span, CitationRef)}
        for name, blocks in other.sections()
    }
    sources = [entry for block in other.blocks if isinstance(block, Sources) for entry in block.items]

    assert all(cited[section.id] & {*entry.numbers} for entry in sources for section in entry.cited_in)
