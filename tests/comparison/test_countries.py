"""Countries beside each other: a number stands in a column only where it compares."""

import pytest

from tests.document.neighbours import MEASURES, NEIGHBOURS, brief_of
from tipreport.comparison import ComparedMeasure, ComparedValue, compare_countries
from tipreport.model import CountryBrief


def column(*briefs: CountryBrief, measure: str = "investigations") -> ComparedMeasure:
    found = compare_countries(briefs, [measure])
    (only,) = (*found.measures, *found.left_out)
    return only


def thailand(figure: str) -> ComparedValue:
    """The value of Thailand if it has this figure in place of its investigations."""
    planted = brief_of("THA", f"  - {{{figure}, sources: [labor-2022]}}", without="investigations")
    others = (brief_of("MMR"), with_investigations("BGD", 7), with_investigations("IND", 8))
    return column(*others, planted).values["tha"]


def with_investigations(code: str, number: int) -> CountryBrief:
    figure = f"  - {{measure: investigations, value: {number}, period: 2022, sources: [labor-2022]}}"
    return brief_of(code, figure, without="investigations")


def test_measures_that_are_asked_for_are_columns_with_last_known_numbers() -> None:
    found = compare_countries(NEIGHBOURS, MEASURES)

    assert [str(each.figure.label or each.figure.measure) for each in found.measures] == [*MEASURES]
    convictions = found.measures[2].values
    assert {name: value.figure and str(value.figure.value) for name, value in convictions.items()} == {
        "mmr": "106", "bgd": None, "ind": "586", "tha": "96",
    }  # fmt: skip
    assert [name for name, value in convictions.items() if value.is_older] == ["mmr", "ind"]


def test_measures_may_be_separated_by_commas_but_a_label_keeps_its_own() -> None:
    assert compare_countries(NEIGHBOURS, [", ".join(MEASURES)]) == compare_countries(NEIGHBOURS, MEASURES)
    assert compare_countries(NEIGHBOURS, ["convictions,prosecutionz"]).unknown == ("prosecutionz",)

    figure = '  - {measure: other, label: "Cases, closed", value: 3, unit: cases, period: 2022, sources: [labor-2022]}'
    found = compare_countries([brief_of(code, figure) for code in ("MMR", "THA")], ["Cases, closed"])
    assert [each.figure.label for each in found.measures] == ["Cases, closed"]


def test_a_column_needs_numbers_of_one_period_in_half_of_the_countries() -> None:
    found = compare_countries(NEIGHBOURS)

    assert [each.figure.label or each.figure.measure for each in found.measures] == [
        "share of children at work", "investigations", "labour inspectors",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("figure", "obstacle"),
    [
        ("measure: investigations, value: 99, period: 2021", "period"),
        ("measure: investigations, value: 99, period: 2022, unit: persons", "unit"),
        ("measure: investigations, value: 99, period: 2022, basis: estimated", "definition"),
    ],
)
def test_a_number_that_does_not_compare_is_left_out_with_the_reason(figure: str, obstacle: str) -> None:
    value = thailand(figure)

    assert (value.obstacle, value.figure) == (obstacle, None)


def test_the_same_number_compares() -> None:
    value = thailand("measure: investigations, value: 99, period: 2022")

    assert (value.obstacle, str(value.figure and value.figure.value)) == (None, "99")


def test_a_number_of_another_body_is_left_out() -> None:
    planted = brief_of("THA").replace(
        sources=tuple(row.replace(publisher="A newspaper") for row in brief_of("THA").sources)
    )
    found = column(brief_of("MMR"), with_investigations("BGD", 7), with_investigations("IND", 8), planted)

    assert found.values["tha"].obstacle == "body"


def test_a_part_is_no_number_of_the_country() -> None:
    more = (
        "  - {id: all, measure: arrests, value: 9, period: 2022, sources: [labor-2022]}\n"
        "  - {measure: arrests, value: 4, sex: female, period: 2022, part_of: all, sources: [labor-2022]}"
    )
    found = compare_countries([brief_of("MMR", more), brief_of("THA", more)], ["arrests"])

    assert [str(each.figure.value) for each in found.measures] == ["9"]


def test_two_numbers_of_one_period_in_a_brief_do_not_compare() -> None:
    value = thailand(
        "measure: investigations, value: 99, period: 2022, sources: [labor-2022]}\n"
        "  - {measure: investigations, value: 98, period: 2022"
    )

    assert value.obstacle == "sources"


@pytest.mark.parametrize("is_first", [True, False])
def test_of_two_editions_of_a_report_the_later_number_compares(is_first: bool) -> None:
    rows = [
        f"  - {{measure: investigations, value: {value}, period: 2022, sources: [labor-{edition}]}}"
        for value, edition in [(98, 2021), (99, 2022)]
    ]
    planted = brief_of("THA", "\n".join(rows if is_first else rows[::-1]), without="investigations")
    others = (brief_of("MMR"), with_investigations("BGD", 7), with_investigations("IND", 8))
    value = column(*others, planted).values["tha"]

    assert (value.obstacle, str(value.figure and value.figure.value)) == (None, "99")


def test_the_last_known_number_is_of_a_period_as_long_as_that_of_the_column() -> None:
    silent = "measure: investigations, value: not known, period: 2022, sources: [labor-2022]}\n  - {"
    of_a_year = thailand(f"{silent}measure: investigations, value: 99, period: 2019")
    of_two_years = thailand(f"{silent}measure: investigations, value: 99, period: 2019 to 2020")

    assert (of_a_year.obstacle, of_a_year.is_older) == (None, True)
    assert (of_two_years.obstacle, of_two_years.figure) == ("period", None)
