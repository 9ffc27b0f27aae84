"""One measure over several periods: a row, panels of a chart, a sentence, or a row of a table by period."""

from tests.document.reading import block, blocks, composed, figures, plain, series, table, terms, tiles
from tipreport.document import Chart, Document, Figures, PeriodTable


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


def test_series_of_one_family_are_the_panels_of_a_chart_on_one_scale() -> None:
    document = composed(figures(*years("investigations", 5, 8, 9), *years("convictions", 1, 2, 3)))
    chart = block(document, Chart, "Prosecution")

    assert (plain(chart.title), chart.unit, chart.has_one_scale) == ("Criminal justice, 2019 to 2021", "Number", True)
    assert panels(document) == [
        "Investigations opened. 2019: 5; 2020: 8; 2021: 9 [1].",
        "Traffickers convicted. 2019: 1; 2020: 2; 2021: 3 [1].",
    ]
    assert table(document, "Prosecution") == []


def test_unlike_measures_have_their_own_scales() -> None:
    inspectors = years("other", 5, 8, 9, more=", label: labour inspectors, unit: persons, pillar: prosecution")
    fines = years("other", 50, 80, 900, more=", label: fines, unit: USD, pillar: prosecution")
    families = composed(figures(*years("arrests", 1, 2, 3), *years("convictions", 1, 2, 3), *inspectors, *fines))
    justice, others = blocks(families, Chart, "Prosecution")

    assert (plain(justice.title), justice.has_one_scale) == ("Criminal justice, 2019 to 2021", True)
    assert (plain(others.title), others.unit, others.has_one_scale) == ("Law enforcement, 2019 to 2021", "", False)
    assert [panel.unit for panel in others.panels] == ["Persons", "USD"]


def test_one_measure_of_several_groups_has_one_scale() -> None:
    women, men = (years("deaths", 1, 2, 3, more=f", sex: {sex}") for sex in ("female", "male"))
    chart = block(composed(figures(*women, *men)), Chart)

    assert (plain(chart.title), chart.unit, chart.has_one_scale) == ("Deaths, 2019 to 2021", "Persons", True)


def test_a_panel_of_victims_whom_no_authority_identified_does_not_call_them_officially_identified() -> None:
    own, others = years("victims identified", 4, 5, 6), years("victims identified", 7, 8, 9, more=", by: astra")
    bodies = "\norganisations:\n  - {id: astra, name: ASTRA, kind: NGO}\n"

    chart = block(composed(figures(*own, *others) + bodies), Chart)
    assert [panel.label for panel in chart.panels] == ["Victims officially identified", "Victims identified"]


def test_a_chart_has_every_year_from_the_first_to_the_last_of_all_panels() -> None:
    chart = block(composed(figures(*years("arrests", 1, 2, 3, first=2014), *years("convictions", 4, 5, 6))), Chart)

    assert [amount.period for amount in chart.panels[0].amounts] == [str(year) for year in range(2014, 2022)]
    assert [amount.period for amount in chart.panels[1].amounts] == [str(year) for year in range(2014, 2022)]
    assert chart.panels[1].amounts[0].number == "no figure"


# ------------------------------------------------------------ sentences


def test_series_that_would_leave_most_of_the_axis_empty_have_a_chart_of_their_own() -> None:
    long = years(
        "other", *range(1, 9), first=2016, more=", label: labour inspectors, unit: persons, pillar: prosecution"
    )
    short = years("other", 50, 80, 90, first=2021, more=", label: fines, unit: USD, pillar: prosecution")
    half = years("other", 5, 6, 7, 8, first=2020, more=", label: raids, unit: count, pillar: prosecution")

    first, second = blocks(composed(figures(*long, *short, *half)), Chart, "Prosecution")
    assert [panel.label for panel in first.panels] == ["Labour inspectors", "Raids"]
    assert [plain(chart.title) for chart in (first, second)] == [
        "Law enforcement, 2016 to 2023",
        "Law enforcement, 2021 to 2023",
    ]


def test_a_series_with_few_numbers_is_a_sentence() -> None:
    rows = years("convictions", "not known", "not known", "not known", 106, "not known", first=2016)
    document = composed(figures(*rows, row("convictions", 2022, "not known")))

    assert blocks(document, Chart) == []
    assert terms(document, "Prosecution") == {
        "Traffickers convicted": ["106 in 2019 [1]. Not known: 2016 to 2018, 2020, 2022 [1]."]
    }


def test_a_sentence_names_gaps_in_which_another_series_has_a_record_and_words_of_the_source() -> None:
    document = composed(
        figures(
            row("convictions", 2016, 3), row("convictions", 2018, 'unreadable, printed: "n/a"'),
            row("convictions", 2019, "not reported"),
            row("arrests", 2016, "not known"), row("arrests", 2017, "not known"), row("arrests", 2019, "not known"),
        )
    )  # fmt: skip

    assert terms(document, "Prosecution") == {
        "Traffickers convicted": [
            "3 in 2016 [1]. Not reported: 2019 [1]. 2018: “n/a” (as printed) [1] (note 1). No figure: 2017."
        ],
        "People arrested": ["Not known for 2016, 2017, 2019 [1]. No figure: 2018."],
    }


def test_a_sentence_cites_the_source_of_each_number() -> None:
    rows = (row("arrests", 2019, 1), row("arrests", 2020, "not known, sources: [weekly]"),
            row("arrests", 2021, "not known"))  # fmt: skip

    assert terms(composed(figures(*rows)), "Prosecution") == {
        "People arrested": ["1 in 2019 [1]. Not known: 2020 [2], 2021 [1]."]
    }


def test_zeros_and_a_number_that_flattens_the_others_have_no_chart() -> None:
    for values in ((3, 0, 6, 0, 0), (5, 4, 101)):
        document = composed(figures(*years("arrests", *values)))
        assert blocks(document, Chart) == []
        assert list(terms(document, "Prosecution")) == ["People arrested"]
    assert len(blocks(composed(figures(*years("arrests", 5, 4, 100))), Chart)) == 1


def test_numbers_in_half_of_the_years_are_a_chart_and_in_fewer_a_sentence() -> None:
    half = [row("arrests", year, 5) for year in (2010, 2012, 2015)]
    fewer = [row("arrests", year, 5) for year in (2010, 2012, 2016)]

    assert len(blocks(composed(figures(*half)), Chart)) == 1
    assert blocks(composed(figures(*fewer)), Chart) == []


# ------------------------------------------------------------ charts


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


def test_only_different_people_in_a_chart_need_a_caption() -> None:
    two = composed(figures(*years("arrests", 5, 8, 9), *years("convictions", 1, 2, 3)))
    one = composed(figures(*years("arrests", 5, 8, 9)))

    assert block(two, Chart).caption != ()
    assert block(one, Chart).caption == ()


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


def test_more_than_eight_periods_are_two_tables_in_the_order_of_time() -> None:
    months = [row("people reached", f"2021-{month:02}", month) for month in range(1, 11)]
    earlier, newest = blocks(composed(figures(*months)), PeriodTable, "Prevention")

    assert newest.periods == ("March 2021", "April 2021", "May 2021", "June 2021", "July 2021", "August 2021",
                              "September 2021", "October 2021")  # fmt: skip
    assert earlier.periods == ("January 2021", "February 2021")
    assert rows_of(earlier) == ["People reached. January 2021: 1; February 2021: 2 [1]."]


def test_a_series_without_earlier_periods_has_no_row_in_their_table() -> None:
    long = [row("people reached", f"2021-{month:02}", month) for month in range(1, 11)]
    short = [row("people trained", f"2021-{month:02}", month) for month in (8, 9, 10)]
    earlier, newest = blocks(composed(figures(*long, *short)), PeriodTable)

    assert (len(newest.rows), len(earlier.rows)) == (2, 1)


def test_periods_other_than_years_are_a_table() -> None:
    periods = ("2018-04 to 2019-03", "2019-04 to 2020-03", "2020-04 to 2021-03")
    document = composed(figures(*(row("arrests", period, 1) for period in periods)))

    assert blocks(document, Chart) == []
    assert block(document, PeriodTable).periods == (
        "April 2018 to March 2019", "April 2019 to March 2020", "April 2020 to March 2021",
    )  # fmt: skip


def test_a_number_of_a_fiscal_year_or_a_part_of_a_year_is_in_no_series_of_calendar_years() -> None:
    for period in ("2022-04 to 2023-03", "11 months of 2022", "2022-01 to 2022-06"):
        document = composed(figures(*years("arrests", 5, 8, 9), row("arrests", period, 4, ", key: true")))

        assert panels(document) == ["People arrested. 2019: 5; 2020: 8; 2021: 9 [1]."], period
        (line,) = block(document, Figures, "Key figures").lines
        assert (line.earlier, line.comparison) == (None, ""), period


def test_a_total_of_several_years_is_in_no_series_of_years() -> None:
    for total in ("since 1995", "until 2021", "1995 to 2021", "2010s"):
        document = composed(figures(*years("arrests", 5, 8, 9), row("arrests", total, 63000)))

        assert panels(document) == ["People arrested. 2019: 5; 2020: 8; 2021: 9 [1]."], total
        assert len(table(document, "Prosecution")) == 1, total
        assert blocks(document, PeriodTable) == []


def test_totals_of_equally_many_years_are_a_series() -> None:
    periods = ("2006 to 2010", "2011 to 2015", "2016 to 2020")
    document = composed(figures(*(row("arrests", period, 1) for period in periods), row("arrests", 2005, 3)))

    assert block(document, PeriodTable).periods == periods
    assert table(document, "Prosecution") == ["People arrested, 2005: 3 [1]"]


def test_a_key_total_since_a_year_leaves_the_key_figure_of_the_year() -> None:
    document = composed(
        figures(
            row("arrests", 2023, 3190, ", key: true"),
            row("arrests", 2022, 2587),
            row("arrests", "since 1995", "more than 63000", ", key: true"),
        )
    )

    assert tiles(document) == [
        "People arrested, 2023: 3,190 [1] | 2022: 2,587 | 603 more (23%) than in 2022",
        "People arrested, since 1995: more than 63,000 [1]",
    ]


def test_a_series_without_numbers_is_a_sentence() -> None:
    document = composed(figures(*years("arrests", "not stated", "not known", "not reported")))

    assert blocks(document, Chart) == []
    assert blocks(document, PeriodTable) == []
    assert terms(document, "Prosecution") == {
        "People arrested": ["Not given for 2019 [1]. Not reported: 2021 [1]. Not known: 2020 [1]."]
    }


# ------------------------------------------------------------ the content of a series


def test_missing_not_given_not_reported_and_zero_are_distinct() -> None:
    document = composed(figures(*years("arrests", 3, 5, "not stated", "not reported", 0), row("arrests", 2025, 1)))

    assert panels(document)[0] == (
        "People arrested. 2019: 3; 2020: 5; 2021: not given; 2022: not reported; 2023: 0; 2024: no figure; 2025: 1 [1]."
    )
    assert [amount.form for amount in block(document, Chart).panels[0].amounts] == [
        "exact", "exact", "not stated", "not reported", "exact", "", "exact",
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
        row("arrests", 2022, 4),
    )
    document = composed(figures(*rows))

    (panel,) = panels(document)
    assert panel == (
        "People arrested. 2019: 1; 2020: 2; 2021: not given; 2022: 4 [1]. 2019, in the source’s words: “a single one”. "
        "2020, of these: 1 woman or girl; 1 not described. 2021: no more than in 2020, says the source."
    )
    assert table(document, "Prosecution") == []


def test_parts_that_share_a_field_and_make_the_whole_leave_nothing_that_is_not_described() -> None:
    parts = (
        row("victims identified", 2023, 61, ", form: forced labour, part_of: all"),
        row("victims identified", 2023, 17, ", form: sexual exploitation, part_of: all"),
        row("victims identified", 2023, 9, ", form: forced begging, age: child, part_of: all"),
        row("victims identified", 2023, 70, ", citizenship: foreign, part_of: all"),
    )
    (tile,) = tiles(composed(figures(row("victims identified", 2023, 87, ", id: all, key: true"), *parts)))

    assert "By form: 61 in forced labour; 17 in sexual exploitation; 9 children in forced begging." in tile
    assert "By citizenship: 70 foreign citizens; 17 not described." in tile


def test_the_programme_of_a_series_is_named_once() -> None:
    programme = "\nprogrammes: [{id: patrol, name: Beach patrol, kind: project, pillar: prevention}]"
    document = composed(figures(*years("inspections", 1, 2, 3, more=", programme: patrol")) + programme)

    assert panels(document) == ["Inspections. 2019: 1; 2020: 2; 2021: 3 [1]. Programme: Beach patrol."]
    assert table(document, "Prevention") == []


def test_a_series_is_in_its_section_although_its_newest_numbers_are_tiles() -> None:
    *arrests, newest = years("arrests", 5, 8, 9)
    document = composed(figures(*arrests, f"{newest}, key: true, printed: nine men"))

    assert len(tiles(document)) == 1
    assert panels(document)[0] == "People arrested. 2019: 5; 2020: 8; 2021: 9 [1]."


def test_the_parts_of_a_pillar_remain_in_its_section() -> None:
    rows = [*years("arrests", 1, 2, 3), *years("arrests", 4, 5, first=2022, more=", pillar: prevention")]
    document = composed(figures(*rows))

    assert panels(document, "Prosecution") == ["People arrested. 2019: 1; 2020: 2; 2021: 3 [1]."]
    assert table(document, "Prevention") == ["People arrested, 2023: 5 [1] | 2022: 4 | 1 more than in 2022"]


def test_the_year_of_a_number_does_not_seem_to_be_that_of_its_basis() -> None:
    rows = years("convictions", "not known", 106, "not known", "not known", "not known", first=2016)
    document = composed(figures(rows[0], f"{rows[1]}, basis: alleged", *rows[2:]))

    (sentence,) = terms(document, "Prosecution")["Traffickers convicted"]
    assert sentence.startswith("106, alleged, in 2017 [1].")
