"""The differences between two versions of a brief, field by field."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from attrs import frozen

from tipreport.files.matching import Match, Matches, match_briefs
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.field import fields


@frozen(kw_only=True)
class RecordChange:
    """A change from one version of a brief to another.

    ``list`` is empty for the head of the brief. ``row`` is the index of the record: in the new brief for an added
    record, else in the old one. ``field`` is empty unless a field changed; ``old`` and ``new`` are its values, or
    the record. A record is moved if its order among the other records of its list changed. A record is guessed if it is
    taken for a new version of the old one only because the two are similar; its changes follow.
    """

    kind: Literal["changed", "added", "removed", "moved", "guessed"]
    list: str = ""
    row: int = 0
    field: str = ""
    old: Any = None
    new: Any = None


def difference(old: CountryBrief, new: CountryBrief, matches: Matches | None = None) -> tuple[RecordChange, ...]:
    """Return the differences between two briefs, in the order of the file; empty if they are equal.

    ``matches`` are the records that belong together; without them, the briefs are matched here.
    """
    return tuple(_changes(old, new, match_briefs(old, new) if matches is None else matches))


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


def _changes(old: CountryBrief, new: CountryBrief, matches: Matches) -> Iterator[RecordChange]:
    for field in head():
        one, other = getattr(old, field.name), getattr(new, field.name)
        if one != other:
            yield RecordChange(kind="changed", field=field.name, old=one, new=other)
    for name in lists():
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield from _list_changes(name, before, after, matches[name])


def _list_changes(
    name: str, old: Sequence[Any], new: Sequence[Any], matches: Sequence[Match | None]
) -> Iterator[RecordChange]:
    new_indexes = {match.index: index for index, match in enumerate(matches) if match}
    guessed = {match.index for match in matches if match and match.is_guess}
    unmoved = unchanged([match.index for match in matches if match])
    for index, record in enumerate(old):
        if index not in new_indexes:
            yield RecordChange(kind="removed", list=name, row=index, old=record)
            continue
        other = new[new_indexes[index]]
        if index not in unmoved:
            yield RecordChange(kind="moved", list=name, row=index, old=record, new=other)
        if index in guessed:
            yield RecordChange(kind="guessed", list=name, row=index, old=record, new=other)
        for field in fields(type(record)):
            before, after = getattr(record, field.name), getattr(other, field.name)
            if before != after:
                yield RecordChange(kind="changed", list=name, row=index, field=field.name, old=before, new=after)
    for index, match in enumerate(matches):
        if match is None:
            yield RecordChange(kind="added", list=name, row=index, new=new[index])
