"""Parts of error messages: a value as it was found, and a close match for a misspelt word."""

from collections.abc import Iterable

MOST_SHOWN = 80  # characters of a value that a message repeats


def quote(value: object) -> str:
    """A value as a message shows it: text in quotation marks, None as ``nothing``, and never very long."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    text = text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
    return f'"{text}"' if isinstance(value, str) else text


def closest(word: object, words: Iterable[str]) -> list[str]:
    """The valid word that is most like a misspelt one, if any is close enough."""
    from difflib import get_close_matches  # only errors need it

    return get_close_matches(str(word), list(words), 1)


def did_you_mean(word: object, words: Iterable[str]) -> str:
    """``; did you mean X?`` if a valid word is close; else nothing."""
    return "".join(f"; did you mean {match}?" for match in closest(word, words))
