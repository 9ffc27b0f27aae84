"""The terminal behind a standard stream: whether it is one, its width, and whether it shows colours."""

import os
import shutil
from typing import Any

DEFAULT_COLUMNS = 80
_PLAIN = ("", "dumb", "unknown")  # values of TERM that promise no control sequences


def is_terminal(stream: Any) -> bool:
    """Return whether a stream is a terminal. A closed stream is none."""
    try:
        return stream is not None and bool(stream.isatty())
    except ValueError:  # it is closed
        return False


def has_controls(stream: Any) -> bool:
    """Return whether a stream is a terminal that moves its cursor and changes its colours."""
    if not is_terminal(stream):
        return False
    if os.name == "nt":  # older consoles of Windows print the sequences
        return "WT_SESSION" in os.environ
    return os.environ.get("TERM", "") not in _PLAIN


def has_colour(stream: Any) -> bool:
    """Return whether to print colours: the terminal has them, and ``NO_COLOR`` (https://no-color.org) is not set."""
    return has_controls(stream) and not os.environ.get("NO_COLOR")


def columns_of(stream: Any) -> int | None:
    """Return the number of columns of a terminal, which ``COLUMNS`` overrides; None if the stream is no terminal."""
    if not is_terminal(stream):
        return None
    if os.environ.get("COLUMNS", "").isdecimal():
        return shutil.get_terminal_size().columns
    try:
        return os.get_terminal_size(stream.fileno()).columns or DEFAULT_COLUMNS
    except (OSError, ValueError):
        return DEFAULT_COLUMNS
