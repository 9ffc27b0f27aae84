"""The number of a key figure is never broken within a word or between digits."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tipreport
from tipreport.document import Figures
from tipreport.document.views import tile_view
from tipreport.exporters.pdf.blocks.tile import tile
from tipreport.exporters.pdf.design.grid import A4, LETTER
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.files import parse_brief

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


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar"])
@given(value=values(), unit=units, per=st.sampled_from(["", "per: year, ", "per: person, "]))
def test_a_number_breaks_between_words_only(language: str, value: str, unit: str, per: str) -> None:
    rest = per if unit != "count" else ""
    figure = f"{{measure: other, label: money, value: {value}, unit: {unit}, {rest}key: true}}"
    brief = parse_brief(
        f"id: malta\ntitle: T\ncountries: [{{country: MLT}}]\ndefault_source: a\nfigures:\n  - {figure}\n"
        "sources:\n  - {id: a, kind: report, title: A}\n",
        "malta.yaml",
    )
    document = tipreport.compose(brief, {"language": language})
    (block,) = (block for block in document.blocks if isinstance(block, Figures) and block.key)
    view = tile_view(block.lines[0], document.labels)
    faces = load_faces(FONTS.get(language, ()), right_to_left=document.direction == "rtl")

    for grid in (A4, LETTER):
        layout = Layout(grid, Typesetter(faces, ACCENT, document.labels), Theme(ACCENT))
        made = tile(layout, Section(layout, "key-figures", "Key figures"), block.lines[0])
        lines = ["".join(run.text for run in runs) for _, runs in made.number.lines]
        assert words(" ".join(lines)) == words(" ".join((*view.number, view.unit)))
        width = made.columns * grid.column + (made.columns - 1) * grid.gutter
        assert all(wide <= width + 0.01 for wide, _ in made.number.lines)
