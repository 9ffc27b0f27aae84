"""The parts of a key figure: in its tile, or in a row below the tiles where they need less room."""

from attrs import evolve

from tipreport.document import Amount, Breakdown, BreakdownPart, FigureLine, Figures, Labels, Text
from tipreport.exporters.pdf.blocks.tiles import tiles
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.flow import Flow, PlacedRow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, RowItem
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.typesetting import Typesetter

ACCENT = Colour.from_hex("#1D4E63")
LAYOUT = Layout(A4, Typesetter(load_faces(), ACCENT, Labels()), Theme(ACCENT))
PLAIN = FigureLine(label="Cats", amount=Amount(number="5", period="2021"))


def with_parts(*shares: float | None) -> FigureLine:
    """A key figure with three parts for each share; a part without one is in words."""
    breakdowns = tuple(
        Breakdown(
            lead="By kind:",
            parts=tuple(BreakdownPart(content=(Text(f"5 {kind} dogs"),), share=share) for kind in "abc"),
        )
        for share in shares
    )
    return FigureLine(label="Dogs", amount=Amount(number="5", period="2021"), breakdowns=breakdowns)


def rows(*lines: FigureLine, splits: bool = False) -> list[Row]:
    section = Section(LAYOUT, "key-figures", "Key figures")
    return tiles(LAYOUT, section, Figures(lines, key=True), splits=splits)


def on_pages(rows: list[Row], *, lacking: float) -> list[str]:
    """The texts of pages, of which the first one lacks some height for the first row."""
    flow = Flow(A4)
    flow.y = A4.bottom - rows[0].height + lacking
    flow.pages[0].append(PlacedRow(A4.top, Row(items=(), height=1.0)))
    flow.add_rows(rows)
    return [" ".join(texts(placed.row) for placed in page) for page in flow.pages]


def text_of(item: RowItem) -> str:
    return " ".join(texts(Row(items=(item,), height=0.0)).split())


def texts(row: Row) -> str:
    shown = " ".join(run.text for text in row.texts() for _, runs in text.lines for run in runs)
    return " ".join(shown.split())


def test_several_bars_are_side_by_side_below_the_tiles_beside_the_name_of_their_figure() -> None:
    tile_row, parts, *_ = rows(PLAIN, PLAIN, PLAIN, with_parts(0.3, 0.3, 0.3))

    assert "By kind" not in texts(tile_row)
    assert texts(parts).startswith("Dogs By kind:")
    assert {item.x for item in parts.items} >= {*A4.columns}
    assert not tile_row.keep_with_next


def test_the_list_of_a_single_bar_is_beside_it_in_two_columns() -> None:
    parts = tuple(BreakdownPart(content=(Text(f"{kind} dogs"),), share=0.2) for kind in "abcde")
    line = evolve(with_parts(), breakdowns=(Breakdown(lead="By kind:", parts=parts),))
    _, apart, *_ = rows(PLAIN, PLAIN, PLAIN, line)

    starts = {text: item.x for item in apart.items if (text := text_of(item))}
    _, second, third, fourth = A4.columns
    assert starts["By kind:"] == second
    assert third < starts["a dogs"] == starts["b dogs"] == starts["c dogs"] < fourth < starts["d dogs"]
    assert texts(apart) == "Dogs By kind: a dogs b dogs c dogs d dogs e dogs"


def test_a_few_parts_stay_in_their_tile() -> None:
    tile_row, *others = rows(PLAIN, PLAIN, PLAIN, with_parts(0.3))

    assert "By kind" in texts(tile_row)
    assert not any("By kind" in texts(row) for row in others)


def test_parts_in_words_run_across_the_columns_on_the_same_page() -> None:
    tile_row, parts, *_ = rows(PLAIN, PLAIN, PLAIN, with_parts(*[None] * 6))

    assert "By kind" not in texts(tile_row)
    assert texts(parts).count("By kind") == 6
    assert tile_row.keep_with_next


def test_the_marks_of_a_chart_are_explained_below_it_and_not_below_the_parts_of_another_figure() -> None:
    absent = Amount(number="not reported", period="2020", form="not reported")
    charted = evolve(PLAIN, history=(absent, Amount(number="5", period="2021", value=5.0)))
    tile_row, explained, parts, *others = rows(PLAIN, charted, PLAIN, with_parts(*[None] * 12))

    assert "says the source" in texts(explained)
    assert [item.x for item in explained.items] == [A4.columns[1]]
    assert texts(parts).count("By kind") == 12
    assert tile_row.keep_with_next
    assert explained.keep_with_next
    assert not any("says the source" in texts(row) for row in others)


def test_the_explanation_of_marks_is_below_the_first_tile_with_one() -> None:
    absent = Amount(number="not reported", period="2020", form="not reported")
    charted = evolve(PLAIN, history=(absent, Amount(number="5", period="2021", value=5.0)))

    def lefts(*lines: FigureLine) -> list[float]:
        return [item.x for row in rows(*lines) for item in row.items if "says the source" in text_of(item)]

    assert lefts(PLAIN, PLAIN, charted, charted) == [A4.columns[2]]
    assert lefts(*[PLAIN] * 4, charted) == [A4.left]


def test_parts_in_words_come_before_bars_since_a_page_may_end_before_these() -> None:
    tile_row, in_words, bars, *_ = rows(with_parts(0.3, 0.3, 0.3), PLAIN, PLAIN, with_parts(*[None] * 8))

    assert texts(in_words).count("By kind") == 8
    assert texts(bars).count("By kind") == 3
    assert tile_row.keep_with_next
    assert not in_words.keep_with_next


def test_each_part_is_shown_once_whatever_the_other_tiles_hold() -> None:
    shown = " ".join(texts(row) for row in rows(*[with_parts(0.3, 0.3)] * 3, with_parts(*[None] * 6)))

    assert shown.count("By kind") == 3 * 2 + 6


def test_tiles_that_lack_room_leave_their_parts_to_the_next_page_beside_the_names_of_their_figures() -> None:
    made = rows(*[with_parts(0.3, 0.3)] * 4, splits=True)
    first, second = on_pages(made, lacking=40)

    assert texts(made[0]).count("By kind") == 8
    assert (first.count("By kind"), second.count("By kind")) == (0, 8)
    assert (first.count("Dogs"), second.count("Dogs")) == (4, 4)


def test_tiles_that_have_no_room_without_their_parts_are_on_the_next_page_with_them() -> None:
    *_, second = on_pages(rows(*[with_parts(0.3, 0.3)] * 4, splits=True), lacking=150)

    assert second.count("By kind") == second.count("Dogs") + 4 == 8


def test_tiles_of_a_short_document_are_not_split() -> None:
    *_, second = on_pages(rows(*[with_parts(0.3, 0.3)] * 4), lacking=40)

    assert second.count("By kind") == 8
    assert second.count("Dogs") == 4
