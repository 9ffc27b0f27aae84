"""Reads the drawings of a page: their texts and boxes, and where these are."""

from collections.abc import Mapping
from typing import Any

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnBox, DrawnText, Picture


class Drawings:
    """Notes the parts of each drawing with an alternative text."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._at: list[float] = []  # where the open text is

    def begin(self, alternative: str, view: str, *, is_shown: bool) -> None:
        """Add a drawing. ``view`` is its part that is shown: x, y, width and height (SVG 2, clause 8.6)."""
        shown = _numbers(dict(enumerate(view.replace(",", " ").split())), *range(len(DrawnBox._fields)))
        box = DrawnBox(*shown) if shown else None
        self.content.drawings.append(Picture(alternative, [], len(self.content.tokens), [], box))
        self.content.drawn_texts.append([])
        if is_shown:
            self.content.text(alternative)

    def element(self, tag: str, given: Mapping[str, str]) -> None:
        """Note where an element of the last drawing is."""
        if tag == "text":
            self._at = _numbers(given, "x", "y")
        elif tag == "rect" and (box := _numbers(given, "x", "y", "width", "height")):
            self.content.drawings[-1].boxes.append(DrawnBox(*box))

    def text(self, words: str) -> None:
        """Add a text of the last drawing."""
        if words and self.content.drawings:
            self.content.drawings[-1].texts.append(words)
            if self._at:
                self.content.drawn_texts[-1].append(DrawnText(words, *self._at))


def _numbers(given: Mapping[Any, str], *names: str | int) -> list[float]:
    """Return some attributes of an element; none if one is no number."""
    try:
        return [float(given.get(name, "")) for name in names]
    except ValueError:
        return []
