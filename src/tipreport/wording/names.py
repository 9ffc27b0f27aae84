"""Names of countries, places, organisations and languages, as people say them.

Countries and languages come from the Unicode Common Locale Data Repository (CLDR), through Babel.
"""

import re
from functools import cache
from typing import Any

from tipreport.model.records import Law, Organisation, Person, Route
from tipreport.wording.phrases import capital, listed

# Where readers of briefs say something else than CLDR
_USUAL = {
    "TUR": "Turkey",
    "XKX": "Kosovo",
    "COD": "Democratic Republic of the Congo",
    "COG": "Republic of the Congo",
    "world": "worldwide",
}
_WITH_ARTICLE = frozenset(
    ["USA", "GBR", "NLD", "PHL", "ARE", "CAF", "DOM", "COD", "COG", "MDV", "BHS", "GMB", "SLB", "MHL"]
)
_CODE = re.compile("[A-Z]{3}")
_THE = re.compile(r" (?:Gap|East|region|Islands|Sea|Peninsula)$")
_PUBLIC = frozenset({"government", "law enforcement", "court", "diplomatic mission", "intergovernmental"})


@cache
def _english() -> Any:
    from babel import Locale  # its data are read when the first name is said

    return Locale("en")


@cache
def _alpha2() -> dict[str, list[str]]:
    from babel.core import get_global

    return dict(get_global("territory_aliases"))


@cache
def country_name(code: str) -> str:
    """The usual name of the country with this ISO 3166 alpha-3 code: ``PRK`` is North Korea."""
    return _USUAL.get(code) or str(_english().territories[_alpha2()[code][0]])


def place_name(place: str) -> str:
    """A country's name, ``worldwide``, or the place as it is."""
    if place in _USUAL:
        return _USUAL[place]
    return country_name(place) if _CODE.fullmatch(place) else place


def place_in_phrase(place: str) -> str:
    """A place inside a phrase: the United States, the Darien Gap, Serbia, the whole world."""
    if place == "world":
        return "the whole world"
    name = place_name(place)
    return f"the {name}" if place in _WITH_ARTICLE or _THE.search(name) else name


def where(place: str) -> str:
    """``in Serbia``, ``in the Darien Gap``, ``worldwide``."""
    return place_name(place) if place == "world" else f"in {place_in_phrase(place)}"


def format_route(route: Route) -> str:
    """The way of a route: ``from Serbia through the Darien Gap to Germany and Italy``, ``within Serbia``."""
    if route.origin == route.destination and not route.transit:
        return f"within {_inside(route.origin)}"
    ends = (("from", route.origin), ("through", route.transit), ("to", route.destination))
    return " ".join(f"{word} {_inside(places)}" for word, places in ends if places)


def _inside(places: tuple[str, ...]) -> str:
    return listed(map(place_in_phrase, places))


@cache
def language_name(code: str) -> str:
    """The English name of a language; the code itself where CLDR has none."""
    return str(_english().languages.get(code.replace("-", "_"), code))


def short_name(organisation: Organisation) -> str:
    """The name inside a sentence: its first part where the record declares that too (ASTRA).

    An abbreviation that the name does not begin with would explain nothing, and is not used.
    """
    first = next(iter(organisation.also), "")
    return first if first and organisation.name.startswith(first) else organisation.name


def body(organisation: Organisation) -> str:
    """An organisation inside a phrase: the Serbian Police, the U.N., ASTRA."""
    name = short_name(organisation)
    has_article = organisation.kind in _PUBLIC and (" " in name or "." in name)
    return f"the {name}" if has_article and not name.startswith("The ") else name


def named(record: Organisation | Law | Person) -> str:
    """A name with its abbreviation: Public Prosecutor’s Office (PPO)."""
    abbreviation = _abbreviation(record)
    return capital(record.name) + (f" ({abbreviation})" if abbreviation else "")


def also_written(record: Organisation | Law | Person) -> str:
    """The other spellings, apart from the abbreviation."""
    rest = [name for name in record.also if name != _abbreviation(record)]
    return f"Also written {listed(rest)}" if rest else ""


def _abbreviation(record: Organisation | Law | Person) -> str:
    first = next(iter(record.also), "")
    return first if first and len(first) < len(record.name) / 2 and not record.name.startswith(first) else ""
