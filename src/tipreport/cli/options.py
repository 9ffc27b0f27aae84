"""Flags of ``tipreport export`` for the options of a format, of documents and of the brand.

No other module uses both option declarations and click.
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


class Choice(click.Choice[str]):
    """A choice in help texts and completion. Another value is left to the option, which has its own message."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the choice that a text means, or the text."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            return value


class GroupOption(click.Option):
    """A flag of a group of options: that of a format, of documents or of the brand."""

    def __init__(self, *arguments: Any, group: str, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.group = group


def groups_of(exporter: Exporter[Any]) -> "tuple[OptionGroup, ...]":
    """Return the groups of options that tipreport adds to those of an exporter."""
    return option_groups() if exporter.renders else ()


def groups_flags() -> frozenset[str]:
    """Return the flags that tipreport adds to those of a document format."""
    options = (option for group in option_groups() for option in describe_options(group.options))
    return frozenset(f"--{option.flag}" for option in options)


def flags_of(exporter: Exporter[Any]) -> list[click.Option]:
    """Return a flag for each option of the exporter, of documents and of the brand."""
    return [
        *(_flag(option, FORMAT) for option in describe_options(exporter.options)),
        *_grain(exporter),
        *(_flag(option, group.name) for group in groups_of(exporter) for option in describe_options(group.options)),
    ]


def _grain(exporter: Exporter[Any]) -> Iterator[click.Option]:
    if len(exporter.grains) > 1:
        yield click.Option(
            ["--grain"],
            type=Choice([*(grain.value for grain in exporter.grains), "both"], case_sensitive=False),
            help=f"The content of each file. [default with -d: {exporter.grains[0].value}]",
        )


def _flag(described: OptionDescription, group: str) -> click.Option:
    flag = f"--{described.flag}"
    text = described.help.rstrip(".") + ("; can be given several times." if described.multiple else ".")
    name = f"{group}_{described.name}"  # unique among the parameters of the command
    shared: dict[str, Any] = {
        "default": described.default,
        "show_default": _show_default(described.default),
        "help": text,
        "group": group,
    }
    if described.type == "yes/no" and not described.multiple:
        return GroupOption([name, f"{flag}/--no-{described.flag}"], **shared)
    kind: Any = click.STRING
    if described.type in ("choice", "yes/no"):
        kind = Choice(described.choices or ("true", "false"), case_sensitive=False)
    elif described.type == "file":
        kind = click.Path(readable=False)
    return GroupOption(
        [name, flag],
        type=kind,
        metavar=METAVARS.get(described.type),
        multiple=described.multiple,
        **shared,
    )


def _show_default(default: Any) -> bool | str:
    """Return the argument ``show_default`` of click: quotes ambiguous text, and hides an empty one."""
    if default == "":
        return False
    return json.dumps(default) if isinstance(default, str) and default.split() != [default] else True


def given_options(
    context: click.Context, exporter: Exporter[Any], given: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the arguments ``options``, ``document`` and ``brand`` of ``export``, and all other values.

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
        options[group.name] = read_options(group.options, values[group.name], owner=group.name, from_text=True)
    return options, others


def describe_flag(described: OptionDescription) -> tuple[str, str, str, str]:
    """Describe an option: its flag, its values, its default, and its help."""
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
    return json.dumps(default, ensure_ascii=False) if _show_default(default) is not True else str(default)
