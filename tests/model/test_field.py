"""The declaration of a record: one line per field."""

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
    """A remark in passing.

    By anybody.
    """

    text: Annotated[Text, "the text of the remark"]
    times: Annotated[int, "how often", In("times")] = 1
    loud: Annotated[bool, "whether all could hear it"] = False
    places: Annotated[tuple[Place, ...], "where"] = ()
    about: Annotated[Text | None, "what of"] = None
    to: Annotated[Text | None, "to whom"] = described_default("everybody")
    echo: Annotated[Text, "what came back"] = derived_default("the text", lambda remark: remark.text)


def declared(name: str, cls: type[Record] = Remark) -> Field:
    return fields_by_name(cls)[name]


def test_declared_fields_keep_their_order_and_common_fields_come_last() -> None:
    assert [field.name for field in fields(Remark)] == [
        "text", "times", "loud", "places", "about", "to", "echo", "sources", "note",
    ]  # fmt: skip


def test_a_field_has_a_type_a_description_and_a_unit() -> None:
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
def test_a_field_with_a_default_is_optional(name: str, required: bool, optional: bool, absence: str) -> None:
    field = declared(name)
    assert (field.required, field.optional, field.default_text) == (required, optional, absence)


def test_a_default_may_follow_from_the_record_or_the_brief() -> None:
    remark = Remark(text="x")
    assert (remark.echo, Remark(text="x", echo="y").echo) == ("x", "y")
    assert declared("echo").default_for(remark, {}) == "x"
    assert declared("country", TierPlacement).default_for(None, {"country": "MLT"}) == "MLT"
    assert declared("country", TierPlacement).default_for(None, {}) is None
    assert declared("about").default_for(remark, {"about": "z"}) is None


def test_the_description_of_a_record_is_its_docstring_in_one_line() -> None:
    assert meaning(Remark) == "A remark in passing. By anybody."


def test_the_repr_of_a_record_shows_values_that_differ_from_the_default() -> None:
    assert repr(Remark(text="x", times=3)) == "Remark(text='x', times=3, echo='x')"


def test_a_custom_record_rejects_values_that_its_fields_do_not_accept() -> None:
    with pytest.raises(InvalidRecordError) as raised:
        Remark(text="", times=-1, places=("ABC",))
    assert str(raised.value) == (
        "Remark: text: expected text, found nothing; Remark: times: expected a "
        "whole number, found -1; Remark: places: expected an ISO 3166 alpha-3 country code, found "
        '"ABC"; "tipreport terms countries" lists all; Remark: echo: expected text, found nothing'
    )


def test_a_subclass_adds_to_the_fields_of_its_parent() -> None:
    @record
    class Loud(Remark):
        """A loud remark."""

        pitch: Annotated[int, "how high"] = 0

    assert [field.name for field in fields(Loud)] == ["pitch", *(field.name for field in fields(Remark))]
    assert Loud(text="x").replace(pitch=3) == Loud(text="x", pitch=3)
    assert len(fields(Remark)) == 9


def test_derived_values_are_kept_when_a_record_is_replaced() -> None:
    assert Remark(text="x").replace(text="y").echo == "x"


def test_rules_run_once_every_field_is_valid() -> None:
    incomplete: Any = Figure
    with pytest.raises(InvalidRecordError) as raised:
        incomplete(measure="other", value=3)
    assert [path for path, _ in raised.value.problems] == [("value",)]


def test_records_of_different_classes_are_never_equal() -> None:
    remarks: set[Claim] = {Finding(pillar="context", text="x"), Remark(text="x"), Remark(text="x")}
    assert len(remarks) == 2


def test_a_field_with_two_descriptions_is_a_mistake_of_its_declaration() -> None:
    with pytest.raises(TypeError, match="the field text has several descriptions: one, two"):

        @record
        class _Twice(Record):
            text: Annotated[Text, "one", "two"]
