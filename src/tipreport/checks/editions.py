"""Checks of editions: records of another edition than those that they cite, and of a later one than the brief."""

import datetime as dt
from collections.abc import Iterator, Sequence

from tipreport.checks.figures import figure_note
from tipreport.checks.note import DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.model.citation import Citation
from tipreport.model.period import Period
from tipreport.model.records import Claim, Source
from tipreport.model.vocabulary import APPROXIMATE
from tipreport.record_words.locations import format_locations
from tipreport.wording.notes import sources as sentences
from tipreport.wording.wording import Parts, Wording

_DECEMBER = 12


def editions_not_cited(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find placements that are later than the reports that they cite, and recommendations that cite none of theirs.

    Only records are compared whose sources all have an edition; that of a placement may be published in an earlier year
    instead. A placement may be in a later report, which looks back; the recommendations of an edition are in that
    edition alone.
    """
    tiers = [
        row
        for row in index.brief.tiers
        if row.year is not None and (cited := _cited(index, row, or_published=True)) and row.year > max(cited)
    ]
    recommendations = [
        row for row in index.recommended_in_editions if (cited := _cited(index, row)) and cited.isdisjoint(row.years)
    ]
    recommendations.sort(key=index.rank)  # as their numbers are listed
    for found, message in ((tiers, sentences.later_than_cited), (recommendations, sentences.of_other_editions)):
        if found:
            yield _note(index, wording, found, message(wording, len(found)))


def sources_before_the_end(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find numbers of a period all of whose sources were published in a month before its last one.

    Their period is wrong, or they are only of a part of it. A forecast is an estimate, and is not compared.
    """
    for figure in index.brief.figures:
        end = _last_month(figure.period)
        published = [_published(index, chain) for chain in figure.sources]
        if not end or figure.value.value is None or figure.basis in APPROXIMATE or not published:
            continue
        dates = [each for each in published if each is not None]
        latest = max(dates, key=lambda each: each.days[1], default=None)
        if len(dates) == len(published) and latest is not None and _last_month(latest) < end:
            content = sentences.before_the_end(wording, len(dates), latest)
            yield figure_note(index, wording, "source-before-end", figure, content)


def _last_month(period: Period | None) -> str:
    """The last month of a period, such as ``2023-12`` of 2023; empty for one without an end, or of several years."""
    if period is None or period.form not in ("in", "to", "as of") or period.years != 1:
        return ""
    year, month, _ = period.days[1].split("-")
    return f"{year}-{min(int(month), _DECEMBER):02}"


def _published(index: BriefIndex, citation: Citation) -> Period | None:
    """The day of a source, or else of the one that it was read in."""
    return index.sources[citation.first].published or index.sources[citation.read].published


def tiers_later_than_brief(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find placements of later years than that of the last change of the brief, whose day every document prints.

    They were added without a new day, as an update from the tier record adds them.
    """
    updated = index.brief.updated
    if updated is None:
        return
    later = [row for row in index.brief.tiers if row.year is not None and row.year > updated.year]
    if later:
        rows = tuple(map(index.row, later))
        content = sentences.later_than_last_change(wording, len({row.year for row in later}), updated)
        yield data_note(wording, "tier-later-than-brief", rows, format_locations(wording, index, rows), content)


def sources_later_than_brief(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find cited sources that did not exist, or were not read, on the day of the last change of the brief.

    The day was not changed with the records that cite them, or is wrong. A default source has a note of its own.
    """
    updated, default = index.brief.updated, index.brief.default_source
    if updated is None:
        return
    cited = {link.source for citation in _citations(index) for link in citation.links}
    sources = [row for row in index.brief.sources if row.id in cited]
    read = [row for row in sources if row.read is not None and row.read > updated]
    later = [
        row
        for row in sources
        if row not in read and (default is None or row.id != default.read) and _is_later(row, updated)
    ]
    for found, message in ((later, sentences.later_source), (read, sentences.read_later)):
        if found:
            rows = tuple(map(index.row, found))
            content = message(wording, found, updated)
            yield data_note(wording, "source-later-than-brief", rows, format_locations(wording, index, rows), content)


def _citations(index: BriefIndex) -> Iterator[Citation]:
    return (citation for claim in index.claims for citation in claim.sources)


def _is_later(source: Source, updated: dt.date) -> bool:
    """Whether a source is of a later year, or was published later, than a day."""
    if source.published is not None:
        return source.published.days[0] > updated.isoformat()
    return source.edition is not None and source.edition > updated.year


def _note(index: BriefIndex, wording: Wording, found: Sequence[Claim], content: Parts) -> DataNote:
    rows = tuple(map(index.row, found))
    return data_note(wording, "edition-not-cited", rows, format_locations(wording, index, rows), content)


def _cited(index: BriefIndex, row: Claim, *, or_published: bool = False) -> set[int]:
    """Return the editions of the sources of a record, or else their years; none if a source has none of them."""
    editions = set[int | None]()
    for citation in row.sources:
        published = _published(index, citation) if or_published else None
        editions.add(index.sources[citation.first].edition or (published.to_year if published else None))
    return set() if None in editions else {edition for edition in editions if edition is not None}
