"""A change between two editions of a brief."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, TypeAlias, get_args

from attrs import frozen

from tipreport.model.field import Record

ChangeKind: TypeAlias = Literal[
    "tier", "new", "revised", "reworded", "progressed", "repeated", "not repeated", "source added"
]
KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
"""The kinds of change, in the order in which readers get them."""


@frozen(kw_only=True)
class Change:
    """A difference between two editions of a brief, or a statement that both of them make.

    - *tier*: the placement of this edition differs from that of the earlier one.
    - *new*: the earlier edition lacks it; also a new period of a known series.
    - *revised*: the same subject, and another number or another statement.
    - *reworded*: a recommendation or finding in like words.
    - *progressed*: the status of a recommendation differs.
    - *repeated*: the same statement.
    - *not repeated*: the earlier edition has it, this one does not.
    - *source added*: a source that the earlier edition does not cite.
    """

    kind: ChangeKind
    """The kind."""
    list: str
    """The list of the brief: ``figures``."""
    old: Record | None = None
    """The record of the earlier edition; None for a new one. A placement in several years is reduced to those meant."""
    new: Record | None = None
    """The record of this edition; None for one that is not repeated."""
    fields: tuple[str, ...] = ()
    """The fields that differ."""

    @property
    def record(self) -> Any:
        """The record of this edition, else that of the earlier one."""
        return self.old if self.new is None else self.new


@frozen
class Repeated:
    """The records of a list with which both editions state the same. Most records are repeated, and few need them."""

    list: str
    """The list of the brief."""
    pairs: Sequence[tuple[Any, Any]]
    """The records of the earlier edition, each with that of this one."""

    def changes(self) -> Iterator[Change]:
        """Yield a *repeated* change for each of them."""
        return (Change(kind="repeated", list=self.list, old=old, new=new) for old, new in self.pairs)


Difference: TypeAlias = Change | Repeated
