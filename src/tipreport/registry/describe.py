"""Describes an exception of a plugin in one line: its message, and the line of the plugin that raised it."""

import inspect
from collections.abc import Callable
from types import TracebackType
from typing import NamedTuple

MAX_LENGTH = 300  # characters of a message


class CodeLocation(NamedTuple):
    """A line of a module; zero and empty if there is none."""

    module: str = ""
    line: int = 0
    file: str = ""


def describe_error(error: BaseException, package: str = "") -> str:
    """Describe an exception: ``ValueError: no such colour (tipreport_docx.styles, line 12)``.

    The line is that of the deepest frame in ``package``, the package of the plugin; without a package it is omitted.
    """
    message = "".join(map(_printable, " ".join(_text(error).split())))
    if len(message) > MAX_LENGTH:
        message = message[: MAX_LENGTH - 1] + "…"
    description = ": ".join(part for part in (type(error).__name__, message) if part)
    location = location_in(error.__traceback__, package)
    if not location.line or isinstance(error, SyntaxError):
        return description
    return f"{description} ({location.module}, line {location.line})"


def _text(error: BaseException) -> str:
    """Return the message of an exception; empty if its own code fails."""
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - the exception is code of a plugin
        return ""


def _printable(character: str) -> str:
    """Return a character, or its escape if it is not printable."""
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")


def definition_of(function: Callable[..., object]) -> str:
    """Return where a function is defined: `` (tipreport_docx, line 40)``; empty if it is not written in Python."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    return f" ({function.__module__}, line {code.co_firstlineno})" if code else ""


def location_in(traceback: TracebackType | None, package: str) -> CodeLocation:
    """Return the line of the deepest frame in the modules of ``package``."""
    found = CodeLocation()
    while traceback is not None:
        module = str(traceback.tb_frame.f_globals.get("__name__", ""))
        if module.partition(".")[0] == package:
            found = CodeLocation(module, traceback.tb_lineno, traceback.tb_frame.f_code.co_filename)
        traceback = traceback.tb_next
    return found
