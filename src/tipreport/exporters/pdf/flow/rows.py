"""Rows: the units that are placed on pages, whole or split between lines."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple, ParamSpec, TypeAlias

from attrs import define, evolve, field

from tipreport.exporters.pdf.design.palette import HAIRLINE, INK
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.lines import Lines, Mark

HAIRLINE_THICKNESS = 0.5
Hairlines = tuple[tuple[float, float], ...]
RepeatedHeader: TypeAlias = Callable[[], "Row | None"]
"""Returns a row that pages may repeat. It is measured only if one does, and once."""
_TOLERANCE = 0.01
P = ParamSpec("P")
_MIN_REST = 2  # lines of a split text that move to the next page


class HorizontalRule(NamedTuple):
    """A horizontal rule."""

    width: float
    thickness: float = HAIRLINE_THICKNESS
    colour: Colour = INK

    @property
    def height(self) -> float:
        """The thickness of the rule."""
        return self.thickness

    def draw(self, drawing: DrawingContext, x: float, y: float) -> None:
        """Draw the rule as an artifact."""
        drawing.fill(x, y, self.width, self.thickness, self.colour)


class Graphic(NamedTuple):
    """A graphic drawn by a function: a structure element (a figure, a list's mark) if it has a node, or an artifact."""

    paint: Callable[[DrawingContext, float, float], None]
    width: float = 0.0
    height: float = 0.0
    node: Node | None = None

    def draw(self, drawing: DrawingContext, x: float, y: float) -> None:
        """Draw the graphic with its upper left corner at (x, y)."""
        if self.node is None:
            self.paint(drawing, x, y)
        else:
            with drawing.part(self.node, x, y, self.width, self.height):
                self.paint(drawing, x, y)


Drawable: TypeAlias = Lines | HorizontalRule | Graphic


class RowItem(NamedTuple):
    """A drawable with its position: ``x`` from the left of the page, ``y`` from the top of its row."""

    x: float
    y: float
    drawable: Drawable


class Anchor(NamedTuple):
    """A target of links, with its title among the bookmarks if it has one."""

    name: str
    title: str = ""


@define(kw_only=True, eq=False)
class Row:
    """Drawables that are placed on a page together.

    - ``baseline``: the distance from the top to the first baseline
    - ``space_before``: the space above the row
    - ``keep_with_next``: whether the next row must follow on the same page
    - ``may_end_page``: whether it may follow on the next page after all, if much of the page would be empty otherwise
    - ``breakable_text``: the text that may be split between pages
    - ``repeated_header``: the row to repeat above or next to this one at the top of a page, unless it ``starts_group``;
      see `repeatable`
    - ``hairlines``: the left end and width of hairlines above the row; omitted directly below a section's rule
    - ``padding``: the part of the row's height that is space below its hairlines, which tighter spacing reduces
    - ``background``: the left end, width and colour of boxes behind the whole row
    """

    items: Sequence[RowItem]
    height: float
    baseline: float = 0.0
    space_before: float = 0.0
    keep_with_next: bool = False
    may_end_page: bool = False
    breakable_text: Lines | None = None
    repeated_header: RepeatedHeader | None = None
    starts_group: bool = False
    hairlines: Hairlines = ()
    padding: float = 0.0
    background: Sequence[tuple[float, float, Colour]] = ()
    anchors: tuple[Anchor, ...] = field(default=())
    _cited: list[int] | None = field(default=None, init=False)

    def marks(self) -> list[Mark]:
        """The references in its texts."""
        return [mark for text in self.texts() for _, mark in text.marks]

    def cited(self) -> list[int]:
        """The numbers of the sources that its texts cite; they are looked for once, since rows are placed often."""
        if self._cited is None:
            self._cited = [mark.number for mark in self.marks() if mark.kind == "source"]
        return self._cited

    def texts(self) -> Iterator[Lines]:
        """The texts of the row, in reading order."""
        return (item.drawable for item in self.items if isinstance(item.drawable, Lines))

    def draw(self, drawing: DrawingContext, y: float, *, hairlines: bool = True, cut: float = 0.0) -> None:
        """Draw the row with its top at ``y``, with or without the hairlines above it.

        Its hairlines, or a rule at its top, are nearer to its text by ``cut``.
        """
        for anchor in self.anchors:
            drawing.anchor(anchor.name, y - 6)
        for x, width, colour in self.background:
            drawing.fill(x, y, width, self.height, colour)
        for x, width in self.hairlines if hairlines else ():
            drawing.fill(x, y + cut, width, HAIRLINE_THICKNESS, HAIRLINE)
        for x, down, drawable in self.items:
            if isinstance(drawable, Lines):
                drawing.text(drawable, x, y + down)
            elif isinstance(drawable, HorizontalRule) and not down:
                drawable.draw(drawing, x, y + cut)
            else:
                drawable.draw(drawing, x, y + down)

    def split_text(self, room: float, min_lines: int) -> "tuple[Row, Row] | None":
        """The row split in its breakable text, with at least ``min_lines`` lines in the first part.

        None if there is no such text or too little room.
        """
        text = self.breakable_text
        if text is None:
            return None
        top = next(item.y for item in self.items if item.drawable is text)
        count = min(int((room - top + _TOLERANCE) / text.style.leading), text.count - _MIN_REST)
        return self.split_at(top + count * text.style.leading) if count >= min_lines else None

    def split_apart(self, room: float) -> "tuple[Row, Row] | None":  # noqa: ARG002 - only tiles have such parts
        """The row without parts that may be on the next page, and the row of these; None if it has none."""
        return None

    def can_begin_in(self, room: float) -> bool:
        """Whether the row, or a first part of it, fits into this room."""
        return self.height <= room or bool(self.split_text(room, _MIN_REST)) or bool(self.split_apart(room))

    def split_at(self, room: float) -> "tuple[Row, Row] | None":
        """The row split at a height, each text between two lines. None if either part would be empty."""
        first: list[RowItem] = []
        second: list[RowItem] = []
        breakable: tuple[Lines | None, Lines | None] = (None, None)
        for item in self.items:
            x, y, drawable = item
            if y + drawable.height <= room + _TOLERANCE:
                first.append(item)
                continue
            count = int((room - y + _TOLERANCE) / drawable.style.leading) if isinstance(drawable, Lines) else 0
            if not isinstance(drawable, Lines) or count < 1:
                second.append(item)
                continue
            upper, lower = drawable.split(drawable.whole_sentences(count))
            first.append(RowItem(x, y, upper))
            second.append(RowItem(x, y + upper.height, lower))
            if drawable is self.breakable_text:
                breakable = upper, lower
        ends = [item.y + item.drawable.height for item in first if isinstance(item.drawable, Lines)]
        if not second or not ends:
            return None
        shift = min(item.y for item in second)
        moved = [item._replace(y=item.y - shift) for item in second]
        baselines = (item.y + item.drawable.baseline for item in moved if isinstance(item.drawable, Lines))
        return (
            evolve(self, items=first, height=max(ends), breakable_text=breakable[0], keep_with_next=False),
            evolve(
                self,
                items=moved,
                height=self.height - shift,
                baseline=min(baselines, default=0.0),
                space_before=0.0,
                breakable_text=breakable[1],
                starts_group=False,
                hairlines=(),
                padding=0.0,
                anchors=(),
            ),
        )


def repeatable(measure: Callable[P, Row | None], *args: P.args, **kwargs: P.kwargs) -> RepeatedHeader:
    """The repeated header that a call makes: few are repeated, so each is measured when a page first needs it."""
    return cache(partial(measure, *args, **kwargs))


def aligned_row(
    items: Sequence[tuple[float, Drawable]],
    *,
    above: float = 0.0,
    padding: float = 0.0,
    below: float = 0.0,
    space_before: float = 0.0,
    keep_with_next: bool = False,
    breakable_text: Lines | None = None,
    repeated_header: RepeatedHeader | None = None,
    starts_group: bool = False,
    hairlines: Hairlines = (),
    anchors: tuple[Anchor, ...] = (),
) -> Row:
    """A row of drawables side by side. Texts share their first baseline, and graphics are drawn on it.

    The ``padding``, and the space ``above``, which no spacing reduces, are parts of the row.
    """
    above += padding
    baseline = max(drawable.baseline for _, drawable in items if isinstance(drawable, Lines)) + above
    aligned = [
        RowItem(x, baseline - drawable.baseline if isinstance(drawable, Lines) else baseline, drawable)
        for x, drawable in items
    ]
    height = max(item.y + item.drawable.height for item in aligned if isinstance(item.drawable, Lines)) + below
    return Row(
        items=aligned,
        height=height,
        baseline=baseline,
        space_before=space_before,
        keep_with_next=keep_with_next,
        breakable_text=breakable_text,
        repeated_header=repeated_header,
        starts_group=starts_group,
        hairlines=hairlines,
        padding=padding,
        anchors=anchors,
    )


def paragraph(
    x: float,
    lines: Lines,
    *,
    space_before: float = 0.0,
    keep_with_next: bool = False,
    repeated_header: RepeatedHeader | None = None,
) -> Row:
    """A row with one text, which may be split between pages."""
    return Row(
        items=(RowItem(x, 0.0, lines),),
        height=lines.height,
        baseline=lines.baseline,
        space_before=space_before,
        keep_with_next=keep_with_next,
        breakable_text=lines,
        repeated_header=repeated_header,
    )
