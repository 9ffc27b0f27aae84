"""Text that is set in several versions, of which one is drawn."""

from collections import Counter
from collections.abc import Callable, Hashable
from typing import Any, TypeAlias, TypeVar

Store: TypeAlias = dict[Hashable, list[Any]]
"""Measured words and lines, by text, style and width."""
T = TypeVar("T")


class VersionTexts:
    """The measured texts of one version, which takes those of equal text from the versions before it.

    Text that comes twice in a version is measured each time, since a structure element is in one place only.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._taken: Counter[int] = Counter()  # by the identity of the texts of a key, whose hash takes long

    def take(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the words or lines with a key, made if no earlier version has them."""
        known: list[T] = self._store.setdefault(key, [])
        index = self._taken[id(known)]
        self._taken[id(known)] = index + 1
        if index == len(known):
            known.append(make())
        return known[index]
