"""An ordered collection of briefs."""

from collections.abc import Iterable, Iterator
from typing import overload

from attrs import field, frozen

from tipreport.errors import InvalidRecordError
from tipreport.model.arguments import expect_briefs
from tipreport.model.brief import CountryBrief
from tipreport.short_repr import short_list


def _tuple(briefs: CountryBrief | Iterable[CountryBrief]) -> tuple[CountryBrief, ...]:
    return (briefs,) if isinstance(briefs, CountryBrief) else expect_briefs(briefs, "Briefs")


@frozen
class Briefs:
    """An ordered collection of briefs: ``briefs[0]``, ``briefs["serbia"]``, ``briefs[1:3]``, ``len(briefs)``.

    Raises `InvalidRecordError` for a value that is not a brief, and if two briefs have the same id.
    """

    briefs: tuple[CountryBrief, ...] = field(default=(), converter=_tuple)

    def __attrs_post_init__(self) -> None:
        seen: set[str] = set()
        for index, brief in enumerate(self.briefs):
            if brief.id in seen:
                problem = f'the id "{brief.id}" is used twice: each brief needs its own'
                raise InvalidRecordError("Briefs", [((index, "id"), problem)])
            seen.add(brief.id)

    def __repr__(self) -> str:
        return f"Briefs({short_list(brief.id for brief in self.briefs)})"

    def __iter__(self) -> Iterator[CountryBrief]:
        return iter(self.briefs)

    def __len__(self) -> int:
        return len(self.briefs)

    @overload
    def __getitem__(self, key: int | str) -> CountryBrief: ...
    @overload
    def __getitem__(self, key: slice) -> "Briefs": ...
    def __getitem__(self, key: int | str | slice) -> "CountryBrief | Briefs":
        if isinstance(key, slice):
            return Briefs(self.briefs[key])
        if isinstance(key, int):
            return self.briefs[key]
        for brief in self.briefs:
            if brief.id == key:
                return brief
        raise KeyError(key)

    def __contains__(self, key: object) -> bool:
        return any(key in (brief, brief.id) for brief in self.briefs)
