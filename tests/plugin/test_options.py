"""The declaration of options: its errors and its description."""

from typing import Any

import attrs
import pytest
from attrs import field, frozen, validators

from tests.plugin.exporters import EveryOption
from tipreport.plugin import NoOptions, OptionDescription, describe_options, option
from tipreport.plugin.options import options_problems

ANY_TYPE = (
    "expected bool, int, float, str, datetime.date, FileContent, an Enum or a Literal, one of these | None, "
    "or tuple[one of these, ...]"
)


def problems(options: Any) -> list[str]:
    return [f"{name}: {message}" for name, message in options_problems(options)]


def test_every_option_is_described_as_plain_data_in_the_order_of_declaration() -> None:
    described = {option.name: option for option in describe_options(EveryOption)}

    assert [*described] == [attribute.name for attribute in attrs.fields(EveryOption)]
    assert described["depth"] == OptionDescription(
        name="depth",
        flag="depth",
        type="choice",
        choices=("two-levels", "all"),
        default="all",
        help="How deep the outline goes",
        multiple=False,
        optional=False,
    )
    assert (described["levels"].multiple, described["levels"].default) == (True, (1,))
    assert (described["picture"].type, described["picture"].optional, described["picture"].default) == (
        "file",
        True,
        None,
    )
    assert [described[name].type for name in ("tagged", "width", "margin", "title", "day")] == [
        "yes/no",
        "whole number",
        "number",
        "text",
        "date",
    ]


def test_a_flag_has_hyphens_where_a_name_has_underscores() -> None:
    @frozen
    class Options:
        line_width: int = option(72, help="Columns")

    assert [option.flag for option in describe_options(Options)] == ["line-width"]


def test_a_class_without_options_is_valid() -> None:
    assert problems(NoOptions) == []
    assert describe_options(NoOptions) == ()


def test_annotations_stored_as_text_are_resolved() -> None:
    @frozen
    class Options:
        width: "int | None" = option(None, help="Columns")

    assert problems(Options) == []


def test_an_annotation_that_cannot_be_resolved_is_reported() -> None:
    @frozen
    class Options:
        width: "Columns" = option(None, help="Columns")  # type: ignore[name-defined]  # noqa: F821 - deliberately undefined

    assert problems(Options) == [
        "options: expected types that are defined in its module: name 'Columns' is not defined"
    ]


def test_a_class_without_attrs_is_reported() -> None:
    assert problems(dict) == ["options: expected an attrs class, found 'dict'"]
    assert problems(NoOptions()) == [f"options: expected an attrs class, found {NoOptions()!r}"]


def test_a_mutable_class_is_reported() -> None:
    @attrs.define
    class Slotted:
        width: int = option(72, help="Columns")

    @attrs.define(slots=False)
    class Open:
        width: int = option(72, help="Columns")

    assert problems(Slotted) == ["options: expected a frozen attrs class: decorate Slotted with @attrs.frozen"]
    assert problems(Open) == ["options: expected a frozen attrs class: decorate Open with @attrs.frozen"]


def test_every_field_that_is_not_an_option_is_reported_by_name() -> None:
    @frozen(kw_only=True)
    class Options:
        width: int
        height: int = 3
        depth: int = field(default=1)

    assert problems(Options) == [
        "options.width: expected option(default, help=...)",
        "options.height: expected option(default, help=...)",
        "options.depth: expected option(default, help=...)",
    ]


@pytest.mark.parametrize("text", ["", "  ", "two\nlines", None])
def test_help_is_one_line(text: Any) -> None:
    @frozen
    class Options:
        width: int = option(72, help=text)

    assert problems(Options) == [f"options.width: expected help of one line, found {text!r}"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("lineWidth", "expected a name of lower-case letters, digits and underscores"),
        ("straße", "expected a name of lower-case letters, digits and underscores"),
        ("class_", "expected a name of lower-case letters, digits and underscores"),
        ("no_links", "expected the name links and the opposite meaning: --no-... turns an option off"),
    ],
)
def test_a_name_that_cannot_be_a_flag_is_reported(name: str, message: str) -> None:
    options = attrs.make_class("Options", {name: option(True, help="Whether")}, frozen=True)
    options.__annotations__[name] = bool

    assert problems(options) == [f"options.{name}: {message}"]


def test_a_default_is_checked_against_the_type() -> None:
    @frozen
    class Options:
        width: int = option("72", help="Columns")  # type: ignore[assignment]  # mypy reports it
        only: tuple[str, ...] = option(["a"], help="Sections")  # type: ignore[arg-type]  # mypy reports it
        title: str | None = option("Trafficking", help="The title")
        path: dict[str, str] = option({}, help="What no option can be")

    assert problems(Options) == [
        'options.width: default: expected a whole number, found "72": write 72, without quotation marks',
        "options.only: default: expected a tuple, each item text, found ['a']",
        "options.title: default: expected None, because the type allows it and TOML has no value for it",
        f"options.path: {ANY_TYPE}, found dict",
    ]


def test_a_default_is_checked_by_the_validator() -> None:
    @frozen
    class Options:
        width: int = option(7, help="Columns", validator=[validators.ge(20), validators.lt(200)])

    assert problems(Options) == ["options: expected defaults that the class accepts: expected at least 20, found 7"]
