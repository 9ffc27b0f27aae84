"""The selection from each section of a full document."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from attrs import evolve

from tipreport.document.blocks import (
    Block,
    FigureLine,
    Figures,
    Heading,
    Paragraph,
    RecommendationGroup,
    RecommendationItem,
    Recommendations,
    TermEntry,
    Terms,
    TierLadder,
)
from tipreport.document.joining import bound_text, length, sentences, split_sentences
from tipreport.document.recommendation_items import explained
from tipreport.document.sections.tier_grid import share_grid
from tipreport.document.short.figures import across_pillars, first_figures, first_tiles
from tipreport.document.short.headed import Blocks, headed
from tipreport.document.short.limits import MANY_NOTES, Limits
from tipreport.document.spans import Spans, Text
from tipreport.document.spans import words as words_of
from tipreport.wording import short as words
from tipreport.wording.changes import and_more
from tipreport.wording.phrases import paragraph
from tipreport.wording.recommendations import merged
from tipreport.wording.wording import Wording

_FIRST_PARTS = ("victims identified", "convictions", "prosecutions", "investigations")  # whose parts are shown first
_LEAST_CHANGES = ("repeated", "source-added")  # the kinds that are left out first
_MOST_CHANGES = 3  # of a kind
_FURTHER = ("profile", "routes", "other-figures", "quotations")  # in the order in which they fill pages
_FEWEST = 3  # recommendations
_FEWEST_RECOMMENDATIONS = {1: 1, 450: _FEWEST, 1300: 6}  # with limits of at least these characters
_FEWEST_SENTENCES = {1: 1, 360: 2, 480: 3}  # of the summary, likewise
_OF_A_PILLAR = 3  # recommendations, on average, for which the names of pillars are worth their lines
_MADE_LONGEST = 3  # recommendations that come first in a brief without tiers


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


def summary(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield the first sentences of the summary, with the articles that it rests on below its heading."""
    for heading, lead in headed(blocks, Paragraph):
        every = split_sentences(lead.spans)
        shown = sentences_within(ends_of(every), limits)
        of_all = words.sentences_shown(wording, shown, len(every))
        yield evolve(heading, byline=paragraph(of_all, heading.byline) if heading.byline else of_all)
        if shown:
            yield evolve(lead, spans=sentences(every[:shown]), records=lead.records[:shown])


def sentences_within(ends: Sequence[int], limits: Limits) -> int:
    """Return how many sentences a summary of at most this many characters has, from those up to each one's end.

    It has at least three if the limit is 480 or more, though they may be longer, at least two if it is 360 or more, and
    at least one unless it is 0.
    """
    return min(limits.most_sentences, _within(ends, limits.summary, _FEWEST_SENTENCES))


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


def recommendations(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield as many recommendations as fit, but at least one: the first of their ranks, in their usual order.

    A few of many, or on full pages, are not divided by pillars, whose names would need almost as many lines as they.
    """
    every = sum(1 for block in blocks if isinstance(block, Recommendations) for _ in block.items())
    count = every + (limits.notes < MANY_NOTES)
    for block in _by_pillar(wording, blocks, limits):
        if isinstance(block, Recommendations) and _are_few(block, count):
            yield block.without_pillars()
        else:
            yield block


def _are_few(block: Recommendations, count: int) -> bool:
    """Whether fewer recommendations than this many are shown, and only a few of each pillar."""
    shown = sum(1 for _ in block.items())
    return shown < count and shown < _OF_A_PILLAR * len(block.groups)


def _by_pillar(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    for heading, block in headed(blocks, Recommendations):
        ranked = block.ranked()
        short = _of_length(ranked, limits.longest)
        count = recommendations_within(ends_of(item.content for item in short), limits)
        chosen = _of_two_pillars(block, short, count)
        shown = len(chosen)
        byline = heading.byline
        if shown < len(ranked):
            of_edition = bool(block.editions) and all(map(_edition_count, ranked))
            byline = words.recommendations_shown(wording, shown, len(ranked), of_edition=of_edition)
        yield evolve(heading, byline=byline)
        if shown:
            made = block.only(chosen).with_addressees()
            made = evolve(made, caption=_without_rule_of_merging(wording, made.caption))
            yield _without_other_abbreviations(wording, made)


def recommendations_within(ends: Sequence[int], limits: Limits) -> int:
    """Return how many recommendations have at most some characters, from the characters up to each one's end.

    They are at least six if the limit is 1,300 or more, though they may be longer, at least three if it is 450 or more,
    and at least one unless it is 0.
    """
    return min(limits.most_recommendations, _within(ends, limits.recommendations, _FEWEST_RECOMMENDATIONS))


def ends_of(parts: Iterable[Spans]) -> list[int]:
    """Return the characters up to the end of each part."""
    return [*accumulate(map(length, parts))]


def _within(ends: Sequence[int], most: int, fewest: Mapping[int, int]) -> int:
    """How many parts end within this many characters, but at least as many as such a limit shows at the fewest."""
    at_least = max((count for limit, count in fewest.items() if limit <= most), default=0)
    return max(bisect_right(ends, most), min(at_least, len(ends)))


def ends_of_recommendations(blocks: Blocks, limits: Limits) -> list[int]:
    """Return the characters up to the end of each recommendation that is short enough, in the order of their ranks."""
    every = [item for block in blocks if isinstance(block, Recommendations) for item in block.ranked()]
    return ends_of(item.content for item in _of_length(every, limits.longest))


def ends_of_sentences(blocks: Blocks) -> list[int]:
    """Return the characters up to the end of each sentence of the summary."""
    return ends_of(each for block in blocks if isinstance(block, Paragraph) for each in split_sentences(block.spans))


def _of_length(items: Iterable[RecommendationItem], most: int) -> list[RecommendationItem]:
    """The recommendations of at most this many characters."""
    return [item for item in items if length(item.content) <= most]


def _without_rule_of_merging(wording: Wording, caption: Spans) -> Spans:
    """The facts about recommendations without the rule of merging: here the key to the hollow marks is enough."""
    rule: Spans = (Text(merged(wording)),)
    return sentences(each for each in split_sentences(caption) if each != rule)


def _without_other_abbreviations(wording: Wording, block: Recommendations) -> Recommendations:
    """The recommendations with those abbreviations explained that one of them has."""
    text = "\n".join(words_of(item.content) for item in block.items())
    kept = tuple(each for each in block.abbreviations if each.partition(wording.labels.lead_separator)[0] in text)
    if kept == block.abbreviations:
        return block
    before, after = explained(wording, block.abbreviations), explained(wording, kept)
    parts = (after if each == before else each for each in split_sentences(block.caption))
    return evolve(block, abbreviations=kept, caption=sentences(filter(None, parts)))


def _of_two_pillars(block: Recommendations, ranked: Sequence[RecommendationItem], most: int) -> set[int]:
    """The numbers of the first recommendations; if three are of one pillar, the last gives way to another one's."""
    pillars = {item.number: group.pillar for group in block.groups for item in group.items}
    first = [item.number for item in ranked[:most]]
    if len(first) >= _FEWEST and len({pillars[number] for number in first}) == 1:
        others = (item.number for item in ranked[most:] if pillars[item.number] != pillars[first[0]])
        first[-1] = next(others, first[-1])
    return set(first)


def made_longest_first(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield the recommendations; up to three made by most editions are a group of their own before the pillars.

    Those that only one edition makes are not in this group.
    """
    for block in _by_pillar(wording, blocks, limits):
        if isinstance(block, Recommendations) and block.editions:
            yield _longest_first(wording, block)
        else:
            yield block


def _longest_first(wording: Wording, block: Recommendations) -> Recommendations:
    repeated = [item for item in block.ranked() if _edition_count(item) > 1]
    longest = sorted(sorted(repeated, key=lambda item: -_edition_count(item))[:_MADE_LONGEST], key=_most_editions)
    others = {item.number for item in block.items()} - {item.number for item in longest}
    if not others or not longest:
        return block
    group = RecommendationGroup(pillar="", label=words.made_longest(wording), items=tuple(longest))
    return evolve(block, groups=(group, *block.only(others).groups))


def _most_editions(item: RecommendationItem) -> tuple[int, int]:
    """Recommendations made by most editions come first, equal ones by their number."""
    return -_edition_count(item), item.number


def _edition_count(item: RecommendationItem) -> int:
    """The number of editions with a column that make a recommendation."""
    return sum(mark != "not made" for mark in item.made)


def further(wording: Wording, blocks: Blocks, limits: Limits) -> Iterator[Block]:
    """Yield a whole section that fills pages with room for it: the profile, the routes, and so on.

    Where there is less room, the first other figures are shown.
    """
    for heading in blocks[:1]:
        if isinstance(heading, Heading) and heading.id in _FURTHER[: limits.further]:
            yield from blocks
        elif isinstance(heading, Heading) and heading.id == "other-figures":
            yield from first_figures(wording, blocks, limits.figures)
