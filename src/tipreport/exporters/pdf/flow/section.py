"""A section: a rule, and a heading that is placed in column 1 next to the rows or above them."""

from functools import cached_property

from tipreport.exporters.pdf.design.grid import HEADING_TO_BASELINE, RULE_TO_BASELINE
from tipreport.exporters.pdf.design.palette import GREY
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, HorizontalRule, Row, RowItem
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import CAPTION, HEADING

_GAP = 2.0  # from the heading to the byline


class Section:
    """A section of a sheet.

    The heading of a ``full_width`` section is above its rows, since they fill column 1 too; a heading with a word that
    column 1 has no room for is above them as well. ``rule_to_baseline`` is the distance from the rule to the first
    baseline. ``heading_width`` makes a heading narrower than column 1. The heading of a section with
    ``continued_above`` is above its rows on further pages, since they fill column 1 there.
    """

    def __init__(
        self,
        layout: Layout,
        section_id: str,
        title: str,
        byline: str = "",
        *,
        rule_to_baseline: float = RULE_TO_BASELINE,
        full_width: bool = False,
        heading_width: float = 0.0,
        continued_above: bool = False,
    ) -> None:
        self.layout = layout
        self.id = section_id
        self.title = title
        self.node = Node("Sect", layout.node)
        self.rule_to_baseline = rule_to_baseline
        self.full_width = full_width
        grid = layout.grid
        beside = heading_width or grid.column - 4
        self._is_above = full_width or layout.words(title, HEADING).min_width > beside
        below_heading = rule_to_baseline + HEADING_TO_BASELINE
        self._continues_above = self._is_above or continued_above
        self.continued_baseline = below_heading if self._continues_above else rule_to_baseline
        self.anchor = f"section-{section_id}"
        self._width = grid.content_width if self._is_above else beside
        self._byline = byline
        self.first_baseline = below_heading + self._more_lines if self._is_above else rule_to_baseline

    @cached_property
    def heading(self) -> Row:
        """The rule, the heading and the byline."""
        layout = self.layout
        heading = layout.lines(self.title, HEADING, self._width, Node("H2", self.node))
        return self._row(heading, self._byline_lines, (Anchor(self.anchor, self.title),), beside=self._is_above)

    @cached_property
    def continued_heading(self) -> Row:
        """The rule and the heading as repeated on the next page, as an artifact."""
        layout = self.layout
        width = layout.grid.content_width if self._continues_above else self._width
        heading = layout.lines(self.title, HEADING, width)
        style = HEADING.replace(strong=False, colour=GREY) if self._continues_above and not self.full_width else CAPTION
        continued = layout.lines(layout.labels.continued, style, layout.grid.column)
        return self._row(heading, continued, beside=self._continues_above)

    @cached_property
    def _byline_lines(self) -> Lines | None:
        """The byline: below the heading, or in its line where that is above the rows."""
        if not self._byline:
            return None
        room = self.layout.grid.text_width if self.full_width else self._width
        return self.layout.lines(self._byline, CAPTION, room, Node("P", self.node))

    @property
    def _more_lines(self) -> float:
        """The height of the lines of a byline after the one in the line of the heading."""
        byline = self._byline_lines
        return byline.height - CAPTION.leading if byline else 0.0

    def _row(self, heading: Lines, more: Lines | None, anchors: tuple[Anchor, ...] = (), *, beside: bool) -> Row:
        left = self.layout.grid.left
        top = self.rule_to_baseline - heading.baseline
        rule = HorizontalRule(self.layout.grid.content_width)
        items = [RowItem(left, 0.0, rule), RowItem(left, top, heading)]
        height = top + heading.height
        if more and beside:
            items.append(RowItem(left + heading.widest + 2 * _GAP, self.rule_to_baseline - more.baseline, more))
        elif more:
            items.append(RowItem(left, height + _GAP, more))
            height += _GAP + more.height
        return Row(items=items, height=height, baseline=self.rule_to_baseline, anchors=anchors)
