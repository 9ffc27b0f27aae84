"""The tables of options: those of each format, and those of the plugins in this repository."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from reference_tables.markdown import table
from tipreport.plugin import Exporter, OptionDescription, describe_options
from tipreport.registry import ExporterRegistry, PluginPolicy

PLUGINS = Path(__file__).parents[2] / "plugins"


def builtin(name: str) -> str:
    """Returns the options of a built-in format."""
    return options_of(ExporterRegistry(PluginPolicy(no_plugins=True)).find(name).exporter.options)


def plugin(distribution: str) -> str:
    """Returns the options of the format of a plugin in this repository."""
    return options_of(next(_exporters(distribution)).options)


def options_of(cls: type) -> str:
    """Returns the options of an options class."""
    rows = (
        (f"`--{_flag(option)}`", option.type, _default(option), f"{option.help.rstrip('.')}{_choices(option)}")
        for option in describe_options(cls)
    )
    return table(("option", "type", "default", "description"), rows)


def _exporters(distribution: str) -> Iterator[Exporter[Any]]:
    sys.path.insert(0, str(PLUGINS / distribution))
    try:
        yield from import_module(distribution.replace("-", "_")).tipreport_exporters()
    finally:
        sys.path.pop(0)


def _flag(option: OptionDescription) -> str:
    return f"{option.flag}/--no-{option.flag}" if option.type == "yes/no" else option.flag


def _default(option: OptionDescription) -> str:
    if option.default in (None, "", ()):
        return ""
    return {True: "yes", False: "no"}[option.default] if isinstance(option.default, bool) else f"`{option.default}`"


def _choices(option: OptionDescription) -> str:
    return f": {', '.join(map('`{}`'.format, option.choices))}" if option.choices else ""
