"""One measure over several periods: a row, panels of a chart, or a row of a table by period."""

from tests.document.reading import block, blocks, composed, figures, series, table, tiles
from tipreport.document import Chart, Document, PeriodTable


def row(measure: str, period: object, value: object, more: str = "") -> str:
    return f"measure: {measure}, value: {value}, period: {period}{more}"


def years(measure: str, *values: object, first: int = 2019, more: str = "") -> list[str]:
    return [row(measure, first + number, value, more) for number, value in enumerate(values)]


def panels(document: Document, section: str | None = None) -> list[str]:
    return [series(panel) for chart in blocks(document, Chart, section) for panel in chart.panels]


def rows_of(shown: PeriodTable) -> list[str]:
    return [*map(series, shown.rows)]


# ------------------------------------------------------------ the block of a series


def test_two_periods_are_a_row_with_its_earlier_value() -> None:
    document = composed(figures(*years("arrests", 5, 8)))

    assert table(document, "Prosecution") == ["People arrested, 2020: 8 [1] | 2019: 5 | 3 more than in 2019"]
    assert blocks(document, Chart) == []


def test_two_series_that_share_a_unit_are_the_panels_of_a_chart() -> None:
    document = composed(figures(*years("arrests", 5, 8), *years("convictions", 1, 2)))
    chart = block(document, Chart, "Prosecution")

    assert (chart.title, chart.unit) == ("Criminal justice, 2019 to 2020", "Persons")
    assert panels(document) == [
        "People arrested. 2019: 5; 2020: 8 [1].",
        "Traffickers convicted. 2019: 1; 2020: 2 [1].",
    ]
    assert table(document, "Prosecution") == []


def test_series_of_different_units_or_rates_are_not_drawn_on_one_scale() -> None:
    units = composed(figures(*years("arrests", 5, 8), *years("investigations", 1, 2)))
    rates = composed(
        figures(
            *years("spending", 5, 8, more=", label: tents, unit: USD, per: year"),
            *years("spending", 1, 2, more=", label: boats, unit: USD"),
        )
    )

    assert blocks(units, Chart) == blocks(rates, Chart) == []
    assert len(table(units, "Prosecution")) == len(table(rates, "Other figures")) == 2


def test_a_series_over_three_years_is_a_chart_by_itself() -> None:
    assert panels(composed(figures(*years("inspections", 1, 2, 3)))) == ["Inspections. 2019: 1; 2020: 2; 2021: 3 [1]."]


def test_only_different_people_in_a_chart_of_criminal_justice_need_a_caption() -> None:
    two = composed(figures(*years("arrests", 5, 8), *years("convictions", 1, 2)))
    one = composed(figures(*years("arrests", 5, 8, 9)))

    assert block(two, Chart).caption != ()
    assert block(one, Chart).caption == ()


def test_four_of_five_series_are_panels_and_the_fifth_is_a_row() -> None:
    measures = ("arrests", "convictions", "prosecutions", "acquittals", "criminal complaints")
    document = composed(figures(*(line for measure in measures for line in years(measure, 1, 2, 3))))

    assert len(block(document, Chart, "Prosecution").panels) == 4
    assert block(document, PeriodTable, "Prosecution").periods == ("2019", "2020", "2021")
    assert rows_of(block(document, PeriodTable)) == ["Suspects in criminal complaints. 2019: 1; 2020: 2; 2021: 3 [1]."]
    assert table(document, "Prosecution") == []


def test_rates_over_two_years_are_rows_and_over_three_a_chart() -> None:
    two = composed(figures(*years("poverty rate", 20, 21), *years("unemployment rate", 5, 6)))
    three = composed(figures(*years("poverty rate", 20, 21, 22)))

    assert blocks(two, Chart) == []
    assert len(table(two, "Other figures")) == 2
    assert block(three, Chart).unit == "Percent"
    assert panels(three) == ["Poverty rate. 2019: 20%; 2020: 21%; 2021: 22% [1]."]


def test_a_rate_of_money_is_named_with_its_chart() -> None:
    document = composed(figures(*years("spending", 5, 8, 9, more=", label: tents, unit: USD, per: year")))

    assert block(document, Chart).unit == "USD a year"


def test_more_than_eight_periods_are_two_tables_the_newest_first() -> None:
    months = [row("people reached", f"2021-{month:02}", month) for month in range(1, 11)]
    newest, earlier = blocks(composed(figures(*months)), PeriodTable, "Prevention")

    assert newest.periods == ("March 2021", "April 2021", "May 2021", "June 2021", "July 2021", "August 2021",
                              "September 2021", "October 2021")  # fmt: skip
    assert earlier.periods == ("January 2021", "February 2021")
    assert rows_of(earlier) == ["People reached. January 2021: 1; February 2021: 2 [1]."]


def test_a_series_without_earlier_periods_has_no_row_in_their_table() -> None:
    long = [row("people reached", f"2021-{month:02}", month) for month in range(1, 11)]
    short = [row("people trained", f"2021-{month:02}", month) for month in (8, 9, 10)]
    newest, earlier = blocks(composed(figures(*long, *short)), PeriodTable)

    assert (len(newest.rows), len(earlier.rows)) == (2, 1)


def test_periods_other_than_years_are_a_table() -> None:
    periods = ("2018", "2019 to 2020", "as of 2021", "11 months of 2022")
    document = composed(figures(*(row("arrests", period, 1) for period in periods)))

    assert blocks(document, Chart) == []
    assert block(document, PeriodTable).periods == ("2018", "2019 to 2020", "as of 2021", "11 months of 2022")


def test_a_series_without_numbers_is_a_table() -> None:
    document = composed(figures(*years("arrests", "not stated", "not known", "not reported")))

    assert blocks(document, Chart) == []
    assert rows_of(block(document, PeriodTable)) == [
        "People arrested. 2019: not given; 2020: not known; 2021: not reported [1]."
    ]


# ------------------------------------------------------------ the content of a series


def test_missing_not_given_not_reported_and_zero_are_distinct() -> None:
    document = composed(figures(*years("arrests", 3, "not stated", "not reported", 0), row("arrests", 2024, 1),
                                *years("convictions", 1, 2, first=2023)))  # fmt: skip

    assert panels(document)[0] == (
        "People arrested. 2019: 3; 2020: not given; 2021: not reported; 2022: 0; 2023: no figure; 2024: 1 [1]."
    )
    assert [amount.form for amount in block(document, Chart).panels[0].amounts] == [
        "exact", "not stated", "not reported", "exact", "", "exact",
    ]  # fmt: skip


def test_one_of_two_numbers_for_a_year_is_in_the_series_and_the_other_is_a_row() -> None:
    document = composed(figures(*years("arrests", 1, 2, 3), row("arrests", 2020, 7, ", sources: [weekly]")))

    assert panels(document) == ["People arrested. 2019: 1; 2020: 2; 2021: 3 [1]."]
    assert table(document, "Prosecution") == ["People arrested, 2020: 7 [2]"]


def test_a_number_without_a_period_is_a_row() -> None:
    document = composed(figures(*years("arrests", 1, 2, 3), "measure: arrests, value: 9"))

    assert table(document, "Prosecution") == ["People arrested, undated: 9 [1]"]


def test_different_citations_are_at_each_number() -> None:
    rows = (row("arrests", 2019, 1), row("arrests", 2020, 2, ", sources: [weekly]"), row("arrests", 2021, 3))

    assert panels(composed(figures(*rows))) == ["People arrested. 2019: 1 [1]; 2020: 2 [2]; 2021: 3 [1]."]


def test_remarks_on_numbers_follow_the_series() -> None:
    rows = (
        row("arrests", 2019, 1, ", printed: a single one"),
        row("arrests", 2020, 2, ", id: all, change: up, change_by: 1"),
        row("arrests", 2020, 1, ", sex: female, part_of: all"),
        row("arrests", 2021, "not stated", ", change: not up, compared_with: 2020"),
    )
    document = composed(figures(*rows))

    (panel,) = panels(document)
    assert panel == (
        "People arrested. 2019: 1; 2020: 2; 2021: not given [1]. 2019, in the source’s words: “a single one”. "
        "2020, of these: 1 women and girls. 2021: no more than in 2020, says the source."
    )
    assert table(document, "Prosecution") == []


def test_the_programme_of_a_series_is_named_once() -> None:
    programme = "\nprogrammes: [{id: patrol, name: Beach patrol, kind: project, pillar: prevention}]"
    document = composed(figures(*years("inspections", 1, 2, 3, more=", programme: patrol")) + programme)

    assert panels(document) == ["Inspections. 2019: 1; 2020: 2; 2021: 3 [1]. Programme: Beach patrol."]
    assert table(document, "Prevention") == []


def test_a_series_is_in_its_section_although_its_newest_numbers_are_tiles() -> None:
    arrests = years("arrests", 5, 8)
    document = composed(
        figures(arrests[0], f"{arrests[1]}, key: true, printed: eight men", *years("convictions", 1, 2))
    )

    assert len(tiles(document)) == 1
    assert panels(document)[0] == "People arrested. 2019: 5; 2020: 8 [1]."


def test_the_parts_of_a_pillar_remain_in_its_section() -> None:
    rows = [*years("arrests", 1, 2, 3), *years("arrests", 4, 5, first=2022, more=", pillar: prevention")]
    document = composed(figures(*rows))

    assert panels(document, "Prosecution") == ["People arrested. 2019: 1; 2020: 2; 2021: 3 [1]."]
    assert table(document, "Prevention") == ["People arrested, 2023: 5 [1] | 2022: 4 | 1 more than in 2022"]
