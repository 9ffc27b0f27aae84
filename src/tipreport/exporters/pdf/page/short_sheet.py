"""Laying out a short document on two pages: what does not fit is left out, in a fixed order."""

from bisect import bisect_left
from collections.abc import Iterable

from tipreport.document import Document
from tipreport.document.short.limits import LIMITS
from tipreport.document.short.shorten import shorten
from tipreport.exporters.pdf.design.grid import TIGHTER, USUAL, Spacing
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.sheet import MeasuredSheet, Sheet

PAGES = 2
_FIRST_PAGE = ("tiers", "summary", "key-figures", "changes")  # the other sections begin on the second page, if they fit


class ShortSheet:
    """The versions of a short document, with ever lower limits, that are tried until one fits on two pages."""

    def __init__(self, layout: Layout, full: Document, number: int) -> None:
        self.layout = layout
        self.full = full
        self.number = number
        self._measured: MeasuredSheet | None = None
        self._tried: dict[int, Sheet] = {}

    def lay_out(self) -> Sheet:
        """Return the longest version with two pages; the shortest, if none has so few."""
        if not self._fits(0):
            index = bisect_left(range(len(LIMITS) - 1), True, lo=1, key=self._fits)
            return self._version(index)
        return self._version(0)

    def _fits(self, index: int) -> bool:
        return len(self._version(index).flow.pages) <= PAGES

    def _version(self, index: int) -> Sheet:
        """Version ``index``: its second page begins as designed if all fits so, or the text flows on, or is tighter."""
        if index not in self._tried:
            measured = MeasuredSheet(self.layout, shorten(self.full, LIMITS[index]), earlier=self._measured)
            self._measured = measured
            first = [section.id for section, _, _ in measured.sections if section.id not in _FIRST_PAGE][:1]
            for page_breaks, spacing in ((first, USUAL), ((), USUAL), *(((), tighter) for tighter in TIGHTER)):
                flow = self._place(measured, page_breaks, spacing)
                if len(flow.pages) <= PAGES:
                    break
            self._tried[index] = Sheet(measured.title, flow)
        return self._tried[index]

    def _place(self, measured: MeasuredSheet, page_breaks: Iterable[str], spacing: Spacing) -> Flow:
        flow = measured.begin(self.number, spacing)
        for section, blocks, rows in measured.sections:
            if section.id in page_breaks:
                flow.new_page()
            flow.add_section(section, rows or measured.rows(section, blocks))
        return flow
