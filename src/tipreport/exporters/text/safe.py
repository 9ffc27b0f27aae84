"""Characters that a terminal would obey, or that deceive a reader because nothing shows, as visible escapes."""

import re
from unicodedata import name

# Control characters (ISO 6429: C0 without tab and line feed, DEL, C1); the embeddings, overrides and isolates of
# UAX #9, section 2, with what else steers without a shape (U+2060 to U+206F); separators of lines and paragraphs;
# letters without a shape (Hangul fillers); annotations, musical joints, tags; halves of surrogate pairs.
# Joiners, variation selectors and the marks of direction U+061C, U+200E and U+200F belong to the spelling of languages.
_HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u00ad\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f"
    "\u3164\uffa0\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f"
    "]"
)
# Thai, Lao, Burmese and Khmer write no blanks between words: there a zero-width space says where a line may end.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_ZERO_WIDTH_SPACE = "\u200b"


def visible(text: str, shown: set[str]) -> str:
    """The text with its hidden characters as escapes, ``<U+202E>``. Those met are added to ``shown``."""
    if text.isascii() and text.isprintable():
        return text

    def show(match: re.Match[str]) -> str:
        if match[0] == _ZERO_WIDTH_SPACE and _UNSPACED.search(text[max(match.start() - 1, 0) : match.end() + 1]):
            return match[0]
        shown.add(match[0])
        return escape(match[0])

    return _HIDDEN.sub(show, text)


def escape(character: str) -> str:
    """How a hidden character is printed."""
    return f"<U+{ord(character):04X}>"


def describe(character: str) -> str:
    """A hidden character by its escape and its name: ``<U+202E> right-to-left override``."""
    kind = "surrogate" if "\ud800" <= character <= "\udfff" else "control character"
    return f"{escape(character)} {name(character, kind).lower()}"
