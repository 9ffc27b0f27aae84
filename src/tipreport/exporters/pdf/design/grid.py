"""The page and its grid: four columns, five vertical edges, and where content begins and ends.

Lengths are in points, heights from the top of the page.
"""

from functools import cached_property

from attrs import define, field

MM = 72 / 25.4

ABOVE = 14.2  # white over a section's rule
DROP = 15.6  # from a section's rule to its first baseline
LEAD_DROP = 16.7  # the same beside the lead
UNDER = 18.7  # from a heading that stands over its section to the first baseline under it
OPEN = 36 * MM  # a section opens only where this much is left, or all of it fits
HANGS = 4.0  # what hangs below the lowest baseline


@define(kw_only=True, slots=False)
class Grid:
    """A size of paper, with the grid that all sheets share."""

    width: float
    height: float
    lowest: float  # baseline of content
    footer: float  # baseline

    left: float = field(default=18 * MM, init=False)
    gutter: float = field(default=4 * MM, init=False)
    header: float = field(default=12.7 * MM, init=False)  # baseline
    top: float = field(default=17 * MM, init=False)  # the first section's rule
    band: float = field(default=14 * MM, init=False)  # the title band's rule

    @cached_property
    def live(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.left

    @cached_property
    def right(self) -> float:
        """The right margin."""
        return self.left + self.live

    @cached_property
    def column(self) -> float:
        """The width of a column."""
        return (self.live - 3 * self.gutter) / 4

    @cached_property
    def columns(self) -> tuple[float, float, float, float]:
        """Where the four columns begin."""
        step = self.column + self.gutter
        return self.left, self.left + step, self.left + 2 * step, self.left + 3 * step

    @cached_property
    def edge(self) -> float:
        """The text edge: column 2."""
        return self.columns[1]

    @cached_property
    def text(self) -> float:
        """The width of the text: columns 2 to 4."""
        return self.right - self.edge

    @cached_property
    def inner(self) -> float:
        """The inner edge, on which text stands beside its label."""
        return self.edge + 24 * MM

    @cached_property
    def label(self) -> float:
        """The width of a label on the text edge."""
        return self.inner - self.edge - 4

    @cached_property
    def inner_width(self) -> float:
        """The width of text on the inner edge."""
        return self.right - self.inner

    @cached_property
    def three(self) -> float:
        """The width of three columns: that of a name."""
        return 3 * self.column + 2 * self.gutter

    @cached_property
    def foot(self) -> float:
        """Where a box of content ends at the latest."""
        return self.lowest + HANGS


A4 = Grid(width=595.28, height=841.89, lowest=279.5 * MM, footer=286.5 * MM)
LETTER = Grid(width=612.0, height=792.0, lowest=261.9 * MM, footer=268.9 * MM)
