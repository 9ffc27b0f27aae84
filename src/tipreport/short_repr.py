"""Parts of the one-line `repr` of large objects, which a notebook or a debugger shows."""

from collections.abc import Iterable
from reprlib import Repr

MAX_TEXT = 60  # characters of a text
MAX_NAMES = 6  # names of a list
MAX_NAME = 24  # characters of a name

_shortener = Repr()
_shortener.maxstring = MAX_TEXT


def short_repr(text: str) -> str:
    """Return the `repr` of a text; that of a long one without its middle."""
    return _shortener.repr(text)


def short_list(names: Iterable[str]) -> str:
    """Return the number of some names, and the names: ``9: benin, kazakhstan, malta, ..., zambia``."""
    found = [name if len(name) <= MAX_NAME else f"{name[: MAX_NAME - 3]}..." for name in names]
    shown = found if len(found) <= MAX_NAMES else [*found[: MAX_NAMES - 1], "...", found[-1]]
    return f"{len(found)}: {', '.join(shown)}" if found else "none"
