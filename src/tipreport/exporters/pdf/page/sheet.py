"""Laying out a sheet: the sections of a document are measured, then placed on pages.

Drawing starts when everything is placed. So the pages that cite a source are known when the sources, which come last,
are measured, and the number of pages is known when the first page is drawn.
"""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from tipreport.document import Document, Title
from tipreport.exporters.pdf.design.grid import MM, TIGHTER_FULL, TIGHTEST, USUAL, Spacing
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.measured_sheet import LONG_SHEET, MeasuredSheet

_MUCH_ROOM = 0.66  # the part of a last page that tighter spacing may save
_LONG = 5  # pages: of a longer sheet it may save any last page
_LARGE_GAP = 20 * MM  # at the end of a page that is not the last one
_LESS = 5 * MM  # by which a large gap must become smaller
_GAINED_AT_ENDS = 25.0  # the height that tighter spacing makes usable at the end of a page, unless more is empty there


@frozen
class Sheet:
    """A laid-out brief: its title and its pages."""

    title: Title
    flow: Flow


def lay_out_sheet(layout: Layout, document: Document, *, number: int = 1, attached: str = "") -> Sheet:
    """Lay out a document from page ``number`` on. ``attached`` is the name of the attached file."""
    measured = MeasuredSheet(layout, document, attached)
    height = measured.height(USUAL)
    flow = _placed(measured, number, USUAL)
    while len(flow.pages) > _LONG or (len(flow.pages) > 1 and flow.last_page_used < _MUCH_ROOM):
        shorter = _without_last_page(measured, flow, height)
        if shorter is None and not measured.is_compact:
            compact = measured.compacted()
            shorter = _without_last_page(compact, flow, height)
            measured = compact if shorter else measured
        if shorter is None:
            break
        flow = shorter
    return Sheet(measured.title, _with_smaller_gaps(measured, flow))


def _without_last_page(measured: MeasuredSheet, usual: Flow, height: float) -> Flow | None:
    """Set a sheet tighter, as loosely as possible; None if that does not save its last page.

    ``height`` is that of all sections, with the usual spacing, where they have not their compact form.
    """
    grid = usual.grid
    gained_at_ends = max(sum(usual.gaps), _GAINED_AT_ENDS * (len(usual.pages) - 1))
    spacings = (*TIGHTER_FULL, TIGHTEST) if measured.is_compact else TIGHTER_FULL
    most = height - measured.height(spacings[-1]) + gained_at_ends
    if usual.last_page_used * (grid.bottom - grid.top) > most:
        return None
    saved = None
    for spacing in reversed(spacings):
        flow = _placed(measured, usual.number, spacing)
        if len(flow.pages) == len(usual.pages) and saved is None:
            flow = _with_smaller_gaps(measured, flow)
        if len(flow.pages) == len(usual.pages):
            break
        saved = flow
    return saved


def _with_smaller_gaps(measured: MeasuredSheet, flow: Flow) -> Flow:
    """Set each page with much room at its end tighter, as loosely as possible, if that leaves less on as few pages."""
    of_pages: dict[int, Spacing] = {}
    page = 0
    while page < len(flow.gaps):
        if flow.gaps[page] > _LARGE_GAP:
            for spacing in TIGHTER_FULL:
                if not flow.may_fill(page, spacing):
                    continue
                spacings = {**of_pages, page: spacing}
                tighter = _placed(measured, flow.number, flow.usual_spacing, spacings)
                if _has_less_room(tighter, flow, page):
                    flow, of_pages = tighter, spacings
                    break
        page += 1
    return flow


def _has_less_room(tighter: Flow, usual: Flow, page: int) -> bool:
    """Whether a sheet has fewer pages, or as many and less room at the end of a page."""
    if len(tighter.pages) != len(usual.pages):
        return len(tighter.pages) < len(usual.pages)
    return tighter.gaps[page] < usual.gaps[page] - _LESS


def _placed(
    measured: MeasuredSheet, number: int, spacing: Spacing, of_pages: Mapping[int, Spacing] = MappingProxyType({})
) -> Flow:
    flow = measured.place(number, {}, spacing, of_pages)
    for _ in range(2):  # the line of contents may move the sections that it lists
        if len(flow.pages) <= LONG_SHEET or flow.section_pages == measured.contents:
            break
        flow = measured.place(number, flow.section_pages, spacing, of_pages)
    return flow
