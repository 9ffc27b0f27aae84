"""Recommendations that the maker of a brief should compare, because the rule of merging nearly decided otherwise."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from operator import itemgetter
from typing import TypeAlias

from tipreport.model.recommendation_links import joined_wordings
from tipreport.model.records import Recommendation
from tipreport.recommendations.likeness import LikeTexts, Words, share_of, words_of
from tipreport.recommendations.merging import MergedRecommendation

NEAR = (1, 2)
"""The share of all words, as a fraction, that recommendations have in common if they are nearly alike."""

_MOST_COMPARED = 40  # others, those first that share the rarest words: this is advice, not a decision

Pair: TypeAlias = tuple[Recommendation, Recommendation]


def nearly_alike(merged: Sequence[MergedRecommendation], language: str, most: int) -> list[Pair]:
    """Return at most so many pairs of two recommendations that are nearly one, the most alike first.

    The newer one of each is first. No edition makes both, and their pillar, addressee and maker agree. None is in two
    pairs, and `not_same_as` has the last word.
    """
    rows = [(row, number) for number, each in enumerate(merged) if each.years() for row in each.wordings]
    kinds: dict[object, list[tuple[Words, Recommendation, int]]] = defaultdict(list)
    for row, number in rows:
        kinds[row.pillar, row.to, row.by].append((words_of(row.text, language), row, number))
    found = sorted(chain.from_iterable(map(_pairs, kinds.values())), key=itemgetter(0), reverse=True)
    pairs: list[Pair] = []
    paired: set[int] = set()
    for _, (row, number), (other, its_number) in found:
        one, two = merged[number], merged[its_number]
        if paired.isdisjoint((number, its_number)) and one.years().isdisjoint(two.years()) and not _apart(one, two):
            paired |= {number, its_number}
            newest, older = sorted((row, other), key=lambda each: max(each.years), reverse=True)
            pairs.append((newest, older))
    return pairs[:most]


def joined_by_others(merged: Sequence[MergedRecommendation], language: str, most: int) -> list[Pair]:
    """Return at most so many pairs of wordings of one recommendation that only another wording joins, the least first.

    The first one of each is the newest, which documents print. Those that `same_as` joins are left out.
    """
    pairs: list[tuple[float, Pair]] = []
    for each in merged:
        if len(each.wordings) > 2:  # two, and the one that joins them
            joined = joined_wordings(each.wordings)
            newest = words_of(each.newest.text, language)
            shares = ((share_of(newest, words_of(row.text, language)), row) for row in each.wordings)
            pairs += (
                (share, (each.newest, row))
                for (share, row), number in zip(shares, joined, strict=True)
                if share * NEAR[1] < NEAR[0] and number != joined[0]
            )
    return [pair for _, pair in sorted(pairs, key=itemgetter(0))[:most]]


def _pairs(
    rows: Sequence[tuple[Words, Recommendation, int]],
) -> Iterator[tuple[float, tuple[Recommendation, int], tuple[Recommendation, int]]]:
    """Yield the pairs of wordings of two recommendations that have half of their words in common, and that share."""
    texts: LikeTexts[tuple[Recommendation, int]] = LikeTexts((words for words, *_ in rows), NEAR)
    for words, row, number in rows:
        for others, (other, its_number) in islice(texts.candidates(words), _MOST_COMPARED):
            if number != its_number and (share := share_of(words, others)) * NEAR[1] >= NEAR[0]:
                yield share, (row, number), (other, its_number)
        texts.add(words, (row, number))


def _apart(one: MergedRecommendation, two: MergedRecommendation) -> bool:
    """Return whether `not_same_as` says of a wording of one that it is none of the other."""
    return any(
        other.id in row.not_same_as or row.id in other.not_same_as for row in one.wordings for other in two.wordings
    )
