"""Strips: what is placed on a page as a whole, or cut between lines."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from attrs import define, evolve, field

from tipreport.exporters.pdf.design.palette import HAIRLINE, INK
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.lines import Lines

HAIRLINE_THICKNESS = 0.5
Hairlines = tuple[tuple[float, float], ...]


class Drawable(Protocol):
    """What can be drawn at a place."""

    @property
    def height(self) -> float:
        """From its upper edge down."""

    def draw(self, drawing: DrawingContext, x: float, y: float) -> None:
        """Draw it with its upper left corner at (x, y)."""


class HorizontalRule(NamedTuple):
    """A horizontal rule."""

    width: float
    thickness: float = HAIRLINE_THICKNESS
    colour: Colour = INK

    @property
    def height(self) -> float:
        """Its thickness."""
        return self.thickness

    def draw(self, drawing: DrawingContext, x: float, y: float) -> None:
        """Draw it, as an artifact."""
        drawing.fill(x, y, self.width, self.thickness, self.colour)


class Graphic(NamedTuple):
    """Painting: of a node (a figure, a list's mark), or an artifact."""

    paint: Callable[[DrawingContext, float, float], None]
    width: float = 0.0
    height: float = 0.0
    node: Node | None = None

    def draw(self, drawing: DrawingContext, x: float, y: float) -> None:
        """Paint it."""
        if self.node is None:
            self.paint(drawing, x, y)
        else:
            with drawing.part(self.node, x, y, self.width, self.height):
                self.paint(drawing, x, y)


class RowItem(NamedTuple):
    """A thing and where it stands: from the left of the page, from the top of its strip."""

    x: float
    y: float
    drawable: Drawable


class Anchor(NamedTuple):
    """A place that links lead to, and its title among the bookmarks, if it has one."""

    name: str
    title: str = ""


@define(kw_only=True, eq=False)
class Row:
    """Things that are placed together.

    ``base`` is the first baseline, ``before`` the white above it. ``keep`` holds it to the next strip. ``flows`` is
    the text that may be cut over pages. ``again`` is what a further page repeats over it, or beside it, unless the
    strip ``opens`` with it. ``hair`` are hairlines over it, each with its left end and width, needless under a
    section's rule; ``ground`` the left end, width and colour of boxes behind all of it.
    """

    items: Sequence[RowItem]
    height: float
    baseline: float = 0.0
    space_before: float = 0.0
    keep_with_next: bool = False
    breakable_text: Lines | None = None
    repeated_header: "Row | None" = None
    starts_group: bool = False
    hairlines: Hairlines = ()
    background: Sequence[tuple[float, float, Colour]] = ()
    anchors: tuple[Anchor, ...] = field(default=())

    def texts(self) -> Iterator[Lines]:
        """The texts of the strip, in the order they are read."""
        return (item.drawable for item in self.items if isinstance(item.drawable, Lines))

    def draw(self, drawing: DrawingContext, y: float, *, bare: bool = False) -> None:
        """Draw it with its top at ``y``; ``bare`` without the hairline over it."""
        for index in self.anchors:
            drawing.anchor(index.name, y - 6)
        for x, width, colour in self.background:
            drawing.fill(x, y, width, self.height, colour)
        for x, width in () if bare else self.hairlines:
            drawing.fill(x, y, width, HAIRLINE_THICKNESS, HAIRLINE)
        for x, down, drawable in self.items:
            drawable.draw(drawing, x, y + down)

    def cut(self, room: float, least: int) -> "tuple[Row, Row] | None":
        """The strip in two, its text cut so that ``least`` lines stay and two go; None where that cannot be."""
        text = self.breakable_text
        if text is None:
            return None
        top = next(item.y for item in self.items if item.drawable is text)
        count = min(int((room - top + 0.01) / text.style.leading), len(text.lines) - 2)
        return self.split_at(top + count * text.style.leading) if count >= least else None

    def split_at(self, room: float) -> "tuple[Row, Row] | None":
        """The strip in two at a height, each text between its lines; None where nothing would stay or go."""
        stays: list[RowItem] = []
        goes: list[RowItem] = []
        breakable_text: tuple[Lines | None, Lines | None] = (None, None)
        for item in self.items:
            x, y, drawable = item
            if y + drawable.height <= room + 0.01:
                stays.append(item)
                continue
            count = int((room - y + 0.01) / drawable.style.leading) if isinstance(drawable, Lines) else 0
            if not isinstance(drawable, Lines) or count < 1:
                goes.append(item)
                continue
            first, rest = drawable.cut(drawable.whole(count))
            stays.append(RowItem(x, y, first))
            goes.append(RowItem(x, y + first.height, rest))
            if drawable is self.breakable_text:
                breakable_text = first, rest
        held = [item.y + item.drawable.height for item in stays if isinstance(item.drawable, Lines)]
        if not goes or not held:
            return None
        shift = min(item.y for item in goes)
        moved = [item._replace(y=item.y - shift) for item in goes]
        bases = (item.y + item.drawable.baseline for item in moved if isinstance(item.drawable, Lines))
        return (
            evolve(self, items=stays, height=max(held), breakable_text=breakable_text[0], keep_with_next=False),
            evolve(
                self,
                items=moved,
                height=self.height - shift,
                baseline=min(bases, default=0.0),
                space_before=0.0,
                breakable_text=breakable_text[1],
                starts_group=False,
                hairlines=(),
                anchors=(),
            ),
        )


def aligned_row(
    items: Sequence[tuple[float, Drawable]],
    *,
    above: float = 0.0,
    below: float = 0.0,
    space_before: float = 0.0,
    keep_with_next: bool = False,
    breakable_text: Lines | None = None,
    repeated_header: Row | None = None,
    starts_group: bool = False,
    hairlines: Hairlines = (),
    anchors: tuple[Anchor, ...] = (),
) -> Row:
    """Things beside each other: texts share their first baseline, drawings stand on it."""
    baseline = max(drawable.baseline for _, drawable in items if isinstance(drawable, Lines)) + above
    placed = [
        RowItem(x, baseline - drawable.baseline if isinstance(drawable, Lines) else baseline, drawable)
        for x, drawable in items
    ]
    height = max(item.y + item.drawable.height for item in placed if isinstance(item.drawable, Lines)) + below
    return Row(
        items=placed,
        height=height,
        baseline=baseline,
        space_before=space_before,
        keep_with_next=keep_with_next,
        breakable_text=breakable_text,
        repeated_header=repeated_header,
        starts_group=starts_group,
        hairlines=hairlines,
        anchors=anchors,
    )


def paragraph(
    x: float,
    lines: Lines,
    *,
    space_before: float = 0.0,
    keep_with_next: bool = False,
    repeated_header: Row | None = None,
) -> Row:
    """A text that may be cut over pages."""
    return Row(
        items=(RowItem(x, 0.0, lines),),
        height=lines.height,
        baseline=lines.baseline,
        space_before=space_before,
        keep_with_next=keep_with_next,
        breakable_text=lines,
        repeated_header=repeated_header,
    )
