"""The parts of charts, of drawings, of pages and of presentations that are compared."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

Side: TypeAlias = Literal["left", "middle", "right", ""]


class Point(NamedTuple):
    """A value of a native chart as its data have it, the names of its series and its category, and its label."""

    value: str
    names: str
    label: str = ""
    """The label that readers see; empty if there is none."""
    look: str = ""
    """The fill of its column; empty if it is unknown, as of a line."""


class NativeChart(NamedTuple):
    """A chart that a program draws from its data: its alternative text, its values, and the end of their axis."""

    alternative: str
    points: list[Point]
    highest: str = ""
    """The value at which the axis ends; empty if the program chooses one."""
    lacks: tuple[str, ...] = ()
    """What readers need and the chart lacks, such as a legend."""
    table: int = -1
    """The number of the table that has its data."""
    is_reversed: bool = False
    """Whether its categories run from right to left."""


class DrawnText(NamedTuple):
    """A text of a drawing, and where it is, in units of the drawing."""

    text: str
    x: float
    y: float
    look: str = ""
    """Its class or its colour; empty if it is unknown."""


class DrawnBox(NamedTuple):
    """A rectangle of a drawing, in units of the drawing, with the origin at the upper left."""

    x: float
    y: float
    width: float
    height: float
    look: str = ""
    """Its class or its fill; empty if it is unknown."""


class DrawnElement(NamedTuple):
    """An element of a drawing: its attributes and its words."""

    tag: str
    given: Mapping[str, str]
    words: list[str]

    @property
    def look(self) -> str:
        """Its class, its style or its fill; empty if it has none."""
        return self.given.get("class", "") or self.given.get("style", "") or self.given.get("fill", "")


class Ornament(NamedTuple):
    """A drawing that only readers get: its elements, and the position of the word after it."""

    parts: tuple[DrawnElement, ...]
    at: int

    @property
    def classes(self) -> list[str]:
        """The classes of its parts."""
        return [part.given["class"] for part in self.parts if "class" in part.given]

    @property
    def shape(self) -> str:
        """All that is drawn; empty if nothing is."""
        return "\n".join(f"{part.tag} {sorted(part.given.items())} {part.words}" for part in self.parts)


class Picture(NamedTuple):
    """A drawing: its alternative text, the token at which that begins, and what is drawn."""

    alternative: str
    at: int
    words: list[str]
    """All its texts, of which ``texts`` are those with a place."""
    texts: list[DrawnText]
    boxes: list[DrawnBox]
    view: DrawnBox | None = None
    """The part of the drawing that is shown."""


class Region(NamedTuple):
    """A part of a page with a name for listeners: its first token, and the one after its last."""

    name: str
    start: int
    end: int


class NotedPage(NamedTuple):
    """A slide with its notes: its name, the sources that both cite, and those that they print in full, in their order.

    ``shown`` and ``notes`` are the tokens of the slide and of its notes: the first, and the one after the last.
    """

    name: str
    cited: tuple[int, ...]
    printed: tuple[int, ...]
    shown: tuple[int, int] = (0, 0)
    notes: tuple[int, int] = (0, 0)
    texts: tuple[str, ...] = ()
    """The paragraphs of the slide."""
    title: str = ""
    out_of_order: tuple[str, ...] = ()
    """The words of the shapes that are read after others below or right of them."""


class PlacedPart(NamedTuple):
    """A shape, a text or a line, and the points at which it is."""

    name: str
    """Its words, else its kind: ``rect``."""
    look: str
    """All that a mirror leaves as it is, such as its kind, its colour and its height."""
    points: tuple[tuple[float, float], ...]
    side: Side = ""
    """The side of its point at which its text begins or ends; empty if it has none."""


class PlacedArea(NamedTuple):
    """A drawing or a slide: its left edge and its width, in the unit of its points."""

    name: str
    at: int
    """The token at which it begins."""
    left: float
    width: float
    parts: list[PlacedPart]


class AlignedText(NamedTuple):
    """A paragraph of a slide and its side; the digits of a column of a table are at the right in every language."""

    where: str
    words: str
    side: Side
    is_cell: bool
