"""The report whose editions the recommendations of a brief are from, and the edition that they are compared with."""

from collections import Counter

from tipreport.model.brief import CountryBrief, lists
from tipreport.model.records import Recommendation


def newest_edition(brief: CountryBrief) -> int:
    """Return the newest edition whose recommendations a brief knows; 0 if there is none.

    It is the edition of the brief, if a recommendation is of that edition, or a source that was read. Otherwise nothing
    is known of that edition, so that it is the latest one with a recommendation.
    """
    others = of_other_reports(brief)
    years = {year for row in brief.recommendations if id(row) not in others for year in row.years}
    if brief.edition and (not years or brief.edition in years or brief.edition in _editions_read(brief)):
        return brief.edition
    return max(years, default=0)


def of_other_reports(brief: CountryBrief) -> frozenset[int]:
    """Return the ids of the recommendations whose ``years`` are editions of another report than those of the most.

    A report is known by the publisher of its sources. A recommendation without one, or of several, is of no other.
    """
    publishers = {source.id: source.publisher for source in brief.sources}

    def publisher(row: Recommendation) -> str | None:
        cited = {publishers.get(citation.first) for citation in row.sources}
        return cited.pop() if len(cited) == 1 else None

    of_years = {id(row): publisher(row) for row in brief.recommendations if row.years}
    counts = Counter(filter(None, of_years.values()))
    if len(counts) <= 1:
        return frozenset()
    ((usual, _),) = counts.most_common(1)
    return frozenset(row for row, name in of_years.items() if name not in (None, usual))


def _editions_read(brief: CountryBrief) -> set[int | None]:
    """Return the editions of the sources, without those that are only cited as quoted in another source."""
    rows = (row for name in lists() for row in getattr(brief, name) if name != "sources")
    citations = {citation for row in rows for citation in row.sources}
    quoted = {citation.first for citation in citations} - {citation.read for citation in citations}
    return {source.edition for source in brief.sources if source.id not in quoted}
