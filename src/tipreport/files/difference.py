"""The differences between two versions of a brief, field by field."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from attrs import frozen

from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.field import fields

_MIN_SIMILARITY = 0.5  # the share of equal fields of two records that are versions of one record
_MAX_COMPARISONS = 250_000  # pairs of records; if there are more, records are matched in order


@frozen(kw_only=True)
class Change:
    """One difference.

    ``list`` is empty for the head of the brief. ``row`` is the index of the record: in the new brief for an added
    record, else in the old one. ``field`` is empty unless a field changed; ``old`` and ``new`` are its values, or
    the record. A record is moved if its order among the other records of its list changed.
    """

    kind: Literal["changed", "added", "removed", "moved"]
    list: str = ""
    row: int = 0
    field: str = ""
    old: Any = None
    new: Any = None


def difference(old: CountryBrief, new: CountryBrief) -> tuple[Change, ...]:
    """Return the differences between two briefs, in the order of the file; empty if they are equal."""
    return tuple(_changes(old, new))


def match_records(old: Sequence[Any], new: Sequence[Any]) -> tuple[int | None, ...]:
    """For each new record the index of the old record that it matches; None if it was added.

    Equal records match first, then records with the same id, then records of which at least half the fields are equal.
    """
    matches: list[int | None] = [None] * len(new)
    unmatched = _match_equal(old, new, matches)
    unmatched = _match_ids(old, new, matches, unmatched)
    _match_similar(old, new, matches, unmatched)
    return tuple(matches)


def unchanged(indexes: Sequence[int]) -> frozenset[int]:
    """Return the indexes of the records that keep their order: the longest increasing subsequence."""
    ends: list[int] = []  # the last index of the best sequence of each length
    before: dict[int, int | None] = {}
    for index in indexes:
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if ends[middle] < index else (low, middle)
        before[index] = ends[low - 1] if low else None
        ends[low : low + 1] = [index]
    in_order = set()
    last = ends[-1] if ends else None
    while last is not None:
        in_order.add(last)
        last = before[last]
    return frozenset(in_order)


def _changes(old: CountryBrief, new: CountryBrief) -> Iterator[Change]:
    for field in head():
        one, other = getattr(old, field.name), getattr(new, field.name)
        if one != other:
            yield Change(kind="changed", field=field.name, old=one, new=other)
    for name in lists():
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield from _list_changes(name, before, after)


def _list_changes(name: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
    origins = match_records(old, new)
    new_indexes = {origin: index for index, origin in enumerate(origins) if origin is not None}
    unmoved = unchanged([origin for origin in origins if origin is not None])
    for index, record in enumerate(old):
        if index not in new_indexes:
            yield Change(kind="removed", list=name, row=index, old=record)
            continue
        other = new[new_indexes[index]]
        if index not in unmoved:
            yield Change(kind="moved", list=name, row=index, old=record, new=other)
        for field in fields(type(record)):
            before, after = getattr(record, field.name), getattr(other, field.name)
            if before != after:
                yield Change(kind="changed", list=name, row=index, field=field.name, old=before, new=after)
    for index, origin in enumerate(origins):
        if origin is None:
            yield Change(kind="added", list=name, row=index, new=new[index])


def _match_equal(old: Sequence[Any], new: Sequence[Any], matches: list[int | None]) -> set[int]:
    """Match equal records in order. Returns the indexes of the other old records."""
    indexes: dict[Any, deque[int]] = defaultdict(deque)
    for index, record in enumerate(old):
        indexes[record].append(index)
    for index, record in enumerate(new):
        if indexes.get(record):
            matches[index] = indexes[record].popleft()
    return {*range(len(old))} - {index for index in matches if index is not None}


def _match_ids(old: Sequence[Any], new: Sequence[Any], matches: list[int | None], unmatched: set[int]) -> set[int]:
    ids = {record_id: index for index in unmatched if (record_id := getattr(old[index], "id", None)) is not None}
    for index, record in enumerate(new):
        if matches[index] is None and (origin := ids.get(getattr(record, "id", None))) is not None:
            matches[index] = origin
    return unmatched - {index for index in matches if index is not None}


def _match_similar(old: Sequence[Any], new: Sequence[Any], matches: list[int | None], unmatched: set[int]) -> None:
    added = [index for index, origin in enumerate(matches) if origin is None]
    if len(unmatched) * len(added) > _MAX_COMPARISONS:
        for origin, index in zip(sorted(unmatched), added, strict=False):
            matches[index] = origin
        return
    scores = [
        (-score, abs(origin - index), origin, index)
        for origin in unmatched
        for index in added
        if (score := _similarity(old[origin], new[index])) >= _MIN_SIMILARITY
    ]
    for _, _, origin, index in sorted(scores):
        if origin in unmatched and matches[index] is None:
            matches[index] = origin
            unmatched.discard(origin)


def _similarity(one: Any, other: Any) -> float:
    """Return the share of equal fields of two records, from 0 to 1. Fields at their default in both do not count."""
    same = counted = 0
    for field in fields(type(one)):
        before, after = getattr(one, field.name), getattr(other, field.name)
        if field.required or before != field.default or after != field.default:
            counted += 1
            same += before == after
    return same / counted if counted else 0
