"""Laying out a short document on two pages: in a fixed order, parts are left out, or added where there is room."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeAlias

from attrs import evolve, fields

from tipreport.document import Document
from tipreport.document.short.at_risk import AT_RISK
from tipreport.document.short.limits import LIMITS, USUAL, Limits
from tipreport.document.short.shorten import Shortener
from tipreport.exporters.pdf.design import grid
from tipreport.exporters.pdf.design.grid import TIGHTER, Spacing
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.first_page import OF_FIRST_PAGE, needed
from tipreport.exporters.pdf.page.measured_sheet import MeasuredSheet
from tipreport.exporters.pdf.page.sheet import Sheet
from tipreport.exporters.pdf.page.short_savings import NOT_PREDICTED, Saving, savings
from tipreport.exporters.pdf.page.version_search import first_fitting

PAGES = 2
_FIRST_PAGE = (
    "tiers",
    "summary",
    "key-figures",
    "changes",
    AT_RISK,
    "laws",
)  # the others begin on the second page, if they fit
_LOST = 40.0  # most of the space between sections and rows that the beginning of a page saves
_MUCH_ROOM = 0.125  # of a page
_LARGE_GAP = 0.08  # of the first page: sections are set closer if that fills it
_ROOM_TO_FILL = 0.05  # of a page: with less, nothing is added to the usual version
_MOST_MEASURED = 9  # versions, after which no part comes back
_SPACINGS = (grid.USUAL, *TIGHTER)
_ONE_LINE = 16.0
_SOME_LINES = 18.0  # of notes: with less room nothing is added


_Step: TypeAlias = tuple[str, int]  # a limit and its next value


def _steps_up(index: int, highest: int) -> Iterator[_Step]:
    """Yield the steps from some limits up to the highest ones, each of which is one limit with its next value."""
    for fewer, more in pairwise(LIMITS[index::-1][: index - highest + 1]):
        (name,) = (each.name for each in fields(Limits) if getattr(fewer, each.name) != getattr(more, each.name))
        yield name, getattr(more, name)


def _in_order(steps: Iterable[_Step]) -> list[_Step]:
    """Steps in the order in which parts come back: the sentences of the summary before any more recommendations."""
    ordered = [*steps]
    first = next((at for at, (name, _) in enumerate(ordered) if name == "recommendations"), len(ordered))
    later = ordered[first:]
    summary = [step for step in later if step[0] == "summary"]
    return [*ordered[:first], *summary, *(step for step in later if step[0] != "summary")]


class ShortSheet:
    """The versions of the short document of a full one, one for each of `LIMITS`. One that fills two pages is taken.

    Versions above the usual limits are tried only if these leave much room. The heights of the rows of one version
    predict which other version fits, so few versions are measured. Parts that have room after all come back.
    """

    def __init__(self, layout: Layout, full: Document, number: int, shortener: Shortener | None = None) -> None:
        self.layout = layout
        self._shortener = shortener or Shortener(full)
        self.number = number
        self.page_height = layout.grid.bottom - layout.grid.top
        self._measured: dict[Limits, MeasuredSheet] = {}
        self._savings: list[Saving] = []
        self._overflows: dict[tuple[MeasuredSheet, Spacing], float] = {}
        self._gaps: dict[tuple[MeasuredSheet, Spacing], float] = {}  # at the ends of first pages
        self._flows: dict[tuple[MeasuredSheet, Spacing], Flow] = {}  # of text that flows on to the second page

    def lay_out(self) -> Sheet:
        """Return the longest version with two pages; the shortest, if none has so few."""
        limits, tightest = LIMITS[USUAL], TIGHTER[-1]
        if not self._fits(limits, tightest):
            index = self._first_fitting(USUAL, len(LIMITS) - 1, tightest)
            limits = LIMITS[index]
            has_laws = limits.laws == LIMITS[USUAL].laws  # otherwise the second page has little of what it should have
            if has_laws and self._gap(limits, tightest) > _LARGE_GAP * self.page_height:
                limits = self._with_full_first_page(limits, _steps_up(index, USUAL), tightest)
            limits = self._refilled(limits, _in_order(_steps_up(index, USUAL)), tightest)
            if self._overflow(limits, tightest) < -_ROOM_TO_FILL * self.page_height:
                limits = self._refilled(limits, [*_steps_up(USUAL, 0)], tightest)
            limits = self._with_full_first_page(limits, _steps_up(index, 0), tightest)
            return self._placed(self._measure(limits))
        spacing = self._loosest(self._measure(limits))
        if self._overflow(limits, spacing) < -_ROOM_TO_FILL * self.page_height:
            index = 0 if self._fits(LIMITS[0], spacing) else self._first_fitting(0, USUAL, spacing)
            limits = self._refilled(LIMITS[index], [*_steps_up(index, 0)], spacing)
        limits = self._with_full_first_page(limits, _steps_up(USUAL, 0), spacing)
        return self._placed(self._measure(limits))

    def _first_fitting(self, low: int, high: int, spacing: Spacing) -> int:
        """A version above ``low``, which does not fit, that fits and leaves little room; ``high`` if no other does."""
        self._savings = [*savings(self._measure(LIMITS[low]))]
        saved = {index: self._saved(LIMITS[index]) for index in range(low, high + 1)}
        known = {index: self._overflow(LIMITS[index], spacing) for index in (low, high) if self._is_measured(index)}
        return first_fitting(
            saved, lambda i: self._overflow(LIMITS[i], spacing), known, (low, high), _MUCH_ROOM * self.page_height
        )

    def _with_full_first_page(self, limits: Limits, steps: Iterable[_Step], spacing: Spacing) -> Limits:
        """The limits of a version that fits, with more of the parts that its first page has room for."""
        full: set[str] = set()  # parts of which there is no room for more
        for name, value in steps:
            below = self._gap(limits, spacing)
            if below < _ONE_LINE or len({*self._measured.values()}) > _MOST_MEASURED:
                break
            if name not in OF_FIRST_PAGE or name in full or value <= getattr(limits, name):
                continue
            tried = evolve(limits, **{name: value})
            more, sources = needed(self._measure(limits), self._shortener, tried, name)
            if not more:
                continue
            room = -self._overflow(limits, spacing)
            if more - _ONE_LINE <= below and sources <= room and self._fits(tried, spacing):
                limits = tried
            else:
                full.add(name)
        return limits

    def _refilled(self, limits: Limits, steps: list[_Step], spacing: Spacing) -> Limits:
        """The limits of a version that fits, after those steps for which the rest of the room is enough.

        The parts that were left out last come first. One step may have saved more than was needed. All parts of which
        the predicted heights fit come back together; if they do not fit after all, they do so one by one.
        """
        most = len(steps)
        while len({*self._measured.values()}) <= _MOST_MEASURED:
            tried, added = self._with_more(limits, steps, spacing, most)
            if not added:
                break
            if self._fits(tried, spacing):
                limits = tried
                steps = [step for step in steps if step not in added]
            elif len(added) > 1:
                most = 1
            else:
                steps = [step for step in steps if step[0] != added[0][0]]
        return limits

    def _with_more(self, limits: Limits, steps: list[_Step], spacing: Spacing, most: int) -> tuple[Limits, list[_Step]]:
        """The limits after those of the steps for which a version has room, at most some; and these steps.

        A part whose height is not predicted comes alone.
        """
        room = -self._overflow(limits, spacing)
        added: list[_Step] = []
        full: set[str] = set()  # parts of which there is no room for more
        saved = self._saved(limits)
        for name, value in steps:
            is_predicted = name not in NOT_PREDICTED
            is_unused = name in OF_FIRST_PAGE and value <= getattr(limits, name)
            if is_unused or name in full or (added and not is_predicted):
                continue
            tried = evolve(limits, **{name: value})
            saved_then = self._saved(tried)
            height = saved - saved_then
            if is_predicted and not height:
                continue
            begun = _ONE_LINE if name == "summary" else 0.0  # a sentence begins on the line where the last one ends
            if max(height - begun, _SOME_LINES) > room:
                full.add(name)
                continue
            room -= height
            limits, saved = tried, saved_then
            added.append((name, value))
            if not is_predicted or len(added) == most:
                break
        return limits, added

    def _saved(self, limits: Limits) -> float:
        """About the height that some limits save."""
        return sum([saving(limits) for saving in self._savings])

    def _placed(self, measured: MeasuredSheet) -> Sheet:
        """Place a version as loosely as two pages allow.

        The second page begins as designed if all fits so. Otherwise the text flows on, or is set tighter, but each page
        no tighter than what it holds needs.
        """
        sections = [section.id for section, _, _ in measured.sections]
        first_page = (*_FIRST_PAGE, *self._shortener.subjects)
        first_page = first_page if "tiers" in sections else (*first_page, "recommendations")
        first = next((section for section in sections if section not in first_page), "")
        ways = ((first, grid.USUAL), ("", self._loosest(measured)))
        for second_page, spacing in ways:
            if self._surplus(measured, spacing) <= _LOST:
                flow = self._place(measured, second_page, spacing) if second_page else self._flowing(measured, spacing)
                if len(flow.pages) <= PAGES:
                    return Sheet(measured.title, self._spread(measured, second_page, flow))
        return Sheet(measured.title, self._flowing(measured, grid.USUAL))

    def _spread(self, measured: MeasuredSheet, second_page: str, flow: Flow) -> Flow:
        """Spread the empty space at the end of each page over it, up to the usual space between sections and rows.

        Less than a line is left there, since a text that is split between pages may end so.
        """
        ends = (*flow.gaps, self.layout.grid.bottom - flow.y)
        spacings = [
            flow.spacing.loosened(min(1.0, end / tightened)) if end > _ONE_LINE and tightened else flow.spacing
            for end, tightened in zip(ends, flow.tightened, strict=True)
        ]
        spread = self._place(measured, second_page, *spacings)
        return spread if [*map(len, spread.pages)] == [*map(len, flow.pages)] else flow

    def _loosest(self, measured: MeasuredSheet) -> Spacing:
        """The loosest spacing with which a version fits, if possible without a large gap on the first page."""
        fitting = [each for each in _SPACINGS if self._overflow_of(measured, each) <= 0]
        without_gap = (each for each in fitting if self._gaps[measured, each] <= _LARGE_GAP * self.page_height)
        return next(without_gap, fitting[0] if fitting else grid.USUAL)

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
        return self._overflow_of(self._measure(limits), spacing)

    def _overflow_of(self, measured: MeasuredSheet, spacing: Spacing) -> float:
        key = measured, spacing
        if key not in self._overflows:
            overflow = self._surplus(measured, spacing)
            if overflow <= _LOST:
                flow = self._flowing(measured, spacing)
                self._gaps[key] = flow.largest_gap
                overflow = (len(flow.pages) - 1 - PAGES + flow.last_page_used) * self.page_height
                if len(flow.pages) == PAGES + 1:  # less than is kept together fits, if a few lines do
                    overflow = max(overflow - flow.gaps[-1], 1.0)
            self._overflows[key] = overflow
        return self._overflows[key]

    def _gap(self, limits: Limits, spacing: Spacing) -> float:
        """The empty space at the end of the first page of a version that was placed."""
        return self._gaps.get((self._measure(limits), spacing), 0.0)

    def _surplus(self, measured: MeasuredSheet, spacing: Spacing) -> float:
        """The overflow without the losses at the ends of pages."""
        return measured.height(spacing) - PAGES * self.page_height

    def _flowing(self, measured: MeasuredSheet, spacing: Spacing) -> Flow:
        """A version placed so that the text flows on to the second page."""
        key = measured, spacing
        if key not in self._flows:
            self._flows[key] = self._place(measured, "", spacing)
        return self._flows[key]

    def _place(self, measured: MeasuredSheet, second_page: str, spacing: Spacing, later: Spacing | None = None) -> Flow:
        flow = measured.begin(self.number, spacing, later)
        for section, _, rows in measured.sections:
            if section.id == second_page:
                flow.new_page()
            flow.add_section(section, rows)
        return flow
