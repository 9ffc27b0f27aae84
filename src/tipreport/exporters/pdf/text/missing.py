"""Where in a brief the characters stand that no font draws, and those of which nothing is drawn."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from tipreport.errors import FieldPath, show_path
from tipreport.exporters.pdf.text.faces import Faces, remedy
from tipreport.model import CountryBrief
from tipreport.model.brief import head, lists
from tipreport.model.field import Record, fields

_SHOWN = 12  # characters of a field that are named
_HIDDEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")  # joiners shape letters: not here
_SPELLED = re.compile(rf"{_HIDDEN.pattern}|\\(?:xAD|u2[0-9A-F]{{3}}|uFEFF|N|_)", re.IGNORECASE)  # or as YAML escapes it


def undrawn(briefs: Iterable[CountryBrief], faces: Faces) -> Iterator[str]:
    """Each field with characters that neither a face nor an installed package has: which they are, what to do."""
    known: dict[str, str] = {}

    def lacks(character: str) -> str:
        if character not in known:
            drawn = faces.regular.covers(character) or faces.with_script(character) is not None
            known[character] = "" if drawn else remedy(character)
        return known[character]

    for brief in briefs:
        for path, text in _texts(brief):
            if text.isascii():
                continue
            by_remedy: dict[str, dict[str, None]] = {}
            for character in unicodedata.normalize("NFC", text):
                if not character.isspace() and (what := lacks(character)):
                    by_remedy.setdefault(what, {})[character] = None
            for what, characters in by_remedy.items():
                yield f"{brief.id}: {show_path(path)}: no glyph for {_named(characters)}: {what}"


def may_hide(text: str) -> bool:
    """Whether a brief file may have characters of which nothing is drawn."""
    return _SPELLED.search(text) is not None


def hidden(brief: CountryBrief) -> Iterator[str]:
    """A warning for each field with characters of which nothing is drawn."""
    for path, text in _texts(brief):
        if found := dict.fromkeys(_HIDDEN.findall(text)):
            yield f"{brief.id}: {show_path(path)}: not drawn, as it shows nothing: {_named(found)}"


def _named(characters: Iterable[str]) -> str:
    named = [_name(character) for character in characters]
    return ", ".join(named[:_SHOWN]) + (f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else "")


def _name(character: str) -> str:
    shown = f"“{character}” " if character.isprintable() else ""
    return f"{shown}(U+{ord(character):04X}, {unicodedata.name(character, 'a character without a name')})"


def _texts(brief: CountryBrief) -> Iterator[tuple[FieldPath, str]]:
    for field in head():
        yield (field.name,), _said(getattr(brief, field.name))
    for name, cls in lists().items():
        for index, record in enumerate(getattr(brief, name)):
            yield from _of_record((name, index), record, cls)


def _of_record(path: FieldPath, record: Record, cls: type[Record]) -> Iterator[tuple[FieldPath, str]]:
    for field in fields(cls):
        yield (*path, field.name), _said(getattr(record, field.name))


def _said(value: object) -> str:
    """A value as text; a tuple's items apart, since the spelling of a tuple escapes what it holds."""
    return "\n".join(map(_said, value)) if isinstance(value, tuple) else str(value)
