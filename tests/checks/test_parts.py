"""Parts: adding up, leaving a remainder, exceeding the whole, and shares of shares."""

import pytest

from tests.checks.small_brief import found

CODES = ("adds-up", "remainder", "exceeds-whole", "over-100-percent")


def victims(*parts: str, whole: str = "value: 46") -> str:
    rows = (f"  - {{measure: victims identified, period: 2021, part_of: all, {part}}}" for part in parts)
    return "\n".join((f"figures:\n  - {{id: all, measure: victims identified, period: 2021, {whole}}}", *rows))


def all_notes(figures: str) -> list[str]:
    return [note for code in CODES for note in found(code, figures)]


def test_a_remainder_is_noted() -> None:
    assert all_notes(victims("value: 39, citizenship: SRB")) == [
        (
            "Incomplete. Victims officially identified, 2021. Of 46: 39 citizens of Serbia; this breakdown does not "
            "describe the other 7."
        )
    ]


def test_a_label_after_a_number_is_small_unless_it_may_be_a_name() -> None:
    def note(label: str) -> str:
        (text,) = found("remainder", victims(f"value: 20, label: {label}", "value: 3, label: Rest"))
        return text.partition("Of 46: ")[2].partition(" and 3")[0]

    assert note("Workers sent home") == "20 workers sent home"
    assert note("Syrians sent home") == "20 Syrians sent home"


def test_one_part_that_only_its_words_tell_from_the_whole_leaves_no_remainder() -> None:
    assert all_notes(victims("value: 7, label: officials")) == []
    assert len(all_notes(victims("value: 7, label: officials", "value: 2, label: teachers"))) == 1
    assert len(all_notes(victims("value: 7, label: officials, sex: male"))) == 1


def test_parts_of_a_part_leave_no_remainder_of_the_whole() -> None:
    assert all_notes(victims("value: 21, age: child", "value: 14, age: child, sex: female")) == [
        (
            "Incomplete. Victims officially identified, 2021. Of 46: 21 children; this breakdown does not describe the "
            "other 25."
        )
    ]


def test_people_of_a_group_are_not_said_to_leave_a_remainder_that_others_describe() -> None:
    by_sex, by_form = ("value: 30, sex: female", "value: 12, sex: male"), "value: 20, form: slavery"

    assert all_notes(victims(*by_sex, by_form, "value: 4, group: transgender people")) == [
        (
            "Adds up. Victims officially identified, 2021. 30 women and girls, 12 men and boys and 4 transgender "
            "people make 46."
        ),
        (
            "Incomplete. Victims officially identified, 2021. Of 46: 20 in slavery; this breakdown does not describe "
            "the other 26."
        ),
    ]
    assert all_notes(victims(*by_sex, "value: 3, group: transgender people")) == [
        (
            "Incomplete. Victims officially identified, 2021. Of 46: 30 women and girls and 12 men and boys; this "
            "breakdown does not describe the other 4."
        )
    ]


@pytest.mark.parametrize(
    ("whole", "part", "fields"),
    [
        ("value: 161, group: talibé boys from Senegal", "value: 48, age: child", "age: child"),
        ("value: 161, group: talibé boys", "value: 48, group: talibé boys, age: child", "age: child"),
        ("value: 161, age: child", "value: 48, age: child", "age: child"),
        ("value: 161, group: women and girls", "value: 48, sex: female", "sex: female"),
    ],
)
def test_a_part_whose_fields_are_true_of_its_whole_leaves_no_remainder(whole: str, part: str, fields: str) -> None:
    records = victims(part, whole=whole)

    assert found("remainder", records) == []
    (note,) = found("part-not-narrowed", records)
    assert f"48 of 161 have {fields}, which is true of all 161. Write in the label of the part which" in note


@pytest.mark.parametrize(
    "part", ["value: 48, age: child", "value: 48, age: child, group: orphans", "value: 48, age: child, label: infants"]
)
def test_a_part_with_a_field_that_its_whole_lacks_leaves_a_remainder(part: str) -> None:
    records = victims(part, whole="value: 161, group: fishers" if "label" not in part else "value: 161, age: child")

    assert len(found("remainder", records)) == 1
    assert found("part-not-narrowed", records) == []


@pytest.mark.parametrize(
    ("whole", "part", "text"),
    [
        ("value: 46", "value: 45, age: child", "Of 46: 45 children; this breakdown does not describe the other 1."),
        (
            "value: at least 46",
            "value: 39, age: child",
            "Of at least 46: 39 children; this breakdown does not describe the others",
        ),
        (
            "value: 46",
            "value: about 30, age: child",
            "Of 46: about 30 children; this breakdown does not describe the others",
        ),
        (
            "value: 46",
            "value: at most 12, age: child",
            "Of 46: at most 12 children; this breakdown does not describe the others",
        ),
    ],
)
def test_a_remainder_has_a_number_only_if_all_numbers_are_exact(whole: str, part: str, text: str) -> None:
    (note,) = found("remainder", victims(part, whole=whole))

    assert text in note


def test_parts_that_sum_to_their_whole_give_no_note() -> None:
    parts = victims(
        "value: 550, age: child, form: forced labour",
        "value: 111, age: child, form: sexual exploitation",
        "value: 40, age: adult, form: sexual exploitation",
        whole="value: 701",
    )

    assert all_notes(parts) == [
        (
            "Adds up. Victims officially identified, 2021. 550 children in forced labour, 111 children in sexual "
            "exploitation and 40 adults in sexual exploitation make 701."
        )
    ]


def test_estimates_add_up_within_their_rounding() -> None:
    parts = victims(
        "value: 20.1 million, form: forced labour, basis: estimated",
        "value: 4.8 million, form: sexual exploitation, basis: estimated",
        whole="value: 24.9 million, basis: estimated",
    )

    assert all_notes(parts) == [
        (
            "Adds up. Victims identified, 2021. An estimated 20.1 million in forced labour and an "
            "estimated 4.8 million in sexual exploitation make an estimated 24.9 million."
        )
    ]


def test_parts_that_exceed_the_whole_are_noted() -> None:
    parts = victims("value: 900, sex: female", "value: 400, sex: male", whole="value: 1200")

    assert all_notes(parts) == [
        (
            "Impossible. Victims officially identified, 2021. The parts exceed the whole: 900 women and girls and "
            "400 men and boys, of 1,200."
        )
    ]


OF_THREE_FORMS = ("value: 30, form: forced labour", "value: 9, form: slavery", "value: 25, form: forced criminality")


def test_parts_by_form_that_are_more_than_the_whole_overlap() -> None:
    assert found("parts-overlap", victims(*OF_THREE_FORMS)) == [
        (
            "Note. Victims officially identified, 2021. Of 46: 30 in forced labour, 9 in slavery and 25 in forced "
            "criminality. The parts overlap: some are of more than one form."
        )
    ]
    assert found("exceeds-whole", victims(*OF_THREE_FORMS)) == []
    shares = [part.replace(",", ", unit: percent,").replace("30", "90") for part in OF_THREE_FORMS]
    assert len(found("parts-overlap", victims(*shares))) == 1
    assert found("over-100-percent", victims(*shares)) == []


def test_a_part_by_form_that_has_a_group_overlaps_the_others() -> None:
    of_a_group = (*OF_THREE_FORMS[:2], f"{OF_THREE_FORMS[2]}, group: students")

    assert found("parts-overlap", victims(*of_a_group)) == [
        (
            "Note. Victims officially identified, 2021. Of 46: 30 in forced labour, 9 in slavery and 25 students in "
            "forced criminality. The parts overlap: some are of more than one form."
        )
    ]


def test_parts_by_form_that_may_overlap_have_a_remainder_without_a_number() -> None:
    assert all_notes(victims(*OF_THREE_FORMS[:2])) == [
        (
            "Incomplete. Victims officially identified, 2021. Of 46: 30 in forced labour and 9 in slavery; this "
            "breakdown does not describe the others."
        )
    ]
    assert found("parts-overlap", victims(*OF_THREE_FORMS[:2])) == []


@pytest.mark.parametrize(
    "parts",
    [
        ("value: 47, form: forced labour", "value: 9, form: slavery"),
        ("value: 30, form: forced labour, sex: male", "value: 25, form: slavery, sex: female"),
    ],
)
def test_parts_of_one_form_or_of_other_people_exceed_the_whole(parts: tuple[str, ...]) -> None:
    assert len(found("exceeds-whole", victims(*parts))) == 1
    assert found("parts-overlap", victims(*parts)) == []


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("value: at least 1200", ("value: 900, sex: female", "value: 400, sex: male")),
        ("value: about 1200", ("value: 850, sex: female", "value: 400, sex: male")),
        ("value: 1200", ("value: about 900, sex: female", "value: 300, sex: male")),
        ("value: 1200", ("value: at most 900, sex: female", "value: at most 400, sex: male")),
        ("value: 1200", ("value: at least 900, sex: female",)),
        ("value: 1200", ("value: 900, sex: female", "value: not stated, sex: male")),
        ("value: not known", ("value: 900, sex: female",)),
        ("value: 1200", ("value: 900, sex: female", "value: 1100, age: child")),  # two breakdowns, each may be whole
        ("value: 46", ("value: 3, unit: cases, age: child",)),  # persons and cases cannot be added
    ],
)
def test_parts_that_may_fit_do_not_exceed_the_whole(whole: str, parts: tuple[str, ...]) -> None:
    assert found("exceeds-whole", victims(*parts, whole=whole)) == []


def test_an_unknown_part_may_be_the_remainder() -> None:
    assert all_notes(victims("value: 20, sex: female", "value: not stated, sex: male")) == []


def test_breakdowns_by_other_fields_are_separate() -> None:
    parts = victims("value: 20, sex: female", "value: 26, sex: male", "value: 12, age: child")

    assert all_notes(parts) == [
        "Adds up. Victims officially identified, 2021. 20 women and girls and 26 men and boys make 46.",
        (
            "Incomplete. Victims officially identified, 2021. Of 46: 12 children; this breakdown does not "
            "describe the other 34."
        ),
    ]


def test_a_part_on_which_sources_differ_is_added_once() -> None:
    parts = victims("value: 20, sex: female", "value: 22, sex: female", "value: 25, sex: male")

    assert found("exceeds-whole", parts) == []


def test_parts_that_differ_only_in_place_are_a_breakdown() -> None:
    parts = victims("value: 20, place: Belgrade", "value: 26, place: world")

    assert found("adds-up", parts) == [
        ("Adds up. Victims officially identified, 2021. 20 in Belgrade and 26 worldwide make 46.")
    ]


def test_a_part_does_not_repeat_what_its_whole_says_too() -> None:
    parts = victims(
        "value: 20, sex: female, form: forced labour",
        "value: 26, sex: male, form: forced labour",
        whole="value: 46, form: forced labour",
    )

    (note,) = found("adds-up", parts)
    assert note.endswith("20 women and girls and 26 men and boys make 46.")


def test_cases_and_suspects_are_for_a_form_of_exploitation_and_victims_in_it() -> None:
    split = ("value: 20, form: forced labour", "value: 25, form: slavery", "value: 1, form: other")
    of_crime = [victims(*split).replace("victims identified", each) for each in ("convictions", "cases detected")]

    for text in of_crime:
        (note,) = found("adds-up", text)
        assert "20 for forced labour, 25 for slavery and 1 for other forms of exploitation make 46." in note
    (note,) = found("adds-up", victims(*split))
    assert "20 in forced labour, 25 in slavery and 1 in other forms of exploitation make 46." in note


def test_one_person_is_in_the_singular() -> None:
    people = (
        "value: 1, sex: female, age: adult",
        "value: 1, sex: male, age: child",
        "value: 44, sex: male, age: adult",
    )

    assert "1 woman, 1 boy and 44 men make 46." in found("adds-up", victims(*people))[0]
    assert (
        "Of 46: 1 citizen of Serbia; this breakdown does not describe the other 45"
        in found("remainder", victims("value: 1, citizenship: SRB"))[0]
    )
    assert (
        "Of 46: 1 foreign citizen; this breakdown does not describe the other"
        in found("remainder", victims("value: 1, citizenship: foreign"))[0]
    )


def test_one_part_that_is_the_whole_makes_no_sum() -> None:
    assert found("adds-up", victims("value: 46, age: adult")) == []


def test_parts_of_other_measures_may_overlap() -> None:
    parts = (
        victims(whole="value: 46")
        + """
  - {measure: victims referred, period: 2021, part_of: all, value: 39}
  - {measure: victims assisted, period: 2021, part_of: all, value: 40}
"""
    )

    assert all_notes(parts) == []


def test_parts_of_other_measures_that_sum_to_the_whole_are_one_breakdown() -> None:
    parts = """
figures:
  - {id: all, measure: refugees and asylum seekers, value: 30}
  - {measure: refugees, value: 20, part_of: all}
  - {measure: asylum seekers, value: 10, part_of: all}
"""

    assert all_notes(parts) == [
        "Adds up. Refugees and asylum seekers, undated. 20 refugees and 10 asylum seekers make 30."
    ]


def test_a_remainder_of_money_has_its_currency() -> None:
    parts = """
figures:
  - {id: all, measure: spending, value: 105 million, unit: USD}
  - {measure: spending, label: shelters, value: 40 million, unit: USD, part_of: all}
"""

    assert all_notes(parts) == [
        (
            "Incomplete. Spending, undated. Of $105 million: $40 million shelters; this breakdown does not "
            "describe the other $65 million."
        )
    ]


def test_a_breakdown_in_percent_is_noted_only_if_it_exceeds_100() -> None:
    over = victims("value: 60, unit: percent, sex: female", "value: 50, unit: percent, sex: male")
    hedged = victims("value: about 50, unit: percent, sex: female", "value: 52, unit: percent, sex: male")

    assert all_notes(over) == [
        (
            "Impossible. Victims officially identified, 2021. Together, 60% women and girls and 50% men and boys are "
            "more than the whole."
        )
    ]
    assert all_notes(hedged) == []


def test_a_part_over_100_percent_is_noted_once() -> None:
    parts = victims("value: 120, unit: percent, sex: female", "value: 10, unit: percent, sex: male")

    assert all_notes(parts) == [
        "Impossible. Victims officially identified, women and girls, 2021. 120% is more than the whole."
    ]


SHARE = "measure: victims, value: 60, unit: percent"


def test_shares_of_a_share_are_multiplied() -> None:
    shares = f"""
figures:
  - {{id: trafficked, {SHARE}, of: female refugees, basis: estimated}}
  - {{measure: victims, value: about 50, unit: percent, part_of: trafficked, form: prostitution}}
  - {{measure: victims, value: more than 30, unit: percent, part_of: trafficked, form: forced marriage}}
"""

    assert found("percentage-of-percentage", shares) == [
        "Note. Victims, undated. About 50% and more than 30% are shares of the 60%, not of all female refugees."
    ]


def test_a_share_of_a_measure_with_a_fixed_whole_is_noted() -> None:
    shares = """
figures:
  - {id: poor, measure: poverty rate, value: 20}
  - {measure: poverty rate, value: 50, part_of: poor, age: child}
"""

    assert found("percentage-of-percentage", shares) == [
        "Note. Poverty rate, undated. 50% is a share of the 20%, not of the whole."
    ]


def test_a_share_of_a_count_is_not_a_share_of_a_share() -> None:
    assert found("percentage-of-percentage", victims("value: 50, unit: percent, sex: female")) == []
    assert found("percentage-of-percentage", f"figures: [{{{SHARE}, of: refugees}}]") == []


def counted(*figures: str) -> str:
    return "\n".join(("figures:", *(f"  - {{measure: victims identified, {figure}}}" for figure in figures)))


def test_some_people_are_not_more_than_all_people() -> None:
    figures = counted("value: 46, period: 2021, citizenship: SRB, key: true", "value: 40, period: 2021, key: true")

    assert found("part-exceeds-whole", figures) == [
        "Impossible. Victims officially identified, 2021. The part exceeds the whole: 46 citizens of Serbia, of 40."
    ]
    assert found("not-comparable", figures) == []


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("value: 40, age: child", "value: 40"),
        ("value: 46, age: child", "value: at least 40"),
        ("value: at most 46, age: child", "value: 40"),
        ("value: 46, age: child", "value: about 50"),
        ("value: 46, age: child", "value: not reported"),
        ("value: 46, age: child", "value: 40, place: ALB"),
        ("value: 46, age: child", "value: 40, sex: female"),
        ("value: 46, age: child", "value: 40, by: police"),
    ],
)
def test_a_part_that_may_be_smaller_than_the_whole_or_is_of_another_is_possible(part: str, whole: str) -> None:
    police = "\norganisations: [{id: police, name: Police, kind: law enforcement}]"

    assert found("part-exceeds-whole", counted(f"period: 2021, {part}", f"period: 2021, {whole}") + police) == []


def test_a_part_of_another_year_or_of_one_of_two_wholes_is_possible() -> None:
    other_year = counted("value: 46, period: 2020, age: child", "value: 40, period: 2021")
    two_sources = counted("value: 46, period: 2021, age: child", "value: 40, period: 2021", "value: 50, period: 2021")

    assert found("part-exceeds-whole", other_year) == []
    assert found("part-exceeds-whole", two_sources) == []
