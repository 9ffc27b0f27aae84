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
from tipreport_pptx.slides.chart_labels import chart_notes
from tipreport_pptx.slides.panels import add_charts, arranged
from tipreport_pptx.table import TableCell, add_table, row_height

_MEASURE, _SOURCE, _WIDEST = 220.0, 110.0, 130.0  # least width of a measure, width of the sources, most of a value
_SIDE = 6.0  # padding of a cell
_MIN_HEIGHT = 170.0  # of a chart
_REMARKS = 56.0  # the height of three lines in any language
_SIZE = 12.0


def chart_slide(deck: Deck, block: Chart, title: str) -> Slide:
    """Add the slide of a chart: its unit, the chart, its values, and remarks."""
    labels = deck.labels
    slide = deck.slide(title)
    unit = Paragraph(pieces=(Piece(capital(block.unit or labels.own_scales)),), size=14, colour=GREY)
    slide.text("Unit", Box(BODY.x, BODY.y - 10, BODY.width, 18), [slide.shortened(unit, BODY.width, 1)])
    count, shown = arranged(block)
    table = _newest(block.panels[:count], deck)
    widths = _widths(table)
    rows = [[*_cells(table.columns, [(Piece(head),) for head in table.heads], is_head=True)]]
    room = BODY.height - _MIN_HEIGHT - _REMARKS - 6
    used = row_height(rows[0], widths)
    for row in table.rows:
        cells = [*_cells(table.columns, [pieces(cell.content, labels) for cell in row.cells], is_head=False)]
        used += row_height(cells, widths)
        if len(rows) > 1 and used > room:
            used -= row_height(cells, widths)
            break
        rows.append(cells)
    panels = block.panels[: len(rows) - 1]
    whole = _periods(table) == len(block.panels[0].amounts)
    rest = evolve(block, panels=block.panels[len(panels) if whole else 0 :], caption=())
    if rest.panels:
        slide.omitted += [pieces(line, labels) for line in views.plain_lines(rest, labels)]
    remarks = _remarks(deck, block, table, panels, has_words=shown.has_words)
    height = _REMARKS if remarks else 0.0
    below = Box(BODY.x, BODY.bottom - height, BODY.width, height)
    fitted = slide.fitted(remarks, below)
    table_top = below.y - used - 6
    chart_box = Box(BODY.x, BODY.y + 14, BODY.width, table_top - BODY.y - 22)
    add_charts(slide, block, panels, deck, chart_box, shown=shown)
    values = f"{labels.value}{labels.lead_separator}{block.unit}" if block.unit else labels.value
    add_table(slide, Box(BODY.x, table_top, 0, 0), widths, rows, name=block.title, description=values)
    slide.text("Remarks", below, fitted, at_end=True)
    return slide


def _newest(panels: Sequence[Series], deck: Deck) -> views.TableView:
    """Return the table of as many periods as fit, the newest ones."""
    for start in range(len(panels[0].amounts)):
        table = views.period_table([evolve(each, amounts=each.amounts[start:]) for each in panels], deck.labels)
        if _fits(table, deck):
            break
    return table


def _fits(table: views.TableView, deck: Deck) -> bool:
    """Return whether no word is wider than its column."""
    widths = [width - 2 * _SIDE for width in _widths(table)]
    heads = zip(table.heads, widths, strict=True)
    rows = [[plain(cell.content, deck.labels) for cell in row.cells] for row in table.rows]
    return all(text_width(head, _SIZE, bold=True) <= width for head, width in heads) and all(
        text_width(word, _SIZE) <= width
        for row in rows for text, width in zip(row, widths, strict=True) for word in text.split(" ")
    )  # fmt: skip


def _remarks(
    deck: Deck, block: Chart, table: views.TableView, panels: Sequence[Series], *, has_words: bool
) -> list[Paragraph]:
    """Return the lines below the table: omitted panels or periods, marks, the caption, and remarks on rows."""
    labels = deck.labels
    lines: list[Paragraph] = []
    if len(panels) < len(block.panels):
        lines.append(more(labels, len(panels), len(block.panels)))
    periods, listed = len(block.panels[0].amounts), _periods(table)
    if listed < periods:
        lines.append(more(labels, listed, periods))
    periods_of = [amount.period for amount in block.panels[0].amounts]
    note = time_axis_note(periods_of, labels, deck.document.direction)
    marks = chart_notes(panels, labels, has_words=has_words)
    remarks = [*marks, block.caption, *(row.remark for row in table.rows[: len(panels)]), note]
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
