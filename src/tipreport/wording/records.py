"""Programmes, laws, organisations, persons, quotations and the profile in words.

Arguments that are empty are left out: the text of the record names them already, or the source does not.
"""

from collections.abc import Sequence

from tipreport.wording.catalogue import size_of_list
from tipreport.wording.names import where
from tipreport.wording.phrases import capital
from tipreport.wording.wording import Wording

ASPECTS = {
    "form": "Forms",
    "sector": "Sectors",
    "vulnerable group": "At risk",
    "perpetrator": "Perpetrators",
    "method of recruitment": "Recruitment",
    "method of control": "Control",
    "setting": "Settings",
    "driver": "Drivers",
    "effect": "Effects",
    "goods": "Goods",
}


_SEVERAL = {  # of a kind of organisation
    "government": "government",
    "law enforcement": "law enforcement",
    "court": "courts",
    "diplomatic mission": "diplomatic missions",
    "intergovernmental": "intergovernmental",
    "NGO": "NGOs",
    "company": "companies",
    "media": "media",
    "research": "research",
    "sport": "sport",
}


_OF_TREATIES = {"ratified": "ratified", "signed": "signed", "not ratified": "not ratified"}


def aspect_label(wording: Wording, aspect: str) -> str:
    """Return the label of an aspect of the profile."""
    return wording.text(ASPECTS[aspect])


def place_lead(wording: Wording, place: str) -> str:
    """Return the line before several lines about one place: ``In China:``."""
    return wording.text("{place}:", place=capital(where(wording, place)))


def describe_programme(
    wording: Wording,
    *,
    kind: str,
    by: str,
    partners: Sequence[str],
    funders: Sequence[str],
    period: str,
    place: str,
    group: str,
) -> str:
    """Describe a programme: ``training, by the police, with IOM, in 2021``."""
    return wording.listed(
        wording.term("programme kind", kind) if kind else "",
        wording.text("by {organisation}", context="programme", organisation=by) if by else "",
        _with_partners(wording, partners) if partners else "",
        wording.text("funded by {funders}", funders=wording.conjunction(funders)) if funders else "",
        period,
        place,
        wording.text("for {group}", group=group) if group else "",
    )


def _with_partners(wording: Wording, partners: Sequence[str]) -> str:
    """Return the partners of a programme. In Russian, their noun has a number: *партнёр*, *партнёры*."""
    return wording.count(
        "with {partners}", "with {partners}", size_of_list(len(partners)), partners=wording.conjunction(partners)
    )


def describe_law(wording: Wording, *, kind: str, place: str, by: str, period: str, status: str | None) -> str:
    """Describe a law: ``treaty, international, 2000, in force``."""
    return wording.listed(
        wording.term("law kind", kind) if kind else "",
        wording.text("international") if place == "world" else place,
        wording.text("by {organisation}", context="law", organisation=by) if by else "",
        period,
        wording.term("law status", status) if status else "",
    )


def status_alone(wording: Wording, status: str) -> str:
    """Return the status of a law after its name. That of a treaty has a noun: its name has a gender of its own."""
    if status in _OF_TREATIES:
        return wording.text(_OF_TREATIES[status], context="treaty")
    return wording.term("law status", status)


def describe_organisation(wording: Wording, *, kind: str, place: str, whole: str, founded: str) -> str:
    """Describe an organisation: ``NGO, founded 2004``."""
    return wording.listed(
        wording.term("organisation kind", kind) if kind else "",
        place,
        wording.text("part of {organisation}", organisation=whole) if whole else "",
        wording.text("founded {period}", period=founded) if founded else "",
    )


def organisation_kind(wording: Wording, kind: str, number: int) -> str:
    """Return the kind of some organisations, whose names follow: ``NGO``, ``NGOs``."""
    if number == 1 or kind not in _SEVERAL:
        return wording.term("organisation kind", kind)
    return wording.text(_SEVERAL[kind], context="several organisations")


def named_only(wording: Wording) -> str:
    """Return the name of the entry for organisations, and the words before laws, that sources do not describe."""
    return wording.text("Named in the sources")


def named_others(wording: Wording) -> str:
    """Return the word before the organisations whose name has their kind, or that have none, after those by kind."""
    return wording.text("Others", context="organisations")


def describe_speaker(wording: Wording, *, named: bool, role: str | None, about: str | None, period: str) -> str:
    """Describe the speaker of a quotation next to the name: ``director of ASTRA, on victims, 2021``."""
    return wording.listed(
        "" if named else wording.text("Speaker not named"),
        role,
        wording.text("on {topic}", topic=about) if about else "",
        period,
    )


def age_of_victims(wording: Wording, age: str | None) -> str:
    """Return the age of the victims that a penalty is about."""
    return wording.term("age", age) if age else wording.text("age not given")


def hotline_lead(wording: Wording) -> str:
    """Return the word before the number of a hotline."""
    return wording.text("Hotline: ")


def lead(wording: Wording, label: str) -> str:
    """Return the words before a sentence that name its topic."""
    return wording.text("{label}: ", label=label)
