"""Filling pages: rows that are kept together, repeated or split."""

import pytest
from attrs import evolve

from tipreport.document import Labels, TermEntry, Terms, Text
from tipreport.document.views import terms_table
from tipreport.exporters.pdf.blocks.tables import table
from tipreport.exporters.pdf.design.grid import A4, TIGHTER, TIGHTER_FULL, USUAL
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, RowItem, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.flow.splits import SOME_LINES
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import BODY
from tipreport.exporters.pdf.text.typesetting import Typesetter

ACCENT = Colour.from_hex("#1D4E63")
LAYOUT = Layout(A4, Typesetter(load_faces(), ACCENT, Labels()), Theme(ACCENT))


def text(lines: int, *, keep_with_next: bool = False) -> Row:
    """A paragraph with this number of lines."""
    return paragraph(
        A4.text_edge, LAYOUT.lines("word " * 14 * lines, BODY, A4.text_width, Node("P")), keep_with_next=keep_with_next
    )


def block(height: float, *, keep_with_next: bool = False) -> Row:
    """A row that cannot be split."""
    return Row(
        items=(RowItem(A4.text_edge, 0.0, LAYOUT.lines("x", BODY, A4.text_width)),),
        height=height,
        keep_with_next=keep_with_next,
    )


def text_of(row: Row) -> str:
    return " ".join(run.text for lines in row.texts() for _, runs in lines.lines for run in runs)


def test_no_row_is_below_the_bottom_of_the_page() -> None:
    flow = Flow(A4)
    flow.add_section(Section(LAYOUT, "prosecution", "Prosecution"), [text(9) for _ in range(30)])

    assert all(y + row.height <= A4.bottom + 0.1 for page in flow.pages for y, row, *_ in page)
    assert len(flow.pages) > 2


def test_paragraphs_have_no_widows_or_orphans() -> None:
    for above in range(40, 56):
        flow = Flow(A4)
        first = block(above * BODY.leading)
        flow.add_rows([first, text(6)])

        parts = [entry.row for page in flow.pages for entry in page if entry.row is not first]
        assert all(len(lines.lines) >= 2 for part in parts for lines in part.texts())


def test_a_heading_is_kept_with_the_text_below_it() -> None:
    heading, under = text(1, keep_with_next=True), text(12)
    for above in range(400, 760, 7):
        flow = Flow(A4)
        flow.add_rows([block(float(above)), heading, under])
        page = next(page for page in flow.pages if any(entry.row is heading for entry in page))
        index = [entry.row for entry in page].index(heading)

        assert len(next(page[index + 1].row.texts()).lines) >= 3


@pytest.mark.parametrize(("room", "on_first_page"), [(150.0, 3), (120.0, 1), (55.0, 1), (45.0, 0)])
def test_rows_that_are_kept_together_are_parted_if_much_of_the_page_would_be_empty(
    room: float, on_first_page: int
) -> None:
    first, second = (block(50, keep_with_next=True) for _ in range(2))
    first.may_end_page = True
    flow = Flow(A4)
    flow.add_rows([block(A4.bottom - A4.top - room), first, second, block(30)])

    assert len(flow.pages[0]) - 1 == on_first_page


def test_rows_are_not_parted_for_a_page_that_would_have_few_empty_lines() -> None:
    first = block(20, keep_with_next=True)
    first.may_end_page = True
    for room, parted in ((40.0, True), (30.0, False)):
        flow = Flow(A4)
        flow.add_rows([block(A4.bottom - A4.top - room), first, block(60)])
        assert (len(flow.pages[0]) == 2) is parted


def test_a_section_starts_a_new_page_if_little_room_is_left() -> None:
    flow = Flow(A4)
    flow.add_rows([block(A4.bottom - A4.top - 80)])
    flow.add_section(Section(LAYOUT, "prosecution", "Prosecution"), [text(30)])

    assert flow.section_pages == {"prosecution": 2}


def test_a_short_section_starts_here_if_all_of_it_fits() -> None:
    flow = Flow(A4)
    flow.add_rows([block(A4.bottom - A4.top - 80)])
    flow.add_section(Section(LAYOUT, "prosecution", "Prosecution"), [text(2)])

    assert flow.section_pages == {"prosecution": 1}


def test_a_section_heading_is_repeated_on_every_page() -> None:
    flow = Flow(A4)
    flow.add_section(Section(LAYOUT, "prosecution", "Prosecution"), [text(20) for _ in range(8)])

    for page in flow.pages[1:]:
        assert page[0].repeated
        assert text_of(page[0].row).split() == ["Prosecution", "continued"]


@pytest.mark.parametrize("above", range(560, 760, 9))
@pytest.mark.parametrize("lines", [2, 3])
def test_a_page_of_a_full_document_does_not_begin_with_a_last_row_of_some_lines(above: int, lines: int) -> None:
    flow = Flow(A4, last_row=SOME_LINES)
    flow.add_rows([block(float(above)), *(block(lines * BODY.leading) for _ in range(5))])

    assert len(flow.pages) == 1 or len(flow.pages[-1]) > 1


def table_rows(*words: int) -> list[Row]:
    return laws(*("word " * count for count in words))


def laws(*texts: str) -> list[Row]:
    """The rows of a table of laws with these texts."""
    entries = tuple(TermEntry(name="name", items=((Text(text),),)) for text in texts)
    view = terms_table(Terms("laws", None, entries), ("Name", "What it says"))
    return table(LAYOUT, Section(LAYOUT, "laws", "Laws"), view)


def test_a_row_of_some_lines_may_stand_alone_at_the_end_or_the_top_of_a_page() -> None:
    short, tall = "At most two years", "At most two years in prison " * 30
    assert [row.keep_with_next for row in laws(short, short, short)] == [True, True, True, False]
    assert [row.keep_with_next for row in laws(tall, short, tall)] == [True, False, False, False]


def test_tighter_spacing_scales_the_space_above_rows() -> None:
    usual, tighter = Flow(A4), Flow(A4, spacing=TIGHTER[-1])
    for flow in (usual, tighter):
        flow.add_rows([evolve(block(20.0), space_before=10.0) for _ in range(3)])
    assert usual.y - tighter.y == pytest.approx(20 * (1 - TIGHTER[-1].rows))


def test_further_pages_may_have_another_spacing_and_each_states_how_much_tighter_it_is() -> None:
    tight = TIGHTER[-1]
    flow = Flow(A4, spacing=tight, later=USUAL)
    flow.add_section(Section(LAYOUT, "prosecution", "Prosecution"), [evolve(block(20.0), space_before=10.0)] * 3)
    rows, section = 10 * (1 - tight.rows), USUAL.above_section - tight.above_section

    assert flow.spacing == tight
    assert flow.tightened == [pytest.approx(2 * rows)]
    flow.add_section(Section(LAYOUT, "protection", "Protection"), [block(20.0)])
    assert flow.tightened == [pytest.approx(2 * rows + section)]
    flow.new_page()
    flow.add_section(Section(LAYOUT, "prevention", "Prevention"), [evolve(block(20.0), space_before=10.0)] * 3)
    assert flow.spacing == USUAL
    assert flow.tightened[1] == pytest.approx(0)


def test_a_single_page_may_have_a_spacing_of_its_own() -> None:
    flow = Flow(A4, of_pages={1: TIGHTER[-1]})
    spacings = []
    for _ in range(3):
        spacings.append(flow.spacing)
        flow.new_page()

    assert spacings == [USUAL, TIGHTER[-1], USUAL]


@pytest.mark.parametrize(("height", "may_fill"), [(100.0, True), (130.0, False)])
def test_a_page_may_be_filled_if_the_space_between_its_rows_is_enough_for_the_next_row(
    height: float, *, may_fill: bool
) -> None:
    flow = Flow(A4)
    room = A4.bottom - A4.top - 95
    flow.add_rows([block(room / 2), evolve(block(room / 2 - 40), space_before=40.0), block(height)])

    assert len(flow.pages) == 2
    assert flow.may_fill(0, TIGHTER[-1]) == may_fill
    assert not flow.may_fill(0, USUAL)


def test_a_spacing_is_loosened_by_a_share_of_what_the_usual_one_has_more() -> None:
    for tighter in TIGHTER:
        assert tighter.loosened(0) == pytest.approx(tighter)
        assert tighter.loosened(1)[::2] == pytest.approx(USUAL[::2])
        assert tighter.loosened(0.5).above_section == pytest.approx((tighter.above_section + USUAL.above_section) / 2)


def test_tighter_spacing_of_full_documents_scales_the_space_below_hairlines() -> None:
    padded = [evolve(block(20.0), padding=5.0, hairlines=((A4.left, 40.0),)) for _ in range(3)]
    usual, tighter = Flow(A4), Flow(A4, spacing=TIGHTER_FULL[-1])
    for flow in (usual, tighter):
        flow.add_rows(padded)
    cuts = [placed.cut for placed in tighter.pages[0]]

    assert {placed.cut for placed in usual.pages[0]} == {0}
    assert cuts == [pytest.approx(5 * (1 - TIGHTER_FULL[-1].padding))] * 3
    assert usual.y - tighter.y == pytest.approx(sum(cuts[1:]))


def test_tighter_spacing_of_full_documents_moves_heading_and_text_up_to_the_rule_of_a_section() -> None:
    usual, tighter = Flow(A4), Flow(A4, spacing=TIGHTER_FULL[-1])
    for flow in (usual, tighter):
        flow.add_section(Section(LAYOUT, "prosecution", "Prosecution"), [block(20.0)])
    (before, text_before), (after, text_after) = usual.pages[0], tighter.pages[0]

    assert after.y + after.cut == before.y  # the rule, at the top of its row
    assert before.y - after.y == pytest.approx(text_before.y - text_after.y) == TIGHTER_FULL[-1].below_rule


def test_the_space_above_the_rows_of_a_table_is_scaled_too() -> None:
    head, first, *others = laws("One", "Two", "Three")

    assert first.space_before == 0.0
    assert head.height > max(item.y for item in head.items)  # the space below its rule
    assert all(row.space_before > 0 for row in others)


def test_table_rows_are_not_split_and_the_head_is_repeated() -> None:
    rows = table_rows(*[90] * 20)
    flow = Flow(A4)
    flow.add_section(Section(LAYOUT, "laws", "Laws"), rows)

    shown = [entry.row for page in flow.pages for entry in page if not entry.repeated]
    assert all(row in shown for row in rows)
    for page in flow.pages[1:]:
        assert text_of(page[1].row).split() == ["Name", "(continued)", "What", "it", "says"]


def test_a_row_taller_than_a_page_is_split_without_loss() -> None:
    rows = table_rows(20, 3000, 20)
    flow = Flow(A4)
    flow.add_section(Section(LAYOUT, "laws", "Laws"), rows)

    words = " ".join(text_of(entry.row) for page in flow.pages for entry in page if not entry.repeated)
    assert words.count("word") == 3040
    assert len(flow.pages) > 2
    assert all(y + row.height <= A4.bottom + 0.1 for page in flow.pages for y, row, *_ in page)


def test_a_row_taller_than_a_page_starts_on_the_current_page() -> None:
    flow = Flow(A4)
    flow.add_rows([block(200)])
    flow.add_section(Section(LAYOUT, "laws", "Laws"), table_rows(3000))

    assert flow.section_pages == {"laws": 1}


def test_split_text_ends_with_a_sentence_if_possible() -> None:
    line = "word " * 13 + "stop. "
    (long,) = [row for row in laws(line * 200) if row.height > A4.height]

    parts = long.split_at(400)

    assert parts is not None
    assert text_of(parts[0]).rstrip().endswith("stop.")
    assert (text_of(parts[0]) + text_of(parts[1])).count("word") == 13 * 200


@pytest.mark.parametrize("room", [0.0, 5.0])
def test_a_row_that_cannot_be_split_is_kept_whole(room: float) -> None:
    assert block(900).split_at(room) is None


def test_the_texts_of_a_row_are_lines() -> None:
    assert all(isinstance(lines, Lines) for lines in text(3).texts())


@pytest.mark.parametrize("above", range(600, 760, 6))
def test_a_page_does_not_begin_with_one_last_line(above: int) -> None:
    flow = Flow(A4)
    rows = [block(float(above)), *(text(1) for _ in range(5))]
    flow.add_rows(rows)

    assert len(flow.pages) == 1 or len(flow.pages[-1]) > 1
