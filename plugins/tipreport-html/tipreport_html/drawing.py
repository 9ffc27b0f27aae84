"""What pictures are made of, in the pixels of the full width. The stylesheet knows their colours."""

from collections.abc import Iterator
from typing import Literal, TypeAlias
from unicodedata import east_asian_width

from attrs import frozen

Anchor: TypeAlias = Literal["start", "middle", "end"]


@frozen
class Box:
    """A rectangle. ``look`` is a class of the stylesheet."""

    x: float
    y: float
    width: float
    height: float
    look: str

    @property
    def markup(self) -> tuple[str, str, str]:
        """The element, its attributes, its text."""
        place = f'x="{short(self.x)}" y="{short(self.y)}" width="{short(self.width)}" height="{short(self.height)}"'
        return "rect", f'class="{self.look}" {place}', ""


@frozen
class Words:
    """Words on a baseline."""

    x: float
    y: float
    text: str
    look: str
    anchor: Anchor = "middle"

    @property
    def markup(self) -> tuple[str, str, str]:
        """The element, its attributes, its text."""
        anchor = "" if self.anchor == "middle" else f' text-anchor="{self.anchor}"'
        return "text", f'class="{self.look}" x="{short(self.x)}" y="{short(self.y)}"{anchor}', self.text


@frozen
class Path:
    """A path, as SVG 2, clause 9.3, spells it."""

    path: str
    look: str

    @property
    def markup(self) -> tuple[str, str, str]:
        """The element, its attributes, its text."""
        return "path", f'class="{self.look}" d="{self.path}"', ""


Part: TypeAlias = Box | Words | Path


@frozen
class Drawing:
    """A picture and what it says in words."""

    width: float
    height: float
    parts: tuple[Part, ...]
    alternative: str
    look: str = ""

    @property
    def box(self) -> str:
        """Its view box."""
        return f"0 0 {short(self.width)} {short(self.height)}"


def short(number: float) -> str:
    """A length with at most two decimals."""
    return f"{number:.2f}".rstrip("0").rstrip(".") if number else "0"


def extent(text: str, size: float) -> float:
    """About how wide a text is: no font is known where the page is written."""
    return sum(1.0 if east_asian_width(letter) in "WF" else 0.56 for letter in text) * size


def hatch(x: float, y: float, width: float, height: float, pitch: float = 6.0) -> Iterator[Part]:
    """Lines from lower left to upper right inside of a rectangle."""
    strokes = []
    reach = pitch / 2
    while reach < width + height:
        left, low = x + max(0.0, reach - height), y + min(height, reach)
        right, high = x + min(width, reach), y + max(0.0, reach - width)
        strokes.append(f"M{short(left)} {short(low)}L{short(right)} {short(high)}")
        reach += pitch
    yield Path("".join(strokes), "hatch")
