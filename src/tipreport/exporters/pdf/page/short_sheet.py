"""Laying out a short document on two pages: what does not fit is left out, in a fixed order."""

from collections.abc import Iterable, Iterator

from tipreport.document import Document, Figures, Findings, Notes, Recommendations, length
from tipreport.document.short.limits import LIMITS, Limits
from tipreport.document.short.shorten import shorten, without_full_record
from tipreport.exporters.pdf.design.grid import TIGHTER, USUAL, Spacing
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.sheet import MeasuredSheet, Sheet

PAGES = 2
_FIRST_PAGE = ("tiers", "summary", "key-figures", "changes")  # the other sections begin on the second page, if they fit
_ENDS = 30.0  # about the height that stays empty at the ends of the pages
_LOST = 40.0  # most of the space between sections and rows that the beginning of a page saves


class ShortSheet:
    """The versions of a short document, with ever lower limits, of which the first that fits on two pages is taken."""

    def __init__(self, layout: Layout, document: Document, full: Document, number: int) -> None:
        self.layout = layout
        self.document = document
        self.full = full
        self.number = number
        self._measured: dict[int, MeasuredSheet] = {}
        self._placed: dict[MeasuredSheet, Sheet | None] = {}

    def lay_out(self) -> Sheet:
        """Return the longest version with two pages; the shortest, if none has so few."""
        last = len(LIMITS) - 1
        index = 0 if self._version(0) else self._guess()
        while index > 1 and self._version(index) and self._version(index - 1):
            index -= 1
        while index < last and not self._version(index):
            index += 1
        return self._version(index) or Sheet(self._measure(last).title, self._place(self._measure(last), (), USUAL))

    def _version(self, index: int) -> Sheet | None:
        """Version ``index`` on two pages; None if it does not fit.

        Its second page begins as designed if all fits so. Otherwise the text flows on, or is set tighter.
        """
        measured = self._measure(index)
        if measured not in self._placed:
            first = [section.id for section, _, _ in measured.sections if section.id not in _FIRST_PAGE][:1]
            ways = ((first, USUAL), ((), USUAL), *(((), tighter) for tighter in TIGHTER))
            flows = (self._place(measured, *way) for way in ways if self._surplus(measured, way[1]) <= _LOST)
            fitting = (Sheet(measured.title, flow) for flow in flows if len(flow.pages) <= PAGES)
            self._placed[measured] = next(fitting, None)
        return self._placed[measured]

    def _measure(self, index: int) -> MeasuredSheet:
        if index not in self._measured:
            document = shorten(self.full, LIMITS[index]) if index else without_full_record(self.document)
            earlier = [*self._measured.values()]
            same = next((sheet for sheet in earlier if sheet.blocks == document.blocks), None)
            self._measured[index] = same or MeasuredSheet(self.layout, document, earlier=earlier)
        return self._measured[index]

    def _place(self, measured: MeasuredSheet, page_breaks: Iterable[str], spacing: Spacing) -> Flow:
        flow = measured.begin(self.number, spacing)
        for section, _, rows in measured.sections:
            if section.id in page_breaks:
                flow.new_page()
            flow.add_section(section, rows)
        return flow

    # ------------------------------------------------------------ the first version to try

    def _surplus(self, measured: MeasuredSheet, spacing: Spacing) -> float:
        """The height for which two pages have no room; negative if there is some left."""
        grid = self.layout.grid
        return measured.height(spacing) - PAGES * (grid.bottom - grid.top)

    def _guess(self) -> int:
        """The first version that may fit, by the heights of the rows that it leaves out of the longest one."""
        longest = self._measure(0)
        surplus = self._surplus(longest, TIGHTER[-1]) + _ENDS
        saved = (sum(_saved(longest, limits)) for limits in LIMITS)
        return next((index for index, height in enumerate(saved) if index and height >= surplus), len(LIMITS) - 1)


def _saved(longest: MeasuredSheet, limits: Limits) -> Iterator[float]:
    """About the heights that lower limits save in each section."""
    for _, blocks, rows in longest.sections:
        heights = [row.height + row.space_before for row in rows]
        match blocks:
            case (Notes(), *_):
                yield sum(heights[limits.notes :])
            case (Findings(), *_):
                yield sum(heights[limits.findings :])
            case (Figures(), Figures(small=True), *_) if not limits.small_tiles:
                yield heights[1]
            case (Recommendations() as block, *_):
                made = sum(length(item.content) for item in block.items())
                yield sum(heights) * max(0.0, 1 - limits.recommendations / made) if made else 0.0
