"""Checks of sources: records without one, sources that are never cited, and records that rely on the default."""

from collections.abc import Iterator

from tipreport.checks.locations import format_location, format_locations
from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.model.records import Claim, CountryRole
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
    """Count the records that rely on the default source alone, if more than one source was read."""
    default, claims = index.brief.default_source, _claims(index)
    resting = [claim for claim in claims if claim.sources == (default,)]
    if default is None or not resting or len(index.read(*claims)) < 2:
        return
    read = attribution(wording, index.read(resting[0]))
    content = sentences.rest_on_default(wording, len(resting), len(claims), read, Cited((resting[0],)))
    row = index.row(index.sources[default.read])
    yield data_note(wording, "default-source", (row,), format_location(wording, index, row), content)


def _claims(index: BriefIndex) -> list[Claim]:
    """The records that need a source: a country without roles claims nothing."""
    return [claim for claim in index.claims if not isinstance(claim, CountryRole) or claim.roles]
