"""Entries in two columns, which may go on over a page."""

import pytest

from tests.exporters.pdf.flow.test_flow import LAYOUT, text_of
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.flow.columns import Columns, columns
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.rows import Anchor, HorizontalRule, Row, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.styles import NOTE

EDGES = A4.columns[0], A4.columns[2]
SPACING = 6.0


def entry(name: str, lines: int = 1) -> Row:
    row = paragraph(0.0, LAYOUT.lines("\n".join([name] * lines), NOTE, 40.0))
    row.anchors = (Anchor(name),)
    return row


def made(*heights: int, ruled: float = 0.0) -> Columns:
    entries = []
    for index, height in enumerate(heights):
        row = paragraph(0.0, LAYOUT.lines(f"n{index}", NOTE, 40.0))
        row.height = float(height)
        entries.append(row)
    return columns(entries, EDGES, SPACING, ruled=ruled)


def tops(row: Row) -> list[tuple[float, float]]:
    return [(item.x, item.y) for item in row.items if not isinstance(item.drawable, HorizontalRule)]


def test_entries_fill_the_first_column_then_the_second_one() -> None:
    left, right = EDGES

    assert tops(made(20, 20, 20, 20)) == [(left, 0), (left, 26), (right, 0), (right, 26)]
    assert made(20, 20, 20, 20).height == 46


def test_columns_are_about_as_high() -> None:
    left, right = EDGES

    assert tops(made(60, 20, 20, 20)) == [(left, 0), (right, 0), (right, 26), (right, 52)]
    assert tops(made(20)) == [(left, 0)]


def test_a_hairline_is_between_entries_of_a_column() -> None:
    row = made(20, 20, 20, 20, ruled=90.0)
    rules = [(item.x, item.y) for item in row.items if isinstance(item.drawable, HorizontalRule)]

    assert rules == [(EDGES[0], 23), (EDGES[1], 23)]


def test_columns_go_on_over_a_page_with_the_entries_that_do_not_fit() -> None:
    flow = Flow(A4)
    flow.add_section(Section(LAYOUT, "sources", "Sources", full_width=True), [made(*[30] * 60)])
    parts = [[placed.row for placed in page if isinstance(placed.row, Columns)] for page in flow.pages]

    assert [len(rows) for rows in parts] == [1, 1]
    names = [name for (row,) in parts for name in text_of(row).split()]
    assert names == [f"n{index}" for index in range(60)]
    assert flow.y <= A4.bottom
    assert max(flow.gaps) < 30 + SPACING


def test_no_entry_is_alone_on_either_page() -> None:
    row = made(20, 20, 20, 20)

    assert row.split_text(19.0, 2) is None
    assert made(20, 20).split_text(19.0, 2) is None
    parts = row.split_text(30.0, 2)
    assert parts is not None
    assert [text_of(part) for part in parts] == ["n0 n1", "n2 n3"]


@pytest.mark.parametrize("count", [1, 3])
def test_a_link_leads_to_the_columns_that_have_its_entry(count: int) -> None:
    entries = [entry(name) for name in "abcde"]
    first, rest = columns(entries, EDGES, SPACING).parted(count)

    assert "".join(anchor.name for anchor in first.anchors) == "abcde"[:count]
    assert "".join(anchor.name for anchor in rest.anchors) == "abcde"[count:]
