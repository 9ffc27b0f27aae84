"""Changes of the sources that are cited."""

from collections.abc import Iterator, Mapping
from typing import Any

from tipreport.comparison.change import Change
from tipreport.comparison.facts import IDENTITIES, Facts
from tipreport.comparison.pairs import pair
from tipreport.comparison.records import pair_records, paired_changes
from tipreport.model.brief import CountryBrief

LIST = "sources"


def source_changes(old: Facts, new: Facts) -> Iterator[Change]:
    """Yield the changes of sources. One with the same id, kind and edition is the same, although its title differs."""
    pairs = pair_records(LIST, old, old.brief.sources, new, new.brief.sources)
    named = pair(pairs.only_old, pairs.only_new, _name, _name)
    yield from paired_changes(LIST, old, new, pairs.both)
    for one, other in named.both:
        fields = tuple(name for name in IDENTITIES[LIST] if getattr(one, name) != getattr(other, name))
        yield Change(kind="revised", list=LIST, old=one, new=other, fields=fields)
    yield from (Change(kind="source added", list=LIST, new=record) for record in named.only_new)
    yield from (Change(kind="not repeated", list=LIST, old=record) for record in named.only_old)


def _name(row: Any) -> object:
    return row.id, row.kind, row.edition


def same_sources(old: CountryBrief, new: CountryBrief) -> Mapping[str, str]:
    """Return the id in the new brief of each source of the old one that both have, by its id in the old one."""
    before, after = Facts(old), Facts(new)
    known = {after.identity(LIST, row): row.id for row in new.sources}
    found = {row.id: known.get(before.identity(LIST, row), "") for row in old.sources}
    return {name: same for name, same in found.items() if same}
