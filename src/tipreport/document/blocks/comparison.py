"""Countries beside each other."""

from attrs import frozen

from tipreport.document.spans import Spans

__all__ = ["ComparedCell", "ComparedCountry", "CountryTable"]


@frozen(kw_only=True)
class ComparedCell:
    """A country's value of a measure."""

    text: str
    """The number with its words, ``about 20``, or the reason why there is none: ``not known``, ``not compared``."""
    is_number: bool = False
    """Whether the text is a number."""
    period: str = ""
    """The period of the number or of the reason: ``2019; 2022: not known``."""
    marks: Spans = ()
    """The citations."""


@frozen(kw_only=True)
class ComparedCountry:
    """A row: a country with its tier and its values."""

    name: str
    """The name of the country."""
    tier: str
    """The vocabulary's word for its tier, an identifier; empty where the record has no entry."""
    placement: str
    """Its tier in words, or that there is no entry."""
    move: str
    """The move since the report before: ``as in 2021``."""
    cells: tuple[ComparedCell, ...]
    """A cell for each measure."""
    notes: str
    """The letters of the notes on its numbers: ``a, b``."""
    note_head: str
    """The head of its letters where they have a line: ``Note``, ``Notes``; empty if it has none."""

    def says_one_thing(self) -> bool:
        """Return whether all cells have the same text, which is no number: a country without a brief."""
        return len(self.cells) > 1 and not self.cells[0].is_number and len({*self.cells}) == 1


@frozen(kw_only=True)
class CountryTable:
    """Countries beside each other. There is no total, no rank and no average, and rows are never sorted by value."""

    country_head: str
    """The head of the countries."""
    tier_head: str
    """The head of the tiers: ``Tier, 2022``."""
    heads: tuple[str, ...]
    """The heads of the measures."""
    note_head: str
    """The head of the column of letters."""
    other_head: str
    """The label of the text that all cells of a row share, where a record prints it once: ``Other columns``."""
    rows: tuple[ComparedCountry, ...]
    """The countries: that of the first brief, then the others in alphabetical order."""
    separator: str = ", "
    """The comma of the document's language, with its space."""
    left_out: str = ""
    """The measures without a column, each with the reason, in a sentence that the caption has too."""
