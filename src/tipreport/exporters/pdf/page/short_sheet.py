"""Laying out a short document on two pages: in a fixed order, parts are left out, or added where there is room."""

from itertools import pairwise

from attrs import evolve, fields

from tipreport.document import Document
from tipreport.document.short.limits import LIMITS, USUAL, Limits
from tipreport.document.short.shorten import Shortener
from tipreport.exporters.pdf.design import grid
from tipreport.exporters.pdf.design.grid import TIGHTER, Spacing
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.measured_sheet import MeasuredSheet
from tipreport.exporters.pdf.page.sheet import Sheet
from tipreport.exporters.pdf.page.short_savings import NOT_PREDICTED, Saving, savings
from tipreport.exporters.pdf.page.version_search import first_fitting

PAGES = 2
_FIRST_PAGE = ("tiers", "summary", "key-figures", "changes", "laws")  # the others begin on the second page, if they fit
_OF_FIRST_PAGE = ("summary", "small_tiles", "laws", "subject")  # limits of parts that precede recommendations
_LOST = 40.0  # most of the space between sections and rows that the beginning of a page saves
_MUCH_ROOM = 0.125  # of a page
_ROOM_TO_FILL = 0.0625  # of a page: with less, nothing is added to the usual version
_MOST_MEASURED = 7  # versions, after which no part comes back
_SOME_LINES = 18.0  # of notes: with less room nothing is added


class ShortSheet:
    """The versions of the short document of a full one, one for each of `LIMITS`. One that fills two pages is taken.

    Versions above the usual limits are tried only if these leave much room. The heights of the rows of one version
    predict which other version fits, so few versions are measured. Parts that have room after all come back.
    """

    def __init__(self, layout: Layout, full: Document, number: int) -> None:
        self.layout = layout
        self._shortener = Shortener(full)
        self.number = number
        self.page_height = layout.grid.bottom - layout.grid.top
        self._measured: dict[Limits, MeasuredSheet] = {}
        self._savings: list[Saving] = []
        self._overflows: dict[tuple[MeasuredSheet, Spacing], float] = {}
        self._gaps: dict[tuple[MeasuredSheet, Spacing], float] = {}  # at the ends of first pages

    def lay_out(self) -> Sheet:
        """Return the longest version with two pages; the shortest, if none has so few."""
        limits, usual, tightest = LIMITS[USUAL], grid.USUAL, TIGHTER[-1]
        if self._surplus(self._measure(limits), usual) < -_ROOM_TO_FILL * self.page_height:
            index = 0 if self._fits(LIMITS[0], usual) else self._first_fitting(0, USUAL, usual)
            limits = self._refilled(0, index, usual)
        elif not self._fits(limits, tightest):
            index = self._first_fitting(USUAL, len(LIMITS) - 1, tightest)
            limits = self._refilled(USUAL, index, tightest)
        return self._placed(self._measure(limits))

    def _first_fitting(self, low: int, high: int, spacing: Spacing) -> int:
        """A version above ``low``, which does not fit, that fits and leaves little room; ``high`` if no other does."""
        self._savings = [*savings(self._measure(LIMITS[low]))]
        saved = {index: self._saved(LIMITS[index]) for index in range(low, high + 1)}
        known = {index: self._overflow(LIMITS[index], spacing) for index in (low, high) if self._is_measured(index)}
        return first_fitting(
            saved, lambda i: self._overflow(LIMITS[i], spacing), known, (low, high), _MUCH_ROOM * self.page_height
        )

    def _refilled(self, highest: int, index: int, spacing: Spacing) -> Limits:
        """The limits of a version that fits, with those parts back that the rest of the room holds.

        The parts that were left out last come first. One step may have saved more than was needed.
        """
        limits = LIMITS[index]
        full: set[str] = set()  # parts of which there is no room for more
        for fewer, more in pairwise(LIMITS[index::-1][: index - highest + 1]):
            (name,) = (each.name for each in fields(Limits) if getattr(fewer, each.name) != getattr(more, each.name))
            tried = evolve(limits, **{name: getattr(more, name)})
            needed = self._saved(limits) - self._saved(tried)
            if len({*self._measured.values()}) > _MOST_MEASURED:
                break
            if name in full or (name not in NOT_PREDICTED and not needed):
                continue
            if not self._has_room(name, needed, limits, spacing):
                full.add(name)
            elif self._fits(tried, spacing):
                limits = tried
            else:
                full.add(name)
        return limits

    def _has_room(self, name: str, needed: float, limits: Limits, spacing: Spacing) -> bool:
        """Whether a version has room for a part of about this height: at its end, or below the first page."""
        room = -self._overflow(limits, spacing)
        below = self._gaps.get((self._measure(limits), spacing), 0.0) if name in _OF_FIRST_PAGE else 0.0
        return 0 < needed <= below or max(needed, _SOME_LINES) <= room

    def _saved(self, limits: Limits) -> float:
        """About the height that some limits save."""
        return sum([saving(limits) for saving in self._savings])

    def _placed(self, measured: MeasuredSheet) -> Sheet:
        """Place a version as loosely as two pages allow.

        The second page begins as designed if all fits so. Otherwise the text flows on, or is set tighter.
        """
        sections = [section.id for section, _, _ in measured.sections]
        first_page = (*_FIRST_PAGE, *self._shortener.subjects)
        first_page = first_page if "tiers" in sections else (*first_page, "recommendations")
        first = next((section for section in sections if section not in first_page), "")
        ways = ((first, grid.USUAL), *(("", spacing) for spacing in (grid.USUAL, *TIGHTER)))
        for second_page, spacing in ways:
            if self._surplus(measured, spacing) <= _LOST:
                flow = self._place(measured, second_page, spacing)
                if len(flow.pages) <= PAGES:
                    return Sheet(measured.title, flow)
        return Sheet(measured.title, self._place(measured, "", grid.USUAL))

    # ------------------------------------------------------------ versions

    def _measure(self, limits: Limits) -> MeasuredSheet:
        if limits not in self._measured:
            document = self._shortener.shorten(limits)
            earlier = [*self._measured.values()]
            same = next((sheet for sheet in earlier if sheet.blocks == document.blocks), None)
            self._measured[limits] = same or MeasuredSheet(self.layout, document, earlier=earlier)
        return self._measured[limits]

    def _is_measured(self, index: int) -> bool:
        return LIMITS[index] in self._measured

    def _fits(self, limits: Limits, spacing: Spacing) -> bool:
        return self._overflow(limits, spacing) <= 0

    def _overflow(self, limits: Limits, spacing: Spacing) -> float:
        """The height of a version for which two pages have no room; negative if there is some left."""
        measured = self._measure(limits)
        key = measured, spacing
        if key not in self._overflows:
            overflow = self._surplus(measured, spacing)
            if overflow <= _LOST:
                flow = self._place(measured, "", spacing)
                self._gaps[key] = flow.largest_gap
                overflow = (len(flow.pages) - 1 - PAGES + flow.last_page_used) * self.page_height
            self._overflows[key] = overflow
        return self._overflows[key]

    def _surplus(self, measured: MeasuredSheet, spacing: Spacing) -> float:
        """The overflow without the losses at the ends of pages."""
        return measured.height(spacing) - PAGES * self.page_height

    def _place(self, measured: MeasuredSheet, second_page: str, spacing: Spacing) -> Flow:
        flow = measured.begin(self.number, spacing)
        for section, _, rows in measured.sections:
            if section.id == second_page:
                flow.new_page()
            flow.add_section(section, rows)
        return flow
