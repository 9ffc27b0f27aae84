"""The changes since an earlier edition of the brief."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from tipreport.comparison import Change, Changes
from tipreport.document.blocks import Block, ChangeMark, TermEntry, Terms
from tipreport.document.joining import bound_text, spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure, Recommendation
from tipreport.record_words.changes import ChangeLines
from tipreport.wording import changes as words
from tipreport.wording.tiers import steps_down

_FIRST = ("tiers", "figures", "recommendations")  # the lists that readers ask for first

_KIND_MARKS: Mapping[str, ChangeMark] = {
    "new": "filled", "revised": "lower half", "reworded": "lower half", "not repeated": "hollow",
    "source added": "filled",
}  # fmt: skip
_STATUS_MARKS: Mapping[str, ChangeMark] = {"none": "0 of 3", "some": "1 of 3", "much": "2 of 3", "complete": "3 of 3"}
MOST_LINES = 3  # of a kind in a brief; the others are counted


def changes(state: CompositionState) -> Iterator[Block]:
    """Yield the changes since an earlier edition: the first of each kind, and the number of the others."""
    yield from _section(state, MOST_LINES)


def all_changes(state: CompositionState) -> Iterator[Block]:
    """Yield all changes since an earlier edition."""
    yield from _section(state, None)


def _section(state: CompositionState, most: int | None) -> Iterator[Block]:
    found = state.changes
    if found is None:
        return
    new, old = found.new.edition, found.old.edition
    gap = new is not None and old is not None and new - old > 1
    yield state.heading("changes", byline=words.since_edition(state.wording, old, gap=gap))
    is_list = most is None  # which has no section of recommendations, and so no numbers
    lines = ChangeLines(state.index, state.wording, found, state.cite_sources, numbered=not is_list)
    entries = tuple(_entry(state, lines, kind, [*group], most) for kind, group in _by_kind(found))
    yield Terms("changes", None, entries or (_nothing(state),))


def _nothing(state: CompositionState) -> TermEntry:
    """Return the entry of an edition in which nothing changed."""
    name, compared = words.nothing_changed(state.wording)
    return TermEntry(id="nothing", name=name, items=((bound_text(compared),),))


def _by_kind(found: Changes) -> Iterator[tuple[str, Iterator[Change]]]:
    return groupby(found.differences, key=lambda change: change.kind)


def _entry(
    state: CompositionState, lines: ChangeLines, kind: str, changes_: list[Change], most: int | None
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
