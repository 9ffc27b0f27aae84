"""The elements of SVG drawings, in pixels of a page of full width. The stylesheet has their colours."""

from collections.abc import Iterator
from typing import Literal, TypeAlias
from unicodedata import combining, east_asian_width

from attrs import evolve, frozen

from tipreport.document.views import TIER_STYLES

Anchor: TypeAlias = Literal["start", "middle", "end"]
Point: TypeAlias = tuple[float, float]
_OTHER_END: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}


@frozen
class Box:
    """A rectangle. ``css_class`` is a class of the stylesheet."""

    x: float
    y: float
    width: float
    height: float
    css_class: str
    is_round: bool = False

    @property
    def markup(self) -> tuple[str, str, str]:
        """The name of the element, its attributes, its text."""
        size = f'width="{short(self.width)}" height="{short(self.height)}"'
        if self.is_round:
            size += f' rx="{short(self.width / 2)}"'
        return "rect", f'class="{self.css_class}" x="{short(self.x)}" y="{short(self.y)}" {size}', ""


@frozen
class Label:
    """Text on a baseline."""

    x: float
    y: float
    text: str
    css_class: str
    anchor: Anchor = "middle"

    @property
    def markup(self) -> tuple[str, str, str]:
        """The name of the element, its attributes, its text."""
        anchor = "" if self.anchor == "middle" else f' text-anchor="{self.anchor}"'
        return "text", f'class="{self.css_class}" x="{short(self.x)}" y="{short(self.y)}"{anchor}', self.text


@frozen
class Path:
    """Straight lines through points, as a path (SVG 2, clause 9.3)."""

    lines: tuple[tuple[Point, ...], ...]
    css_class: str

    @property
    def markup(self) -> tuple[str, str, str]:
        """The name of the element, its attributes, its text."""
        path = "".join(
            f"{'L' if index else 'M'}{short(x)} {short(y)}" for line in self.lines for index, (x, y) in enumerate(line)
        )
        return "path", f'class="{self.css_class}" d="{path}"', ""


Part: TypeAlias = Box | Label | Path


@frozen
class Drawing:
    """A drawing with its alternative text."""

    width: float
    height: float
    parts: tuple[Part, ...]
    alternative: str
    css_class: str = ""

    def mirrored(self) -> "Drawing":
        """Return the drawing with left and right exchanged; its texts stay as they are."""
        return evolve(self, parts=tuple([_mirrored(part, self.width) for part in self.parts]))

    @property
    def view_box(self) -> str:
        """The value of the attribute ``viewBox``."""
        return f"0 0 {short(self.width)} {short(self.height)}"


def _mirrored(part: Part, width: float) -> Part:
    if isinstance(part, Box):
        return evolve(part, x=width - part.x - part.width)
    if isinstance(part, Label):
        return Label(width - part.x, part.y, part.text, part.css_class, _OTHER_END[part.anchor])
    return Path(tuple([tuple([(width - x, y) for x, y in line]) for line in part.lines]), part.css_class)


def short(number: float) -> str:
    """Return a length with at most two decimals."""
    return f"{number:.2f}".rstrip("0").rstrip(".") if number else "0"


def text_width(text: str, size: float) -> float:
    """Estimate the width of a text: the font is not known when the page is written."""
    return sum(map(_letter_width, text)) * size


def _letter_width(letter: str) -> float:
    if "\u0600" <= letter <= "\u06ff":  # joined letters of Arabic are narrow, and its vowels have no width
        return 0.0 if combining(letter) else 0.48
    return 1.0 if east_asian_width(letter) in "WF" else 0.56


def row_label(text: str, room: float, y: float, size: float) -> Iterator[Part]:
    """Yield a label that ends at the distance ``room`` from the edge, in two lines of small text if it is too long."""
    spaces = [index for index, letter in enumerate(text) if letter == " "]
    if not spaces or text_width(text, size) <= room:
        yield Label(room, y, text, "row", "end")
        return
    middle = min(spaces, key=lambda index: abs(2 * index - len(text)))
    for line, shift in ((text[:middle], -0.4), (text[middle + 1 :], 0.34)):
        yield Label(room, y + shift * size, line, "row two", "end")


def hatch(x: float, y: float, width: float, height: float, pitch: float = 6.0) -> Iterator[Part]:
    """Yield lines from lower left to upper right inside a rectangle."""
    strokes = []
    reach = pitch / 2
    while reach < width + height:
        low = (x + max(0.0, reach - height), y + min(height, reach))
        high = (x + min(width, reach), y + max(0.0, reach - width))
        strokes.append((low, high))
        reach += pitch
    yield Path(tuple(strokes), "hatch")


def tier_class(tier: str) -> str:
    """Return the class of a tier in the stylesheet."""
    return f"tier-{TIER_STYLES[tier].id}"
