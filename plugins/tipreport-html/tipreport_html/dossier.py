"""All briefs in one file: an index, a table that can be filtered, the tiers of all years, then the briefs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from tipreport.document import Cell, Document, FigureLine, FindingGroup, Labels, Notes, Series, Sources, TierLadder
from tipreport_html.page import Page

_ORDER = ("Country", "Group", "Event")  # how the kind of a brief begins


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

    def __init__(self, documents: Sequence[Document]) -> None:
        pages = [Page(document, prefix=f"{document.id}-", level=2) for document in documents]
        self.pages = sorted(pages, key=lambda page: _kind(page.title.kind))
        self.labels = documents[0].labels if documents else Labels()
        self.language = documents[0].language if documents else "en"
        self.entries = tuple(map(_entry, self.pages))
        ladders = [(page, block) for page in self.pages for block in _ladders(page)]
        found = [year for _, block in ladders for rung in block.rungs for year in (rung.first, rung.last)]
        known = [year for year in found if year is not None]
        self.years = range(min(known), max(known) + 1) if known else range(0)
        self.matrix = tuple(self._row(page, block) for page, block in ladders)
        self.has_undated = any(row.undated for row in self.matrix)

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
        years = tuple(cells.get(year, ()) for year in self.years)
        return MatrixRow(page=page, country=block.country, years=years, undated=undated)


def _kind(kind: str) -> int:
    word = kind.partition(" ")[0]
    return _ORDER.index(word) if word in _ORDER else len(_ORDER)


def _ladders(page: Page) -> Iterator[TierLadder]:
    return (block for block in page.document.blocks if isinstance(block, TierLadder))


def _entry(page: Page) -> Entry:
    held = [*_parts(page.document.blocks)]
    return Entry(
        page=page,
        tier=page.title.badge.tier,
        latest=_latest(page),
        figures=sum(isinstance(part, FigureLine) for part in held)
        + sum(bool(amount.form) for part in held if isinstance(part, Series) for amount in part.amounts),
        findings=sum(len(part.findings) for part in held if isinstance(part, FindingGroup)),
        notes=sum(len(part.items) for part in held if isinstance(part, Notes)),
        sources=sum(len(part.items) for part in held if isinstance(part, Sources)),
    )


def _parts(blocks: Sequence[object]) -> Iterator[object]:
    """Blocks, and what stands in them."""
    for block in blocks:
        yield block
        for name in ("lines", "rows", "panels", "groups"):
            yield from getattr(block, name, ())


def _latest(page: Page) -> str:
    """The placement that the brief leads with, and the year: "Tier 2, 2022"."""
    badge, labels = page.title.badge, page.labels
    if not badge.tier:
        return labels.no_tier
    said = f"{badge.tier}, {badge.year or labels.undated}"
    return f"{said}, {labels.claimed}" if badge.claimed else said
