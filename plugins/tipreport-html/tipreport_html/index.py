"""The index of briefs that have a page each: a table to search and sort, lists of names, the tiers of all years."""

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from tipreport.document import Cell, Document, Documents, TierLadder, Title
from tipreport.document.views import (
    TIER_STYLES,
    TierWords,
    alphabetical,
    cells_by_year,
    collection_entries,
    edition_range,
    first_letter,
    ladder_years,
    latest_placement,
    tier_words,
)
from tipreport_html.drawing import tier_class
from tipreport_html.measures import Numbers, measure_columns
from tipreport_html.page import Page, collection_name_class


@frozen(kw_only=True)
class Row:
    """A brief in the table."""

    document: Document
    title: Title
    name: str
    file: str
    numbers: tuple[Numbers, ...]


@frozen(kw_only=True)
class TierRow:
    """The placements of a country: for each year of the matrix."""

    row: Row
    country: str
    years: tuple[tuple[Cell, ...], ...]


@frozen(kw_only=True)
class NameList:
    """Links to briefs under one heading: a letter, a region or a tier."""

    heading: str
    rows: tuple[Row, ...]


class Index:
    """The briefs of a collection, by subject and name, each with the name of its page."""

    def __init__(self, documents: Documents) -> None:
        self.labels = documents.labels
        self.language = documents.language
        self.direction = documents.direction
        entries = collection_entries(documents, documents.labels)
        self.columns = measure_columns(documents.briefs)
        self.comparison = _comparison_page(documents)
        self.rows = tuple(
            Row(
                document=entry.document,
                title=entry.title,
                name=entry.name,
                file=documents.file_of(entry.document.id),
                numbers=tuple(self._numbers(entry.document)),
            )
            for entry in entries
            if not entry.document.is_comparison
        )
        ladders = [(row, block) for row in self.rows for block in row.document.blocks if isinstance(block, TierLadder)]
        self.tier_years = ladder_years([block for _, block in ladders])
        self.matrix = tuple(self._tier_row(row, block) for row, block in ladders)
        self.regions = sorted({row.document.region for row in self.rows} - {""}, key=alphabetical)

    @property
    def name_class(self) -> str:
        """The class of the title, by its longest word."""
        return collection_name_class(self.labels)

    @property
    def count(self) -> str:
        """The number of briefs in words: nine briefs."""
        return self.labels.brief_count.format(len(self.rows))

    @property
    def has_tiers(self) -> bool:
        """Whether any brief leads with a tier."""
        return any(row.title.badge is not None for row in self.rows)

    @property
    def column_count(self) -> int:
        """The number of columns of the table."""
        return 1 + bool(self.regions) + self.has_tiers + len(self.columns)

    @property
    def editions(self) -> str:
        """The editions, if each brief has one."""
        return edition_range([row.document for row in self.rows], self.labels)

    @property
    def year_options(self) -> list[tuple[str, str, str]]:
        """The years to choose from: the value and the words of each."""
        return [(str(year), str(year), "") for year in self._years]

    @property
    def tier_options(self) -> list[tuple[str, str, str]]:
        """The tiers to choose from: the class of each in the stylesheet, its name, and other names of it."""
        every = [(tier, tier_words(tier, self.labels)) for tier in TIER_STYLES]
        return [(tier_class(tier), words.name, "; ".join(_other_names(words))) for tier, words in every]

    @property
    def move_options(self) -> list[tuple[str, str, str]]:
        """The changes of tier to choose from: the value, the words of each, and other words for it."""
        labels = self.labels
        return [
            ("up", labels.moved_up, labels.moved_up_also),
            ("down", labels.moved_down, labels.moved_down_also),
            ("same", labels.stayed, labels.stayed_also),
        ]

    @property
    def region_options(self) -> list[tuple[str, str, str]]:
        """The regions to choose from."""
        return [(region, region, "") for region in self.regions]

    @property
    def measure_options(self) -> list[tuple[str, str, str]]:
        """The measures to choose from: the position of each among the columns, its label, and its term in a brief."""
        return [(str(position), column.label, column.term) for position, column in enumerate(self.columns)]

    def latest(self, row: Row) -> str:
        """Return the placement with which a brief leads."""
        return latest_placement(row.title, self.labels)

    @property
    def _years(self) -> list[int]:
        """The years of all placements and numbers, the latest first."""
        of_numbers = {each.year for row in self.rows for numbers in row.numbers for each in numbers.indicators}
        return sorted(of_numbers | set(self.tier_years), reverse=True)

    @property
    def by_letter(self) -> list[NameList]:
        """The briefs by the first letter of their names."""
        groups = groupby(
            sorted(self.rows, key=lambda row: first_letter(row.name)), key=lambda row: first_letter(row.name)
        )
        return [NameList(heading=letter, rows=tuple(rows)) for letter, rows in groups]

    @property
    def by_region(self) -> list[NameList]:
        """The briefs of each region."""
        lists = (
            NameList(heading=region, rows=tuple(row for row in self.rows if row.document.region == region))
            for region in self.regions
        )
        return [each for each in lists if each.rows]

    @property
    def by_tier(self) -> list[NameList]:
        """The briefs by the tier with which each leads."""
        lists = (
            NameList(heading=name, rows=tuple(row for row in self.rows if _tier(row) == tier))
            for tier, name in ((tier, tier_words(tier, self.labels).name) for tier in TIER_STYLES)
        )
        return [each for each in lists if each.rows]

    def _numbers(self, document: Document) -> Iterator[Numbers]:
        for column in self.columns:
            found = (each for each in document.indicators if (each.measure, each.unit) == (column.measure, column.unit))
            indicators = tuple(sorted(found, key=lambda each: -each.year))
            yield Numbers(label=column.label, indicators=indicators, bodies=column.bodies, labels=self.labels)

    def _tier_row(self, row: Row, block: TierLadder) -> TierRow:
        cells = cells_by_year(block)
        return TierRow(row=row, country=block.country, years=tuple(cells.get(year, ()) for year in self.tier_years))


def _other_names(words: TierWords) -> Iterator[str]:
    """Yield the names of a tier that the page prints besides its whole name: Watch List, WL."""
    if words.row != words.name:
        yield words.row
        yield words.row.replace(" ", "").replace("\u00a0", "")
    if not words.letters.isdecimal():
        yield words.letters


def _comparison_page(documents: Documents) -> Page | None:
    """Return the page on which countries stand beside each other, which is a part of the index."""
    found = documents.comparison
    return Page(found, prefix=f"{found.id}-", level=2) if found else None


def _tier(row: Row) -> str:
    return row.title.badge.tier if row.title.badge else ""
