"""Checks of sources: records without one, sources that are never cited, and records that rely on the default."""

import datetime as dt
from collections.abc import Iterator, Sequence

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.model.records import Claim, CountryRole, Source
from tipreport.record_words.locations import format_location, format_locations
from tipreport.wording.notes import sources as sentences
from tipreport.wording.sources import attribution
from tipreport.wording.wording import Wording


def records_without_source(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find records without a source, in one note."""
    rows = tuple(index.row(claim) for claim in _claims(index) if not claim.sources)
    if rows:
        location = format_locations(wording, index, rows)
        yield data_note(wording, "no-source", rows, location, sentences.no_source(wording))


def unused_sources(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find sources that no citation names."""
    cited = {link.source for claim in index.claims for chain in claim.sources for link in chain.links}
    default = index.brief.default_source
    cited.update(link.source for link in (default.links if default else ()))
    for source in index.brief.sources:
        if source.id not in cited:
            row = index.row(source)
            location = format_location(wording, index, row)
            yield data_note(wording, "unused-source", (row,), location, sentences.never_cited(wording, source))


def records_on_the_default(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Count the records that rely on the default source alone, if more than one work was read."""
    claims = _claims(index)
    source, resting = _resting(index, claims)
    works = {(read.kind, read.publisher, read.author, read.title) for read in index.read(*claims)}  # not their editions
    if source is None or len(works) == 1:
        return
    read = attribution(wording, index.read(resting[0]))
    content = sentences.rest_on_default(wording, len(resting), len(claims), read, source, cited=Cited((resting[0],)))
    row = index.row(source)
    yield data_note(wording, "default-source", (row,), format_location(wording, index, row), content)


def default_later_than_brief(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find a default source that is later than the brief.

    With the next edition as the default, records would claim to be from a report that nobody has compared with them.
    """
    source, resting = _resting(index, _claims(index))
    later = (_later_edition(index, source) or _later_day(index, source)) if source is not None else None
    if source is not None and later is not None:
        row = index.row(source)
        content = sentences.default_later_than_brief(wording, len(resting), source, later)
        yield data_note(wording, "default-source-later", (row,), format_location(wording, index, row), content)


def _resting(index: BriefIndex, claims: Sequence[Claim]) -> tuple[Source | None, list[Claim]]:
    """The default source as it was read, and the records that rely on it alone; None and nothing without either."""
    default = index.brief.default_source
    resting = [claim for claim in claims if claim.sources == (default,)]
    return (index.sources[default.read], resting) if default is not None and resting else (None, [])


def _later_edition(index: BriefIndex, source: Source) -> int | None:
    """The edition of a brief that is earlier than that of a source."""
    edition = index.brief.edition
    return edition if edition and source.edition and source.edition > edition else None


def _later_day(index: BriefIndex, source: Source) -> dt.date | None:
    """The day of the last change of a brief, if a source was published later."""
    updated, published = index.brief.updated, source.published
    return updated if updated and published and published.days[0] > updated.isoformat() else None


def _claims(index: BriefIndex) -> list[Claim]:
    """The records that need a source: a country without roles claims nothing."""
    return [claim for claim in index.claims if not isinstance(claim, CountryRole) or claim.roles]
