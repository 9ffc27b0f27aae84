"""Recommendations that the maker of a brief should compare."""

from tests.checks.small_brief import found, notes

CODE = "near-recommendations"
SHELTERS = "Open shelters for women in all provinces"
MORE = "Open shelters for women and men in all towns"


def recommendations(*rows: str) -> str:
    return "recommendations:\n" + "\n".join(f"  - {{{row}}}" for row in rows)


def test_recommendations_in_nearly_the_same_words_are_noted_with_the_fields_that_decide() -> None:
    both = recommendations("text: Adopt the national referral plan, years: [2021]",
                           "text: Implement the national referral plan, years: [2022]")  # fmt: skip

    assert found(CODE, both) == [
        (
            "Note. Recommendations 1 and 2. “Implement the national referral plan” (2022) and “Adopt the national "
            "referral plan” (2021) are two recommendations in nearly the same words. If they are one, write "
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


def test_each_recommendation_is_in_one_pair_and_there_are_at_most_five() -> None:
    rows = [
        f"text: {verb} n{number} x{number} y{number} z{number}, years: [{year}]"
        for number in range(7)
        for verb, year in (("Adopt", 2020), ("Implement", 2021), ("Implement all", 2022))
    ]

    assert len(notes(CODE, recommendations(*rows))) == 5
