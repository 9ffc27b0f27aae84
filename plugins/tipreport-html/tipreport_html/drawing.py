"""The elements of SVG drawings, in pixels of a page of full width. The stylesheet has their colours."""

from collections.abc import Iterator
from typing import Literal, TypeAlias
from unicodedata import east_asian_width

from attrs import frozen

from tipreport.document.views import TIER_STYLES

Anchor: TypeAlias = Literal["start", "middle", "end"]


@frozen
class Box:
    """A rectangle. ``css_class`` is a class of the stylesheet."""

    x: float
    y: float
    width: float
    height: float
    css_class: str

    @property
    def markup(self) -> tuple[str, str, str]:
        """The name of the element, its attributes, its text."""
        size = f'width="{short(self.width)}" height="{short(self.height)}"'
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
    """A path in the syntax of SVG 2, clause 9.3."""

    path: str
    css_class: str

    @property
    def markup(self) -> tuple[str, str, str]:
        """The name of the element, its attributes, its text."""
        return "path", f'class="{self.css_class}" d="{self.path}"', ""


Part: TypeAlias = Box | Label | Path


@frozen
class Drawing:
    """A drawing with its alternative text."""

    width: float
    height: float
    parts: tuple[Part, ...]
    alternative: str
    css_class: str = ""

    @property
    def view_box(self) -> str:
        """The value of the attribute ``viewBox``."""
        return f"0 0 {short(self.width)} {short(self.height)}"


def short(number: float) -> str:
    """Return a length with at most two decimals."""
    return f"{number:.2f}".rstrip("0").rstrip(".") if number else "0"


def text_width(text: str, size: float) -> float:
    """Estimate the width of a text: the font is not known when the page is written."""
    return sum(1.0 if east_asian_width(letter) in "WF" else 0.56 for letter in text) * size


def line(points: Iterator[tuple[float, float]]) -> str:
    """Return the path of a straight line through points."""
    return "".join(f"{'L' if index else 'M'}{short(x)} {short(y)}" for index, (x, y) in enumerate(points))


def hatch(x: float, y: float, width: float, height: float, pitch: float = 6.0) -> Iterator[Part]:
    """Yield lines from lower left to upper right inside a rectangle."""
    strokes = []
    reach = pitch / 2
    while reach < width + height:
        low = (x + max(0.0, reach - height), y + min(height, reach))
        high = (x + min(width, reach), y + max(0.0, reach - width))
        strokes.append(line(iter((low, high))))
        reach += pitch
    yield Path("".join(strokes), "hatch")


def tier_class(tier: str) -> str:
    """Return the class of a tier in the stylesheet."""
    return f"tier-{TIER_STYLES[tier].id}"
