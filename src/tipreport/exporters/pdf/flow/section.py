"""A section: a rule, and a heading that hangs in column 1 beside its strips or stands over them."""

from functools import cached_property

from tipreport.exporters.pdf.design.grid import DROP, UNDER
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, HorizontalRule, Row, RowItem
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import CAPTION, HEADING

_GAP = 2.0  # from the heading to the by-line


class Section:
    """A section of a sheet.

    ``wide`` sections need column 1, so that their heading stands over them. ``drop`` is from the rule to the first
    baseline, ``narrow`` the width of a heading that should take more lines.
    """

    def __init__(
        self,
        layout: Layout,
        name: str,
        byline: str = "",
        *,
        drop: float = DROP,
        wide: bool = False,
        narrow: float = 0.0,
    ) -> None:
        self.layout = layout
        self.name = name
        self.node = Node("Sect", layout.node)
        self.drop = drop
        self.wide = wide
        grid = layout.grid
        self.first_baseline = drop + UNDER if wide else drop
        self.anchor = f"section-{name.lower().replace(' ', '-')}"
        self._width = grid.live if wide else (narrow or grid.column - 4)
        self._byline = byline

    @cached_property
    def opening(self) -> Row:
        """The rule, the heading and the by-line."""
        layout = self.layout
        heading = layout.lines(self.name, HEADING, self._width, Node("H2", self.node))
        byline = None
        if self._byline:
            byline = layout.lines(self._byline, CAPTION, layout.grid.column - 4, Node("P", self.node))
        return self._strip(heading, byline, (Anchor(self.anchor, self.name),))

    @cached_property
    def continued(self) -> Row:
        """What a further page repeats of it, as an artifact."""
        layout = self.layout
        heading = layout.lines(self.name, HEADING, self._width)
        continued = layout.lines(layout.labels.continued, CAPTION, layout.grid.column)
        if not self.wide:
            return self._strip(heading, continued)
        row = self._strip(heading, None)
        beside = layout.grid.left + heading.widest + 2 * _GAP
        row.items = [*row.items, RowItem(beside, self.drop - continued.baseline, continued)]
        return row

    def _strip(self, heading: Lines, under: Lines | None, anchors: tuple[Anchor, ...] = ()) -> Row:
        left = self.layout.grid.left
        top = self.drop - heading.baseline
        items = [RowItem(left, 0.0, HorizontalRule(self.layout.grid.live)), RowItem(left, top, heading)]
        reach = top + heading.height
        if under:
            items.append(RowItem(left, reach + _GAP, under))
            reach += _GAP + under.height
        return Row(items=items, height=reach, baseline=self.drop, anchors=anchors)
