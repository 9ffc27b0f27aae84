"""Text styles: sizes and leadings in points, for the two weights of one typeface."""

from functools import cached_property

from attrs import evolve, frozen

from tipreport.exporters.pdf.design.palette import GREY, INK
from tipreport.exporters.pdf.tagged import Colour

ASCENT, DESCENT = 0.935, 0.265  # of Fira Sans, as fractions of the size
SMALLEST = 7.5
_ARABIC = 38 / 44  # the size of an Arabic name, as a fraction of that of a Latin one
CITATION = 0.86  # of the size of the text around it


@frozen(cache_hash=True)
class Style:
    """A text style: size, leading, weight, colour and letter spacing (``tracking``)."""

    size: float
    leading: float
    strong: bool = False
    colour: Colour = INK
    tracking: float = 0.0

    @property
    def baseline(self) -> float:
        """The distance from the top of a line to its baseline."""
        return (self.leading - (ASCENT + DESCENT) * self.size) / 2 + ASCENT * self.size

    @property
    def citation(self) -> float:
        """The size of a citation in this text."""
        return max(CITATION * self.size, SMALLEST)

    @property
    def untracked(self) -> "Style":
        """The style without letter spacing."""
        return self._untracked if self.tracking else self

    @cached_property
    def _untracked(self) -> "Style":
        return evolve(self, tracking=0.0)

    def replace(
        self, *, strong: bool | None = None, colour: Colour | None = None, leading: float | None = None
    ) -> "Style":
        """A copy with another weight, colour or leading."""
        return evolve(
            self,
            strong=self.strong if strong is None else strong,
            colour=self.colour if colour is None else colour,
            leading=self.leading if leading is None else leading,
        )


def name_style(size: float, *, right_to_left: bool = False) -> Style:
    """The style of the name in the title band. The larger the letters, the tighter their spacing.

    The letters of Arabic are taller than Latin ones, so those of a name are smaller, on the same leading.
    """
    return Style(_ARABIC * size if right_to_left else size, size + 2, strong=True, tracking=-0.8 / 44 * size)


def number_style(size: float, *, strong: bool = True) -> Style:
    """The style of the number in a tile."""
    return Style(size, size + 3, strong=strong, tracking=-0.4)


BOOKLET_TITLES = (Style(52, 54, strong=True, tracking=-1), *map(name_style, (44, 38, 32, 27)))
CONTENTS_TITLE = Style(22, 26, strong=True)
SUBTITLE = Style(10.5, 14)
LEAD = Style(11, 15.5)
SMALLER_LEADS = {8: Style(10.5, 14.5), 10: Style(10, 14)}  # for leads that have more lines than this in the larger size
HEADING = Style(11.5, 13, strong=True)
BODY = Style(9.5, 13)
LABEL = Style(8.5, 13, strong=True)
TILE_LABEL = Style(8.5, 11, strong=True)
QUALIFIER = Style(9, 11)
RANGE = Style(18, 20, strong=True, tracking=-0.4)
WORDS = Style(15, 18)
UNIT = Style(15, 18)
LONG_WORDS = Style(11, 13.5)
SMALL = Style(8, 10.5)
SOURCE = Style(8, 10)
CELL = Style(8.5, 11)
HEAD = Style(8, 10.5, strong=True)
CAPTION = Style(8, 10.5, colour=GREY)
QUOTE = Style(10.5, 13.5)
NOTE = Style(8.5, 11)
CALLOUT = Style(8.5, 11.5)
KICKER = Style(8.5, 11, colour=GREY)
EDITION = Style(8.5, 11, strong=True)
FOLIO = Style(8, 10, colour=GREY)
FOLIO_STRONG = Style(8, 10, strong=True)
BADGE = Style(15, 17, strong=True)
TINY = Style(7.5, 9)
TINY_STRONG = Style(7.5, 9, strong=True)
TINY_GREY = Style(7.5, 9, colour=GREY)
