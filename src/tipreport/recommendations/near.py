"""Recommendations that the maker of a brief should compare, because the rule of merging nearly decided otherwise.

Rephrased demands share few of all their words, but the rare ones: *investigate officials allegedly complicit* and
*investigate allegations of official complicity*. That is too little to join them, and enough to ask.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from math import log
from operator import attrgetter, itemgetter
from typing import TypeAlias

from attrs import frozen

from tipreport.model.recommendation_links import joined_wordings
from tipreport.model.records import Recommendation
from tipreport.recommendations.likeness import LikeTexts, Words, share_of, words_of
from tipreport.recommendations.merging import MergedRecommendation
from tipreport.recommendations.stages import of_other_stage, stage_of

NEAR = (1, 2)
"""The share of all words, as a fraction, that recommendations have in common if they are nearly alike."""

_REPHRASED = 0.3  # the least likeness of texts in other words
_MIN_SHARED = 3  # words of such texts
_CANDIDATES = (1, 4)  # the share of words, as a fraction, by which texts to compare are found
_BEGINNING = 6  # letters: complicit, complicity
_MAX_COMPARED = 40  # others, those first that share the rarest words: this is advice, not a decision

Pair: TypeAlias = tuple[Recommendation, Recommendation]


@frozen(eq=False)
class _Text:
    """A wording with the words by which it is compared."""

    row: Recommendation
    number: int
    """The index of its recommendation."""
    beginnings: Words
    """The first letters of its words."""


@frozen(eq=False)
class _Likeness:
    """Two wordings of two recommendations, and how alike they are, from 0 to 1."""

    share: float
    one: _Text
    other: _Text


def nearly_alike(merged: Sequence[MergedRecommendation], language: str, most: int) -> list[Pair]:
    """Return at most so many pairs of two recommendations that are nearly one, the most alike first.

    The newer one of each is first. No edition makes both, and their pillar, addressee and maker agree. None is in two
    pairs, and `not_same_as` has the last word. One that makes a measure and one that uses it are two by the rule of
    merging, so nobody is asked.
    """
    kinds: dict[object, list[_Text]] = defaultdict(list)
    for number, each in enumerate(merged):
        for row in each.wordings if each.years() else ():
            beginnings = frozenset([word[:_BEGINNING] for word in words_of(row.text, language)])
            kinds[row.pillar, row.to, row.by].append(_Text(row, number, beginnings))
    weights = _weights([*chain.from_iterable(kinds.values())])
    found = sorted(
        chain.from_iterable(_pairs(texts, weights) for texts in kinds.values()), key=attrgetter("share"), reverse=True
    )
    pairs: list[Pair] = []
    paired: set[int] = set()
    for likeness in (each for each in found if not _is_of_other_stage(each, language)):
        (row, number), (other, its_number) = ((text.row, text.number) for text in (likeness.one, likeness.other))
        one, two = merged[number], merged[its_number]
        if paired.isdisjoint((number, its_number)) and one.years().isdisjoint(two.years()) and not _apart(one, two):
            paired |= {number, its_number}
            newest, older = sorted((row, other), key=lambda each: max(each.years), reverse=True)
            pairs.append((newest, older))
    return pairs[:most]


def _is_of_other_stage(likeness: _Likeness, language: str) -> bool:
    one, other = (stage_of(text.row.text, language) for text in (likeness.one, likeness.other))
    return of_other_stage(one, other)


def _weights(texts: Sequence[_Text]) -> Mapping[str, float]:
    """Return the weight of the beginning of each word: the fewer recommendations have it, the more it says."""
    having = {(word, text.number) for text in texts for word in text.beginnings}
    number = len({text.number for text in texts})
    return {word: log(1 + number / count) for word, count in Counter(word for word, _ in having).items()}


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


def _pairs(texts: Sequence[_Text], weights: Mapping[str, float]) -> Iterator[_Likeness]:
    """Yield the pairs of wordings of two recommendations that have half of their words in common, or the rare ones."""
    others: LikeTexts[_Text] = LikeTexts((text.beginnings for text in texts), _CANDIDATES)
    totals = {text.beginnings: sum(map(weights.__getitem__, text.beginnings)) for text in texts}
    for text in texts:
        for beginnings, other in islice(others.candidates(text.beginnings), _MAX_COMPARED):
            shared = text.beginnings & beginnings
            common, every = len(shared), len(text.beginnings) + len(beginnings) - len(shared)
            is_half = common * NEAR[1] >= every * NEAR[0]
            if shared and text.number != other.number and (is_half or common >= _MIN_SHARED):
                of_both = totals[text.beginnings] + totals[beginnings]
                share = 2 * sum([weights[word] for word in shared]) / of_both
                if is_half or share >= _REPHRASED:
                    yield _Likeness(share, text, other)
        others.add(text.beginnings, text)


def _apart(one: MergedRecommendation, two: MergedRecommendation) -> bool:
    """Return whether `not_same_as` says of a wording of one that it is none of the other."""
    return any(
        other.id in row.not_same_as or row.id in other.not_same_as for row in one.wordings for other in two.wordings
    )
