"""What one value of an option can be: how each type is read, recognised, spelled and shown."""

import datetime as dt
import math
import os
import re
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args, get_origin

from attrs import field, frozen

from tipreport.errors import InvalidValueError
from tipreport.model.kind import close, got
from tipreport.plugin.file_content import FileContent

Plain: TypeAlias = "bool | int | float | str | tuple[Plain, ...] | None"  # what TOML, JSON and a table can show


@frozen(kw_only=True, eq=False)
class Scalar:
    """What one value of an option can be."""

    name: str  # what tables call it
    words: str  # what messages call it
    holds: type | tuple[type, ...]  # the classes of its values
    read: Callable[[Any, Path], Any]  # from TOML or JSON, and the folder of its paths; raises InvalidValueError
    parse: Callable[[str], Any] = field(default=str)  # from the text of a command line to what TOML would say
    show: Callable[[Any], Plain] = field(default=lambda value: value)
    choices: tuple[str, ...] = ()


def scalar(annotation: Any) -> Scalar:
    """What one value of this type is. Raises `InvalidValueError` if an option cannot have the type."""
    if annotation in SCALARS:
        return SCALARS[annotation]
    if get_origin(annotation) is Literal:
        return _choice({_word(value): value for value in get_args(annotation)}, get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return _choice({_word(member): member for member in annotation}, tuple(annotation))
    raise InvalidValueError(
        "expected bool, int, float, str, datetime.date, FileContent, an Enum or a Literal, one of these | None, "
        f"or tuple[one of these, ...], got {getattr(annotation, '__name__', annotation)}"
    )


def _word(value: Any) -> str:
    """How a choice is spelled: an enumeration's member by its value if that is text, else by its name."""
    if isinstance(value, Enum):
        return value.value if isinstance(value.value, str) else value.name.lower().replace("_", "-")
    if not isinstance(value, str | int):
        raise InvalidValueError(f"expected choices that are text or whole numbers, got {value}")
    return str(value).lower() if isinstance(value, bool) else str(value)


def _choice(words: Mapping[str, Any], values: tuple[Any, ...]) -> Scalar:
    if len(words) < len(values) or not words:
        raise InvalidValueError(f"expected choices that are spelled differently, got {', '.join(map(repr, values))}")
    expected = f"one of {', '.join(words)}"

    def read(value: Any, _: Path) -> Any:
        for word, choice in words.items():
            if (type(value) is type(choice) and value == choice) or (isinstance(choice, Enum) and value == word):
                return choice
        raise InvalidValueError(f"expected {expected}, got {got(value)}{close(value, words)}")

    return Scalar(
        name="choice",
        words=expected,
        holds=tuple({type(value) for value in values}),
        read=read,
        parse=lambda text: words.get(text, text),
        show=lambda value: _word(value) if isinstance(value, Enum) else value,
        choices=tuple(words),
    )


def _reader(words: str, fits: Callable[[Any], bool], make: Callable[[Any], Any]) -> Callable[[Any, Path], Any]:
    def read(value: Any, _: Path) -> Any:
        if not fits(value):
            raise InvalidValueError(f"expected {words}, got {got(value)}")
        return make(value)

    return read


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _number(text: str) -> Any:
    try:
        return float(text)
    except ValueError:
        return text


def _date(value: Any, _: Path) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise InvalidValueError(f"expected a date such as 2024-06-24, got {got(value)}")


def _file(value: Any, folder: Path) -> FileContent:
    if isinstance(value, FileContent):
        return value
    if not isinstance(value, str | os.PathLike) or not os.fspath(value):
        raise InvalidValueError(f"expected the path of a file, got {got(value)}")
    return FileContent.read(folder / value)


SCALARS: Mapping[Any, Scalar] = {
    bool: Scalar(
        name="yes/no",
        words="true or false",
        holds=bool,
        read=_reader("true or false", lambda value: isinstance(value, bool), bool),
        parse=lambda text: {"true": True, "false": False}.get(text, text),
    ),
    int: Scalar(
        name="whole number",
        words="a whole number",
        holds=int,
        read=_reader("a whole number", lambda value: isinstance(value, int) and not isinstance(value, bool), int),
        parse=lambda text: int(text) if re.fullmatch(r"[-+]?\d{1,18}", text, re.ASCII) else text,
    ),
    float: Scalar(
        name="number",
        words="a number",
        holds=(int, float),
        read=_reader("a number", _is_number, float),
        parse=_number,
    ),
    str: Scalar(
        name="text",
        words="text",
        holds=str,
        read=_reader("text", lambda value: isinstance(value, str), str),
    ),
    dt.date: Scalar(name="date", words="a date such as 2024-06-24", holds=dt.date, read=_date, show=str),
    FileContent: Scalar(
        name="file",
        words="a file's content",
        holds=FileContent,
        read=_file,
        show=lambda value: f"{value.name} (sha256 {value.sha256})",
    ),
}
