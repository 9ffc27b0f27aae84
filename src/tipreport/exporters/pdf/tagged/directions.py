"""Lines with text of both directions: their parts in reading order, each with its position.

A run with a node of its own, such as a citation or a name in another language, is isolated from the text around it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from .bidi import drawing_order, has_right_to_left, is_right_to_left, level_runs, resolve
from .fallback import FaceStack, Word
from .fonts import Face
from .line import Run

_ISOLATE = "\ufffc"  # neutral for the text around it


class Group(NamedTuple):
    """Words in one face that run from right to left, in drawing order; ``left`` is their distance from the first."""

    face: Face
    words: Sequence[Word]
    left: float


class Part(NamedTuple):
    """Text of one direction in the run with this index; ``left`` is its distance from the left end of the line."""

    run: int
    text: str
    left: float
    width: float
    groups: Sequence[Group] | None = None
    """Its words in reading order, if it runs from right to left; invisible characters have none."""

    @property
    def right(self) -> float:
        """The distance of its right end from the left end of the line."""
        return self.left + self.width


class Arrangement(NamedTuple):
    """The parts of a line, in reading order, and its width."""

    parts: Sequence[Part]
    width: float


_TextFields: TypeAlias = tuple[str, Face | FaceStack, float, float, bool]  # of `_Text`, made for each look-up


class _Text(NamedTuple):
    """The text of a run with all that its arrangement depends on."""

    text: str
    face: Face | FaceStack
    size: float
    tracking: float
    is_isolated: bool

    def width(self, text: str) -> float:
        """The width of a part of the text that runs from left to right, or of spaces."""
        return self.face.width(text, self.size) + self.tracking * len(text)

    def words(self, text: str) -> list[Word]:
        """The words of a part of the text that runs from right to left."""
        face = self.face if isinstance(self.face, FaceStack) else FaceStack(self.face)
        return face.reversed(text)


class _Unit(NamedTuple):
    """Text of one level, or an isolate with the units ``inside`` it."""

    run: int
    text: str
    level: int
    width: float
    groups: Sequence[Group] | None = None
    inside: "Sequence[_Unit]" = ()


def arrange(runs: "Sequence[Run]", base: int) -> Arrangement:
    """The parts of a line.

    ``base`` is the level of the paragraph: 0 if it runs from left to right, 1 from right to left.
    """
    return _arranged(tuple([(run.text, run.face, run.size, run.tracking, run.node is not None) for run in runs]), base)


@lru_cache(maxsize=1024)  # a line is measured before it is drawn, and the labels of all documents are the same
def _arranged(texts: Sequence[_TextFields], base: int) -> Arrangement:
    parts: list[Part] = []
    _place(_units([_Text(*text) for text in texts], base), 0.0, parts)
    return Arrangement(parts, sum([part.width for part in parts]))


def space_at_end(runs: "Sequence[Run]") -> float:
    """The width of the space at the end of a line."""
    last = runs[-1]
    count = len(last.text) - len(last.text.rstrip(" "))
    return count * (last.face.width(" ", last.size) + last.tracking) if count else 0.0


def ends(parts: Sequence[Part]) -> dict[int, tuple[float, float]]:
    """The left and the right end of each run that has parts, without the spaces around it."""
    found: dict[int, tuple[float, float]] = {}
    for part in parts:
        if not part.text.isspace():
            left, right = found.get(part.run, (part.left, part.right))
            found[part.run] = min(left, part.left), max(right, part.right)
    return found


def _place(units: Sequence[_Unit], x: float, parts: list[Part]) -> None:
    """Add the parts of units that begin at ``x``."""
    lefts = [x] * len(units)
    for index in drawing_order([unit.level for unit in units]) if len(units) > 1 else ():
        lefts[index] = x
        x += units[index].width
    for left, (run, text, _, width, groups, inside) in zip(lefts, units, strict=True):
        if inside:
            _place(inside, left, parts)
        else:
            parts.append(Part(run, text, left, width, groups))


def _units(texts: Sequence[_Text], base: int) -> list[_Unit]:
    parts = [*_isolated(texts)]
    levels = resolve("".join([_ISOLATE if isolated else part for _, part, isolated in parts]), base)
    units: list[_Unit] = []
    start = 0
    for index, part, isolated in parts:
        end = start + (1 if isolated else len(part))
        text = texts[index]
        if not isolated:
            units += _of_levels(index, text, part, levels[start:end])
        elif has_right_to_left(part):
            inside = _of_levels(index, text, part, resolve(part, int(is_right_to_left(part))))
            units.append(_Unit(index, part, int(levels[start]), sum([unit.width for unit in inside]), inside=inside))
        else:
            units.append(_Unit(index, part, int(levels[start]), text.width(part)))
        start = end
    return units


def _isolated(texts: Sequence[_Text]) -> Iterator[tuple[int, str, bool]]:
    """The texts with their indices; those of isolates without the spaces around them."""
    for index, text in enumerate(texts):
        if text.is_isolated:
            for part in _parts(text.text):
                yield index, part, not part.isspace()
        else:
            yield index, text.text, False


def _of_levels(index: int, text: _Text, part: str, levels: str) -> list[_Unit]:
    units: list[_Unit] = []
    for level_part, level in level_runs(part, levels):
        if level % 2 == 0 or level_part.isspace():
            units.append(_Unit(index, level_part, level, text.width(level_part)))
            continue
        for core in _parts(level_part):
            if core.isspace():
                units.append(_Unit(index, core, level, text.width(core)))
            else:
                words = text.words(core)
                width = sum([word.width for word in words])
                units.append(_Unit(index, core, level, width * text.size, _groups(words, width, text.size)))
    return units


def _groups(words: Sequence[Word], width: float, size: float) -> list[Group]:
    """The words of a text in groups of one face, in reading order."""
    if len({word.face for word in words}) == 1:  # as most often
        return [Group(words[0].face, words[::-1], 0.0)]
    groups: list[Group] = []
    for face, group in groupby(words, key=attrgetter("face")):
        of_face = [*group]
        width -= sum([word.width for word in of_face])
        groups.append(Group(face, of_face[::-1], round(width * size, 2)))
    return groups


def _parts(text: str) -> Sequence[str]:
    """The space before a text, the text and the space after it: each is drawn after the one before, as it is read."""
    core = text.strip()
    if len(core) == len(text) or not core:
        return (text,)
    before, _, after = text.partition(core)
    return [part for part in (before, core, after) if part]


def writing_mode(*, right_to_left: bool) -> str:
    """The layout attribute of an element whose blocks and lines run in this direction (ISO 32000-1, 14.8.5.4.2)."""
    return f"<</O/Layout/WritingMode/{'RlTb' if right_to_left else 'LrTb'}>>"
