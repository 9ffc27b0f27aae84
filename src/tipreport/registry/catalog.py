"""Which exporter a name means: a built-in one first, then one registered by hand, then that of the only plugin."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from attrs import define, field

from tipreport.errors import UnknownExporterError
from tipreport.plugin import Exporter
from tipreport.registry.discovery import TIPREPORT, canonical
from tipreport.registry.registered import RegisteredExporter


@define
class ExporterCatalog:
    """The exporters on offer. If two plugins offer one name, each is reached as ``distribution:name``."""

    _by_name: defaultdict[str, list[RegisteredExporter]] = field(factory=lambda: defaultdict(list))

    def add(self, registered: RegisteredExporter) -> None:
        """Put an exporter on offer. One that was registered by hand replaces an earlier one of its name."""
        offers = self._by_name[registered.exporter.name]
        offers[:] = [other for other in offers if other.name != registered.name]
        offers.append(registered)

    def find(self, name: str) -> RegisteredExporter | None:
        """The exporter that a name means; None if there is none. Raises `UnknownExporterError` if it means several."""
        distribution, colon, bare = name.rpartition(":")
        offers = self._by_name.get(bare, [])
        if colon:
            return next(
                (registered for registered in offers if registered.distribution == canonical(distribution)), None
            )
        if first := self._first(bare):
            return first
        if len(offers) > 1:
            names = ", ".join(registered.name for registered in offers)
            raise UnknownExporterError(f'the name "{bare}" is offered more than once: choose one of {names}')
        return offers[0] if offers else None

    def of(self, exporter: Exporter[Any]) -> RegisteredExporter | None:
        """The offer of this very record."""
        return next(
            (registered for registered in self._by_name.get(exporter.name, ()) if registered.exporter is exporter), None
        )

    def _first(self, name: str) -> RegisteredExporter | None:
        """The exporter that has a name before all others."""
        offers = self._by_name.get(name, [])
        built_in = next((registered for registered in offers if registered.distribution == TIPREPORT), None)
        return built_in or next((registered for registered in offers if registered.distribution is None), None)

    def reached(self, registered: RegisteredExporter) -> str:
        """The shortest name that means this exporter and no other."""
        name = registered.exporter.name
        alone = len(self._by_name[name]) == 1 or self._first(name) is registered
        return name if alone else registered.name

    def clash(self, registered: RegisteredExporter) -> str:
        """Why an exporter cannot have its bare name; empty if it can."""
        name = registered.exporter.name
        if self.reached(registered) == name:
            return ""
        if first := self._first(name):
            owner = "a built-in format" if first.distribution == TIPREPORT else "a format registered by hand"
            return f'"{name}" is {owner}, so its own is reached as {registered.name}'
        others = ", ".join(str(other.distribution) for other in self._by_name[name] if other is not registered)
        return f'"{name}" is offered by {others} too, so its own is reached as {registered.name}'

    def __iter__(self) -> Iterator[tuple[str, RegisteredExporter]]:
        """Every exporter with its shortest name: the built-in ones first, then by name."""
        offers = [(self.reached(registered), registered) for offers in self._by_name.values() for registered in offers]
        return iter(sorted(offers, key=lambda named: (named[1].distribution != TIPREPORT, named[0])))
