"""The legends of the reading guide."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest

from tipreport.document import Terms, compose
from tipreport.exporters.pdf.blocks.guide import guide
from tipreport.exporters.pdf.design.grid import A4, LETTER, Grid
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import Style
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.files import parse_brief
from tipreport.plugin import DocumentOptions
from tipreport.wording.wording import wording_for

ACCENT = Colour.from_hex("#1D4E63")
BRIEF = parse_brief("""
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
edition: 2024
default_source: a
recommendations: [{id: r, text: Train judges., pillar: protection, years: [2024]}]
progress: [{recommendation: r, year: 2024, status: some}]
findings: [{pillar: protection, text: More shelters., assessment: effort}]
sources: [{id: a, kind: report, title: Report}]
""")


class Drawn:
    """Records the line, the left and the right end of each word and mark."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.spans: list[tuple[float, float, float]] = []
        self.words: list[str] = []
        self.line = self.top = 0.0

    def draw(self, row: Row) -> None:
        """Draw the marks of a row, below the row before; its text is on lines of the same leading."""
        for item in row.items:
            if isinstance(item.drawable, Lines):
                top = self.top + item.y + item.drawable.style.baseline
                for number, (width, _) in enumerate(item.drawable.lines):
                    self.spans.append((round(top + number * item.drawable.style.leading, 3), item.x, item.x + width))
            else:
                self.line = round(self.top + item.y, 3)
                drawing: Any = self
                item.drawable.draw(drawing, item.x, item.y)
        self.top += row.height

    def label(self, text: str, x: float, _: float, style: Style) -> None:
        self.words.append(text)
        self.spans.append((self.line, x, x + self.layout.width(text, style)))

    def fill(self, x: float, _: float, width: float, *__: Any, **___: Any) -> None:
        self.spans.append((self.line, x, x + width))

    frame = fill

    def shape(self, points: Sequence[tuple[float, float]], *_: Any) -> None:
        self.spans.append((self.line, min(x for x, _ in points), max(x for x, _ in points)))

    contour = shape


def layout_of(language: str, grid: Grid) -> Layout:
    faces = load_faces(right_to_left=language == "ar")
    if language == "ar":
        faces = faces.with_script("ع") or faces
    return Layout(grid, Typesetter(faces, ACCENT, wording_for(language).labels), Theme(ACCENT))


def rows_of_guide(layout: Layout, language: str) -> list[Row]:
    (block,) = [
        each
        for each in compose(BRIEF, DocumentOptions(language=language)).blocks
        if isinstance(each, Terms) and each.id == "guide"
    ]
    return guide(layout, Section(layout, "guide", "Guide"), block, "malta.yaml")


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar", "ru"])
def test_entries_fill_two_columns_one_after_the_other(language: str) -> None:
    layout = layout_of(language, A4)
    (row,) = rows_of_guide(layout, language)
    texts = [(item.x, item.y, item.drawable.height) for item in row.items if isinstance(item.drawable, Lines)]
    lefts = [x for x, _, _ in texts]
    columns = [[(y, y + height) for x, y, height in texts if x == left] for left in sorted({*lefts})]

    assert lefts == sorted(lefts)
    assert len(columns) == 2
    for column in columns:
        assert column[0][0] == 0
        assert all(end < start for (_, end), (start, _) in pairwise(column))
    first, second = (column[-1][1] for column in columns)
    assert abs(first - second) < max(height for _, _, height in texts)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar", "ru"])
@pytest.mark.parametrize("grid", [A4, LETTER])
def test_no_word_of_a_legend_runs_over_a_mark_or_another_word(language: str, grid: Grid) -> None:
    labels = wording_for(language).labels
    layout = layout_of(language, grid)
    words = {labels.status_none, labels.status_some, labels.status_much, labels.status_complete}

    drawn = Drawn(layout)
    for row in rows_of_guide(layout, language):
        drawn.draw(row)

    assert words <= {*drawn.words}
    for line in {at for at, _, _ in drawn.spans}:
        spans = sorted((left, right) for at, left, right in drawn.spans if at == line)
        assert all(right < left for (_, right), (left, _) in pairwise(spans))
        assert spans[-1][1] <= grid.right
