"""The height that lower limits save in a short document, predicted from the rows of a longer version."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import ceil
from operator import attrgetter
from typing import TypeAlias

from tipreport.document import (
    Block,
    Figures,
    Findings,
    Notes,
    Paragraph,
    Recommendations,
    Sources,
    Terms,
    TierLadder,
    length,
    split_sentences,
)
from tipreport.document.short.findings import FindingShares
from tipreport.document.short.lengths import ends_of
from tipreport.document.short.limits import GOODS, Limits
from tipreport.document.short.recommendations import recommendations_within
from tipreport.document.short.summary import sentences_within
from tipreport.exporters.pdf.blocks.dispatch import grid_of
from tipreport.exporters.pdf.blocks.strips import BEFORE_STRIPS, strips_height
from tipreport.exporters.pdf.page.measured_sheet import MeasuredSheet

Saving: TypeAlias = Callable[[Limits], float]

NOT_PREDICTED = frozenset(
    {"remarks", "conflicts", "programmes", "ladders", "tiles", "breakdowns", "longest", "source", "figures", "further"}
)
"""The limits whose savings are not predicted."""
_FINDINGS = frozenset({"prosecution", "protection", "prevention", "partnership", "context"})
_SMALL_TILES_IN_ROW = 4


def savings(longest: MeasuredSheet, shares: FindingShares) -> Iterator[Saving]:
    """Yield a function for each section of a version: about the height that lower limits save in it."""
    for section, blocks, rows in longest.sections:
        heights = [row.height + row.space_before for row in rows]
        if section.id == "laws":
            yield partial(_saved_rows, heights, attrgetter("laws"))
        elif shown := _subject(section.id, blocks):
            yield partial(_saved_share, sum(heights), *shown)
        elif section.id in _FINDINGS:
            yield partial(_saved_share, sum(heights), _count(blocks), partial(_findings, section.id, shares))
        else:
            yield from _of_blocks(blocks, heights)


def _of_blocks(blocks: Sequence[Block], heights: list[float]) -> Iterator[Saving]:
    match blocks:
        case (*_, Terms(id="changes") as block):
            count = len(block.entries)
            yield partial(_saved_share, sum(heights), count, partial(_kinds, count))
        case (TierLadder(strips=strips), *rest) if strips:
            yield partial(_saved_if_not, attrgetter("strips"), BEFORE_STRIPS + strips_height(strips))
            if any(isinstance(block, Paragraph) and block.role == "remark" for block in rest):
                yield partial(_saved_if_not, attrgetter("peers"), heights[-1])
        case (TierLadder(), *_) if ladders := grid_of(blocks):
            yield partial(_saved_share, sum(heights), len(ladders), attrgetter("grid"))
        case (Notes() as block, *_):
            yield partial(_saved_share, sum(heights), len(block.items), attrgetter("notes"))
        case (Sources() as block, *_):
            yield partial(_saved_if_not, attrgetter("source_notes"), sum(heights) * _share_of_notes(block))
        case (Figures(), *_, Figures(small=True) as block):
            last = heights[-ceil(len(block.lines) / _SMALL_TILES_IN_ROW) :]
            yield partial(_saved_rows, last, lambda limits: ceil(limits.small_tiles / _SMALL_TILES_IN_ROW))
        case (Recommendations() as block, *_):
            ends = ends_of(item.content for item in block.ranked())
            shown = partial(_up_to_end, ends, recommendations_within)
            yield partial(_saved_share, sum(heights[: -_rows_of_completed(block) or None]), ends[-1], shown)
        case (Paragraph(role="lead") as lead, *_):
            ends = ends_of(split_sentences(lead.spans))
            shown = partial(_up_to_end, ends, sentences_within)
            yield partial(_saved_share, sum(heights), ends[-1], shown)


def _rows_of_completed(block: Recommendations) -> int:
    """The number of the last rows, which completed recommendations and their label have."""
    return sum(1 + len(group.items) for group in block.groups if group.is_completed)


def _subject(section: str, blocks: Sequence[Block]) -> tuple[int, Callable[[Limits], int]] | None:
    """The number of routes or goods in a section that has these in words, and the limit for it."""
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    if len(paragraphs) < len(blocks):
        return None
    if section == "routes":
        return len(paragraphs), attrgetter("subject")
    if section == "profile":
        return sum(len(block.records) for block in paragraphs), lambda limits: GOODS * limits.subject
    return None


def _share_of_notes(block: Sources) -> float:
    """The share of the text of sources that their notes have."""
    described = sum(length(split_sentences(entry.content)[0]) for entry in block.items)
    return 1 - described / sum(length(entry.content) for entry in block.items)


def _saved_if_not(shown: Callable[[Limits], int], height: float, limits: Limits) -> float:
    """A height, unless the limits show the part that needs it."""
    return 0.0 if shown(limits) else height


def _up_to_end(ends: Sequence[int], within: Callable[[Sequence[int], Limits], int], limits: Limits) -> int:
    """The characters of the parts that are shown, of which each has an end."""
    count = within(ends, limits)
    return ends[count - 1] if count else 0


def _kinds(count: int, limits: Limits) -> int:
    """The kinds of changes that are shown of some."""
    return count - limits.changes_left_out


def _findings(section: str, shares: FindingShares, limits: Limits) -> int:
    """The most findings of a section."""
    return limits.context if section == "context" else shares.of(section, limits)


def _count(blocks: Sequence[Block]) -> int:
    """The findings or programmes of a pillar."""
    return sum(_count_of(block) for block in blocks)


def _count_of(block: Block) -> int:
    match block:
        case Findings():
            return sum(len(group.findings) for group in block.groups)
        case Terms():
            return len(block.entries)
    return 1


def _saved_rows(heights: list[float], most: Callable[[Limits], int], limits: Limits) -> float:
    """Return the height of the rows beyond a limit."""
    return sum(heights[most(limits) :])


def _saved_share(height: float, count: int, most: Callable[[Limits], int], limits: Limits) -> float:
    """The share of a height that is saved if at most some of ``count`` are shown."""
    return height * max(0.0, 1 - most(limits) / count) if count else 0.0
