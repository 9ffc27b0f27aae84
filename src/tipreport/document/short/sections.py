"""The selection from each section of a full document."""

from collections.abc import Collection, Iterator, Sequence

from attrs import evolve

from tipreport.document.blocks import (
    Block,
    FigureLine,
    Figures,
    Heading,
    Paragraph,
    TermEntry,
    Terms,
    TierLadder,
)
from tipreport.document.joining import bound_text
from tipreport.document.sections.tier_grid import share_grid
from tipreport.document.short.figures import across_pillars, first_figures, first_tiles
from tipreport.document.short.headed import Blocks, headed
from tipreport.document.short.limits import Limits
from tipreport.wording import short as words
from tipreport.wording.changes import and_more
from tipreport.wording.wording import Wording

_FIRST_PARTS = ("victims identified", "convictions", "prosecutions", "investigations")  # whose parts are shown first
_LEAST_CHANGES = ("repeated", "source-added")  # the kinds that are left out first
_MOST_CHANGES = 3  # of a kind
_FURTHER = ("profile", "routes", "other-figures", "quotations")  # in the order in which they fill pages


def tiers(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield the first ladders with their captions, the tiers of other countries, and the sentence that counts these.

    Where neither is shown, the other countries are counted below the heading.
    """
    ladders = [block for block in blocks if isinstance(block, TierLadder)]
    count = len(ladders)
    shown = min(limits.grid if share_grid(ladders) else limits.ladders, count)
    has_sentence = any(map(_is_remark, blocks)) and limits.peers
    others = 0 if has_sentence or limits.strips else sum(len(ladder.strips) for ladder in ladders[:shown])
    seen = 0
    for block in blocks:
        if isinstance(block, Heading):
            byline = words.countries_shown(wording, shown, count)
            if others and not byline:
                byline = words.other_countries_left_out(wording, others)
            yield evolve(block, byline=byline)
            continue
        seen += isinstance(block, TierLadder)
        if not isinstance(block, TierLadder):
            yield from (block,) if shown and (limits.peers or not _is_remark(block)) else ()
        elif seen <= shown:
            yield block if limits.strips else evolve(block, strips=(), rule=())


def _is_remark(block: Block) -> bool:
    """Whether a block is the sentence on the countries with the same tier."""
    return isinstance(block, Paragraph) and block.role == "remark"


def key_figures(wording: Wording, blocks: Blocks, limits: Limits, *, topic: Collection[str] = ()) -> Iterator[Block]:
    """Yield the first key figures of the pillars as tiles, and the next ones as small tiles, all without bars.

    One of the tiles has a word of the ``topic`` of the brief, if a key figure has one. Numbers of other places, and
    doubtful ones, are no tiles, and a percentage of about 0 or 100 is left out if there are other key figures.
    """
    for heading, figures in headed(blocks, Figures):
        given = [line for line in figures.lines if not line.is_about_all] or figures.lines
        lines = tuple(map(_with_parts_in_words, given))
        tiles = first_tiles([line for line in lines if not line.attributed_to], limits.tiles, topic)
        small = across_pillars([line for line in lines if line not in tiles], limits.small_tiles)
        yield evolve(heading, byline=words.part_shown(wording, len(tiles) + len(small), len(figures.lines)))
        kept = tuple(_with_first_breakdowns((*tiles, *small), limits.breakdowns))
        if tiles:
            yield evolve(figures, lines=kept[: len(tiles)])
        if small:
            yield evolve(figures, lines=kept[len(tiles) :], small=True)


def _with_first_breakdowns(lines: Sequence[FigureLine], most: int) -> Iterator[FigureLine]:
    """Key figures of which only the first ones have their parts: those that readers look for, then the others."""
    left, shown = most, dict[int, int]()
    for line in sorted(lines, key=_rank_of_parts):
        shown[id(line)] = min(left, len(line.breakdowns))
        left -= shown[id(line)]
    for line in lines:
        kept = line.breakdowns[: shown[id(line)]]
        yield line if len(kept) == len(line.breakdowns) else evolve(line, breakdowns=kept)


def _rank_of_parts(line: FigureLine) -> int:
    measure = line.main_measure
    return _FIRST_PARTS.index(measure) if measure in _FIRST_PARTS else len(_FIRST_PARTS)


def _with_parts_in_words(line: FigureLine) -> FigureLine:
    """A key figure whose parts are a sentence, since a bar with its list needs much room."""
    if not any(each.has_bar for each in line.breakdowns):
        return line
    breakdowns = (
        evolve(each, parts=tuple(evolve(part, share=None) for part in each.parts)) for each in line.breakdowns
    )
    return evolve(line, breakdowns=tuple(breakdowns))


def changes(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield the first changes of each kind since an earlier edition, and the number of the others."""
    left_out = _LEAST_CHANGES[: limits.changes_left_out]
    for heading, kinds in headed(blocks, Terms):
        entries = tuple(entry for entry in kinds.entries if entry.id not in left_out)
        yield evolve(heading, byline=words.kinds_shown(wording, heading.byline, len(entries), len(kinds.entries)))
        if entries:
            yield evolve(kinds, entries=tuple(_first_lines(wording, entry) for entry in entries))


def _first_lines(wording: Wording, entry: TermEntry) -> TermEntry:
    """The first changes of a kind, and the number of the others."""
    more = entry.lines - _MOST_CHANGES
    if more <= 0:
        return entry
    first, rest = slice(_MOST_CHANGES), slice(entry.lines, None)
    count = (bound_text(and_more(wording, more)),)
    return evolve(
        entry,
        items=(*entry.items[first], count, *entry.items[rest]),
        records=(*entry.records[first], *entry.records[rest]),
        marks=entry.marks[first],
        lines=_MOST_CHANGES,
    )


def further(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield a whole section that fills pages with room for it: the profile, the routes, and so on.

    Where there is less room, the first other figures are shown.
    """
    for heading in blocks[:1]:
        if isinstance(heading, Heading) and heading.id in _FURTHER[: limits.further]:
            yield from blocks
        elif isinstance(heading, Heading) and heading.id == "other-figures":
            yield from first_figures(wording, blocks, limits.figures)
