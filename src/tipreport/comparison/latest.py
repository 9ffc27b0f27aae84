"""The briefs of a collection whose countries can be compared."""

from collections.abc import Iterable, Mapping

from tipreport.model.arguments import expect_briefs
from tipreport.model.brief import CountryBrief


def latest_of_countries(briefs: Iterable[CountryBrief]) -> Mapping[str, CountryBrief]:
    """Return the brief of each country by its code, in the order of the briefs; of several editions, the latest.

    Briefs of groups and events are left out.
    """
    found: dict[str, CountryBrief] = {}
    for brief in expect_briefs(briefs):
        if brief.subject == "country":
            code = brief.countries[0].country
            known = found.get(code)
            if known is None or (brief.edition or 0) > (known.edition or 0):
                found[code] = brief
    return found
