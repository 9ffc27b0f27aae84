"""The joints of sentences: lists, counts, capitals, stops, and what may not part over a line."""

import re
from collections.abc import Iterable

NBSP = "\u00a0"
_SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ENDS = (".", "?", "!", "…")
_NUMBER = re.compile(r"\d")
_BINDS = re.compile(
    r"\b(Tiers?|notes?|[Aa]rticle|Article|Act No\.|No\.|p\.|pp\.) (?=\d)"
    r"|(?<=\d) (?=(?:million|billion|years?|months?|weeks?|days?|hours?|points?|more|fewer|less)\b)"
)


def capital(text: str) -> str:
    """With a capital first letter, unless the first word is an address such as ``gvnet.com``."""
    if not text[:1].islower():
        return text
    first = text.split(" ", 1)[0]
    return text if "." in first[:-1] else text[:1].upper() + text[1:]


def lower(label: str) -> str:
    """A label inside a sentence: its first letter small, unless it begins with an abbreviation."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def listed(items: Iterable[str], last: str = "and") -> str:
    """``a, b and c``."""
    *rest, final = items = [*items] or [""]
    return f"{', '.join(rest)} {last} {final}" if len(items) > 1 else final


def count(number: int, noun: str) -> str:
    """``one article``, ``12 sources``: words below ten."""
    word = _SMALL_NUMBERS[number] if number < 10 else f"{number:,}"
    return f"{word} {noun if number == 1 else noun + 's'}"


def stop(text: str) -> str:
    """With a full stop where it needs one."""
    return text if text.endswith(_ENDS) else text + "."


def stops_itself(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return text.endswith(_ENDS)


def sentences(*parts: str | None) -> str:
    """The parts that say something, each as a sentence."""
    return " ".join(stop(capital(part)) for part in parts if part)


def facts(*parts: str | None) -> str:
    """The parts that say something, joined by commas."""
    return ", ".join(part for part in parts if part)


def quoted(text: str) -> str:
    """In typographic quotation marks."""
    return f"“{text}”"


def sentence(text: str) -> str:
    """The text as a sentence without its full stop, so that citations can stand before the stop.

    A dot that belongs to an abbreviation (``U.N.``) stays, and so does one that is all there is.
    """
    text = capital(text)
    return text[:-1] if text.endswith(".") and text != "." and "." not in text[:-1].rpartition(" ")[2] else text


def bound(text: str) -> str:
    """The text with no-break spaces where a line must not end: Tier 2, note 3, article 388, $220 billion."""
    return _BINDS.sub(lambda match: (match[1] or "") + NBSP, text) if _NUMBER.search(text) else text
