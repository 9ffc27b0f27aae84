"""Escapes characters that control a terminal or have no visible shape, so that they cannot mislead a reader."""

import re
from unicodedata import name

# Control characters (ISO 6429: C0 without tab and line feed, DEL, C1); the embeddings, overrides and isolates of
# UAX #9, section 2, and other invisible format characters (U+2060 to U+206F); separators of lines and paragraphs;
# invisible letters (Hangul fillers); annotations, musical joints, tags; halves of surrogate pairs.
# Joiners, variation selectors and the direction marks U+061C, U+200E and U+200F are needed to write some languages.
_HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u00ad\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f"
    "\u3164\uffa0\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f"
    "]"
)
# Thai, Lao, Burmese and Khmer have no spaces between words; there, a zero-width space marks a possible line break.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_ZERO_WIDTH_SPACE = "\u200b"


def escape_hidden(text: str, found: set[str] | None = None) -> str:
    """Replace each hidden character by its code point, as in ``<U+202E>``. Adds these characters to ``found``."""
    if text.isascii() and text.isprintable():
        return text
    if text.replace("\u00a0", " ").isprintable() and "\u3164" not in text and "\uffa0" not in text:
        return text  # Python calls no-break spaces unprintable, and Hangul fillers printable

    def escape(match: re.Match[str]) -> str:
        if match[0] == _ZERO_WIDTH_SPACE and _UNSPACED.search(text[max(match.start() - 1, 0) : match.end() + 1]):
            return match[0]
        if found is not None:
            found.add(match[0])
        return code_point(match[0])

    return _HIDDEN.sub(escape, text)


def code_point(character: str) -> str:
    """Return the code point of a character, as in ``<U+202E>``."""
    return f"<U+{ord(character):04X}>"


def describe_hidden(character: str) -> str:
    """Return the code point and the name of a hidden character: ``<U+202E> right-to-left override``."""
    kind = "surrogate" if "\ud800" <= character <= "\udfff" else "control character"
    return f"{code_point(character)} {name(character, kind).lower()}"
