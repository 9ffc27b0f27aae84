"""Small tiles: four in a row, or pairs and single ones where that is lower."""

from tipreport.document import Amount, FigureLine, Figures, Labels
from tipreport.exporters.pdf.blocks.tiles import tiles
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.typesetting import Typesetter

ACCENT = Colour.from_hex("#1D4E63")
LAYOUT = Layout(A4, Typesetter(load_faces(), ACCENT, Labels()), Theme(ACCENT))
LONG = f"Spending: contribution to {'the centre for the protection of all victims, ' * 3}"


def lefts(*labels: str) -> tuple[set[float], float]:
    """The left edges of the small tiles with these labels, and their height."""
    lines = tuple(FigureLine(label=label, amount=Amount(number="5", period="2021")) for label in labels)
    rows = tiles(LAYOUT, Section(LAYOUT, "key-figures", "Key figures"), Figures(lines, key=True, small=True))
    return {item.x for row in rows for item in row.items}, sum(row.height for row in rows)


def test_four_short_ones_are_side_by_side() -> None:
    assert lefts("Dogs", "Cats", "Cows", "Bees")[0] == {*A4.columns}


def test_with_a_long_label_there_are_two_on_a_line() -> None:
    edges, height = lefts("Dogs", "Cats", LONG, "Bees")
    assert edges == {*A4.columns[::2]}
    assert height < lefts(LONG, LONG, LONG, LONG)[1]


def test_two_on_a_line_are_a_row_so_that_a_page_may_end_after_them() -> None:
    lines = tuple(FigureLine(label=label, amount=Amount(number="5", period="2021")) for label in ("A", LONG, "B", "C"))
    rows = tiles(LAYOUT, Section(LAYOUT, "key-figures", "Key figures"), Figures(lines, key=True, small=True))

    assert [len(row.items) for row in rows] == [4, 4]
    assert all(row.hairlines for row in rows)


def test_a_single_one_has_the_whole_width() -> None:
    alone, height = lefts(LONG)
    assert alone == {A4.left}
    assert height < lefts(LONG, "Dogs")[1]
