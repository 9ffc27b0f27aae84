"""Strips: what is placed on a page as a whole, or cut between lines."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from attrs import define, evolve, field

from tipreport.exporters.pdf.drawing.drawing import Pen
from tipreport.exporters.pdf.drawing.palette import HAIR, INK
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.lines import Lines

HAIRLINE = 0.5
Hairs = tuple[tuple[float, float], ...]


class Thing(Protocol):
    """What can be drawn at a place."""

    @property
    def height(self) -> float:
        """From its upper edge down."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw it with its upper left corner at (x, y)."""


class Rule(NamedTuple):
    """A horizontal rule."""

    width: float
    thickness: float = HAIRLINE
    colour: Colour = INK

    @property
    def height(self) -> float:
        """Its thickness."""
        return self.thickness

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw it, as an artifact."""
        pen.fill(x, y, self.width, self.thickness, self.colour)


class Drawing(NamedTuple):
    """Painting: of a node (a figure, a list's mark), or an artifact."""

    paint: Callable[[Pen, float, float], None]
    width: float = 0.0
    height: float = 0.0
    node: Node | None = None

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Paint it."""
        if self.node is None:
            self.paint(pen, x, y)
        else:
            with pen.part(self.node, x, y, self.width, self.height):
                self.paint(pen, x, y)


class Item(NamedTuple):
    """A thing and where it stands: from the left of the page, from the top of its strip."""

    x: float
    y: float
    thing: Thing


class Place(NamedTuple):
    """A place that links lead to, and its title among the bookmarks, if it has one."""

    name: str
    title: str = ""


@define(kw_only=True, eq=False)
class Strip:
    """Things that are placed together.

    ``base`` is the first baseline, ``before`` the white above it. ``keep`` holds it to the next strip. ``flows`` is
    the text that may be cut over pages. ``again`` is what a further page repeats over it, or beside it, unless the
    strip ``opens`` with it. ``hair`` are hairlines over it, each with its left end and width, needless under a
    section's rule; ``ground`` the left end, width and colour of boxes behind all of it.
    """

    items: Sequence[Item]
    height: float
    base: float = 0.0
    before: float = 0.0
    keep: bool = False
    flows: Lines | None = None
    again: "Strip | None" = None
    opens: bool = False
    hair: Hairs = ()
    ground: Sequence[tuple[float, float, Colour]] = ()
    places: tuple[Place, ...] = field(default=())

    def texts(self) -> Iterator[Lines]:
        """The texts of the strip, in the order they are read."""
        return (item.thing for item in self.items if isinstance(item.thing, Lines))

    def draw(self, pen: Pen, y: float, *, bare: bool = False) -> None:
        """Draw it with its top at ``y``; ``bare`` without the hairline over it."""
        for place in self.places:
            pen.place(place.name, y - 6)
        for x, width, colour in self.ground:
            pen.fill(x, y, width, self.height, colour)
        for x, width in () if bare else self.hair:
            pen.fill(x, y, width, HAIRLINE, HAIR)
        for x, down, thing in self.items:
            thing.draw(pen, x, y + down)

    def cut(self, room: float, least: int) -> "tuple[Strip, Strip] | None":
        """The strip in two, its text cut so that ``least`` lines stay and two go; None where that cannot be."""
        text = self.flows
        if text is None:
            return None
        top = next(item.y for item in self.items if item.thing is text)
        count = min(int((room - top + 0.01) / text.style.leading), len(text.lines) - 2)
        return self.torn(top + count * text.style.leading) if count >= least else None

    def torn(self, room: float) -> "tuple[Strip, Strip] | None":
        """The strip in two at a height, each text between its lines; None where nothing would stay or go."""
        stays: list[Item] = []
        goes: list[Item] = []
        flows: tuple[Lines | None, Lines | None] = (None, None)
        for item in self.items:
            x, y, thing = item
            if y + thing.height <= room + 0.01:
                stays.append(item)
                continue
            count = int((room - y + 0.01) / thing.style.leading) if isinstance(thing, Lines) else 0
            if not isinstance(thing, Lines) or count < 1:
                goes.append(item)
                continue
            first, rest = thing.cut(thing.whole(count))
            stays.append(Item(x, y, first))
            goes.append(Item(x, y + first.height, rest))
            if thing is self.flows:
                flows = first, rest
        held = [item.y + item.thing.height for item in stays if isinstance(item.thing, Lines)]
        if not goes or not held:
            return None
        shift = min(item.y for item in goes)
        moved = [item._replace(y=item.y - shift) for item in goes]
        bases = (item.y + item.thing.base for item in moved if isinstance(item.thing, Lines))
        return (
            evolve(self, items=stays, height=max(held), flows=flows[0], keep=False),
            evolve(
                self,
                items=moved,
                height=self.height - shift,
                base=min(bases, default=0.0),
                before=0.0,
                flows=flows[1],
                opens=False,
                hair=(),
                places=(),
            ),
        )


def row(
    items: Sequence[tuple[float, Thing]],
    *,
    above: float = 0.0,
    below: float = 0.0,
    before: float = 0.0,
    keep: bool = False,
    flows: Lines | None = None,
    again: Strip | None = None,
    opens: bool = False,
    hair: Hairs = (),
    places: tuple[Place, ...] = (),
) -> Strip:
    """Things beside each other: texts share their first baseline, drawings stand on it."""
    base = max(thing.base for _, thing in items if isinstance(thing, Lines)) + above
    placed = [Item(x, base - thing.base if isinstance(thing, Lines) else base, thing) for x, thing in items]
    height = max(item.y + item.thing.height for item in placed if isinstance(item.thing, Lines)) + below
    return Strip(
        items=placed,
        height=height,
        base=base,
        before=before,
        keep=keep,
        flows=flows,
        again=again,
        opens=opens,
        hair=hair,
        places=places,
    )


def paragraph(x: float, lines: Lines, *, before: float = 0.0, keep: bool = False, again: Strip | None = None) -> Strip:
    """A text that may be cut over pages."""
    return Strip(
        items=(Item(x, 0.0, lines),),
        height=lines.height,
        base=lines.base,
        before=before,
        keep=keep,
        flows=lines,
        again=again,
    )
