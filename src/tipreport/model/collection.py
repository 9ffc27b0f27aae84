"""An ordered collection of briefs."""

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, overload

from attrs import field, frozen

from tipreport.errors import InvalidRecordError
from tipreport.model.arguments import not_a_brief
from tipreport.model.brief import CountryBrief
from tipreport.short_repr import short_list


def _tuple(briefs: Iterable[CountryBrief]) -> tuple[CountryBrief, ...]:
    given: Any = briefs
    is_one = isinstance(briefs, str | os.PathLike | Mapping) or not isinstance(briefs, Iterable)
    return (given,) if is_one else tuple(given)


@frozen
class Briefs:
    """An ordered collection of briefs: ``briefs[0]``, ``briefs["serbia"]``, ``briefs[1:3]``, ``len(briefs)``.

    Raises `InvalidRecordError` if two briefs have the same id.
    """

    briefs: tuple[CountryBrief, ...] = field(default=(), converter=_tuple)

    def __attrs_post_init__(self) -> None:
        seen: set[str] = set()
        for index, brief in enumerate(self.briefs):
            if not isinstance(brief, CountryBrief):
                raise InvalidRecordError("Briefs", [((index,), not_a_brief(brief))])
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
