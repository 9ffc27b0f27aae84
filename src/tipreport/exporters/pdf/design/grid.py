"""The page grid: four columns, five vertical edges, and the top and bottom of the content.

Lengths are in points. Vertical positions are measured from the top of the page.
"""

from functools import cached_property
from typing import NamedTuple

from attrs import define, field

MM = 72 / 25.4

SPACE_ABOVE_SECTION = 14.2  # above a section's rule
RULE_TO_BASELINE = 15.6  # from a section's rule to its first baseline
RULE_TO_LEAD_BASELINE = 16.7  # the same next to the lead paragraph
HEADING_TO_BASELINE = 18.7  # from a full-width heading to the first baseline below it
BELOW_LOWEST_BASELINE = 4.0  # room for descenders


class Spacing(NamedTuple):
    """The space between sections and rows. A sheet with little on its last page is set tighter, if that saves it."""

    above_section: float = SPACE_ABOVE_SECTION
    """Above a section's rule."""
    room_for_section: float = 36 * MM
    """A section starts on a page only if this much is left, or if all of it fits."""
    rows: float = 1.0
    """The share of the usual space above each row."""
    padding: float = 1.0
    """The share of the usual space below a hairline."""
    below_rule: float = 0.0
    """How much nearer a section's first baseline is to its rule."""

    def loosened(self, share: float) -> "Spacing":
        """Return the spacing between this one, for a ``share`` of 0, and the usual one, for 1."""
        above_section = self.above_section + share * (USUAL.above_section - self.above_section)
        return Spacing(above_section, self.room_for_section, self.rows + share * (USUAL.rows - self.rows))


USUAL = Spacing()
TIGHTER = (
    Spacing(room_for_section=24 * MM),
    Spacing(11.0, 30 * MM),
    Spacing(8.0, 24 * MM, 0.8),
    Spacing(6.5, 18 * MM, 0.6),
    Spacing(5.0, 15 * MM, 0.4),
)
TIGHTER_FULL = (
    *(spacing._replace(padding=spacing.rows, below_rule=5.0 * (1 - spacing.rows)) for spacing in TIGHTER),
    Spacing(4.0, 12 * MM, 0.3, 0.3, 4.5),
)
"""The spacings of full documents, which are tighter below rules too."""
TIGHTEST = Spacing(3.5, 12 * MM, 0.2, 0.3, 4.5)
"""The spacing of full documents with blocks in a compact form, if no other one saves the last page."""


@define(kw_only=True, slots=False)
class Grid:
    """A paper size, with the grid that all sheets share."""

    width: float
    height: float
    lowest: float  # the lowest baseline of the content
    footer: float  # baseline

    left: float = field(default=18 * MM, init=False)
    gutter: float = field(default=4 * MM, init=False)
    header: float = field(default=12.7 * MM, init=False)  # baseline
    top: float = field(default=17 * MM, init=False)  # the first section's rule
    band: float = field(default=14 * MM, init=False)  # the title band's rule

    @cached_property
    def content_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.left

    @cached_property
    def right(self) -> float:
        """The right margin."""
        return self.left + self.content_width

    @cached_property
    def column(self) -> float:
        """The width of a column."""
        return (self.content_width - 3 * self.gutter) / 4

    @cached_property
    def columns(self) -> tuple[float, float, float, float]:
        """The left edges of the four columns."""
        step = self.column + self.gutter
        return self.left, self.left + step, self.left + 2 * step, self.left + 3 * step

    @cached_property
    def text_edge(self) -> float:
        """The left edge of the text: column 2."""
        return self.columns[1]

    @cached_property
    def text_width(self) -> float:
        """The width of the text: columns 2 to 4."""
        return self.right - self.text_edge

    @cached_property
    def inner_edge(self) -> float:
        """The left edge of text that has a label to its left."""
        return self.text_edge + 24 * MM

    @cached_property
    def label_width(self) -> float:
        """The width of a label between the text edge and the inner edge."""
        return self.inner_edge - self.text_edge - 4

    @cached_property
    def inner_width(self) -> float:
        """The width of text from the inner edge to the right margin."""
        return self.right - self.inner_edge

    @cached_property
    def three_columns(self) -> float:
        """The width of three columns with their gutters."""
        return 3 * self.column + 2 * self.gutter

    @cached_property
    def bottom(self) -> float:
        """The lowest position that content may reach."""
        return self.lowest + BELOW_LOWEST_BASELINE


A4 = Grid(width=595.28, height=841.89, lowest=279.5 * MM, footer=286.5 * MM)
LETTER = Grid(width=612.0, height=792.0, lowest=261.9 * MM, footer=268.9 * MM)
