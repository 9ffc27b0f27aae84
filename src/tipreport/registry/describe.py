"""An exception of a plugin in one line: what it says, and where in the plugin it was raised."""

import inspect
from collections.abc import Callable
from types import TracebackType

MOST_SHOWN = 300  # characters of a message


def tell(error: BaseException, package: str = "") -> str:
    """``ValueError: no such colour (tipreport_docx.styles, line 12)``.

    The place is the deepest in the modules of ``package``, which are the plugin's own; without one, it is left out.
    """
    message = "".join(map(_seen, " ".join(str(error).split())))
    if len(message) > MOST_SHOWN:
        message = message[: MOST_SHOWN - 1] + "…"
    told = ": ".join(part for part in (type(error).__name__, message) if part)
    module, line = place(error.__traceback__, package)[:2]
    return f"{told} ({module}, line {line})" if line and not isinstance(error, SyntaxError) else told


def _seen(character: str) -> str:
    """A character as it may stand in a terminal: what cannot be seen, as its escape."""
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")


def defined(function: Callable[..., object]) -> str:
    """Where a function stands: `` (tipreport_docx, line 40)``; empty if it does not say."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    return f" ({function.__module__}, line {code.co_firstlineno})" if code else ""


def place(traceback: TracebackType | None, package: str) -> tuple[str, int, str]:
    """The module, line and file of the deepest frame in the modules of ``package``; zero and empty if there is none."""
    found = ("", 0, "")
    while traceback is not None:
        module = str(traceback.tb_frame.f_globals.get("__name__", ""))
        if module.partition(".")[0] == package:
            found = (module, traceback.tb_lineno, traceback.tb_frame.f_code.co_filename)
        traceback = traceback.tb_next
    return found
