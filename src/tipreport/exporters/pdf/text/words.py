"""Measured words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from attrs import define

from tipreport.exporters.pdf.tagged import Colour, FaceStack, Node
from tipreport.exporters.pdf.text.faces import Widths
from tipreport.exporters.pdf.text.inline import NBSP, minus
from tipreport.exporters.pdf.text.lines import Mark
from tipreport.exporters.pdf.text.styles import Style

_TOLERANCE = 0.01


class Look(NamedTuple):
    """The look of some text, with its structure element and its mark. ``space`` is the width of a space next to it."""

    face: FaceStack
    size: float
    colour: Colour
    node: Node | None
    space: float
    mark: Mark | None = None

    def continues(self, other: "Look") -> bool:
        """Whether text in this look belongs to the same run as text in another one."""
        return self is other or self[:4] == other[:4]


Stretch: TypeAlias = tuple[Look, Sequence[str], Sequence[float], bool]
"""Words in one look, the width of each, and whether the first one continues the last one of the stretch before it."""


Word: TypeAlias = list[tuple[str, float, Look]]
"""The parts of a word in one look each: the text, its width and the look."""


@define(eq=False)
class Words:
    """Measured words in one style. ``plain`` is the look of its text, and of a space between words of other looks.

    They are ``turned`` if they run in the other direction than the document.
    """

    style: Style
    stretches: Sequence[Stretch]
    plain: Look
    turned: bool = False

    def followed_by(self, others: "Words") -> "Words":
        """These words and others in the same style, after a space."""
        return Words(self.style, [*self.stretches, *others.stretches], self.plain, self.turned and others.turned)

    @property
    def widths(self) -> list[float]:
        """The width of each word."""
        widths: list[float] = []
        for _, _, (first, *others), continues in self.stretches:
            if continues:
                widths[-1] += first
            else:
                widths.append(first)
            widths += others
        return widths

    @property
    def min_width(self) -> float:
        """The width of the longest word."""
        return max(self.widths, default=0.0)

    def line_count(self, width: float) -> int:
        """The number of lines of this width that the words have."""
        count, end = 1, 0.0
        for word in self.widths:
            if end and end + word > width + _TOLERANCE:
                count, end = count + 1, 0.0
            end += word + self.plain.space
        return count

    @property
    def max_width(self) -> float:
        """The width of all words on one line."""
        count = sum([len(texts) - continues for _, texts, _, continues in self.stretches])
        widths = chain.from_iterable([widths for _, _, widths, _ in self.stretches])
        return sum(widths) + self.plain.space * max(0, count - 1)


def needs_care(text: str, *, is_first: bool) -> bool:
    """Whether words begin with a minus sign, the first one with a no-break space, or some are not split by spaces."""
    if " -" in text or text[:1] == "-" or "\n" in text or "\t" in text or "\r" in text:
        return True
    return is_first and text.lstrip(" ")[:1] == NBSP


def with_care(
    parts: Iterable[str], look: Look, widths: Widths, tracking: float, *, inside: bool, is_first: bool
) -> Iterator[Stretch]:
    """The words of a text, each alone. The first continues a word if ``inside``, or may be the first of all."""
    for index, part in enumerate(parts):
        if not part:
            continue
        shown, own = part, look
        if part[0] == "-" and not (inside and index == 0) and (shown := minus(part)) != part:
            own = look._replace(node=Node("Span", look.node, actual_text=part.replace(NBSP, " ")))
        if is_first and shown[0] == NBSP:  # it needs no space before it
            shown = shown.lstrip(NBSP)
        is_first = False
        width = widths[shown] * look.size + tracking * len(shown)
        yield own, (shown,), (width,), inside and index == 0
