"""Text in cells, always read as text: never as a formula, an error value, a number or an escape.

The text of a cell is an inline string, which no reader evaluates. Text that a file cannot hold raises an error, because
readers would drop or cut it silently.
"""

import re
from xml.sax.saxutils import escape

from tipreport.errors import InvalidValueError
from tipreport.exporters.excel.layout import MAX_CODE_UNITS

MAX_TEXT_FORMAT_LENGTH = 255
"""Characters that every release of Excel shows in a cell with the number format *text*."""

_INVALID = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")  # not in XML 1.0, or CR, which becomes LF
_ESCAPE = re.compile("(?<=_)(?=x[0-9A-Fa-f]{4}_)")


def text_xml(text: str) -> str:
    """Return the XML of a text in an inline string. Raises `InvalidValueError`.

    Readers take ``_x0041_`` for an escaped A (ECMA-376 part 1, 22.9.2.19). Not all of them understand the escape of the
    underscore, ``_x005F_``, but all of them read the same characters from a text that is split into two runs.
    """
    if text.isprintable() and not _needs_escaping(text):
        return f"<t>{text}</t>"
    check_text(text)
    runs = _ESCAPE.split(text)
    if len(runs) == 1:
        return _element(text)
    return "".join(f"<r>{_element(run)}</r>" for run in runs)


def check_text(text: str) -> None:
    """Raise `InvalidValueError` for text that a cell cannot hold."""
    if match := _INVALID.search(text):
        raise InvalidValueError(f"a cell cannot hold the control character U+{ord(match[0]):04X}")
    if (length := len(text.encode("utf-16-le")) // 2) > MAX_CODE_UNITS:
        raise InvalidValueError(
            f"a cell holds at most {MAX_CODE_UNITS:,} characters, this text has {length:,}: shorten or split it"
        )


def looks_like_formula(text: str) -> bool:
    """Whether a program could take the text for a formula after it is edited or saved as CSV (OWASP)."""
    return text[:1] in ("=", "+", "-", "@", "\t")


def _needs_escaping(text: str) -> bool:
    return (
        "&" in text
        or "<" in text
        or ">" in text
        or "_x" in text
        or text[:1] == " "
        or text[-1:] == " "
        or len(text) * 2 > MAX_CODE_UNITS
    )


def _element(text: str) -> str:
    preserve = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<t{preserve}>{escape(text)}</t>"
