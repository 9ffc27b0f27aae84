"""Sections flow over pages. Strips are placed here and drawn later, when every page number is known."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tipreport.exporters.pdf.design.grid import ABOVE, OPEN, Grid
from tipreport.exporters.pdf.flow.rows import Row
from tipreport.exporters.pdf.flow.section import Section

_STAY, _STAY_UNDER_HEADING = 2, 3  # lines of a paragraph that stay on a page together
_NEAR = 0.01


class PlacedRow(NamedTuple):
    """A strip on a page. One that is ``repeated`` is there once already; a ``bare`` one has no hairline over it."""

    y: float
    row: Row
    repeated: bool = False
    bare: bool = False


class _Start(NamedTuple):
    """Where a chain of strips begins, and what stands before it: a section's rule and heading, a table's head."""

    y: float
    rule: float = 0.0
    heading: Row | None = None
    repeated_header: Row | None = None

    @property
    def reach(self) -> float:
        """How far down the heading beside it goes."""
        return self.rule + self.heading.height if self.heading else 0.0


class Flow:
    """Pages that are filled from the top.

    ``number`` is that of the first page. ``cited`` says on which pages each source is cited, ``opened`` on which page
    each section begins.
    """

    def __init__(self, grid: Grid, number: int = 1) -> None:
        self.grid = grid
        self.number = number
        self.pages: list[list[PlacedRow]] = [[]]
        self.y = grid.top
        self.cited: dict[int, set[int]] = defaultdict(set)
        self.opened: dict[str, int] = {}
        self._section: Section | None = None
        self._side = 0.0  # how far down the heading in column 1 goes

    @property
    def page(self) -> int:
        """The number of the page that is being filled."""
        return self.number + len(self.pages) - 1

    def new_page(self) -> None:
        """Go on at the top of another page."""
        self.pages.append([])
        self.y = self.grid.top
        self._side = 0.0

    def copy(self) -> "Flow":
        """The same pages, to be filled in another way."""
        other = Flow(self.grid, self.number)
        other.pages = [[*page] for page in self.pages]
        other.y = self.y
        other.cited = defaultdict(set, {number: {*pages} for number, pages in self.cited.items()})
        other.opened = {**self.opened}
        return other

    def fits(self, section: Section, rows: Sequence[Row]) -> bool:
        """Whether all of a section would stand on this page."""
        trial = self.copy()
        trial.section(section, rows)
        return len(trial.pages) == len(self.pages)

    def put(self, row: Row, *, bare: bool = False) -> None:
        """Place a strip here, whether it fits or not."""
        self.pages[-1].append(PlacedRow(self.y, row, bare=bare))
        self.y += row.height
        for text in row.texts():
            for _, mark in text.marks:
                if mark.kind == "source":
                    self.cited[mark.number].add(self.page)

    def section(self, section: Section, rows: Sequence[Row]) -> None:
        """Place a section; it opens where enough room is left for it to begin well, or for all of it."""
        self._section = section
        self._side = 0.0
        if self.pages[-1] and self.grid.foot - self.y < OPEN:
            whole = sum(row.space_before + row.height for row in rows)
            if whole > self.grid.foot - self._start(rows[0]).y:
                self.new_page()
        self._fill(rows)
        self.y = max(self.y, self._side)

    def go_on(self, rows: Sequence[Row]) -> None:
        """Place more strips: of the section that was placed last, or of none."""
        self._fill(rows)
        self.y = max(self.y, self._side)

    def _fill(self, rows: Iterable[Row]) -> None:
        for chain in _chains(rows):
            rest: Sequence[Row] = chain
            while rest:
                rest = self._place(rest)

    # ------------------------------------------------------------ one chain

    def _place(self, chain: Sequence[Row]) -> Sequence[Row]:
        """Place what fits here of strips that are kept together; what is left of them goes on.

        They are cut in their last text, or move to the next page as a whole. On a page of their own they are kept
        together no longer, and a strip that is taller than a page is torn.
        """
        start = self._start(chain[0])
        room = self.grid.foot - start.y
        fits = _height(chain) <= room + _NEAR
        if fits and start.reach <= self.grid.foot:
            self._put(start, chain)
            return ()
        parted = None if fits else _cut(chain, room)
        if parted is None:
            page = self.grid.foot - self.grid.top
            if self.pages[-1] and not (room > OPEN and _begins_torn(chain, room, page)):
                self.new_page()
                return chain
            parted = _undone(chain, room, page)
        now, rest = parted
        self._put(start, now)
        return rest

    def _start(self, first: Row) -> _Start:
        section = self._section
        opened = section is None or section.name in self.opened
        top = not self.pages[-1]
        repeated_header = first.repeated_header if top and opened and not first.starts_group else None
        repeated = repeated_header.height if repeated_header else 0.0
        if section is None or (opened and not top):
            return _Start(self.y + repeated + (0.0 if top else first.space_before), repeated_header=repeated_header)
        rule = self.y if top else self.y + ABOVE
        y = rule + section.first_baseline - (repeated_header or first).baseline
        return _Start(y + repeated, rule, section.continued if opened else section.opening, repeated_header)

    def _put(self, start: _Start, chain: Sequence[Row]) -> None:
        page = self.pages[-1]
        if start.heading and self._section:
            opened = self._section.name in self.opened
            page.append(PlacedRow(start.rule, start.heading, repeated=opened))
            self.opened.setdefault(self._section.name, self.page)
            self._side = start.reach
        if start.repeated_header:
            page.append(PlacedRow(start.y - start.repeated_header.height, start.repeated_header, repeated=True))
        self.y = start.y
        for index, row in enumerate(chain):
            if index:
                self.y += row.space_before
            self.put(row, bare=index == 0 and start.heading is not None)


def _chains(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Strips that are kept together."""
    chain: list[Row] = []
    for row in rows:
        chain.append(row)
        if not row.keep_with_next:
            yield chain
            chain = []
    if chain:
        yield chain


def _height(chain: Sequence[Row]) -> float:
    return sum(row.height for row in chain) + sum(row.space_before for row in chain[1:])


_Parted = tuple[Sequence[Row], Sequence[Row]]


def _cut(chain: Sequence[Row], room: float) -> _Parted | None:
    """The last text of a chain goes on over the page, if enough of it stays."""
    *led, last = chain
    used = _height(led) + last.space_before if led else 0.0
    cut = last.cut(room - used, _STAY_UNDER_HEADING if led else _STAY)
    return ([*led, cut[0]], [cut[1]]) if cut else None


def _begins_torn(chain: Sequence[Row], room: float, page: float) -> bool:
    """Whether a strip that no page holds can begin in this room: it is torn at any rate."""
    used = 0.0
    for index, row in enumerate(chain):
        used += row.space_before if index else 0.0
        if row.height > page:
            return row.split_at(room - used) is not None
        used += row.height
    return False


def _undone(chain: Sequence[Row], room: float, page: float) -> _Parted:
    """What fits of a chain that no page holds as a whole, and the rest; at least one strip, or a part of it."""
    count = 0
    while count < len(chain) and _height(chain[: count + 1]) <= room + _NEAR:
        count += 1
    fit, over, others = chain[:count], chain[count], chain[count + 1 :]
    if not fit or over.height > page:
        torn = over.split_at(room - _height(fit) - (over.space_before if fit else 0.0))
        if torn:
            return [*fit, torn[0]], [torn[1], *others]
    return (fit, chain[count:]) if fit else (chain[:1], chain[1:])
