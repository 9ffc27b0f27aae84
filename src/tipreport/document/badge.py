"""The badge: the tier placement that a document leads with, who placed it, and what disputes it.

In this order: the record of the brief's edition; a claim for that edition; the record's latest before it; another
claim; none. Without an edition, the record's latest.
"""

from collections.abc import Iterator, Mapping, Sequence

from tipreport.document.blocks import Badge
from tipreport.document.sentences import run, say, stopped
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import TierPlacement
from tipreport.wording import labels
from tipreport.wording.names import country_name
from tipreport.wording.phrases import capital
from tipreport.wording.sources import format_attribution
from tipreport.wording.tiers import RATER, format_placement, steps_down

Record = Mapping[int, TierPlacement]  # the official placements of a country, by report year


def badge(state: CompositionState) -> Badge:
    """The badge of the brief's country; for a group or an event, why there is none, and that of each country."""
    if state.brief.subject == "country":
        return _of_country(state, state.brief.countries[0].country)
    reason = f"none of its own, since the subject is {labels.SUBJECTS[state.brief.subject]}"
    return Badge(rater=RATER, absence=reason, remarks=tuple(_line(state, row.country) for row in state.brief.countries))


def _line(state: CompositionState, country: str) -> Spans:
    shown = _of_country(state, country)
    name = say(f"{country_name(country)}: ")
    if not shown.tier:
        return run(stopped(name, say(shown.absence)), *shown.remarks)
    claim = f", {shown.claim}" if shown.claimed else ""
    return run(stopped(name, say(f"{shown.tier}{claim}. {shown.report}, {shown.rater}"), *shown.marks), *shown.remarks)


def _of_country(state: CompositionState, country: str) -> Badge:
    edition = state.brief.edition
    placements = state.index.placements.get(country, ())
    record = {row.year: row for row in placements if row.official and row.year is not None}
    claims = [row for row in placements if not row.official]
    year = max((year for year in record if edition is None or year <= edition), default=None)
    if year is None:
        leading = _leading(claims, edition)
    else:
        leading = [row for row in claims if row.year == edition] if edition not in (None, year) else []
    if leading:
        return _claimed(state, leading, record)
    return _none(state, record) if year is None else _recorded(state, record, year, claims)


def _leading(claims: Sequence[TierPlacement], edition: int | None) -> list[TierPlacement]:
    """The claims to lead with where there is no record: the latest, else those that name no year, else all."""
    years = [row.year for row in claims if row.year is not None and (edition is None or row.year <= edition)]
    return [row for row in claims if row.year == max(years, default=None)] or [*claims]


# ---------------------------------------------------------------- what is shown


def _none(state: CompositionState, record: Record) -> Badge:
    absence = f"{labels.NO_PLACEMENT} for {state.brief.edition}" if record else labels.NO_PLACEMENT
    return Badge(rater=RATER, absence=absence, remarks=tuple(_begins(state, record)))


def _claimed(state: CompositionState, claims: Sequence[TierPlacement], record: Record) -> Badge:
    lead, *others = claims
    alike = [lead, *(row for row in others if (row.tier, row.year) == (lead.tier, lead.year))]
    return Badge(
        tier=lead.tier,
        year=lead.year,
        report=f"{lead.year} report" if lead.year is not None else "No year given",
        rater=RATER,
        claimed=True,
        claim=f"as {format_attribution(state.index.read(*alike))}",
        marks=state.marks(*alike),
        remarks=(*_beside_claim(state, lead, record), *_rivals(state, lead, others)),
    )


def _recorded(state: CompositionState, record: Record, year: int, claims: Sequence[TierPlacement]) -> Badge:
    placement = record[year]
    of_this_year = [row for row in claims if row.year in (None, year)]
    return Badge(
        tier=placement.tier,
        year=year,
        report=f"{year} report",
        rater=RATER,
        marks=state.marks_apart(placement, of_this_year),
        remarks=(*_around(state, record, year), *_rivals(state, placement, of_this_year)),
    )


# ---------------------------------------------------------------- what is said around it


def _begins(state: CompositionState, record: Record) -> Iterator[Spans]:
    """Where the record begins, if it does so too late."""
    if record:
        first = record[min(record)]
        yield stopped(say(f"The record used here begins with {first.tier} in {first.year}"), *state.cites(first))


def _beside_claim(state: CompositionState, claim: TierPlacement, record: Record) -> Iterator[Spans]:
    """That the record is silent, and what it says before."""
    before = max((year for year in record if claim.year is not None and year < claim.year), default=None)
    if before is None:
        yield from _begins(state, record)
    else:
        yield stopped(say("The record used here has no entry for that year"))
        latest = record[before]
        yield stopped(say(f"Its latest before is {latest.tier} in {latest.year}"), *state.marks(latest))


def _around(state: CompositionState, record: Record, year: int) -> Iterator[Spans]:
    """The move, or that the edition has no entry; later years; what else the record says of the placement."""
    placement, edition = record[year], state.brief.edition
    before, latest = record.get(year - 1), record[max(record)]
    still = all(row.tier == placement.tier for at, row in record.items() if at > year)
    later = f"{'still ' if still else ''}{latest.tier} in {latest.year}" if latest is not placement else ""
    if edition not in (None, year):
        gap = f"The record used here has no entry for {edition}"
        yield stopped(say(f"{gap}; {later}" if later else gap), *(state.cites(latest) if later else ()))
    else:
        if before is not None:
            yield stopped(say(_move(before, placement)), *state.cites(before))
        else:
            yield stopped(say(f"The record used here has no entry for {year - 1}, so no move is shown"))
        if later:
            yield stopped(say(capital(later)), *state.cites(latest))
    if placement.waiver or placement.consecutive is not None or placement.reason:
        yield stopped(say(capital(format_placement(placement).removeprefix(placement.tier).lstrip(",; "))))


def _rivals(state: CompositionState, shown: TierPlacement, claims: Sequence[TierPlacement]) -> Iterator[Spans]:
    """The claims that differ from what is shown, those that say the same told as one."""
    groups: dict[tuple[str, int | None], list[TierPlacement]] = {}
    for row in claims:
        if row.tier != shown.tier:
            groups.setdefault((row.tier, row.year), []).append(row)
    for (tier, year), rows in groups.items():
        read = state.index.read(*rows)
        undated = "and name no year" if len(read) > 1 else "and names no year"
        when = f"for {year}" if year is not None else undated
        yield stopped(say(f"{capital(format_attribution(read))} {tier} {when}"), *state.marks(*rows))


def _move(before: TierPlacement, now: TierPlacement) -> str:
    if before.tier == now.tier:
        return f"The same as in {before.year}"
    steps = steps_down(before.tier, now.tier)
    if steps is None:
        return f"{before.tier} in {before.year}"
    return f"{'Down' if steps > 0 else 'Up'} from {before.tier} in {before.year}"
