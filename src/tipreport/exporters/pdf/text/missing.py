"""Texts that cannot be set: no installed font has their characters, or a library that they need is not installed."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from tipreport.errors import FieldPath, format_path
from tipreport.exporters.pdf.tagged import is_shaped
from tipreport.exporters.pdf.text.faces import Faces
from tipreport.exporters.pdf.text.fonts import fonts_with, has_shaper, install_command
from tipreport.model import CountryBrief
from tipreport.model.brief import head, lists
from tipreport.model.field import Record, fields

_SHOWN = 12  # characters or words at most, for each field
_WORD = re.compile(r"\S+")
_SCRIPTS = "scripts"  # the extra that installs the library that shapes text


def describe_unset(briefs: Iterable[CountryBrief], others: Iterable[tuple[str, str]], faces: Faces) -> str:
    """An error message that names each text that cannot be set: the fields of briefs, and other named texts.

    It is empty if all can be set. At the end it has the commands that install the missing fonts.
    """
    needs = _Needs(faces)
    places = [(f"{brief.id}: {format_path(path)}", text) for brief in briefs for path, text in _texts(brief)]
    found: list[str] = []
    extras: dict[str, None] = {}
    for place, text in (*places, *others):
        if text.isascii():
            continue
        words, characters = needs.of(text)
        if words:
            found.append(f"{place}: “{_listed(words, ' ')}” cannot be set with the typefaces that are installed")
            extras |= dict.fromkeys(words.values())
        if characters:
            named = _listed(map(_name, characters), ", ")
            found.append(f"{place}: no glyph for {named}: no font package is known to have it")
    if extras:
        found.append(f"to install others: {' and '.join(map(install_command, extras))}")
    return "; ".join(found)


class _Needs:
    """The fonts that texts need and that are not loaded."""

    def __init__(self, faces: Faces) -> None:
        self.faces = faces
        self._extras: dict[str, str | None] = {}

    def of(self, text: str) -> tuple[dict[str, str], dict[str, None]]:
        """The words that need an extra, with its name, and the characters that no font has."""
        words: dict[str, str] = {}
        characters: dict[str, None] = {}
        for word in _WORD.findall(unicodedata.normalize("NFC", text)):
            for character in word:
                missing = self.missing_extra(character)
                if missing:
                    words.setdefault(word, missing)
                elif missing is None:
                    characters[character] = None
        return words, characters

    def missing_extra(self, character: str) -> str | None:
        """The extra that a character needs; empty if it can be set, None if no extra helps."""
        if character not in self._extras:
            self._extras[character] = self._find(character)
        return self._extras[character]

    def _find(self, character: str) -> str | None:
        if self.faces.regular.covers(character):
            return _SCRIPTS if is_shaped(character) and not has_shaper() else ""
        fonts = [*fonts_with(character)]
        if self.faces.with_script(character) is not None:
            return ""
        return next((font.extra for font in fonts if not (font.is_installed and has_shaper())), None)


def _listed(parts: Iterable[str], separator: str) -> str:
    listed = [*parts]
    more = f" and {len(listed) - _SHOWN} more" if len(listed) > _SHOWN else ""
    return separator.join(listed[:_SHOWN]) + more


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
