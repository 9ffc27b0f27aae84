"""The tier by report year, a ladder a country: the record, what sources claim beside it, and the gaps."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from tipreport.document.blocks import Block, Cell, Paragraph, Rung, TierLadder
from tipreport.document.page import Page
from tipreport.document.sentences import say, stopped
from tipreport.document.spans import Span, Spans
from tipreport.model.field import fields
from tipreport.model.records import TierPlacement
from tipreport.wording import labels
from tipreport.wording.names import country_name
from tipreport.wording.sources import say_who
from tipreport.wording.tiers import say_placement

FIRST_REPORT = 2001  # the first Trafficking in Persons Report
_but_year = attrgetter(*(field.name for field in fields(TierPlacement) if field.name != "year"))


def ladders(page: Page) -> Iterator[Block]:
    """The ladders of the brief's countries, then those of others that have a placement."""
    placed = page.index.placements
    shown = [row.country for row in page.brief.countries if row.country in placed]
    shown += [country for country in placed if country not in shown]
    if not shown:
        return
    yield page.heading(labels.SECTIONS["tiers"])
    named = page.brief.subject != "country" or shown != [page.index.subject]
    for country in shown:
        yield _ladder(page, country, country_name(country) if named else "")
    if page.index.record:
        yield Paragraph(stopped(say(labels.NO_ENTRY_MEANS)), "caption")


def _ladder(page: Page, country: str, name: str) -> TierLadder:
    placements = page.index.placements[country]
    dated: dict[int, list[TierPlacement]] = {}
    for row in placements:
        if row.year is not None:
            dated.setdefault(row.year, []).append(row)
    years = _axis(page, [*dated], recorded=any(row.official for row in placements))
    at = [(year, sorted(dated.get(year, ()), key=lambda row: not row.official)) for year in years]
    rungs = []
    for _, group in groupby(at, key=lambda pair: _alike(page, pair[1])):
        same = list(group)
        rungs.append(_rung(page, same[0][0], same[-1][0], same[0][1]))
    if undated := [row for row in placements if row.year is None]:
        rungs.append(_rung(page, None, None, undated))
    return TierLadder(name, tuple(rungs))


def _axis(page: Page, years: list[int], *, recorded: bool) -> range:
    """From the first placement to the later of the last one and the edition; in a booklet the same for all."""
    if not years:
        return range(0)
    if recorded and page.through is not None:
        return range(min(FIRST_REPORT, *years), max(page.through, *years) + 1)
    return range(min(years), max(*years, page.brief.edition or 0) + 1)


def _alike(page: Page, placements: Sequence[TierPlacement]) -> list[Any]:
    return [(_but_year(row), page.references(row)) for row in placements]


def _rung(page: Page, first: int | None, last: int | None, placements: Sequence[TierPlacement]) -> Rung:
    cells = tuple({(row.tier, not row.official): None for row in placements})
    record = next((row for row in placements if row.official), None)
    claims = [row for row in placements if not row.official]
    recorded: Spans = ()
    if record is not None:
        recorded = (say(say_placement(record)), *page.marks_apart(record, claims))
    says: list[Span] = [*recorded] if placements else [say(labels.NO_ENTRY)]
    sentences = [_claim(page, rows, record) for rows in _together(claims, record)]
    disputed = False
    for place, (agrees, claim) in enumerate(sentences):
        joint = "; " if agrees or disputed or not record else ". Disputed: "
        disputed = disputed or not agrees
        says += [say(joint), *claim] if record or place else claim
    return Rung(
        first=first,
        last=last,
        cells=tuple(Cell(tier=tier, claimed=claimed) for tier, claimed in cells),
        says=tuple(says),
        record=recorded,
        claims=tuple(claim for _, claim in sentences),
    )


def _together(claims: Sequence[TierPlacement], record: TierPlacement | None) -> list[list[TierPlacement]]:
    """Claims that say the same, told as one; first those with which the record agrees."""
    groups: dict[str, list[TierPlacement]] = {}
    for row in sorted(claims, key=lambda row: record is not None and row.tier != record.tier):
        groups.setdefault(say_placement(row), []).append(row)
    return list(groups.values())


def _claim(page: Page, rows: list[TierPlacement], record: TierPlacement | None) -> tuple[bool, Spans]:
    """What only sources say, and whether the record agrees."""
    agrees = record is not None and rows[0].tier == record.tier
    said = say_placement(rows[0], "the same" if agrees else None)
    return agrees, (say(f"{say_who(page.index.read(*rows))} {said}"), *page.marks(*rows))
