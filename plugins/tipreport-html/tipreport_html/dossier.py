"""All briefs in one file: an index, a table that can be filtered, the tiers of all years, then the briefs."""

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from tipreport.document import Cell, Documents, Notes, TierLadder
from tipreport.document.views import (
    cells_by_year,
    collection_entries,
    edition_range,
    ladder_years,
    latest_placement,
    undated_cells,
)
from tipreport_html.page import Page, collection_name_class

_MAX_YEARS = 30  # in a table of the matrix


@frozen(kw_only=True)
class Entry:
    """A brief in the overview table."""

    page: Page
    tier: str
    latest: str
    figures: int
    findings: int
    notes: int
    sources: int


@frozen(kw_only=True)
class MatrixRow:
    """The placements of a country: for each year of the matrix, and those without a year."""

    page: Page
    country: str
    years: tuple[tuple[Cell, ...], ...]
    undated: tuple[Cell, ...]


class Dossier:
    """The pages of briefs, by subject and name; of one country, the newest edition first."""

    def __init__(self, documents: Documents) -> None:
        entries = collection_entries(documents, documents.labels)
        self.pages = [Page(entry.document, prefix=f"{entry.document.id}-", level=2) for entry in entries]
        self.names = {entry.document.id: entry.name for entry in entries}
        self.labels = documents.labels
        self.language = documents.language
        self.direction = documents.direction
        self.briefs = [page for page in self.pages if not page.document.is_comparison]
        self.entries = tuple(map(_entry, self.briefs))
        ladders = [(page, block) for page in self.briefs for block in _ladders(page)]
        self.years = ladder_years([block for _, block in ladders])
        self.matrix = tuple(self._row(page, block) for page, block in ladders)
        self.has_editions = any(page.title.edition for page in self.briefs)
        self.has_tiers = any(page.title.badge is not None for page in self.briefs)
        self.has_undated = any(row.undated for row in self.matrix)

    @property
    def year_indexes(self) -> list[range]:
        """The indexes of the years in each table of the matrix; one table, unless a year is far from the others."""
        starts = range(0, len(self.years), _MAX_YEARS)
        return [range(start, min(start + _MAX_YEARS, len(self.years))) for start in starts] or [range(0)]

    @property
    def name_class(self) -> str:
        """The class of the title, by its longest word."""
        return collection_name_class(self.labels)

    @property
    def count(self) -> str:
        """The number of briefs in words: nine briefs."""
        return self.labels.brief_count.format(len(self.briefs))

    @property
    def editions(self) -> str:
        """The editions, if each brief has one."""
        return edition_range([page.document for page in self.briefs], self.labels)

    @property
    def index(self) -> list[tuple[str, list[Page]]]:
        """The pages of each kind of brief, whose label is in the language of the dossier."""
        labels = self.labels
        kinds = {"country": labels.country_brief, "group": labels.group_brief, "event": labels.event_brief}
        grouped = groupby(self.pages, lambda page: page.title.subject)
        return [(kinds.get(subject, labels.comparison), [*pages]) for subject, pages in grouped]

    def _row(self, page: Page, block: TierLadder) -> MatrixRow:
        cells = cells_by_year(block)
        return MatrixRow(
            page=page,
            country=block.country,
            years=tuple(cells.get(year, ()) for year in self.years),
            undated=undated_cells(block),
        )


def _ladders(page: Page) -> Iterator[TierLadder]:
    return (block for block in page.document.blocks if isinstance(block, TierLadder))


def _entry(page: Page) -> Entry:
    counts = page.document.counts
    return Entry(
        page=page,
        tier=page.title.badge.tier if page.title.badge else "",
        latest=latest_placement(page.title, page.labels),
        figures=counts["figures"],
        findings=counts["findings"],
        notes=sum(len(block.items) for block in page.document.blocks if isinstance(block, Notes)),
        sources=counts["sources"],
    )
