"""The tier by report year, a ladder a country: the record, what sources claim beside it, and the gaps."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from tipreport.document.blocks import Block, Cell, Paragraph, Rung, TierLadder
from tipreport.document.sentences import say, stopped
from tipreport.document.spans import Span, Spans
from tipreport.document.state import CompositionState
from tipreport.model.field import fields
from tipreport.model.records import TierPlacement
from tipreport.wording import labels
from tipreport.wording.names import country_name
from tipreport.wording.sources import format_attribution
from tipreport.wording.tiers import format_placement

FIRST_REPORT = 2001  # the first Trafficking in Persons Report
_but_year = attrgetter(*(field.name for field in fields(TierPlacement) if field.name != "year"))


def ladders(state: CompositionState) -> Iterator[Block]:
    """The ladders of the brief's countries, then those of others that have a placement."""
    placed = state.index.placements
    shown = [row.country for row in state.brief.countries if row.country in placed]
    shown += [country for country in placed if country not in shown]
    if not shown:
        return
    yield state.heading("tiers")
    named = state.brief.subject != "country" or shown != [state.index.subject]
    for country in shown:
        yield _ladder(state, country, country_name(country) if named else "")
    if state.index.record:
        yield Paragraph(stopped(say(labels.NO_ENTRY_MEANS)), "caption")


def _ladder(state: CompositionState, country: str, name: str) -> TierLadder:
    placements = state.index.placements[country]
    dated: dict[int, list[TierPlacement]] = {}
    for row in placements:
        if row.year is not None:
            dated.setdefault(row.year, []).append(row)
    years = _axis(state, [*dated], recorded=any(row.official for row in placements))
    at = [(year, sorted(dated.get(year, ()), key=lambda row: not row.official)) for year in years]
    rungs = []
    for _, group in groupby(at, key=lambda pair: _alike(state, pair[1])):
        same = list(group)
        rungs.append(_rung(state, same[0][0], same[-1][0], same[0][1]))
    if undated := [row for row in placements if row.year is None]:
        rungs.append(_rung(state, None, None, undated))
    return TierLadder(name, tuple(rungs))


def _axis(state: CompositionState, years: list[int], *, recorded: bool) -> range:
    """From the first placement to the later of the last one and the edition; in a booklet the same for all."""
    if not years:
        return range(0)
    if recorded and state.last_report_year is not None:
        return range(min(FIRST_REPORT, *years), max(state.last_report_year, *years) + 1)
    return range(min(years), max(*years, state.brief.edition or 0) + 1)


def _alike(state: CompositionState, placements: Sequence[TierPlacement]) -> list[Any]:
    return [(_but_year(row), state.references(row)) for row in placements]


def _rung(state: CompositionState, first: int | None, last: int | None, placements: Sequence[TierPlacement]) -> Rung:
    cells = tuple({(row.tier, not row.official): None for row in placements})
    record = next((row for row in placements if row.official), None)
    claims = [row for row in placements if not row.official]
    recorded: Spans = ()
    if record is not None:
        recorded = (say(format_placement(record)), *state.marks_apart(record, claims))
    says: list[Span] = [*recorded] if placements else [say(labels.NO_ENTRY)]
    sentences = [_claim(state, rows, record) for rows in _together(claims, record)]
    disputed = False
    for place, (agrees, claim) in enumerate(sentences):
        joint = "; " if agrees or disputed or not record else ". Disputed: "
        disputed = disputed or not agrees
        says += [say(joint), *claim] if record or place else claim
    return Rung(
        first=first,
        last=last,
        cells=tuple(Cell(tier=tier, claimed=claimed) for tier, claimed in cells),
        content=tuple(says),
        record=recorded,
        claims=tuple(claim for _, claim in sentences),
    )


def _together(claims: Sequence[TierPlacement], record: TierPlacement | None) -> list[list[TierPlacement]]:
    """Claims that say the same, told as one; first those with which the record agrees."""
    groups: dict[str, list[TierPlacement]] = {}
    for row in sorted(claims, key=lambda row: record is not None and row.tier != record.tier):
        groups.setdefault(format_placement(row), []).append(row)
    return list(groups.values())


def _claim(state: CompositionState, rows: list[TierPlacement], record: TierPlacement | None) -> tuple[bool, Spans]:
    """What only sources say, and whether the record agrees."""
    agrees = record is not None and rows[0].tier == record.tier
    said = format_placement(rows[0], "the same" if agrees else None)
    return agrees, (say(f"{format_attribution(state.index.read(*rows))} {said}"), *state.marks(*rows))
