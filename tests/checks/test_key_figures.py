"""Key figures that cannot be compared."""

import pytest

from tests.checks.small_brief import found


def deaths(*figures: str) -> str:
    return "figures:\n" + "\n".join(f"  - {{measure: deaths, key: true, {figure}}}" for figure in figures)


def test_key_figures_of_other_people_and_years_cannot_be_compared() -> None:
    figures = deaths(
        "value: 15021, period: 2010 to 2019, group: foreigners",
        "value: at least 6750, period: since 2020, group: workers",
    )

    assert found("not-comparable", figures) == [
        (
            "Not comparable. Deaths. 15,021 and at least 6,750 do not count the same group of people, nor the same "
            "years, and cannot be compared."
        )
    ]


def test_the_note_names_the_label_that_all_figures_have_and_else_the_measure() -> None:
    same = deaths("value: 5, label: deaths on farms, sex: male", "value: 6, label: deaths on farms")
    other = deaths("value: 5, label: deaths on farms, sex: male", "value: 6")

    assert found("not-comparable", same)[0].startswith("Not comparable. Deaths on farms. 5 and 6 ")
    assert found("not-comparable", other)[0].startswith("Not comparable. Deaths. 5 and 6 ")


@pytest.mark.parametrize(
    ("one", "two", "text"),
    [
        (
            "value: 5, period: 2021, sex: male",
            "value: 6, period: 2021",
            "5 and 6 do not count the same group of people and cannot",
        ),
        (
            "value: 5, period: 2021, by: a",
            "value: 6, period: 2021",
            "5 and 6 are counts of different organisations and cannot",
        ),
        ("value: 5, by: a", "value: 6, period: 2021", "are counts of different organisations and cannot"),
        (
            "value: 5, period: 2020, by: a",
            "value: 6, period: 2021",
            "5 and 6 are counts of different organisations and cannot",
        ),
        (
            "value: 5, period: 2010 to 2014, by: a",
            "value: 6, period: 2015 to 2019",
            "are counts of different organisations over different years and cannot",
        ),
        (
            "value: 5, period: 2021, by: a, group: most of them workers",
            "value: 6, period: 2019 to 2024",
            "5 and 6 are counts of different organisations over periods that differ, and cannot",
        ),
        (
            "value: 5, by: a, form: slavery, group: workers",
            "value: 6",
            "5 and 6 do not count the same group of people and cannot",
        ),
        ("value: 5, unit: cases", "value: 6", "5 cases and 6 are not counted in the same way and cannot be compared"),
        (
            "value: 5, unit: count, sex: male",
            "value: 6, unit: count",
            "5 and 6 do not count the same kind of things and cannot",
        ),
    ],
)
def test_the_note_names_the_differences(one: str, two: str, text: str) -> None:
    organisations = "\norganisations: [{id: a, name: Red Cross, kind: NGO}]"
    (note,) = found("not-comparable", deaths(one, two) + organisations)

    assert text in note


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("value: 5, period: 2020", "value: 6, period: 2021"),
        ("value: 5, label: at sea", "value: 6, label: on land"),
        ("value: 5, group: workers, place: HUN", "value: 6"),
        ("value: 5, group: workers, key: false", "value: 6"),
        ("value: 5, unit: percent, of: all deaths, group: workers", "value: 6"),
        ("value: not known, group: workers", "value: 6"),
        ("id: all, value: 6", "value: 5, group: workers, part_of: all"),
    ],
)
def test_comparable_and_unrelated_figures_give_no_note(one: str, two: str) -> None:
    figures = deaths(one, two).replace("key: true, value: 5, group: workers, key: false", "value: 5, group: workers")

    assert found("not-comparable", figures) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2020 to 2021", "2019 to 2024"),
        ("2023", "2020-01 to 2024-05"),
        ("2010 to 2019", "since 2010"),
        ("2021-01 to 2021-06", "2021-07 to 2021-12"),
    ],
)
def test_figures_that_share_a_year_are_not_said_to_be_of_other_years(one: str, other: str) -> None:
    people = deaths(f"value: 5, period: {one}, group: workers", f"value: 6, period: {other}")
    bodies = deaths(f"value: 5, period: {one}, by: a", f"value: 6, period: {other}")
    bodies += "\norganisations: [{id: a, name: Red Cross, kind: NGO}]"

    assert [*found("not-comparable", people), *found("not-comparable", bodies)] == [
        (
            "Not comparable. Deaths. 5 and 6 do not count the same group of people, nor the same period, and cannot be "
            "compared."
        ),
        (
            "Not comparable. Deaths. 5 and 6 are counts of different organisations over periods that differ, and "
            "cannot be compared."
        ),
    ]


def test_of_a_group_and_of_all_people_the_group_is_named() -> None:
    figures = deaths("value: 4, period: 2022, group: Chinese women", "value: 0, period: 2021")
    bound = deaths("value: at least 4, period: 2022, group: Chinese women", "value: 0, period: 2021")

    assert found("not-comparable", figures) == [
        "Not comparable. Deaths. 4 and 0 do not count the same group of people. 4: Chinese women only."
    ]
    assert found("not-comparable", bound)[0].endswith("of people. At least 4: Chinese women only.")


def test_the_first_figure_represents_its_series() -> None:
    figures = deaths(
        "value: 5, period: 2020, sex: male", "value: 6, period: 2021, sex: male", "value: 7, period: 2021, sex: female"
    )

    assert found("not-comparable", figures) == [
        ("Not comparable. Deaths. 5 and 7 do not count the same group of people and cannot be compared.")
    ]


def test_a_key_figure_whose_series_goes_on_has_a_note_with_the_newest_number() -> None:
    rows = (
        "{measure: deaths, value: 5, period: 2020, key: true}",
        "{measure: deaths, value: 7, period: 2022}",
        "{measure: deaths, value: not reported, period: 2023}",
        "{measure: deaths, value: 9, period: 2024, by: a}",
    )
    organisations = "organisations: [{id: a, name: Red Cross, kind: NGO}]"

    def goes_on(*figures: str) -> list[str]:
        return found("key-not-newest", f"figures: [{', '.join(figures)}]\n{organisations}")

    assert goes_on(*rows) == [
        "Note. Deaths, 2020. The series goes on, and documents show 7 (2022) in its place: write key for that figure."
    ]
    assert goes_on(*rows, "{measure: deaths, value: 6, period: 2022, key: true, sources: [weekly]}") == []
    assert goes_on(rows[0], *rows[2:]) == []


def test_a_key_figure_with_a_newer_number_over_a_period_of_another_kind_has_a_note() -> None:
    rows = (
        "{measure: deaths, value: 10, period: 2022, key: true}",
        "{measure: deaths, value: 14, period: 2023-04 to 2024-03}",
    )

    assert found("key-not-newest", f"figures: [{', '.join(rows)}]") == [
        (
            "Note. Deaths, 2022. A newer number, 14 (April 2023 to March 2024), is over a period of another kind, and "
            "documents have it only below this one: write key for that figure."
        )
    ]
    assert found("key-not-newest", f"figures: [{', '.join(rows)}]".replace("-03}", "-03, key: true}")) == []
    assert found("key-not-newest", f"figures: [{', '.join(rows)}]".replace("2024-03", "2023-06")) == []


def test_a_key_figure_whose_series_has_no_number_where_another_source_has_one_has_a_note() -> None:
    rows = (
        "{measure: deaths, value: 10, period: 2022, key: true}",
        "{measure: deaths, value: not reported, period: 2023}",
        "{measure: deaths, value: 12, period: 2023, by: a, sources: [weekly]}",
    )
    organisations = "organisations: [{id: a, name: Red Cross, kind: NGO}]"

    assert found("key-not-newest", f"figures: [{', '.join(rows)}]\n{organisations}") == [
        (
            "Note. Deaths, 2022. The series has no number for 2023, but another source or body has 12, and documents "
            "have it only below this one: write key for that figure."
        )
    ]


def test_a_location_other_than_the_subject_is_named() -> None:
    figures = deaths("value: 5, place: world", "value: 6, place: world, age: child")

    assert found("not-comparable", figures) == [
        "Not comparable. Deaths, worldwide. 5 and 6 do not count the same group of people and cannot be compared."
    ]


@pytest.mark.parametrize("is_first", [True, False])
def test_a_key_figure_that_a_later_edition_supersedes_is_not_the_newest(is_first: bool) -> None:
    rows = [
        "  - {measure: convictions, value: 16, period: 2020, key: true, sources: [tip-2021]}",
        "  - {measure: convictions, value: 21, period: 2020, sources: [tip-2022]}",
    ]
    figures = "figures:\n" + "\n".join(rows if is_first else reversed(rows))

    assert found("key-not-newest", figures) == [
        (
            "Note. Traffickers convicted, 2020. Documents show 21 in the 2022 edition in its place: write key for that "
            "figure."
        )
    ]
    assert found("key-not-newest", figures.replace("[tip-2022]", "[tip-2022], key: true")) == []
