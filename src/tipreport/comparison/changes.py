"""The changes from one edition of a brief to another."""

from collections.abc import Iterator

from tipreport.comparison.change import KINDS, Change, Changes
from tipreport.comparison.facts import Facts
from tipreport.comparison.recommendations import recommendation_changes
from tipreport.comparison.records import record_changes
from tipreport.comparison.sources import source_changes
from tipreport.comparison.statements import statement_changes
from tipreport.comparison.tiers import tier_changes
from tipreport.model.brief import CountryBrief, lists

_LISTS = tuple(lists())
_LISTS_OF_FACTS = tuple(
    name for name in _LISTS if name not in ("summary", "tiers", "findings", "recommendations", "progress", "sources")
)


def changes(old: CountryBrief, new: CountryBrief) -> Changes:
    """Return the changes from an earlier edition of a brief to a later one.

    Records are matched by their subject, never by the likeness of their values: a figure by measure, people, place,
    organisation and period; a recommendation by its id or by like words; a source by its title or id. The result does
    not depend on ids, on the order of records, or on the layout of the files.

    It takes linear time, but for texts that share rare words.
    """
    facts = Facts(old), Facts(new)
    found = sorted(_changes(*facts), key=lambda change: _order(change, *facts))
    return Changes(old, new, tuple(found))


def _changes(old: Facts, new: Facts) -> Iterator[Change]:
    yield from tier_changes(old, new)
    yield from statement_changes("summary", old, new)
    yield from statement_changes("findings", old, new)
    yield from recommendation_changes(old, new)
    yield from source_changes(old, new)
    for name in _LISTS_OF_FACTS:
        yield from record_changes(name, old, new)


def _order(change: Change, old: Facts, new: Facts) -> tuple[object, ...]:
    """Return the key by which changes are sorted: kind, list, then the facts of the record."""
    facts = new if change.new is not None else old
    return KINDS.index(change.kind), _LISTS.index(change.list), facts.order(change.list, change.record)
