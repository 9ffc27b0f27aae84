"""The sums of the parts of a figure."""

from decimal import Decimal

from tests.checks.small_brief import brief
from tipreport.checks.breakdowns import Breakdown, breakdowns
from tipreport.index import BriefIndex


def found(*parts: str, whole: str = "value: 46") -> list[Breakdown]:
    rows = "\n".join(f"  - {{measure: arrests, part_of: all, {part}}}" for part in parts)
    return [*breakdowns(BriefIndex(brief(f"figures:\n  - {{id: all, measure: arrests, {whole}}}\n{rows}")))]


def test_parts_that_use_the_same_fields_are_one_breakdown() -> None:
    parts = [
        "value: 20, sex: female",
        "value: 5, sex: female, age: child",
        "value: 26, sex: male",
        "value: 50, unit: percent, sex: male",
    ]

    assert [[str(part.value) for part in each.parts] for each in found(*parts)] == [["20", "26"], ["5"], ["50"]]


def test_parts_of_different_people_are_one_breakdown_although_they_use_other_fields() -> None:
    def values(*parts: str) -> list[list[str]]:
        return [[str(part.value) for part in each.parts] for each in found(*parts)]

    women, child = "value: 20, sex: female, age: adult", "value: 5, age: child"

    assert values(child, women) == [["5", "20"]]
    assert values("value: 20, sex: female", "value: 5, sex: male, age: child") == [["20", "5"]]
    assert values(child, "value: 3, sex: female, age: child", women) == [["5"], ["3", "20"]]
    assert values(child, "value: 20, form: slavery, age: child") == [["5"], ["20"]]
    assert values("value: 5, form: slavery", "value: 20, form: debt bondage, age: child") == [["5"], ["20"]]


PEOPLE = ("value: 30, sex: female", "value: 12, sex: male", "value: 20, form: slavery")


def sums(*parts: str) -> list[tuple[list[str], Decimal | None]]:
    return [([str(part.value) for part in each.parts], each.rest) for each in found(*parts)]


def test_people_of_a_group_that_are_the_rest_of_those_by_sex_are_one_breakdown_with_them() -> None:
    assert sums("value: 4, group: transgender people", *PEOPLE) == [
        (["30", "12", "4"], Decimal(0)),
        (["20"], Decimal(26)),
    ]


def test_parts_by_form_or_of_another_measure_are_not_the_rest_of_those_by_sex() -> None:
    assert sums(*PEOPLE[:2], "value: 4, form: slavery", "value: 20, group: farmers") == [
        (["30", "12"], Decimal(4)),
        (["4"], Decimal(42)),
        (["20"], None),
    ]


def test_parts_that_share_a_field_and_make_the_whole_are_one_breakdown_beside_others() -> None:
    by_form = (
        "value: 30, form: forced labour",
        "value: 7, form: slavery",
        "value: 9, form: forced begging, age: child",
    )
    foreign = "value: 40, citizenship: foreign"

    assert sums(*by_form, foreign) == [(["30", "7", "9"], Decimal(0)), (["40"], Decimal(6))]
    assert sums(foreign, "value: 20, form: slavery", "value: 26, form: forced labour, sex: female") == [
        (["40"], Decimal(6)),
        (["20", "26"], Decimal(0)),
    ]


def test_parts_that_share_a_field_are_apart_if_they_do_not_make_the_whole_or_one_is_of_another() -> None:
    labour, foreign = "value: 30, form: forced labour", "value: 40, citizenship: foreign"

    assert sums(labour, "value: 9, form: forced begging, age: child", foreign) == [
        (["30"], None),
        (["9"], None),
        (["40"], Decimal(6)),
    ]
    assert [parts for parts, _ in sums(labour, "value: 16, form: forced labour, age: child", foreign)] == [
        ["30"],
        ["16"],
        ["40"],
    ]


def test_parts_of_two_forms_may_be_of_the_same_people_so_their_rest_is_unknown() -> None:
    labour, slavery = "value: 30, form: forced labour", "value: 9, form: slavery"

    assert sums(labour, slavery) == [(["30", "9"], None)]
    assert sums(labour, "value: 5, form: forced labour, place: Niš") == [(["30", "5"], Decimal(11))]
    assert sums(f"{labour}, sex: male", f"{slavery}, sex: female") == [(["30", "9"], Decimal(7))]
    assert sums(labour, "value: 16, form: slavery") == [(["30", "16"], Decimal(0))]


def test_parts_of_another_form_describe_some_of_the_rest_whatever_else_narrows_them() -> None:
    labour, crime = "value: 30, form: forced labour", "value: 25, form: forced criminality, age: child"

    assert sums(labour, crime) == [(["30"], None), (["25"], None)]
    assert sums(labour, "value: 25, form: forced labour, group: students")[0] == (["30"], Decimal(16))


def test_a_part_of_a_form_and_a_group_is_among_the_parts_by_form_unless_one_of_these_has_its_form() -> None:
    labour, crime = "value: 30, form: forced labour", "value: 25, form: forced criminality, group: students"

    assert sums(labour, crime) == [(["30", "25"], None)]
    assert sums(crime, labour, "value: 4, form: slavery") == [(["25", "30", "4"], None)]
    assert sums(labour, "value: 9, form: forced labour, group: students") == [
        (["30"], Decimal(16)),
        (["9"], Decimal(21)),
    ]
    assert sums("value: 3, form: slavery, group: miners", crime) == [(["3", "25"], None)]


def test_one_group_of_people_has_no_remainder_beside_other_breakdowns() -> None:
    assert sums("value: 3, group: transgender people", *PEOPLE) == [
        (["3"], None),
        (["30", "12"], Decimal(4)),
        (["20"], Decimal(26)),
    ]
    assert sums("value: 3, group: transgender people") == [(["3"], Decimal(43))]


def test_a_remainder_exists_only_for_exact_numbers() -> None:
    assert [each.rest for each in found("value: 39, sex: male")] == [Decimal(7)]
    assert [each.rest for each in found("value: about 39, sex: male")] == [None]
    assert [each.rest for each in found("value: 39, sex: male", whole="value: at least 46")] == [None]
    assert [each.rest for each in found("value: 39, unit: percent, sex: male")] == [None]


def test_plain_numbers_have_a_sum() -> None:
    (plain,) = found("value: about 20, sex: male", "value: 26, sex: female")
    (hedged,) = found("value: at least 20, sex: male", "value: 26, sex: female")

    assert (plain.plain, hedged.plain) == (Decimal(46), None)
    assert plain.adds_up
    assert not hedged.adds_up


def test_a_disputed_part_has_no_sum_and_counts_once() -> None:
    (breakdown,) = found("value: 20, sex: male", "value: 30, sex: male", "value: 5, sex: female")

    assert breakdown.plain is None
    assert (breakdown.total.low[0], breakdown.total.high[0]) == (Decimal(25), Decimal(35))


def test_values_that_cannot_be_added_are_not_part_of_a_breakdown() -> None:
    assert found("value: 20, unit: cases, sex: male", "value: 20, per: year, sex: male") == []


def test_parts_that_sum_to_the_whole_are_one_breakdown_in_any_dimensions() -> None:
    (breakdown,) = found(
        "value: 20, sex: female", "value: 16, sex: male, age: adult", "value: 10, group: age not asked"
    )

    assert breakdown.adds_up
