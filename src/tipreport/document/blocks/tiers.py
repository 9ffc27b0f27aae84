"""The tiers of a country by report year."""

from collections.abc import Iterable

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import NoteRef, Spans, words
from tipreport.wording.labels import Labels
from tipreport.wording.phrases import capital

__all__ = ["Cell", "Rung", "TierLadder", "TierStrip", "runs_in_words"]


@frozen(kw_only=True)
class Cell:
    """A placement in a ladder."""

    tier: str
    """The vocabulary's word, an identifier; its name is among the labels."""
    claimed: bool
    """Whether only a source has it, and not the record; or the record only infers it, and another source contradicts
    it."""


@frozen(kw_only=True)
class Rung:
    """Neighbouring report years with the same placement."""

    first: int | None
    """The first report year; None where no year is given."""
    last: int | None
    """The last report year; None where no year is given."""
    years: str
    """The years in words: ``2003``, ``2005 to 2015``; empty where no year is given: print ``Labels.undated``."""
    cells: tuple[Cell, ...]
    """The placements; a gap has none."""
    content: Spans
    """All of it in words."""
    record: Spans = ()
    """The placement of the record, in words."""
    claims: tuple[Spans, ...] = ()
    """The placements that only sources have, a clause each."""
    agreeing: Spans = ()
    """Of a record without details with which the only claim agrees: the details and citations of this claim."""
    plain: bool = True
    """Whether the record has only the tier, without details."""
    is_noted: bool = False
    """Whether it would be plain without its data notes."""
    records: tuple[RecordRef, ...] = ()
    """The placements of the brief, by year."""

    @property
    def is_disputed(self) -> bool:
        """Whether the record only infers its placement, and another source contradicts it."""
        return bool(self.record) and all(cell.claimed for cell in self.cells)

    @property
    def has_more(self) -> bool:
        """Whether the record has details or references to data notes, which its cell does not show."""
        return bool(self.record) and (not self.plain or any(isinstance(span, NoteRef) for span in self.record))


@frozen
class TierStrip:
    """The tiers of a country that another is compared with, by report year, as the tier record has them."""

    country: str
    """The name of the country."""
    rungs: tuple[Rung, ...]
    """The years of the ladder, oldest first; a gap has no cells."""


@frozen
class TierLadder:
    """The tier by report year of a country."""

    country: str
    """The country; empty where the document is about one."""
    rungs: tuple[Rung, ...]
    """The rungs, oldest first."""
    strips: tuple[TierStrip, ...] = ()
    """The countries that it is compared with, in the alphabet of the language."""
    rule: Spans = ()
    """The rule that chose these countries, a sentence; empty if there are none."""

    def alternative(self, labels: Labels) -> str:
        """Return all of it in words, for an alternative text: ``2003: Tier 2. 2004: Tier 3.``."""
        strips = (
            f"{strip.country}{labels.lead_separator}{runs_in_words(strip.rungs, labels)}" for strip in self.strips
        )
        return " ".join((runs_in_words(self.rungs, labels), *strips))


def runs_in_words(rungs: Iterable[Rung], labels: Labels) -> str:
    """Return the tiers by years in words: ``2003: Tier 2. 2004 to 2006: Tier 3.``."""
    return " ".join(
        f"{rung.years or capital(labels.undated)}{labels.lead_separator}{words(rung.content)}." for rung in rungs
    )
