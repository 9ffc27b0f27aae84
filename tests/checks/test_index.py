"""Relations between the records of a brief."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.small_brief import brief
from tipreport.index import BriefIndex
from tipreport.index.compared import period_of_year
from tipreport.model import Figure, Period, Quantity

SERIES = """
figures:
  - {measure: arrests, value: 1, period: 2021}
  - {measure: arrests, value: 2, period: 2018}
  - {measure: arrests, value: 3, period: 2020}
  - {measure: arrests, value: 4, period: 2020, sources: [weekly]}
  - {measure: arrests, value: 5, period: 2010 to 2020}
  - {measure: arrests, value: 6, period: since 2000}
  - {measure: arrests, value: 7}
  - {measure: arrests, value: 8, period: 2021, sex: male}
  - {measure: arrests, value: 9, period: 2021, compared_with: 2018}
  - {measure: arrests, value: 10, period: 2021, compared_with: 2017}
"""


def test_the_earlier_figure_is_the_latest_of_such_a_period_that_ends_before_the_period() -> None:
    index = BriefIndex(brief(SERIES))
    earlier = [index.earlier(figure) for figure in index.brief.figures]

    assert [figure and int(figure.value.value or 0) for figure in earlier] == [
        3, None, 2, 2, None, None, None, None, 2, None,
    ]  # fmt: skip


PERIODS = [
    "2018",
    "2019",
    "2020",
    "2019 to 2020",
    "since 2019",
    "before 2020",
    "1990s",
    "2019-05",
    "2019-06-03",
    "as of 2020",
    None,
]


@given(st.lists(st.tuples(st.sampled_from(PERIODS), st.sampled_from([None, None, *PERIODS])), max_size=8))
def test_the_earlier_figure_is_that_of_a_linear_search(periods: list[tuple[str | None, str | None]]) -> None:
    figures = tuple(
        Figure(
            measure="arrests",
            value=Quantity.parse(number),
            period=Period.parse(period) if period else None,
            compared_with=Period.parse(then) if then else None,
        )
        for number, (period, then) in enumerate(periods)
    )
    index = BriefIndex(brief("").replace(figures=figures))

    def by_linear_search(figure: Figure) -> Figure | None:
        others = [other for other in index.brief.figures if other is not figure and other.period is not None]
        if figure.compared_with is not None:
            return next((other for other in others if other.period == figure.compared_with), None)
        before = [
            other
            for other in others
            if figure.period
            and other.period
            and other.period.kind == figure.period.kind
            and other.period.days[1] < figure.period.days[0]
        ]
        return max(before, key=lambda other: other.period.days[::-1] if other.period else (), default=None)

    for figure in index.brief.figures:
        assert index.earlier(figure) is by_linear_search(figure)


@pytest.mark.parametrize(
    ("periods", "year", "found"),
    [
        (["2021-04 to 2022-03", "2022-04 to 2023-03"], "2022", "2022-04 to 2023-03"),
        (["2021-10 to 2022-09"], "2022", "2021-10 to 2022-09"),
        (["2021-07 to 2022-06", "2022-07 to 2023-06"], "2022", "2021-07 to 2022-06"),
        (["2022-01 to 2022-09"], "2022", "2022-01 to 2022-09"),
        (["2022-01 to 2022-06", "2022-07 to 2022-12"], "2022", None),
        (["2021-04 to 2022-03"], "2022", None),
        (["2021 to 2022"], "2022", None),
        (["2022-04 to 2023-03"], "2022-05", None),
        ([], "2022", None),
    ],
)
def test_a_reporting_period_is_of_the_year_that_has_most_of_it_or_in_which_its_second_half_ends(
    periods: list[str], year: str, found: str | None
) -> None:
    of_year = period_of_year(map(Period.parse, periods), Period.parse(year))

    assert (str(of_year) if of_year else None) == found


def test_fiscal_years_parts_of_years_and_calendar_years_do_not_follow_each_other() -> None:
    periods = [
        "2018",
        "2020",
        "2018-04 to 2019-03",
        "2019-04 to 2020-03",
        "11 months of 2021",
        "2021-05",
        "2021-06",
        "2021-05-01",
        "2021-06-03",
    ]
    rows = "\n".join(f"  - {{measure: arrests, value: {at}, period: {each}}}" for at, each in enumerate(periods))
    index = BriefIndex(brief(f"figures:\n{rows}"))
    before = {str(each.period): index.earlier(each) for each in index.brief.figures}

    assert {period: str(each.period) for period, each in before.items() if each} == {
        "2020": "2018",
        "2019-04 to 2020-03": "2018-04 to 2019-03",
    }


def test_months_without_a_gap_are_a_series_if_they_are_three_or_more() -> None:
    def before(*periods: str) -> list[str | None]:
        rows = "\n".join(f"  - {{measure: arrests, value: {at}, period: {each}}}" for at, each in enumerate(periods))
        index = BriefIndex(brief(f"figures:\n{rows}"))
        earlier = [index.earlier(each) for each in index.brief.figures]
        return [str(each.period) if each else None for each in earlier]

    assert before("2021-11", "2021-12", "2022-01") == [None, "2021-11", "2021-12"]
    assert before("2021-11", "2021-12") == [None, None]
    assert before("2021-11", "2021-12", "2022-02") == [None, None, None]


def test_every_record_is_found_by_its_location() -> None:
    index = BriefIndex(brief(SERIES))

    for row, figure in enumerate(index.brief.figures):
        assert index.row(figure) == ("figures", row)
        assert index.record_at(("figures", row)) is figure
