"""Composes the documents of the samples once for all exports of a process."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tipreport.model.collection import Briefs
from tipreport.plugin import DocumentOptions, Grain
from tipreport.runner.documents import compose_documents

if TYPE_CHECKING:
    from tipreport.document import Documents


class _Identical:
    """Briefs as a key: equal to the same objects only. To compare values would take as long as to compose."""

    def __init__(self, briefs: Briefs) -> None:
        self.briefs = briefs
        self.identities = tuple(map(id, briefs))  # unique as long as this key keeps the briefs

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identical) and self.identities == other.identities

    def __hash__(self) -> int:
        return hash(self.identities)


def compose_once(briefs: Briefs, grain: Grain, options: DocumentOptions) -> "Documents":
    """Compose the documents of a file, or return those of an earlier export of the same briefs and options."""
    return _composed(_Identical(briefs), grain, options)


@lru_cache(maxsize=32)
def _composed(key: _Identical, grain: Grain, options: Any) -> "Documents":
    return compose_documents(key.briefs, grain, options)
