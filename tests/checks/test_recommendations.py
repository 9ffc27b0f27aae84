"""Recommendations that the maker of a brief should compare."""

import pytest

from tests.checks.small_brief import found, notes

CODE = "near-recommendations"
SHELTERS = "Open shelters for women in all provinces"
STAGES = (("Adopt", 2020), ("Implement", 2021))
MORE = "Open shelters for women and men in all towns"


def recommendations(*rows: str) -> str:
    return "recommendations:\n" + "\n".join(f"  - {{{row}}}" for row in rows)


def test_recommendations_in_similar_words_are_noted_with_the_fields_that_decide() -> None:
    both = recommendations("text: Translate the national referral plan, years: [2021]",
                           "text: Display the national referral plan widely, years: [2022]")  # fmt: skip

    assert found(CODE, both) == [
        (
            "Note. Recommendations 1 and 2. “Display the national referral plan widely” (2022) and “Translate "
            "the national referral plan” (2021) are two recommendations in similar words. If they are one, write "
            "same_as; if not, not_same_as."
        )
    ]


def test_those_that_are_decided_are_not_noted() -> None:
    one, other = f"text: {SHELTERS}, years: [2022], id: a", f"text: {MORE}, years: [2021]"

    assert len(notes(CODE, recommendations(one, other))) == 1
    assert notes(CODE, recommendations(one, f"{other}, not_same_as: [a]")) == []
    assert notes(CODE, recommendations(one, f"{other}, same_as: [a]")) == []


def test_those_of_one_edition_of_other_pillars_or_with_less_in_common_are_not_noted() -> None:
    one = f"text: {SHELTERS}, years: [2021, 2022]"

    assert notes(CODE, recommendations(one, f"text: {MORE}, years: [2021]")) == []
    assert notes(CODE, recommendations(one, f"text: {MORE}, years: [2020], pillar: protection")) == []
    assert notes(CODE, recommendations(one, "text: Open shelters, years: [2020]")) == []
    assert notes(CODE, recommendations(f"text: {SHELTERS}", f"text: {MORE}, years: [2020]")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Vigorously investigate allegations of official complicity in human trafficking",
            "Investigate officials allegedly complicit in trafficking and sentence those convicted",
        ),
        (
            "Fund the trafficking unit of the police so that it has more than one officer",
            "Provide the trafficking unit of the police with funds and officers",
        ),
        (
            "Implement the handover protocol so that children of armed groups are sent to civilian care",
            "Carry out the handover protocol, and give children detained for association with armed groups over",
        ),
    ],
)
def test_rephrased_recommendations_that_share_their_rare_words_are_noted(one: str, other: str) -> None:
    others = [
        f"text: {verb} {what}, years: [{year}]"
        for verb, year in (("Train police against trafficking in", 2022), ("Care for victims of trafficking in", 2021))
        for what in ("ports", "mines", "farms", "hotels")
    ]
    pair = f"text: '{one}', years: [2022]", f"text: '{other}', years: [2021]"

    (note,) = notes(CODE, recommendations(*others, *pair))
    assert [row for _, row in note.about] == [8, 9]


def test_a_measure_and_its_use_are_two_by_the_rule_so_that_nobody_is_asked() -> None:
    rows = [f"text: {verb} n{n} x{n} y{n} z{n}, years: [{year}]" for n in range(10) for verb, year in STAGES]
    rephrased = f"text: {SHELTERS}, years: [2022]", f"text: {MORE}, years: [2021]"

    pairs = [tuple(row for _, row in note.about) for note in notes(CODE, recommendations(*rows, *rephrased))]
    assert pairs == [(20, 21)]


def test_wordings_that_only_another_one_joins_are_noted_unless_same_as_joins_them() -> None:
    wordings = (
        "text: one two three four five, years: [2022], id: a",
        "text: one two three four nine, years: [2020]",
        "text: one two four nine ten, years: [2018]",
    )
    (note,) = found(CODE, recommendations(*wordings))

    assert note == (
        "Note. Recommendation 1. “one two three four five” (2022) and “one two four nine ten” (2018) are one "
        "recommendation, because a wording between them is like both. If they are two, write "
        "not_same_as; if not, same_as."
    )
    assert notes(CODE, recommendations(*wordings[:2], f"{wordings[2]}, same_as: [a]")) == []


def test_each_recommendation_is_in_one_pair_and_there_are_at_most_ten() -> None:
    rows = [
        f"text: {verb} n{number} x{number} y{number} z{number}, years: [{year}]"
        for number in range(12)
        for verb, year in (("Print soon", 2020), ("Display now", 2021), ("Display all now", 2022))
    ]

    assert len(notes(CODE, recommendations(*rows))) == 10
