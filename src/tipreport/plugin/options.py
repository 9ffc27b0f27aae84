"""The options of an exporter: a frozen attrs class whose fields are all made with `option`.

One declaration serves typed Python, the flags of the command line, and ``tipreport.toml``.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, TypeVar, cast, get_type_hints

import attrs
from attrs import Attribute, frozen
from attrs.exceptions import FrozenInstanceError

from tipreport.errors import InvalidValueError
from tipreport.model.value_type import Plain, ValueType, is_optional
from tipreport.plugin.file_content import FileContent
from tipreport.plugin.option_types import option_type

T = TypeVar("T")
Validator: TypeAlias = Callable[[Any, "Attribute[Any]", Any], object]
OptionProblems: TypeAlias = Iterator[tuple[str, str]]

# The messages of attrs.validators.ge and others: "'top_level' must be <= 4: 9".
_LIMIT = re.compile(r"'\w+' must be ([<>]=?) (.+): (.+)")
_LIMITS = {"<": "less than", "<=": "at most", ">=": "at least", ">": "more than"}
HELP = "tipreport.plugin.help"  # the key under which `option` keeps its help in the metadata of the field
CHANGES_FILE = "tipreport.plugin.changes_file"


def option(
    default: T,
    *,
    help: str,  # noqa: A002 - the usual name in option libraries
    validator: Validator | Iterable[Validator] | None = None,
    changes_file: bool = True,
    converter: Callable[[Any], Any] | None = None,
) -> T:
    """Declare a field of an options class: its default, one line of help, and a validator.

    The annotation of the field is its type: bool, int, float, str, an Enum, a Literal, datetime.date or
    `FileContent`; or, of one of these, ``T | None`` (with None as the default) or ``tuple[T, ...]``. ``validator`` is
    one of ``attrs.validators`` or a function of ``(instance, attribute, value)`` that raises ``ValueError``, whose
    message is shown to the user. ``changes_file`` is False for an option that only decides about warnings.
    ``converter`` changes a value before it is validated.
    """
    validators = [*validator] if isinstance(validator, Iterable) else validator
    metadata = {HELP: help, CHANGES_FILE: changes_file}
    return attrs.field(default=default, validator=validators, converter=converter, metadata=metadata)


@frozen
class NoOptions:
    """The options of an exporter that has none."""


@frozen(kw_only=True)
class OptionDescription:
    """The description of an option, as plain data, for flags and tables."""

    name: str
    """The name in Python and TOML: ``paper_size``."""
    flag: str
    """The name on the command line: ``paper-size``."""
    type: str
    """The type: text, whole number, number, yes/no, choice, date or file."""
    choices: tuple[str, ...]
    """The texts of a choice; empty for other types."""
    default: "Plain | tuple[Plain, ...]"
    """The default as in TOML; a date as text."""
    help: str
    """The line of help."""
    multiple: bool
    """Whether it takes any number of values."""
    optional: bool
    """Whether it may be omitted: the default is None."""
    changes_file: bool = True
    """Whether the file depends on it; False if it only decides about warnings."""


@frozen(kw_only=True)
class Option:
    """A declared option: its attrs field, the type of its values, and whether it may be None."""

    attribute: "Attribute[Any]"
    """The attrs field."""
    type: ValueType
    """The type of its values."""
    optional: bool
    """Whether it may be None."""

    def parse(self, value: Any, folder: Path, *, from_text: bool = False) -> Any:
        """Parse plain data; with ``from_text``, texts of a command line. Relative paths start in ``folder``.

        Raises `InvalidValueError`.
        """
        if value is None and self.optional:
            return None
        if self.type.item is None:
            return self.type.parse(_plain(self.type, value, folder, from_text=from_text))
        values = (value,) if from_text and isinstance(value, str) else value
        if isinstance(values, list | tuple):
            values = [_plain(self.type.item, item, folder, from_text=from_text) for item in values]
        return self.type.parse(values)

    def check(self, value: Any) -> None:
        """Raise `InvalidValueError` for a Python value that the option cannot have."""
        if value is not None or not self.optional:
            self.type.check(value)

    def dump(self, value: Any) -> "Plain | tuple[Plain, ...]":
        """Return the value as plain data; a file as its name and digest."""
        dumped: Plain | tuple[Plain, ...] = None if value is None else self.type.dump(value)
        return dumped


def _plain(value_type: ValueType, value: Any, folder: Path, *, from_text: bool) -> Any:
    if value_type.python_type is FileContent and isinstance(value, str | os.PathLike) and os.fspath(value):
        return folder / value
    if not isinstance(value, str):
        return value
    if value not in value_type.terms:
        value = next((term for term in value_type.terms if term.casefold() == value.casefold()), value)  # A4 for a4
    return value_type.from_text(value) if from_text else value


def describe_options(options: type) -> tuple[OptionDescription, ...]:
    """Describe each option of an options class, in the order of their declaration."""
    return tuple(
        OptionDescription(
            name=name,
            flag=name.replace("_", "-"),
            type=_type_name(option.type.item or option.type),
            choices=(option.type.item or option.type).terms,
            default=option.dump(option.attribute.default),
            help=option.attribute.metadata[HELP],
            multiple=option.type.item is not None,
            optional=option.optional,
            changes_file=option.attribute.metadata.get(CHANGES_FILE, True),
        )
        for name, option in declared(options).items()
    )


def _type_name(value_type: ValueType) -> str:
    return "choice" if value_type.terms else value_type.name


def declared(options: type) -> dict[str, Option]:
    """Return the options of a class by name. Raises `InvalidValueError` if one has an unsupported type."""
    cached: Any = _declared  # Any: to mypy, a class is not hashable
    return cast("dict[str, Option]", cached(options))


@cache
def _declared(options: type) -> dict[str, Option]:
    hints = _hints(options)
    return {
        attribute.name: _option(attribute, hints[attribute.name]) for attribute in attrs.fields(cast("Any", options))
    }


def _option(attribute: "Attribute[Any]", hint: Any) -> Option:
    return Option(attribute=attribute, type=option_type(hint), optional=is_optional(hint))


def _hints(options: type) -> dict[str, Any]:
    try:
        return get_type_hints(options, include_extras=True)
    except NameError as error:
        raise InvalidValueError(f"expected types that are defined in its module: {error}") from error


def options_problems(options: Any) -> OptionProblems:
    """Yield the problems of an options class: pairs of an option and a message."""
    if not isinstance(options, type) or not attrs.has(options):
        yield "options", f"expected an attrs class, found {getattr(options, '__name__', options)!r}"
        return
    try:
        hints = _hints(options)
    except InvalidValueError as error:
        yield "options", str(error)
        return
    problems = [
        (f"options.{attribute.name}", problem)
        for attribute in attrs.fields(options)
        for problem in _problems(attribute, hints[attribute.name])
    ]
    yield from problems or _class_problems(options)


def _problems(attribute: "Attribute[Any]", hint: Any) -> Iterator[str]:
    name = attribute.name
    if HELP not in attribute.metadata:
        yield "expected option(default, help=...)"
        return
    help_text = attribute.metadata[HELP]
    if not isinstance(help_text, str) or not help_text.strip() or len(help_text.splitlines()) > 1:
        yield f"expected help of one line, found {help_text!r}"
    if not re.fullmatch("[a-z][a-z0-9_]*", name) or name.endswith("_"):
        yield "expected a name of lower-case letters, digits and underscores"
    elif name.startswith("no_"):
        yield f"expected the name {name.removeprefix('no_')} and the opposite meaning: --no-... turns an option off"
    try:
        declared_option = _option(attribute, hint)
    except InvalidValueError as error:
        yield str(error)
        return
    try:
        declared_option.check(attribute.default)
    except InvalidValueError as error:
        yield f"default: {error}"
    if declared_option.optional and attribute.default is not None:
        yield "default: expected None, because the type allows it and TOML has no value for it"


def _class_problems(options: type) -> OptionProblems:
    try:
        instance = options()
    except Exception as error:  # noqa: BLE001 - a plugin's validator may raise anything
        yield "options", f"expected defaults that the class accepts: {validator_message(error)}"
        return
    try:
        instance.__setattr__("tipreport", None)
    except FrozenInstanceError:
        return
    except AttributeError:
        pass
    yield "options", f"expected a frozen attrs class: decorate {options.__name__} with @attrs.frozen"


def validator_message(error: Exception) -> str:
    """Return the message of a validator. Validators of attrs pass it as the first argument."""
    message = error.args[0] if error.args else ""
    if not isinstance(message, str) or not message:
        return type(error).__name__
    limit = _LIMIT.fullmatch(message)
    return f"expected {_LIMITS[limit[1]]} {limit[2]}, found {limit[3]}" if limit else message
