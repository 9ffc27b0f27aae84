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
