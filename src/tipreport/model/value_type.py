"""The type of a value: of a field of a record, or of an option of an exporter.

A type parses plain data into a Python value, dumps the value again, describes the plain data as JSON Schema, and checks
Python values.
"""

import json
import types
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from attrs import Factory, evolve, field, frozen

from tipreport.errors import InvalidValueError
from tipreport.model.messages import alternatives, mismatch, nearest, plain_word

Plain: TypeAlias = str | int | float | Decimal | bool | None  # a scalar of YAML, JSON or TOML

_MAX_LISTED = 12  # terms in a message
_MAX_SUGGESTED = 2  # terms of a list that the message has in full; more are a guess


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
    """The class of its values."""
    check_instance: Callable[[Any], object] | None = field(default=None, kw_only=True)
    """Raises `InvalidValueError` for an invalid instance of the class, if not every one is valid."""
    column: str = field(default="text", kw_only=True)
    """The type of its column in a tidy table."""
    vocabulary: str = field(default="", kw_only=True)
    terms: tuple[str, ...] = field(default=(), kw_only=True)
    refers: str = field(default="", kw_only=True)
    """The list whose ids it refers to."""
    spans: bool = field(default=False, kw_only=True)
    """Whether plain data may be a span of several values, with one record for each."""
    is_free_text: bool = field(default=False, kw_only=True)
    """Whether its values are words, of which no part may be lost unnoticed."""
    absent: str = field(default="", kw_only=True)
    """The value to write where a source does not give one; empty if there is no such value."""
    item: "ValueType | None" = field(default=None, kw_only=True)
    """The type of the items of a list."""

    def __repr__(self) -> str:  # short, because attrs formats every annotation as text
        return f"<value type: {self.name}>"

    def check(self, value: Any) -> None:
        """Raise `InvalidValueError` for a Python value that is not of this type."""
        if self.item is not None:
            if not isinstance(value, tuple):
                raise InvalidValueError(mismatch(f"a tuple, each item {self.item.expected}", value))
            for item in value:
                self.item.check(item)
        elif self.python_type is not None:
            if not isinstance(value, self.python_type) or isinstance(value, datetime):  # also a date
                name = self.python_type.__name__
                is_data = hasattr(self.python_type, "parse") and value is not None
                if is_data:
                    self.parse(value)  # its error has the remedy of an invalid value
                write = f"{name}.parse({str(value)!r})" if is_data else ""
                raise InvalidValueError(mismatch(f"a {name}", value, write))
            if self.check_instance is not None:
                self.check_instance(value)
        elif self.parse(value) != value:
            raise InvalidValueError(mismatch(f"{self.expected} without spaces around it", value))


@frozen
class Vocabulary:
    """Marks a ``Literal`` as a vocabulary and names it."""

    name: str
    plural: str = field(default=Factory(lambda self: f"{self.name}s", takes_self=True))
    other_words: Mapping[str, str] = field(factory=dict, kw_only=True, eq=False, repr=False)
    """Other common words for its terms, in lower case, which messages know: ``origin`` for ``source``."""


def list_of(item: ValueType) -> ValueType:
    """Return the type of a list. Its value is a tuple."""

    def parse(values: Any) -> tuple[Any, ...]:
        if not isinstance(values, list | tuple):
            is_item = isinstance(values, str) and item.schema.get("type") == "string"
            write = json.dumps([values], ensure_ascii=False) if is_item else ""
            raise InvalidValueError(mismatch(f"a list, each item {item.expected}", values, write))
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


def vocabulary(mark: Vocabulary, terms: Iterable[str], meanings: Mapping[str, str] | None = None) -> ValueType:
    """Return the type of a closed vocabulary. A message lists the terms if there are at most twelve.

    ``meanings`` maps terms to their meanings, from which a message suggests terms too.
    """
    terms = tuple(terms)
    is_short = len(terms) <= _MAX_LISTED
    terms_type = choice(
        terms,
        "" if is_short else with_article(mark.name),
        meanings=meanings,
        other_words=mark.other_words,
        see="" if is_short else command_name(mark.plural),
    )
    return evolve(
        terms_type, name=mark.name, vocabulary=mark.name, see="vocabularies", expected=mark.name, plural=mark.plural
    )


def with_article(noun: str) -> str:
    """Return ``a measure``, ``an aspect``."""
    return f"{'an' if noun[:1] in 'aeio' else 'a'} {noun}"


def command_name(plural: str) -> str:
    """Return the name of a vocabulary on the command line: ``law-kinds``."""
    return plural.replace(" ", "-")


def choice(
    values: Iterable[Any],
    expected: str = "",
    *,
    meanings: Mapping[str, str] | None = None,
    other_words: Mapping[str, str] | None = None,
    see: str = "",
) -> ValueType:
    """Return the type of a choice between texts, whole numbers, or members of an enumeration.

    ``other_words`` maps words that mean a choice to it, for messages.
    ``see`` is the vocabulary that messages refer to, as the command line names it.
    """
    values = tuple(values)
    choices = {_choice_name(value): value for value in values}
    if len(choices) < len(values) or not choices:
        raise InvalidValueError(f"expected choices with different names, found {', '.join(map(repr, values))}")
    expected = expected or f"one of {', '.join(choices)}"
    described = dict.fromkeys(choices, "") | dict(meanings or {})
    meant = other_words or {}

    @lru_cache(1000)  # a workbook may have the same word in every row
    def suggested(word: str) -> str:
        if (known := meant.get(plain_word(word))) is not None:
            return known
        found = nearest(word, described)
        return "" if len(found) > _MAX_SUGGESTED and not see else alternatives(found)  # the message has all terms

    def parse(value: Any) -> Any:
        found = choices.get(value) if isinstance(value, str) else None
        if isinstance(found, str | Enum):
            return found
        for candidate in values:
            if type(value) is type(candidate) and value == candidate:
                return candidate
        write = suggested(str(value)) if isinstance(value, str) or str(value) in meant else ""
        raise InvalidValueError(mismatch(expected, value, write, terms=see))

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
            return vocabulary(mark, get_args(parts[0]))
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
