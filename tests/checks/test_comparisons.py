"""Comparisons that a source makes: directions, numbers, dates."""

import pytest

from tests.checks.small_brief import found, notes

CODES = ("direction-contradicted", "comparison-without-number", "comparison-undated")


def series(now: str, then: str, measure: str = "measure: convictions") -> str:
    return f"""
figures:
  - {{{measure}, period: 2021, compared_with: 2020, {now}}}
  - {{{measure}, period: 2020, {then}}}
"""


def test_a_claimed_rise_that_the_numbers_contradict_is_noted() -> None:
    assert found("direction-contradicted", series("value: 12, change: up", "value: 14")) == [
        (
            "Disagrees. Traffickers convicted, 2021. The source says more than in 2020; the numbers are 12 (2021) "
            "and 14 (2020)."
        )
    ]


@pytest.mark.parametrize(
    ("now", "then", "claim"),
    [
        ("value: 14, change: up", "value: 14", "more than in 2020"),
        ("value: 14, change: down", "value: 12", "fewer than in 2020"),
        ("value: 14, change: down", "value: 14", "fewer than in 2020"),
        ("value: 14, change: unchanged", "value: 12", "no change from 2020"),
        ("value: 14, change: not up", "value: 12", "no more than in 2020"),
        ("value: 12, change: not down", "value: 14", "no fewer than in 2020"),
        ("value: at most 12, change: up", "value: 14", "more than in 2020"),
        ("value: less than 14, change: not down", "value: 14", "no fewer than in 2020"),
        ("value: 14, change: up, change_by: 3", "value: 12", "3 more than in 2020"),
        ("value: 12, change: down, change_by: 3", "value: 14", "3 fewer than in 2020"),
        ("value: 120, change: up, change_by: 15%", "value: 100", "15% more than in 2020"),
        ("value: 140, change: up, change_by: about 20%", "value: 100", "about 20% more than in 2020"),
    ],
)
def test_changes_that_contradict_every_pair_of_numbers_are_noted(now: str, then: str, claim: str) -> None:
    (note,) = found("direction-contradicted", series(now, then))

    assert note.startswith(f"Disagrees. Traffickers convicted, 2021. The source says {claim}; the numbers are ")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("value: 14, change: up", "value: 12"),
        ("value: 12, change: down", "value: 14"),
        ("value: 14, change: unchanged", "value: 14"),
        ("value: 14, change: not up", "value: 14"),
        ("value: 14, change: not down", "value: 14"),
        ("value: at least 12, change: up", "value: 14"),
        ("value: about 120, change: unchanged", "value: 124"),
        ("value: more than 12, change: not down", "value: 14"),
        ("value: not stated, change: up", "value: 14"),
        ("value: 12", "value: 14"),  # nothing is claimed
        ("value: 16, change: up, change_by: 11", "value: 5"),
        ("value: 16, change: up, change_by: at least 10", "value: 5"),
        ("value: 5, change: down, change_by: about 10", "value: 16"),
        ("value: 1148, change: up, change_by: 15%", "value: 1000"),  # the source rounds
        ("value: 85, change: down, change_by: 15%", "value: 100"),
        ("value: at least 200, change: up, change_by: 400%", "value: 100"),
        ("value: at most 200, change: down, change_by: 50%", "value: 100"),
        ("value: 5, change: up, change_by: 100%", "value: 0"),  # of nothing, no percentage
    ],
)
def test_claims_that_some_pair_of_numbers_supports_give_no_note(now: str, then: str) -> None:
    assert found("direction-contradicted", series(now, then)) == []


REVISED = """
  - {measure: convictions, value: 27, period: 2020, sources: [tip-2021]}
  - {measure: convictions, value: 25, period: 2020, sources: [tip-2022]}
"""


def of_2021(now: str) -> str:
    return f"figures:\n  - {{measure: convictions, period: 2021, compared_with: 2020, {now}}}{REVISED}"


def test_a_change_that_fits_a_superseded_number_is_counted_from_it_in_the_note_on_the_revision() -> None:
    figures = of_2021("value: 47, change: up, change_by: 20")

    assert found("direction-contradicted", figures) == []
    (note,) = notes("revision", figures)
    assert note.text == (
        "27 in the 2021 edition and 25 in the 2022 edition; the later one applies. The source says 20 more than in "
        "2020; this is counted from 27 to 47 (2021)."
    )
    assert note.about == (("figures", 1), ("figures", 2), ("figures", 0))


def test_a_direction_that_fits_a_superseded_number_only_is_counted_from_it() -> None:
    figures = of_2021("value: 26, change: down")

    assert found("direction-contradicted", figures) == []
    (note,) = notes("revision", figures)
    assert note.text.endswith("The source says fewer than in 2020; this is counted from 27 to 26 (2021).")


def test_a_change_that_fits_the_number_that_applies_is_not_in_the_note_on_its_revision() -> None:
    (note,) = notes("revision", of_2021("value: 47, change: up, change_by: 22"))

    assert note.text.endswith("the later one applies.")
    assert note.about == (("figures", 1), ("figures", 2))


def test_a_change_that_fits_no_edition_contradicts_the_number_that_applies() -> None:
    figures = of_2021("value: 47, change: up, change_by: 30")

    assert found("direction-contradicted", figures) == [
        (
            "Disagrees. Traffickers convicted, 2021. The source says 30 more than in 2020; the numbers are 47 (2021) "
            "and 25 (2020)."
        )
    ]
    assert "counted from" not in notes("revision", figures)[0].text


def test_a_change_is_counted_from_the_number_of_the_latest_edition_that_it_fits() -> None:
    oldest = "  - {measure: convictions, value: 28, period: 2020, sources: [tip-2020]}\n"
    (note,) = notes("revision", of_2021("value: 26, change: down") + oldest)

    assert note.text.count("counted from") == 1
    assert note.text.endswith("this is counted from 27 to 26 (2021).")


@pytest.mark.parametrize("by", ["2.6", "3", "12%"])
def test_a_rate_may_change_in_points_or_in_percent(by: str) -> None:
    rates = series(f"value: 24.3, change: up, change_by: {by}", "value: 21.7", "measure: poverty rate")

    assert found("direction-contradicted", rates) == []


def test_growth_may_be_compared_with_decline() -> None:
    growth = "measure: GDP growth"

    assert found("direction-contradicted", series("value: 7.4, change: up", "value: -0.9", growth)) == []
    assert (
        found("direction-contradicted", series("value: -0.9, change: down, change_by: 112%", "value: 7.4", growth))
        == []
    )
    assert len(found("direction-contradicted", series("value: -0.9, change: up", "value: 7.4", growth))) == 1


def test_a_change_without_a_period_is_compared_with_the_latest_earlier_figure() -> None:
    figures = """
figures:
  - {measure: convictions, value: 12, period: 2021, change: up}
  - {measure: convictions, value: 14, period: 2019}
  - {measure: convictions, value: 3, period: 2016}
"""

    assert found("direction-contradicted", figures) == [
        (
            "Disagrees. Traffickers convicted, 2021. The source says more than before; the numbers are 12 (2021) and "
            "14 (2019)."
        )
    ]


def test_a_comparison_without_a_number_is_noted() -> None:
    figures = series("value: not stated, change: not up", "value: 42", "measure: prosecutions")

    assert found("comparison-without-number", figures) == [
        "Missing. Defendants prosecuted, 2021. The source makes a comparison with 2020 but gives no number."
    ]


@pytest.mark.parametrize(
    ("then", "text"),
    [
        ("1990s", "the 1990s"),
        ("as of 2019-10", "October 2019"),
        ("since 2010", "the time since 2010"),
        ("before 2010", "the time before 2010"),
    ],
)
def test_a_number_for_the_other_period_may_be_missing(then: str, text: str) -> None:
    figure = f"figures: [{{measure: refugees, value: 5, compared_with: {then}, change: down}}]"

    assert found("comparison-without-number", figure) == [
        f"Missing. Refugees, undated. The source makes a comparison with {text} but gives no number for it."
    ]


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("value: 42", "value: 40"),
        ("value: about 42", "value: at least 40"),
        ("value: vague, printed: dozens", "value: 40"),
        ("value: not stated, change: up, change_by: 11", "value: 5"),
    ],
)
def test_a_comparison_with_both_numbers_is_complete(now: str, then: str) -> None:
    assert found("comparison-without-number", series(now, then)) == []


def test_a_difference_is_a_sufficient_number() -> None:
    figures = (
        "figures: [{measure: convictions, value: 16, period: 2020, change: up, change_by: 11, compared_with: 2019}]"
    )

    assert [found(code, figures) for code in CODES] == [[], [], []]


def test_a_figure_of_another_measure_is_not_the_other_number() -> None:
    figures = series("value: 42", "value: 40, sex: female")

    assert len(found("comparison-without-number", figures)) == 1


def reporting_periods(compared: str, *others: str, change: str = "up") -> str:
    rows = "\n".join(f"  - {{measure: convictions, value: {n}, period: {each}}}" for n, each in enumerate(others, 41))
    newest = "measure: convictions, value: 90, period: 2023-04 to 2024-03"
    return f"figures:\n  - {{{newest}, change: {change}, compared_with: {compared}}}\n{rows}"


def test_a_comparison_with_a_year_is_with_the_reporting_period_that_is_mostly_in_it() -> None:
    figures = reporting_periods("2022", "2021-04 to 2022-03", "2022-04 to 2023-03", change="down")

    assert [found(code, figures) for code in (*CODES[1:], "compared-with-other-period")] == [[], [], []]
    assert found("direction-contradicted", figures) == [
        (
            "Disagrees. Traffickers convicted, April 2023 to March 2024. The source says fewer than in 2022; the "
            "numbers are 90 (April 2023 to March 2024) and 42 (April 2022 to March 2023)."
        )
    ]


def test_a_comparison_with_a_year_names_the_period_to_write_if_it_may_be_another_one() -> None:
    figures = reporting_periods("2022", "2021-04 to 2022-03")

    assert found("comparison-without-number", figures) == []
    assert found("compared-with-other-period", figures) == [
        (
            "Missing. Traffickers convicted, April 2023 to March 2024. The brief has no number for 2022, but 41 (April "
            "2021 to March 2022): if the source compares with this one, write compared_with: 2021-04 to 2022-03."
        )
    ]


def test_a_comparison_with_a_year_of_several_numbers_asks_for_their_period() -> None:
    figures = reporting_periods("2022", "2021-10 to 2022-09", "2021-07 to 2022-06")

    assert found("compared-with-other-period", figures) == [
        (
            "Missing. Traffickers convicted, April 2023 to March 2024. The brief has no number for 2022, but 42 (July "
            "2021 to June 2022) and 41 (October 2021 to September 2022): write as compared_with the period of the one "
            "that the source compares with."
        )
    ]


@pytest.mark.parametrize("others", [("2022",), ("2020-04 to 2021-03",), ("2022-10 to 2023-09",)])
def test_a_number_of_the_period_of_another_year_or_of_the_newest_period_is_not_asked_for(
    others: tuple[str, ...],
) -> None:
    assert found("compared-with-other-period", reporting_periods("2022", *others)) == []


def undated(then: str) -> str:
    return f"""
figures:
  - {{measure: spending, label: shelters, value: 240080, unit: USD, change: up, compared_with: {then}}}
  - {{measure: spending, label: shelters, value: 31320, unit: USD, period: {then}}}
"""


def test_an_undated_figure_compared_with_a_dated_one_is_noted() -> None:
    assert found("comparison-undated", undated("2019")) == [
        (
            "Missing. Spending: shelters, undated. No date is given for $240,080; the difference from 2019 may not "
            "be a year’s change."
        )
    ]


def test_an_undated_figure_compared_with_many_years_is_noted_once() -> None:
    assert found("comparison-undated", undated("2010 to 2019")) == [
        (
            "Missing. Spending: shelters, undated. No date is given for $240,080; how far it is from 2010 to 2019 is "
            "not known."
        )
    ]


@pytest.mark.parametrize(
    "figures",
    [
        undated("2019").replace("change: up", "period: 2020"),
        undated("2019").replace("period: 2019", "period: 2018"),  # the other number is missing: another note
        undated("2019").replace("240080", "not stated"),
    ],
)
def test_dated_figures_and_figures_without_a_comparison_give_no_note(figures: str) -> None:
    assert found("comparison-undated", figures) == []
