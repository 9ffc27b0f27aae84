"""The declaration of records. A field is one line: name, type, meaning, and after ``=`` its default.

    tier: Annotated[Tier, "the placement"]                                             # required
    reason: Annotated[Text | None, "the reason that the source gives"] = None          # optional
    waiver: Annotated[bool, "kept on the Watch List by a waiver"] = False              # a default
    period: Annotated[Period | None, "when"] = undated()                               # a default described in words
    sex: Annotated[Sex | None, "of this sex only", NARROWS] = None                     # narrows the people counted
    text: Annotated[Text, "the finding", TRANSLATED]                                   # another language translates it

Everything else (reading, writing, schema, columns, reference page) follows from ``fields(cls)``. A module that declares
records must not use ``from __future__ import annotations``, because the types are needed when the class is made.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import (
    Annotated,
    Any,
    ClassVar,
    Self,
    TypeAlias,
    TypeVar,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
)

import attrs
from attrs import NOTHING, Attribute, frozen

from tipreport.errors import FieldPath, InvalidRecordError, InvalidValueError
from tipreport.model.value_type import ValueType
from tipreport.model.value_types import Text, field_type

Problems: TypeAlias = Iterator[tuple[FieldPath, str]]
T = TypeVar("T")
R = TypeVar("R", bound="Record")
MISSING = "is missing"


@frozen
class In:
    """The unit of a number."""

    unit: str


class Mark(Enum):
    """A property that the declaration of a field gives it; `Field` explains each."""

    IDENTITY = "identity"
    NARROWS = "narrows"
    TRANSLATED = "translated"


IDENTITY, NARROWS, TRANSLATED = Mark.IDENTITY, Mark.NARROWS, Mark.TRANSLATED


@frozen(kw_only=True)
class Field:
    """A declared field."""

    name: str
    type: ValueType
    meaning: str
    unit: str = ""
    default: Any = None
    default_text: str = ""
    """The default as the reference page describes it."""
    required: bool
    optional: bool
    """Whether the field of a finished brief may be None."""
    identity: bool = False
    """Two records measure the same thing if all their identity fields are equal."""
    narrows: bool = False
    """An identity field that narrows the people counted, and by which a whole can be broken down."""
    translated: bool = False
    """Whether it is written in the brief's language, so that another language needs a translation of it."""
    inherited: bool = False
    """Whether the default comes from the brief, under the same name."""
    derived: Callable[[Any], Any] | None = None
    """Computes the default from the rest of the record."""

    def default_for(self, record: Any, inherited: Mapping[str, Any]) -> Any:
        """Return the value of the field if a file omits it."""
        if self.derived:
            return self.derived(record)
        return inherited.get(self.name, self.default) if self.inherited else self.default


def described_default(text: str, default: Any = None, **metadata: Any) -> Any:
    """Return a default that ``text`` describes better than its value does."""
    return attrs.field(default=default, metadata={"default_text": text, **metadata})


def inherited_default(text: str, default: Any = None) -> Any:
    """Return a default that records inherit from their brief."""
    return described_default(text, default, inherited=True)


def derived_default(text: str, compute: Callable[[Any], Any]) -> Any:
    """Return a default that is computed from the rest of the record."""
    return described_default(text, None, derived=compute)


def _field(attribute: "Attribute[Any]") -> Field:
    marks = get_args(attribute.type)[1:] if get_origin(attribute.type) is Annotated else ()
    meanings = [mark for mark in marks if isinstance(mark, str)]
    if len(meanings) > 1:
        raise TypeError(f"the field {attribute.name} has several descriptions: {', '.join(meanings)}")
    default: Any = attribute.default
    metadata = dict(attribute.metadata)
    if default is not NOTHING and default is not None and default != ():
        metadata.setdefault("default_text", str(default).lower() if isinstance(default, bool) else str(default))
    return Field(
        name=attribute.name,
        type=field_type(cast(Any, attribute.type)),
        meaning="".join(meanings),
        unit=next((mark.unit for mark in marks if isinstance(mark, In)), ""),
        identity=IDENTITY in marks or NARROWS in marks,
        narrows=NARROWS in marks,
        translated=TRANSLATED in marks,
        default=None if default is NOTHING else default,
        required=default is NOTHING,
        optional=default is None,
        **metadata,
    )


def _inherited_last(cls: type, attributes: list["Attribute[Any]"]) -> list["Attribute[Any]"]:
    """Return the attributes of a class before those of its base classes, so that sources and note come last."""
    order = [*cls.__annotations__, *(field.name for field in getattr(cls.__base__, "declared", ()))]
    return sorted(attributes, key=lambda attribute: order.index(attribute.name))


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: type[R]) -> type[R]:
    """Make a frozen, slotted, keyword-only attrs class, and collect its declared fields."""
    record_class = frozen(kw_only=True, repr=False, field_transformer=_inherited_last)(cls)
    record_class.declared = tuple(map(_field, attrs.fields(record_class)))
    return record_class


def per_class(function: "Callable[[type[Record]], T]") -> "Callable[[type[Record]], T]":
    """Cache the result of a function of a record class."""
    cached: Any = cache(function)  # Any: to mypy, a class is not hashable
    return cast("Callable[[type[Record]], T]", cached)


def fields(cls: "type[Record]") -> tuple[Field, ...]:
    """Return the fields of a record class, in the order of the file."""
    return cls.declared


def meaning(cls: type) -> str:
    """Return the description of a record class: its docstring as one line."""
    return " ".join((cls.__doc__ or "").split())


@per_class
def fields_by_name(cls: "type[Record]") -> Mapping[str, Field]:
    """Return the fields of a record class by name."""
    return {field.name: field for field in fields(cls)}


@per_class
def identity_fields(cls: "type[Record]") -> tuple[Field, ...]:
    """Return the fields that identify the thing that a record measures."""
    return tuple(field for field in fields(cls) if field.identity)


@per_class
def narrowing_fields(cls: "type[Record]") -> tuple[Field, ...]:
    """Return the identity fields that narrow the people counted."""
    return tuple(field for field in fields(cls) if field.narrows)


@per_class
def translated_fields(cls: "type[Record]") -> tuple[Field, ...]:
    """Return the fields that another language needs a translation of."""
    return tuple(field for field in fields(cls) if field.translated)


@per_class
def _derived(cls: "type[Record]") -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    return tuple((field.name, field.derived) for field in fields(cls) if field.derived)


@record
class Record:
    """The base of all records. Raises `InvalidRecordError` for invalid values, with every problem."""

    note: Annotated[
        Text | None,
        "a remark of the analyst to the reader, such as how a value was derived or why one is missing",
        TRANSLATED,
    ] = None

    __attrs_attrs__: ClassVar[Any]
    declared: ClassVar[tuple[Field, ...]]

    def __repr__(self) -> str:
        values = ((field, getattr(self, field.name)) for field in fields(type(self)))
        shown = ", ".join(f"{field.name}={value!r}" for field, value in values if value != field.default)
        return f"{type(self).__name__}({shown})"

    def replace(self, **changes: Any) -> Self:
        """Return the record with some fields changed."""
        record: Any = self  # Any: mypy recognises attrs classes only by the decorators of attrs
        changed: Self = attrs.evolve(record, **changes)
        return changed

    def rules(self) -> Problems:
        """Return problems that concern several fields: pairs of a field's path and a message."""
        return iter(())

    def __attrs_post_init__(self) -> None:
        for name, find in _derived(type(self)):
            if getattr(self, name) is None:
                object.__setattr__(self, name, find(self))  # the way that attrs documents for frozen classes
        if problems := [*invalid_fields(self)] or [*self.rules()]:
            raise InvalidRecordError(type(self).__name__, problems)


def missing(value_type: ValueType) -> str:
    """Return the message for a required field that is missing."""
    absent = value_type.absent
    return f"{MISSING}: write it, or {absent} if the source does not give it" if absent else MISSING


def invalid_fields(record: Any) -> Problems:
    """Yield the fields with invalid values, each with a message."""
    for field in fields(type(record)):
        value = getattr(record, field.name)
        if type(value) is tuple and not value:  # an empty list, of any kind
            continue
        if value is not None:
            try:
                field.type.check(value)
            except InvalidValueError as problem:
                yield (field.name,), str(problem)
        elif not field.optional:
            yield (field.name,), missing(field.type)
