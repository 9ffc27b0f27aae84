"""Laying out a short document on two pages: in a fixed order, parts are left out, or added where there is room."""

from collections.abc import Collection, Iterable

from attrs import evolve

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
from tipreport.exporters.pdf.page.short_steps import RISING, Step, in_order, single_steps, waits
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
            limits = self._counted(LIMITS[index])
            if self._gap(limits, tightest) > _LARGE_GAP * self.page_height:
                limits = self._with_full_first_page(limits, self._steps(index, USUAL), tightest)
            limits = self._refilled(limits, self._steps(index, USUAL), tightest)
            if self._has_room(limits, tightest):
                limits = self._refilled(limits, self._steps(USUAL, 0), tightest)
            limits = self._with_full_first_page(limits, self._steps(index, 0), tightest)
            return self._placed(self._measure(limits))
        return self._placed(self._measure(self._with_more_than_usual()))

    def _with_more_than_usual(self) -> Limits:
        """The limits of a version that fits, above the usual ones if these leave much room."""
        index, spacing = USUAL, self._loosest(self._measure(LIMITS[USUAL]))
        has_room = self._has_room(LIMITS[USUAL], spacing)
        if has_room:
            index = 0 if self._fits(LIMITS[0], spacing) else self._first_fitting(0, USUAL, spacing)
        limits, steps = self._counted(LIMITS[index]), self._steps(index, 0)
        if has_room:
            limits = self._refilled(limits, steps, spacing)
        limits = self._with_full_first_page(limits, self._steps(USUAL, 0), spacing)
        closer = self._loosest(self._measure(limits))
        if closer != spacing and self._has_room(limits, closer):
            limits = self._refilled(limits, steps, closer)
        return limits

    def _steps(self, index: int, highest: int) -> list[Step]:
        """The steps in which parts come back, from some limits up to the highest ones."""
        return in_order(single_steps(self._shortener, index, highest))

    def _first_fitting(self, low: int, high: int, spacing: Spacing) -> int:
        """A version above ``low``, which does not fit, that fits and leaves little room; ``high`` if no other does."""
        self._savings = [*savings(self._measure(LIMITS[low]), self._shortener.shares)]
        saved = {index: self._saved(LIMITS[index]) for index in range(low, high + 1)}
        known = {index: self._overflow(LIMITS[index], spacing) for index in (low, high) if self._is_measured(index)}
        return first_fitting(
            saved, lambda i: self._overflow(LIMITS[i], spacing), known, (low, high), _MUCH_ROOM * self.page_height
        )

    def _with_full_first_page(self, limits: Limits, steps: Iterable[Step], spacing: Spacing) -> Limits:
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

    def _counted(self, limits: Limits) -> Limits:
        """The same limits, but of the number of sentences and of recommendations in place of their characters."""
        sentences, recommendations = self._shortener.counts(limits)
        counted = evolve(
            limits,
            summary=LIMITS[0].summary,
            most_sentences=sentences,
            recommendations=LIMITS[0].recommendations,
            most_recommendations=recommendations,
        )
        self._measured[counted] = self._measure(limits)
        return counted

    def _refilled(self, limits: Limits, steps: list[Step], spacing: Spacing) -> Limits:
        """The limits of a version that fits, after those steps for which the rest of the room is enough.

        One step of the search may have saved more than was needed. All parts of which the predicted heights fit come
        back together; if they do not fit after all, the first half of them does, and so on.
        """
        full: set[str] = set()  # parts of which there is no room for more
        failed = 0  # how many of the next parts do not fit together
        while len({*self._measured.values()}) <= _MOST_MEASURED:
            tried, added = self._with_more(limits, steps, spacing, full, most=failed // 2 or len(steps))
            if not added:
                break
            if self._fits(tried, spacing):
                limits = tried
                steps = [step for step in steps if step not in added]
                failed = max(0, failed - len(added))
            else:
                failed = len(added)
            if failed == 1:
                _, added = self._with_more(limits, steps, spacing, full, most=1)
                full |= {name for name, _ in added}
                failed = 0
        return limits

    def _with_more(
        self, limits: Limits, steps: list[Step], spacing: Spacing, full: Collection[str], most: int
    ) -> tuple[Limits, list[Step]]:
        """The limits after those of the steps for which a version has room, at most some; and these steps.

        A part whose height is not predicted comes alone. There is no room for more of the parts that are ``full``.
        """
        room = -self._overflow(limits, spacing)
        added: list[Step] = []
        full = {*full}
        measured, saved = self._measure(limits), self._saved(limits)
        above: dict[str, float] = {}  # the heights of parts whose heights are predicted from the measured version
        for name, value in steps:
            is_predicted = name not in NOT_PREDICTED
            is_unused = name in RISING and value <= getattr(limits, name)
            if is_unused or name in full or (added and not is_predicted) or waits(name, limits, steps):
                continue
            tried = evolve(limits, **{name: value})
            saved_then = self._saved(tried)
            height = saved - saved_then
            if name in OF_FIRST_PAGE and not height:  # more than the version has from which the heights are predicted
                height = sum(needed(measured, self._shortener, tried, name)) - above.get(name, 0.0)
                above[name] = above.get(name, 0.0) + height
            if is_predicted and height <= 0:
                continue
            begun = _ONE_LINE if name == "most_sentences" else 0.0  # it begins on the line where the last one ends
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

    def _has_room(self, limits: Limits, spacing: Spacing) -> bool:
        """Whether a version leaves room for more."""
        return self._overflow(limits, spacing) < -_ROOM_TO_FILL * self.page_height

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
