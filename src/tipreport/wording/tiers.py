"""Tier placements, their changes, and the sentences about them in a document."""

from collections.abc import Mapping, Sequence
from typing import cast

from tipreport.model.records import TierPlacement
from tipreport.model.vocabulary import Tier
from tipreport.tier_record import Inference
from tipreport.wording.catalogue import size_of_list
from tipreport.wording.labels import RATER
from tipreport.wording.periods import format_years
from tipreport.wording.phrases import with_details, without_stop
from tipreport.wording.series import year_runs
from tipreport.wording.tier_name import TierName
from tipreport.wording.wording import Parts, Wording

_ORDER = ("Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3")
_NAMES: dict[Tier, str] = {  # fields of the labels
    "Tier 1": "tier_1",
    "Tier 2": "tier_2",
    "Tier 2 Watch List": "tier_2_watch_list",
    "Tier 3": "tier_3",
    "Special Case": "special_case",
}
TIERS: tuple[Tier, ...] = tuple(_NAMES)
"""All tiers, the best first; a Special Case has no rank."""


def rater(wording: Wording) -> str:
    """Return the name of the authority that places governments on tiers."""
    return wording.text(RATER)


def steps_down(before: str, now: str) -> int | None:
    """Return how many steps lower the second tier is than the first; None where a Special Case has no rank."""
    return _ORDER.index(now) - _ORDER.index(before) if before in _ORDER and now in _ORDER else None


def tier_name(wording: Wording, tier: str) -> TierName:
    """Return the name of a tier."""
    return TierName(getattr(wording.labels, _NAMES[cast("Tier", tier)]), wording, tier)


def short_tier_name(wording: Wording, tier: str) -> TierName:
    """Return the name of a tier, the Watch List without its number."""
    if tier == "Tier 2 Watch List":
        return TierName(wording.labels.watch_list, wording, tier)
    return tier_name(wording, tier)


def format_placement(
    wording: Wording,
    placement: TierPlacement,
    *,
    same: bool = False,
    is_clause: bool = False,
    has_change: bool = True,
    inferred: Inference | None = None,
) -> str:
    """Return the tier and its details: ``Tier 2 Watch List, by a waiver, for three years running``.

    ``same`` writes "the same" for the tier; a clause is part of a sentence that begins before it. Without
    ``has_change`` the change is not among the details.
    """
    name = tier_name(wording, placement.tier)
    tier = wording.text("the same", context="tier") if same else name.name if is_clause else name
    change = wording.term("tier change", placement.change) if placement.change and has_change else ""
    inference = inferred_word(wording, inferred) if inferred else ""
    described = _with_years_and_waiver(wording, placement, tier, change, last=inference)
    return _with_reason(wording, described, placement.reason)


def inferred_word(wording: Wording, inferred: Inference) -> str:
    """Return the words after a tier that nobody read in a report, or not with its year."""
    message = "inferred" if inferred == "placement" else "edition inferred"
    return wording.text(message, context="tier")


def contradicted(wording: Wording, tier: str | None) -> str:
    """Return the words after an inferred tier that another source contradicts; it may name a tier."""
    if tier is None:
        return wording.text("another source contradicts this")
    return wording.text("another source says {tier}", tier=short_tier_name(wording, tier))


def inferred_in_brackets(wording: Wording, inferred: Inference) -> str:
    """Return the words after the year of a tier that nobody read in a report, or not with its year."""
    message = "(inferred)" if inferred == "placement" else "(edition inferred)"
    return wording.text(message, context="tier")


def inferred_years(wording: Wording, years: Sequence[int], inferred: Inference) -> str:
    """Return the years of a tier in a row that nobody read in a report, or not with its year: ``2024: inferred``."""
    listed = wording.conjunction([*map(str, years)])
    return wording.text("{label}: {value}", label=listed, value=inferred_word(wording, inferred))


def format_placement_details(wording: Wording, placement: TierPlacement, *, has_change: bool = True) -> str:
    """Return the details of a placement without its tier and its reason; empty where there are none."""
    change = wording.term("tier change", placement.change) if placement.change and has_change else ""
    return _with_years_and_waiver(wording, placement, change)


def years_running(wording: Wording, placement: TierPlacement) -> str:
    """Return a tier with its years, which say that it remained: ``Tier 3 for nine years running``.

    Before a waiver the tier is left out: ``for two years running; by a waiver``.
    """
    if placement.waiver:
        return _with_years_and_waiver(wording, placement)
    years = for_years_running(wording, placement.consecutive or 0)
    return wording.text("{tier} {years}", tier=tier_name(wording, placement.tier), years=years)


def _with_years_and_waiver(wording: Wording, placement: TierPlacement, *words: str, last: str = "") -> str:
    """Return words with the years running and the waiver, which is apart: the years are those on the tier."""
    years = "" if placement.consecutive is None else for_years_running(wording, placement.consecutive)
    waiver = wording.text("by a waiver") if placement.waiver else ""
    if not years or not waiver:
        return wording.listed(*words, years, waiver, last)
    return wording.labels.clause_separator.join((wording.listed(*words, years, last), waiver))


def for_years_running(wording: Wording, years: int) -> str:
    """Return a number of consecutive years: ``for nine years running``."""
    if years == 1:
        return wording.text("for one year running")
    forms = ("for {number} year running", "for {number} years running")
    return wording.count(*forms, years, number=wording.spelled(years))


def _with_reason(wording: Wording, placement: str, reason: str | None) -> str:
    if not reason:
        return placement
    return wording.text("{placement}; reason given: {reason}", placement=placement, reason=without_stop(reason))


# ---------------------------------------------------------------- the badge


def report_label(wording: Wording, year: int | None) -> str:
    """Return the report that a placement is from: ``2022 report``."""
    return wording.text("No year given") if year is None else wording.text("{year} report", year=year)


def no_placement(wording: Wording, edition: int | None) -> str:
    """Return the statement that a brief has no placement, at all or for an edition."""
    if edition is None:
        return wording.text("none in this brief", context="tier")
    return wording.text("none for {year} in this brief", context="tier", year=edition)


def record_begins(wording: Wording, tier: str, year: int | None, cites: object) -> Parts:
    """Return the first entry of a brief about a country."""
    message = "The entries of this brief begin with {tier} in {year}{cites}."
    return wording.parts(message, tier=tier, year=year, cites=cites)


def record_lacks_that_year(wording: Wording) -> Parts:
    """Return the statement that the brief has no entry for the year of a claim."""
    return wording.parts("This brief has no entry for that year.")


def latest_before(wording: Wording, tier: str, year: int | None, marks: object) -> Parts:
    """Return the latest entry before the year of a claim."""
    return wording.parts("The latest entry before it is {tier} in {year}{marks}.", tier=tier, year=year, marks=marks)


def record_lacks_edition(
    wording: Wording, edition: int | None, later: tuple[str, int | None, object] | None, *, unchanged: bool
) -> Parts:
    """Return the statement that the brief has no entry for the edition, and its latest entry."""
    if later is None:
        return wording.parts("This brief has no entry for {edition}.", edition=edition)
    tier, year, cites = later
    message = "This brief has no entry for {edition}; {tier} in {year}{cites}."
    if unchanged:
        message = "This brief has no entry for {edition}; still {tier} in {year}{cites}."
    return wording.parts(message, edition=edition, tier=tier, year=year, cites=cites)


def later_unchanged(wording: Wording, tier: str, year: int | None, cites: object) -> Parts:
    """Return the latest entry after that of the edition, where no entry between them has another tier."""
    return wording.parts("After this edition: unchanged in {year}{cites}.", tier=tier, year=year, cites=cites)


def reports_not_in_brief(wording: Wording, years: Sequence[int]) -> Parts:
    """Return the statement that the reports of some years are later than all of which the brief has the tier.

    ``{years}`` are one or more years: *2023*, *2023 and 2024*, *2020 to 2024*.
    """
    return wording.count_parts(
        "The report of {years} is not in this brief.",
        "The reports of {years} are not in this brief.",
        len(years),
        years=wording.conjunction(format_years(wording, years)),
    )


def later_entries(wording: Wording, entries: Sequence[Parts]) -> Parts:
    """Return all entries after that of the edition, which are clauses of `later_entry`."""
    clauses = wording.joined(entries, wording.labels.clause_separator)
    return wording.parts("After this edition: {entries}.", entries=clauses)


def later_entry(wording: Wording, tier: str, first: int, last: int, cites: object) -> Parts:
    """Return the entries of one tier in a row, of reports after the edition, as a clause."""
    if first == last:
        return wording.parts("{tier} in {year}{cites}", context="later tier", tier=tier, year=first, cites=cites)
    message = "{tier} from {first} to {last}{cites}" if last - first > 1 else "{tier} in {first} and {last}{cites}"
    return wording.parts(message, context="later tier", tier=tier, first=first, last=last, cites=cites)


def move(wording: Wording, before: TierPlacement, now: TierPlacement, cites: object) -> Parts:
    """Return the move from one report to the next."""
    steps = steps_down(before.tier, now.tier)
    if before.tier == now.tier:
        message = "The same as in {year}{cites}."
    elif steps is None:
        message = "{tier} in {year}{cites}."
    else:
        message = "Down from {tier} in {year}{cites}." if steps > 0 else "Up from {tier} in {year}{cites}."
    return wording.parts(message, tier=tier_name(wording, before.tier), year=before.year, cites=cites)


def no_move(wording: Wording, year: int) -> Parts:
    """Return the reason why no move is shown."""
    return wording.parts("This brief has no entry for {year}, so no change is shown.", year=year)


# ---------------------------------------------------------------- the ladder


def no_entry(wording: Wording) -> str:
    """Return the words for a year without a placement."""
    return wording.text("no entry")


def no_entry_means(wording: Wording) -> str:
    """Return the explanation of years without an entry."""
    return wording.text("No entry: this brief lacks that year. The country may still have been ranked.")


def not_in_brief(wording: Wording, gaps: Mapping[str, Sequence[int]]) -> str:
    """Return the explanation of the years without an entry, of each country with some: ``North Korea (2001, 2002)``.

    The name of the country is empty on the only ladder of a document.
    """
    message = "Not in this brief: {years}. The country may still have been ranked."
    each = [with_details(name, years) if name else years for name, years in _runs_by_country(wording, gaps)]
    size = size_of_list(sum(map(len, gaps.values())))
    return wording.count(message, message, size, years=wording.labels.clause_separator.join(each))


def _runs_by_country(wording: Wording, gaps: Mapping[str, Sequence[int]]) -> list[tuple[str, str]]:
    return [(name, wording.conjunction(year_runs(wording, years))) for name, years in gaps.items()]
