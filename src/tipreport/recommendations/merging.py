"""Recommendations that editions repeat: wordings become one by the rule, or by the decision of the maker of the brief.

The rule: two wordings are one recommendation if no edition has both, their pillar, addressee and maker agree, their
words are alike (see `likeness`), and it is not that one only makes a measure that the other only uses (see `stages`).
The fields `same_as` and `not_same_as` decide before the rule does.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from operator import itemgetter

from attrs import define, field, frozen

from tipreport.language_marks import unmarked
from tipreport.model.recommendation_links import indexes_by_id, joined_wordings
from tipreport.model.records import Recommendation
from tipreport.model.value_types import field_type
from tipreport.model.vocabulary import Pillar
from tipreport.recommendations.likeness import LikeTexts, Words, likeness, words_of
from tipreport.recommendations.stages import Stage, stage_of

PILLARS = field_type(Pillar).terms
_PUBLIC = re.compile(
    r"(?:the |general |members of the )*public|(?:le )?(?:grand )?public|la population|(?:el )?público(?: en general)?"
    r"|la ciudadanía|население|общественность|граждане|(?:عامة )?(?:الجمهور|الناس)"
)
_UNDATED = 9999  # a wording without years is of the brief's edition


@frozen(eq=False)
class MergedRecommendation:
    """A recommendation in all its wordings, the newest first."""

    wordings: tuple[Recommendation, ...]
    is_of_other_report: bool = False
    """Whether its years are editions of another report than those of the other recommendations."""
    is_to_the_public: bool = False
    """Whether its addressee is the public."""

    @property
    def newest(self) -> Recommendation:
        """The newest wording, which documents print."""
        return self.wordings[0]

    def years(self) -> set[int]:
        """Return the editions of the brief's report that contain it in any wording."""
        return set() if self.is_of_other_report else {year for row in self.wordings for year in row.years}

    def other_years(self) -> set[int]:
        """Return the editions of another report that contain it."""
        return {year for row in self.wordings for year in row.years} if self.is_of_other_report else set()

    def pillars(self) -> Sequence[Pillar]:
        """Return the pillars of its wordings, in the order of the pillars."""
        return sorted({row.pillar for row in self.wordings if row.pillar}, key=PILLARS.index)

    def is_earlier(self, edition: int) -> bool:
        """Return whether only editions before this one contain it."""
        years = self.years()
        return bool(years) and all(row.years for row in self.wordings) and max(years) < edition


@define(eq=False)
class _Group:
    """Wordings that are one recommendation so far, by their indexes."""

    number: int
    members: list[int]
    years: set[int]
    apart: set[int] = field(factory=set)  # the wordings that are another recommendation
    stages: set[Stage] = field(factory=set)  # of the wordings that only make a measure, or only use it


def merge_wordings(
    rows: Sequence[Recommendation],
    translated: Sequence[Recommendation] | None = None,
    others: Container[int] = frozenset(),
    language: str = "en",
) -> list[MergedRecommendation]:
    """Return the recommendations of some wordings, in the order of their newest wordings in the file.

    They have the wordings of ``translated``, if it is given, whose likeness is judged in the original. ``others`` are
    the ids of rows that are of another report, as `of_other_reports` finds them; ``language`` is that of the rows.

    A wording joins the recommendation that has the wording most like it. Wordings without years are joined by
    `same_as` alone, because nobody knows whether one edition has both.
    """
    words = [words_of(row.text, language) for row in rows]
    finder = _Finder(rows, words, others)
    groups: list[_Group] = []
    for unit in _units(rows, language):
        group = finder.most_like(unit)
        if group is None:
            group = unit
            group.number = len(groups)
            groups.append(group)
        else:
            group.members += unit.members
            group.years |= unit.years
            group.apart |= unit.apart
            group.stages |= unit.stages
        finder.add(unit.members, group)
    found = sorted(_newest_first(rows, group) for group in groups)
    shown = rows if translated is None else translated
    return [
        MergedRecommendation(
            tuple(shown[index] for index in members),
            is_of_other_report=all(id(rows[index]) in others for index in members),
            is_to_the_public=_PUBLIC.fullmatch(unmarked(rows[members[0]].to or "").casefold()) is not None,
        )
        for members in found
    ]


class _Finder:
    """Finds the group to which wordings belong by the rule."""

    def __init__(self, rows: Sequence[Recommendation], words: Sequence[Words], others: Container[int]) -> None:
        of_kind: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for index, row in enumerate(rows):
            if row.years:
                of_kind[row.pillar, row.to, row.by, id(row) in others].append(index)
        self._words = words
        self._texts: dict[int, LikeTexts[_Group]] = {}  # by the indexes of the wordings that have years
        for indexes in of_kind.values():
            texts = LikeTexts[_Group](words[index] for index in indexes)
            self._texts.update(dict.fromkeys(indexes, texts))

    def add(self, members: Sequence[int], group: _Group) -> None:
        for index in members:
            if index in self._texts:
                self._texts[index].add(self._words[index], group)

    def most_like(self, unit: _Group) -> _Group | None:
        """Return the group with the wording most like one of these, the earliest of several; None if none is alike."""
        alike: list[tuple[float, int, _Group]] = []
        for index in unit.members:
            if index in self._texts:
                words = self._words[index]
                for others, group in self._texts[index].candidates(words):
                    if self._may_join(unit, group) and (share := likeness(words, others)):
                        alike.append((share, -group.number, group))
        return max(alike, key=itemgetter(0, 1))[-1] if alike else None

    def _may_join(self, unit: _Group, group: _Group) -> bool:
        return (
            group.years.isdisjoint(unit.years)
            and unit.apart.isdisjoint(group.members)
            and group.apart.isdisjoint(unit.members)
            and (not unit.stages or not group.stages or not group.stages.isdisjoint(unit.stages))
        )


def _units(rows: Sequence[Recommendation], language: str) -> Iterator[_Group]:
    """Yield the wordings that `same_as` joins, newest first: most of them alone."""
    indexes = indexes_by_id(rows)
    units: dict[int, _Group] = {}
    for index, (row, number) in enumerate(zip(rows, joined_wordings(rows), strict=True)):
        unit = units.setdefault(number, _Group(0, [], set()))
        unit.members.append(index)
        unit.years.update(row.years)
        if stage := stage_of(row.text, language):
            unit.stages.add(stage)
        unit.apart.update(indexes[other] for other in row.not_same_as)
    yield from sorted(units.values(), key=lambda unit: (-max(unit.years, default=_UNDATED), unit.members[0]))


def _newest_first(rows: Sequence[Recommendation], group: _Group) -> list[int]:
    return sorted(group.members, key=lambda index: (-max(rows[index].years, default=_UNDATED), index))


def in_reading_order(merged: Sequence[MergedRecommendation], edition: int) -> list[MergedRecommendation]:
    """Return recommendations in the order of documents: those of an edition, then the earlier ones; both by pillar.

    In a pillar, those made by most editions come first, but of the earlier ones those of the newest edition. The order
    is else that of the newest wordings in the file. A pillar whose recommendations are all to the public comes last.
    """
    to_others = {(row.is_earlier(edition), _pillar(row)) for row in merged if not row.is_to_the_public}

    def order(pair: tuple[int, MergedRecommendation]) -> tuple[object, ...]:
        position, row = pair
        pillar, years = _pillar(row), row.years()
        earlier = row.is_earlier(edition)
        rank = PILLARS.index(pillar) if pillar else len(PILLARS)
        last = (earlier, pillar) not in to_others
        return earlier, last, rank, -max(years) if earlier else 0, -max(len(years), 1), position

    return [row for _, row in sorted(enumerate(merged), key=order)]


def _pillar(row: MergedRecommendation) -> str:
    """The pillar of a recommendation in documents; empty if it has none."""
    return next(iter(row.pillars()), "")
