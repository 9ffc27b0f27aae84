"""Parts of error messages: an invalid value, and a close match for a misspelt word."""

from collections.abc import Iterable

MAX_LENGTH = 80  # characters of a value in a message


def quote(value: object) -> str:
    """Return a value for a message: text in quotation marks, None as ``nothing``, and long values shortened."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    text = text if len(text) <= MAX_LENGTH else text[: MAX_LENGTH - 1] + "…"
    return f'"{text}"' if isinstance(value, str) else text


def closest(word: object, words: Iterable[str]) -> list[str]:
    """Return a list with the closest valid word; empty if none is similar."""
    from difflib import get_close_matches  # imported late, because only errors need it

    return get_close_matches(str(word), list(words), 1)


def did_you_mean(word: object, words: Iterable[str]) -> str:
    """Return ``; did you mean X?`` if a valid word is similar; otherwise empty."""
    return "".join(f"; did you mean {match}?" for match in closest(word, words))
