"""The choices of the options of an exporter that the checks try."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from tipreport.errors import TipreportError
from tipreport.plugin import build_options, describe_options
from tipreport.testing.under_test import ExporterUnderTest

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


class OptionChoice(NamedTuple):
    """Options of which one has another value than its default: its name, its flag with the value, and all options."""

    option: str
    flag: str
    options: Any


def option_choices(tested: ExporterUnderTest) -> Iterator[OptionChoice]:
    """Yield the options with each value of each option that has choices, yes and no, small numbers, or colours."""
    exporter = tested.exporter
    for option in describe_options(exporter.options):
        default = getattr(exporter.options(), option.name)
        values: tuple[Any, ...] = option.choices or ()
        if option.type == "yes/no":
            values = (True, False)
        elif isinstance(default, int):
            values = (0, default + 1, default + 2, 2 * default + 1)
        elif isinstance(default, str) and _COLOUR.fullmatch(default):
            values = (f"{default[:-1]}{'0' if default[-1] != '0' else '1'}",)  # similar, for a check of its contrast
        for value in values:
            if value != default and not option.multiple:
                try:
                    options = build_options(exporter, {option.name: value})
                except TipreportError:
                    continue
                flag = option.name.replace("_", "-")
                shown = f"--{flag}" if value is True else f"--no-{flag}" if value is False else f"--{flag} {value}"
                yield OptionChoice(option.name, shown, options)
