"""The slide of a chart: a native chart that people can edit, and below it a table of its values in words."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document import Chart, Series, capital, time_axis_note, views
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import more
from tipreport_pptx.inline import Piece, pieces, plain
from tipreport_pptx.metrics import text_width
from tipreport_pptx.palette import BODY, GREY, HAIRLINE, INK, Box
from tipreport_pptx.paragraph import Paragraph
from tipreport_pptx.slides.native_chart import add_chart, are_grouped, periods_fit
from tipreport_pptx.table import TableCell, add_table, cell_height

_MOST_GROUPS, _MOST_CHARTS = 6, 4  # in one chart, and charts side by side
_BETWEEN, _HEAD = 24.0, 16.0  # charts side by side; the height of their titles
_ABOVE_HIGHEST = 1.15  # the room for the number above the highest column
_MEASURE, _SOURCE, _WIDEST = 220.0, 110.0, 130.0  # least width of a measure, width of the sources, most of a value
_SIDE = 6.0  # padding of a cell
_LEAST_HEIGHT = 170.0  # of a chart
_SIZE = 12.0


def chart_slide(deck: Deck, block: Chart, title: str) -> Slide:
    """Add the slide of a chart: its unit, the chart, its values, and remarks."""
    labels = deck.labels
    slide = deck.slide(title)
    unit = Paragraph(pieces=(Piece(capital(block.unit or labels.own_scales)),), size=14, colour=GREY)
    slide.text("Unit", Box(BODY.x, BODY.y - 10, BODY.width, 18), [slide.shortened(unit, BODY.width, 1)])
    most = _MOST_GROUPS if _is_one_chart(block) else _most_charts(block)
    table = views.period_tables(block.panels[:most], labels, lambda table: _fits(table, deck))[0]
    widths = _widths(table)
    rows = [[*_cells(table.columns, [(Piece(head),) for head in table.heads], is_head=True)]]
    room = BODY.height - _LEAST_HEIGHT - 40
    used = _height(rows[0], widths)
    for row in table.rows:
        cells = [*_cells(table.columns, [pieces(cell.content, labels) for cell in row.cells], is_head=False)]
        used += _height(cells, widths)
        if len(rows) > 1 and used > room:
            used -= _height(cells, widths)
            break
        rows.append(cells)
    panels = block.panels[: len(rows) - 1]
    whole = _periods(table) == len(block.panels[0].amounts)
    rest = evolve(block, panels=block.panels[len(panels) if whole else 0 :], caption=())
    if rest.panels:
        slide.omitted += [pieces(line, labels) for line in views.plain_lines(rest, labels)]
    remarks = _remarks(deck, block, table, len(panels))
    below = Box(BODY.x, BODY.bottom - 34, BODY.width, 34)
    shown = slide.fitted(remarks, below)
    table_top = (below.y if shown else BODY.bottom) - used - 6
    chart_box = Box(BODY.x, BODY.y + 14, BODY.width, table_top - BODY.y - 22)
    _add_charts(slide, block, panels, deck, chart_box)
    values = f"{labels.value}{labels.lead_separator}{block.unit}" if block.unit else labels.value
    add_table(slide, Box(BODY.x, table_top, 0, 0), widths, rows, name=block.title, description=values)
    slide.text("Remarks", below, shown, at_end=True)
    return slide


def _is_one_chart(block: Chart) -> bool:
    return block.has_one_scale and (len(block.panels) == 1 or are_grouped(block.panels))


def _most_charts(block: Chart) -> int:
    """Return the number of charts that may be side by side, so that the periods below them are readable."""
    counts = range(_MOST_CHARTS, 1, -1)
    return next((n for n in counts if periods_fit(block.panels[0], BODY.columns(n, _BETWEEN)[0].width)), 1)


def _add_charts(slide: Slide, block: Chart, panels: Sequence[Series], deck: Deck, box: Box) -> None:
    """Add a chart, or one for each panel: with its own scale and unit, or all on one scale."""
    if _is_one_chart(block):
        add_chart(slide, block, panels, deck, box)
        return
    ends = [amount.value for series in panels for amount in series.amounts if amount.value is not None]
    highest = max(ends, default=0) * _ABOVE_HIGHEST if block.has_one_scale else None
    for series, column in zip(panels, box.columns(len(panels), _BETWEEN), strict=True):
        unit = [] if block.has_one_scale else [Piece(f" {series.unit}")]
        head = Paragraph(pieces=(Piece(series.title, bold=True), *unit), size=_SIZE)
        title = evolve(column, height=_HEAD)
        slide.text(
            f"{deck.labels.figures}{deck.labels.lead_separator}{series.title}",
            title,
            [slide.shortened(head, column.width, 1)],
        )
        own = evolve(block, title=series.title, unit=block.unit or series.unit, panels=(series,))
        add_chart(slide, own, [series], deck, column.below(_HEAD), highest=highest)


def _fits(table: views.TableView, deck: Deck) -> bool:
    """Return whether no word is wider than its column."""
    columns = zip(_widths(table), zip(*(row.cells for row in table.rows), strict=True), strict=True)
    return all(
        text_width(word, _SIZE) <= width - 2 * _SIDE
        for width, cells in columns for cell in cells for word in plain(cell.content, deck.labels).split(" ")
    )  # fmt: skip


def _remarks(deck: Deck, block: Chart, table: views.TableView, count: int) -> list[Paragraph]:
    """Return the lines below the table: omitted panels or periods, the caption, and remarks on rows."""
    labels = deck.labels
    lines: list[Paragraph] = []
    if count < len(block.panels):
        lines.append(more(labels, count, len(block.panels)))
    periods, shown = len(block.panels[0].amounts), _periods(table)
    if shown < periods:
        lines.append(more(labels, shown, periods))
    periods_of = [amount.period for amount in block.panels[0].amounts]
    note = time_axis_note(periods_of, labels, deck.document.direction)
    remarks = [note, block.caption, *(row.remark for row in table.rows[:count])]
    parts = tuple(piece for spans in remarks if spans for piece in (*pieces(spans, labels), Piece(" ")))
    return [*lines, Paragraph(pieces=parts, size=_SIZE, colour=GREY)] if parts else lines


# ------------------------------------------------------------ table


def _periods(table: views.TableView) -> int:
    return sum(column.kind == "value" for column in table.columns)


def _widths(table: views.TableView) -> list[float]:
    """Return the widths of the columns: the measure has the room that the others leave."""
    has_sources = any(column.kind == "source" for column in table.columns)
    room = BODY.width - _MEASURE - _SOURCE * has_sources
    width = min(_WIDEST, room / max(1, _periods(table)))
    widths = [_SOURCE if column.kind == "source" else width for column in table.columns[1:]]
    return [BODY.width - sum(widths), *widths]


def _cells(
    columns: Sequence[views.Column], content: Sequence[tuple[Piece, ...]], *, is_head: bool
) -> Iterator[TableCell]:
    colour = INK if is_head else HAIRLINE
    for column, parts in zip(columns, content, strict=True):
        paragraph = Paragraph(pieces=parts, size=_SIZE, bold=is_head, align="digits" if column.is_numeric else "start")
        yield TableCell(paragraph=paragraph, lines=(("lnB", colour, 0.75, "solid"),), padding=2.5, side_padding=_SIDE)


def _height(cells: Sequence[TableCell], widths: Sequence[float]) -> float:
    return max(cell_height(cell, width) for cell, width in zip(cells, widths, strict=True))
