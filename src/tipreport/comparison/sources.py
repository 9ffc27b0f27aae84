"""Sources that two editions have in common."""

from collections.abc import Mapping

from tipreport.comparison.facts import Facts
from tipreport.comparison.records import pair_named, pair_records
from tipreport.model.brief import CountryBrief

LIST = "sources"


def same_sources(old: CountryBrief, new: CountryBrief) -> Mapping[str, str]:
    """Return the id in the new brief of each source of the old one that both have, by its id in the old one."""
    pairs = pair_records(LIST, Facts(old), old.sources, Facts(new), new.sources)
    named = pair_named(LIST, pairs.only_old, pairs.only_new)
    return {one.id: other.id for one, other in (*pairs.equal, *pairs.both, *named.both)}
