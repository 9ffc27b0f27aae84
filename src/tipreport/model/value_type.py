"""The type of a value: of a field of a record, or of an option of an exporter.

A type parses plain data into a Python value, dumps the value again, describes the plain data as JSON Schema, and checks
Python values.
"""

import types
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from attrs import Factory, evolve, field, frozen

from tipreport.errors import InvalidValueError
from tipreport.model.messages import did_you_mean, quote

Plain: TypeAlias = str | int | float | Decimal | bool | None  # a scalar of YAML, JSON or TOML

_MAX_LISTED = 12  # terms in a message


def _unchanged(value: Any) -> Any:
    return value


@frozen(eq=False, repr=False)
class ValueType:
    """The type of a value. Value types are compared by identity."""

    name: str
    """The name on reference pages and in tables."""
    parse: Callable[[Any], Any]
    """Converts plain data to a value. Raises `InvalidValueError`."""
    schema: Mapping[str, object]
    """JSON Schema of its plain data."""
    dump: Callable[[Any], Any] = field(default=_unchanged, kw_only=True)
    """Converts a value to plain data."""
    from_text: Callable[[str], Any] = field(default=_unchanged, kw_only=True)
    """Converts text from a command line to plain data. Returns invalid text unchanged."""
    expected: str = field(default=Factory(lambda self: self.name, takes_self=True), kw_only=True)
    """The words after "expected" in messages."""
    plural: str = field(default=Factory(lambda self: self.name, takes_self=True), kw_only=True)
    see: str = field(default="", kw_only=True)
    """The section of the reference page that explains it."""
    python_type: type | None = field(default=None, kw_only=True)
    """The class of its values, if every instance is valid."""
    column: str = field(default="text", kw_only=True)
    """The type of its column in a tidy table."""
    vocabulary: str = field(default="", kw_only=True)
    terms: tuple[str, ...] = field(default=(), kw_only=True)
    refers: str = field(default="", kw_only=True)
    """The list whose ids it refers to."""
    spans: bool = field(default=False, kw_only=True)
    """Whether plain data may be a span of several values, with one record for each."""
    item: "ValueType | None" = field(default=None, kw_only=True)
    """The type of the items of a list."""

    def __repr__(self) -> str:  # short, because attrs formats every annotation as text
        return f"<value type: {self.name}>"

    def check(self, value: Any) -> None:
        """Raise `InvalidValueError` for a Python value that is not of this type."""
        if self.item is not None:
            if not isinstance(value, tuple):
                raise InvalidValueError(f"expected a tuple, each item {self.item.expected}, found {quote(value)}")
            for item in value:
                self.item.check(item)
        elif self.python_type is not None:
            if not isinstance(value, self.python_type) or isinstance(value, datetime):  # also a date
                name = self.python_type.__name__
                hint = f"; {name}.parse reads it from text" if hasattr(self.python_type, "parse") else ""
                raise InvalidValueError(f"expected a {name}, found {quote(value)}{hint}")
        elif self.parse(value) != value:
            raise InvalidValueError(f"expected {self.expected} without spaces around it, found {quote(value)}")


@frozen
class Vocabulary:
    """Marks a ``Literal`` as a vocabulary and names it."""

    name: str


def list_of(item: ValueType) -> ValueType:
    """Return the type of a list. Its value is a tuple."""

    def parse(values: Any) -> tuple[Any, ...]:
        if not isinstance(values, list | tuple):
            raise InvalidValueError(f"expected a list, each item {item.expected}, found {quote(values)}")
        return tuple(map(item.parse, values))

    return ValueType(
        f"list of {item.plural}",
        parse,
        {"type": "array", "items": item.schema},
        dump=lambda values: tuple(map(item.dump, values)),
        column="list",
        item=item,
        vocabulary=item.vocabulary,
        refers=item.refers,
    )


def vocabulary(name: str, terms: Iterable[str]) -> ValueType:
    """Return the type of a closed vocabulary. A message lists the terms if there are at most twelve."""
    terms = tuple(terms)
    expected = "" if len(terms) <= _MAX_LISTED else f"a {name} of the vocabulary"
    return evolve(choice(terms, expected), name=name, vocabulary=name, see="vocabularies", expected=name, plural=name)


def choice(values: Iterable[Any], expected: str = "") -> ValueType:
    """Return the type of a choice between texts, whole numbers, or members of an enumeration."""
    values = tuple(values)
    choices = {_choice_name(value): value for value in values}
    if len(choices) < len(values) or not choices:
        raise InvalidValueError(f"expected choices with different names, found {', '.join(map(repr, values))}")
    expected = expected or f"one of {', '.join(choices)}"

    def parse(value: Any) -> Any:
        found = choices.get(value) if isinstance(value, str) else None
        if isinstance(found, str | Enum):
            return found
        for candidate in values:
            if type(value) is type(candidate) and value == candidate:
                return candidate
        raise InvalidValueError(f"expected {expected}, found {quote(value)}{did_you_mean(value, choices)}")

    return ValueType(
        "choice",
        parse,
        {"enum": [_choice_data(value) for value in values]},
        dump=_choice_data,
        from_text=lambda text: choices.get(text, text),
        expected=expected,
        column="term",
        terms=tuple(choices),
    )


def _choice_data(value: Any) -> Any:
    return _choice_name(value) if isinstance(value, Enum) else value


def _choice_name(value: Any) -> str:
    """Return a choice as text. For a member of an enumeration, that is its value if it is text, else its name."""
    if isinstance(value, Enum):
        return value.value if isinstance(value.value, str) else value.name.lower().replace("_", "-")
    if not isinstance(value, str | int):
        raise InvalidValueError(f"expected choices that are text or whole numbers, found {value}")
    return str(value).lower() if isinstance(value, bool) else str(value)


def type_of(annotation: Any, of_class: Callable[[Any], ValueType]) -> ValueType:
    """Return the value type of an annotation. ``of_class`` returns the types of plain classes and of literals.

    ``T | None`` has the type of T. ``Annotated`` may hold a `ValueType`, or name the vocabulary of a ``Literal``.
    """
    annotation = _resolve_alias(annotation)
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        mark = next((mark for mark in parts[1:] if isinstance(mark, ValueType | Vocabulary)), None)
        if isinstance(mark, Vocabulary):
            return vocabulary(mark.name, get_args(parts[0]))
        return mark or type_of(parts[0], of_class)
    if is_optional(annotation):
        return type_of(parts[parts[0] is types.NoneType], of_class)
    if origin is tuple and len(parts) == 2 and parts[1] is Ellipsis:
        return list_of(type_of(parts[0], of_class))
    return of_class(annotation)


def is_optional(annotation: Any) -> bool:
    """Return whether an annotation is ``T | None``."""
    annotation = _resolve_alias(annotation)
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return is_optional(parts[0])
    return origin in (Union, types.UnionType) and len(parts) == 2 and types.NoneType in parts


def _resolve_alias(annotation: Any) -> Any:
    return getattr(annotation, "__value__", annotation)  # a type alias of Python 3.12
