"""A chart: small multiples of columns on one scale, a panel a series."""

from collections.abc import Sequence

from tipreport.document import (
    Amount,
    Chart,
    Series,
    Spans,
    Strong,
    Text,
    capital,
    in_words,
    panel_in_words,
    panel_title,
    sentences,
    spoken,
    stopped,
)
from tipreport.exporters.pdf.blocks.panel import LINES_FROM, Panel, Scale
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.inline import NBSP, non_breaking
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import CAPTION, SMALL, TILE_LABEL, TINY

_BETWEEN = 4 * MM  # panels
_MOST = 4  # panels in a row
_LONG_WORDS = 14  # a number in words beyond this stands under the chart


def chart(layout: Layout, section: Section, block: Chart) -> list[Row]:
    """Title, panels in rows, then what is said of all of them and of each."""
    grid = layout.grid
    scaled = f", {layout.labels.one_scale}" if len(block.panels) > 1 else ""
    spans: Spans = (Strong(block.title), Text(f"{NBSP} {block.unit}{scaled}"))
    title = _greyed(layout.lines(spans, TILE_LABEL.replace(strong=False), grid.text, Node("P", section.node)))
    rows = [
        Row(
            items=[RowItem(grid.edge, 4.0, title)],
            height=4 + title.height + 5,
            baseline=4 + title.baseline,
            space_before=9.0,
            keep_with_next=True,
            hairlines=((grid.edge, grid.text),),
        )
    ]
    across = _across(layout, block.panels)
    scale = Scale.of([amount for panel in block.panels for amount in panel.amounts])
    for start in range(0, len(block.panels), across):
        panels = block.panels[start : start + across]
        rows.append(_row(layout, section, panels, across, scale, space_before=6.0 if start else 0.0))
    for row in rows[:-1]:
        row.keep_with_next = True
    remarks = sentences((block.caption, *(_remarks(panel) for panel in block.panels)))
    if remarks:
        rows[-1].keep_with_next = True
        lines = layout.lines(remarks, CAPTION, grid.text, Node("P", section.node))
        rows.append(paragraph(grid.edge, lines, space_before=3.0))
    return rows


def _greyed(title: Lines) -> Lines:
    """The unit in grey beside the title."""
    strong = title.lines[0][1][0].face if title.lines else None
    title.lines = [
        (width, [run if run.face is strong else run._replace(colour=GREY) for run in runs])
        for width, runs in title.lines
    ]
    return title


def _across(layout: Layout, panels: Sequence[Series]) -> int:
    """How many panels stand in a row: as many as leave room for every number, at best all or four."""
    count = len(panels)
    if count == 1 and len(panels[0].amounts) > LINES_FROM:
        return 1
    for across in range(min(_MOST, max(2, count)), 1, -1):
        if all(_fits(layout, panel, _width(layout, across)) for panel in panels):
            return max(2, -(-count // -(-count // across)))  # rows of the same number
    return 1


def _width(layout: Layout, across: int) -> float:
    return (layout.grid.text - _BETWEEN * (across - 1)) / across


def _fits(layout: Layout, panel: Series, width: float) -> bool:
    if len(panel.amounts) > LINES_FROM:
        return True
    step = width / len(panel.amounts)
    return all(layout.width(word, TINY) <= step for amount in panel.amounts for word in _words(amount))


def _words(amount: Amount) -> list[str]:
    """What must stand within a column's step."""
    said = [] if _is_long(amount) else [amount.number] if not in_words(amount.number) else amount.number.split()
    return [*said, *amount.qualifier.split(), amount.period]


def _is_long(amount: Amount) -> bool:
    return amount.value is None and len(amount.number) > _LONG_WORDS


def _row(
    layout: Layout, section: Section, panels: Sequence[Series], across: int, scale: Scale, *, space_before: float
) -> Row:
    width = _width(layout, across)
    edges = [layout.grid.edge + index * (width + _BETWEEN) for index in range(len(panels))]
    titles = [layout.lines(panel_title(panel), SMALL, width, Node("P", section.node)) for panel in panels]
    tall = max(title.height for title in titles)
    drawn = [Panel(layout, panel.amounts, width, scale) for panel in panels]
    over = max(panel.over for panel in drawn)
    height = over + max(panel.under for panel in drawn) + scale.height
    items: list[RowItem] = []
    for x, title, series, panel in zip(edges, titles, panels, drawn, strict=True):
        figure = Figure(spoken(panel_in_words(series)), section.node)
        items.append(RowItem(x, 0.0, title))
        items.append(RowItem(x, tall + 2, Graphic(panel.painter(over), width, height, figure)))
    return Row(items=items, height=tall + 2 + height, baseline=SMALL.baseline, space_before=space_before)


def _remarks(panel: Series) -> Spans:
    """What is said of a panel besides, after its name; what a number is of, unless it is the same for all."""
    if len(panel.amounts) > LINES_FROM:  # a line shows its ends; the words beneath it all of its numbers
        said = "; ".join(non_breaking(f"{amount.period}: {amount.text}") for amount in panel.amounts if amount.form)
        return sentences(((Text(f"{panel.label}. {stopped(said)}"),), panel.remarks))
    shared = {(amount.of, amount.sure) for amount in panel.amounts if amount.form}
    parts: list[Spans] = [
        (Text(stopped(f"{capital(amount.period)}: {amount.text}")),)
        for amount in panel.amounts
        if _is_long(amount) or (amount.form and (amount.of or amount.sure) and len(shared) > 1)
    ]
    if len(shared) == 1 and (of := next(iter(shared))) != ("", ""):
        parts.append((Text(stopped(capital(", ".join(part for part in of if part)))),))
    if panel.remarks:
        parts.append(panel.remarks)
    return (Text(f"{panel.label}: "), *sentences(parts)) if parts else ()
