"""Quotation marks inside others: a title such as *The “Garment Sector” in Jordan*."""

import re

from tipreport.language_marks import inside

_ANY = re.compile('[“”„"«»]')
_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}
_COMMAS = re.compile(r'„([^„“”]*)[“”]|“([^“”]*)”|(?<![^\s(\[“‘«])"([^"]*)"')
_ANGLES = re.compile(r"«\s*([^«»]*?)\s*»")


def to_quote(text: str, marks: str) -> str:
    """Return a text for quotation in some marks, ``“”``: one that is quoted as a whole without its own marks.

    Marks inside it that are like the outer ones are those of the second level: ``‘’``, and ``“”`` inside ``«»``.
    """
    if not _ANY.search(text):
        return text
    return inside(text, _inside_angles if "«" in marks else _inside_commas)


def with_closing_marks(text: str) -> str:
    """Return the first words of a text with the closing mark of a quotation that begins in them and ends later."""
    for first, last in (("“", "”"), ("«", "»"), ('"', '"')):
        is_open = text.count(first) % 2 == 1 if first == last else text.count(first) > text.count(last)
        text += last if is_open else ""
    return text


def _inside_angles(text: str) -> str:
    return _without_own(text) or _ANGLES.sub(r"“\1”", text)


def _inside_commas(text: str) -> str:
    nested = _COMMAS.sub(lambda match: f"‘{''.join(filter(None, match.groups()))}’", text)
    return _without_own(text) or nested.replace("“", "‘").replace("”", "’")  # a mark without its pair


def _without_own(text: str) -> str:
    """The text inside the marks of one that is quoted as a whole; empty for others."""
    inner = text[1:-1]
    return inner.strip() if _PAIRS.get(text[:1]) == text[-1:] and not _ANY.search(inner) else ""
