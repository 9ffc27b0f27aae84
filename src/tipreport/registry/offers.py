"""Which exporter a name means: a built-in one first, then one registered by hand, then that of the only plugin."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from attrs import define, field

from tipreport.errors import UnknownExporterError
from tipreport.plugin import Exporter
from tipreport.registry.discovery import OWN, canonical
from tipreport.registry.offer import Offer


@define
class Offers:
    """The exporters on offer. If two plugins offer one name, each is reached as ``distribution:name``."""

    _by_name: defaultdict[str, list[Offer]] = field(factory=lambda: defaultdict(list))

    def add(self, offer: Offer) -> None:
        """Put an exporter on offer. One that was registered by hand replaces an earlier one of its name."""
        offers = self._by_name[offer.exporter.name]
        offers[:] = [other for other in offers if other.name != offer.name]
        offers.append(offer)

    def find(self, name: str) -> Offer | None:
        """The exporter that a name means; None if there is none. Raises `UnknownExporterError` if it means several."""
        distribution, colon, bare = name.rpartition(":")
        offers = self._by_name.get(bare, [])
        if colon:
            return next((offer for offer in offers if offer.distribution == canonical(distribution)), None)
        if first := self._first(bare):
            return first
        if len(offers) > 1:
            names = ", ".join(offer.name for offer in offers)
            raise UnknownExporterError(f'the name "{bare}" is offered more than once: choose one of {names}')
        return offers[0] if offers else None

    def of(self, exporter: Exporter[Any]) -> Offer | None:
        """The offer of this very record."""
        return next((offer for offer in self._by_name.get(exporter.name, ()) if offer.exporter is exporter), None)

    def _first(self, name: str) -> Offer | None:
        """The exporter that has a name before all others."""
        offers = self._by_name.get(name, [])
        built_in = next((offer for offer in offers if offer.distribution == OWN), None)
        return built_in or next((offer for offer in offers if offer.distribution is None), None)

    def reached(self, offer: Offer) -> str:
        """The shortest name that means this exporter and no other."""
        name = offer.exporter.name
        alone = len(self._by_name[name]) == 1 or self._first(name) is offer
        return name if alone else offer.name

    def clash(self, offer: Offer) -> str:
        """Why an exporter cannot have its bare name; empty if it can."""
        name = offer.exporter.name
        if self.reached(offer) == name:
            return ""
        if first := self._first(name):
            owner = "a built-in format" if first.distribution == OWN else "a format registered by hand"
            return f'"{name}" is {owner}, so its own is reached as {offer.name}'
        others = ", ".join(str(other.distribution) for other in self._by_name[name] if other is not offer)
        return f'"{name}" is offered by {others} too, so its own is reached as {offer.name}'

    def __iter__(self) -> Iterator[tuple[str, Offer]]:
        """Every exporter with its shortest name: the built-in ones first, then by name."""
        offers = [(self.reached(offer), offer) for offers in self._by_name.values() for offer in offers]
        return iter(sorted(offers, key=lambda named: (named[1].distribution != OWN, named[0])))
