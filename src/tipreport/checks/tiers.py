"""Checks of tier placements: claims against the record, moves that the year before rules out, missing years."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tipreport.checks.note import SENTENCE_SPACE, Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.model.field import fields
from tipreport.model.records import TierPlacement
from tipreport.record_words.locations import format_location, format_locations
from tipreport.wording.names import country_name
from tipreport.wording.notes import tiers as sentences
from tipreport.wording.sources import Attribution, attribution, this_brief
from tipreport.wording.tiers import steps_down
from tipreport.wording.wording import Parts, Wording

_REPORT = "Trafficking in Persons Report"


def undated_tiers(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find placements without a year, and the years in which the record has the same tier."""
    for placement in index.brief.tiers:
        if placement.year is None:
            row = index.row(placement)
            undated = sentences.undated(wording, placement.tier, Cited((placement,)))
            content = wording.joined([undated, *_on_record(index, wording, placement)], SENTENCE_SPACE)
            yield data_note(wording, "undated-tier", (row,), format_location(wording, index, row), content)


def _on_record(index: BriefIndex, wording: Wording, claim: TierPlacement) -> Iterator[Parts]:
    """The years in which the record agrees with a claim that names none."""
    record = [row for row in index.placements[claim.country] if row.official]
    same = [row for row in record if row.tier == claim.tier]
    if same:
        years = {row.year for row in same if row.year is not None}
        only = len(same) == len(record)
        yield sentences.years_in_record(wording, claim.tier, years, Cited(tuple(same)), only=only)
    elif record:
        yield sentences.never_in_record(wording, claim.tier, Cited(tuple(record)))


def unlisted_countries(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find placements of a country that the brief does not list: one note for each country."""
    countries = {row.country for row in index.brief.countries}
    for country, placements in index.placements.items():
        if country not in countries:
            rows = tuple(map(index.row, placements))
            location = format_locations(wording, index, rows)
            name = country_name(wording, country)
            content = sentences.unlisted_country(wording, name, Cited(tuple(placements)))
            yield data_note(wording, "unlisted-country", rows, location, content)


def placements_of_the_report(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find placements that were read in the report of their year, but are not official: one note for each country.

    Years of which the brief has the official placement too are left out.
    """
    for country, placements in index.placements.items():
        found = [
            row
            for row in placements
            if not row.official and (country, row.year or 0) not in index.record and _is_read_in_the_report(index, row)
        ]
        if found:
            rows = tuple(map(index.row, found))
            location = format_locations(wording, index, rows)
            yield data_note(
                wording, "placement-of-report", rows, location, sentences.of_the_report(wording, len(found))
            )


def _is_read_in_the_report(index: BriefIndex, placement: TierPlacement) -> bool:
    read = (index.sources[citation.first] for citation in placement.sources if len(citation.links) == 1)
    return any(
        source.kind == "report" and source.edition == placement.year and _REPORT in (source.title or "")
        for source in read
        if placement.year is not None
    )


def claims_against_the_record(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find claims that differ from the official placement of the same country and year.

    The note says too that a change which such a claim has is impossible after the year before.
    """
    impossible = {id(placement): before for placement, before in _impossible(index)}
    claims: dict[tuple[str, int], list[TierPlacement]] = defaultdict(list)
    for placement in index.brief.tiers:
        if not placement.official and placement.year is not None:
            claims[placement.country, placement.year].append(placement)
    for at, claimed in claims.items():
        record = index.record.get(at)
        differing = [claim for claim in claimed if record is not None and claim.tier != record.tier]
        if record is None or not differing:
            continue
        by_tier: dict[str, list[TierPlacement]] = defaultdict(list)
        for claim in differing:
            by_tier[claim.tier].append(claim)
        sources = _each_who(index, wording, [*by_tier.values()])
        clauses = [
            sentences.claim(wording, source, tier, Cited(tuple(same)))
            for source, (tier, same) in zip(sources, by_tier.items(), strict=True)
        ]
        befores = [impossible[id(claim)] for claim in differing if id(claim) in impossible][:1]
        yield data_note(
            wording,
            "tier-not-borne-out",
            tuple(map(index.row, (*differing, record))),
            format_location(wording, index, index.row(differing[0])),
            wording.joined(
                [
                    sentences.not_borne_out(wording, clauses, record, Cited((record,))),
                    *(sentences.impossible_too(wording, before, Cited((before,))) for before in befores),
                ],
                SENTENCE_SPACE,
            ),
        )


def impossible_moves(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find claimed moves that the official placement of the year before does not allow.

    Those of claims that differ from the placement of their own year are in the note on that.
    """
    for placement, before in _impossible(index):
        record = index.record.get((placement.country, placement.year or 0))
        if placement.official or record is None or record.tier == placement.tier:
            row, cites = index.row(placement), (Cited((placement,)), Cited((before,)))
            source = _who(index, wording, [placement])
            content = sentences.impossible_move(wording, source, placement, before, cites)
            yield data_note(wording, "impossible-move", (row,), format_location(wording, index, row), content)


def _impossible(index: BriefIndex) -> Iterator[tuple[TierPlacement, TierPlacement]]:
    """Yield the placements with an impossible change, each with the official placement of the year before.

    A move in a span of years is one in its first year. That a country remained on a tier in a span is about the years
    of the span, not about the year before it.
    """
    for span in _spans(index.brief.tiers):
        placement = span[0]
        if placement.change is None or placement.year is None or (placement.change == "remained" and len(span) > 1):
            continue
        before = index.record.get((placement.country, placement.year - 1))
        steps = steps_down(before.tier, placement.tier) if before else None
        if before is None or steps is None:
            continue
        possible = {"downgraded": steps > 0, "upgraded": steps < 0, "remained": steps == 0}
        if not possible[placement.change]:
            yield placement, before


def years_running_differ(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find consecutive years on a tier that the official placements do not bear out.

    A span of years with such a number is left out: it is not known of which of its years the number is.
    """
    with_years = [placement for placement in index.brief.tiers if placement.consecutive is not None]
    for placement, *others in _spans(with_years):
        if others or not index.contradicts_years_running(placement):
            continue
        years = index.years_on_tier(placement)
        record = tuple(index.record[placement.country, year] for year in years)
        content = sentences.years_running_differ(
            wording,
            _who(index, wording, [placement]),
            placement,
            years,
            (Cited((placement,)), Cited(tuple(row for row in record if row is not placement))),
        )
        row = index.row(placement)
        yield data_note(wording, "years-running-differ", (row,), format_location(wording, index, row), content)


def _spans(placements: Sequence[TierPlacement]) -> list[list[TierPlacement]]:
    """Return the placements of each span of years: those that follow each other and differ only in their year."""
    spans: list[list[TierPlacement]] = []
    others = [field.name for field in fields(TierPlacement) if field.name != "year"]
    expected = None  # the year and the other values that would extend the span
    for placement in placements:
        year, values = placement.year, [getattr(placement, name) for name in others]
        if year is not None and (year, values) == expected:
            spans[-1].append(placement)
        else:
            spans.append([placement])
        expected = (year + 1, values) if year is not None else None
    return spans


def _who(index: BriefIndex, wording: Wording, claims: Sequence[TierPlacement]) -> Attribution:
    read = index.read(*claims)
    return attribution(wording, read) if read else this_brief(wording)


def _each_who(index: BriefIndex, wording: Wording, claims: Sequence[Sequence[TierPlacement]]) -> Iterator[Attribution]:
    """The sources of claims that one sentence has: after ``one article``, the next one is ``another article``."""
    known: dict[str, set[str]] = defaultdict(set)
    for same in claims:
        read = index.read(*same)
        if len(read) != 1:
            yield _who(index, wording, same)
            continue
        (source,) = read
        before = known[source.kind]
        yield attribution(wording, read, is_another=bool(before) and source.id not in before)
        before.add(source.id)
