"""The height that lower limits save in a short document, predicted from the rows of a longer version."""

from collections.abc import Callable, Iterator
from functools import partial
from math import ceil
from operator import attrgetter
from typing import TypeAlias

from tipreport.document import Figures, Findings, Notes, Paragraph, Recommendations, Terms, length
from tipreport.document.short.limits import Limits
from tipreport.exporters.pdf.page.measured_sheet import MeasuredSheet

Saving: TypeAlias = Callable[[Limits], float]

NOT_PREDICTED = frozenset({"remarks", "ladders", "tiles", "longest", "source", "further"})
"""The limits whose savings are not predicted."""
_FINDINGS = {"context": "context"}  # the limits of findings that are not those of pillars, by section
_SMALL_TILES_IN_ROW = 4


def savings(longest: MeasuredSheet) -> Iterator[Saving]:
    """Yield a function for each section of a version: about the height that lower limits save in it."""
    for section, blocks, rows in longest.sections:
        heights = [row.height + row.space_before for row in rows]
        match blocks:
            case (*_, Terms(id="changes") as block):
                count = len(block.entries)
                yield partial(_saved_share, sum(heights), count, lambda limits, n=count: n - limits.changes_left_out)
            case _ if section.id == "laws":
                yield partial(_saved_rows, heights, attrgetter("laws"))
            case (Notes(), *_):
                yield partial(_saved_rows, heights, attrgetter("notes"))
            case (Findings() as block, *_):
                yield partial(
                    _saved_share, sum(heights), _count(block), attrgetter(_FINDINGS.get(section.id, "findings"))
                )
            case (Figures(), *_, Figures(small=True) as block):
                last = heights[-ceil(len(block.lines) / _SMALL_TILES_IN_ROW) :]
                yield partial(_saved_rows, last, lambda limits: ceil(limits.small_tiles / _SMALL_TILES_IN_ROW))
            case (Recommendations() as block, *_):
                made = sum(length(item.content) for item in block.items())
                yield partial(_saved_share, sum(heights), made, attrgetter("recommendations"))
            case (*_, Terms(id="programmes")):
                count = sum(len(block.entries) for block in blocks if isinstance(block, Terms))
                yield partial(_saved_share, sum(heights), count, attrgetter("findings"))
            case (Paragraph(role="lead") as lead, *_):
                yield partial(_saved_share, sum(heights), length(lead.spans), attrgetter("summary"))


def _count(block: Findings) -> int:
    return sum(len(group.findings) for group in block.groups)


def _saved_rows(heights: list[float], most: Callable[[Limits], int], limits: Limits) -> float:
    """The height of the rows after the first ones, of which there are at most some."""
    return sum(heights[most(limits) :])


def _saved_share(height: float, count: int, most: Callable[[Limits], int], limits: Limits) -> float:
    """The share of a height that is saved if at most some of ``count`` are shown."""
    return height * max(0.0, 1 - most(limits) / count) if count else 0.0
