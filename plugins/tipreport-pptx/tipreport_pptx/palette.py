"""The house palette as PowerPoint writes colours, and the sizes of a slide in points."""

from collections.abc import Mapping

from attrs import frozen

from tipreport.document import FindingKind, views


def rgb(code: str) -> str:
    """Return a colour such as ``#1D4E63`` as six hexadecimal digits."""
    return code.removeprefix("#")


PAPER, INK, GREY, MID_GREY = rgb(views.PAPER), rgb(views.INK), rgb(views.GREY), rgb(views.MID_GREY)
EFFORT, SHORTFALL = rgb(views.EFFORT), rgb(views.SHORTFALL)
HAIRLINE, LANE = rgb(views.HAIRLINE), rgb(views.LANE)

KINDS: Mapping[FindingKind, tuple[str, str]] = {
    "effort": (EFFORT, "▲"),
    "shortfall": (SHORTFALL, "▽"),
    "context": (INK, "•"),
}
"""The colour and the mark of each kind of finding."""


@frozen
class Box:
    """A position on a slide: left and top edge, width and height, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def columns(self, count: int, gap: float) -> list["Box"]:
        """Return this many boxes of the same width, side by side."""
        width = (self.width - gap * (count - 1)) / count
        return [Box(self.x + index * (width + gap), self.y, width, self.height) for index in range(count)]

    def below(self, height: float) -> "Box":
        """Return the box without its upper part of this height."""
        return Box(self.x, self.y + height, self.width, self.height - height)


SLIDE = Box(0, 0, 960, 540)  # 13.33 by 7.5 inches, 16:9
NAME = Box(44, 96, 600, 180)  # of the subject, on the title slide
TITLE = Box(44, 40, 872, 42)
BODY = Box(44, 98, 872, 376)
FOOT = Box(44, 478, 872, 18)  # the line about the notes
FOOTER = Box(44, 508, 760, 16)
NUMBER = Box(816, 508, 100, 16)
GAP = 28.0
