"""The rows of tables about all briefs of a collection, each with the brief that it is about."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from attrs import frozen

from tipreport.document import Cell, Document, TierLadder, Title
from tipreport.document.views import cells_by_year, collection_entries, undated_cells
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.fidelity.shown_ladders import short_year
from tipreport.testing.reading.token import Position
from tipreport.testing.reading.tokens import tokens_of

# by the first cell of a row, and by id
Owners: TypeAlias = Mapping[Tokens, Mapping[str, tuple[Document, Sequence[TierLadder]]]]


@frozen
class OverviewRow:
    """A row of a table about all briefs: the heads of its columns, its cells, and its brief."""

    heads: Sequence[str]
    cells: Sequence[str]
    spoken: Sequence[str]
    """The texts of its cells that only listeners get."""
    document: Document
    ladders: Sequence[TierLadder]
    """The ladder of its country, or all of the brief if its name is that of a brief alone."""
    is_of_page: bool
    """Whether it is in a page, where words can be for listeners only."""

    def cell(self, head: str) -> str | None:
        """Return the text under a head; None if there is no such column."""
        pairs = zip(self.heads, self.cells, strict=False)
        return next((text for each, text in pairs if tokens_of(each) == tokens_of(head)), None)

    def cells_of_years(self, shown: Sequence[str], undated: str) -> Iterator[tuple[str, Sequence[Cell], str]]:
        """Yield the head of a column of a year or ``undated``, its tiers, and its text in ``shown``; of one ladder."""
        placed = cells_by_year(self.ladders[0]) if len(self.ladders) == 1 else {}
        for head, text in zip(self.heads, shown, strict=False) if len(self.ladders) == 1 else ():
            if (year := short_year(head)) is not None:
                yield head, [cell for each, cells in placed.items() if each % 100 == year for cell in cells], text
            elif head.strip() == undated:
                yield head, undated_cells(self.ladders[0]), text

    @cached_property
    def title(self) -> Title | None:
        """The title of its brief."""
        return title_of(self.document)

    def wrong(self, kind: DifferenceKind, expected: str, found: str) -> Difference:
        """Return a difference of the row."""
        place = f"the row of “{self.cells[0].strip()}” in a table of all briefs"
        return Difference(kind, place, expected, f"“{found.strip()}”")


def owners_of(file: ComparedFile) -> Owners:
    """Return the brief, or the ladder of one of its countries, of which a row with some words is."""
    owners: dict[Tokens, dict[str, tuple[Document, Sequence[TierLadder]]]] = {}
    for entry in collection_entries(file.documents, file.labels):
        document = entry.document
        ladders = [block for block in document.blocks if isinstance(block, TierLadder)]
        for name in (entry.name, entry.title.name):
            for words, own in ((name, ladders), *((f"{name} {each.country}", [each]) for each in ladders)):
                owners.setdefault(tokens_of(words), {})[document.id] = document, own
    return owners


def rows_of(file: ComparedFile, number: int, owners: Owners) -> Iterator[OverviewRow]:
    """Yield the rows of a table that are of one brief."""
    heads, *lines = file.content.tables[number].rows or [[]]
    is_page = file.content.row_heads is not None and not file.content.noted_pages
    for line, cells in enumerate(lines, 1):
        if cells and len(found := owners.get(tokens_of(cells[0]), {})) == 1:
            spoken = [file.content.spoken.get(Position(number, line, column), "") for column in range(len(cells))]
            yield OverviewRow(heads, cells, spoken, *next(iter(found.values())), is_page)


def title_of(document: Document) -> Title | None:
    """Return the title of a document."""
    return next((block for block in document.blocks if isinstance(block, Title)), None)
