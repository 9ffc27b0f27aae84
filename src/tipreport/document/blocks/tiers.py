"""The tiers of a country by report year."""

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans, words

__all__ = ["Cell", "Rung", "TierLadder"]


@frozen(kw_only=True)
class Cell:
    """A placement in a ladder; ``claimed`` where only a source has it.

    ``tier`` is the vocabulary's word, an identifier; its name is among the labels.
    """

    tier: str
    claimed: bool


@frozen(kw_only=True)
class Rung:
    """Neighbouring report years with the same placement.

    ``first`` and ``last`` are None where no year is given, and ``years`` is then empty: ``2003``, ``2005 to 2015``.
    Without cells, it is a gap. ``content`` is all of it in words, ``record`` the placement of the record, ``claims``
    the placements that only sources have, a clause each. ``plain`` means that the record has only the tier, without
    details.
    """

    first: int | None
    last: int | None
    years: str
    cells: tuple[Cell, ...]
    content: Spans
    record: Spans = ()
    claims: tuple[Spans, ...] = ()
    plain: bool = True
    records: tuple[RecordRef, ...] = ()
    """The placements of the brief, by year."""


@frozen
class TierLadder:
    """The tier by report year of a country, oldest first; ``country`` is empty where the document is about one."""

    country: str
    rungs: tuple[Rung, ...]

    def alternative(self, undated: str) -> str:
        """Return all of it in words, for an alternative text: ``2003: Tier 2. 2004: Tier 3.``."""
        return " ".join(f"{rung.years or undated}: {words(rung.content)}." for rung in self.rungs)
