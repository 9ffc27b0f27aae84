"""Changes of records that are compared by their facts alone: figures, laws, organisations and the like."""

from collections.abc import Iterable, Iterator, Sequence

from tipreport.comparison.change import Change
from tipreport.comparison.facts import Facts
from tipreport.comparison.pairs import Pairs, pair
from tipreport.model.field import Record


def record_changes(name: str, old: Facts, new: Facts) -> Iterator[Change]:
    """Yield the changes of a list: the same statement, another statement about the same subject, or only one side."""
    pairs = pair_records(name, old, getattr(old.brief, name), new, getattr(new.brief, name))
    yield from paired_changes(name, old, new, pairs.both)
    yield from (Change(kind="new", list=name, new=record) for record in pairs.only_new)
    yield from (Change(kind="not repeated", list=name, old=record) for record in pairs.only_old)


def paired_changes(name: str, old: Facts, new: Facts, both: Iterable[tuple[Record, Record]]) -> Iterator[Change]:
    """Yield a *repeated* or *revised* change for each pair of records."""
    for before, after in both:
        fields = differing_fields(name, old, before, new, after)
        yield Change(kind="revised" if fields else "repeated", list=name, old=before, new=after, fields=fields)


def pair_records(
    name: str, old: Facts, old_records: Sequence[Record], new: Facts, new_records: Sequence[Record]
) -> Pairs[Record]:
    """Pair records of a list: first those with equal statements, then those with the same subject.

    Sources may disagree, so a brief can have several records about one subject. They are paired in the order of their
    facts, so that the order of the file does not matter.
    """
    equal = pair(
        old_records,
        new_records,
        lambda record: old.statement(name, record),
        lambda record: new.statement(name, record),
    )
    same = pair(
        _sorted(name, old, equal.only_old),
        _sorted(name, new, equal.only_new),
        lambda record: old.identity(name, record),
        lambda record: new.identity(name, record),
    )
    return Pairs([*equal.both, *same.both], same.only_old, same.only_new)


def differing_fields(name: str, old: Facts, before: Record, new: Facts, after: Record) -> tuple[str, ...]:
    """Return the fields of which the statements differ."""
    one, other = old.content(name, before), new.content(name, after)
    return tuple(field for field in one if one[field] != other[field])


def _sorted(name: str, facts: Facts, records: Sequence[Record]) -> list[Record]:
    return sorted(records, key=lambda record: facts.order(name, record))
