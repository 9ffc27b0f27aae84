"""The changes from one edition of a brief to another."""

from collections.abc import Iterator
from itertools import groupby

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
    by_subject = sorted(_changes(*facts), key=lambda change: _subject(change, *facts))
    found: list[Change] = []
    for _, same in groupby(by_subject, key=lambda change: _subject(change, *facts)):
        found += _by_statement([*same], *facts)
    return Changes(old, new, tuple(found))


def _changes(old: Facts, new: Facts) -> Iterator[Change]:
    yield from tier_changes(old, new)
    yield from statement_changes("summary", old, new)
    yield from statement_changes("findings", old, new)
    yield from recommendation_changes(old, new)
    yield from source_changes(old, new)
    for name in _LISTS_OF_FACTS:
        yield from record_changes(name, old, new)


def _subject(change: Change, old: Facts, new: Facts) -> tuple[int, int, str]:
    """Return the key by which changes are sorted: kind, list, then the subject of the record."""
    facts = new if change.new is not None else old
    return KINDS.index(change.kind), _LISTS.index(change.list), facts.subject(change.list, change.record)


def _by_statement(same: list[Change], old: Facts, new: Facts) -> list[Change]:
    """Sort changes about one subject by the statements about it, which only few subjects need."""
    if len(same) == 1:
        return same
    return sorted(same, key=lambda change: (new if change.new is not None else old).order(change.list, change.record))
