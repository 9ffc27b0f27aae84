"""Paragraphs: which of them are split between pages."""

from tipreport.document import Labels, Paragraph, Text
from tipreport.exporters.pdf.blocks.paragraphs import paragraph_row
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.typesetting import Typesetter

ACCENT = Colour.from_hex("#1D4E63")
LAYOUT = Layout(A4, Typesetter(load_faces(), ACCENT, Labels()), Theme(ACCENT))


def row(section: str, words: int) -> Row:
    block = Paragraph((Text("penalty " * words),))
    return paragraph_row(LAYOUT, Section(LAYOUT, section, "Laws"), block, space_before=0.0)


def test_a_sentence_on_penalties_is_not_split_unless_it_is_long() -> None:
    assert row("laws", 40).breakable_text is None
    assert row("laws", 200).breakable_text is not None
    assert row("summary", 40).breakable_text is not None


def test_a_lead_is_set_in_smaller_type_if_it_is_long_or_needs_to_be_compact() -> None:
    def size(words: int, *, is_compact: bool) -> float:
        block = Paragraph((Text("summary " * words),), "lead")
        section = Section(LAYOUT, "summary", "Summary")
        (text,) = paragraph_row(LAYOUT, section, block, space_before=0.0, is_compact=is_compact).texts()
        return text.style.size

    assert [size(words, is_compact=False) for words in (15, 32, 63, 150)] == [11, 11, 10.5, 10]
    assert [size(words, is_compact=True) for words in (15, 32, 63, 150)] == [11, 10.5, 10, 10]
