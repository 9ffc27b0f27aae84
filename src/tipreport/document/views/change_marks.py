"""The marks of changes: squares, or the circles of a status, that show the kind of a change at a glance.

The words beside them name it.
"""

from collections.abc import Iterator

from tipreport.document import ChangeMark
from tipreport.document.views.shapes import MM, Box, Drawing, Tone

__all__ = ["change_mark", "change_mark_text"]

_SIZE = 2.2 * MM  # of a square
_STEP = 1.1 * MM  # of the two squares of a move
_GAP = 0.5 * MM  # between the circles of a status
_OF = " of 3"  # ends the marks of a status
_TEXTS: dict[ChangeMark, str] = {
    "filled": "■", "lower half": "⬓", "hollow": "□", "step down": "□■", "step up": "□■", "level": "□■",
}  # fmt: skip


def change_mark(mark: ChangeMark) -> Drawing:
    """Return the drawing of a mark, in ink. It needs no alternative text, because the kind of change is in words."""
    shapes = tuple(_shapes(mark))
    return Drawing(max(box.x + box.width for box in shapes), _SIZE, shapes, "")


def change_mark_text(mark: ChangeMark) -> str:
    """Return a mark as characters, for renderers that do not draw."""
    filled = int(mark.removesuffix(_OF)) if mark.endswith(_OF) else 0
    return _TEXTS.get(mark) or "●" * filled + "○" * (3 - filled)


def _shapes(mark: ChangeMark) -> Iterator[Box]:
    match mark:
        case "filled":
            yield Box(0, 0, _SIZE, _SIZE, "ink")
        case "hollow":
            yield Box(0, 0, _SIZE, _SIZE, "outline")
        case "lower half":
            yield Box(0, 0, _SIZE, _SIZE, "outline")
            yield Box(0, _SIZE / 2, _SIZE, _SIZE / 2, "ink")
        case "step down" | "step up" | "level":
            before, now = {"step down": (0.0, _STEP), "step up": (_STEP, 0.0), "level": (_STEP, _STEP)}[mark]
            yield Box(0, before, _STEP, _STEP, "outline")
            yield Box(_STEP, now, _STEP, _STEP, "ink")
        case _:
            for index in range(3):
                is_filled = index < int(mark.removesuffix(_OF))
                tone: Tone = "ink" if is_filled else "outline"
                yield Box(index * (_SIZE + _GAP), 0, _SIZE, _SIZE, tone, is_round=True)
