"""Reads the drawings of a page: pictures with an alternative text, those that listeners do not get, and all places."""

from collections.abc import Mapping
from functools import partial

from attrs import define, field

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnBox, DrawnElement, DrawnText, Ornament, Picture
from tipreport.testing.reading.styles import DrawingStyles
from tipreport.testing.reading.svg_parts import Svg, area_of

_PLACE = ("x", "y", "width", "height")


@define
class _OpenDrawing:
    """An SVG drawing whose end is to come: its elements, where it begins, and the picture that it is, or is part of."""

    elements: list[tuple[str, Mapping[str, str] | None]]
    picture: Picture | None
    is_silent: bool
    depth: int = 1


@define
class Drawings:
    """Keeps the elements of each drawing until its end."""

    content: Content
    styles: DrawingStyles
    _open: _OpenDrawing | None = field(default=None, init=False)

    def begin_picture(self, alternative: str, view: str, language: str, *, is_heard: bool) -> None:
        """Add a picture. ``view`` is its part that is shown: x, y, width and height (SVG 2, clause 8.6).

        The alternative text has the language of the element (HTML, section 3.2.6.2).
        """
        shown = _numbers(dict(zip(_PLACE, view.replace(",", " ").split(), strict=False)), *_PLACE)
        box = DrawnBox(shown[0], shown[1], shown[2], shown[3]) if shown else None
        self.content.drawings.append(Picture(alternative, len(self.content.tokens), [], [], [], box))
        if is_heard:
            self.content.marked_text(alternative, 0, "", language)

    def begin(self, tag: str, given: Mapping[str, str], direction: str, *, is_silent: bool, is_picture: bool) -> None:
        """Add an element, in a part of the page with this direction."""
        if self._open is not None:
            self._open.depth += tag == "svg"
            self._open.elements.append((tag, given))
        elif tag == "svg":
            picture = self.content.drawings[-1] if is_picture and self.content.drawings else None
            self._open = _OpenDrawing([], picture, is_silent)
            at = len(self.content.tokens) if picture is None else picture.at
            drawing = Svg(at, self.styles, direction, given, self._open.elements)
            self.content.areas.append(partial(area_of, drawing))

    def text(self, words: str, *, is_picture: bool) -> None:
        """Add some words."""
        if not words.strip():
            return
        if self._open is not None:
            self._open.elements.append((words, {"": ""}))
        elif is_picture and self.content.drawings:
            self.content.drawings[-1].words.append(words.strip())

    def end(self, tag: str) -> None:
        """End an element."""
        if self._open is None:
            return
        self._open.elements.append((tag, None))
        self._open.depth -= tag == "svg"
        if not self._open.depth:
            drawn, self._open = self._open, None
            parts = _parts(drawn.elements)
            if drawn.is_silent:
                self.content.ornaments.append(Ornament(parts, len(self.content.tokens)))
            if drawn.picture is not None:
                _add_parts(parts, drawn.picture)


def _parts(elements: list[tuple[str, Mapping[str, str] | None]]) -> tuple[DrawnElement, ...]:
    """Return the elements of a drawing, each with the words in it, or after the elements in it."""
    parts: list[DrawnElement] = []
    for tag, given in elements:
        if given is None:
            continue
        if "" not in given:
            parts.append(DrawnElement(tag, given, []))
        elif parts:
            parts[-1].words.append(tag.strip())
    return tuple(parts)


def _add_parts(parts: tuple[DrawnElement, ...], picture: Picture) -> None:
    """Add the texts and the boxes of a drawing to a picture."""
    at, look = list[float](), ""  # of the last text
    for part in parts:
        if part.tag == "text":
            at, look = _numbers(part.given, "x", "y"), part.look
        elif part.tag == "rect" and (box := _numbers(part.given, *_PLACE)):
            picture.boxes.append(DrawnBox(box[0], box[1], box[2], box[3], part.look))
        picture.words.extend(part.words)
        picture.texts.extend(DrawnText(words, at[0], at[1], look) for words in part.words if at)


def _numbers(given: Mapping[str, str], *names: str) -> list[float]:
    """Return some attributes of an element; none if one is no number."""
    try:
        return [float(given.get(name, "")) for name in names]
    except ValueError:
        return []
