"""Figures of one measure and period that contradict each other, and revisions by later editions."""

import pytest

from tests.checks.small_brief import HEAD, found


def convictions(*values: str) -> str:
    rows = (f"  - {{measure: convictions, period: 2021, {value}}}" for value in values)
    return "figures:\n" + "\n".join(rows)


def test_two_sources_with_two_numbers_disagree() -> None:
    figures = convictions("value: 18, sources: [news]", "value: 16, sources: [weekly]")

    assert found("conflict", figures) == ["Disagrees. Traffickers convicted, 2021. 18 or 16. Both are shown."]


def test_percentages_that_disagree_have_an_article_in_spanish() -> None:
    figures = """
figures:
  - {measure: poverty rate, period: 2021, value: 7.5, sources: [news]}
  - {measure: poverty rate, period: 2021, value: 8.5, sources: [weekly]}
"""

    (text,) = found("conflict", figures, head=f"{HEAD}language: es\n")

    assert text == "Discrepancia. Tasa de pobreza, 2021. Un 7,5 % o un 8,5 %. Se conservan ambos valores."


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("value: 18", "value: 18"),
        ("value: at least 6750", "value: 7000"),
        ("value: at least 100", "value: at most 100"),
        ("value: about 13000", "value: 12500"),
        ("value: about 13000", "value: 13500"),
        ("value: 20, basis: estimated", "value: 24"),
        ("value: 20, basis: conjectured", "value: 15"),
        ("value: 80 to 120", "value: 120"),
        ("value: 18", "value: not reported"),
        ("value: 18", "value: vague, printed: thousands"),
        ("value: 18", "value: unreadable, printed: '1,8'"),
    ],
)
def test_values_with_a_common_number_do_not_disagree(one: str, two: str) -> None:
    assert found("conflict", convictions(one, two)) == []


@pytest.mark.parametrize(
    ("one", "two", "text"),
    [
        ("value: more than 100", "value: 100", "More than 100 or 100"),
        ("value: less than 100", "value: at least 100", "Fewer than 100 or at least 100"),
        ("value: at least 6750", "value: 6000", "At least 6,750 or 6,000"),
        ("value: about 13000", "value: 13501", "About 13,000 or 13,501"),
        ("value: about 10", "value: about 30", "About 10 or about 30"),
        ("value: 20, basis: confirmed", "value: 24", "20 or 24"),
        ("value: 20, basis: estimated", "value: 26", "An estimated 20 or 26"),
        ("value: 80 to 120", "value: 121", "80 to 120 or 121"),
        ("value: 0", "value: 1", "0 or 1"),
    ],
)
def test_values_without_a_common_number_disagree(one: str, two: str, text: str) -> None:
    assert found("conflict", convictions(one, two)) == [
        f"Disagrees. Traffickers convicted, 2021. {text}. Both are shown."
    ]


@pytest.mark.parametrize("more", ["period: 2020", "sex: female", "by: police", "place: Belgrade", "label: in court"])
def test_figures_of_different_measures_do_not_disagree(more: str) -> None:
    organisations = "\norganisations: [{id: police, name: Police, kind: government}]"
    other = f"  - {{measure: convictions, value: 16, {'' if 'period' in more else 'period: 2021, '}{more}}}"

    assert found("conflict", f"{convictions('value: 18')}\n{other}{organisations}") == []


def test_the_case_and_spaces_of_a_label_are_ignored() -> None:
    figures = convictions("value: 18, label: in  Court", "value: 16, label: in court")

    assert found("conflict", figures) == [
        "Disagrees. Traffickers convicted, in  Court, 2021. 18 or 16. Both are shown."
    ]


def test_undated_figures_do_not_disagree() -> None:
    assert found("conflict", "figures: [{measure: convictions, value: 18}, {measure: convictions, value: 16}]") == []


def test_many_figures_are_one_note_without_those_that_are_consistent_with_all() -> None:
    figures = convictions("value: 18", "value: 16", "value: 18", "value: at most 40", "value: 30")

    assert found("conflict", figures) == ["Disagrees. Traffickers convicted, 2021. 18, 16 or 30. All are shown."]


def test_a_later_edition_of_a_report_revises_the_earlier() -> None:
    figures = convictions("value: 11, sources: [tip-2022]", "value: 10, sources: [tip-2021 via news]")

    assert found("conflict", figures) == []
    assert found("revision", figures) == [
        (
            "Revised. Traffickers convicted, 2021. 10 in the 2021 edition and 11 in the 2022 edition; the later one "
            "applies."
        )
    ]


@pytest.mark.parametrize(
    "second",
    [
        "value: 10, sources: [greta-2022]",  # another publisher's report
        "value: 10, sources: [weekly]",  # no edition
        "value: 10, sources: [weekly via tip-2021]",  # the report only quotes it
    ],
)
def test_only_editions_of_one_report_revise_each_other(second: str) -> None:
    figures = convictions("value: 11, sources: [tip-2022]", second)

    assert found("revision", figures) == []
    assert found("conflict", figures) == ["Disagrees. Traffickers convicted, 2021. 11 or 10. Both are shown."]


def test_two_numbers_in_one_edition_disagree() -> None:
    figures = convictions("value: 11, sources: [tip-2022]", "value: 10, sources: [tip-2022 via news]")

    assert found("revision", figures) == []
    assert len(found("conflict", figures)) == 1


def test_a_revised_figure_does_not_disagree_with_any_other() -> None:
    figures = convictions(
        "value: 9, sources: [tip-2020]",
        "value: 10, sources: [tip-2021]",
        "value: 11, sources: [tip-2022]",
        "value: 12, sources: [news]",
    )

    assert found("conflict", figures) == ["Disagrees. Traffickers convicted, 2021. 11 or 12. Both are shown."]
    assert found("revision", figures) == [
        (
            "Revised. Traffickers convicted, 2021. 9 in the 2020 edition, 10 in the 2021 edition and 11 in the "
            "2022 edition; the latest one applies."
        )
    ]


def test_an_earlier_edition_that_gave_the_same_number_is_not_revised() -> None:
    figures = convictions("value: about 10, sources: [tip-2021]", "value: 11, sources: [tip-2022]")

    assert found("revision", figures) == []
    assert found("conflict", figures) == []
