"""Lines with text of both directions: their parts in reading order, each with its position.

A run with a node of its own, such as a citation or a name in another language, is isolated from the text around it.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from .bidi import drawing_order, has_right_to_left, is_left_to_right, is_right_to_left, level_runs, resolve
from .fallback import FaceStack, Word
from .fonts import Face
from .line import Run

_ISOLATE = "\ufffc"  # neutral for the text around it


class Group(NamedTuple):
    """Words in one face that run from right to left, in drawing order.

    ``left`` is the distance from the left end of all words at size 1.
    """

    face: Face
    words: Sequence[Word]
    left: float


Part: TypeAlias = tuple[int, str, float, float, Sequence[Group] | None]
"""Text of one direction: the index of its run, the text, the distance of its left end from that of the line, its width,
and its words in reading order, if it runs from right to left; invisible characters have none.
"""


class Arrangement(NamedTuple):
    """The parts of a line, in reading order, and its width."""

    parts: Sequence[Part]
    width: float


_Text: TypeAlias = tuple[str, Face | FaceStack, float, float, bool]
"""A text with its face, size and tracking, and whether it is isolated: all that an arrangement depends on."""


_Unit: TypeAlias = tuple[int, str, int, float, Sequence[Group] | None, "Sequence[_Unit]"]
"""Text of one level, or an isolate with the units inside it: the run, the text, its level, width, words and units."""


def arrange(runs: "Sequence[Run]", base: int) -> Arrangement:
    """The parts of a line.

    ``base`` is the level of the paragraph: 0 if it runs from left to right, 1 from right to left.
    """
    texts = [(text, face, size, tracking, node is not None) for text, face, size, _, node, tracking in runs]
    return _arranged(tuple(texts), base)


@lru_cache(maxsize=1024)  # a line is measured before it is drawn, and the labels of all documents are the same
def _arranged(texts: Sequence[_Text], base: int) -> Arrangement:
    parts: list[Part] = []
    if len(texts) == 1 and not texts[0][-1]:
        _place(_of_levels(0, texts[0], texts[0][0], resolve(texts[0][0], base)), 0.0, parts)
    elif base == 0 and is_left_to_right("".join([text for text, *_ in texts])):
        x = 0.0
        for index, part, is_isolated in _isolated(texts):
            if part or is_isolated:
                width = _width(texts[index], part)
                parts.append((index, part, x, width, None))
                x += width
    else:
        _place(_units(texts, base), 0.0, parts)
    return Arrangement(parts, sum([width for _, _, _, width, _ in parts]))


def space_at_end(runs: "Sequence[Run]") -> float:
    """The width of the space at the end of a line."""
    last = runs[-1]
    count = len(last.text) - len(last.text.rstrip(" "))
    return count * (last.face.width(" ", last.size) + last.tracking) if count else 0.0


def ends(parts: Sequence[Part]) -> dict[int, tuple[float, float]]:
    """The left and the right end of each run that has parts, without the spaces around it."""
    found: dict[int, tuple[float, float]] = {}
    for run, text, start, width, _ in parts:
        if not text.isspace():
            left, right = found.get(run, (start, start + width))
            found[run] = min(left, start), max(right, start + width)
    return found


def _place(units: Sequence[_Unit], x: float, parts: list[Part]) -> None:
    """Add the parts of units that begin at ``x``."""
    lefts = [x] * len(units)
    if len(units) > 1:
        for index in drawing_order([unit[2] for unit in units]):
            lefts[index] = x
            x += units[index][3]
    for left, (run, text, _, width, groups, inside) in zip(lefts, units, strict=True):
        if inside:
            _place(inside, left, parts)
        else:
            parts.append((run, text, left, width, groups))


def _units(texts: Sequence[_Text], base: int) -> list[_Unit]:
    parts = _isolated(texts)
    levels = resolve("".join([_ISOLATE if isolated else part for _, part, isolated in parts]), base)
    units: list[_Unit] = []
    start = 0
    for index, part, isolated in parts:
        if not isolated:
            end = start + len(part)
            units += _of_levels(index, texts[index], part, levels[start:end])
            start = end
            continue
        level = int(levels[start])
        start += 1
        if has_right_to_left(part):
            inside = _of_levels(index, texts[index], part, resolve(part, int(is_right_to_left(part))))
            units.append((index, part, level, sum([unit[3] for unit in inside]), None, inside))
        else:
            units.append((index, part, level, _width(texts[index], part), None, ()))
    return units


def _isolated(texts: Sequence[_Text]) -> list[tuple[int, str, bool]]:
    """The texts with their indices; those of isolates without the spaces around them."""
    found: list[tuple[int, str, bool]] = []
    for index, (text, _, _, _, is_isolated) in enumerate(texts):
        if is_isolated:
            found += [(index, part, not part.isspace()) for part in _parts(text)]
        else:
            found.append((index, text, False))
    return found


def _of_levels(index: int, text: _Text, part: str, levels: str) -> list[_Unit]:
    face, size = text[1:3]
    units: list[_Unit] = []
    for level_part, level in level_runs(part, levels):
        if level % 2 == 0 or level_part.isspace():
            units.append((index, level_part, level, _width(text, level_part), None, ()))
        else:
            width, groups = _reversed(face, level_part)
            units.append((index, level_part, level, width * size, groups, ()))
    return units


def _width(text: _Text, part: str) -> float:
    """The width of a part of a text that runs from left to right, or of spaces."""
    _, face, size, tracking, _ = text
    return face.width(part, size) + tracking * len(part)


@lru_cache(maxsize=2048)  # punctuation and names come again and again
def _reversed(face: Face | FaceStack, text: str) -> tuple[float, Sequence[Group]]:
    """The width at size 1 of a text that runs from right to left, and its words in groups of one face, as read."""
    words = (face if isinstance(face, FaceStack) else FaceStack(face)).reversed(text)
    width = rest = sum([word.width for word in words])
    groups: list[Group] = []
    if len({word.face for word in words}) == 1:  # as most
        return width, [Group(words[0].face, words[::-1], 0.0)]
    for own, group in groupby(words, key=attrgetter("face")):
        of_face = [*group]
        rest -= sum([word.width for word in of_face])
        groups.append(Group(own, of_face[::-1], rest))
    return width, groups


@lru_cache(maxsize=1024)  # citations come again and again
def _parts(text: str) -> Sequence[str]:
    """The space before a text, the text and the space after it: each is drawn after the one before, as it is read."""
    core = text.strip()
    if len(core) == len(text) or not core:
        return (text,)
    before, _, after = text.partition(core)
    return tuple(part for part in (before, core, after) if part)


def writing_mode(*, right_to_left: bool) -> str:
    """The layout attribute of an element whose blocks and lines run in this direction (ISO 32000-1, 14.8.5.4.2)."""
    return f"<</O/Layout/WritingMode/{'RlTb' if right_to_left else 'LrTb'}>>"
