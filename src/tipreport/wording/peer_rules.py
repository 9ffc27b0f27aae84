"""The rule that chose the countries that a country is compared with."""

from collections.abc import Collection
from typing import Literal, TypeAlias

from tipreport.wording.names import place_in_phrase
from tipreport.wording.wording import Parts, Wording

Rule: TypeAlias = Literal["neighbours", "region", "chosen"]

_RULES: dict[tuple[Rule, str], str] = {
    ("neighbours", "all"): "Neighbours by land{cites}: all {shown} that are ranked.",
    (
        "neighbours",
        "known",
    ): "Neighbours by land{cites}: of {all} ranked, the {shown} with an entry.",
    (
        "neighbours",
        "most",
    ): "Neighbours by land{cites}: of {all} ranked, the {shown} with the most entries.",
    ("neighbours", "tied"): (
        "Neighbours by land{cites}: of {all} ranked, the {shown} with the most entries in the "
        "record; among equals, the nearest."
    ),
    (
        "neighbours",
        "briefs",
    ): "Neighbours by land{cites}: of {all} ranked, the {shown} compared here.",
    ("region", "all"): "Same region, {name}{cites}: all {shown} other countries.",
    ("region", "known"): "Same region, {name}{cites}: of {all} other countries, the {shown} with an entry.",
    ("region", "nearest"): ("Same region, {name}{cites}: of {all} other countries, the {shown} nearest with an entry."),
    ("region", "neighbours"): (
        "Same region, {name}{cites}: of {all} other countries, {shown} with an entry: neighbours by land, then the "
        "nearest."
    ),
    ("region", "briefs"): "Same region, {name}{cites}: of {all} other countries, the {shown} compared here.",
    ("chosen", "all"): "Countries chosen for comparison{cites}: all {shown}.",
    ("chosen", "known"): "Countries chosen for comparison{cites}: of {all}, the {shown} with an entry.",
    ("chosen", "most"): "Countries chosen for comparison{cites}: of {all}, the {shown} with the most entries.",
    ("chosen", "tied"): (
        "Countries chosen for comparison{cites}: of {all}, the {shown} with the most entries in the record; among "
        "equals, the nearest."
    ),
}


_RULES_FOR_ONE: dict[tuple[Rule, str], str] = {  # of a comparison, which shows the countries of its briefs
    ("neighbours", "all"): "Neighbour by land{cites}: the only one that is ranked.",
    ("neighbours", "briefs"): "Neighbour by land{cites}: of {all} ranked, the one compared here.",
    ("region", "briefs"): "Same region, {name}{cites}: of {all} other countries, the one compared here.",
    ("chosen", "all"): "Country chosen for comparison{cites}.",
}


_RULES_OF: dict[str, str] = {  # with the words of the brief
    "all": "Countries chosen by {who}{cites}: all {shown}.",
    "known": "Countries chosen by {who}{cites}: of {all}, the {shown} with an entry.",
    "most": "Countries chosen by {who}{cites}: of {all}, the {shown} with the most entries.",
    "tied": (
        "Countries chosen by {who}{cites}: of {all}, the {shown} with the most entries in the record; among "
        "equals, the nearest."
    ),
}


_IN_REGION: dict[str, str] = {
    "Africa": "in Africa",
    "East Asia and Pacific": "in East Asia and the Pacific",
    "Europe and Eurasia": "in Europe and Eurasia",
    "Near East": "in the Near East",
    "South and Central Asia": "in South and Central Asia",
    "Western Hemisphere": "in the Western Hemisphere",
}


_WHOLES: dict[Rule, str] = {
    "neighbours": "{country} and its neighbours",
    "chosen": "{country} and the countries compared with it",
}


def peer_rule(
    wording: Wording,
    rule: Rule,
    counts: tuple[int, int, int, int],
    *,
    of_briefs: bool,
    has_far_neighbours: bool = False,
    who: str,
    region: str,
    cites: object,
) -> Parts:
    """Return the rule that chose some countries. The record, which is cited, did not choose those that somebody chose.

    ``counts`` are all of the rule, those with an entry, those with at least as many entries as the last one shown, and
    those shown. ``of_briefs`` means that those shown are the countries of some briefs, ``has_far_neighbours`` that some
    have a land border, but are not the nearest ones. ``who`` chose them, or is empty; ``region`` is the name of their
    region.
    """
    every, known, tied, shown = counts
    most = "tied" if tied > shown else "most"
    if rule == "region":
        most = "neighbours" if has_far_neighbours else "nearest"
    extent = "all" if shown == every else "briefs" if of_briefs else "known" if shown == known else most
    message = _RULES_OF[extent] if rule == "chosen" and who else _RULES[rule, extent]
    if shown == 1 and (rule, extent) in _RULES_FOR_ONE:
        message = _RULES_FOR_ONE[rule, extent]
    name = wording.term("region", region) if region else ""
    parts = wording.parts(
        message,
        all=wording.spelled(every),
        shown=wording.spelled(shown),
        name=name,
        who=who,
        cites="" if rule == "chosen" else cites,
    )
    return (*parts, " ", *wording.parts("Tiers from the record{cites}.", cites=cites)) if rule == "chosen" else parts


def in_region(wording: Wording, region: str) -> str:
    """Return the words for the countries of a region: ``in Europe and Eurasia``."""
    return wording.text(_IN_REGION[region])


def whole_of(wording: Wording, rule: Rule, country: str, others: Collection[str], who: str = "") -> str:
    """Return the countries that are counted, with the country itself: ``the Philippines and its neighbours``.

    The only other one is named: ``Malta and Italy``. ``who`` chose them, or is empty.
    """
    if len(others) == 1:
        return wording.conjunction(place_in_phrase(wording, each) for each in (country, *others))
    if rule == "chosen" and who:
        message = "{country} and the countries chosen by {who}"
        return wording.text(message, country=place_in_phrase(wording, country), who=who)
    return wording.text(_WHOLES[rule], country=place_in_phrase(wording, country))
