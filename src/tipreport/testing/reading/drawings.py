"""Reads the drawings of a page: their texts and boxes with their places, and those that listeners do not get."""

from collections.abc import Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnBox, DrawnText, Picture

_PLACE = ("x", "y", "width", "height")


class Drawings:
    """Notes the parts of each drawing with an alternative text."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._at: list[float] = []  # where the open text is
        self._look = ""  # of the open text

    def begin(self, alternative: str, view: str, *, is_heard: bool) -> None:
        """Add a drawing. ``view`` is its part that is shown: x, y, width and height (SVG 2, clause 8.6)."""
        shown = _numbers(dict(zip(_PLACE, view.replace(",", " ").split(), strict=False)), *_PLACE)
        box = DrawnBox(shown[0], shown[1], shown[2], shown[3]) if shown else None
        self.content.drawings.append(Picture(alternative, len(self.content.tokens), [], [], [], box))
        if is_heard:
            self.content.text(alternative)

    def element(self, tag: str, given: Mapping[str, str]) -> None:
        """Note where an element of the last drawing is."""
        if tag == "text":
            self._at, self._look = _numbers(given, "x", "y"), _look(given)
        elif tag == "rect" and (box := _numbers(given, *_PLACE)):
            self.content.drawings[-1].boxes.append(DrawnBox(box[0], box[1], box[2], box[3], _look(given)))

    def text(self, words: str) -> None:
        """Add a text of the last drawing."""
        if words and self.content.drawings:
            self.content.drawings[-1].words.append(words)
            if self._at:
                self.content.drawings[-1].texts.append(DrawnText(words, self._at[0], self._at[1], self._look))


def _look(given: Mapping[str, str]) -> str:
    return given.get("class", "") or given.get("style", "") or given.get("fill", "")


def _numbers(given: Mapping[str, str], *names: str) -> list[float]:
    """Return some attributes of an element; none if one is no number."""
    try:
        return [float(given.get(name, "")) for name in names]
    except ValueError:
        return []


class Ornaments:
    """Notes the elements of each drawing with ``aria-hidden``, or inside an element that has it."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.open: list[str] | None = None

    def begin(self, tag: str, given: dict[str, str], *, is_silent: bool) -> None:
        """Add an element."""
        if self.open is not None:
            self.open.append(f"{tag} {sorted(given.items())}")
        elif tag == "svg" and is_silent:
            self.open = []

    def text(self, words: str) -> None:
        """Add a text of the open drawing to the element that has it."""
        if self.open and words.strip():
            self.open[-1] += f" {words.strip()}"

    def end(self, tag: str) -> None:
        """End the drawing, before the word at the present position."""
        if tag == "svg" and self.open is not None:
            self.content.ornaments.append(("\n".join(self.open), len(self.content.tokens)))
            self.open = None
