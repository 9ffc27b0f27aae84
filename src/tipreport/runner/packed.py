"""Briefs as compressed bytes: a brief is parsed once, and then sent to the processes that export it.

A packed brief takes about 7 kB, a tenth of the memory of a brief, and is unpacked in a quarter of the time that it
takes to parse its file.
"""

import datetime as dt
import pickle
import zlib
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs


@frozen
class PackedBrief:
    """A brief as bytes, with the two fields that planning an export needs."""

    id: str
    updated: dt.date | None
    data: bytes = field(repr=False)

    @classmethod
    def pack(cls, brief: CountryBrief) -> "PackedBrief":
        """Pack a brief."""
        return cls(brief.id, brief.updated, zlib.compress(pickle.dumps(brief, pickle.HIGHEST_PROTOCOL), 1))

    def unpack(self) -> CountryBrief:
        """Return the brief. The bytes were made by `pack` of this program, so unpickling them is safe."""
        brief: CountryBrief = pickle.loads(zlib.decompress(self.data))  # noqa: S301 - see the docstring
        return brief


def _tuple(briefs: Iterable[PackedBrief]) -> tuple[PackedBrief, ...]:
    return tuple(briefs)


@frozen
class PackedBriefs:
    """The packed briefs of one file, in order."""

    briefs: tuple[PackedBrief, ...] = field(default=(), converter=_tuple)

    def __iter__(self) -> Iterator[PackedBrief]:
        return iter(self.briefs)

    def __len__(self) -> int:
        return len(self.briefs)

    def unpack(self) -> Briefs:
        """Return the briefs."""
        return Briefs(brief.unpack() for brief in self.briefs)
