"""Small changes to text before it is measured: no-break spaces, minus signs, line ends."""

import re

NBSP = "\u00a0"
MINUS = "\u2212"
_NEGATIVE = re.compile(r"-(?=[\d$€£.])")


def lower_first(text: str) -> str:
    """The text with its first letter in lower case."""
    return text[:1].lower() + text[1:]


def minus(word: str) -> str:
    """The word with a minus sign in place of the hyphen, if it is a negative number."""
    return MINUS + word[1:] if _NEGATIVE.match(word) else word


def one_line(text: str) -> str:
    """The text with spaces in place of tabs and line ends."""
    return text if text.isprintable() else re.sub("[\t\r\n]+", " ", text)


def non_breaking(text: str) -> str:
    """The text with no-break spaces, so that it stays on one line."""
    return text.replace(" ", NBSP)
