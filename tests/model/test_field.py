"""How a record is declared: a field is one line."""

from typing import Annotated, Any

import pytest

from tipreport.errors import InvalidRecordError
from tipreport.model import Claim, Figure, Finding, TierPlacement
from tipreport.model.field import (
    Field,
    In,
    Record,
    derived_default,
    described_default,
    fields,
    fields_by_name,
    meaning,
    record,
)
from tipreport.model.value_types import Place, Text, field_type


@record
class Remark(Claim):
    """What is said in passing.

    By anybody.
    """

    text: Annotated[Text, "what is said"]
    times: Annotated[int, "how often", In("times")] = 1
    loud: Annotated[bool, "whether all could hear it"] = False
    places: Annotated[tuple[Place, ...], "where"] = ()
    about: Annotated[Text | None, "what of"] = None
    to: Annotated[Text | None, "to whom"] = described_default("everybody")
    echo: Annotated[Text, "what came back"] = derived_default("the text", lambda remark: remark.text)


def declared(name: str, cls: type[Record] = Remark) -> Field:
    return fields_by_name(cls)[name]


def test_own_fields_stand_in_their_order_and_what_every_record_has_stands_last() -> None:
    assert [field.name for field in fields(Remark)] == [
        "text", "times", "loud", "places", "about", "to", "echo", "sources", "note",
    ]  # fmt: skip


def test_a_field_knows_its_kind_its_meaning_and_its_unit() -> None:
    assert declared("text").type is field_type(Text)
    assert (declared("times").meaning, declared("times").unit) == ("how often", "times")
    assert declared("places").type.item is field_type(Place)


@pytest.mark.parametrize(
    ("name", "required", "optional", "absence"),
    [
        ("text", True, False, ""),
        ("times", False, False, "1"),
        ("loud", False, False, "false"),
        ("places", False, False, ""),
        ("about", False, True, ""),
        ("to", False, True, "everybody"),
        ("echo", False, True, "the text"),
    ],
)
def test_what_stands_after_the_equals_sign_says_what_absence_means(
    name: str, required: bool, optional: bool, absence: str
) -> None:
    field = declared(name)
    assert (field.required, field.optional, field.default_text) == (required, optional, absence)


def test_a_default_may_follow_from_the_record_or_the_brief() -> None:
    remark = Remark(text="x")
    assert (remark.echo, Remark(text="x", echo="y").echo) == ("x", "y")
    assert declared("echo").default_for(remark, {}) == "x"
    assert declared("country", TierPlacement).default_for(None, {"country": "MLT"}) == "MLT"
    assert declared("country", TierPlacement).default_for(None, {}) is None
    assert declared("about").default_for(remark, {"about": "z"}) is None


def test_the_meaning_of_a_record_is_its_docstring_in_one_line() -> None:
    assert meaning(Remark) == "What is said in passing. By anybody."


def test_a_record_shows_what_differs_from_the_default() -> None:
    assert repr(Remark(text="x", times=3)) == "Remark(text='x', times=3, echo='x')"


def test_a_record_of_ones_own_refuses_what_its_fields_do_not_accept() -> None:
    with pytest.raises(InvalidRecordError) as refused:
        Remark(text="", times=-1, places=("ABC",))
    assert str(refused.value) == (
        "Remark: text: expected text, got nothing: leave the field out; "
        "Remark: times: expected a whole number, got -1; "
        'Remark: places: expected an ISO 3166 alpha-3 country code, got "ABC"; '
        "Remark: echo: expected text, got nothing: leave the field out"
    )


def test_a_subclass_adds_to_what_its_parent_declares() -> None:
    @record
    class Loud(Remark):
        """What is shouted."""

        pitch: Annotated[int, "how high"] = 0

    assert [field.name for field in fields(Loud)] == ["pitch", *(field.name for field in fields(Remark))]
    assert Loud(text="x").replace(pitch=3) == Loud(text="x", pitch=3)
    assert len(fields(Remark)) == 9


def test_what_followed_from_the_record_stays_when_it_is_replaced() -> None:
    assert Remark(text="x").replace(text="y").echo == "x"


def test_rules_are_asked_when_every_field_is_what_it_can_be() -> None:
    unmeant: Any = Figure
    with pytest.raises(InvalidRecordError) as refused:
        unmeant(measure="other", value=3)
    assert [path for path, _ in refused.value.problems] == [("value",)]


def test_records_of_different_classes_are_never_equal() -> None:
    remarks: set[Claim] = {Finding(pillar="context", text="x"), Remark(text="x"), Remark(text="x")}
    assert len(remarks) == 2
