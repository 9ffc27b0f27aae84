"""The tier by report year: years in words, or a grid of years if other countries are below it."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document import Cell as Placement
from tipreport.document import Labels, Rung, Text, TierLadder, spoken
from tipreport.document.views import LadderStrip, LadderYear, ladder_view, tier_words
from tipreport_docx.palette import PAPER, tier_style
from tipreport_docx.table import Cell, Column, Table

_MAX_YEARS = 28  # in a grid
_NAMES, _UNDATED = 32, 17  # widths of columns in millimetres
_UNDATED_COLUMNS = 3  # as wide as the undated one
_LEFT_TO_RIGHT_MARK = "\u200e"  # the apostrophe of a year is before it in text from right to left too
_YEAR, _LETTERS = "TierYear", "TierLetters"


def ladder_table(labels: Labels, block: TierLadder, section: str) -> Table:
    """Return a table with a row for each span of years with the same tier, the years in the fill of the tier."""
    name = f"{section}{labels.lead_separator}{block.country}" if block.country else section
    return Table(
        name=name,
        description=block.alternative(labels),
        columns=(Column(head=labels.period, least=34, most=34), Column(head=labels.tier, has_rest=True)),
        rows=tuple((_years(labels, rung), Cell(content=rung.content)) for rung in block.rungs),
        padded=True,
    )


def _years(labels: Labels, rung: Rung) -> Cell:
    text = (Text(rung.years or labels.undated),)
    if not rung.cells:
        return Cell(content=text)
    first = next((cell for cell in rung.cells if not cell.claimed), rung.cells[0])
    tier = tier_style(first.tier, claimed=first.claimed)
    style = "TierYears" if tier.ink != PAPER else "TierYearsonDark"
    return Cell(content=text, style=style, tier=tier, dashed=first.claimed)


def ladder_grids(labels: Labels, block: TierLadder, section: str) -> Iterator[Table]:
    """Yield tables of the tiers of a country: a column for each year, and a row for each tier."""
    view = ladder_view(block, labels, most=_MAX_YEARS, undated_columns=_UNDATED_COLUMNS)
    name = f"{section}{labels.lead_separator}{block.country}" if block.country else section
    for axis in view.axes:
        undated = [Column(head=labels.undated, width=_UNDATED, head_style=_YEAR)] if axis.undated else []
        cells = [*(year.cells for year in axis.years), *([axis.undated] if axis.undated else [])]
        yield Table(
            name=name,
            description=spoken(evolve(block, strips=()).alternative(labels)),
            columns=(*_columns(labels.tier, axis.years), *undated),
            rows=tuple(_row_of_tier(labels, tier, cells) for tier in view.tiers),
            is_grid=True,
        )


def _row_of_tier(labels: Labels, tier: str, columns: Sequence[Sequence[Placement]]) -> tuple[Cell, ...]:
    placed = [next((cell for cell in cells if cell.tier == tier), None) for cells in columns]
    letters = (_letters(labels, cell, in_lane=bool(cells)) for cell, cells in zip(placed, columns, strict=True))
    return (Cell(content=(Text(tier_words(tier, labels).row),)), *letters)


def grids_of_countries(labels: Labels, block: TierLadder, section: str) -> Iterator[Table]:
    """Yield tables of the tiers of the other countries below a ladder: a row for each; without an entry it is white."""
    view = ladder_view(block, labels, most=_MAX_YEARS)
    countries = labels.list_separator.join(strip.country for strip in block.strips)
    for axis in view.axes:
        yield Table(
            name=f"{section}{labels.lead_separator}{countries}",
            description=spoken(evolve(block, rungs=()).alternative(labels).strip()),
            columns=_columns(labels.country, axis.years),
            rows=tuple(_row_of_country(labels, strip) for strip in axis.strips),
            is_grid=True,
        )


def _row_of_country(labels: Labels, strip: LadderStrip) -> tuple[Cell, ...]:
    placed = (Placement(tier=tier, claimed=False) if tier else None for tier in strip.tiers)
    return (Cell(content=(Text(strip.country),)), *(_letters(labels, cell, in_lane=False) for cell in placed))


def _columns(head: str, years: Sequence[LadderYear]) -> tuple[Column, ...]:
    names = Column(head=head, width=_NAMES, head_style="TableText")
    return (names, *(Column(head=f"{_LEFT_TO_RIGHT_MARK}{year.short}", head_style=_YEAR) for year in years))


def _letters(labels: Labels, cell: Placement | None, *, in_lane: bool) -> Cell:
    if cell is None:
        return Cell(content=(), style=_LETTERS, in_lane=in_lane)
    tier = tier_style(cell.tier, claimed=cell.claimed)
    style = _LETTERS if tier.ink != PAPER else f"{_LETTERS}onDark"
    letters = Text(tier_words(cell.tier, labels).letters)
    return Cell(content=(letters,), style=style, tier=tier, dashed=cell.claimed)
