"""Pairs the records of two editions that are about the same thing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from attrs import field, frozen

T = TypeVar("T")
K = TypeVar("K")


@frozen
class Pairs(Generic[T]):
    """The records of two editions. Each record is in one of the sequences, once."""

    both: Sequence[tuple[T, T]] = field(factory=list)
    """An old and a new record about the same thing."""
    only_old: Sequence[T] = field(factory=list)
    """Records of the earlier edition alone."""
    only_new: Sequence[T] = field(factory=list)
    """Records of this edition alone."""


def pair(old: Iterable[T], new: Iterable[T], old_key: Callable[[T], K], new_key: Callable[[T], K]) -> Pairs[T]:
    """Pair the records with equal keys. Where several have one key, they are paired in the order given."""
    waiting: dict[K, list[T]] = defaultdict(list)
    for record in old:
        waiting[old_key(record)].append(record)
    for records in waiting.values():
        records.reverse()
    both: list[tuple[T, T]] = []
    only_new: list[T] = []
    for record in new:
        if candidates := waiting.get(new_key(record)):
            both.append((candidates.pop(), record))
        else:
            only_new.append(record)
    return Pairs(both, [record for records in waiting.values() for record in reversed(records)], only_new)
