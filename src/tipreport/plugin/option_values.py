"""Builds, checks and dumps the options of an exporter.

Values come from typed Python (`check_options`), from TOML or JSON (`build_options`), or as text from a command line
(`build_options` with ``from_text``). Each function reports every problem at once.
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
    """The options with ``values``, by name; the others have their defaults.

    Relative paths of files start in ``folder`` (the current folder). With ``from_text``, values are texts of a command
    line, so that ``"72"`` may be a number. Files are read here; exporters do not open them.

    Raises `OptionsError` with every problem: unknown options, invalid values, and the messages of validators.
    """
    options = declared(exporter.options)
    problems: dict[str, str] = {}
    parsed: dict[str, Any] = {}
    for name, value in values.items():
        if name not in options:
            problems[name] = (
                f"unknown option{did_you_mean(name, options)}" if options else "unknown option; this format has none"
            )
            continue
        try:
            parsed[name] = options[name].parse(value, folder or Path(), from_text=from_text)
        except InvalidValueError as error:
            problems[name] = str(error)
    if problems:
        problems |= _invalid(exporter, parsed)
    else:
        try:
            return exporter.options(**parsed)
        except Exception as error:  # noqa: BLE001 - a plugin's validator may raise anything
            problems = _invalid(exporter, parsed) or {", ".join(parsed): validator_message(error)}
    raise OptionsError(exporter.name, problems.items())


def check_options(exporter: Exporter[O], options: O) -> O:
    """The same options, if they are of the exporter's class and their values are valid; else an `OptionsError`."""
    if not isinstance(options, exporter.options):
        expected = f"expected {exporter.options.__name__}, got {type(options).__name__}"
        raise OptionsError(exporter.name, [("(all)", expected)])
    problems: dict[str, str] = {}
    for name, option in declared(exporter.options).items():
        try:
            option.check(getattr(options, name))
        except InvalidValueError as error:
            problems[name] = str(error)
    if problems:
        raise OptionsError(exporter.name, problems.items())
    return options


def dump_options(options: Any) -> dict[str, Plain | tuple[Plain, ...]]:
    """The options as plain data for TOML or JSON, files as name and digest. None is left out.

    Without files, `build_options` gives equal options back.
    """
    shown = {name: option.dump(getattr(options, name)) for name, option in declared(type(options)).items()}
    return {name: value for name, value in shown.items() if value is not None}


def _invalid(exporter: Exporter[Any], parsed: Mapping[str, Any]) -> dict[str, str]:
    """The messages of the validators, by option."""
    problems = {}
    defaults = exporter.options()
    for attribute in attrs.fields(cast("Any", exporter.options)):
        if attribute.name in parsed and attribute.validator is not None:
            try:
                attribute.validator(defaults, attribute, parsed[attribute.name])
            except Exception as error:  # noqa: BLE001 - a plugin's validator may raise anything
                problems[attribute.name] = validator_message(error)
    return problems
