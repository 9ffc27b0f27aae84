"""The countries that a country is compared with: how many share its tier, and the sources of their tiers."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from tipreport.wording.names import country_name, place_in_phrase
from tipreport.wording.phrases import alphabetical
from tipreport.wording.tiers import short_tier_name, tier_name
from tipreport.wording.wording import Parts, Wording

_Forms: TypeAlias = Mapping[str, tuple[str, str]]  # by tier; the empty key is for all others
_GROUPS: _Forms = {
    "": ("{number} was on {tier}", "{number} were on {tier}"),
    "Tier 2 Watch List": ("{number} was on the {tier}", "{number} were on the {tier}"),
    "Special Case": ("{number} was a Special Case", "{number} were Special Cases"),
}
_FIRST_NEIGHBOURS: _Forms = {
    "": ("{number} neighbour was on {tier}", "{number} neighbours were on {tier}"),
    "Tier 2 Watch List": ("{number} neighbour was on the {tier}", "{number} neighbours were on the {tier}"),
    "Special Case": ("{number} neighbour was a Special Case", "{number} neighbours were Special Cases"),
}
_OTHERS: _Forms = {
    "": ("the other one was on {tier}", "the other {number} were on {tier}"),
    "Tier 2 Watch List": ("the other one was on the {tier}", "the other {number} were on the {tier}"),
    "Special Case": ("the other one was a Special Case", "the other {number} were Special Cases"),
}
_OTHER_NEIGHBOURS: _Forms = {
    "": ("the other neighbour was on {tier}", "the other {number} neighbours were on {tier}"),
    "Tier 2 Watch List": ("the other neighbour was on the {tier}", "the other {number} neighbours were on the {tier}"),
    "Special Case": ("the other neighbour was a Special Case", "the other {number} neighbours were Special Cases"),
}


def share_lead(wording: Wording, tier: str, year: int) -> str:
    """Return the words that begin the sentence: ``Watch List in 2022:``."""
    return wording.text("{tier} in {year}:", tier=short_tier_name(wording, tier), year=year)


def share(
    wording: Wording,
    names: Sequence[str],
    counts: tuple[int, int],
    others: str,
    *,
    extent: str = "",
    whole: str = "",
    cites: object,
) -> Parts:
    """Return how many of all countries are on a tier: ``2 of 9 countries, Serbia and Bulgaria; the other 7 ...``.

    ``counts`` are those on the tier and all; ``names`` are empty if there are too many to name. Either ``extent`` says
    of which region all are, ``10 of 50 in Europe and Eurasia; ...``, or ``whole`` which countries they are, or neither,
    if ``others`` does.
    """
    count, every = (wording.formats.number(number) for number in counts)
    listed = wording.conjunction(names) if names else ""
    if not others:
        message = "all {all} {extent}{cites}." if extent else "all {all}: {whole}{cites}."
        if counts[1] == 2:  # other languages have a dual, or a word for it
            message = "both {extent}{cites}." if extent else "both, {whole}{cites}."
    elif extent:
        message = "{count} of {all} {extent}, {names}; {others}{cites}."
        if not names:
            message = "{count} of {all} {extent}; {others}{cites}."
    elif whole:
        message = "{count} of {all}, {names}; {others}{cites}. The {all} are {whole}."
        if not names:
            message = "{count} of {all}; {others}{cites}. The {all} are {whole}."
        if counts[1] == 2:
            message = "{count} of {all}, {names}; {others}{cites}. The two are {whole}."
            if not names:
                message = "{count} of {all}; {others}{cites}. The two are {whole}."
    else:
        return _share_of_countries(wording, listed, counts, others, cites)
    return wording.parts(
        message, count=count, all=every, names=listed, extent=extent, whole=whole, others=others, cites=cites
    )


def _share_of_countries(wording: Wording, names: str, counts: tuple[int, int], others: str, cites: object) -> Parts:
    """Return how many of all countries are on a tier, if ``others`` says which countries they are."""
    message = "{count} of {all} countries, {names}; {others}{cites}."
    if not names:
        message = "{count} of {all} countries; {others}{cites}."
    count, every = (wording.formats.number(number) for number in counts)
    return wording.count_parts(
        message, message, counts[1], count=count, all=every, names=names, others=others, cites=cites
    )


def named_lead(wording: Wording, year: int, whole: str) -> str:
    """Return the words before the names of all countries: ``In 2024, Jordan and its neighbours:``."""
    return wording.text("In {year}, {whole}:", year=year, whole=whole)


def named_tiers(wording: Wording, groups: Sequence[tuple[str | None, Sequence[str]]], cites: object) -> Parts:
    """Return the countries on each tier; None are those without an entry.

    ``Jordan and Iraq (Tier 2); Syria (Tier 3); Israel (not in the record) [2].``
    """
    each = [
        wording.text("{countries} ({tier})", countries=listed, tier=short_tier_name(wording, tier))
        if tier
        else wording.text("{countries} (not in the record)", countries=listed)
        for tier, listed in ((tier, wording.conjunction(names)) for tier, names in groups)
    ]
    return wording.parts("{countries}{cites}.", countries=wording.labels.clause_separator.join(each), cites=cites)


def is_one_tier(groups: Sequence[tuple[str | None, int]]) -> bool:
    """Return whether the other countries are on one tier, and are named with it."""
    return len(groups) == 1 and groups[0][0] is not None


def other_tiers(wording: Wording, groups: Sequence[tuple[str | None, int]], year: int, *, neighbours: bool) -> str:
    """Return the tiers of the other countries in a year, each with its number; None are those without an entry.

    Neighbours are called so once, so that the sentence tells which countries it counts.
    """
    if is_one_tier(groups):
        ((tier, number),) = groups
        forms = _OTHER_NEIGHBOURS if neighbours else _OTHERS
        words = {"number": wording.formats.number(number), "tier": tier_name(wording, str(tier))}
        return wording.count(*forms.get(str(tier), forms[""]), number, **words)
    first, *rest = groups
    return wording.conjunction(
        (
            _group(wording, *first, year, neighbours=neighbours),
            *(_group(wording, *each, year, neighbours=False) for each in rest),
        )
    )


def _group(wording: Wording, tier: str | None, number: int, year: int, *, neighbours: bool) -> str:
    if tier is None:
        missing = ("{number} is not in the record for {year}", "{number} are not in the record for {year}")
        return wording.count(*missing, number, number=wording.formats.number(number), year=year)
    forms = _FIRST_NEIGHBOURS if neighbours else _GROUPS
    words = {"number": wording.formats.number(number), "tier": tier_name(wording, tier)}
    return wording.count(*forms.get(tier, forms[""]), number, **words)


def record_source(wording: Wording, version: str, first: int, last: int, *, geography: bool) -> Parts:
    """Return the source entry of the tier record; ``geography`` adds the source of borders and coordinates."""
    message = "Tier record of tipreport, version {version}: placements in the reports of {first} to {last}, compiled."
    parts = wording.parts(message, version=version, first=first, last=last)
    return (*parts, " ", *geography_source(wording)) if geography else parts


def geography_source(wording: Wording) -> Parts:
    """Return the sentence about the source of land borders and coordinates."""
    return wording.parts("Borders and coordinates: The World Factbook, as of 17 May 2026.")


def names_of(wording: Wording, codes: Sequence[str]) -> list[str]:
    """Return the names of countries in alphabetical order, as they are inside a sentence."""
    ordered = sorted(codes, key=lambda code: alphabetical(country_name(wording, code)))
    return [name_in_list(wording, code) for code in ordered]


def name_in_list(wording: Wording, code: str) -> str:
    """Return the name of a country among others: in English with its article, ``the Dominican Republic``."""
    return country_name(wording, code) if wording.is_translated else place_in_phrase(wording, code)
