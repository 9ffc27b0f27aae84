"""Finds the records of a brief that are versions of the same record in another version of the brief."""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from attrs import define, field, frozen

from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import fields

_MIN_SIMILARITY = 0.5  # the share of equal fields of two records that are versions of one record
_MAX_COMPARISONS = 250_000  # pairs of records; if there are more, records are matched in order

RowIndexes: TypeAlias = Sequence[int | None]
"""The index that each record of a list had when its table was exported; None for a new one, or `UNKNOWN`."""
UNKNOWN = -1


@frozen
class Match:
    """The index of the old record. ``is_guess`` if it was matched only because the two records are similar."""

    index: int
    is_guess: bool = False


Matches: TypeAlias = Mapping[str, Sequence[Match | None]]
"""For each record of each list of the new brief, the old record; None for an added record."""


def match_briefs(
    old: CountryBrief, new: CountryBrief, rows: Mapping[str, RowIndexes] | None = None, *, same_version: bool = False
) -> Matches:
    """Match the records of two versions of a brief.

    ``rows`` are the row indexes of each list, if the new version comes from tables. ``same_version`` says that these
    tables were exported from the old version, so that the indexes are those of the old records.
    """
    return {
        name: match_records(
            getattr(old, name), getattr(new, name), (rows or {}).get(name, ()), same_version=same_version
        )
        for name in lists()
    }


def match_records(
    old: Sequence[Any], new: Sequence[Any], rows: RowIndexes = (), *, same_version: bool = False
) -> tuple[Match | None, ...]:
    """For each new record the old record that it matches; None if it was added.

    Equal records match first, then records with the same row index, then records with the same id. Records of which at
    least half the fields are equal match only if the row indexes do not decide: they are unknown, somebody has
    renumbered the rows, or they number the records of another version.
    """
    if old == new:
        return tuple(map(Match, range(len(new))))
    if all(row is None for row in rows):
        rows = [UNKNOWN] * len(new)
    matcher = _Matcher(old, new, rows)
    matcher.match_equal()
    decides = same_version and matcher.agrees_with_rows()
    if decides:
        matcher.match_rows()
    matcher.match_ids()
    matcher.match_similar(
        [index for index in matcher.added() if rows[index] == UNKNOWN or (rows[index] is not None and not decides)]
    )
    return tuple(matcher.matches)


@define
class _Matcher:
    old: Sequence[Any]
    new: Sequence[Any]
    rows: RowIndexes
    matches: list[Match | None] = field(init=False)
    unmatched: dict[int, None] = field(init=False)
    """The indexes of the old records without a match, in order."""

    def __attrs_post_init__(self) -> None:
        self.matches = [None] * len(self.new)
        self.unmatched = dict.fromkeys(range(len(self.old)))

    def added(self) -> list[int]:
        """Return the indexes of the new records without a match."""
        return [index for index, match in enumerate(self.matches) if match is None]

    def match(self, origin: int, index: int, *, is_guess: bool = False) -> None:
        self.matches[index] = Match(origin, is_guess)
        del self.unmatched[origin]

    def agrees_with_rows(self) -> bool:
        """Return whether no matched record has the row index of another record."""
        return all(
            match is None or row in (None, UNKNOWN, match.index)
            for match, row in zip(self.matches, self.rows, strict=True)
        )

    def match_equal(self) -> None:
        """Match equal records: those with the same row index, then the others in order."""
        for index, row in enumerate(self.rows):
            if row in self.unmatched and self.old[row] == self.new[index]:
                self.match(row, index)
        origins: dict[Any, deque[int]] = defaultdict(deque)
        for origin in self.unmatched:
            origins[self.old[origin]].append(origin)
        for index in self.added():
            if origins.get(self.new[index]):
                self.match(origins[self.new[index]].popleft(), index)

    def match_rows(self) -> None:
        for index in self.added():
            if (row := self.rows[index]) in self.unmatched:
                self.match(row, index)

    def match_ids(self) -> None:
        ids = {getattr(self.old[origin], "id", None): origin for origin in self.unmatched}
        for index in self.added():
            record_id = getattr(self.new[index], "id", None)
            if record_id is not None and ids.get(record_id) in self.unmatched:
                self.match(ids[record_id], index)

    def match_similar(self, added: Sequence[int]) -> None:
        if len(self.unmatched) * len(added) > _MAX_COMPARISONS:
            for origin, index in zip([*self.unmatched], added, strict=False):
                self.match(origin, index, is_guess=self.rows[index] != origin)
            return
        scores = [
            (-score, abs(origin - index), origin, index)
            for origin in self.unmatched
            for index in added
            if (score := _similarity(self.old[origin], self.new[index])) >= _MIN_SIMILARITY
        ]
        for _, _, origin, index in sorted(scores):
            if origin in self.unmatched and self.matches[index] is None:
                self.match(origin, index, is_guess=self.rows[index] != origin)


def _similarity(one: Any, other: Any) -> float:
    """Return the share of equal fields of two records, from 0 to 1. Fields at their default in both do not count."""
    same = counted = 0
    for field_ in fields(type(one)):
        before, after = getattr(one, field_.name), getattr(other, field_.name)
        if field_.required or before != field_.default or after != field_.default:
            counted += 1
            same += before == after
    return same / counted if counted else 0
