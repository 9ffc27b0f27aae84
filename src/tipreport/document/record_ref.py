"""References from parts of a document to the records that they show."""

from typing import Any

from attrs import frozen

from tipreport.model.brief import CountryBrief

__all__ = ["RecordRef"]


@frozen
class RecordRef:
    """The position of a record in its brief: the name of a list, and an index from 0. As text: ``figures[3]``."""

    list: str
    """The name of a list of the brief: ``figures``."""
    index: int
    """An index in it, from 0."""

    def record(self, brief: CountryBrief) -> Any:
        """Return the record. Raises `IndexError` for a brief that is not the document's."""
        return getattr(brief, self.list)[self.index]

    def __str__(self) -> str:
        return f"{self.list}[{self.index}]"
