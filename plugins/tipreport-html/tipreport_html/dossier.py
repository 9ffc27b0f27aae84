"""All briefs in one file: an index, a table that can be filtered, the tiers of all years, then the briefs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from tipreport.document import Cell, Documents, Notes, TierLadder
from tipreport_html.page import Page

_BESIDE = 30  # years beside each other in the matrix, at most
_ORDER = ("country", "group", "event")  # subjects


@frozen(kw_only=True)
class Entry:
    """A brief in the table of the dossier."""

    page: Page
    tier: str
    latest: str
    figures: int
    findings: int
    notes: int
    sources: int


@frozen(kw_only=True)
class MatrixRow:
    """A country's placements: for each year of the matrix, and those without a year."""

    page: Page
    country: str
    years: tuple[tuple[Cell, ...], ...]
    undated: tuple[Cell, ...]


class Dossier:
    """Pages of briefs, countries first, then groups, then events."""

    def __init__(self, documents: Documents) -> None:
        pages = [Page(document, prefix=f"{document.id}-", level=2) for document in documents]
        self.pages = sorted(pages, key=lambda page: _ORDER.index(page.title.subject))
        self.labels = documents.labels
        self.language = documents.language
        self.entries = tuple(map(_entry, self.pages))
        ladders = [(page, block) for page in self.pages for block in _ladders(page)]
        found = [year for _, block in ladders for rung in block.rungs for year in (rung.first, rung.last)]
        known = [year for year in found if year is not None]
        self.years = range(min(known), max(known) + 1) if known else range(0)
        self.matrix = tuple(self._row(page, block) for page, block in ladders)
        self.has_undated = any(row.undated for row in self.matrix)

    @property
    def spans(self) -> list[range]:
        """The places of the years that stand in one table: all of them, but for the years of a slip of the pen."""
        return [
            range(start, min(start + _BESIDE, len(self.years))) for start in range(0, len(self.years), _BESIDE)
        ] or [range(0)]

    @property
    def count(self) -> str:
        """How many briefs there are, in words: nine briefs."""
        number, labels = len(self.pages), self.labels
        said = labels.numerals[number] if number < len(labels.numerals) else f"{number:,}"
        return f"{said} {labels.brief_count[number != 1]}"

    @property
    def edition(self) -> str:
        """The edition, if all briefs have one and the same."""
        editions = {page.title.edition for page in self.pages}
        edition = editions.pop() if len(editions) == 1 else None
        return str(edition or "")

    @property
    def index(self) -> list[tuple[str, list[Page]]]:
        """The pages of each kind of brief."""
        return [(kind, [*pages]) for kind, pages in groupby(self.pages, key=lambda page: page.title.kind)]

    def _row(self, page: Page, block: TierLadder) -> MatrixRow:
        cells = {
            year: rung.cells
            for rung in block.rungs
            if rung.first is not None and rung.last is not None
            for year in range(rung.first, rung.last + 1)
        }
        undated = tuple(cell for rung in block.rungs if rung.first is None for cell in rung.cells)
        years = tuple(_apart(cells.get(year, ())) for year in self.years)
        return MatrixRow(page=page, country=block.country, years=years, undated=undated)


def _apart(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The placements of a year, without the claims that say what the record says."""
    record = {cell.tier for cell in cells if not cell.claimed}
    return tuple(cell for cell in cells if not cell.claimed or cell.tier not in record)


def _ladders(page: Page) -> Iterator[TierLadder]:
    return (block for block in page.document.blocks if isinstance(block, TierLadder))


def _entry(page: Page) -> Entry:
    counts = page.document.counts
    return Entry(
        page=page,
        tier=page.title.badge.tier,
        latest=_latest(page),
        figures=counts["figures"],
        findings=counts["findings"],
        notes=sum(len(block.items) for block in page.document.blocks if isinstance(block, Notes)),
        sources=counts["sources"],
    )


def _latest(page: Page) -> str:
    """The placement that the brief leads with, and the year: "Tier 2, 2022"."""
    badge, labels = page.title.badge, page.labels
    if not badge.tier:
        return labels.no_tier
    said = f"{badge.tier}, {badge.year or labels.undated}"
    return f"{said}, {labels.claimed}" if badge.claimed else said
