"""The tiers of a country by report year."""

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans, words

__all__ = ["Cell", "Rung", "TierLadder"]


@frozen(kw_only=True)
class Cell:
    """A placement in a ladder."""

    tier: str
    """The vocabulary's word, an identifier; its name is among the labels."""
    claimed: bool
    """Whether only a source has it, and not the record."""


@frozen(kw_only=True)
class Rung:
    """Neighbouring report years with the same placement."""

    first: int | None
    """The first report year; None where no year is given."""
    last: int | None
    """The last report year; None where no year is given."""
    years: str
    """The years in words: ``2003``, ``2005 to 2015``; empty where no year is given."""
    cells: tuple[Cell, ...]
    """The placements; a gap has none."""
    content: Spans
    """All of it in words."""
    record: Spans = ()
    """The placement of the record, in words."""
    claims: tuple[Spans, ...] = ()
    """The placements that only sources have, a clause each."""
    plain: bool = True
    """Whether the record has only the tier, without details."""
    records: tuple[RecordRef, ...] = ()
    """The placements of the brief, by year."""


@frozen
class TierLadder:
    """The tier by report year of a country."""

    country: str
    """The country; empty where the document is about one."""
    rungs: tuple[Rung, ...]
    """The rungs, oldest first."""

    def alternative(self, undated: str) -> str:
        """Return all of it in words, for an alternative text: ``2003: Tier 2. 2004: Tier 3.``."""
        return " ".join(f"{rung.years or undated}: {words(rung.content)}." for rung in self.rungs)
