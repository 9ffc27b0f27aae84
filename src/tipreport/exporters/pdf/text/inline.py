"""Words and spans put together."""

import re

NBSP = "\u00a0"
MINUS = "\u2212"
_NEGATIVE = re.compile(r"-(?=[\d$€£.])")


def lower(text: str) -> str:
    """With a small first letter."""
    return text[:1].lower() + text[1:]


def minus(word: str) -> str:
    """The word with a minus sign, where it is a number that begins with a hyphen."""
    return MINUS + word[1:] if _NEGATIVE.match(word) else word


def one_line(text: str) -> str:
    """Text whose tabs and line ends are spaces."""
    return text if text.isprintable() else re.sub("[\t\r\n]+", " ", text)


def non_breaking(text: str) -> str:
    """Text that stays on one line."""
    return text.replace(" ", NBSP)
