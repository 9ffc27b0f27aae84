"""Checks of sources: records without one, sources that are never cited, and records that rely on the default."""

import datetime as dt
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.model.brief import references
from tipreport.model.citation import Citation, Link
from tipreport.model.records import Claim, CountryRole, Organisation, Source, TierPlacement
from tipreport.record_words.locations import format_location, format_locations
from tipreport.wording.notes import sources as sentences
from tipreport.wording.sources import attribution
from tipreport.wording.wording import Wording


def records_without_source(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find records without a source, in one note.

    An organisation of which the brief has only the name needs none if a record with a source refers to it.
    """
    without = [claim for claim in _claims(index) if not claim.sources]
    if any(isinstance(claim, Organisation) for claim in without):
        named = _organisations_of_sourced_records(index)
        without = [each for each in without if not (isinstance(each, Organisation) and _is_named_in(each, named))]
    rows = tuple(map(index.row, without))
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
    """Count the records for which only the default source was read, if more than one work was read.

    A page of it, and another source that it reports, do not make a second source. Tiers are not counted: a placement in
    a span of years would be one for each year, and a brief completed from the tier record has some for every year.
    """
    default, claims = index.brief.default_source, _claims(index)
    if default is None:
        return
    counted = [claim for claim in claims if not isinstance(claim, TierPlacement)]
    resting = sum(_rests_on(claim, default) for claim in counted)
    works = {(read.kind, read.publisher, read.author, read.title) for read in index.read(*claims)}  # not their editions
    if not resting or len(works) == 1:
        return
    source = index.sources[default.read]
    content = sentences.rest_on_default(
        wording,
        resting,
        len(counted),
        attribution(wording, [source]),
        source,
        has_tiers=len(counted) < len(claims),
        cited=Cited(citations=(Citation((Link(source.id),)),)),
    )
    row = index.row(source)
    yield data_note(wording, "default-source", (row,), format_location(wording, index, row), content)


def _rests_on(claim: Claim, default: Citation) -> bool:
    """Whether nothing but the source that the default citation was read in was read for a claim."""
    if claim.sources == (default,):  # the usual case
        return True
    return bool(claim.sources) and all(chain.read == default.read for chain in claim.sources)


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


def _organisations_of_sourced_records(index: BriefIndex) -> set[str]:
    """The ids of the organisations to which records with a source refer."""
    found: set[str] = set()
    for claim in index.claims:
        if claim.sources:
            for name, list_name, many in references(type(claim)):
                value = getattr(claim, name) if list_name == "organisations" else None
                found.update((value or ()) if many else filter(None, (value,)))
    return found


def _is_named_in(organisation: Organisation, named: AbstractSet[str]) -> bool:
    states_more = organisation.text or organisation.founded or organisation.part_of
    return organisation.id in named and not states_more


def _resting(index: BriefIndex, claims: Sequence[Claim]) -> tuple[Source | None, list[Claim]]:
    """The default source as it was read, and the records that cite just it; None and nothing without either."""
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
