"""The sheet Figures over time: its series, in a table and in charts."""

from typing import Any

import pytest

from tests.exporters.excel.workbooks import CITED, SERBIA, load, nine_briefs, parts, written
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.over_time import over_time_sheet
from tipreport.model import CountryBrief, CountryRole, Figure, Organisation, Period, Quantity
from tipreport.tables import tabulate
from tipreport.wording import wording_for


def figure(value: str, period: str, measure: str = "convictions", **more: Any) -> Figure:
    return Figure(measure=measure, value=Quantity.parse(value), period=Period.parse(period), sources=CITED, **more)


def brief(*figures: Figure, **more: Any) -> CountryBrief:
    return SERBIA.replace(figures=figures, **more)


def rows(*briefs: CountryBrief) -> list[tuple[Any, ...]]:
    return [*load(written(briefs))["Figures over time"].iter_rows(min_row=4, values_only=True)]


def has_series(*briefs: CountryBrief) -> bool:
    return "Figures over time" in load(written(briefs)).sheetnames


def test_a_series_has_a_column_and_every_year_a_row() -> None:
    assert rows(brief(figure("18", "2019"), figure("16", "2021"))) == [
        ("year", "Serbia: convictions"),
        (2019, 18),
        (2020, None),
        (2021, 16),
    ]


def test_a_year_for_which_two_sources_differ_is_blank() -> None:
    figures = figure("18", "2019"), figure("16", "2021"), figure("7", "2020"), figure("8", "2020"), figure("7", "2020")

    assert rows(brief(*figures))[1:] == [(2019, 18), (2020, None), (2021, 16)]


@pytest.mark.parametrize(
    ("other", "shown"), [("4 to 6", None), ("at least 10", None), ("at most 8", None), ("9 to 12", 9), ("about 9", 9)]
)
def test_a_year_that_another_source_puts_elsewhere_is_blank(other: str, shown: int | None) -> None:
    figures = figure("18", "2019"), figure("16", "2020"), figure("9", "2021"), figure(other, "2021")

    assert rows(brief(*figures))[1:] == [(2019, 18), (2020, 16), *([(2021, shown)] if shown else [(2021, None)])]


@pytest.mark.parametrize(
    "other",
    [
        figure("about 18", "2019"),
        figure("2 to 12", "2019"),
        figure("not reported", "2019"),
        figure("18", "2018 to 2019"),
        figure("18", "2019-06"),
        figure("18", "2019", basis="estimated"),
        figure("18", "2019", sex="female"),
    ],
    ids=str,
)
def test_estimates_ranges_parts_and_longer_periods_are_left_out(other: Figure) -> None:
    assert not has_series(brief(figure("16", "2021"), other))


def test_a_confirmed_number_belongs_to_a_series() -> None:
    assert has_series(brief(figure("16", "2021"), figure("18", "2019", basis="confirmed")))


def test_a_single_year_is_not_a_series() -> None:
    assert not has_series(brief(figure("16", "2021")))


def test_the_name_of_a_series_has_the_organisation_and_the_whole() -> None:
    police = Organisation(id="police", name="Serbian Police", kind="law enforcement", sources=CITED)
    figures = [figure(number, year, by="police") for number, year in (("5", "2020"), ("6", "2021"))]
    figures += [figure(number, year, "poverty rate") for number, year in (("24.3", "2017"), ("21.7", "2019"))]

    assert rows(brief(*figures, organisations=(police,)))[0] == (
        "year",
        "Serbia: convictions, Serbian Police",
        "Serbia: poverty rate, % of population",
    )


def test_a_measure_of_several_briefs_has_one_chart_and_other_series_one_for_each_brief_and_unit() -> None:
    shared = figure("18", "2020"), figure("16", "2021")
    arrests = figure("3", "2020", "arrests"), figure("4", "2021", "arrests")
    malta = brief(*shared, id="malta", countries=(CountryRole(country="MLT", sources=CITED),))
    book = parts(written([brief(*shared, *arrests), malta]))
    titles = [xml for name, xml in sorted(book.items()) if name.startswith("xl/charts/")]

    assert len(titles) == 2
    assert "Convictions, persons, by year" in titles[0]
    assert "Serbia, persons, by year" in titles[1]


def test_the_longest_series_are_shown_four_charts_of_six_lines_at_most() -> None:
    measures = ("convictions", "arrests", "prosecutions", "investigations", "shelters")
    figures = [figure(str(year), str(year), measure) for measure in measures for year in (2020, 2021)]
    figures += [figure("1", "2019", "shelters")]
    many = [
        brief(*figures, id=f"b{number}", countries=(CountryRole(country=code, sources=CITED),))
        for number, code in enumerate(("SRB", "MLT", "BEN", "ZMB", "PAN", "KAZ", "MRT", "QAT"))
    ]
    heads = rows(*many)[0]

    assert len(heads) == 1 + 4 * 6
    assert heads[1].endswith("shelters")  # the longest first


def test_series_with_the_same_name_are_numbered() -> None:
    twice = (
        brief(figure("1", "2020"), figure("2", "2021")),
        brief(figure("3", "2020"), figure("4", "2021"), id="other"),
    )

    assert rows(*twice)[0] == ("year", "Serbia: convictions", "Serbia: convictions (2)")


def test_a_series_without_a_valid_name_for_a_header_is_left_out() -> None:
    long = "x" * 300
    figures = [
        figure(number, year, "other", label=long, unit="count") for number, year in (("5", "2020"), ("6", "2021"))
    ]

    assert not has_series(brief(*figures))


def test_the_briefs_of_the_project_have_series() -> None:
    assert "Serbia: convictions" in rows(*nine_briefs())[0]


@pytest.mark.parametrize(
    ("language", "last"), [("en", "2014: 1,234,567.5."), ("fr", "2014 : 1 234 567,5."), ("es", "2014: 1.234.567,5.")]
)
def test_a_chart_in_words_has_the_decimals_of_the_language(language: str, last: str) -> None:
    wording = wording_for(language)
    tables = tabulate(
        [brief(figure("2", "2012", "spending", unit="EUR"), figure("1234567.5", "2014", "spending", unit="EUR"))],
        wording,
    )

    sheet = over_time_sheet(tables, SheetBuilder(workbook_title="", wording=wording, strict=False))

    assert sheet is not None
    (chart,) = sheet.charts
    assert chart.alternative_text.replace("\u00a0", " ").replace("\u202f", " ").endswith(last)
