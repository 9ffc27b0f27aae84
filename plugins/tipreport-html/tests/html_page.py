"""A page in memory, and the briefs that several tests export."""

import io
from html.parser import HTMLParser
from typing import Any

import tipreport_html
from tipreport import export
from tipreport.model import Briefs, CountryBrief, CountryRole, Figure, Period, Quantity, TierPlacement
from tipreport.testing import random_briefs

*_FIRST, _LAST = random_briefs(12, seed=7)
MANY = (*_FIRST, _LAST.replace(language="fr"))

PLAIN = CountryBrief(
    id="malta",
    title="Human trafficking in Malta",
    countries=(CountryRole(country="MLT"),),
    tiers=(
        *(TierPlacement(country="MLT", year=year, tier="Tier 2", official=True) for year in (2003, 2004, 2009)),
        TierPlacement(country="MLT", year=2009, tier="Tier 3"),
        TierPlacement(country="MLT", tier="Tier 2 Watch List"),
    ),
    figures=tuple(
        Figure(measure=measure, value=Quantity.parse(value), period=Period("in", year), pillar="prosecution")
        for measure in ("convictions", "prosecutions")
        for year, value in (("2018", "9"), ("2019", "at least 4"), ("2020", "not reported"), ("2021", "3 to 7"))
    ),
)


class Tags(HTMLParser):
    """The elements of a page, each with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def values(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.found if name in attributes]

    def named(self, *tags: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.found if tag in tags]


BRAND = {"accent", "organisation", "logo", "logo_alt"}


def written(briefs: Briefs | CountryBrief, **options: Any) -> str:
    stream = io.BytesIO()
    brand: dict[str, Any] = {name: options.pop(name) for name in BRAND & options.keys()}
    chosen = {name: options.pop(name) for name in ("grain",) if name in options}
    export(briefs, next(iter(tipreport_html.tipreport_exporters())), stream, options=options, brand=brand, **chosen)
    return stream.getvalue().decode()
