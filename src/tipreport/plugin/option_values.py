"""Option values as people give them, through one of three doors, and the options object that they make.

The doors are typed Python (`check_options`), TOML or JSON (`build_options`) and the text of a command line
(`build_options` with ``from_text``). Each tells every problem at once.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

import attrs

from tipreport.errors import InvalidValueError, OptionsError
from tipreport.model.messages import did_you_mean
from tipreport.model.value_type import Plain
from tipreport.plugin.exporter import Exporter
from tipreport.plugin.options import declared, validator_message

O = TypeVar("O")  # noqa: E741 - the options of an exporter, as in Exporter[O]


def build_options(
    exporter: Exporter[O], values: Mapping[str, Any], *, folder: Path | None = None, from_text: bool = False
) -> O:
    """The options of an exporter, from values by the names of the options, as `read_options` reads them."""
    return read_options(exporter.options, values, of=exporter.name, folder=folder, from_text=from_text)


def read_options(
    options: type[O], values: Mapping[str, Any], *, of: str, folder: Path | None = None, from_text: bool = False
) -> O:
    """An object of an options class, from values by the names of the options; the others have their defaults.

    ``of`` is the format, or the group, that an error names.
    ``folder`` is where the paths of files begin (the current folder). ``spelled`` values are those of a command line:
    text is read as the type of its option, so that ``"72"`` is a number. A file is read here; no exporter opens one.

    Raises `OptionsError` with every problem: unknown options, values of another type, and what validators say.
    """
    known = declared(options)
    problems: dict[str, str] = {}
    said: dict[str, Any] = {}
    for name, value in values.items():
        if name not in known:
            problems[name] = (
                f"unknown option{did_you_mean(name, known)}" if known else "unknown option; this format has none"
            )
            continue
        try:
            said[name] = known[name].parse(value, folder or Path(), from_text=from_text)
        except InvalidValueError as error:
            problems[name] = str(error)
    if problems:
        problems |= _invalid(options, said)
    else:
        try:
            return options(**said)
        except Exception as error:  # noqa: BLE001 - a plugin's validator may raise anything
            problems = _invalid(options, said) or {", ".join(said): validator_message(error)}
    raise OptionsError(of, problems.items())


def check_options(exporter: Exporter[O], options: O) -> O:
    """The same options, checked by `accept_options`."""
    return accept_options(exporter.options, options, of=exporter.name)


def accept_options(expected: type[O], options: Any, *, of: str) -> O:
    """The same options. Raises `OptionsError` if they are of another class or a value is not of its type."""
    if not isinstance(options, expected):
        problem = f"expected {expected.__name__}, got {type(options).__name__}"
        raise OptionsError(of, [("(all)", problem)])
    problems: dict[str, str] = {}
    for name, option in declared(expected).items():
        try:
            option.check(getattr(options, name))
        except InvalidValueError as error:
            problems[name] = str(error)
    if problems:
        raise OptionsError(of, problems.items())
    return options


def dump_options(options: Any) -> dict[str, Plain | tuple[Plain, ...]]:
    """The options as plain data: what TOML would say, and a file by its name and digest. None is left out.

    Without files, `build_options` gives equal options back.
    """
    shown = {name: option.dump(getattr(options, name)) for name, option in declared(type(options)).items()}
    return {name: value for name, value in shown.items() if value is not None}


def _invalid(options: type, said: Mapping[str, Any]) -> dict[str, str]:
    """What the validators of the fields say, each of its own value."""
    problems = {}
    defaults = options()
    for attribute in attrs.fields(cast("Any", options)):
        if attribute.name in said and attribute.validator is not None:
            try:
                attribute.validator(defaults, attribute, said[attribute.name])
            except Exception as error:  # noqa: BLE001 - a plugin's validator may raise anything
                problems[attribute.name] = validator_message(error)
    return problems
