"""A document from right to left is compared with the same document, and the same words, from left to right."""

from collections.abc import Callable
from typing import Any, BinaryIO

import pytest
from attrs import frozen

import tipreport.document as doc
from tipreport.document import compose
from tipreport.plugin import DocumentOptions, ExportContext, Exporter
from tipreport.testing import samples
from tipreport.testing.both_directions import in_both_directions
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.fidelity.both_directions.places import unmirrored_parts
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markup import read_markup
from tipreport.testing.thinned import thinned, with_blocks_of

DOCUMENTS = 2  # that are compared: the one that has everything, and a short brief


@frozen
class NoOptions:
    """No options."""


def differences(lines: Callable[[doc.Document], list[str]]) -> list[tuple[str, str]]:
    """Return the differences of an exporter that writes the lines of a document."""

    def render(documents: doc.Documents, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
        stream.write("\n".join(line for document in documents for line in lines(document)).encode())

    exporter = Exporter(
        name="lines", summary="Lines", suffix=".txt", media_type="text/plain", options=NoOptions, render=render
    )
    measured = in_both_directions(exporter_under_test(exporter))
    return [(each.kind, str(each)) for one in measured for each in one.differences]


def headings(document: doc.Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, doc.Heading)]


def test_a_format_that_ignores_directions_has_no_differences() -> None:
    assert differences(headings) == []


def test_a_format_may_mark_only_texts_in_another_language_than_the_document() -> None:
    def lines(document: doc.Document) -> list[str]:
        texts = (span for block in document.blocks for span in doc.all_spans(block) if isinstance(span, doc.Text))
        return [f"<{each.text}>" if each.language not in {"", document.language} else each.text for each in texts]

    assert differences(lines) == []


def test_words_in_another_order_from_right_to_left_are_named() -> None:
    found = differences(lambda document: headings(document)[:: -1 if document.direction == "rtl" else 1])

    assert [kind for kind, _ in found] == ["order"] * DOCUMENTS
    assert "as in the document from left to right" in found[0][1]


def test_words_that_only_a_document_from_right_to_left_lacks_are_lost() -> None:
    found = differences(lambda document: headings(document)[1 if document.direction == "rtl" else 0 :])

    assert [kind for kind, _ in found] == ["lost"] * DOCUMENTS


def page(*parts: str, attributes: str = "") -> Content:
    content = Content()
    drawings = "".join(f'<svg viewBox="0 0 100 10">{part}</svg>' for part in parts)
    read_markup(f"<html{attributes}><body>{drawings}</body></html>", content)
    return content


LEFT, RIGHT = ('<rect x="0" width="20" height="5"/>', '<rect x="80" width="20" height="5"/>')


@pytest.mark.parametrize(
    ("mirrored", "straight"),
    [
        (RIGHT, LEFT),
        (f'<g transform="translate(100) scale(-1 1)">{LEFT}</g>', LEFT),
        ('<path d="M100 0 H80 v5"/>', '<path d="M0 0 L20 0 20 5"/>'),
        ('<text x="90" text-anchor="end">4</text>', '<text x="10" text-anchor="start">4</text>'),
        ('<text x="90" style="text-anchor: end">4</text>', '<text x="10" style="text-anchor: start">4</text>'),
        ('<text x="90" direction="rtl" text-anchor="start">4</text>', '<text x="10" text-anchor="start">4</text>'),
        (f'<rect width="100%"/>{RIGHT}', f'<rect width="100%"/>{LEFT}'),
        ('<g transform="rotate(10)"><rect x="3" width="9"/></g>', '<g transform="rotate(10)"><rect width="9"/></g>'),
    ],
)
def test_a_drawing_is_mirrored_in_several_ways(mirrored: str, straight: str) -> None:
    assert [*unmirrored_parts(page(mirrored, RIGHT), page(straight, LEFT))] == []


@pytest.mark.parametrize(
    "part",
    [
        LEFT,
        '<rect x="100" width="20" height="5"/>',
        f'<g transform="translate(10)">{RIGHT}</g>',
        '<rect x="80" width="20" height="5" class="other"/>',
    ],
)
def test_a_drawing_that_is_not_mirrored_beside_one_that_is_has_a_difference(part: str) -> None:
    (found,) = unmirrored_parts(page(RIGHT, part), page(LEFT, LEFT))

    assert found.kind == "direction"


def test_a_page_on_which_nothing_is_mirrored_ignores_directions() -> None:
    assert [*unmirrored_parts(page(LEFT, attributes=' dir="rtl"'), page(LEFT))] == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_direction_of_a_page_decides_where_labels_begin(direction: str) -> None:
    label = '<text x="10" text-anchor="start">Police</text>'
    content = page(label, attributes=f' dir="{direction}"')

    area = content.areas[0]()

    assert area is not None
    assert [part.side for part in area.parts] == ["left" if direction == "ltr" else "right"]


def test_a_thinned_document_has_all_kinds_of_blocks_and_the_sources_and_notes_that_it_cites() -> None:
    full, short = (compose(samples.full()[0], DocumentOptions(detail=detail)) for detail in ("full", "short"))
    thin = thinned(with_blocks_of(full, short))

    assert {type(block) for block in thin.blocks} == {type(block) for block in full.blocks}
    assert any(isinstance(block, doc.Figures) and block.small for block in thin.blocks)
    spans = [*doc.all_spans(thin.blocks)]
    sources = {
        each for block in thin.blocks if isinstance(block, doc.Sources) for one in block.items for each in one.numbers
    }
    notes = {one.number for block in thin.blocks if isinstance(block, doc.Notes) for one in block.items}
    assert {span.number for span in spans if isinstance(span, doc.CitationRef)} <= sources
    assert {span.number for span in spans if isinstance(span, doc.NoteRef)} <= notes
    assert len(spans) < len([*doc.all_spans(full.blocks)]) / 2
