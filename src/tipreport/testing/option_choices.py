"""The choices of the options of an exporter that the checks try."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from tipreport.errors import TipreportError
from tipreport.plugin import build_options, describe_options
from tipreport.testing.under_test import ExporterUnderTest

_WORDS = ("pdf", "docx")  # endings of files, which an option of several words may take
_NO_WORD = "?"  # which is none of anything
_MOST = 12  # the highest number that is tried
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


class OptionChoice(NamedTuple):
    """Options of which one has another value than its default: its name, its flag with the value, and all options.

    The name is empty for an option of any words, which need not change the file.
    """

    option: str
    flag: str
    options: Any
    has_second: bool = False
    """Whether the option has one word more than in the choice before."""


def _refuses(tested: ExporterUnderTest, name: str) -> bool:
    """Return whether an option accepts some words only, so that those have a meaning for it."""
    try:
        build_options(tested.exporter, {name: [_NO_WORD]})
    except TipreportError:
        return True
    return False


def _highest(tested: ExporterUnderTest, name: str) -> int:
    """Return the highest small number that an option accepts."""
    for number in range(_MOST, 0, -1):
        with suppress(TipreportError):
            build_options(tested.exporter, {name: number})
            return number
    return 0


def option_choices(tested: ExporterUnderTest) -> Iterator[OptionChoice]:
    """Yield the options with each value of each option that has choices, yes and no, small numbers, or colours.

    An option of several words has one and two, if it takes them.
    """
    exporter = tested.exporter
    for option in describe_options(exporter.options):
        default = getattr(exporter.options(), option.name)
        values: tuple[Any, ...] = option.choices or ()
        if option.type == "yes/no":
            values = (True, False)
        elif isinstance(default, int):
            values = (*dict.fromkeys((0, default + 1, default + 2, 2 * default + 1, _highest(tested, option.name))),)
        elif isinstance(default, str) and _COLOUR.fullmatch(default):
            values = (f"{default[:-1]}{'0' if default[-1] != '0' else '1'}",)  # similar, for a check of its contrast
        if option.multiple and option.type == "text" and not option.choices and not default:
            name = option.name if _refuses(tested, option.name) else ""
            with suppress(TipreportError):  # its validator accepts other words only
                for words in (_WORDS[:1], _WORDS):
                    options = build_options(exporter, {option.name: [*words]})
                    flag = f"--{option.name.replace('_', '-')} {','.join(words)}"
                    yield OptionChoice(name, flag, options, has_second=len(words) > 1)
        for value in values:
            if value != default and not option.multiple:
                try:
                    options = build_options(exporter, {option.name: value})
                except TipreportError:
                    continue
                flag = option.name.replace("_", "-")
                shown = f"--{flag}" if value is True else f"--no-{flag}" if value is False else f"--{flag} {value}"
                yield OptionChoice(option.name, shown, options)
