"""Tiles: the number, what is below it, the small chart and the parts."""

from itertools import pairwise, product

import pytest
from attrs import evolve

from tests.document.views.blocks import MARK, amount, line
from tests.document.views.labels import boxes, overlapping
from tipreport.document import Amount, Breakdown, BreakdownPart, FigureLine, Figures, Labels, Strong, Text, words
from tipreport.document.views import (
    Box,
    Drawing,
    Label,
    TileView,
    breakdown_bar,
    part_tones,
    small_tile_view,
    tile_view,
    tiles_caption,
)

LABELS = Labels()
WIDTH = 114.8


def view(figure: FigureLine) -> TileView:
    return tile_view(figure, LABELS)


def parts(*shares: float | None, rest: float = 0.0) -> Breakdown:
    found = [BreakdownPart(content=(Text(f"part {number}"),), share=share) for number, share in enumerate(shares)]
    last = [BreakdownPart(content=(Text("rest"),), share=rest, is_rest=True)] if rest else []
    return Breakdown(lead="Of these:", parts=(*found, *last))


def measure(text: str, size: float, strong: bool) -> float:
    return len(text) * size * (0.62 if strong else 0.58)


def history(*numbers: str) -> tuple[Amount, ...]:
    return tuple(amount(number, str(2016 + index)) for index, number in enumerate(numbers))


def drawn(*numbers: str) -> Drawing:
    chart = view(line(numbers[-1], history=history(*numbers))).chart(LABELS, WIDTH, measure)
    assert chart is not None
    return chart


def numbers_over(chart: Drawing) -> list[str]:
    """The numbers over columns."""
    labels = [shape for shape in chart.shapes if isinstance(shape, Label)]
    return [label.text for label in labels if not label.is_grey]


# ------------------------------------------------------------ the number


def test_a_long_range_has_two_parts_and_text_is_smaller() -> None:
    spread = FigureLine(label="Victims", amount=amount("80,000 to 120,000", form="range"))
    short = FigureLine(label="Victims", amount=amount("20 to 30", form="range"))

    assert (view(spread).number, view(spread).kind) == (("80,000 to", "120,000"), "range")
    assert (view(short).number, view(short).kind) == (("20\u00a0to\u00a030",), "number")
    assert view(line("thousands")).kind == "words"
    assert view(line("5")).kind == "number"


def test_the_word_after_a_number_is_separate() -> None:
    million = view(FigureLine(label="Victims", amount=amount("$24.9\u00a0million")))
    rate = view(FigureLine(label="Proceeds", amount=amount("$105\u00a0million a year")))
    currency = view(FigureLine(label="Fines", amount=amount("MRU\u00a05,000")))

    assert (million.number, million.unit) == (("$24.9",), "million")
    assert (rate.number, rate.unit) == (("$105\u00a0million a year",), "")
    assert (currency.number, currency.unit) == (("MRU\u00a05,000",), "")


def test_a_long_currency_begins_the_text_below_the_number() -> None:
    spanish = amount("4900\u00a0millones de\u00a0dólares estadounidenses", "2022")
    tile = view(FigureLine(label="Ingresos", amount=spanish))

    assert (tile.number, tile.unit) == (("4900",), "millones")
    assert words(tile.detail) == "de\u00a0dólares estadounidenses, 2022"


def test_the_name_of_its_source_is_after_the_period_of_a_number() -> None:
    assert words(view(evolve(line("46"), attributed_to="The Daily")).detail).endswith("; source: The Daily")


def test_the_label_has_the_people_and_the_place() -> None:
    assert view(line(scope="worldwide")).label == "Victims, worldwide"


def test_a_last_known_number_has_its_year_and_its_source_and_is_not_the_newest() -> None:
    known = amount("106", "2019", marks=MARK)
    tile = view(line("not known", earlier=known, comparison="The only number", detail="by the police"))

    assert (tile.number, tile.is_newest) == (("106",), False)
    assert words(tile.qualifier) == "last known, for 2019"
    assert tile.qualifier[1:] == MARK
    assert words(tile.detail) == "2020: not known, by the police"
    assert words(tile.remark) == "The only number."


# ------------------------------------------------------------ the remark


def test_the_change_has_the_earlier_number_unless_it_is_the_first_one_of_a_chart() -> None:
    years = history("3", "4", "5")
    earlier, later = (amount("3", each.period, marks=MARK) for each in years[:2])
    alone = view(line("5", earlier=earlier, comparison="2 more than in 2019"))
    charted = view(line("5", earlier=earlier, comparison="2 more than in 2019", history=years))
    in_the_middle = view(line("5", earlier=later, comparison="2 more than in 2019", history=years))

    assert words(alone.remark) == words(alone.plain_remark) == "2 more than in 2019: 3."
    assert alone.remark[1:2] == MARK
    assert words(charted.remark) == "2 more than in 2019."
    assert charted.remark[1:2] == MARK
    assert words(charted.plain_remark) == "2 more than in 2019: 3."
    assert words(in_the_middle.remark) == "2 more than in 2019: 3."


def test_an_earlier_number_without_a_change_has_its_period() -> None:
    assert words(view(line("5", earlier=amount("3", "2019"))).remark) == "2019: 3."


def test_parts_without_a_bar_are_a_sentence() -> None:
    tile = view(line(breakdowns=(parts(None, None), parts(0.5, rest=0.5))))

    assert words(tile.remark) == "Of these: part 0; part 1."
    assert [each.has_bar for each in tile.breakdowns] == [True]
    assert words(tile.plain_remark) == "Of these: part 0; part 1. Of these: part 0; rest."


# ------------------------------------------------------------ small tiles


def test_a_small_tile_is_a_sentence_with_the_number_in_bold() -> None:
    earlier = amount("47", "2019", marks=MARK)
    figure = line("42", earlier=earlier, comparison="5 fewer than in 2019", scope="women", detail="by the police")
    tile = small_tile_view(figure, LABELS)

    assert tile.label == "Victims, women"
    assert words(tile.sentence) == "42 in 2020, by the police, 5 fewer than in 2019: 47."
    assert tile.sentence[0] == Strong("42")
    assert [*tile.sentence].count(*MARK) == 1


def test_the_whole_of_a_share_is_not_bold_in_a_small_tile() -> None:
    share = FigureLine(label="Victims", amount=Amount(number="80%", of="of those who cross", period="2021"))
    number, *others = small_tile_view(share, LABELS).sentence

    assert number == Strong("80%")
    assert words(tuple(others)) == " of those who cross in 2021."


def test_a_language_may_have_the_year_before_the_number() -> None:
    labels = Labels(number_in_year="In {year}: {number}", list_separator="، ")
    tile = small_tile_view(line("46", detail="ASTRA"), labels)

    assert words(tile.sentence).startswith("In 2020: 46، ASTRA")


def test_a_small_tile_has_the_last_known_number() -> None:
    figure = line(
        "not known",
        earlier=amount("106", "2019"),
        comparison="43 more than in 2016, the last earlier number in this brief",
    )

    assert words(small_tile_view(figure, LABELS).sentence) == (
        "106 in 2019, 43 more than in 2016, the last earlier number in this brief. 2020: not known."
    )


def test_the_years_of_a_period_stay_on_one_line() -> None:
    figure = FigureLine(label="Spending", amount=amount("5", "2018 to 2022"), detail="by the government")
    years = "2018\u00a0to\u00a02022"

    assert f"{years}, by the government" in words(small_tile_view(figure, LABELS).sentence)
    assert f"{years}, by the government" in words(view(figure).detail)


# ------------------------------------------------------------ the small chart


def test_a_small_chart_has_a_column_for_each_number_and_a_mark_for_each_year_without_one() -> None:
    chart = drawn("2", "not known", "72", "1", "no figure", "4")
    columns = [shape for shape in chart.shapes if isinstance(shape, Box) and shape.tone in ("mid", "ink")][:4]
    marks = [shape.text for shape in chart.shapes if isinstance(shape, Label)]

    assert [column.tone for column in columns] == ["mid", "mid", "mid", "ink"]
    assert marks == ["?", "–", "4", "2", "72", "2016", "2021"]
    assert chart.alternative == ("Victims. 2016: 2; 2017: not known; 2018: 72; 2019: 1; 2020: no figure; 2021: 4.")


def test_a_number_over_a_small_chart_has_its_qualifier() -> None:
    numbers = evolve(amount("890", "2016"), qualifier="about "), amount("9", "2017"), amount("12", "2018")
    chart = view(line("12", history=numbers)).chart(LABELS, WIDTH, measure)

    assert chart is not None
    assert [shape.text for shape in chart.shapes if isinstance(shape, Label)] == ["12", "about 890", "2016", "2018"]


def test_a_number_without_room_for_its_basis_has_its_qualifier() -> None:
    alleged = evolve(amount("890000", "2016"), qualifier="about ", basis="alleged")
    chart = view(line("12", history=(alleged, amount("9", "2017"), amount("120", "2018")))).chart(
        LABELS, WIDTH, measure
    )

    assert chart is not None
    assert "about 890000" in [shape.text for shape in chart.shapes if isinstance(shape, Label)]
    assert "about 890000, alleged" in chart.alternative


def test_the_column_of_a_number_that_is_not_exact_is_an_outline() -> None:
    numbers = amount("890", "2016"), evolve(amount("9", "2017"), is_exact=False), amount("12", "2018")
    figures = Figures((line("12", history=numbers),), key=True)
    chart = view(figures.lines[0]).chart(LABELS, WIDTH, measure)

    assert chart is not None
    assert [shape.tone for shape in chart.shapes if isinstance(shape, Box)][:3] == ["mid", "outline", "ink"]
    assert words(tiles_caption(figures, LABELS)) == "Outlined columns: numbers that are not exact or not certain."


def test_outlines_are_explained_only_where_a_column_has_one() -> None:
    silent = Amount(number="not reported", period="2017", form="not reported", is_exact=False)
    numbers = amount("890", "2016"), silent, amount("12", "2018")

    assert words(tiles_caption(Figures((line("12", history=numbers),), key=True), LABELS)) == (
        "?: not reported, says the source."
    )


def test_only_the_newest_year_is_emphasised() -> None:
    chart = drawn("2", "72", "not known")

    assert not [shape for shape in chart.shapes if isinstance(shape, Label) and shape.is_strong]
    assert [shape.tone for shape in chart.shapes if isinstance(shape, Box)] == ["mid", "mid", "ink"]  # ink: the axis


def test_wide_numbers_over_a_small_chart_never_overlap() -> None:
    for numbers in (("1000000000000", "2", "1000000000001"), ("60089", "1", "45641", "44912", "1100", "not known")):
        chart = drawn(*numbers)
        assert overlapping(boxes(chart, measure)) == []
        assert all(left >= -0.01 and right <= WIDTH + 0.01 for left, _, right, _ in boxes(chart, measure).values())


def test_a_number_does_not_touch_a_higher_column_beside_it() -> None:
    for digits, years in product(range(1, 14), range(2, 13)):
        chart = drawn(*["1"] * years, "9" * 15, "3" * digits)
        columns = [shape for shape in chart.shapes if isinstance(shape, Box) and shape.tone in ("mid", "ink")]
        (number,) = (shape for shape in chart.shapes if isinstance(shape, Label) and shape.is_strong)
        left, right = number.edges(measure)

        assert all(
            number.y <= column.y or right + 0.9 < column.x or column.x + column.width + 0.9 < left
            for column in columns[:-1]
        ), (digits, years)


def test_the_highest_column_has_its_number_beside_those_at_the_ends() -> None:
    assert numbers_over(drawn("0", "1", "0", "not known", "0")) == ["0", "0", "1"]
    assert numbers_over(drawn("134", "164", "150", "120", "130", "110", "99", "98")) == ["98", "134"]  # 164 has no room


def test_marks_and_bars_are_explained_once() -> None:
    figures = Figures((line(history=history("1", "not known", "no figure")),) * 2, key=True)
    bars = Figures((line(breakdowns=(parts(0.5, rest=0.5),)),) * 2, key=True)

    assert words(tiles_caption(figures, LABELS)) == "?: not known, says the source. –: no figure."
    assert words(tiles_caption(bars, LABELS)).startswith("A bar is as long as the whole;")
    assert tiles_caption(Figures((line(),), key=True), LABELS) == ()


# ------------------------------------------------------------ parts


def test_the_parts_of_a_bar_are_as_long_as_the_whole() -> None:
    breakdown = parts(0.5, 0.2, 0.1, 0.1, rest=0.1)
    shapes = [shape for shape in breakdown_bar(breakdown, WIDTH) if isinstance(shape, Box)]

    assert part_tones(breakdown) == ("ink", "mid", "outline", "hatched", "dashed")
    assert [shape.tone for shape in shapes] == [*part_tones(breakdown)]
    assert shapes[-1].x + shapes[-1].width == pytest.approx(WIDTH)
    assert all(one.x + one.width < two.x for one, two in pairwise(shapes))


def test_the_sentence_under_a_last_known_number_begins_with_a_capital() -> None:
    figure = line(
        "not known",
        earlier=amount("1", "2020"),
        comparison="the same as in 2017, the last earlier number in this brief",
    )

    assert words(view(figure).remark) == "The same as in 2017, the last earlier number in this brief."
