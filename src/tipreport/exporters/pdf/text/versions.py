"""Lines of a text that is set in several versions, of which one is drawn."""

from collections import Counter
from collections.abc import Callable
from typing import TypeAlias

from tipreport.document import Spans
from tipreport.exporters.pdf.text.line_breaking import LineBreaker
from tipreport.exporters.pdf.text.styles import Style

Key: TypeAlias = tuple[Spans, Style, float]
Store: TypeAlias = dict[Key, list[LineBreaker]]


class VersionLines:
    """The lines of one version, which takes those of equal text from the versions before it.

    Text that comes twice in a version has its own lines each time, since a structure element is in one place only.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._taken: Counter[Key] = Counter()

    def lines(self, key: Key, make: Callable[[], LineBreaker]) -> LineBreaker:
        """Return the lines of a text, made if no earlier version has them."""
        known = self._store.setdefault(key, [])
        index = self._taken[key]
        self._taken[key] += 1
        if index == len(known):
            known.append(make())
        return known[index]
