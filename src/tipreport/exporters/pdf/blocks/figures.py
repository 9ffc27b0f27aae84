"""Figures as tables: a row a figure, or a row a series and a column a period."""

from attrs import evolve

from tipreport.document import (
    Amount,
    FigureLine,
    Figures,
    PeriodTable,
    Series,
    Spans,
    Strong,
    Text,
    capital,
    in_words,
    listed,
    sentences,
    stopped,
)
from tipreport.exporters.pdf.blocks.tables import Column, TableRow, fits, table
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import non_breaking
from tipreport.exporters.pdf.text.styles import CAPTION

_LONG_WORDS = 18  # printed words longer than this stand under the row
_ONE_LINE = 14  # a number up to this stays on one line
_WHITE = 9.0  # between the tables of newer and older periods
_NOTHING: Spans = (Text("–"),)


def figure_table(layout: Layout, section: Section, block: Figures) -> list[Row]:
    """Measure, value, period, source. Earlier values have columns if more than half of the figures have one."""
    labels = layout.labels
    apart = sum(line.earlier is not None for line in block.lines) * 2 > len(block.lines)
    earlier = [Column(head=labels.earlier_value, align="right"), Column(head=labels.earlier_period)] if apart else []
    columns = [
        Column(head=labels.measure),
        Column(head=labels.value, align="right"),
        Column(head=labels.period),
        *earlier,
        Column(head=labels.source),
    ]
    rows = table(layout, section, columns, [_row(layout, line, apart=apart) for line in block.lines])
    if apart and any(line.earlier is None for line in block.lines):
        rows[-1].keep_with_next = True
        caption = layout.lines(labels.without_earlier, CAPTION, layout.grid.text, Node("P", section.node))
        rows.append(paragraph(layout.grid.edge, caption, space_before=4.0))
    return rows


def _row(layout: Layout, line: FigureLine, *, apart: bool) -> TableRow:
    amount, earlier = line.amount, line.earlier
    printed = amount.value is None and len(amount.number) > _LONG_WORDS
    detail = listed(line.detail, amount.of, amount.sure)
    cells: list[Spans] = [
        (Strong(line.label), Text(f", {detail}")) if detail else (Strong(line.label),),
        (Text(layout.labels.as_printed if printed else _value(amount)),),
        (Text(amount.period or "–"),),
    ]
    if apart and earlier:
        said = listed(f"{_value(earlier)} {earlier.of}".rstrip(), earlier.sure)
        cells += [(Text(said), *earlier.marks), (Text(earlier.period or "–"),)]
    elif apart:
        cells += [_NOTHING, _NOTHING]
    under: list[Spans] = [(Text(stopped(f"{amount.qualifier}{amount.number}")),)] if printed else []
    if earlier and not apart:
        said = f"{capital(earlier.period)}: {earlier.text}" if earlier.period else capital(earlier.text)
        under.append((Text(said), *earlier.marks, Text(".")))
    if line.change:
        than = f" {line.than}" if line.than and (apart or not earlier) else ""
        under.append((Text(stopped(capital(line.change) + than)),))
    return TableRow(cells=(*cells, amount.marks or _NOTHING), under=sentences((*under, line.remarks)))


def _value(amount: Amount) -> str:
    said = f"{amount.qualifier}{amount.number}"
    return non_breaking(said) if not in_words(amount.number) and len(amount.number) < _ONE_LINE else said


# ------------------------------------------------------------ by period


def period_table(layout: Layout, section: Section, block: PeriodTable) -> list[Row]:
    """A row a series, newest right. Where numbers would be broken, the older half follows in a table of its own."""
    columns = [
        Column(head=layout.labels.measure),
        *(Column(head=period, align="right") for period in block.periods),
        Column(head=layout.labels.source),
    ]
    rows = [_series(layout, series) for series in block.rows]
    half = len(block.periods) // 2
    if half == 0 or fits(layout, columns, rows):
        return table(layout, section, columns, rows)
    newer = tuple(evolve(series, amounts=series.amounts[half:]) for series in block.rows)
    older = tuple(evolve(series, amounts=series.amounts[:half], remarks=()) for series in block.rows)
    first = period_table(layout, section, PeriodTable(periods=block.periods[half:], rows=newer))
    second = period_table(layout, section, PeriodTable(periods=block.periods[:half], rows=older))
    second[0].space_before = _WHITE
    return [*first, *second]


def _series(layout: Layout, series: Series) -> TableRow:
    """What is said of single numbers besides stands under the row."""
    shared = {listed(amount.of, amount.sure) for amount in series.amounts if amount.form}
    common = shared.pop() if len(shared) == 1 else ""
    detail = listed(series.detail, common)
    cells: list[Spans] = [(Strong(series.label), Text(f", {detail}")) if detail else (Strong(series.label),)]
    under: list[Spans] = []
    for amount in series.amounts:
        printed = amount.value is None and len(amount.number) > _LONG_WORDS
        cells.append((Text(layout.labels.as_printed if printed else _value(amount)), *amount.marks))
        more = listed(f"{amount.qualifier}{amount.number}" if printed else "", "" if common else amount.of)
        more = listed(more, "" if common else amount.sure)
        if more:
            under.append((Text(stopped(f"{capital(amount.period)}: {more}")),))
    cells.append(series.marks or _NOTHING)
    return TableRow(cells=tuple(cells), under=sentences((*under, series.remarks)))
