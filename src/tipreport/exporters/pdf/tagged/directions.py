"""Lines with text of both directions: their parts in reading order, each with its position.

A run with a node of its own, such as a citation or a name in another language, is isolated from the text around it.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from .bidi import drawing_order, has_right_to_left, is_right_to_left, level_runs, resolve
from .fallback import Word
from .fonts import Face

if TYPE_CHECKING:
    from .text import Run

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
    parts: list[Part] = []
    _place(_units(runs, base), 0.0, parts)
    return Arrangement(parts, sum([part.width for part in parts]))


def space_at_end(runs: "Sequence[Run]") -> float:
    """The width of the space at the end of a line."""
    last = runs[-1]
    count = len(last.text) - len(last.text.rstrip(" "))
    return count * _width(last, " ") if count else 0.0


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


def _units(runs: "Sequence[Run]", base: int) -> list[_Unit]:
    texts = [*_isolated(runs)]
    levels = resolve("".join([_ISOLATE if isolated else text for _, text, isolated in texts]), base)
    units: list[_Unit] = []
    start = 0
    for index, text, isolated in texts:
        end = start + (1 if isolated else len(text))
        run = runs[index]
        if not isolated:
            units += _of_levels(index, run, text, levels[start:end])
        elif has_right_to_left(text):
            inside = [*_of_levels(index, run, text, resolve(text, int(is_right_to_left(text))))]
            units.append(_Unit(index, text, int(levels[start]), sum([unit.width for unit in inside]), inside=inside))
        else:
            units.append(_Unit(index, text, int(levels[start]), _width(run, text)))
        start = end
    return units


def _isolated(runs: "Sequence[Run]") -> Iterator[tuple[int, str, bool]]:
    """The texts of runs with their indices; those of isolates without the spaces around them."""
    for index, run in enumerate(runs):
        if run.node is None:
            yield index, run.text, False
        else:
            for text in _parts(run.text):
                yield index, text, not text.isspace()


def _of_levels(index: int, run: "Run", text: str, levels: str) -> Iterator[_Unit]:
    for run_text, level in level_runs(text, levels):
        if level % 2 == 0:
            yield _Unit(index, run_text, level, _width(run, run_text))
            continue
        for part in _parts(run_text):
            if part.isspace():
                yield _Unit(index, part, level, _width(run, part))
            else:
                words = run.stack.reversed(part)
                width = sum([word.width for word in words])
                yield _Unit(index, part, level, width * run.size, _groups(words, width, run.size))


def _groups(words: Sequence[Word], width: float, size: float) -> list[Group]:
    """The words of a text in groups of one face, in reading order."""
    groups: list[Group] = []
    for face, group in groupby(words, key=attrgetter("face")):
        of_face = [*group]
        width -= sum([word.width for word in of_face])
        groups.append(Group(face, of_face[::-1], round(width * size, 2)))
    return groups


def _width(run: "Run", text: str) -> float:
    return run.face.width(text, run.size) + run.tracking * len(text)


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
