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


def changes(state: CompositionState) -> Iterator[Block]:
    """Yield the changes since an earlier edition; of recommendations, which the brief prints elsewhere, the numbers."""
    yield from _section(state, numbered=True)


def all_changes(state: CompositionState) -> Iterator[Block]:
    """Yield the changes since an earlier edition, with the recommendations in words."""
    yield from _section(state, numbered=False)


def _section(state: CompositionState, *, numbered: bool) -> Iterator[Block]:
    found = state.changes
    if found is None:
        return
    new, old = found.new.edition, found.old.edition
    missing = () if new is None or old is None else range(old + 1, new)
    yield state.heading("changes", byline=words.since_edition(state.wording, old, missing=missing))
    lines = ChangeLines(state.index, state.wording, found, state.cite_sources, numbered=numbered)
    kinds = ((kind, sorted(group, key=_rank)) for kind, group in _by_kind(found))
    entries = tuple(_entry(state, lines, kind, ordered, numbered=numbered) for kind, ordered in kinds)
    yield Terms("changes", None, entries or (_nothing(state),))


def _nothing(state: CompositionState) -> TermEntry:
    """Return the entry of an edition in which nothing changed."""
    name, compared = words.nothing_changed(state.wording)
    return TermEntry(id="nothing", name=name, items=((bound_text(compared),),))


def _by_kind(found: Changes) -> Iterator[tuple[str, Iterator[Change]]]:
    return groupby(found.differences, key=lambda change: change.kind)


def _entry(
    state: CompositionState, lines: ChangeLines, kind: str, ordered: Sequence[Change], *, numbered: bool
) -> TermEntry:
    with_number = [change for change in ordered if numbered and _has_number(change)]
    shown = [change for change in ordered if not (numbered and _has_number(change))]
    items: list[Spans] = [spans_of(lines.of(change)) for change in shown]
    if with_number:
        items.append(spans_of(lines.numbers(with_number)))
    if kind == "not repeated" and any(change.list == "recommendations" for change in shown):
        items.append((bound_text(words.not_followed_up(state.wording)),))
    return TermEntry(
        id=kind.replace(" ", "-"),
        name=words.kind_label(state.wording, kind),
        items=tuple(items),
        lines=len(shown),
        marks=_marks(kind, shown, len(items)),
        records=tuple(state.ref(change.new) for change in (*shown, *with_number) if change.new is not None),
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
