"""Filling pages with rows. Rows are placed here and drawn later, when all page numbers are known."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from tipreport.exporters.pdf.design.grid import USUAL, Grid, Spacing
from tipreport.exporters.pdf.flow.rows import Row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.flow.splits import (
    ONE_LINE,
    TOLERANCE,
    Parts,
    above,
    can_split_tall_row,
    cut_of,
    height_of,
    kept_together,
    split_apart,
    split_group,
    split_last_text,
)

_MUCH_EMPTY = 32.0  # at the end of a page


class PlacedRow(NamedTuple):
    """A row on a page. A ``repeated`` row was drawn before, so it is drawn as an artifact.

    ``cut`` is the part of its padding that tighter spacing takes away.
    """

    y: float
    row: Row
    repeated: bool = False
    hairlines: bool = True
    cut: float = 0.0


class _Start(NamedTuple):
    """The position of the next rows, and what precedes them: a section's rule and heading, or a table's head."""

    y: float
    rule: float = 0.0
    heading: Row | None = None
    repeated_header: Row | None = None
    cut: float = 0.0

    @property
    def heading_end(self) -> float:
        """The lower end of the section's heading."""
        return self.rule - self.cut + self.heading.height if self.heading else 0.0


class Flow:
    """Fills pages from the top.

    ``number`` is the number of the first page, and ``section_pages`` the page on which each section begins. Further
    pages have the spacing ``later``, if it is another one; ``of_pages`` are the spacings of single pages, counted from
    0. ``tightened`` is the space between sections and rows that each page has less than with the usual spacing.
    A last row of at most the height ``last_row`` is not left alone on a page.
    """

    def __init__(
        self,
        grid: Grid,
        number: int = 1,
        spacing: Spacing = USUAL,
        later: Spacing | None = None,
        *,
        of_pages: Mapping[int, Spacing] = MappingProxyType({}),
        last_row: float = ONE_LINE,
    ) -> None:
        self.grid = grid
        self._last_row = last_row
        self._later = later or spacing
        self._of_pages = of_pages
        self.spacing = of_pages.get(0, spacing)
        self.number = number
        self.tightened = [0.0]
        self.pages: list[list[PlacedRow]] = [[]]
        self.y = grid.top
        self.section_pages: dict[str, int] = {}
        self._section: Section | None = None
        self._heading_end = 0.0  # of the heading in column 1

    @property
    def page(self) -> int:
        """The number of the current page."""
        return self.number + len(self.pages) - 1

    @property
    def usual_spacing(self) -> Spacing:
        """The spacing of pages that have none of their own."""
        return self._later

    @property
    def last_page_used(self) -> float:
        """The part of the last page that is used, from 0 to 1."""
        return (self.y - self.grid.top) / (self.grid.bottom - self.grid.top)

    @property
    def largest_gap(self) -> float:
        """The largest empty space at the end of a page, the last page excepted."""
        return max(self.gaps, default=0.0)

    @property
    def gaps(self) -> list[float]:
        """The empty space at the end of each page, the last page excepted."""
        ends = (max((each.y + each.row.height for each in page), default=self.grid.top) for page in self.pages[:-1])
        return [self.grid.bottom - end for end in ends]

    def may_fill(self, page: int, spacing: Spacing) -> bool:
        """Whether a page, counted from 0, may have room for the beginning of the next one if it has another spacing."""
        usual = self._of_pages.get(page, self._later)
        around = usual.above_section - usual.below_rule - (spacing.above_section - spacing.below_rule)
        saved = around * sum(1 for begin in self.section_pages.values() if begin == self.number + page)
        for placed in self.pages[page]:
            saved += (usual.rows - spacing.rows) * placed.row.space_before
            saved += (usual.padding - spacing.padding) * placed.row.padding
        following = next((placed.row for placed in self.pages[page + 1] if not placed.repeated), None)
        return following is not None and saved > 0 and following.can_begin_in(self.gaps[page] + saved)

    def citing_pages(self) -> dict[int, set[int]]:
        """The pages on which each source is cited."""
        found: dict[int, set[int]] = defaultdict(set)
        for number, page in enumerate(self.pages, self.number):
            for row in (row for _, row, repeated, *_ in page if not repeated):
                for source in row.cited():
                    found[source].add(number)
        return found

    def new_page(self) -> None:
        """Continue at the top of a new page."""
        self.pages.append([])
        self.tightened.append(0.0)
        self.spacing = self._of_pages.get(len(self.pages) - 1, self._later)
        self.y = self.grid.top
        self._heading_end = 0.0

    def copy(self) -> "Flow":
        """A copy that can be filled independently."""
        other = Flow(self.grid, self.number, self._later, of_pages=self._of_pages, last_row=self._last_row)
        other.spacing = self.spacing
        other.pages = [[*page] for page in self.pages]
        other.tightened = [*self.tightened]
        other.y = self.y
        other.section_pages = {**self.section_pages}
        return other

    def fits(self, section: Section, rows: Sequence[Row]) -> bool:
        """Whether a whole section fits on the current page."""
        trial = self.copy()
        trial.add_section(section, rows)
        return len(trial.pages) == len(self.pages)

    def add_section(self, section: Section, rows: Sequence[Row]) -> None:
        """Place a section. It starts a new page if little room is left and not all of it fits."""
        self._section = section
        self._heading_end = 0.0
        if self.pages[-1] and self.grid.bottom - self.y < self.spacing.room_for_section:
            height = sum(above(row, self.spacing) + row.height for row in rows)
            if height > self.grid.bottom - self._start(rows[0]).y:
                self.new_page()
        self.add_rows(rows)

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Place rows of the current section, or of none."""
        for group in kept_together(rows, self._last_row):
            rest: Sequence[Row] = group
            while rest:
                rest = self._place_group(rest)
        self.y = max(self.y, self._heading_end)

    # ------------------------------------------------------------ one group of rows

    def _place_group(self, group: Sequence[Row]) -> Sequence[Row]:
        """Place as much as fits of rows that are kept together, and return the rest.

        If they do not fit, their last text is split, or all of them move to the next page. On an empty page they are
        no longer kept together, and a row that is taller than a page is split.
        """
        start = self._start(group[0])
        room = self.grid.bottom - start.y
        fits = height_of(group, self.spacing) <= room + TOLERANCE
        if fits and start.heading_end <= self.grid.bottom:
            self._put_group(start, group)
            return ()
        parts = None
        if not fits:
            parts = split_last_text(group, room, self.spacing) or split_apart(group, room, self.spacing)
            parts = parts or self._parted(start, group, room)
        if parts is None:
            page_height = self.grid.bottom - self.grid.top
            has_room = room > self.spacing.room_for_section
            may_begin = has_room and can_split_tall_row(group, room, page_height, self.spacing)
            if self.pages[-1] and not may_begin:
                self.new_page()
                return group
            parts = split_group(group, room, page_height, self.spacing)
        first, rest = parts
        self._put_group(start, first)
        return rest

    def _start(self, first: Row) -> _Start:
        section = self._section
        has_begun = section is None or section.id in self.section_pages
        at_top = not self.pages[-1]
        repeats = first.repeated_header if at_top and has_begun and not first.starts_group else None
        header = repeats() if repeats else None
        header_height = header.height if header else 0.0
        if section is None or (has_begun and not at_top):
            y = self.y + header_height + (0.0 if at_top else above(first, self.spacing))
            return _Start(y, repeated_header=header)
        rule = self.y if at_top else self.y + self.spacing.above_section
        first_baseline = section.continued_baseline if has_begun else section.first_baseline
        y = rule + first_baseline - (header or first).baseline - self.spacing.below_rule
        heading = section.continued_heading if has_begun else section.heading
        return _Start(y + header_height, rule, heading, header, self.spacing.below_rule)

    def _put_group(self, start: _Start, group: Sequence[Row]) -> None:
        page = self.pages[-1]
        self.tightened[-1] += self._tightened(start, group)
        if start.heading and self._section:
            has_begun = self._section.id in self.section_pages
            page.append(PlacedRow(start.rule - start.cut, start.heading, repeated=has_begun, cut=start.cut))
            self.section_pages.setdefault(self._section.id, self.page)
            self._heading_end = start.heading_end
        if start.repeated_header:
            page.append(PlacedRow(start.y - start.repeated_header.height, start.repeated_header, repeated=True))
        self.y = start.y
        for index, row in enumerate(group):
            if index:
                self.y += above(row, self.spacing)
            self._put(row, hairlines=index > 0 or start.heading is None)

    def _put(self, row: Row, *, hairlines: bool) -> None:
        self.pages[-1].append(PlacedRow(self.y, row, hairlines=hairlines, cut=cut_of(row, self.spacing)))
        self.y += row.height

    def _tightened(self, start: _Start, group: Sequence[Row]) -> float:
        """The space above and between the rows of a group that is less than usual."""
        has_rows_above = bool(self.pages[-1])
        above_section = USUAL.above_section - self.spacing.above_section if start.heading and has_rows_above else 0.0
        below_others = group if has_rows_above and not start.heading else group[1:]
        return above_section + (USUAL.rows - self.spacing.rows) * sum(row.space_before for row in below_others)

    def _parted(self, start: _Start, group: Sequence[Row], room: float) -> Parts | None:
        """The first rows of a group, up to one that may end a page, if much of the page would be empty otherwise."""
        if self.grid.bottom - self.y <= _MUCH_EMPTY or start.heading_end > self.grid.bottom:
            return None
        for count in range(len(group) - 1, 0, -1):
            if group[count - 1].may_end_page and height_of(group[:count], self.spacing) <= room + TOLERANCE:
                return group[:count], group[count:]
        return None
