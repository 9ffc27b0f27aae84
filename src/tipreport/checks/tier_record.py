"""Checks of the official placements against a tier record.

They are for the maker of the brief: a document depends on the brief alone, not on the version of a record.
"""

from collections import defaultdict
from collections.abc import Iterator

from tipreport.checks.note import SENTENCE_SPACE, Cited, DataNote, data_note
from tipreport.index import BriefIndex, Row
from tipreport.model.records import TierPlacement
from tipreport.record_words.locations import format_locations
from tipreport.tier_record import TierRecord, differing_placements, missing_placements
from tipreport.wording.names import country_name
from tipreport.wording.notes import tiers as sentences
from tipreport.wording.periods import format_years
from tipreport.wording.sections import section_name
from tipreport.wording.wording import Wording


def notes_on_the_record(index: BriefIndex, wording: Wording, record: TierRecord) -> Iterator[DataNote]:
    """Find placements that differ from those of the record, and those that only the record has.

    Years of one tier with the same citations, as a span has them, are one note.
    """
    differing: dict[object, list[tuple[Row, TierPlacement, str]]] = defaultdict(list)
    for position, placement, recorded in differing_placements(index.brief, record):
        span = placement.country, placement.tier, placement.sources
        differing[span].append((("tiers", position), placement, recorded.tier))
    for found in differing.values():
        about = tuple(row for row, _, _ in found)
        by_tier: dict[str, list[int]] = defaultdict(list)
        for _, placement, tier in found:
            by_tier[tier].append(placement.year or 0)
        years = {tier: format_years(wording, by_tier[tier]) for tier in by_tier}
        first = found[0][1]
        content = sentences.differs_from_record(wording, first, years, Cited((first,)))
        yield data_note(wording, "tier-differs-from-record", about, format_locations(wording, index, about), content)
    missing: dict[str, list[int]] = defaultdict(list)
    for recorded in missing_placements(index.brief, record):
        missing[recorded.country].append(recorded.year)
    rows = [("countries", at) for at, role in enumerate(index.brief.countries) if role.country in missing]
    if rows:
        years = {
            country_name(wording, code): format_years(wording, missing[code])
            for code in (role.country for role in index.brief.countries)
            if code in missing
        }
        location = next(iter(years)) if len(years) == 1 else section_name(wording, "tiers")
        edition = index.brief.edition
        later = [year for found in missing.values() for year in found if edition is not None and year > edition]
        content = sentences.missing_in_brief(wording, years)
        if edition is not None and later:
            after = sentences.after_the_edition(wording, format_years(wording, later), len(set(later)), edition)
            content = wording.joined([content, after], SENTENCE_SPACE)
        yield data_note(wording, "tier-not-in-brief", tuple(rows), location, content)
