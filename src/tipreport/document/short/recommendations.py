"""The choice of the recommendations of a short document."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from tipreport.document.blocks import Block, RecommendationGroup, RecommendationItem, Recommendations
from tipreport.document.joining import length, sentences, split_sentences
from tipreport.document.recommendation_items import explained
from tipreport.document.short.headed import Blocks, headed
from tipreport.document.short.lengths import ends_of, within
from tipreport.document.short.limits import MANY_NOTES, Limits
from tipreport.document.spans import Spans, Text
from tipreport.document.spans import words as words_of
from tipreport.wording import short as words
from tipreport.wording.recommendations import merged
from tipreport.wording.wording import Wording

_FEWEST = 3
_FEWEST_RECOMMENDATIONS = {1: 1, 450: _FEWEST, 1300: 6}  # with limits of at least these characters
_OF_A_PILLAR = 3  # recommendations, on average, for which the names of pillars are worth their lines
_MOST_COMPLETED = 3  # recommendations that the newest edition no longer makes
_MADE_LONGEST = 3  # recommendations that come first in a brief without tiers


def recommendations(
    wording: Wording, blocks: Blocks, limits: Limits, *, completed: Recommendations | None = None
) -> Iterator[Block]:
    """Yield as many recommendations as fit, but at least one: the first of their ranks, in their usual order.

    A few of many, or on full pages, are not divided by pillars, whose names would need almost as many lines as they.
    The first of the ``completed`` ones follow.
    """
    every = sum(1 for block in blocks if isinstance(block, Recommendations) for _ in block.items())
    count = every + (limits.notes < MANY_NOTES)
    for block in _by_pillar(wording, blocks, limits):
        if isinstance(block, Recommendations):
            shown = block.without_pillars() if _are_few(block, count) else block
            yield _with_completed(wording, shown, blocks, completed)
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
    return min(limits.most_recommendations, within(ends, limits.recommendations, _FEWEST_RECOMMENDATIONS))


def ends_of_recommendations(blocks: Blocks, limits: Limits) -> list[int]:
    """Return the characters up to the end of each recommendation that is short enough, in the order of their ranks."""
    every = [item for block in blocks if isinstance(block, Recommendations) for item in block.ranked()]
    return ends_of(item.content for item in _of_length(every, limits.longest))


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
    before, after = words_of(explained(wording, block.abbreviations)), explained(wording, kept)
    parts = (after if words_of(each) == before else each for each in split_sentences(block.caption))
    return evolve(block, abbreviations=kept, caption=sentences(filter(None, parts)))


def _of_two_pillars(block: Recommendations, ranked: Sequence[RecommendationItem], most: int) -> set[int]:
    """The numbers of the first recommendations; if three are of one pillar, the last gives way to another one's."""
    pillars = {item.number: group.pillar for group in block.groups for item in group.items}
    first = [item.number for item in ranked[:most]]
    if len(first) >= _FEWEST and len({pillars[number] for number in first}) == 1:
        others = (item.number for item in ranked[most:] if pillars[item.number] != pillars[first[0]])
        first[-1] = next(others, first[-1])
    return set(first)


def completed_recommendations(blocks: Blocks) -> Recommendations | None:
    """Return the completed ones of the recommendations that only earlier editions make; None if there are none."""
    for block in blocks:
        if isinstance(block, Recommendations):
            numbers = {item.number for item in block.items() if item.steps and item.steps[0].status == "complete"}
            return block.only(numbers) if numbers else None
    return None


def _with_completed(
    wording: Wording, block: Recommendations, blocks: Blocks, completed: Recommendations | None
) -> Recommendations:
    """The recommendations, then a group of the first completed ones that the newest edition no longer makes.

    Without it, a reader would see only those on which there is less progress. There is one for three of the others.
    """
    if completed is None:
        return block
    items = [*completed.items()]
    shown = items[: min(_MOST_COMPLETED, max(1, sum(1 for _ in block.items()) // _FEWEST))]
    total = len(items) if len(shown) < len(items) else 0
    label = words.completed(wording)
    group = RecommendationGroup(pillar="", label=label, items=tuple(shown), total=total, is_completed=True)
    every = [each for each in blocks if isinstance(each, Recommendations)]  # one, with all that its key explains
    return block.with_group(group, completed, *every)


def made_longest_first(
    wording: Wording, blocks: Blocks, limits: Limits, *, completed: Recommendations | None = None
) -> Iterator[Block]:
    """Yield the recommendations; up to three made by most editions are a group of their own before the pillars.

    Those that only one edition makes are not in this group. The first of the ``completed`` ones are the last group.
    """
    for block in _by_pillar(wording, blocks, limits):
        if isinstance(block, Recommendations):
            made = _longest_first(wording, block) if block.editions else block
            yield _with_completed(wording, made, blocks, completed)
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
