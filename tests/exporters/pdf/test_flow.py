"""Pages are filled: what stays together, what is repeated, what is torn."""

import pytest

from tipreport.document import Labels, Text
from tipreport.exporters.pdf.blocks.tables import Column, TableRow, table
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, RowItem, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import BODY
from tipreport.exporters.pdf.text.typesetting import Typesetter

ACCENT = Colour.from_hex("#1D4E63")
LAYOUT = Layout(A4, Typesetter(load_faces(), ACCENT, Labels()), Theme(ACCENT))


def text(lines: int, *, keep_with_next: bool = False) -> Row:
    """A paragraph of so many lines."""
    return paragraph(
        A4.edge, LAYOUT.lines("word " * 14 * lines, BODY, A4.text, Node("P")), keep_with_next=keep_with_next
    )


def block(height: float, *, keep_with_next: bool = False) -> Row:
    """Something that cannot be cut."""
    return Row(
        items=(RowItem(A4.edge, 0.0, LAYOUT.lines("x", BODY, A4.text)),), height=height, keep_with_next=keep_with_next
    )


def said(row: Row) -> str:
    return " ".join(run.text for lines in row.texts() for _, runs in lines.lines for run in runs)


def test_nothing_stands_below_the_foot() -> None:
    flow = Flow(A4)
    flow.section(Section(LAYOUT, "Prosecution"), [text(9) for _ in range(30)])

    assert all(y + row.height <= A4.foot + 0.1 for page in flow.pages for y, row, *_ in page)
    assert len(flow.pages) > 2


def test_no_single_line_of_a_paragraph_stands_alone() -> None:
    for above in range(40, 56):
        flow = Flow(A4)
        first = block(above * BODY.leading)
        flow.go_on([first, text(6)])

        parts = [placed.row for page in flow.pages for placed in page if placed.row is not first]
        assert all(len(lines.lines) >= 2 for part in parts for lines in part.texts())


def test_a_heading_is_never_left_alone() -> None:
    heading, under = text(1, keep_with_next=True), text(12)
    for above in range(400, 760, 7):
        flow = Flow(A4)
        flow.go_on([block(float(above)), heading, under])
        page = next(page for page in flow.pages if any(placed.row is heading for placed in page))
        place = [placed.row for placed in page].index(heading)

        assert len(next(page[place + 1].row.texts()).lines) >= 3


def test_a_section_opens_only_where_it_can_begin_well() -> None:
    flow = Flow(A4)
    flow.go_on([block(A4.foot - A4.top - 80)])
    flow.section(Section(LAYOUT, "Prosecution"), [text(30)])

    assert flow.opened == {"Prosecution": 2}


def test_a_short_section_opens_where_all_of_it_fits() -> None:
    flow = Flow(A4)
    flow.go_on([block(A4.foot - A4.top - 80)])
    flow.section(Section(LAYOUT, "Prosecution"), [text(2)])

    assert flow.opened == {"Prosecution": 1}


def test_a_section_says_on_every_page_that_it_goes_on() -> None:
    flow = Flow(A4)
    flow.section(Section(LAYOUT, "Prosecution"), [text(20) for _ in range(8)])

    for page in flow.pages[1:]:
        assert page[0].repeated
        assert said(page[0].row).split() == ["Prosecution", "continued"]


def table_rows(*words: int) -> list[Row]:
    columns = [Column(head="Name"), Column(head="What it says")]
    made = [TableRow(cells=((Text("name"),), (Text("word " * count),))) for count in words]
    return table(LAYOUT, Section(LAYOUT, "Laws"), columns, made)


def test_a_row_is_never_torn_and_the_head_is_on_every_page() -> None:
    rows = table_rows(*[90] * 20)
    flow = Flow(A4)
    flow.section(Section(LAYOUT, "Laws"), rows)

    placed = [placed.row for page in flow.pages for placed in page if not placed.repeated]
    assert all(row in placed for row in rows)
    for page in flow.pages[1:]:
        assert said(page[1].row).split() == ["Name", "(continued)", "What", "it", "says"]


def test_a_row_taller_than_a_page_goes_on_and_loses_nothing() -> None:
    rows = table_rows(20, 3000, 20)
    flow = Flow(A4)
    flow.section(Section(LAYOUT, "Laws"), rows)

    words = " ".join(said(placed.row) for page in flow.pages for placed in page if not placed.repeated)
    assert words.count("word") == 3040
    assert len(flow.pages) > 2
    assert all(y + row.height <= A4.foot + 0.1 for page in flow.pages for y, row, *_ in page)


def test_a_row_taller_than_a_page_begins_where_there_is_room() -> None:
    flow = Flow(A4)
    flow.go_on([block(200)])
    flow.section(Section(LAYOUT, "Laws"), table_rows(3000))

    assert flow.opened == {"Laws": 1}


def test_torn_text_ends_with_a_sentence_where_it_can() -> None:
    columns = [Column(head="Name"), Column(head="What it says")]
    line = "word " * 13 + "stop. "
    made = table(LAYOUT, Section(LAYOUT, "Laws"), columns, [TableRow(cells=((Text("name"),), (Text(line * 200),)))])
    (long,) = [row for row in made if row.height > A4.height]

    parts = long.split_at(400)

    assert parts is not None
    assert said(parts[0]).rstrip().endswith("stop.")
    assert (said(parts[0]) + said(parts[1])).count("word") == 13 * 200


@pytest.mark.parametrize("room", [0.0, 5.0])
def test_what_cannot_be_torn_stays_whole(room: float) -> None:
    assert block(900).split_at(room) is None


def test_lines_are_what_texts_are() -> None:
    assert all(isinstance(lines, Lines) for lines in text(3).texts())
