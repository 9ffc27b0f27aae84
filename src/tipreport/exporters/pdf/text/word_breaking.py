"""Breaking words that are wider than their column."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from tipreport.document import syllables
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.text.words import Look, Word

_UNITS = re.compile(r"(?:[^/?&=._-]|(?<=\d)\.(?=\d))+[/?&=._-]?|[/?&=._-]")  # an address may break here, 1.25 may not
_NON_BREAKING = re.compile(r"\u00a0?[^\u00a0]+|\u00a0")  # the next best breaks: at no-break spaces
_INVISIBLE = frozenset("\u200c\u200d\u2060\u00ad")
_WORDS = re.compile("[A-Za-zÀ-ɏЀ-ӿ][A-Za-zÀ-ɏЀ-ӿ\u0300-\u036f]*|[^A-Za-zÀ-ɏЀ-ӿ]+")
_HYPHEN = "-"
_HYPHENATED = ("LATIN ", "CYRILLIC ")  # alphabets, in the names of letters
_VIRAMA = 9  # the combining class of signs that join the next letter to the one before, such as the Khmer coeng


class Piece(NamedTuple):
    """A part of a word in one look."""

    text: str
    width: float
    look: Look


def break_word(word: Word, room: float) -> Iterator[list[Piece]]:
    """The parts of a word that is wider than its column; each part fits, with its hyphen if it ends inside letters."""
    units = [unit for piece in word for unit in _units(Piece(*piece), room)]
    part: list[Piece] = []
    used = 0.0
    for unit, after in zip_longest(units, units[1:]):
        hyphen = _hyphen_width(unit) if _may_have_hyphen(unit, after) else 0.0
        if part and used + unit.width + hyphen > room:
            if _may_have_hyphen(part[-1], unit):
                part.append(_hyphen(part[-1]))
            yield part
            part, used = [], 0.0
        part.append(unit)
        used += unit.width
    yield part


def _may_have_hyphen(unit: Piece, after: Piece | None) -> bool:
    """Whether a line that ends between two parts has a hyphen: between letters of a word, not in an address."""
    if after is None or isinstance(unit.look.node, tagged.Link) or isinstance(after.look.node, tagged.Link):
        return False
    return all(unicodedata.name(letter, "").startswith(_HYPHENATED) for letter in (unit.text[-1], after.text[0]))


def _hyphen_width(unit: Piece) -> float:
    return unit.look.face.extent(_HYPHEN) * unit.look.size


def _hyphen(unit: Piece) -> Piece:
    """The hyphen after a part, which is read as a soft hyphen (ISO 32000-1, 14.8.2.2.3)."""
    node = tagged.Node("Span", unit.look.node, actual_text="\u00ad")
    return Piece(_HYPHEN, _hyphen_width(unit), unit.look._replace(node=node))


def _units(piece: Piece, room: float) -> Iterator[Piece]:
    """The smallest parts into which a piece may be broken."""
    text, width, look = piece
    if width <= room and look.node is not None and not isinstance(look.node, tagged.Link):
        yield piece
        return
    tracking = (width - look.face.width(text, look.size)) / max(1, len(text))
    if not isinstance(look.node, tagged.Link):
        room -= _hyphen_width(piece)
    yield from _break_piece(piece, tracking, room, (_UNITS.findall, _NON_BREAKING.findall, _syllables, _letters))


def _break_piece(
    piece: Piece, tracking: float, room: float, splitters: Sequence[Callable[[str], Iterable[str]]]
) -> Iterator[Piece]:
    """A piece split by the first splitter; parts that are still too wide are split by the next ones."""
    split, *finer = splitters
    for text in split(piece.text):
        part = piece._replace(text=text, width=piece.look.face.extent(text) * piece.look.size + tracking * len(text))
        if part.width <= room or not finer:
            yield part
        else:
            yield from _break_piece(part, tracking, room, finer)


def _syllables(text: str) -> Iterator[str]:
    """The parts of each word of a text, which is one word with other characters around it."""
    for part in _WORDS.findall(text):
        yield from syllables(part) if part[0].isalpha() else (part,)


def _letters(text: str) -> Iterator[str]:
    """Letters with their marks and joined letters. A separate mark would be drawn on a dotted circle."""
    start = 0
    for index in range(1, len(text)):
        joined = text[index] in _INVISIBLE or unicodedata.category(text[index])[0] == "M"
        if not joined and unicodedata.combining(text[index - 1]) != _VIRAMA:
            yield text[start:index]
            start = index
    yield text[start:]
