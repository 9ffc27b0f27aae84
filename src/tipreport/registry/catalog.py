"""Resolves the name of an exporter.

A built-in exporter has priority, then one that was registered by hand, then one whose entry point has its name, then
any other. Of two exporters with the same priority, neither has the bare name.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from attrs import define, field

from tipreport.errors import UnknownExporterError
from tipreport.plugin import Exporter
from tipreport.registry.discovery import TIPREPORT, canonical
from tipreport.registry.registered import RegisteredExporter


@define
class ExporterCatalog:
    """All loaded exporters. If two plugins use one name, each is available as ``distribution:name``."""

    _by_name: defaultdict[str, list[RegisteredExporter]] = field(factory=lambda: defaultdict(list))

    def add(self, registered: RegisteredExporter) -> None:
        """Add an exporter. It replaces an earlier one with the same full name."""
        same_name = self._by_name[registered.exporter.name]
        same_name[:] = [other for other in same_name if other.name != registered.name]
        same_name.append(registered)

    def find(self, name: str) -> RegisteredExporter | None:
        """Return the exporter with a name, or None. Raises `UnknownExporterError` if the name is ambiguous."""
        distribution, colon, bare = name.rpartition(":")
        same_name = self._by_name.get(bare, [])
        if colon:
            owner = canonical(distribution)
            return next((registered for registered in same_name if registered.distribution == owner), None)
        if preferred := self.preferred(bare):
            return preferred
        if len(same_name) > 1:
            names = ", ".join(registered.name for registered in same_name)
            raise UnknownExporterError(f'the name "{bare}" is used by several plugins: choose one of {names}')
        return same_name[0] if same_name else None

    def of(self, exporter: Exporter[Any]) -> RegisteredExporter | None:
        """Return the entry of an exporter record, or None if it was never registered."""
        same_name = self._by_name.get(exporter.name, ())
        return next((registered for registered in same_name if registered.exporter is exporter), None)

    def is_ours(self, name: str) -> bool:
        """Return whether a bare name belongs to a built-in exporter, or to one that was registered by hand."""
        found = self.preferred(name)
        return found is not None and found.distribution in (TIPREPORT, None)

    def preferred(self, name: str) -> RegisteredExporter | None:
        """Return the exporter that has priority for a name; None if there is none, or several have the same."""
        same_name = self._by_name.get(name, [])
        ranks: tuple[Callable[[RegisteredExporter], bool], ...] = (
            lambda registered: registered.distribution == TIPREPORT,
            lambda registered: registered.distribution is None,
            lambda registered: registered.entry_point == name,
        )
        for has_rank in ranks:
            if found := [registered for registered in same_name if has_rank(registered)]:
                return found[0] if len(found) == 1 else None
        return None

    def is_shared(self, name: str) -> bool:
        """Return whether the entry points of several plugins have a bare name, so that none has priority."""
        return sum(registered.entry_point == name for registered in self._by_name.get(name, ())) > 1

    def shortest_name(self, registered: RegisteredExporter) -> str:
        """Return the shortest unambiguous name of an exporter."""
        name = registered.exporter.name
        is_unique = len(self._by_name[name]) == 1 or self.preferred(name) is registered
        return name if is_unique else registered.name

    def by_hand(self) -> list[str]:
        """Return the names of the exporters that were registered by hand."""
        return [
            name for name, same_name in self._by_name.items() if any(each.distribution is None for each in same_name)
        ]

    def __iter__(self) -> Iterator[tuple[str, RegisteredExporter]]:
        """Return every exporter with its shortest name: the built-in ones first, then by name."""
        named = [
            (self.shortest_name(registered), registered)
            for same_name in self._by_name.values()
            for registered in same_name
        ]
        return iter(sorted(named, key=lambda pair: (pair[1].distribution != TIPREPORT, pair[0])))
