"""Changes of records that are compared by their facts alone: figures, laws, organisations and the like."""

from collections.abc import Hashable, Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from tipreport.comparison.change import Change, ChangeKind, Difference, Repeated
from tipreport.comparison.facts import NAMES, SUBJECTS, Facts, statement_as_written
from tipreport.comparison.pairs import Pairs, groups, pair, pair_equal, pair_single
from tipreport.model.field import Record

R = TypeVar("R", bound=Record)


def record_changes(name: str, old: Facts, new: Facts, *, added: ChangeKind = "new") -> Iterator[Difference]:
    """Yield the changes of a list: the same statement, another statement about the same subject, or only one side.

    Records with the same id may be the same under another title. The new one has the identity of the old one then, so
    that the figures of a ministry remain its figures when its name changes.
    """
    before, after = getattr(old.brief, name), getattr(new.brief, name)
    if not (before or after):
        return
    pairs = pair_records(name, old, before, new, after)
    named = pair_named(name, pairs.only_old, pairs.only_new)
    for one, other in named.both:
        theirs, ours = old.values(name, one), new.values(name, other)
        fields = tuple(field for field in theirs if theirs[field] != ours[field])
        yield Change(kind="revised", list=name, old=one, new=other, fields=fields)
        new.rename(other, old.identity(name, one))
    yield from paired_changes(name, old, new, pairs)
    yield from (Change(kind=added, list=name, new=record) for record in named.only_new)
    yield from (Change(kind="not repeated", list=name, old=record) for record in named.only_old)


def paired_changes(name: str, old: Facts, new: Facts, pairs: Pairs[R]) -> Iterator[Difference]:
    """Yield a *revised* change for each pair of records with other statements, and the pairs with the same ones."""
    repeated = [*pairs.equal]
    for before, after in pairs.both:
        if fields := differing_fields(name, old, before, new, after):
            yield Change(kind="revised", list=name, old=before, new=after, fields=fields)
        else:
            repeated.append((before, after))
    if repeated:
        yield Repeated(name, repeated)


def pair_records(name: str, old: Facts, old_records: Sequence[R], new: Facts, new_records: Sequence[R]) -> Pairs[R]:
    """Pair the records of a list that are about the same thing.

    Sources may disagree, so a brief can have several records about one subject. Those with equal statements are paired
    first, then the others in the order of their facts, so that the order of the file does not matter.
    """
    same = pair_equal(old_records, new_records, statement_as_written(name))
    both: list[tuple[R, R]] = []
    only_old: list[R] = []
    only_new: list[R] = []
    for before, after in groups(
        same.only_old,
        same.only_new,
        lambda record: old.identity(name, record),
        lambda record: new.identity(name, record),
    ):
        if len(before) == len(after) == 1:
            both.append((before[0], after[0]))
        elif before and after:
            several = _pair_several(name, old, before, new, after)
            both += several.both
            only_old += several.only_old
            only_new += several.only_new
        else:
            only_old += before
            only_new += after
    if name not in SUBJECTS or not (only_old and only_new):
        return Pairs(both, only_old, only_new, same.equal)
    single = pair_single(
        only_old, only_new, lambda record: old.subject(name, record), lambda record: new.subject(name, record)
    )
    return Pairs([*both, *single.both], single.only_old, single.only_new, same.equal)


def _pair_several(name: str, old: Facts, before: Sequence[R], new: Facts, after: Sequence[R]) -> Pairs[R]:
    """Pair records about one subject: those with equal statements, then the others in the order of their facts."""
    equal = pair(before, after, lambda record: old.statement(name, record), lambda record: new.statement(name, record))
    others = pair(
        sorted(equal.only_old, key=lambda record: old.order(name, record)),
        sorted(equal.only_new, key=lambda record: new.order(name, record)),
        lambda _: None,
        lambda _: None,
    )
    return Pairs([*equal.both, *others.both], others.only_old, others.only_new)


def pair_named(name: str, old: Sequence[R], new: Sequence[R]) -> Pairs[R]:
    """Pair records that both editions name in the same way."""
    if name not in NAMES:
        return Pairs([], old, new)
    names = attrgetter(*NAMES[name])

    def key(record: Record) -> Hashable:
        first, *others = names(record)
        return (first, *others) if first else id(record)

    return pair(old, new, key, key)


def differing_fields(name: str, old: Facts, before: Record, new: Facts, after: Record) -> tuple[str, ...]:
    """Return the fields of which the statements differ."""
    one, other = old.content(name, before), new.content(name, after)
    return tuple(field for field in one if one[field] != other[field])
