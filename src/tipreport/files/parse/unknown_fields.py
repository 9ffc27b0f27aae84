"""The message for an unknown field, which is often a known one under another name."""

from collections.abc import Collection, Sequence

from attrs import frozen

from tipreport.files.parse.mistakes import special_space
from tipreport.files.parse.nodes import Fields, Node, Scalar
from tipreport.model.field_names import meant_field, remedy_for_name


@frozen
class UnknownField:
    """An unknown field: its message, and the declared field that it means, which is then not missing."""

    message: str
    meant: str = ""
    is_text: bool = False
    """Whether it is not a name at all, but text that YAML reads as one."""


def unknown_field(
    node: Fields, name: Scalar, value: Node, declared: Sequence[str], present: Collection[str]
) -> UnknownField:
    """Return the problem of an unknown field. ``present`` are the names of all fields of the node."""
    if special_space(name.text):
        message = special_space(_line(name, value))
        return UnknownField(message, next((field for field in declared if field in name.text), ""), is_text=True)
    if node.braces and isinstance(value, Scalar) and (value.value is None or " " in name.text):
        return UnknownField(_comma_hint(name), is_text=True)
    remedy = remedy_for_name(name.text, declared, present)
    return UnknownField(f"unknown field: {remedy}", meant_field(name.text, declared))


def _line(name: Scalar, value: Node) -> str:
    return f"{name.text}: {value.text}" if isinstance(value, Scalar) and value.text else name.text


def _comma_hint(name: Scalar) -> str:
    """Return the message for text after a comma in braces, which YAML reads as a field: a common mistake."""
    rest = f'"{name.text}" looks like the rest of the text before it'
    return f"{rest}: inside {{ }} a comma ends a field; put the text in quotation marks"
