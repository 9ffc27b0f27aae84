"""Terms with their descriptions: as a table with heads, or as a list with labels."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from math import ceil

from attrs import evolve

from tipreport.document import Link, NoteRef, TermEntry, Terms, words
from tipreport.document.views import MM, Drawing, TermLine, change_mark, run_in, term_lines, terms_table
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.blocks.paragraphs import repeated_label
from tipreport.exporters.pdf.blocks.tables import GAP, ColumnSetting, measured, table
from tipreport.exporters.pdf.design.palette import INK
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.drawing.shapes import draw_shapes
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem, aligned_row, paragraph, repeatable
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import BODY, CELL, LABEL
from tipreport.exporters.pdf.text.words import Words

_ABOVE_LAST, _FEW_ROWS = 4.0, 3  # below a table; the head of a table and two rows, which are kept together
_INDENT = 12.0  # of sentences under the place that they are about
_MARK_INDENT, _MARK_GAP = 4 * MM, 1.2 * MM  # of a text from the inner edge, and from its mark
_SPACING, _PADDING = 2.5, 4.5  # of items; around the hairline between entries


def terms(layout: Layout, section: Section, block: Terms, heads: tuple[str, str], title: str = "") -> list[Row]:
    """A table with the names in column 2 and the descriptions from column 3 on; long names have more room.

    A single entry is a paragraph, and so is a last one about several records, which may go on over a page.
    """
    grid = layout.grid
    *others, last = block.entries
    if block.id == "organisations" and others and len(last.records) > 1:
        rows = terms(layout, section, evolve(block, entries=tuple(others)), heads, title)
        if len(rows) > _FEW_ROWS:
            rows[-2].keep_with_next = False  # the last row of the table is not alone
        lines = layout.lines(run_in(last, layout.labels), CELL, grid.text_width, Node("P", section.node))
        return [*rows, paragraph(grid.text_edge, lines, space_before=_ABOVE_LAST)]
    if not others:
        lines = layout.lines(run_in(block.entries[0], layout.labels), BODY, grid.text_width, Node("P", section.node))
        return [paragraph(grid.text_edge, lines)]
    view = terms_table(block, heads)
    cells = measured(layout, view, [ColumnSetting()] * len(view.columns))
    first = _width_of_names(layout, cells)
    settings = [ColumnSetting(width=first), ColumnSetting(width=grid.text_width - first - GAP)]
    return table(
        layout, section, view, settings, cells, title=title, is_list=all(map(_has_only_an_address, block.entries))
    )


def _has_only_an_address(entry: TermEntry) -> bool:
    """Whether a name has no text but the page that it links to."""
    return all(isinstance(span, (Link, NoteRef)) for spans in entry.items for span in spans)


def _width_of_names(layout: Layout, cells: Sequence[Sequence[Words]]) -> float:
    """The width of the names with which the table has the fewest lines: one column, or up to 2.5 in half steps.

    Names that leave less than a column to the descriptions are so wide only if that saves two lines.
    """
    grid = layout.grid
    rows = [[cell.max_width for cell in row] for row in cells]
    step = (grid.column + grid.gutter) / 2
    narrowest = grid.column + grid.gutter - GAP
    counts = {}
    for half in range(4):
        width = narrowest + half * step
        counts[width] = line_count(rows, width, grid.text_width - width - GAP) + max(0, half - 1)
    return min(counts, key=lambda width: counts[width])


def line_count(rows: Sequence[Sequence[float]], name: float, text: float) -> int:
    """Return about how many lines rows with texts of some widths have in two columns."""
    return sum(max(ceil(first / name), ceil(second / text)) for first, second in rows)


def terms_list(layout: Layout, section: Section, block: Terms, *, edge: float | None = None) -> list[Row]:
    """Labels on the text edge and text on an inner edge. Short lines of the profile run on in one."""
    node = tagged.List(section.node)
    rows: list[Row] = []
    for entry in block.entries:
        join = block.id == "profile"
        rows += _entry(layout, node, entry, first=not rows, edge=edge or layout.grid.inner_edge, join=join)
    return rows


def series_list(layout: Layout, section: Section, block: Terms) -> list[Row]:
    """Measures in column 2, and from column 3 on a sentence for each."""
    return terms_list(layout, section, block, edge=layout.grid.columns[2])


def _entry(
    layout: Layout, node: tagged.List, entry: TermEntry, *, first: bool, edge: float, join: bool = False
) -> list[Row]:
    grid = layout.grid
    item = node.item()
    label = layout.lines(entry.name, LABEL, edge - grid.text_edge - 4, item.label())
    body = item.body()
    repeated = repeatable(repeated_label, layout, entry.name)
    rows = []
    content = ((line, layout.words(line.content, BODY)) for line in term_lines(entry))
    for index, (line, text) in enumerate(_joined(content, grid.right - edge - _INDENT) if join else content):
        mark = change_mark(line.mark) if line.mark else None
        x = edge + (_INDENT if line.place else _text_indent(mark) if entry.marks else 0.0)
        lines = layout.lines(text, BODY, grid.right - x, Node("P", body))
        if index:
            row = aligned_row([(x, lines)], breakable_text=lines, space_before=_SPACING, keep_with_next=line.introduces)
        else:
            row = aligned_row(
                [(grid.text_edge, label), (x, lines)],
                breakable_text=lines,
                padding=0.0 if first else _PADDING,
                space_before=0.0 if first else _PADDING,
                starts_group=True,
                hairlines=() if first else ((grid.text_edge, grid.text_width),),
                keep_with_next=line.introduces,
            )
        if mark is not None:
            draw = Graphic(partial(_draw_mark, mark), height=mark.height)
            row.items = [*row.items, RowItem(edge, row.baseline - mark.height, draw)]
        row.repeated_header = repeated
        if line.place:
            row.repeated_header = repeatable(repeated_label, layout, entry.name, words(line.place))
        rows.append(row)
    return rows


def _joined(lines: Iterable[tuple[TermLine, Words]], width: float) -> Iterator[tuple[TermLine, Words]]:
    """Yield lines with their words; those that fit on the line of this width before them are a part of it.

    A line that gives the place of others stays alone.
    """
    last: tuple[TermLine, Words] | None = None
    for line, text in lines:
        if last and not (line.introduces or last[0].introduces):
            together = last[1].followed_by(text)
            if together.max_width <= width:
                last = line, together
                continue
        if last:
            yield last
        last = line, text
    if last:
        yield last


def _text_indent(mark: Drawing | None) -> float:
    """The indent of a text after its mark: the same for all but the wide marks of a status."""
    return max(_MARK_INDENT, mark.width + _MARK_GAP if mark is not None else 0.0)


def _draw_mark(mark: Drawing, drawing: DrawingContext, x: float, y: float) -> None:
    draw_shapes(drawing, mark.shapes, x, y, INK)
