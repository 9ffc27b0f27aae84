"""An ordered collection of briefs."""

import os
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field, frozen

from tipreport.errors import InvalidRecordError
from tipreport.model.brief import CountryBrief
from tipreport.model.messages import mismatch
from tipreport.short_repr import short_list


def _tuple(briefs: Iterable[CountryBrief]) -> tuple[CountryBrief, ...]:
    given: Any = (briefs,) if isinstance(briefs, str | os.PathLike) else briefs
    return tuple(given)


def _not_a_brief(value: object) -> str:
    """Return the message for a value that is not a brief. The path of a brief has to be read first."""
    is_path = isinstance(value, str | os.PathLike)
    return mismatch("a CountryBrief", value, f"tipreport.read_brief({str(value)!r})" if is_path else "")


@frozen
class Briefs:
    """An ordered collection of briefs: ``briefs[0]``, ``briefs["serbia"]``, ``len(briefs)``.

    Raises `InvalidRecordError` if two briefs have the same id.
    """

    briefs: tuple[CountryBrief, ...] = field(default=(), converter=_tuple)

    def __attrs_post_init__(self) -> None:
        seen: set[str] = set()
        for index, brief in enumerate(self.briefs):
            if not isinstance(brief, CountryBrief):
                raise InvalidRecordError("Briefs", [((index,), _not_a_brief(brief))])
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

    def __getitem__(self, key: int | str) -> CountryBrief:
        if isinstance(key, int):
            return self.briefs[key]
        for brief in self.briefs:
            if brief.id == key:
                return brief
        raise KeyError(key)

    def __contains__(self, key: object) -> bool:
        return any(key in (brief, brief.id) for brief in self.briefs)
