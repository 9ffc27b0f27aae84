"""The tier by report year, a ladder for each country: the record, the claims of sources, and the gaps."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from tipreport.comparison import Peers
from tipreport.document.blocks import Block, Cell, Paragraph, Rung, TierLadder
from tipreport.document.joining import bound_text, ended, note_references, sentences, spans_of
from tipreport.document.sections.peers import chosen_peers, share_on_tier, strips_and_rule
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.field import fields
from tipreport.model.records import TierPlacement
from tipreport.wording import tier_claims
from tipreport.wording import tiers as words
from tipreport.wording.names import country_name
from tipreport.wording.periods import year_span
from tipreport.wording.sources import attribution

FIRST_REPORT = 2001  # the first Trafficking in Persons Report
_but_year = attrgetter(*(field.name for field in fields(TierPlacement) if field.name != "year"))


def tiers(state: CompositionState) -> Iterator[Block]:
    """Yield the ladders of the brief's countries, then those of others that have a placement.

    Those of a group or an event, which has no badge, name the authority and the countries without a placement.
    """
    placed = state.index.placements
    shown = [row.country for row in state.brief.countries if row.country in placed]
    shown += [country for country in placed if country not in shown]
    if not shown:
        return
    has_badge = state.brief.subject == "country"
    yield state.heading("tiers")
    named = not has_badge or shown != [state.index.subject]
    peers = None if named else chosen_peers(state, shown[0])
    ladders = [
        _ladder(state, country, country_name(state.wording, country) if named else "", peers) for country in shown
    ]
    yield from ladders
    remarks = [] if has_badge else [*_in_place_of_badge(state)]
    if state.index.record and any(not rung.cells for ladder in ladders for rung in ladder.rungs):
        gaps = {ladder.country: years for ladder in ladders if (years := _years_without_entry(ladder))}
        meaning = words.not_in_brief(state.wording, gaps) if gaps else words.no_entry_means(state.wording)
        remarks.append(ended(bound_text(meaning)))
    if remarks:
        yield Paragraph(sentences(remarks), "caption")
    own = _placement_of_edition(state, shown[0])
    if peers is not None and own is not None and own.year is not None:
        yield from share_on_tier(state, peers, own.tier, own.year, state.cite(own))


def _years_without_entry(ladder: TierLadder) -> list[int]:
    return [
        year
        for rung in ladder.rungs
        if not rung.cells and rung.first is not None and rung.last is not None
        for year in range(rung.first, rung.last + 1)
    ]


def _in_place_of_badge(state: CompositionState) -> Iterator[Spans]:
    """The authority that assigned the tiers, and the countries of the brief that have no placement in it."""
    labels = state.wording.labels
    yield ended(bound_text(f"{labels.tier}{labels.lead_separator}{words.rater(state.wording)}"))
    missing = [row.country for row in state.brief.countries if row.country not in state.index.placements]
    if missing:
        names = state.wording.conjunction(country_name(state.wording, country) for country in missing)
        absence = words.no_placement(state.wording, None)
        yield ended(bound_text(f"{names}{labels.lead_separator}{absence}"))


def _placement_of_edition(state: CompositionState, country: str) -> TierPlacement | None:
    """Return the placement of the record in the edition of the brief, else the latest one."""
    official = [row for row in state.index.placements[country] if row.official and row.year is not None]
    of_edition = (row for row in official if row.year == state.brief.edition)
    return next(of_edition, max(official, key=lambda row: row.year or 0, default=None))


def _ladder(state: CompositionState, country: str, name: str, peers: Peers | None) -> TierLadder:
    placements = state.index.placements[country]
    dated: dict[int, list[TierPlacement]] = {}
    for row in placements:
        if row.year is not None:
            dated.setdefault(row.year, []).append(row)
    years = _axis(state, [*dated], recorded=any(row.official for row in placements))
    by_year = [(year, sorted(dated.get(year, ()), key=lambda row: not row.official)) for year in years]
    rungs = []
    for _, group in groupby(by_year, key=lambda pair: _content(state, pair[1])):
        same = list(group)
        records = [row for _, rows in same for row in rows]
        rungs.append(_rung(state, same[0][0], same[-1][0], same[0][1], records))
    if undated := [row for row in placements if row.year is None]:
        rungs.append(_rung(state, None, None, undated, undated))
    if peers is None or not years:
        return TierLadder(name, tuple(rungs))
    return TierLadder(name, tuple(rungs), *strips_and_rule(state, peers, years))


def _axis(state: CompositionState, years: list[int], *, recorded: bool) -> range:
    """The years from the first placement to the last one or the edition; those of all ladders that share an axis."""
    if not years:
        return range(0)
    if recorded and state.report_years:
        return range(min(state.report_years[0], *years), max(state.report_years[-1], *years) + 1)
    return range(min(years), max(*years, state.brief.edition or 0) + 1)


def _content(state: CompositionState, placements: Sequence[TierPlacement]) -> list[Any]:
    """The content of a rung for some placements, so that years with equal content share a rung."""
    return [
        (_but_year(row), state.index.has_change(row), state.references(row), state.inferred(row), state.disputed(row))
        for row in placements
    ]


def _rung(
    state: CompositionState,
    first: int | None,
    last: int | None,
    placements: Sequence[TierPlacement],
    records: Iterable[TierPlacement],
) -> Rung:
    """The rung of some years: the placements of the first one, and the records of all."""
    wording = state.wording
    cells = tuple({(row.tier, not row.official or state.disputed(row) is not None): None for row in placements})
    record = next((row for row in placements if row.official), None)
    claims = [row for row in placements if not row.official]
    recorded: Spans = ()
    plain, is_noted = True, False
    if record is not None:
        marks = state.marks_without_shared(record, claims)
        has_change = state.index.has_change(record)
        inferred = state.inferred(record)
        words_of_record = words.format_placement(
            wording, state.index.with_years_of_record(record), has_change=has_change, inferred=inferred
        )
        if disputed := state.disputed(record):
            words_of_record += f"{wording.labels.clause_separator}{words.contradicted(wording, disputed.tier)}"
        recorded = (bound_text(words_of_record), *marks)
        details = has_change or record.waiver or record.consecutive is not None or record.reason
        is_plain = not details and inferred is None
        is_noted = is_plain and bool(note_references(marks))
        plain = is_plain and not is_noted
    together = _together(state, claims, record)
    clauses = [(_agrees(rows, record), _claim(state, rows, record)) for rows in together]
    return Rung(
        first=first,
        last=last,
        years="" if first is None else year_span(wording, first, last),
        cells=tuple(Cell(tier=tier, claimed=claimed) for tier, claimed in cells),
        content=_in_words(state, recorded, clauses) if placements else (bound_text(words.no_entry(wording)),),
        record=recorded,
        claims=tuple(claim for _, claim in clauses),
        agreeing=_agreeing(state, together, record) if plain and not note_references(recorded) else (),
        plain=plain,
        is_noted=is_noted,
        records=tuple(map(state.ref, records)),
    )


def _in_words(state: CompositionState, recorded: Spans, clauses: Sequence[tuple[bool, Spans]]) -> Spans:
    """The record and the claims with which it agrees, then the claims that differ."""
    if not recorded:
        return sentences((claim for _, claim in clauses), state.wording.labels.clause_separator)
    agreed = sentences(
        (recorded, *(claim for agrees, claim in clauses if agrees)), state.wording.labels.clause_separator
    )
    disputing = sentences((claim for agrees, claim in clauses if not agrees), state.wording.labels.clause_separator)
    return spans_of(tier_claims.disputed(state.wording, agreed, disputing)) if disputing else agreed


def _together(
    state: CompositionState, claims: Sequence[TierPlacement], record: TierPlacement | None
) -> list[list[TierPlacement]]:
    """Equal claims together; first those with which the record agrees."""
    groups: dict[str, list[TierPlacement]] = {}
    for row in sorted(claims, key=lambda row: not _agrees([row], record)):
        groups.setdefault(words.format_placement(state.wording, row), []).append(row)
    return list(groups.values())


def _agrees(rows: Sequence[TierPlacement], record: TierPlacement | None) -> bool:
    return record is not None and rows[0].tier == record.tier


def _claim(state: CompositionState, rows: list[TierPlacement], record: TierPlacement | None) -> Spans:
    """The placement that only sources have, as a clause."""
    claim, agrees = rows[0], _agrees(rows, record)
    if agrees and record is not None and claim.change == record.change and state.index.has_change(record):
        claim = claim.replace(change=None)  # "the same" is also the change
    placement = words.format_placement(state.wording, claim, same=agrees, is_clause=True)
    source = attribution(state.wording, state.index.read(*rows))
    return spans_of(tier_claims.claimed_placement(state.wording, source, placement, state.marks(*rows)))


def _agreeing(
    state: CompositionState, claims: Sequence[Sequence[TierPlacement]], record: TierPlacement | None
) -> Spans:
    """The details and citations of the only claim about some years, if the record agrees; none with a reason."""
    if len(claims) != 1 or not _agrees(claims[0], record) or claims[0][0].reason:
        return ()
    details = words.format_placement_details(state.wording, claims[0][0])
    separator = state.wording.labels.list_separator
    return (*((bound_text(f"{separator}{details}"),) if details else ()), *state.marks(*claims[0]))
