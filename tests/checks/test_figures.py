"""Single figures: unreadable, larger than the whole, or newer than their report."""

import pytest

from tests.checks.small_brief import found


def figure(fields: str) -> str:
    return f"figures: [{{{fields}}}]"


def test_unreadable_text_is_shown_as_printed() -> None:
    migrants = figure("measure: migrants, value: unreadable, printed: 'approximately 145,9000', period: as of 2022-10")

    assert found("unreadable", migrants) == [
        "Unreadable. Migrants, as of October 2022. The source prints “approximately 145,9000”."
    ]


def test_figures_with_the_same_unreadable_text_are_in_one_note() -> None:
    rows = """
figures:
      - {measure: convictions, value: unreadable, printed: "n/a", period: 2020, sources: [weekly]}
      - {measure: arrests, value: unreadable, printed: "n/a", period: 2020, sources: [weekly]}
      - {measure: prosecutions, value: unreadable, printed: "n/a", period: 2020, sources: [table]}
      - {measure: investigations, value: unreadable, printed: "n/a", period: 2020, sources: [weekly], note: Kept.}
    """

    assert found("unreadable", rows) == [
        "Unreadable. Traffickers convicted, 2020; People arrested, 2020. The source prints “n/a”.",
        "Unreadable. Defendants prosecuted, 2020. The source prints “n/a”.",
        "Unreadable. Investigations opened, 2020. The source prints “n/a”. Kept.",
    ]


def test_vague_words_are_not_unreadable() -> None:
    assert found("unreadable", figure("measure: migrants, value: vague, printed: tens of thousands")) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("101", "101%"),
        ("more than 100", "More than 100%"),
        ("at least 100.1", "At least 100.1%"),
        ("about 101", "About 101%"),
        ("120 to 130", "120 to 130%"),
    ],
)
def test_more_than_the_whole_is_impossible(value: str, text: str) -> None:
    assert found("over-100-percent", figure(f"measure: poverty rate, value: {value}, period: 2021")) == [
        f"Impossible. Poverty rate, 2021. {text} is more than the whole."
    ]


@pytest.mark.parametrize("value", ["100", "at least 100", "about 100", "90 to 110", "at most 200", "not known"])
def test_a_value_that_may_not_exceed_the_whole_is_possible(value: str) -> None:
    assert found("over-100-percent", figure(f"measure: poverty rate, value: {value}")) == []


@pytest.mark.parametrize(
    "measure",
    [
        "measure: GDP growth",
        "measure: spending, unit: percent, of: what was planned",
        "measure: other, label: growth of the fund, unit: percent, of: the fund of 2020",
        "measure: refugees",
    ],
)
def test_growth_and_ratios_may_be_over_100(measure: str) -> None:
    assert found("over-100-percent", figure(f"{measure}, value: 120")) == []


def test_a_percentage_of_a_figure_is_a_share_whatever_it_measures() -> None:
    parts = """
figures:
  - {id: fund, measure: spending, value: 500, unit: USD, period: 2021}
  - {measure: other, label: share for shelters, value: 120, unit: percent, part_of: fund, period: 2021}
"""

    assert found("over-100-percent", parts) == ["Impossible. Share for shelters, 2021. 120% is more than the whole."]


@pytest.mark.parametrize(
    ("period", "year"),
    [("2023", 2023), ("2023-04", 2023), ("since 2024", 2024), ("as of 2023-10", 2023), ("2023 to 2024", 2023)],
)
def test_data_are_not_later_than_their_report(period: str, year: int) -> None:
    (note,) = found(
        "period-after-edition", figure(f"measure: arrests, value: 5, period: {period}, sources: [tip-2022]")
    )

    assert note.startswith("Impossible. People arrested, ")
    assert note.endswith(f". The data are from {year}, but the report is from 2022.")


@pytest.mark.parametrize(
    "fields",
    [
        "period: 2022, sources: [tip-2022]",
        "period: 2020 to 2023, sources: [tip-2022]",  # it begins in time
        "period: until 2023, sources: [tip-2022]",  # it has no start
        "period: 2023, sources: [news]",  # an article has no edition
        "period: 2023, sources: [news via tip-2022]",  # the report only quotes it
        "sources: [tip-2022]",
    ],
)
def test_data_of_the_year_of_the_report_or_without_a_year_give_no_note(fields: str) -> None:
    assert found("period-after-edition", figure(f"measure: arrests, value: 5, {fields}")) == []


HEAD = "id: serbia\ntitle: Serbia\ncountries: [{country: SRB}]\n"
DATED = """
sources:
  - {id: news, kind: article, title: News, published: 2021-05}
  - {id: blog, kind: article, title: Blog}
  - {id: page, kind: web page, title: Page, read: 2023-02-01}
"""


@pytest.mark.parametrize(
    ("head", "fields", "latest"),
    [
        ("edition: 2022", "period: 2030", 2023),
        ("edition: 2024", "period: 2025", 2024),
        ("updated: 2025-02-01", "period: since 2026, sources: [blog]", 2025),
        ("edition: 2022", "period: 2024, sources: [news]", 2023),
    ],
)
def test_data_are_not_later_than_the_brief_and_its_sources(head: str, fields: str, latest: int) -> None:
    (note,) = found("period-after-edition", figure(f"measure: arrests, value: 5, {fields}"), HEAD + head, DATED)

    assert f", but the brief and its sources are no later than {latest}." in note


def test_data_without_any_source_are_not_later_than_the_brief() -> None:
    assert found("period-after-edition", figure("measure: arrests, value: 5, period: 2030, sources: []")) == [
        (
            "Impossible. People arrested, 2030. The data are from 2030, but the brief and its sources are no later "
            "than 2022."
        )
    ]


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        ("edition: 2022", "period: 2023"),  # a source of the brief was read in that year
        ("edition: 2022", "period: 2030, sources: [blog]"),  # an article without a date may be later
        ("edition: 2022", "period: 2030, basis: estimated"),  # a forecast
        ("updated: 2030-01-01", "period: 2030"),
        ("edition: 2022", "period: until 2030"),
    ],
)
def test_data_that_the_brief_may_know_give_no_note(head: str, fields: str) -> None:
    assert found("period-after-edition", figure(f"measure: arrests, value: 5, {fields}"), HEAD + head, DATED) == []


def test_a_brief_without_any_date_may_have_data_of_any_year() -> None:
    assert found("period-after-edition", figure("measure: arrests, value: 5, period: 2030"), HEAD, "") == []
