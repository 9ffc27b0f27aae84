"""Lines with text of both directions: their parts in reading order, each with its position.

A run with a node of its own, such as a citation or a name in another language, is isolated from the text around it.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .bidi import drawing_order, is_right_to_left, level_runs, resolve
from .fallback import Piece

if TYPE_CHECKING:
    from .text import Run

_ISOLATE = "\ufffc"  # neutral for the text around it


class Part(NamedTuple):
    """Text of one direction in the run with this index; ``left`` is its distance from the left end of the line."""

    run: int
    text: str
    left: float
    width: float
    piece: Piece | None = None
    """Its shaped text, if it runs from right to left."""

    @property
    def right(self) -> float:
        """The distance of its right end from the left end of the line."""
        return self.left + self.width


class _Unit(NamedTuple):
    """Text of one level, or an isolate with the units ``inside`` it."""

    run: int
    text: str
    level: int
    width: float
    piece: Piece | None = None
    inside: "tuple[_Unit, ...]" = ()


def arrange(runs: "Sequence[Run]", base: int) -> list[Part]:
    """The parts of a line, in reading order.

    ``base`` is the level of the paragraph: 0 if it runs from left to right, 1 from right to left.
    """
    return [*_placed([*_units(runs, base)], 0.0)]


def ends(parts: Sequence[Part]) -> dict[int, tuple[float, float]]:
    """The left and the right end of each run that has parts, without the spaces around it."""
    found: dict[int, tuple[float, float]] = {}
    for part in parts:
        if not part.text.isspace():
            left, right = found.get(part.run, (part.left, part.right))
            found[part.run] = min(left, part.left), max(right, part.right)
    return found


def _placed(units: Sequence[_Unit], x: float) -> Iterator[Part]:
    lefts = {}
    for index in drawing_order([unit.level for unit in units]):
        lefts[index] = x
        x += units[index].width
    for index, (run, text, _, width, piece, inside) in enumerate(units):
        if inside:
            yield from _placed(inside, lefts[index])
        else:
            yield Part(run, text, lefts[index], width, piece)


def _units(runs: "Sequence[Run]", base: int) -> Iterator[_Unit]:
    parts = [*_isolated(runs)]
    levels = resolve("".join(_ISOLATE if isolated else text for _, text, isolated in parts), base)
    start = 0
    for index, text, isolated in parts:
        end = start + (1 if isolated else len(text))
        if isolated:
            levels_inside = resolve(text, int(is_right_to_left(text)))
            inside = (*_of_levels(index, runs[index], text, levels_inside),)
            yield _Unit(index, text, int(levels[start]), sum(unit.width for unit in inside), inside=inside)
        else:
            yield from _of_levels(index, runs[index], text, levels[start:end])
        start = end


def _isolated(runs: "Sequence[Run]") -> Iterator[tuple[int, str, bool]]:
    """The texts of runs with their indices; those of isolates without the spaces around them."""
    for index, run in enumerate(runs):
        if run.node is None:
            yield index, run.text, False
        else:
            yield from ((index, text, not text.isspace()) for text in _core(run.text))


def _of_levels(index: int, run: "Run", text: str, levels: str) -> Iterator[_Unit]:
    for run_text, level in level_runs(text, levels):
        for part in _core(run_text) if level % 2 else (run_text,):
            if level % 2 and not part.isspace():
                piece = run.stack.reversed(part)
                yield _Unit(index, part, level, piece.width * run.size, piece)
            else:
                yield _Unit(index, part, level, run.face.width(part, run.size) + run.tracking * len(part))


def _core(text: str) -> Iterator[str]:
    """The space before a text, the text and the space after it: each is drawn after the one before, as it is read."""
    core = text.strip()
    before, _, after = text.partition(core) if core else (text, "", "")
    return filter(None, (before, core, after))
