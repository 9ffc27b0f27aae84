"""The changes from one edition of a brief to another."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter

from attrs import field, frozen

from tipreport.comparison.change import KINDS, Change, Difference, Repeated
from tipreport.comparison.facts import Facts
from tipreport.comparison.recommendations import recommendation_changes
from tipreport.comparison.records import record_changes
from tipreport.comparison.statements import statement_changes
from tipreport.comparison.tiers import tier_changes
from tipreport.model.arguments import expect_brief
from tipreport.model.brief import CountryBrief, lists

_LISTS = tuple(lists())
_REFERRED_TO = ("organisations", "laws", "programmes")  # first, for the others name them
_LISTS_OF_FACTS = tuple(
    name
    for name in _LISTS
    if name not in ("summary", "tiers", "findings", "recommendations", "progress", "sources", *_REFERRED_TO)
)
_RANKS = {name: rank for names in (KINDS, _LISTS) for rank, name in enumerate(names)}


@frozen
class Changes:
    """The changes from one edition of a brief to another.

    They depend on the facts alone: not on ids, nor on the order of records.
    """

    old: CountryBrief = field(repr=False)
    """The earlier edition."""
    new: CountryBrief = field(repr=False)
    """This edition."""
    differences: tuple[Change, ...]
    """All changes but the repeated statements, by kind and by list."""
    _repeated: tuple[list[Repeated], Facts, Facts] = field(repr=False, eq=False)

    def repeated(self) -> tuple[Change, ...]:
        """Return the statements that both editions make, by list."""
        repeated, before, after = self._repeated
        return _sorted(chain.from_iterable(each.changes() for each in repeated), before, after)


def changes(old: CountryBrief, new: CountryBrief) -> Changes:
    """Return the changes from an earlier edition of a brief to a later one.

    Records are matched by their subject, never by the likeness of their values: a figure by measure, people, place,
    organisation and period; a recommendation by its id or by like words; a source by its title or id. The result does
    not depend on ids, on the order of records, on typing (white space, case, quotation marks, dashes), or on
    the layout of the files. The pillar of a record does not count: it is only its place in a document.

    It takes linear time, except for texts that share rare words. Raises `InvalidRecordError` for an argument that is
    not a brief.
    """
    expect_brief(old, "old")
    expect_brief(new, "new")
    before, after = Facts(old), Facts(new)
    differences: list[Change] = []
    repeated: list[Repeated] = []
    for found in _changes(before, after):
        if isinstance(found, Repeated):
            repeated.append(found)
        else:
            differences.append(found)
    return Changes(old, new, _sorted(differences, before, after), (repeated, before, after))


def _changes(old: Facts, new: Facts) -> Iterator[Difference]:
    for name in _REFERRED_TO:
        yield from record_changes(name, old, new)
    yield from tier_changes(old, new)
    yield from statement_changes("summary", old, new)
    yield from statement_changes("findings", old, new)
    yield from recommendation_changes(old, new)
    yield from record_changes("sources", old, new, added="source added")
    for name in _LISTS_OF_FACTS:
        yield from record_changes(name, old, new)


def _sorted(changes_: Iterable[Change], old: Facts, new: Facts) -> tuple[Change, ...]:
    """Sort changes by kind and list, then by the subject of the record."""
    keyed = sorted(((_subject(change, old, new), change) for change in changes_), key=itemgetter(0))
    found: list[Change] = []
    for _, same in groupby(keyed, key=itemgetter(0)):
        found += _by_statement([change for _, change in same], old, new)
    return tuple(found)


def _subject(change: Change, old: Facts, new: Facts) -> tuple[int, int, str]:
    """Return the key by which changes are sorted: kind, list, then the subject of the record."""
    facts = new if change.new is not None else old
    return _RANKS[change.kind], _RANKS[change.list], repr(facts.identity(change.list, change.record))


def _by_statement(same: list[Change], old: Facts, new: Facts) -> list[Change]:
    """Sort changes about one subject by the statements about it, which only few subjects need."""
    if len(same) == 1:
        return same
    return sorted(same, key=lambda change: (new if change.new is not None else old).order(change.list, change.record))
