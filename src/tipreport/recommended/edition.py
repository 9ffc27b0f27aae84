"""The edition that the recommendations of a brief are compared with."""

from tipreport.model.brief import CountryBrief


def newest_edition(brief: CountryBrief) -> int:
    """Return the newest edition whose recommendations a brief knows; 0 if there is none.

    It is the edition of the brief, if a source or a recommendation is of that edition. Otherwise nothing is known of
    that edition, so that it is the latest one with a recommendation.
    """
    years = {year for row in brief.recommendations for year in row.years}
    read = {source.edition for source in brief.sources}
    if brief.edition and (not years or brief.edition in years | read):
        return brief.edition
    return max(years, default=0)
