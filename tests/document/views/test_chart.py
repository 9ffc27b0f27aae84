"""Charts: which panels are side by side, labels that never collide, the heading and the remarks."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.document.views.blocks import amount, chart, series
from tests.document.views.labels import Corners, boxes, overlapping
from tipreport.document import Amount, Chart, Labels, Series, words
from tipreport.document.views import (
    LINES_FROM,
    Box,
    ChartSpace,
    ChartView,
    Label,
    Line,
    chart_heading,
    chart_view,
    panel_remarks,
)

LABELS = Labels()


def measure(text: str, size: float, strong: bool) -> float:
    return len(text) * size * (0.62 if strong else 0.58)


def view(block: Chart, width: float = 372) -> ChartView:
    return chart_view(block, LABELS, ChartSpace(width=width, gap=11, measure=measure))


def across(block: Chart, width: float = 372) -> list[int]:
    return [row.across for row in view(block, width).rows]


def texts(shown: ChartView) -> list[str]:
    return [
        shape.text
        for row in shown.rows for drawing in row.drawings for shape in drawing.shapes if isinstance(shape, Label)
    ]  # fmt: skip


def of(number: str, base: str, period: str = "2020") -> Series:
    return Series(label="Victims", detail="", amounts=(amount(number, period, of=base),))


# ------------------------------------------------------------ side by side


@given(st.integers(1, 9), st.floats(20, 900))
def test_rows_have_about_the_same_number_of_panels(count: int, width: float) -> None:
    rows = view(chart(*[series("1", "2")] * count), width).rows

    assert sum(len(row.panels) for row in rows) == count
    assert 1 <= rows[0].across <= 4
    assert count == 1 or rows[0].across in {1, 2} or rows[0].across == -(-count // len(rows))


def test_panels_are_side_by_side_if_every_label_fits() -> None:
    def panels(number: str) -> Chart:
        return chart(*[series(*[number] * 7)] * 3)

    assert across(panels("12")) == [3]
    assert across(panels("1234")) == [2, 2]
    assert across(panels("12345678")) == [1, 1, 1]


@pytest.mark.parametrize("numbers", [("10", "9000"), ("9000", "10"), ("-10", "-9000")])
def test_the_line_runs_through_none_of_its_numbers(numbers: tuple[str, str]) -> None:
    block = chart(series(*[numbers[0]] * LINES_FROM, *[numbers[1]] * LINES_FROM))
    steep = chart(series(numbers[0], *[numbers[1]] * 2 * LINES_FROM))
    for each in (block, steep):
        (drawing,) = view(each).rows[0].drawings
        lines = [shape for shape in drawing.shapes if isinstance(shape, Line)]
        assert lines
        for label, box in boxes(drawing, measure).items():
            if label.text in numbers:
                assert not [line for line in lines if meets(line, box)], label


def meets(line: Line, box: Corners) -> bool:
    """Whether a line runs through a box; it is looked at in small steps."""
    (x, y), (to_x, to_y) = line.start, line.end
    points = ((x + (to_x - x) * step / 100, y + (to_y - y) * step / 100) for step in range(101))
    return any(box[0] < left < box[2] and box[1] < top < box[3] for left, top in points)


def test_numbers_are_smaller_before_panels_are_alone() -> None:
    block = chart(*[series(*["12345"] * 7)] * 2)
    sizes = {shape.size for shape in view(block).rows[0].drawings[0].shapes if isinstance(shape, Label)}

    assert across(block) == [2]
    assert sizes == {7.5}


@pytest.mark.parametrize(("count", "usual", "compact"), [(3, [2, 2], [3]), (4, [2, 2], [2, 2]), (5, [2, 2, 2], [3, 3])])
def test_numbers_are_smaller_in_a_compact_space_if_that_saves_a_row(
    count: int, usual: list[int], compact: list[int]
) -> None:
    block = chart(*[series(*["1234"] * 5)] * count)
    space = ChartSpace(width=350, gap=11, measure=measure, compact=True)

    assert across(block, 350) == usual
    assert [row.across for row in chart_view(block, LABELS, space).rows] == compact


def test_a_row_is_only_as_high_as_its_columns_on_the_scale_of_the_chart() -> None:
    high, low = series("1000", "900", "800"), series("100", "90", "80")
    rows = chart_view(chart(*[high] * 4, *[low] * 4), LABELS, ChartSpace(width=372, gap=11, measure=measure)).rows
    columns = [
        max(shape.height for shape in row.drawings[0].shapes if isinstance(shape, Box) and shape.tone == "mid")
        for row in rows
    ]
    heights = [row.drawings[0].height for row in rows]

    assert columns[0] == pytest.approx(10 * columns[1])
    assert heights[0] - heights[1] == pytest.approx(columns[0] - 8.0)


def test_numbers_too_wide_for_columns_are_a_line_with_its_ends() -> None:
    shown = view(chart(series(*[str(10**12 + number) for number in range(9)])))

    assert shown.rows[0].panels[0].is_line
    assert [text for text in texts(shown) if len(text) > 4] == [str(10**12), str(10**12 + 8)]
    assert "2004:\u00a01000000000004" in words(shown.remarks)


def test_a_number_may_be_wider_than_its_step_between_years_without_one() -> None:
    every_other_year = ["", *(text for number in range(4) for text in (str(10**9 + number), ""))]
    shown = view(chart(series(*every_other_year)), 372.0)

    assert not shown.rows[0].panels[0].is_line
    assert not view(chart(series(*every_other_year[1:-1])), 372.0).rows[0].panels[0].is_line
    assert view(chart(series(*[*every_other_year, *every_other_year])), 372.0).rows[0].panels[0].is_line
    assert view(chart(series(*filter(None, every_other_year * 2))), 372.0).rows[0].panels[0].is_line


def test_a_value_without_a_line_has_a_stem() -> None:
    numbers = [str(10**12 + number) if number in (0, 3, 4, 6) else "" for number in range(7)]
    (drawing,) = view(chart(series(*numbers)), 120.0).rows[0].drawings
    lines = [shape for shape in drawing.shapes if isinstance(shape, Line)]
    axis = next(shape.y for shape in drawing.shapes if isinstance(shape, Box) and shape.tone == "ink")

    stems = [line for line in lines if line.start[0] == line.end[0]]
    assert len(lines) == 3
    assert [line.start[0] for line in stems] == pytest.approx([(index + 0.5) * 120 / 7 for index in (0, 6)])
    assert {line.start[1] for line in stems} == {axis}


def test_a_wide_number_is_above_the_ticks_of_an_open_column() -> None:
    open_amount = amount("1000000000", "2001", form="at least", qualifier="at least ")
    panel = Series(
        label="Victims",
        detail="",
        amounts=(*series("", first=2000).amounts, open_amount, *series("", first=2002).amounts),
    )
    (drawing,) = view(chart(panel), 120.0).rows[0].drawings
    ticks = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.width == 0.5 and shape.tone == "ink"]
    (number,) = (shape for shape in drawing.shapes if isinstance(shape, Label) and shape.text == "1000000000")

    assert len(ticks) == 2
    assert number.y + 1.5 < min(tick.y for tick in ticks)  # a comma descends


def test_a_wide_number_over_a_low_column_would_meet_the_words_beside_it() -> None:
    low = series("", "1000000000", "", "9000000000", "", "9000000000", "", "9000000000", "")

    assert view(chart(low), 372.0).rows[0].panels[0].is_line


def test_a_single_line_is_as_wide_as_the_chart() -> None:
    assert across(chart(series(*"1234567890123"))) == [1]
    assert across(chart(series("1", "2", "3"))) == [2]


def test_a_panel_that_needs_the_whole_width_does_not_widen_the_others() -> None:
    block = chart(
        series(*["12"] * 7), series(*["23"] * 7), series(*["12345678"] * 7), series(*["4"] * 7),
        has_one_scale=False, unit="",
    )  # fmt: skip

    assert [(row.across, len(row.panels)) for row in view(block).rows] == [(2, 2), (1, 1), (2, 1)]


# ------------------------------------------------------------ labels never collide

_KINDS = ("number", "number", "number", "qualified", "range", "not known", "no figure", "vague")


def _number(random: Random) -> str:
    number = random.randrange(10 ** random.randint(1, 13))
    return random.choice((f"{number:,}", f"${number:,}", f"{number % 1000}\u00a0million"))


def _amount(random: Random, year: int) -> Amount:
    number, value = _number(random), random.uniform(-(10.0**9), 10.0**12)
    match random.choice(_KINDS):
        case "number":
            return amount(number, str(year), value=value, form="exact")
        case "qualified":
            qualifier = random.choice(("about ", "at least ", "more than "))
            return amount(number, str(year), value=value, form="at least", qualifier=qualifier)
        case "range":
            return amount(f"{number} to {number}", str(year), value=abs(value), upper=2 * abs(value) + 1, form="range")
        case "vague":
            return amount("“tens of thousands”", str(year), form="vague")
        case kind:
            return amount(kind, str(year))


@st.composite
def _charts(draw: st.DrawFn) -> Chart:
    years = range(1990, 1990 + draw(st.integers(2, 24)))
    count, random = draw(st.integers(1, 6)), Random(draw(st.integers(0, 10**6)))
    panels = [
        Series(label="Victims", detail="", amounts=tuple(_amount(random, year) for year in years)) for _ in range(count)
    ]
    return chart(*panels, has_one_scale=draw(st.booleans()))


@given(_charts(), st.sampled_from((180.0, 372.0, 383.0)))
def test_no_label_meets_another_or_leaves_its_panel(block: Chart, width: float) -> None:
    shown = view(block, width)
    for row in shown.rows:
        for drawing in row.drawings:
            found = boxes(drawing, measure)
            assert overlapping(found) == []
            assert all(left >= -0.01 and right <= drawing.width + 0.01 for left, _, right, _ in found.values())
            assert all(top >= -0.01 and bottom <= drawing.height + 0.01 for _, top, _, bottom in found.values())
    assert sum(len(row.panels) for row in shown.rows) == len(block.panels)


@given(_charts())
def test_every_column_has_its_number_or_its_words(block: Chart) -> None:
    for row in view(block).rows:
        for panel, drawing in zip(row.panels, row.drawings, strict=True):
            shown = [shape.text for shape in drawing.shapes if isinstance(shape, Label)]
            if not panel.is_line:
                assert all(point.amount.number in shown for point in panel.drawn)
                assert all(set(point.amount.number.split()) & {*shown} or {"?", "–", "*"} & {*shown}
                           for point in panel.points if point.share is None)  # fmt: skip


def test_years_have_two_digits_where_four_have_no_room() -> None:
    assert "’05" in texts(view(chart(*[series(*["12"] * 7)] * 3)))
    assert "2005" in texts(view(chart(*[series(*["12"] * 7)] * 2)))


def test_every_year_of_a_line_keeps_its_place_and_those_with_room_a_label() -> None:
    shown = view(chart(series(*["5"] * 24)), 180)
    years = [int(text) for text in texts(shown) if len(text) == 4]

    assert years[-1] == 2023
    assert years[0] == 2000
    assert {two - one for one, two in pairwise(years[1:])} == {5}


# ------------------------------------------------------------ marks, words and emphasis


def test_missing_numbers_have_words_where_there_is_room_and_else_marks_that_are_explained() -> None:
    wide = view(chart(series("5", "not known", "no figure", "4")))
    narrow = view(chart(*[series("5", "not known", "no figure", "4", "3", "2", "1")] * 3))

    assert {"known", "figure"} <= {*texts(wide)}
    assert words(wide.notes) == ""
    assert {"?", "–"} <= {*texts(narrow)}
    assert words(narrow.notes) == "?: not known, says the source. –: no figure."


def test_the_mark_of_words_in_place_of_a_number_is_explained() -> None:
    panel = series("5", "7", "9", "4", "3", "2", "1")
    printed = evolve(panel.amounts[1], number="“172‡”", value=None, form="unreadable")
    shown = view(chart(*[evolve(panel, amounts=(panel.amounts[0], printed, *panel.amounts[2:]))] * 3))

    assert LABELS.mark_in_words in texts(shown)
    assert words(shown.notes) == "*: not a number; the words of the source follow."


def test_only_the_newest_year_of_the_axis_has_the_accent() -> None:
    def accents(*numbers: str) -> list[str]:
        shapes = view(chart(series(*numbers))).rows[0].drawings[0].shapes
        columns = [shape.tone for shape in shapes if isinstance(shape, Box) and shape.tone in ("mid", "accent")]
        strong = [shape.text for shape in shapes if isinstance(shape, Label) and shape.is_strong]
        return [*columns, *strong]

    assert accents("1", "2", "3") == ["mid", "mid", "accent", "3"]
    assert accents("1", "2", "not known") == ["mid", "mid"]


# ------------------------------------------------------------ scales, heading and remarks


def test_panels_share_their_scale_only_if_the_chart_has_one() -> None:
    def shares(block: Chart) -> list[float | None]:
        return [panel.points[0].share for row in view(block).rows for panel in row.panels]

    block = chart(series("5"), series("10"))
    assert shares(block) == [0.5, 1.0]
    assert shares(evolve(block, has_one_scale=False)) == [1.0, 1.0]


@pytest.mark.parametrize(
    ("panels", "values", "heading"),
    [
        ([series("5")], {}, "Persons"),
        ([series("5"), series("6")], {}, "Persons, all panels on one scale"),
        ([series("5"), series("6")], {"has_one_scale": False}, "Unlike measures, each on its own scale"),
    ],
)
def test_the_heading_names_the_unit_or_that_scales_differ(
    panels: Sequence[Series], values: dict[str, bool], heading: str
) -> None:
    shown = view(chart(*panels, **values))

    assert words(shown.heading) == f"Criminal justice\u00a0 {heading}"
    assert ("do not compare" in words(shown.remarks)) is ("has_one_scale" in values)


def test_the_heading_of_a_chart_as_text_is_two_sentences() -> None:
    assert words(chart_heading(chart())) == "Criminal justice. Persons."
    assert words(chart_heading(chart(unit=""))) == "Criminal justice."


def test_the_numbers_of_a_line_are_in_the_remarks() -> None:
    many = series(*["1"] * (LINES_FROM + 1))

    assert words(panel_remarks(many, is_line=True, labels=LABELS)).startswith("Victims. 2000:\u00a01; 2001:\u00a01;")
    assert words(panel_remarks(series("1", "2"), is_line=False, labels=LABELS)) == ""


def test_a_base_that_all_numbers_share_is_given_once() -> None:
    shared = Series(label="Victims", detail="", amounts=(amount(of="of adults"), amount("6", of="of adults")))
    mixed = Series(label="Victims", detail="", amounts=(amount(of="of adults"), amount("6", "2021", of="of girls")))

    assert words(panel_remarks(shared, is_line=False, labels=LABELS)) == "Victims: Of adults."
    assert words(panel_remarks(mixed, is_line=False, labels=LABELS)) == (
        "Victims: 2020: 5 of adults. 2021: 6 of girls."
    )


def test_the_words_of_a_source_are_below_the_chart() -> None:
    vague = Series(label="Victims", detail="", amounts=(amount("5"), amount("“hundreds”", "2021", form="vague")))

    assert words(panel_remarks(vague, is_line=False, labels=LABELS)) == "Victims: 2021: “hundreds”."


def test_the_notes_tell_readers_from_the_right_where_the_years_begin() -> None:
    block = chart(series("4", "6", "9", first=2019))

    space = ChartSpace(width=372, gap=11, measure=measure, direction="rtl")
    assert words(chart_view(block, LABELS, space).notes) == "Years read from the right: 2019 to 2021."
    assert words(view(block).notes) == ""
