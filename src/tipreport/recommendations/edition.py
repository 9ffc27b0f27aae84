"""The edition that the recommendations of a brief are compared with."""

from tipreport.model.brief import CountryBrief, lists


def newest_edition(brief: CountryBrief) -> int:
    """Return the newest edition whose recommendations a brief knows; 0 if there is none.

    It is the edition of the brief, if a recommendation is of that edition, or a source that was read. Otherwise nothing
    is known of that edition, so that it is the latest one with a recommendation.
    """
    years = {year for row in brief.recommendations for year in row.years}
    if brief.edition and (not years or brief.edition in years or brief.edition in _editions_read(brief)):
        return brief.edition
    return max(years, default=0)


def _editions_read(brief: CountryBrief) -> set[int | None]:
    """Return the editions of the sources, without those that are only cited as quoted in another source."""
    rows = (row for name in lists() for row in getattr(brief, name) if name != "sources")
    citations = {citation for row in rows for citation in row.sources}
    quoted = {citation.first for citation in citations} - {citation.read for citation in citations}
    return {source.edition for source in brief.sources if source.id not in quoted}
