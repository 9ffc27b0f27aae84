"""The organisation of a figure: the one that acted, or the one that only counted."""

import re

from tipreport.language_marks import unmarked
from tipreport.model.records import Figure, Organisation
from tipreport.model.vocabulary import APPROXIMATE, MEASURES
from tipreport.wording.missing_words import unnamed
from tipreport.wording.names import known_in_phrase, organisation_in_phrase
from tipreport.wording.wording import Wording

# Conditions rather than actions: if an organisation is named, it has only counted them.
_COUNTED_BY = frozenset(
    (
        "victims", "potential victims", "age of victims", "people at risk", "deaths", "people on the move", "migrants",
        "migrant workers", "refugees", "asylum seekers", "refugees and asylum seekers", "population", "poverty rate",
        "extreme poverty rate", "unemployment rate", "GDP per capita", "GDP growth",
    )
)  # fmt: skip
_THINGS = frozenset({"persons", "cases", "count"})  # units of what one counts; others are computed
NO_AUTHORITIES = frozenset(
    {"intergovernmental", "NGO", "company", "media", "research", "sport"}
)  # kinds of bodies that have no powers of a state
# An English label of other people that ends with what was done to them: "victims rescued", but not "women who arrived"
_ACTION = re.compile(
    r"(?!.*\b(?:who|that)\b).*\b(?!(?:aged|displaced|exploited|enslaved|affected)$)(?:\w+ed|found|freed|held|taught)"
)


def attribution(wording: Wording, figure: Figure, known: str, by: Organisation | None) -> str:
    """Return ``by ASTRA`` or ``according to ASTRA``; empty if the words that are known name the organisation."""
    if by is None or not unnamed(known, by, organisation_in_phrase(wording, by)):
        return ""
    organisation = organisation_in_phrase(wording, by)
    if not _is_counted(figure, by):
        return wording.text("by {organisation}", context="figure", organisation=organisation)
    if figure.unit not in _THINGS or figure.basis in APPROXIMATE:
        return _source_of_number(wording, organisation)
    return wording.text("according to {organisation}", context="figure", organisation=organisation)


def according_to(wording: Wording, publisher: str) -> str:
    """Return the publisher of a number: ``according to the U.S. Department of State``."""
    return _source_of_number(wording, known_in_phrase(wording, publisher) or publisher)


def _source_of_number(wording: Wording, organisation: str) -> str:
    """Return who gives a number that it need not have counted: an estimate, a share, a rate, or that of others."""
    return wording.text("according to {organisation}", context="publisher", organisation=organisation)


def _is_counted(figure: Figure, by: Organisation) -> bool:
    """Return whether an organisation has only counted the people or cases of a figure, and not acted.

    Only a state investigates, convicts or detains: of the bodies that do not belong to one, the number is a count. The
    calls of a group of people are not those of the body that counted them.
    """
    if figure.measure == "other":
        return figure.unit == "persons" and _ACTION.fullmatch(unmarked(figure.label or "")) is None
    if figure.measure == "hotline calls" and figure.group:
        return True
    needs_powers = figure.measure == "people detained" or MEASURES[figure.measure].pillar == "prosecution"
    return figure.measure in _COUNTED_BY or (needs_powers and by.kind in NO_AUTHORITIES)
