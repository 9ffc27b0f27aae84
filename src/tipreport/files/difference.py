"""What one brief says otherwise than another of the same id, field by field."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from attrs import frozen

from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.field import fields

_ALIKE = 0.5  # of what two records say must be the same for one to be the other, changed
_MOST_COMPARED = 250_000  # pairs; where more is left, the order decides


@frozen(kw_only=True)
class Change:
    """One thing that is otherwise.

    ``list`` is empty for the head of the brief. ``row`` is the place of the record from 0: in the new brief for what
    was added, else in the old one. ``field`` is empty unless a field changed; ``old`` and ``new`` are its values, or
    the record. A record is moved if others of its list that stood before it now stand after it.
    """

    kind: Literal["changed", "added", "removed", "moved"]
    list: str = ""
    row: int = 0
    field: str = ""
    old: Any = None
    new: Any = None


def difference(old: CountryBrief, new: CountryBrief) -> tuple[Change, ...]:
    """What the new brief says otherwise, in the order of the file; nothing if the two are equal."""
    return tuple(_changes(old, new))


def match_records(old: Sequence[Any], new: Sequence[Any]) -> tuple[int | None, ...]:
    """For each new record the place of the old one that it was; None if it was added.

    A record is what it was if it is equal, else if its id is the same, else if most of what it says is.
    """
    found: list[int | None] = [None] * len(new)
    left = _equal(old, new, found)
    left = _same_id(old, new, found, left)
    _alike(old, new, found, left)
    return tuple(found)


def unchanged(places: Sequence[int]) -> frozenset[int]:
    """Those that need not move: the longest part of a sequence that is in order."""
    ends: list[int] = []  # the last place of the best sequence of each length
    before: dict[int, int | None] = {}
    for place in places:
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if ends[middle] < place else (low, middle)
        before[place] = ends[low - 1] if low else None
        ends[low : low + 1] = [place]
    kept = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)


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
    now = {origin: place for place, origin in enumerate(origins) if origin is not None}
    stay = unchanged([origin for origin in origins if origin is not None])
    for place, record in enumerate(old):
        if place not in now:
            yield Change(kind="removed", list=name, row=place, old=record)
            continue
        other = new[now[place]]
        if place not in stay:
            yield Change(kind="moved", list=name, row=place, old=record, new=other)
        for field in fields(type(record)):
            before, after = getattr(record, field.name), getattr(other, field.name)
            if before != after:
                yield Change(kind="changed", list=name, row=place, field=field.name, old=before, new=after)
    for place, origin in enumerate(origins):
        if origin is None:
            yield Change(kind="added", list=name, row=place, new=new[place])


def _equal(old: Sequence[Any], new: Sequence[Any], found: list[int | None]) -> set[int]:
    """Find the equal ones, the first of several first. The old ones that are left."""
    places: dict[Any, deque[int]] = defaultdict(deque)
    for place, record in enumerate(old):
        places[record].append(place)
    for place, record in enumerate(new):
        if places.get(record):
            found[place] = places[record].popleft()
    return {*range(len(old))} - {place for place in found if place is not None}


def _same_id(old: Sequence[Any], new: Sequence[Any], found: list[int | None], left: set[int]) -> set[int]:
    ids = {own: place for place in left if (own := getattr(old[place], "id", None)) is not None}
    for place, record in enumerate(new):
        if found[place] is None and (origin := ids.get(getattr(record, "id", None))) is not None:
            found[place] = origin
    return left - {place for place in found if place is not None}


def _alike(old: Sequence[Any], new: Sequence[Any], found: list[int | None], left: set[int]) -> None:
    added = [place for place, origin in enumerate(found) if origin is None]
    if len(left) * len(added) > _MOST_COMPARED:
        for origin, place in zip(sorted(left), added, strict=False):
            found[place] = origin
        return
    scores = [
        (-score, abs(origin - place), origin, place)
        for origin in left
        for place in added
        if (score := _likeness(old[origin], new[place])) >= _ALIKE
    ]
    for _, _, origin, place in sorted(scores):
        if origin in left and found[place] is None:
            found[place] = origin
            left.discard(origin)


def _likeness(one: Any, other: Any) -> float:
    """How much of what two records say is the same, from 0 to 1; what no record needs to say does not count."""
    same = said = 0
    for field in fields(type(one)):
        before, after = getattr(one, field.name), getattr(other, field.name)
        if field.required or before != field.default or after != field.default:
            said += 1
            same += before == after
    return same / said if said else 0
