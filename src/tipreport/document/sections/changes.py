"""The changes since an earlier edition of the brief."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeAlias

from tipreport.comparison import Change, Changes, same_sources
from tipreport.document.blocks import Block, ChangeMark, TermEntry, Terms
from tipreport.document.field_words import field_words
from tipreport.document.joining import bound_text, spans_of
from tipreport.document.record_words import statement_words, subject_words
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.index import BriefIndex
from tipreport.model.citation import Citation
from tipreport.model.records import Figure, Recommendation
from tipreport.wording import changes as words
from tipreport.wording.names import country_name
from tipreport.wording.tiers import steps_down, tier_name
from tipreport.wording.wording import Parts, Wording

Cite: TypeAlias = Callable[[Iterable[Citation]], Spans]

_FIRST = ("tiers", "figures", "recommendations")  # the lists that readers ask for first

_KIND_MARKS: Mapping[str, ChangeMark] = {
    "new": "filled", "revised": "lower half", "reworded": "lower half", "not repeated": "hollow",
    "source added": "filled",
}  # fmt: skip
_STATUS_MARKS: Mapping[str, ChangeMark] = {"none": "0 of 3", "some": "1 of 3", "much": "2 of 3", "complete": "3 of 3"}
_NAMED_BY_TEXT = frozenset({"findings", "recommendations", "sources"})  # their subject does not tell which one it is
MOST_LINES = 3  # of a kind in a brief; the others are counted


def changes(state: CompositionState) -> Iterator[Block]:
    """Yield the changes since an earlier edition: the first of each kind, and the number of the others."""
    yield from _section(state, MOST_LINES)


def all_changes(state: CompositionState) -> Iterator[Block]:
    """Yield all changes since an earlier edition."""
    yield from _section(state, None)


def _section(state: CompositionState, most: int | None) -> Iterator[Block]:
    found = state.changes
    if found is None or not found.differences:
        return
    new, old = found.new.edition, found.old.edition
    gap = new is not None and old is not None and new - old > 1
    yield state.heading("changes", byline=words.since_edition(state.wording, old, gap=gap))
    lines = ChangeLines(state.index, state.wording, found, state.cite_sources)
    yield Terms("changes", None, tuple(_entry(state, lines, kind, [*group], most) for kind, group in _by_kind(found)))


def _by_kind(found: Changes) -> Iterator[tuple[str, Iterator[Change]]]:
    return groupby(found.differences, key=lambda change: change.kind)


def _entry(
    state: CompositionState, lines: "ChangeLines", kind: str, changes_: list[Change], most: int | None
) -> TermEntry:
    ordered = sorted(changes_, key=_rank)
    numbered: list[Change] = []
    if most is not None:  # a brief prints its recommendations elsewhere: here, their numbers are enough
        numbered = [change for change in ordered if _has_number(change)]
        ordered = [change for change in ordered if not _has_number(change)]
    shown = ordered[:most]
    items: list[Spans] = [spans_of(lines.of(change)) for change in shown]
    if len(shown) < len(ordered):
        items.append((bound_text(words.and_more(state.wording, len(ordered) - len(shown))),))
    if numbered:
        items.append(spans_of(lines.numbers(numbered)))
    if kind == "not repeated" and any(change.list == "recommendations" for change in ordered):
        items.append((bound_text(words.not_followed_up(state.wording)),))
    return TermEntry(
        id=kind.replace(" ", "-"),
        name=words.kind_label(state.wording, kind),
        items=tuple(items),
        marks=_marks(kind, shown, len(items)),
        records=tuple(state.ref(change.new) for change in (*shown, *numbered) if change.new is not None),
    )


def _marks(kind: str, shown: Sequence[Change], items: int) -> tuple[ChangeMark | None, ...]:
    """Return the marks of the items: one for all changes of a kind, but one for each move and each status."""
    if kind in ("tier", "progressed"):
        return tuple(_move_mark(change) if kind == "tier" else _status_mark(change) for change in shown)
    return (_KIND_MARKS[kind],) if items else ()


def _move_mark(change: Change) -> ChangeMark:
    old: Any = change.old
    new: Any = change.new
    steps = steps_down(old.tier, new.tier)
    return "step down" if steps is not None and steps > 0 else "step up" if steps else "level"


def _status_mark(change: Change) -> ChangeMark:
    new: Any = change.new
    return _STATUS_MARKS[new.status]


def _has_number(change: Change) -> bool:
    """Return whether the change is about a recommendation of this edition."""
    return isinstance(change.new, Recommendation)


def _rank(change: Change) -> tuple[int, bool, bool]:
    """Return the key that sorts the changes of a kind: key figures and known numbers before the others."""
    record = change.record
    rank = _FIRST.index(change.list) if change.list in _FIRST else len(_FIRST)
    if not isinstance(record, Figure):
        return rank, False, False
    return rank, record.value.value is None, not record.key


class ChangeLines:
    """Changes in words. ``cite`` returns the citations of some sources, which are those of both editions."""

    def __init__(self, index: BriefIndex, wording: Wording, found: Changes, cite: Cite) -> None:
        self._index = index
        self._wording = wording
        self._cite = cite
        self._old = BriefIndex(found.old)
        self._sources = same_sources(found.old, found.new)

    def of(self, change: Change) -> Parts:
        """Return a change as a sentence."""
        if change.kind == "tier":
            return self._move(change)
        if change.kind == "progressed":
            return self._status(change)
        if change.new is None:
            return self._earlier(change)
        subject = subject_words(self._wording, self._index, change.list, change.new)
        now = statement_words(self._wording, self._index, change.list, change.new)
        marks = self._marks(change.new)
        if change.old is None:
            return words.stated(self._wording, subject, now, marks)
        before = statement_words(self._wording, self._old, change.list, change.old)
        if change.kind == "reworded":
            return words.reworded(self._wording, subject, text=now, marks=marks, before=before)
        if now == before:
            if change.list in _NAMED_BY_TEXT:
                subject = words.quoted(self._wording, subject, now)
            now = field_words(self._wording, self._index, change.new, change.fields)
            before = field_words(self._wording, self._old, change.old, change.fields)
        theirs = self._marks(change.old, earlier=True)
        return words.revised(self._wording, subject, now=now, marks=marks, before=before, theirs=theirs)

    def _earlier(self, change: Change) -> Parts:
        """Return a record that only the earlier edition has."""
        marks = self._marks(change.old, earlier=True)
        statement = statement_words(self._wording, self._old, change.list, change.old)
        if isinstance(change.old, Recommendation):
            return words.earlier_recommendation(self._wording, statement, marks)
        subject = subject_words(self._wording, self._old, change.list, change.old)
        return words.stated(self._wording, subject, statement, marks)

    def numbers(self, changes_: Iterable[Change]) -> Parts:
        """Return the numbers of recommendations."""
        index = self._index
        numbers = {index.rank(change.new) for change in changes_ if isinstance(change.new, Recommendation)}
        return (words.recommendations(self._wording, sorted(numbers)),)

    def _move(self, change: Change) -> Parts:
        old: Any = change.old
        new: Any = change.new
        return words.tier_moved(
            self._wording,
            country="" if new.country == self._index.subject else country_name(self._wording, new.country),
            before=tier_name(self._wording, old.tier),
            year=old.year,
            marks=self._marks(old, earlier=True),
            now=tier_name(self._wording, new.tier),
            this_year=new.year,
            these=self._marks(new),
        )

    def _status(self, change: Change) -> Parts:
        old: Any = change.old
        new: Any = change.new
        index = self._index
        subject = subject_words(self._wording, index, "recommendations", index.recommended[new.recommendation])
        return words.progressed(
            self._wording,
            subject,
            status=self._wording.term("progress", new.status),
            year=new.year,
            marks=self._marks(new),
            before=self._wording.term("progress", old.status),
            earlier_year=old.year,
        )

    def _marks(self, record: Any, *, earlier: bool = False) -> Spans:
        """Return the citations of a record. One of the earlier edition has those of sources that this one has too."""
        sources: tuple[Citation, ...] = getattr(record, "sources", ())
        if earlier:
            sources = tuple(each.renamed(self._sources) for each in sources if self._sources.keys() >= {*each.chain})
        return self._cite(sources)
