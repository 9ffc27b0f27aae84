"""Tiles: the number of a key figure is never broken within a word, and a long label has two columns."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tipreport
from tipreport.document import Document, FigureLine, Figures
from tipreport.document.views import tile_view
from tipreport.exporters.pdf.blocks.tile import Tile, tile
from tipreport.exporters.pdf.design.grid import A4, LETTER, Grid
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.files import parse_brief
from tipreport.model import CountryBrief

ACCENT = Colour.from_hex("#1D4E63")
FONTS = {"ar": ("Noto Sans Arabic",)}

numbers = st.decimals(0, 10**12, places=2).map(lambda number: number.normalize())
scales = st.sampled_from([Decimal(1), Decimal(1000), Decimal(100_000)])
units = st.sampled_from(["count", "USD", "EUR", "BRL", "XOF", "RUB", "MDL"])


@st.composite
def values(draw: st.DrawFn) -> str:
    """A number or a range, as a brief has it."""
    low, scale = draw(numbers), draw(scales)
    ends = [(low // scale) * scale / 10, (low // scale) * scale / 10 + draw(numbers) + 1]
    return " to ".join(f"{end:f}" for end in ends[: draw(st.integers(1, 2))])


def words(text: str) -> list[str]:
    """The words of a number; "12 345" in French is one of them."""
    return re.split(f"[ {NBSP}]+", text.strip())


def brief_of(figure: str) -> CountryBrief:
    head = "id: malta\ntitle: T\ncountries: [{country: MLT}]\ndefault_source: a\n"
    return parse_brief(
        f"{head}figures:\n  - {{{figure}, key: true}}\nsources:\n  - {{id: a, kind: report, title: A}}\n", "malta.yaml"
    )


def layout_of(document: Document, grid: Grid = A4) -> Layout:
    faces = load_faces(FONTS.get(document.language, ()), right_to_left=document.direction == "rtl")
    return Layout(grid, Typesetter(faces, ACCENT, document.labels), Theme(ACCENT))


def key_figure(document: Document) -> FigureLine:
    ((line,),) = (block.lines for block in document.blocks if isinstance(block, Figures) and block.key)
    return line


def tile_of(layout: Layout, line: FigureLine) -> Tile:
    return tile(layout, Section(layout, "key-figures", "Key figures"), line)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar"])
@given(value=values(), unit=units, per=st.sampled_from(["", ", per: year", ", per: person"]))
def test_a_number_breaks_between_words_only(language: str, value: str, unit: str, per: str) -> None:
    rest = per if unit != "count" else ""
    brief = brief_of(f"measure: other, label: money, value: {value}, unit: {unit}{rest}")
    document = tipreport.compose(brief, {"language": language})
    line = key_figure(document)
    view = tile_view(line, document.labels)

    for grid in (A4, LETTER):
        made = tile_of(layout_of(document, grid), line)
        lines = ["".join(run.text for run in runs) for _, runs in made.number.lines]
        assert words(" ".join(lines)) == words(" ".join((*view.number, view.unit)))
        width = made.columns * grid.column + (made.columns - 1) * grid.gutter
        assert all(wide <= width + 0.01 for wide, _ in made.number.lines)


def test_a_label_longer_than_five_lines_has_two_columns() -> None:
    long = (
        "assistance to victims by non-governmental organisations that run shelters, including legal aid, "
        "psychological support and the accommodation of children who accompany their mothers"
    )
    tiles = [
        tile_of(layout_of(document), key_figure(document))
        for label in (long[:40], long)
        for document in [tipreport.compose(brief_of(f"measure: other, label: '{label}', value: 5, unit: USD"))]
    ]

    assert [made.columns for made in tiles] == [1, 2]
    assert len(tiles[1].label.lines) <= 5
