"""A chart: small multiples of columns or lines, a panel for each series."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from attrs import frozen

from tipreport.document import (
    Amount,
    Chart,
    Labels,
    Series,
    Spans,
    Strong,
    Text,
    capital,
    mixed,
    sentences,
    stopped,
    time_axis_note,
)
from tipreport.document.views.panel import LINES_FROM, PanelView, Point, panel_view
from tipreport.document.views.panel_drawing import (
    LEAST_ABOVE,
    NUMBER,
    PLOT,
    SMALL,
    PanelSpace,
    height_over,
    labels_fit,
    panel_drawing,
    words_fit,
)
from tipreport.document.views.scale import Scale
from tipreport.document.views.shapes import Drawing, Measure
from tipreport.wording.languages import Direction
from tipreport.wording.phrases import NBSP

__all__ = ["ChartSpace", "ChartView", "PanelRow", "chart_heading", "chart_view", "mark_notes", "panel_remarks"]

_ARRANGEMENTS = ((4, NUMBER), (3, NUMBER), (4, SMALL), (3, SMALL), (2, NUMBER), (2, SMALL), (1, NUMBER), (1, SMALL))


@frozen(kw_only=True)
class ChartSpace:
    """The room for a chart, in points."""

    width: float
    """The width of the chart."""
    gap: float
    """The gap between panels."""
    measure: Measure
    """The function that measures text."""
    most: int = 4
    """The most panels side by side."""
    compact: bool = False
    """Whether more than two panels may have small numbers, if that saves a row of panels."""
    direction: Direction = "ltr"
    """The direction of the document. The notes tell readers of one from right to left where the time axis begins."""

    def panel_width(self, across: int) -> float:
        """Return the width of a panel if this many are side by side."""
        return (self.width - self.gap * (across - 1)) / across


@frozen(kw_only=True)
class PanelRow:
    """Panels side by side."""

    across: int
    """The number of panels for which the row has room."""
    panels: tuple[PanelView, ...]
    """The panels."""
    drawings: tuple[Drawing, ...]
    """The drawing of each panel, all of one size, with the zero lines at one height."""


@frozen(kw_only=True)
class ChartView:
    """A chart, ready to be drawn."""

    heading: Spans
    """The title in bold, then the unit, or the warning that each panel has its own."""
    rows: tuple[PanelRow, ...]
    """The panels in rows. Those of one scale have the same width in all rows."""
    notes: Spans
    """The sentences that explain the drawings: their marks, and that their heights do not compare."""
    remarks: Spans
    """All sentences below the chart: the notes, the caption, and those on each panel."""


@frozen
class _Arrangement:
    """How many panels are side by side, and the size of numbers."""

    across: int
    number: float


def chart_view(block: Chart, labels: Labels, space: ChartSpace) -> ChartView:
    """Return the view of a chart. No two labels of it collide."""
    shared = Scale.of([amount for series in block.panels for amount in series.amounts])
    scales = [shared if block.has_one_scale else Scale.of(series.amounts) for series in block.panels]
    panels = _panels(block, scales, labels, space)
    groups = [panels] if block.has_one_scale else _groups(panels, space)
    rows: list[PanelRow] = []
    absent: list[Point] = []
    for group in groups:
        found = _arrangement(group, space) or _Arrangement(1, SMALL)
        without = [point for panel in group for point in panel.points if point.share is None and not panel.is_line]
        has_words = words_fit(without, space.panel_width(found.across) / group[0].steps, space.measure)
        absent += [] if has_words else without
        rows += _rows(group, found, space, labels, has_words=has_words)
    heights = [(Text(labels.own_heights),)] if not block.has_one_scale and len(panels) > 1 else []
    remarks = (
        panel_remarks(series, is_line=panel.is_line, labels=labels)
        for series, panel in zip(block.panels, panels, strict=True)
    )
    periods = [point.amount.period for point in panels[0].points] if panels else []
    notes = sentences((time_axis_note(periods, labels, space.direction), *mark_notes(absent, labels), *heights))
    return ChartView(
        heading=(Strong(block.title), Text(f"{NBSP} {_subtitle(block, labels)}")),
        rows=tuple(rows),
        notes=notes,
        remarks=sentences((notes, block.caption, *remarks)),
    )


def _panels(block: Chart, scales: Sequence[Scale], labels: Labels, space: ChartSpace) -> tuple[PanelView, ...]:
    """Return the panels: lines if there are many periods, or if numbers are too wide for columns.

    Of a line only the ends have labels. Panels on one scale are all lines or all columns.
    """
    pairs = [*zip(block.panels, scales, strict=True)]
    columns = tuple(panel_view(series, scale, labels, is_line=False) for series, scale in pairs)
    are_lines = [panel.steps > LINES_FROM or _arrangement([panel], space) is None for panel in columns]
    if block.has_one_scale:
        are_lines = [any(are_lines)] * len(columns)
    return tuple(
        panel_view(series, scale, labels, is_line=True) if is_line else panel
        for (series, scale), panel, is_line in zip(pairs, columns, are_lines, strict=True)
    )


def _subtitle(block: Chart, labels: Labels) -> str:
    if not block.has_one_scale:
        return labels.own_scales
    return f"{block.unit}{labels.list_separator}{labels.one_scale}" if len(block.panels) > 1 else block.unit


# ------------------------------------------------------------ panels side by side


def _arrangement(panels: Sequence[PanelView], space: ChartSpace) -> _Arrangement | None:
    """Return how many panels are side by side; None if their labels fit in none.

    As many as leave room for every label; rows have about the same number of panels. Numbers are small only if two
    panels have no room for larger ones, or if that saves a row of panels in a ``compact`` space. A line that is alone
    is as wide as the chart.
    """
    count = len(panels)
    widest = min(space.most, 1 if count == 1 and panels[0].is_line else max(2, count))
    for across, number in _ARRANGEMENTS:
        width = space.panel_width(across)
        if across > 2 and number == SMALL and not (space.compact and -(-count // across) < -(-count // 2)):
            continue
        if across <= widest and all(labels_fit(panel, width, number, space.measure) for panel in panels):
            return _Arrangement(max(min(2, widest), -(-count // -(-count // across))) if across > 1 else 1, number)
    return None


def _groups(panels: Sequence[PanelView], space: ChartSpace) -> Iterator[tuple[PanelView, ...]]:
    """Yield panels that have their own scales, in groups: those that need the whole width, and those between them."""
    alone = [(found := _arrangement([panel], space)) is not None and found.across == 1 for panel in panels]
    for is_alone, group in groupby(zip(alone, panels, strict=True), key=itemgetter(0)):
        members = tuple(panel for _, panel in group)
        yield from ((panel,) for panel in members) if is_alone else (members,)


def _rows(
    panels: Sequence[PanelView], found: _Arrangement, space: ChartSpace, labels: Labels, *, has_words: bool
) -> Iterator[PanelRow]:
    """Yield the rows of a group of panels. Each is as high as its highest column needs, on the scale of the group."""
    width = space.panel_width(found.across)
    step = width / panels[0].steps
    for start in range(0, len(panels), found.across):
        row = tuple(panels[start : start + found.across])
        room = PanelSpace(
            width=width,
            number=found.number,
            over=max(height_over(panel, step, space.measure) for panel in row),
            above=max(LEAST_ABOVE, *(panel.highest * PLOT for panel in row)),
            below=max(panel.scale.below for panel in row) * PLOT,
            has_words=has_words,
            measure=space.measure,
        )
        drawings = tuple(panel_drawing(panel, room, labels) for panel in row)
        yield PanelRow(across=found.across, panels=row, drawings=drawings)


# ------------------------------------------------------------ words


def mark_notes(absent: Sequence[Point], labels: Labels) -> Iterator[Spans]:
    """Yield the explanation of each mark in place of a column."""
    words = dict.fromkeys(point.amount.number for point in absent if point.amount.is_not_given)
    if words:
        yield (Text(labels.not_known_note.format(words=labels.list_separator.join(words))),)
    if any(not point.amount.form for point in absent):
        yield (Text(labels.no_figure_note),)
    if any(_is_in_words(point.amount) for point in absent):
        yield (Text(labels.in_words_note),)


def chart_heading(block: Chart) -> Spans:
    """Return the heading of a chart that is printed as a table or as text."""
    unit = Text(mixed(" ", stopped(block.unit))) if block.unit else Text("")
    return (Strong(stopped(block.title)), unit)


# ------------------------------------------------------------ remarks


def panel_remarks(series: Series, *, is_line: bool, labels: Labels) -> Spans:
    """Return the sentences below a chart that belong to one panel, after its label.

    Values in words, the numbers of a line, and the base of the numbers: once if it is the same for all.
    """
    if is_line:
        values = (
            f"{amount.period}{labels.lead_separator}{amount.text}".replace(" ", NBSP)
            for amount in series.amounts
            if amount.form
        )
        return sentences(
            ((Text(mixed(series.label, ". ", stopped(labels.clause_separator.join(values)))),), series.remarks)
        )
    bases = {(amount.base, amount.basis) for amount in series.amounts if amount.form}
    parts: list[Spans] = [
        (Text(stopped(mixed(capital(amount.period), labels.lead_separator, amount.text))),)
        for amount in series.amounts
        if _is_in_words(amount) or (amount.form and (amount.of or amount.basis) and len(bases) > 1)
    ]
    if len(bases) == 1 and (base := next(iter(bases))) != ("", ""):
        parts.append((Text(stopped(capital(labels.list_separator.join(part for part in base if part)))),))
    if series.remarks:
        parts.append(series.remarks)
    return (Text(mixed(series.label, labels.lead_separator)), *sentences(parts)) if parts else ()


def _is_in_words(amount: Amount) -> bool:
    """Return whether a source has words in place of a number."""
    return bool(amount.form) and amount.value is None and not amount.is_not_given
