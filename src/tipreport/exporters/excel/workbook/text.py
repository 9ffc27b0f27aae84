"""Text as a cell holds it: characters, never a formula, an error value, a number or an escape.

A cell's text is written as an inline string, which no reader evaluates. What a file cannot hold is refused, because
readers would drop or cut it silently.
"""

import re
from xml.sax.saxutils import escape

from tipreport.errors import InvalidValueError

MOST_UNITS = 32_767
"""UTF-16 units in a cell: Excel specifications and limits."""
MOST_AS_TEXT = 255
"""Characters that a cell formatted as text shows in every release of Excel."""

_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0 has none of these; CR would become LF
_ESCAPE = re.compile("(?<=_)(?=x[0-9A-Fa-f]{4}_)")


def runs(text: str) -> str:
    """The XML of a text in an inline string. Raises `InvalidValueError`.

    Readers take ``_x0041_`` for an escaped A (ECMA-376 part 1, 22.9.2.19). Its own escape, ``_x005F_``, is not
    understood by all of them; parted into two runs the characters are what they are to every reader.
    """
    if text.isprintable() and not _needs_care(text):
        return f"<t>{text}</t>"
    check(text)
    parts = _ESCAPE.split(text)
    if len(parts) == 1:
        return _element(text)
    return "".join(f"<r>{_element(part)}</r>" for part in parts)


def check(text: str) -> None:
    """Refuse what a cell cannot hold. Raises `InvalidValueError`."""
    if found := _REFUSED.search(text):
        raise InvalidValueError(f"a cell cannot hold the control character U+{ord(found[0]):04X}")
    if (units := len(text.encode("utf-16-le")) // 2) > MOST_UNITS:
        raise InvalidValueError(
            f"a cell holds at most {MOST_UNITS:,} characters, this text has {units:,}: shorten or part it"
        )


def starts_a_formula(text: str) -> bool:
    """Whether a program could take the text for a formula once somebody edits it or saves it as CSV (OWASP)."""
    return text[:1] in ("=", "+", "-", "@", "\t")


def _needs_care(text: str) -> bool:
    return (
        "&" in text
        or "<" in text
        or ">" in text
        or "_x" in text
        or text[:1] == " "
        or text[-1:] == " "
        or len(text) * 2 > MOST_UNITS
    )


def _element(text: str) -> str:
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<t{kept}>{escape(text)}</t>"
