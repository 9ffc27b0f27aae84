"""What the notes of a tier record say about a placement, without the addresses and the words of its compilers."""

import re
from typing import Literal, TypeAlias, get_args

from attrs import frozen

from tipreport.model.vocabulary import Tier
from tipreport.tier_record.record import RecordedPlacement

Move: TypeAlias = Literal["remained", "downgraded"]

_ADDRESS = re.compile(r"\S+/\S+")
_REPORT_IN_ADDRESS = re.compile(r"\b(20\d\d)-trafficking-in-persons-report")
_YEAR = re.compile(r"\b20\d\d\b")
_MOVE = re.compile(r"(remain(?:ed|s) on|downgraded to)(?: the)? (Tier [123](?: Watch List)?)")
_DISSENT = re.compile(r"\b(?:CONTRADICTED|CONFLICT)\b")
_TIER = re.compile(r"\bTier ([123])( Watch ?list)?", re.IGNORECASE)
_RANKED = {tier: tier for tier in get_args(get_args(Tier)[0]) if tier != "Special Case"}


@frozen
class NextReport:
    """The report of the year after a placement, which says where the country was before."""

    year: int
    """The edition."""
    move: Move
    """What it says that the country did."""
    tier: Tier
    """The tier that it says the country remained on, or was moved down to."""


def next_report(placement: RecordedPlacement) -> NextReport | None:
    """Return what the next report says, where the record gives it so that no part of it has to be guessed.

    The first year that the record names is that of the report which it quotes.
    """
    text = _DISSENT.split(f"{placement.standing} {placement.seen_in}")[0]
    found = _MOVE.search(text)
    years = _REPORT_IN_ADDRESS.findall(text) or _YEAR.findall(_ADDRESS.sub("", text))
    if not found or not years or int(years[0]) != placement.year + 1:
        return None
    move: Move = "downgraded" if found[1].startswith("downgraded") else "remained"
    tier = _RANKED[found[2]]
    return NextReport(int(years[0]), move, tier) if (tier == placement.tier) == (move == "remained") else None


def reason(placement: RecordedPlacement) -> str:
    """Return the step of reasoning that the record gives for an inferred placement; empty if it gives an address."""
    step = placement.standing.removeprefix("inferred").removeprefix(":").strip()
    return "" if placement.is_certain or _ADDRESS.search(step) else step


def is_disputed(placement: RecordedPlacement) -> bool:
    """Return whether the record says that another source contradicts the placement."""
    return bool(_DISSENT.search(placement.seen_in) or _DISSENT.search(placement.standing))


def disputing_tier(placement: RecordedPlacement) -> Tier | None:
    """Return the tier that the other source of a disputed placement names; None if it names none, or several."""
    _, *dissent = _DISSENT.split(f"{placement.standing} {placement.seen_in}")
    text = _ADDRESS.sub("", " ".join(dissent))
    tiers = {f"Tier {number}{' Watch List' if listed else ''}" for number, listed in _TIER.findall(text)}
    named = tiers.pop() if len(tiers) == 1 else ""
    return _RANKED.get(named) if named != placement.tier else None
