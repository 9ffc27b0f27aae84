"""The options of a format as flags. Only this module knows both what an option is and what click makes of it."""

import json
from collections.abc import Mapping
from typing import Any

import click

from tipreport.plugin import Exporter, OptionDescription, build_options, describe_options

PREFIX = "format_"  # keeps what an option is called apart from the parameters of the command
METAVARS = {"whole number": "N", "number": "NUMBER", "date": "YYYY-MM-DD", "file": "FILE", "text": "TEXT"}


def is_own(parameter: click.Parameter) -> bool:
    """Whether it is an option of the format."""
    return str(parameter.name).startswith(PREFIX)


def flags_of(exporter: Exporter[Any]) -> list[click.Option]:
    """A flag for each option of the exporter, in their order."""
    return [_flag(described) for described in describe_options(exporter.options)]


def _flag(described: OptionDescription) -> click.Option:
    flag = f"--{described.flag}"
    says = described.help.rstrip(".") + ("; can be given several times." if described.multiple else ".")
    shared: dict[str, Any] = {
        "default": described.default,
        "show_default": _shown(described.default),
        "help": says,
    }
    if described.type == "yes/no" and not described.multiple:
        return click.Option([PREFIX + described.name, f"{flag}/--no-{described.flag}"], **shared)
    kind: Any = click.STRING
    if described.type in ("choice", "yes/no"):
        kind = click.Choice(described.choices or ("true", "false"))
    elif described.type == "file":
        kind = click.Path()
    return click.Option(
        [PREFIX + described.name, flag],
        type=kind,
        metavar=METAVARS.get(described.type),
        multiple=described.multiple,
        **shared,
    )


def _shown(default: Any) -> bool | str:
    """How click shows a default: text that would be misread stands in quotation marks, an empty one is not shown."""
    if default == "":
        return False
    return json.dumps(default) if isinstance(default, str) and default.split() != [default] else True


def given_options(
    context: click.Context, exporter: Exporter[Any], given: Mapping[str, Any]
) -> tuple[Any, dict[str, Any]]:
    """The options object that the flags say, and what else was given. What no flag says has its default.

    Raises `OptionsError`.
    """
    default = click.core.ParameterSource.DEFAULT
    own = {name: value for name, value in given.items() if name.startswith(PREFIX)}
    said = {
        name.removeprefix(PREFIX): value
        for name, value in own.items()
        if context.get_parameter_source(name) is not default
    }
    others = {name: value for name, value in given.items() if name not in own}
    return build_options(exporter, said, from_text=True), others


def describe_flag(described: OptionDescription) -> tuple[str, str, str, str]:
    """An option in words: its flag, what it takes, its default, and what it is for."""
    option = _flag(described)
    takes = " | ".join(described.choices) or described.type
    if described.multiple:
        takes += ", several times"
    default = "" if described.default in (None, (), "") else _spelled(described.default)
    return "/".join([*option.opts, *option.secondary_opts]), takes, default, described.help


def _spelled(default: Any) -> str:
    if isinstance(default, bool):
        return "yes" if default else "no"
    if isinstance(default, tuple):
        return ", ".join(map(_spelled, default))
    return json.dumps(default, ensure_ascii=False) if _shown(default) is not True else str(default)
