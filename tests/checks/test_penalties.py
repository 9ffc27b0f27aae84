"""Penalties on which sources differ."""

import pytest

from tests.checks.small_brief import HEAD, found

WEEKLY = "sources: [weekly]"


def penalties(*claims: str) -> str:
    return "penalties:\n" + "\n".join(f"  - {{offence: sex trafficking, {claim}}}" for claim in claims)


def test_different_penalties_for_all_victims_are_noted() -> None:
    claims = penalties("age: adult, value: 2 to 12", "age: child, value: 3 to 12", f"value: at most 12, {WEEKLY}")

    assert found("penalties-differ", claims) == [
        (
            "Differs. Penalty, sex trafficking. At most 12 years against 2 to 12 years (adult victims) and 3 to 12 "
            "years (child victims)."
        )
    ]


def test_the_location_of_penalties_names_the_age_of_victims() -> None:
    claims = penalties(
        "age: adult, value: 2 to 12", "age: child, value: 3 to 12", f"age: adult, value: 2 to 10, {WEEKLY}"
    )

    assert found("penalties-differ", claims) == [
        "Differs. Penalty, sex trafficking, adult victims. 2 to 12 years against 2 to 10 years."
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("age: adult, value: 2 to 12", "age: child, value: 3 to 12"),
        ("value: 2 to 12", "age: child, value: 2 to 12"),
        ("value: at most 12", "age: child, value: at most 15"),  # of one source
        ("value: at most 12, sources: [news p. 3]", "age: child, value: at most 15, sources: [news p. 4]"),
        ("value: 2 to 12", "value: not stated"),
        ("value: 2 to 12", "value: vague, printed: heavy"),
        ("value: 2", "value: 500, unit: USD, kind: fine"),
        ("value: 500, unit: USD, kind: fine", "value: 9000, unit: RSD, kind: fine"),
        ("value: 2", "value: 24, unit: months"),
        ("value: 2, unit: weeks", "value: 14, unit: days"),
    ],
)
def test_compatible_penalties_give_no_note(one: str, two: str) -> None:
    assert found("penalties-differ", penalties(one, two)) == []


def test_penalties_for_different_offences_give_no_note() -> None:
    assert found("penalties-differ", penalties("value: 2") + "\n  - {offence: labour trafficking, value: 3}") == []


def test_units_of_time_are_compared() -> None:
    claims = penalties("value: 2", "value: 24, unit: months", f"value: 30, unit: months, {WEEKLY}")

    assert found("penalties-differ", claims) == ["Differs. Penalty, sex trafficking. 2 years against 30 months."]


def test_a_bound_does_not_differ_from_a_range_that_ends_there() -> None:
    def differ(one: str, two: str) -> bool:
        return bool(found("penalties-differ", penalties(one, f"{two}, {WEEKLY}")))

    months = "value: 6 to 48, unit: months"
    assert not differ(months, "value: at most 4")
    assert not differ(months, "value: at least 6, unit: months")
    assert not differ("value: at least 2", "value: at most 12")
    assert differ(months, "value: at most 5")
    assert differ(months, "value: less than 4")
    assert differ(months, "value: at least 1")
    assert differ(months, "value: 4")
    assert differ("value: at least 12", "value: at most 2")
    assert differ("value: at most 4", "value: at most 5")


def test_a_note_is_about_the_penalties_that_exclude_each_other() -> None:
    claims = penalties("value: 2 to 12", f"value: at most 12, {WEEKLY}", "value: at most 15, sources: [director]")

    assert found("penalties-differ", claims) == [
        "Differs. Penalty, sex trafficking. 2 to 12 years against at most 15 years."
    ]


def test_equal_claims_are_given_once() -> None:
    claims = penalties(f"value: 5, {WEEKLY}", "age: child, value: 5", "age: adult, value: 3", "age: adult, value: 3")

    assert found("penalties-differ", claims) == [
        "Differs. Penalty, sex trafficking. 5 years against 3 years (adult victims)."
    ]


def test_ages_that_exclude_each_other_are_two_notes() -> None:
    claims = penalties(
        "age: adult, value: 1",
        f"age: adult, value: 2, {WEEKLY}",
        "age: child, value: 3",
        f"age: child, value: 4, {WEEKLY}",
    )

    assert found("penalties-differ", claims) == [
        "Differs. Penalty, sex trafficking, adult victims. 1 year against 2 years.",
        "Differs. Penalty, sex trafficking, child victims. 3 years against 4 years.",
    ]


def test_a_source_may_give_another_penalty_for_children_than_for_all_others() -> None:
    claims = penalties("value: at most 12", "age: child, value: at most 15", f"age: adult, value: at most 10, {WEEKLY}")

    assert found("penalties-differ", claims) == [
        "Differs. Penalty, sex trafficking. At most 12 years against at most 10 years (adult victims)."
    ]


def test_penalties_of_two_sources_differ_if_one_of_them_does_not_name_the_age() -> None:
    claims = penalties("value: at most 12", f"age: child, value: at most 15, {WEEKLY}")

    assert found("penalties-differ", claims) == [
        "Differs. Penalty, sex trafficking. At most 12 years against at most 15 years (child victims)."
    ]


def test_words_with_an_age_of_the_victims_are_no_difference() -> None:
    under_14 = f"age: child, value: at least 25, printed: no less than 25 years if the victim is under 14, {WEEKLY}"

    assert found("penalties-differ", penalties("age: child, value: 12 to 20", under_14)) == []
    assert found("penalties-differ", penalties("value: 12 to 20", under_14.replace("if the victim is under 14", "65")))
    assert found("penalties-differ", penalties("value: 2 to 8", f"value: at most 12, printed: 2 to 12 years, {WEEKLY}"))
    assert found("penalties-differ", penalties("value: 12 to 20", f"value: 2.5, printed: 2 years 6 months, {WEEKLY}"))


@pytest.mark.parametrize(
    "printed",
    [
        "5 to 8 years if there is violence",
        "5 to 8 years when the victim is a relative",
        "de 5 à 8 ans si la victime est vulnérable",
        "de 5 a 8 años cuando haya violencia",
        "от 5 до 8 лет, если применялось насилие",
        "من 5 إلى 8 سنوات إذا استُخدم العنف",
    ],
)
def test_a_penalty_with_a_condition_does_not_differ_from_one_without(printed: str) -> None:
    claims = penalties("value: 1 to 6", f'value: 5 to 8, printed: "{printed}", {WEEKLY}')

    assert found("penalties-differ", claims) == []


def test_a_conviction_is_no_condition_of_a_penalty() -> None:
    claims = penalties("value: 1 to 6", f"value: 5 to 8, printed: 5 to 8 years if convicted, {WEEKLY}")

    assert found("penalties-differ", claims) != []


def test_a_note_has_the_words_that_say_more_than_the_value() -> None:
    life = f"value: at least 10, printed: 10 years to life, {WEEKLY}"
    claims = penalties("value: 2 to 12, printed: two to 12 years in prison", life)

    assert found("penalties-differ", claims) == [
        "Differs. Penalty, sex trafficking. 2 to 12 years against at least 10 years (“10 years to life”)."
    ]


HORN = HEAD.replace(
    "[{country: SRB, roles: [source]}]", "[{country: ETH}, {country: DJI}]\nsubject: group\nsubject_name: migrants"
)


def laws(one: str, two: str) -> str:
    return f"laws:\n  - {{id: one, name: Act 1, kind: law{one}}}\n  - {{id: two, name: Act 2, kind: law{two}}}\n"


def test_penalties_of_several_laws_do_not_differ_and_those_of_one_law_do() -> None:
    for law, place in (("two", "DJI"), ("two", "ETH")):
        claims = penalties("law: one, value: 7 to 12", f"law: {law}, value: 5 to 10, {WEEKLY}")
        assert found("penalties-differ", laws(", place: ETH", f", place: {place}") + claims, HORN) == []

    claims = penalties("law: one, value: 7 to 12", f"law: one, value: 5 to 10, {WEEKLY}")
    assert found("penalties-differ", laws(", place: ETH", ", place: DJI") + claims, HORN) == [
        "Differs. Penalty, sex trafficking, Ethiopia. 7 to 12 years against 5 to 10 years."
    ]


def test_a_source_does_not_differ_from_itself() -> None:
    two = ("value: at least 5", "value: 10 to 15")

    assert found("penalties-differ", penalties(*two)) == []
    assert found("penalties-differ", penalties(*two, f"value: 10 to 15, {WEEKLY}")) == []
    assert found("penalties-differ", penalties(*two, f"value: 10 to 15, {WEEKLY}", f"value: 20, {WEEKLY}")) == [
        "Differs. Penalty, sex trafficking. At least 5 years against 20 years."
    ]


def test_a_penalty_without_a_country_is_reported_in_a_brief_on_several() -> None:
    claims = penalties("value: 7 to 12", f"value: 5 to 10, {WEEKLY}", "law: one, value: 8")

    assert found("penalties-differ", laws(", place: ETH", "") + claims, HORN) == []
    assert found("penalty-without-place", laws(", place: ETH", "") + claims, HORN) == [
        (
            "Missing. Penalty, sex trafficking. The country is not known: write law for the penalty, and place for "
            "that law."
        )
    ]
    assert found("penalty-without-place", penalties("value: 7 to 12")) == []


def test_a_law_without_a_place_is_one_of_the_only_country() -> None:
    claims = penalties("law: one, value: 7 to 12", f"value: 8, {WEEKLY}")

    assert found("penalties-differ", laws("", ", place: SRB") + claims) == [
        "Differs. Penalty, sex trafficking. 7 to 12 years against 8 years."
    ]
