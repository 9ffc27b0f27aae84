"""Usual names of countries, places, organisations and languages.

Countries and languages come from the Unicode Common Locale Data Repository (CLDR), through Babel.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, TypeAlias

from tipreport.language_marks import unmarked
from tipreport.model.codes import COUNTRIES
from tipreport.model.records import Law, Organisation, Person, Route
from tipreport.wording.cldr import cldr_locale
from tipreport.wording.phrases import capital
from tipreport.wording.wording import Wording

# Where readers of briefs use another name than CLDR
_USUAL = {
    "TUR": "Turkey",
    "XKX": "Kosovo",
    "COD": "Democratic Republic of the Congo",
    "COG": "Republic of the Congo",
    "HKG": "Hong Kong",
    "MAC": "Macao",
    "world": "worldwide",
}
USUAL_PLACES = frozenset(_USUAL)
"""Places that are words of tipreport, such as ``world``, and not names that somebody wrote."""
_SHORT = {"COD": "DR Congo", "CAF": "Central African Rep."}
_WITH_ARTICLE = frozenset(
    ["USA", "GBR", "NLD", "PHL", "ARE", "CAF", "DOM", "COD", "COG", "MDV", "BHS", "GMB", "SLB", "MHL"]
)
_CODE = re.compile("[A-Z]{3}")
_THE = re.compile(r" (?:Gap|East|region|Islands|Sea|Peninsula)$")
_COMMON_NOUNS = frozenset(  # of names with an article in English, unlike those of "Amnesty International" or "ASTRA"
    (
        "Agency", "Alliance", "Association", "Bureau", "Center", "Centre", "Coalition", "Commission", "Committee",
        "Council", "Department", "Federation", "Foundation", "Fund", "Initiative", "Institute", "League", "Ministry",
        "Movement", "Office", "Organisation", "Organization", "Society", "Union",
    )
)  # fmt: skip
_PREPOSITION = re.compile(r" (?:against|at|for|in|of|on|to) ")
_PUBLIC = frozenset({"government", "law enforcement", "court", "diplomatic mission", "intergovernmental"})


PlaceForm: TypeAlias = Literal["in", "from", "through", "to", "of"]
_FORMS: dict[PlaceForm, str] = {
    "in": "in {place}",
    "from": "from {place}",
    "through": "through {place}",
    "to": "to {place}",
    "of": "of {place}",
}
_INSIDE: tuple[PlaceForm, PlaceForm] = ("in", "of")
_ROUTES = {  # by which ends are given: origin, transit, destination
    (True, False, False): "from {origin}",
    (False, True, False): "through {transit}",
    (False, False, True): "to {destination}",
    (True, True, False): "from {origin} through {transit}",
    (True, False, True): "from {origin} to {destination}",
    (False, True, True): "through {transit} to {destination}",
    (True, True, True): "from {origin} through {transit} to {destination}",
}
_OPEN_ROUTES = {  # the same, of routes whose one end no source gives
    (True, False, False): "from {origin} to a destination not given",
    (True, True, False): "from {origin} through {transit} to a destination not given",
    (False, False, True): "from an origin not given to {destination}",
    (False, True, True): "from an origin not given through {transit} to {destination}",
}


@cache
def _alpha2() -> dict[str, list[str]]:
    from babel.core import get_global

    return dict(get_global("territory_aliases"))


def country_names(language: str) -> Mapping[str, str]:
    """Return the names of countries and territories in CLDR, by ISO 3166 alpha-2 code."""
    names: Mapping[str, str] = cldr_locale(language).territories
    return names


def country_alpha2(code: str) -> str:
    """Return the ISO 3166 alpha-2 code of a country, ``KP`` for ``PRK``; ``XK`` for Kosovo."""
    return "XK" if code == "XKX" else _alpha2()[code][0]


@cache
def country_name(wording: Wording, code: str) -> str:
    """Return the usual name of the country with this ISO 3166 alpha-3 code: ``PRK`` is North Korea."""
    if code in _USUAL:
        return wording.text(_USUAL[code])
    return wording.place_form("name", code) or str(country_names(wording.language)[country_alpha2(code)])


def short_country_name(wording: Wording, code: str) -> str:
    """Return the name of a country beside a drawing, where a long one has no room."""
    return wording.text(_SHORT[code]) if code in _SHORT else country_name(wording, code)


def place_name(wording: Wording, place: str) -> str:
    """Return a country's name, ``worldwide``, or the place as it is."""
    if place in _USUAL:
        return wording.text(_USUAL[place])
    return country_name(wording, place) if _CODE.fullmatch(place) else place


def place_in_phrase(wording: Wording, place: str) -> str:
    """Return a place inside a phrase: the United States, the Darien Gap, Serbia, the whole world."""
    if own := wording.place_form("the", place):
        return own
    if place == "world":
        return wording.text("the whole world")
    name = place_name(wording, place)
    return wording.text("the {place}", place=name) if place in _WITH_ARTICLE or _THE.search(name) else name


@cache
def place_form(wording: Wording, form: PlaceForm, place: str) -> str:
    """Return a place with a preposition: ``in Serbia``, ``from the United States``, ``to the Darien Gap``.

    In languages that inflect the names of countries, the file ``places.po`` has the forms.
    """
    return wording.place_form(form, place) or _with_preposition(wording, form, [place_in_phrase(wording, place)])


def places_form(wording: Wording, form: PlaceForm, places: Sequence[str]) -> str:
    """Return places with a preposition; those that a language does not inflect have one together."""
    inflected = [found for place in places if (found := wording.place_form(form, place))]
    others = [place_in_phrase(wording, place) for place in places if not wording.place_form(form, place)]
    return wording.conjunction([*inflected, *([_with_preposition(wording, form, others)] if others else [])])


def _with_preposition(wording: Wording, form: PlaceForm, names: Sequence[str]) -> str:
    message = _FORMS[form]
    return wording.count(message, message, len(names), place=wording.conjunction(names))


def where(wording: Wording, place: str) -> str:
    """Return ``in Serbia``, ``in the Darien Gap``, ``worldwide``."""
    return place_name(wording, place) if place == "world" else place_form(wording, "in", place)


def format_route(wording: Wording, route: Route, *, names_open_end: bool = False) -> str:
    """Return ``from Serbia through the Darien Gap to Germany and Italy``, ``within Serbia``.

    An end that no source gives is left out, or named: ``from Benin to a destination not given``.
    """
    origin, transit, destination = (
        wording.conjunction(place_in_phrase(wording, place) for place in places)
        for places in (route.origin, route.transit, route.destination)
    )
    from_origin, through_transit, to_destination = route_ends(wording, route)
    if route.origin == route.destination and not route.transit:
        inside, of_place = (places_form(wording, form, route.origin) for form in _INSIDE)
        return wording.text("within {place}", place=origin, in_place=inside, of_place=of_place)
    given = bool(origin), bool(transit), bool(destination)
    message = _OPEN_ROUTES[given] if names_open_end and given in _OPEN_ROUTES else _ROUTES[given]
    context = "other places" if has_other_places(route) else ""
    return wording.text(
        message,
        context=context,
        origin=origin,
        transit=transit,
        destination=destination,
        from_origin=from_origin,
        through_transit=through_transit,
        to_destination=to_destination,
    )


def has_other_places(route: Route) -> bool:
    """Whether a route names a place that is no country, whose forms after a preposition no language knows."""
    places = (*route.origin, *route.transit, *route.destination)
    return any(place not in COUNTRIES and place not in USUAL_PLACES for place in places)


def route_ends(wording: Wording, route: Route) -> tuple[str, str, str]:
    """Return the ends of a route, each place with its preposition."""
    ends: tuple[tuple[PlaceForm, Sequence[str]], ...] = (
        ("from", route.origin), ("through", route.transit), ("to", route.destination),
    )  # fmt: skip
    first, second, third = (places_form(wording, form, places) if places else "" for form, places in ends)
    return first, second, third


@cache
def language_name(wording: Wording, code: str) -> str:
    """Return the name of a language; the code itself where CLDR has none."""
    return str(cldr_locale(wording.language).languages.get(code.replace("-", "_"), code))


def short_name(organisation: Organisation) -> str:
    """Return the name inside a sentence: its first part where the record declares that too (ASTRA).

    An abbreviation that the name does not begin with would explain nothing, and is not used.
    """
    first = next(iter(organisation.also), "")
    return first if first and unmarked(organisation.name).startswith(unmarked(first)) else organisation.name


def organisation_in_phrase(wording: Wording, organisation: Organisation) -> str:
    """Return an organisation inside a phrase: the Serbian Police, the U.N., ASTRA."""
    name = short_name(organisation)
    has_article = (organisation.kind in _PUBLIC and (" " in name or "." in name)) or _has_common_noun(unmarked(name))
    return (
        wording.text("the {organisation}", organisation=name)
        if has_article and not unmarked(name).startswith("The ")
        else name
    )


def _has_common_noun(name: str) -> bool:
    """Return whether an English name is a common noun with its attributes: International Centre for Parliament."""
    head = _PREPOSITION.split(name, maxsplit=1)[0].split(" ")
    return " " in name and head[-1] in _COMMON_NOUNS


def named(record: Organisation | Law | Person) -> str:
    """Return a name with its abbreviation: Public Prosecutor’s Office (PPO)."""
    abbreviation = abbreviation_of(record)
    return capital(record.name) + (f" ({abbreviation})" if abbreviation else "")


def also_written(wording: Wording, record: Organisation | Law | Person) -> str:
    """Return the other spellings, without the abbreviation."""
    rest = [name for name in record.also if name != abbreviation_of(record)]
    return wording.text("Also written {names}", names=wording.conjunction(rest)) if rest else ""


def abbreviation_of(record: Organisation | Law | Person) -> str:
    """Return the first of the other spellings if it is much shorter than the name and no part of it; else nothing."""
    first = next(iter(record.also), "")
    name, short = unmarked(record.name), unmarked(first)
    return first if first and len(short) < len(name) / 2 and not name.startswith(short) else ""
