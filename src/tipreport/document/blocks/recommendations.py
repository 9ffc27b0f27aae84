"""Recommendations: by pillar, with a mark for each edition that makes them."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans, Text

__all__ = [
    "Edition",
    "EditionMark",
    "RecommendationGroup",
    "RecommendationItem",
    "Recommendations",
    "Status",
    "Step",
]

Status: TypeAlias = Literal["none", "some", "much", "complete", "not assessed"]
EditionMark: TypeAlias = Literal["same words", "other words", "not made"]

_MARK_IN_KEY = 2  # spans of a mark with its meaning
_PLACES_OF_NEW = (2, 5)  # among the first recommendations: one of three, and two of six
_OTHER_MARKS: tuple[EditionMark, ...] = ("other words", "not made")  # which the key has after the filled mark


@frozen(kw_only=True)
class Step:
    """The progress of a recommendation in a year."""

    year: int
    """The report year."""
    status: Status
    """The vocabulary's word, an identifier."""
    record: RecordRef | None = None
    """The record of the brief."""


@frozen(kw_only=True)
class RecommendationItem:
    """A recommendation."""

    number: int
    """Its number in the document."""
    content: Spans
    """Its newest wording with its marks; before it the addressee, where that is not the usual one."""
    usual_lead: str = ""
    """In a brief on several countries, the words for the usual addressee, where `content` leaves these out: a short
    document with other recommendations in most of its lines puts them before the content."""
    is_to_others: bool = False
    """Whether the content begins with an addressee or an author."""
    made: tuple[EditionMark, ...] = ()
    """Whether each edition of the block makes it, for renderers that draw a mark for each; empty if none is named."""
    older: str = ""
    """The editions without a mark that make it; printed after the text where marks are drawn."""
    editions: str = ""
    """All editions that make it, in words, for other renderers and for listeners. Empty without marks."""
    progress: Spans = ()
    """Its progress in words, with marks, newest year first; empty if no source assesses it."""
    steps: tuple[Step, ...] = ()
    """Its progress, newest year first: the data behind `progress`."""
    record: RecordRef | None = None
    """The record of the wording that is printed."""
    other_wordings: tuple[RecordRef, ...] = ()
    """The records of its other wordings, which are not printed."""


@frozen(kw_only=True)
class RecommendationGroup:
    """Recommendations of one pillar."""

    pillar: str
    """The vocabulary's word, an identifier; empty for recommendations without a pillar."""
    label: str
    """The heading of the group; empty where no recommendation of the section has a pillar."""
    items: tuple[RecommendationItem, ...]
    """The recommendations in their order."""
    total: int = 0
    """The number of all recommendations of the pillar, if a short document has only some of them in the group; else 0.
    """
    is_completed: bool = False
    """Whether these are completed ones that the newest edition no longer makes, in a short document."""


@frozen(kw_only=True)
class Edition:
    """An edition that makes some of the recommendations."""

    year: int
    """The edition."""
    label: str
    """The head of its column: ``’22``."""


@frozen
class Recommendations:
    """Recommendations by pillar."""

    groups: tuple[RecommendationGroup, ...]
    """The pillars in order, then the recommendations without one."""
    editions: tuple[Edition, ...] = ()
    """The editions that have a mark in each item, oldest first; none if the marks would be the same for all."""
    caption: Spans = ()
    """The facts that hold for all recommendations: the usual addressee, the editions, the rule of merging. It comes
    before the groups."""
    abbreviations: tuple[str, ...] = ()
    """The clauses of the caption that explain the abbreviations of authors: ``GLJ: Global Labor Justice``."""
    opens_with_usual: bool = False
    """Whether the first span of the caption is the sentence about the usual addressee."""
    usual_of_all: str = ""
    """That sentence for lines of which none has another addressee or author: it does not speak of others."""
    key: Spans = ()
    """The meaning of the marks, for renderers that draw them; it follows the caption. First the filled mark and its
    meaning, then the hollow one and the dash, if items have these."""

    def items(self) -> Iterator[RecommendationItem]:
        """Yield the recommendations of all groups."""
        for group in self.groups:
            yield from group.items

    def with_group(self, group: RecommendationGroup, *others: "Recommendations") -> "Recommendations":
        """Return the block with a further group; the key has what the blocks of ``others`` say about its marks.

        These have the same editions.
        """
        block = evolve(self, groups=(*self.groups, group))
        meanings: dict[EditionMark, Spans] = {}
        for each in (*others, self):
            meanings |= each.meanings()
        return evolve(block, key=_key(meanings, [*block.items()]))

    def ranked(self) -> list[RecommendationItem]:
        """Return the recommendations: that which opens the newest edition, then those made by most editions first.

        Of equal ones, the first of each pillar come first. A short document has the first of them, so the third and the
        sixth are no later than the first and the second that are new, in the order of the brief. Completed ones of its
        last group are not among them.
        """
        ranks: list[tuple[int, int, int, RecommendationItem]] = []
        for group in (group for group in self.groups if not group.is_completed):
            before: Counter[int] = Counter()  # recommendations of the pillar that as many editions make
            for item in group.items:
                editions = sum(mark != "not made" for mark in item.made)
                ranks.append((-editions, before[editions], item.number, item))
                before[editions] += 1
        of_newest = self._of_newest()
        ranks.sort(key=lambda rank: (rank[3] not in of_newest[:1], *rank[:3]))
        items = [item for *_, item in ranks]
        for place, new in zip(_PLACES_OF_NEW, filter(_is_new, of_newest), strict=False):
            if items.index(new) > place:
                items.remove(new)
                items.insert(place, new)
        return items

    def _of_newest(self) -> list[RecommendationItem]:
        """The recommendations of the newest edition, in the order of the brief."""
        made = [(item.record.index, item) for item in self.items() if item.record and item.made[-1:] != ("not made",)]
        return [item for _, item in sorted(made, key=lambda each: each[0])]

    def with_addressees(self) -> "Recommendations":
        """Return the block with an addressee in each line, unless more than half of the lines have the usual one.

        The usual one of all recommendations of a brief on several countries need not be that of those of a selection.
        """
        items = [*self.items()]
        usual = sum(bool(item.usual_lead) for item in items)
        if not usual or 2 * usual > len(items):
            return self
        groups = (evolve(group, items=tuple(map(_with_lead, group.items))) for group in self.groups)
        caption = self.caption[2:] if self.opens_with_usual else self.caption  # without its space
        return evolve(self, groups=tuple(groups), caption=caption, opens_with_usual=False, usual_of_all="")

    def without_pillars(self) -> "Recommendations":
        """Return the block with all recommendations in one group, which has no name."""
        return evolve(self, groups=(RecommendationGroup(pillar="", label="", items=tuple(self.items())),))

    def only(self, numbers: Container[int]) -> "Recommendations":
        """Return the block with the recommendations of some numbers, in their order."""
        kept = ((group, tuple(item for item in group.items if item.number in numbers)) for group in self.groups)
        groups = tuple(_reduced(group, items) for group, items in kept if items)
        items = [item for group in groups for item in group.items]
        caption = self.caption
        if self.opens_with_usual and not any(item.is_to_others for item in items):
            caption = (Text(self.usual_of_all), *caption[1:])
        return evolve(self, groups=groups, caption=caption, key=self._key_of(items))

    def _key_of(self, items: Sequence[RecommendationItem]) -> Spans:
        """The meaning of those marks that some items of the block have, and of the filled one."""
        return _key(self.meanings(), items)

    def meanings(self) -> dict[EditionMark, Spans]:
        """Return the marks that the key explains, each with its meaning."""
        others = [mark for mark in _OTHER_MARKS if _has_mark(self.items(), mark)]
        parts = [self.key[start : start + _MARK_IN_KEY] for start in range(0, len(self.key), _MARK_IN_KEY + 1)]
        return dict(zip(("same words", *others), parts, strict=False))


def _key(meanings: Mapping[EditionMark, Spans], items: Sequence[RecommendationItem]) -> Spans:
    """The meaning of those marks that some items have, and of the filled one."""
    shown = ("same words", *(mark for mark in _OTHER_MARKS if _has_mark(items, mark)))
    kept = [meanings[mark] for mark in shown if mark in meanings]
    return tuple(chain(*kept[:1], *((Text(" "), *key) for key in kept[1:])))


def _is_new(item: RecommendationItem) -> bool:
    """Whether only the newest of several editions makes a recommendation."""
    *before, newest = item.made or ("not made",)
    return bool(before) and newest != "not made" and not item.older and {*before} == {"not made"}


def _has_mark(items: Iterable[RecommendationItem], mark: EditionMark) -> bool:
    return any(mark in item.made for item in items)


def _with_lead(item: RecommendationItem) -> RecommendationItem:
    return evolve(item, content=(Text(item.usual_lead), *item.content), usual_lead="") if item.usual_lead else item


def _reduced(group: RecommendationGroup, items: tuple[RecommendationItem, ...]) -> RecommendationGroup:
    total = group.total or len(group.items)
    return evolve(group, items=items, total=total if len(items) < total else 0)
