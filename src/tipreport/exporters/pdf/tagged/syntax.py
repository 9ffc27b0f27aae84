"""The syntax of PDF values (ISO 32000-1, 7.3 and 7.9), as text that encodes as Latin-1."""

from datetime import UTC, datetime

_ESCAPED = {ord(c): "\\" + c for c in "\\()"}
_REGULAR = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.+*@")


def text_string(text: str) -> str:
    """A text string: ASCII unchanged, anything else in UTF-16BE (7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPED)})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def byte_string(text: str) -> str:
    """A string of printable ASCII for programs, such as an identifier or an address (7.3.4.2)."""
    return f"({text.translate(_ESCAPED)})"


def name(text: str) -> str:
    """A name object, with bytes other than regular characters as ``#`` and two digits (7.3.5)."""
    return "/" + "".join(chr(b) if chr(b) in _REGULAR else f"#{b:02X}" for b in text.encode())


def number(value: float) -> str:
    """A number with at most two decimals: a hundredth of a point is 3.5 micrometres (7.3.3)."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def array(values: tuple[float, ...]) -> str:
    """An array of numbers (7.3.6)."""
    return f"[{' '.join(map(number, values))}]"


def date(moment: datetime) -> str:
    """A date string, in universal time (7.9.4)."""
    return f"(D:{moment.astimezone(UTC):%Y%m%d%H%M%S}+00'00')"
