"""Characters of a brief that no font can draw."""

import unicodedata
from collections.abc import Iterable, Iterator

from tipreport.errors import FieldPath, format_path
from tipreport.exporters.pdf.text.faces import Faces, remedy
from tipreport.model import CountryBrief
from tipreport.model.brief import head, lists
from tipreport.model.field import Record, fields

_SHOWN = 12  # at most, for each field


def missing_glyphs(briefs: Iterable[CountryBrief], faces: Faces) -> Iterator[str]:
    """An error message for each field with characters that no face and no installed package has."""
    remedies: dict[str, str] = {}

    def remedy_for(character: str) -> str:
        if character not in remedies:
            is_covered = faces.regular.covers(character) or faces.with_script(character) is not None
            remedies[character] = "" if is_covered else remedy(character)
        return remedies[character]

    for brief in briefs:
        for path, text in _texts(brief):
            if text.isascii():
                continue
            by_remedy: dict[str, dict[str, None]] = {}
            for character in unicodedata.normalize("NFC", text):
                if not character.isspace() and (advice := remedy_for(character)):
                    by_remedy.setdefault(advice, {})[character] = None
            for advice, characters in by_remedy.items():
                yield f"{brief.id}: {format_path(path)}: no glyph for {_named(characters)}: {advice}"


def _named(characters: Iterable[str]) -> str:
    named = [_name(character) for character in characters]
    return ", ".join(named[:_SHOWN]) + (f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else "")


def _name(character: str) -> str:
    shown = f"“{character}” " if character.isprintable() else ""
    return f"{shown}(U+{ord(character):04X}, {unicodedata.name(character, 'a character without a name')})"


def _texts(brief: CountryBrief) -> Iterator[tuple[FieldPath, str]]:
    for field in head():
        yield (field.name,), _text_of(getattr(brief, field.name))
    for name, cls in lists().items():
        for index, record in enumerate(getattr(brief, name)):
            yield from _of_record((name, index), record, cls)


def _of_record(path: FieldPath, record: Record, cls: type[Record]) -> Iterator[tuple[FieldPath, str]]:
    for field in fields(cls):
        yield (*path, field.name), _text_of(getattr(record, field.name))


def _text_of(value: object) -> str:
    """A value as text. The values of a tuple are joined, since its ``str`` would escape them."""
    return "\n".join(map(_text_of, value)) if isinstance(value, tuple) else str(value)
