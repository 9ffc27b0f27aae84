"""Key figures that cannot be compared."""

import pytest

from tests.checks.small_brief import found


def deaths(*figures: str) -> str:
    return "figures:\n" + "\n".join(f"  - {{measure: deaths, key: true, {figure}}}" for figure in figures)


def test_key_figures_of_other_people_and_years_cannot_be_compared() -> None:
    figures = deaths(
        "value: 15021, period: 2010 to 2019, group: foreigners",
        "value: at least 6750, period: since 2010, group: workers",
    )

    assert found("not-comparable", figures) == [
        (
            "Not comparable. Deaths. 15,021 and at least 6,750 do not count the same people, nor the same years, and "
            "cannot be compared."
        )
    ]


@pytest.mark.parametrize(
    ("one", "two", "text"),
    [
        (
            "value: 5, period: 2021, sex: male",
            "value: 6, period: 2021",
            "5 and 6 do not count the same people and cannot",
        ),
        (
            "value: 5, period: 2021, by: a",
            "value: 6, period: 2021",
            "5 and 6 are counts of different bodies and cannot",
        ),
        ("value: 5, by: a", "value: 6, period: 2021", "are counts of different bodies over different years and cannot"),
        ("value: 5, unit: cases", "value: 6", "5 cases and 6 are not counted in the same way and cannot be compared"),
        (
            "value: 5, unit: count, sex: male",
            "value: 6, unit: count",
            "5 and 6 do not count the same things and cannot",
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


def test_the_first_figure_represents_its_series() -> None:
    figures = deaths(
        "value: 5, period: 2020, sex: male", "value: 6, period: 2021, sex: male", "value: 7, period: 2021, sex: female"
    )

    assert found("not-comparable", figures) == [
        "Not comparable. Deaths. 5 and 7 do not count the same people, nor the same years, and cannot be compared."
    ]


def test_a_location_other_than_the_subject_is_named() -> None:
    figures = deaths("value: 5, place: world", "value: 6, place: world, age: child")

    assert found("not-comparable", figures) == [
        "Not comparable. Deaths, worldwide. 5 and 6 do not count the same people and cannot be compared."
    ]
