"""Laying out a short document on two pages: in a fixed order, parts are left out, or added where there is room."""

from collections.abc import Callable, Iterator
from functools import partial
from math import ceil
from typing import TypeAlias

from tipreport.document import Document, Figures, Findings, Notes, Paragraph, Recommendations, Terms, length
from tipreport.document.short.limits import LIMITS, USUAL, Limits
from tipreport.document.short.shorten import shorten, without_full_record
from tipreport.exporters.pdf.design import grid
from tipreport.exporters.pdf.design.grid import TIGHTER, Spacing
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.measured_sheet import MeasuredSheet
from tipreport.exporters.pdf.page.sheet import Sheet

_Saving: TypeAlias = Callable[[Limits], float]

PAGES = 2
_FIRST_PAGE = ("tiers", "summary", "key-figures", "changes")  # the other sections begin on the second page, if they fit
_SMALL_TILES_IN_ROW = 4
_LOST = 40.0  # most of the space between sections and rows that the beginning of a page saves
_MUCH_ROOM = 0.25  # of a page


class ShortSheet:
    """The versions of a short document, one for each of `LIMITS`. One that fills two pages is taken.

    Versions above the usual limits are tried only if these leave much room. The heights of the rows of one version
    predict which other version fits, so few versions are measured.
    """

    def __init__(self, layout: Layout, document: Document, full: Document, number: int) -> None:
        self.layout = layout
        self.document = document
        self.full = full
        self.number = number
        self.page_height = layout.grid.bottom - layout.grid.top
        self._measured: dict[int, MeasuredSheet] = {}
        self._overflows: dict[tuple[MeasuredSheet, Spacing], float] = {}

    def lay_out(self) -> Sheet:
        """Return the longest version with two pages; the shortest, if none has so few."""
        index = USUAL
        tightest = TIGHTER[-1]
        if self._surplus(self._measure(USUAL), grid.USUAL) < -_MUCH_ROOM * self.page_height:
            index = 0 if self._fits(0, grid.USUAL) else self._first_fitting(0, USUAL, grid.USUAL)
        elif not self._fits(USUAL, tightest):
            index = self._first_fitting(USUAL, len(LIMITS) - 1, tightest)
        return self._placed(self._measure(index))

    def _first_fitting(self, low: int, high: int, spacing: Spacing) -> int:
        """A version above ``low``, which does not fit, that fits and leaves little room; ``high`` if no other does."""
        savings = [*_savings(self._measure(low))]
        saved = [sum(saving(limits) for saving in savings) for limits in LIMITS]
        tried = low
        while True:
            needed = saved[tried] + self._overflow(tried, spacing)
            tried = next((index for index in range(low + 1, high) if saved[index] >= needed), high)
            if tried == high:
                if high in self._measured or low + 1 == high:
                    return high
                tried = (low + high) // 2
            if not self._fits(tried, spacing):
                low = tried
            elif self._overflow(tried, spacing) >= -_MUCH_ROOM * self.page_height:
                return tried
            else:
                high = tried

    def _placed(self, measured: MeasuredSheet) -> Sheet:
        """Place a version as loosely as two pages allow.

        The second page begins as designed if all fits so. Otherwise the text flows on, or is set tighter.
        """
        sections = [section.id for section, _, _ in measured.sections]
        first_page = _FIRST_PAGE if "tiers" in sections else (*_FIRST_PAGE, "recommendations")
        first = next((section for section in sections if section not in first_page), "")
        ways = ((first, grid.USUAL), *(("", spacing) for spacing in (grid.USUAL, *TIGHTER)))
        for second_page, spacing in ways:
            if self._surplus(measured, spacing) <= _LOST:
                flow = self._place(measured, second_page, spacing)
                if len(flow.pages) <= PAGES:
                    return Sheet(measured.title, flow)
        return Sheet(measured.title, self._place(measured, "", grid.USUAL))

    # ------------------------------------------------------------ versions

    def _measure(self, index: int) -> MeasuredSheet:
        if index not in self._measured:
            document = without_full_record(self.document) if index == USUAL else shorten(self.full, LIMITS[index])
            earlier = [*self._measured.values()]
            same = next((sheet for sheet in earlier if sheet.blocks == document.blocks), None)
            self._measured[index] = same or MeasuredSheet(self.layout, document, earlier=earlier)
        return self._measured[index]

    def _fits(self, index: int, spacing: Spacing) -> bool:
        return self._overflow(index, spacing) <= 0

    def _overflow(self, index: int, spacing: Spacing) -> float:
        """The height of a version for which two pages have no room; negative if there is some left."""
        measured = self._measure(index)
        key = measured, spacing
        if key not in self._overflows:
            overflow = self._surplus(measured, spacing)
            if overflow <= _LOST:
                flow = self._place(measured, "", spacing)
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


def _savings(longest: MeasuredSheet) -> Iterator[_Saving]:
    """Yield a function for each section of a version: about the height that lower limits save in it."""
    for section, blocks, rows in longest.sections:
        heights = [row.height + row.space_before for row in rows]
        match blocks:
            case (Notes(), *_):
                yield partial(_saved_rows, heights, lambda limits: limits.notes)
            case (Findings() as block, *_) if section.id == "context":
                yield partial(_saved_share, sum(heights), _count(block), lambda limits: limits.context)
            case (Findings() as block, *_):
                yield partial(_saved_share, sum(heights), _count(block), lambda limits: limits.findings)
            case (Figures(), *_, Figures(small=True) as block):
                last = heights[-ceil(len(block.lines) / _SMALL_TILES_IN_ROW) :]
                yield partial(_saved_rows, last, lambda limits: ceil(limits.small_tiles / _SMALL_TILES_IN_ROW))
            case (Recommendations() as block, *_):
                made = sum(length(item.content) for item in block.items())
                yield partial(_saved_share, sum(heights), made, lambda limits: limits.recommendations)
            case (*_, Terms(id="programmes")):
                count = sum(len(block.entries) for block in blocks if isinstance(block, Terms))
                yield partial(_saved_share, sum(heights), count, lambda limits: limits.findings)
            case (Paragraph(role="lead") as lead, *_):
                yield partial(_saved_share, sum(heights), length(lead.spans), lambda limits: limits.summary)


def _count(block: Findings) -> int:
    return sum(len(group.findings) for group in block.groups)


def _saved_rows(heights: list[float], most: Callable[[Limits], int], limits: Limits) -> float:
    """The height of the rows after the first ones, of which there are at most some."""
    return sum(heights[most(limits) :])


def _saved_share(height: float, count: int, most: Callable[[Limits], int], limits: Limits) -> float:
    """The share of a height that is saved if at most some of ``count`` are shown."""
    return height * max(0.0, 1 - most(limits) / count) if count else 0.0
