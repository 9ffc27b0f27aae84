"""The value types of options."""

import datetime as dt
import math
import os
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, Literal, get_args, get_origin

from attrs import evolve

from tipreport.errors import InvalidValueError
from tipreport.model.messages import quote
from tipreport.model.value_type import ValueType, choice, type_of
from tipreport.model.value_types import BOOLEAN, DATE, whole_number
from tipreport.plugin.file_content import FileContent


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise InvalidValueError(f"expected text, found {quote(value)}")
    return value


def _number(value: Any) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise InvalidValueError(f"expected a number, found {quote(value)}")
    return float(value)


def _number_from_text(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _file(value: Any) -> FileContent:
    if isinstance(value, FileContent):
        return value
    if not isinstance(value, str | os.PathLike) or not os.fspath(value):
        raise InvalidValueError(f"expected the path of a file, found {quote(value)}")
    return FileContent.read(value)


OPTION_TYPES: Mapping[Any, ValueType] = {
    bool: evolve(BOOLEAN, name="yes/no", expected=BOOLEAN.expected),
    int: whole_number("whole number", expected="a whole number"),
    float: ValueType(
        "number", _number, {"type": "number"}, expected="a number", from_text=_number_from_text, column="number"
    ),
    str: ValueType("text", _text, {"type": "string"}),
    dt.date: DATE,
    FileContent: ValueType(
        "file",
        _file,
        {"type": "string"},
        dump=lambda content: f"{content.name} (sha256 {content.sha256})",
        expected="the path of a file",
        python_type=FileContent,
    ),
}


@cache
def option_type(annotation: Any) -> ValueType:
    """Return the value type of an option. Raises `InvalidValueError` if an option cannot have the type."""
    found = type_of(annotation, _of_class)
    if found.item is not None and found.item.item is not None:
        raise _unsupported(annotation)
    return found


def _of_class(annotation: Any) -> ValueType:
    if annotation in OPTION_TYPES:
        return OPTION_TYPES[annotation]
    if get_origin(annotation) is Literal:
        return choice(get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return choice(annotation)
    raise _unsupported(annotation)


def _unsupported(annotation: Any) -> InvalidValueError:
    return InvalidValueError(
        "expected bool, int, float, str, datetime.date, FileContent, an Enum or a Literal, one of these | None, "
        f"or tuple[one of these, ...], found {getattr(annotation, '__name__', annotation)}"
    )
