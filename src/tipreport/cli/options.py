"""Options of a format, of documents and of the brand as flags of ``tipreport export``.

Only this module has both option declarations and click in it.
"""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from tipreport.plugin import (
    Exporter,
    OptionDescription,
    build_options,
    describe_options,
    option_groups,
    read_options,
)

if TYPE_CHECKING:
    from tipreport.plugin import OptionGroup

FORMAT = "format"
METAVARS = {"whole number": "N", "number": "NUMBER", "date": "YYYY-MM-DD", "file": "FILE", "text": "TEXT"}


class GroupOption(click.Option):
    """A flag of a group of options: that of a format, of documents or of the brand."""

    def __init__(self, *arguments: Any, group: str, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.group = group


def groups_of(exporter: Exporter[Any]) -> "tuple[OptionGroup, ...]":
    """The groups of options that an exporter has besides its own."""
    return option_groups() if exporter.renders else ()


def flags_of(exporter: Exporter[Any]) -> list[click.Option]:
    """A flag for each option of the exporter, of documents and of the brand."""
    return [
        *(_flag(option, FORMAT) for option in describe_options(exporter.options)),
        *_grain(exporter),
        *(_flag(option, group.name) for group in groups_of(exporter) for option in describe_options(group.options)),
    ]


def _grain(exporter: Exporter[Any]) -> Iterator[click.Option]:
    if len(exporter.grains) > 1:
        yield click.Option(
            ["--grain"],
            type=click.Choice([*(grain.value for grain in exporter.grains), "both"]),
            help=f"What each file holds. [default with -d: {exporter.grains[0].value}]",
        )


def _flag(described: OptionDescription, group: str) -> click.Option:
    flag = f"--{described.flag}"
    text = described.help.rstrip(".") + ("; can be given several times." if described.multiple else ".")
    name = f"{group}_{described.name}"  # no parameter of the command has such a name
    shared: dict[str, Any] = {
        "default": described.default,
        "show_default": _shown(described.default),
        "help": text,
        "group": group,
    }
    if described.type == "yes/no" and not described.multiple:
        return GroupOption([name, f"{flag}/--no-{described.flag}"], **shared)
    kind: Any = click.STRING
    if described.type in ("choice", "yes/no"):
        kind = click.Choice(described.choices or ("true", "false"))
    elif described.type == "file":
        kind = click.Path()
    return GroupOption(
        [name, flag],
        type=kind,
        metavar=METAVARS.get(described.type),
        multiple=described.multiple,
        **shared,
    )


def _shown(default: Any) -> bool | str:
    """How click shows a default: ambiguous text in quotation marks; an empty one is not shown."""
    if default == "":
        return False
    return json.dumps(default) if isinstance(default, str) and default.split() != [default] else True


def given_options(
    context: click.Context, exporter: Exporter[Any], given: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The arguments of ``export`` that the flags give (``options``, ``document``, ``brand``), and all other values.

    Options without a flag have their defaults. Raises `OptionsError`.
    """
    default = click.core.ParameterSource.DEFAULT
    values: dict[str, dict[str, Any]] = {name: {} for name in (FORMAT, *(group.name for group in groups_of(exporter)))}
    others = dict(given)
    for parameter in context.command.params:
        if isinstance(parameter, GroupOption) and parameter.name is not None:
            value = others.pop(parameter.name)
            if context.get_parameter_source(parameter.name) is not default:
                values[parameter.group][parameter.name.removeprefix(f"{parameter.group}_")] = value
    options: dict[str, Any] = {"options": build_options(exporter, values[FORMAT], from_text=True)}
    for group in groups_of(exporter):
        options[group.name] = read_options(group.options, values[group.name], of=exporter.name, from_text=True)
    return options, others


def describe_flag(described: OptionDescription) -> tuple[str, str, str, str]:
    """The description of an option: its flag, its values, its default, and its help."""
    option = _flag(described, FORMAT)
    values = " | ".join(described.choices) or described.type
    if described.multiple:
        values += ", several times"
    default = "" if described.default in (None, (), "") else _default(described.default)
    return "/".join([*option.opts, *option.secondary_opts]), values, default, described.help


def _default(default: Any) -> str:
    if isinstance(default, bool):
        return "yes" if default else "no"
    if isinstance(default, tuple):
        return ", ".join(map(_default, default))
    return json.dumps(default, ensure_ascii=False) if _shown(default) is not True else str(default)
