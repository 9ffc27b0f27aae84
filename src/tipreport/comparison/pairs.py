"""Pairs the records of two editions that are about the same thing."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
K = TypeVar("K")


class Pairs(NamedTuple, Generic[T]):
    """The records of two editions. Each record is in one of the sequences, once."""

    both: Sequence[tuple[T, T]]
    """An old and a new record about the same thing."""
    only_old: Sequence[T] = ()
    """Records of the earlier edition alone."""
    only_new: Sequence[T] = ()
    """Records of this edition alone."""
    equal: Sequence[tuple[T, T]] = ()
    """An old and a new record that are written in the same way, apart from their citations; not among the others."""


def groups(
    old: Iterable[T], new: Iterable[T], old_key: Callable[[T], K], new_key: Callable[[T], K]
) -> Iterator[tuple[list[T], list[T]]]:
    """Yield the old and the new records with each key, in their order."""
    found: dict[K, tuple[list[T], list[T]]] = {}
    for side, records, key in ((0, old, old_key), (1, new, new_key)):
        for record in records:
            found.setdefault(key(record), ([], []))[side].append(record)
    yield from found.values()


def pair(old: Iterable[T], new: Iterable[T], old_key: Callable[[T], K], new_key: Callable[[T], K]) -> Pairs[T]:
    """Pair the records with equal keys. Where several have one key, they are paired in the order given."""
    both: list[tuple[T, T]] = []
    only_old: list[T] = []
    only_new: list[T] = []
    for before, after in groups(old, new, old_key, new_key):
        both += zip(before, after, strict=False)
        only_old += before[len(after) :]
        only_new += after[len(before) :]
    return Pairs(both, only_old, only_new)


def pair_equal(old: Sequence[T], new: Sequence[T], key: Callable[[T], Hashable]) -> Pairs[T]:
    """Pair the records with equal keys as *equal* ones, in the order given. Those with the key None have no partner."""
    waiting: dict[Hashable, list[T]] = {}
    only_old: list[T] = []
    for record in old:
        if (found := key(record)) is None:
            only_old.append(record)
        else:
            waiting.setdefault(found, []).append(record)
    equal: list[tuple[T, T]] = []
    only_new: list[T] = []
    for record in new:
        if partners := waiting.get(key(record)):
            equal.append((partners.pop(0), record))
        else:
            only_new.append(record)
    return Pairs([], [*only_old, *chain.from_iterable(waiting.values())], only_new, equal)


def pair_single(old: Iterable[T], new: Iterable[T], old_key: Callable[[T], K], new_key: Callable[[T], K]) -> Pairs[T]:
    """Pair the records with equal keys where each side has one of them."""
    both: list[tuple[T, T]] = []
    only_old: list[T] = []
    only_new: list[T] = []
    for before, after in groups(old, new, old_key, new_key):
        if len(before) == len(after) == 1:
            both += zip(before, after, strict=True)
        else:
            only_old += before
            only_new += after
    return Pairs(both, only_old, only_new)
