"""Builds, checks and dumps the options of an exporter.

Values come from typed Python (`check_options`), from TOML or JSON (`build_options`), or from the text of a command line
(`build_options` with ``from_text``). Each function reports every problem at once.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

import attrs

from tipreport.errors import InvalidValueError, OptionsError
from tipreport.model.messages import did_you_mean
from tipreport.model.value_type import Plain
from tipreport.plugin.exporter import Exporter
from tipreport.plugin.options import Option, declared, validator_message

O = TypeVar("O")  # noqa: E741 - the options of an exporter, as in Exporter[O]


def build_options(
    exporter: Exporter[O], values: Mapping[str, Any], *, folder: Path | None = None, from_text: bool = False
) -> O:
    """Create the options of an exporter from values by name. See `read_options`."""
    return read_options(exporter.options, values, owner=exporter.name, folder=folder, from_text=from_text)


def read_options(
    options: type[O], values: Mapping[str, Any], *, owner: str, folder: Path | None = None, from_text: bool = False
) -> O:
    """Create an object of an options class from values by name. Other options have their defaults.

    ``owner`` is the name of the format or group, for messages. Relative paths of files start in ``folder``, by default
    the current folder. With ``from_text``, values are texts of a command line, so that ``"72"`` can be a number. This
    function reads the files of options; exporters do not open them.

    Raises `OptionsError` with every problem: unknown options, invalid values, and the messages of validators.
    """
    by_name = declared(options)
    problems: dict[str, str] = {}
    parsed: dict[str, Any] = {}
    for name, value in values.items():
        if name not in by_name:
            problems[name] = (
                f"unknown option{did_you_mean(name, by_name)}" if by_name else "unknown option; this format has none"
            )
            continue
        try:
            parsed[name] = by_name[name].parse(value, folder or Path(), from_text=from_text)
        except InvalidValueError as error:
            problems[name] = str(error)
    if problems:
        problems |= _invalid(options, parsed)
    else:
        try:
            return options(**parsed)
        except Exception as error:  # noqa: BLE001 - a plugin's validator may raise anything
            problems = _invalid(options, parsed) or {", ".join(parsed): validator_message(error)}
    raise OptionsError(owner, problems.items())


def check_options(exporter: Exporter[O], options: O) -> O:
    """Return the same options. Raises `OptionsError` if they are invalid, like `accept_options`."""
    return accept_options(exporter.options, options, owner=exporter.name)


def accept_options(expected: type[O], options: Any, *, owner: str) -> O:
    """Return the same options. Raises `OptionsError` for an object of another class or a value of another type."""
    if not isinstance(options, expected):
        raise OptionsError(owner, [("", _not_options(expected, options))])
    problems: dict[str, str] = {}
    for name, option in declared(expected).items():
        try:
            option.check(getattr(options, name))
        except InvalidValueError as error:
            problems[name] = str(error)
    if problems:
        raise OptionsError(owner, problems.items())
    return options


def as_options(expected: type[O], given: O | Mapping[str, Any] | None, *, owner: str) -> O:
    """Return options that are given as an object of a class, a mapping or None. Raises `OptionsError`."""
    if given is None:
        return expected()
    if isinstance(given, Mapping):
        return read_options(expected, given, owner=owner)
    return accept_options(expected, given, owner=owner)


def dump_options(options: Any) -> dict[str, Plain | tuple[Plain, ...]]:
    """Return the options as plain data for TOML or JSON, files as their name and digest, without None.

    If there are no files, `build_options` makes equal options from it.
    """
    dumped = {name: option.dump(getattr(options, name)) for name, option in declared(type(options)).items()}
    return {name: value for name, value in dumped.items() if value is not None}


def _not_options(expected: type, found: object) -> str:
    """Return the message for an argument that is neither a mapping nor an object of an options class."""
    defaults = {name: option.dump(option.attribute.default) for name, option in _with_defaults(expected)}
    such = "".join(f" such as {json.dumps({name: value})}" for name, value in [*defaults.items()][:1])
    return f"expected a mapping{such} or {expected.__name__}, found {type(found).__name__}"


def _with_defaults(options: type) -> Iterator[tuple[str, Option]]:
    """Yield the options that have a number or a text by default, as examples."""
    for name, option in declared(options).items():
        if isinstance(option.attribute.default, int | str) and option.attribute.default:
            yield name, option


def _invalid(options: type, parsed: Mapping[str, Any]) -> dict[str, str]:
    """Return the messages of the validators, by option."""
    problems = {}
    defaults = options()
    for attribute in attrs.fields(cast("Any", options)):
        if attribute.name in parsed and attribute.validator is not None:
            try:
                value = parsed[attribute.name]
                value = attribute.converter(value) if attribute.converter else value
                attribute.validator(defaults, attribute, value)
            except Exception as error:  # noqa: BLE001 - a plugin's validator may raise anything
                problems[attribute.name] = validator_message(error)
    return problems
