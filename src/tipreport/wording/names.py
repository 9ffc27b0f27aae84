"""Usual names of countries, places, organisations and languages.

Countries and languages come from the Unicode Common Locale Data Repository (CLDR), through Babel.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, TypeAlias

from tipreport.language_marks import unmarked
from tipreport.model.codes import COUNTRIES
from tipreport.model.countries import country_named
from tipreport.model.records import Organisation
from tipreport.wording.cldr import cldr_locale
from tipreport.wording.regions import MIDDLE_EAST, REGIONS_OF_REPORTS, region_code
from tipreport.wording.short_names import short_name
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
_THE = re.compile(
    r" (?:Gap|East|region|Islands|Sea|Peninsula)$|^(?:City|Gulf|Island|Isle|Kingdom"
    r"|Peninsula|Province|Region|Republic|State|Strait|Valley) of "
)
_COMMON_NOUNS = frozenset(  # of names with an article in English, unlike those of "Amnesty International" or "ASTRA"
    (
        "Agency", "Alliance", "Association", "Bureau", "Center", "Centre", "Coalition", "Commission", "Committee",
        "Council", "Department", "Federation", "Foundation", "Fund", "Initiative", "Institute", "League", "Ministry",
        "Movement", "Office", "Organisation", "Organization", "Society", "Union",
    )
)  # fmt: skip
_GOVERNMENT = re.compile(r"(?:the )?(?:[Gg]overnment|[Pp]arliament|[Aa]uthorities) of ")
_PREPOSITION = re.compile(r" (?:against|at|for|in|of|on|to) ")
_PUBLIC = frozenset({"law enforcement", "court", "diplomatic mission", "intergovernmental"})
_PUBLIC_NOUNS = re.compile(  # the last words of English names of authorities, unlike that of "Dar Karama"
    r"\b(?:Administration|Archive|Army|Authority|Board|Cabinet|Centre|Chamber|Commission|Committee|Coordinator|Corps"
    r"|Council|Court|Department|Directorate|Division|Embassy"
    r"|Forces|General|Government|Guard|Inspectorate|Mission|Office|Ombudsman|Parliament|Police|Presidency|Programme|Prosecutor"
    r"|Rapporteur|Registry|Secretariat|Section|Senate|Service|Team|Treasury|Tribunal|Unit|Agencies|Authorities|Ministries"
    r"|(?:Task|Working) (?:Force|Group))s?\Z"
)


PlaceForm: TypeAlias = Literal["in", "from", "through", "to", "of"]
_FORMS: dict[PlaceForm, str] = {
    "in": "in {place}",
    "from": "from {place}",
    "through": "through {place}",
    "to": "to {place}",
    "of": "of {place}",
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
    """Return the name of a country, ``worldwide``, the name of a region of the world, or the place as it is."""
    if place in _USUAL:
        return wording.text(_USUAL[place])
    if _CODE.fullmatch(place):
        return country_name(wording, place)
    if not wording.is_translated:
        return place
    if place in REGIONS_OF_REPORTS:  # of the reports, such as Near East
        return _region_name(wording, region_code(place)) or wording.term("region", place)
    return _region_name(wording, region_code(place)) or place


def _region_name(wording: Wording, code: str) -> str:
    if code == MIDDLE_EAST:
        return wording.text(MIDDLE_EAST)
    return wording.place_form("name", code) or country_names(wording.language).get(code, "")


def is_known_place(place: str) -> bool:
    """Whether a place is a country or another place whose forms after a preposition a language may have."""
    return place in COUNTRIES or place in USUAL_PLACES or region_code(place) != ""


def _form(wording: Wording, form: str, place: str) -> str:
    """The form of a place in the file ``places.po``, if the language has one."""
    return wording.place_form(form, region_code(place) or place) if wording.is_translated else ""


def place_in_phrase(wording: Wording, place: str) -> str:
    """Return a place inside a phrase: the United States, the Darien Gap, Serbia, the whole world."""
    if own := _form(wording, "the", place):
        return own
    if place == "world":
        return wording.text("the whole world")
    name = place_name(wording, place)
    return wording.text("the {place}", place=name) if place in _WITH_ARTICLE or _THE.search(name) else name


def known_in_phrase(wording: Wording, name: str) -> str:
    """Return a country, a region of the world or, in English, an authority by its name in a brief: the Philippines.

    It is empty for other names. Other languages have names of countries and regions without an article here.
    """
    code = country_named(name)
    if wording.is_translated:
        return country_name(wording, code) if code else _region_name(wording, region_code(name.removeprefix("the ")))
    is_one = " and " not in _PREPOSITION.split(name, maxsplit=1)[0]
    has_article = (code in _WITH_ARTICLE and not name.startswith("DR ")) or (
        is_one and (_has_common_noun(name) or bool(_GOVERNMENT.match(name)))
    )
    if not has_article or name.startswith("the "):
        return name if code or has_article else ""
    return wording.text("the {place}", place=name)


@cache
def place_form(wording: Wording, form: PlaceForm, place: str) -> str:
    """Return a place with a preposition: ``in Serbia``, ``from the United States``, ``to the Darien Gap``.

    In languages that inflect the names of countries, the file ``places.po`` has the forms.
    """
    return _form(wording, form, place) or _with_preposition(wording, form, [place_in_phrase(wording, place)])


def places_form(wording: Wording, form: PlaceForm, places: Sequence[str]) -> str:
    """Return places with a preposition; those that a language does not inflect have one together.

    Nor is that of transit repeated before each place: *por Argelia, Libia y Túnez*.
    """
    inflected = [found for place in places if (found := _form(wording, form, place))]
    if form == "through" and len({found.partition(" ")[0] for found in inflected}) == 1:
        inflected[1:] = [found.partition(" ")[2] for found in inflected[1:]]
    others = [place_in_phrase(wording, place) for place in places if not _form(wording, form, place)]
    return wording.conjunction([*inflected, *([_with_preposition(wording, form, others)] if others else [])])


def _with_preposition(wording: Wording, form: PlaceForm, names: Sequence[str]) -> str:
    message = _FORMS[form]
    return wording.count(message, message, len(names), place=wording.conjunction(names))


def where(wording: Wording, place: str) -> str:
    """Return ``in Serbia``, ``in the Darien Gap``, ``worldwide``."""
    return place_name(wording, place) if place == "world" else place_form(wording, "in", place)


@cache
def language_name(wording: Wording, code: str) -> str:
    """Return the name of a language; the code itself where CLDR has none."""
    return str(cldr_locale(wording.language).languages.get(code.replace("-", "_"), code))


def organisation_in_phrase(wording: Wording, organisation: Organisation, name: str = "") -> str:
    """Return an organisation inside a phrase: the Serbian Police, the U.N., ASTRA. ``name`` is one of its spellings."""
    name = name or short_name(organisation)
    plain = unmarked(name)
    is_public = organisation.kind in _PUBLIC and (" " in name or "." in name)
    has_article = is_public or _has_common_noun(plain) or (organisation.kind == "government" and _is_authority(plain))
    return (
        wording.text("the {organisation}", organisation=name) if has_article and not plain.startswith("The ") else name
    )


def _is_authority(name: str) -> bool:
    """Return whether an English name is that of an authority with its attributes: Government of Serbia, the U.N."""
    heads = (name, _PREPOSITION.split(name, maxsplit=1)[0])
    return "." in name or (" " in name and any(_PUBLIC_NOUNS.search(head) or _has_common_noun(head) for head in heads))


def _has_common_noun(name: str) -> bool:
    """Return whether an English name is a common noun with its attributes: International Centre for Parliament."""
    head = _PREPOSITION.split(name, maxsplit=1)[0].split(" ")
    return " " in name and head[-1] in _COMMON_NOUNS
