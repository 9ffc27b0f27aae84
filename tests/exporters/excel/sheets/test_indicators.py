"""The sheet Indicators: a row for each figure, and sums that count nothing twice."""

from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pandas as pd  # type: ignore[import-untyped]
import pytest

from tests.exporters.excel.workbooks import load, nine_briefs, nine_workbook, written
from tipreport import CountryBrief
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.indicators import indicators_sheet
from tipreport.exporters.excel.sheets.series import all_series
from tipreport.files import parse_brief
from tipreport.model import Briefs
from tipreport.tables import tabulate
from tipreport.tables.indicators import ADDS_UP
from tipreport.wording import wording_for

HEAD = """
id: {name}
title: Human trafficking
countries: [{{country: {code}}}]
figures:
{figures}
organisations: [{{id: police, name: Police, kind: law enforcement}}, {{id: court, name: Court, kind: court}}]
sources: [{{id: a, kind: report, title: First}}, {{id: b, kind: report, title: Second}},
  {{id: c, kind: report, title: Third}},
  {{id: old, kind: report, title: R, publisher: State, edition: 2021}},
  {{id: new, kind: report, title: R, publisher: State, edition: 2022}}]
default_source: a
"""


def brief(figures: str, name: str = "serbia", code: str = "SRB") -> CountryBrief:
    """A brief with these figures."""
    return parse_brief(HEAD.format(name=name, code=code, figures=figures))


def additions(figures: str) -> list[Any]:
    """Whether each figure may be added up, in the order of the file."""
    return [*tabulate([brief(figures)]).figures.column("adds_up")]


@pytest.mark.parametrize(
    ("figure", "reason"),
    [
        ("measure: arrests, value: 5, period: 2021", "yes"),
        ("measure: arrests, value: about 5, period: 2021-03", "yes"),
        ("measure: arrests, value: 5, period: 2021, place: SRB", "yes"),
        ("measure: arrests, value: not known, period: 2021", "no number"),
        ("measure: arrests, value: 4 to 6, period: 2021", "a range"),
        ("measure: arrests, value: at least 5, period: 2021", "yes"),
        ("measure: arrests, value: more than 5, period: 2021", "yes"),
        ("measure: arrests, value: at most 5, period: 2021", "a maximum"),
        ("measure: arrests, value: less than 5, period: 2021", "a maximum"),
        ("measure: arrests, value: 5, part_of: all, period: 2021", "part of another row"),
        ("measure: poverty rate, value: 5, period: 2021", "share or rate"),
        ("measure: arrests, value: 5, per: year, period: 2021", "share or rate"),
        ("measure: GDP per capita, value: 9230, unit: USD, period: 2021", "share or rate"),
        ("measure: age of victims, value: 9, period: 2021", "age or length of time"),
        ("measure: other, label: length of the course, value: 3, unit: days, period: 2021", "age or length of time"),
        ("measure: arrests, value: 5, sex: female, period: 2021", "some of the people"),
        ("measure: arrests, value: 5, place: Nis, period: 2021", "part of the country"),
        ("measure: arrests, value: 5, place: HUN, period: 2021", "another country"),
        ("measure: arrests, value: 5, place: world, period: 2021", "another country"),
        ("measure: arrests, value: 5", "no single year"),
        ("measure: arrests, value: 5, period: 2019 to 2021", "no single year"),
        ("measure: arrests, value: 5, period: 2021, basis: alleged", "not stated as a fact"),
        ("measure: arrests, value: 5, period: 2021, basis: conjectured", "not stated as a fact"),
        ("measure: arrests, value: 5, period: 2021, basis: estimated", "yes"),
        ("measure: arrests, value: 5, period: 2021, basis: reported", "yes"),
    ],
)
def test_a_figure_that_may_not_be_added_names_the_reason(figure: str, reason: str) -> None:
    assert additions(f"  - {{{figure}}}\n  - {{id: all, measure: victims, value: 9, period: 2021}}")[0] == reason


def test_of_two_sources_or_bodies_the_first_is_added() -> None:
    assert additions("""
  - {measure: arrests, value: 5, period: 2021, by: police}
  - {measure: arrests, value: 6, period: 2021, by: police, sources: [b]}
  - {measure: arrests, value: 7, period: 2021, by: court}
  - {measure: arrests, value: 8, period: 2020, by: court}
""") == ["yes", "another source", "another body", "yes"]


@pytest.mark.parametrize("is_first", [True, False])
def test_of_two_editions_of_a_report_the_later_number_is_added_and_in_a_series(is_first: bool) -> None:
    rows = [
        "{measure: arrests, value: 5, period: 2020, sources: [old]}",
        "{measure: arrests, value: 6, period: 2020, sources: [new]}",
    ]
    now = "{measure: arrests, value: 7, period: 2021, sources: [new]}"
    ordered = rows if is_first else rows[::-1]
    lines = "\n".join(f"  - {row}" for row in (*ordered, now))
    tables = tabulate([brief(lines)])

    added = dict(zip(tables.figures.column("value"), tables.figures.column("adds_up"), strict=True))
    assert added == {5: "another source", 6: "yes", 7: "yes"}
    assert [series.numbers for series in all_series(tables)] == [{2020: 6, 2021: 7}]


def test_a_fact_is_added_in_place_of_a_claim_before_it() -> None:
    assert additions("""
  - {measure: arrests, value: 90, period: 2021, basis: alleged}
  - {measure: arrests, value: 6, period: 2021, sources: [b]}
""") == ["not stated as a fact", "yes"]


def test_the_indicators_have_the_certainty_and_the_source_that_was_read() -> None:
    found = frame(
        written(
            [
                brief("""
  - {measure: arrests, value: 90, period: 2021, basis: alleged, sources: [a p. 3 via b via c, b]}
  - {measure: arrests, value: 6, period: 2020}
""")
            ]
        )
    )
    assert [*found["how certain"].fillna("")] == ["", "alleged"]
    assert [*found["source"]] == ["First", "First, as reported in Second, as reported in Third; Second"]


@pytest.mark.parametrize("reverse", [False, True])
def test_of_two_editions_of_a_country_the_newest_is_added(*, reverse: bool) -> None:
    figures = "  - {measure: arrests, value: 5, period: 2021}\n"
    older = brief(f"{figures}  - {{measure: arrests, value: 4, period: 2020}}").replace(id="older", edition=2021)
    newer = brief(figures).replace(edition=2022)
    briefs = [older, newer]
    table = tabulate(briefs[::-1] if reverse else briefs).figures

    found = dict(
        zip(zip(table.column("brief"), table.column("year"), strict=True), table.column("adds_up"), strict=True)
    )
    assert found == {(newer.id, 2021): "yes", ("older", 2021): "another brief", ("older", 2020): "yes"}


def test_of_two_briefs_of_one_edition_the_first_is_added() -> None:
    one = brief("  - {measure: arrests, value: 5, period: 2021}")

    assert [*tabulate([one, one.replace(id="two")]).figures.column("adds_up")] == ["yes", "another brief"]


@pytest.fixture(scope="module")
def nine() -> bytes:
    """The workbook of the nine briefs."""
    return nine_workbook()


def frame(content: bytes) -> pd.DataFrame:
    """The sheet as an analyst reads it."""
    return pd.read_excel(BytesIO(content), sheet_name="Indicators", header=3, engine="openpyxl")


def test_a_pivot_of_benin_counts_its_victims_once(nine: bytes) -> None:
    found = frame(nine)
    victims = found[(found["country"] == "Benin") & (found["measure"] == "victims identified")]

    assert victims["value, in the unit"].sum() == 1402
    assert victims[victims["part of another row"] == "no"]["value, in the unit"].sum() == 701
    assert victims[victims["may be added up"] == "yes"]["value, in the unit"].sum() == 701


def planted() -> Iterator[CountryBrief]:
    """Briefs with wholes, their parts, a part of the country, and a second source for each number."""
    for number, code in enumerate(("HUN", "ROU", "BGR", "HRV", "ALB", "MKD"), 1):
        figures = "".join(
            f"  - {{id: {measure[0]}{year}, measure: {measure}, value: {year - 2000 + number}, period: {year}}}\n"
            f"  - {{measure: {measure}, value: {number}, period: {year}, part_of: {measure[0]}{year}, sex: male}}\n"
            f"  - {{measure: {measure}, value: {number}, period: {year}, place: North}}\n"
            f"  - {{measure: {measure}, value: {number}, period: {year}, sources: [b]}}\n"
            for measure in ("arrests", "convictions", "victims assisted")
            for year in range(2018, 2022)
        )
        yield brief(figures, name=code.lower(), code=code)


def test_a_pivot_of_each_measure_by_country_and_year_has_the_sums_of_wholes() -> None:
    briefs = Briefs([*nine_briefs(), *planted()])
    found = frame(written(briefs))
    wholes = found[found["may be added up"] == "yes"]
    pivot = wholes.pivot_table("value, in the unit", ["country", "measure", "unit"], "year", aggfunc="sum")

    expected: dict[Any, float] = defaultdict(float)
    tables = tabulate(briefs)
    first = {}
    for row in tables.figures:
        number = row["value"]
        partial = any(row[name] for name in ("part_of", "per", "sex", "age", "citizenship", "form", "group"))
        own = {each["country"] for each in tables.countries if each["brief"] == row["brief"]}
        partial = partial or row["unit"] in {"percent", "years", "months", "weeks", "days", "hours"}
        partial = partial or row["measure"] == "GDP per capita"
        if number is None or partial or row["place"] not in {None, *own}:
            continue
        if row["from_year"] is None or row["from_year"] != row["to_year"]:
            continue
        key = row["brief"], row["place"], row["from_year"], row["measure"], str(row["label"]).casefold(), row["unit"]
        if key not in first:
            first[key] = row
            measure = row["label"] if row["measure"] == "other" else row["measure"]
            expected[row["country_name"], measure, row["unit"], row["from_year"]] += float(str(number))

    assert len(expected) > 90
    cells = {
        (*index, int(year)): value for index, of in pivot.iterrows() for year, value in of.items() if pd.notna(value)
    }
    assert {key: round(value, 6) for key, value in cells.items()} == pytest.approx(
        {key: round(value, 6) for key, value in expected.items()}
    )


def test_the_figures_begin_with_what_readers_look_for_and_years_are_numbers(nine: bytes) -> None:
    book = load(nine)

    heads = [cell.value for cell in book["Figures"][4]]
    assert heads[:5] == ["country name", "year", "measure", "value, in the unit", "in words"]
    for sheet, column in (("Indicators", 2), ("Figures", 2), ("Tier history", 1), ("Figures over time", 1)):
        years = [row[0] for row in book[sheet].iter_rows(5, min_col=column, max_col=column, values_only=True)]
        assert {type(year) for year in years if year is not None} == {int}


def test_every_sheet_leads_back_to_the_contents(nine: bytes) -> None:
    _cover, contents, *sheets = load(nine).worksheets

    assert contents["A3"].value is None
    for sheet in sheets:
        assert sheet["A3"].value == (
            "Back to the contents · To switch off filters: Data, Filter; frozen panes: View, Freeze Panes."
        )
        assert sheet["A3"].hyperlink.location == "'Contents'!A1"


def test_charts_are_printed_named_on_the_cover_and_say_what_they_leave_out(nine: bytes) -> None:
    book = load(nine)
    cover = " ".join(str(cell.value) for cell in book["Cover"]["A"])

    for name in ("Tier history", "Figures over time"):
        sheet = book[name]
        areas = [area.replace("$", "").rpartition("!")[2] for area in str(sheet.print_area).split(",")]
        printed = {cell.coordinate for area in areas for row in sheet[area] for cell in row}
        assert f"{name}: " in cover
        for chart in sheet._charts:
            corner = chart.anchor._from
            assert sheet.cell(corner.row + 1, corner.col + 1).coordinate in printed
            assert sheet.cell(corner.row + 18, corner.col + 13).coordinate in printed
    assert "Left out, because they have a number for one year only: Benin: victims identified;" in cover


def test_the_countries_without_an_entry_are_a_series(nine: bytes) -> None:
    sheet = load(nine)["Tier history"]
    rows = [*sheet.iter_rows(4, values_only=True)]

    assert rows[0][-1] == "no entry"
    assert {sum(row[1:]) for row in rows[1:]} == {10}
    assert len(sheet._charts[0].series) == len(rows[0]) - 1


def test_each_reason_is_described_on_the_sheet_of_terms(nine: bytes) -> None:
    book = load(nine)
    terms = [row[1] for row in book["Terms"].iter_rows(5, values_only=True) if "figures.adds_up" in str(row[0])]

    assert terms == [*ADDS_UP]


@pytest.mark.parametrize(
    ("language", "details", "period"),
    [
        ("en", {"labour force", "citizens of Burkina Faso", "foreign citizens"}, "June 2022"),
        ("fr", {"population active", "ressortissants du Burkina Faso", "ressortissants étrangers"}, "juin 2022"),
        ("es", {"población activa", "ciudadanos de Burkina Faso", "ciudadanos extranjeros"}, "junio de 2022"),
    ],
)
def test_details_and_months_are_in_the_language_of_the_workbook(language: str, details: set[str], period: str) -> None:
    figures = """
  - {measure: unemployment rate, value: 3, period: 2022-06}
  - {measure: arrests, value: 3, citizenship: BFA, period: 2022-06}
  - {measure: arrests, value: 3, citizenship: foreign, period: 2022-06}
"""
    wording = wording_for(language)
    builder = SheetBuilder(workbook_title="", wording=wording, strict=False)
    sheet = indicators_sheet(tabulate([brief(figures)], wording), builder)
    assert sheet is not None
    names = [column.name for column in sheet.columns]
    cells = [dict(zip(names, row, strict=True)) for row in sheet.rows]

    assert {row[builder.labels.details] for row in cells} == details
    assert {row[builder.labels.period] for row in cells} == {period}


def test_an_organisation_without_an_id_is_not_the_body_of_figures_without_one() -> None:
    text = HEAD.format(name="kenya", code="KEN", figures="  - {measure: arrests, value: 5, period: 2021}")
    its_brief = parse_brief(text.replace("organisations: [", "organisations: [{name: Red Cross, kind: NGO}, "))

    tables = tabulate([its_brief], wording_for("en"))
    sheet = indicators_sheet(tables, SheetBuilder(workbook_title="", wording=tables.wording, strict=False))

    assert sheet is not None
    assert [row[:5] for row in sheet.rows] == [("Kenya", 2021, "arrests", None, 5)]


@pytest.mark.parametrize(
    ("language", "details"),
    [
        ("en", "other forms of exploitation"),
        ("fr", "autres formes d’exploitation"),
        ("es", "otras formas de explotación"),
    ],
)
def test_another_form_is_named_in_the_details(language: str, details: str) -> None:
    tables = tabulate([brief("  - {measure: arrests, value: 5, period: 2021, form: other}")], wording_for(language))
    sheet = indicators_sheet(tables, SheetBuilder(workbook_title="", wording=tables.wording, strict=False))

    assert sheet is not None
    assert [row[3] for row in sheet.rows] == [details]
