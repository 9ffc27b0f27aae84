"""Figures as tables: a row a figure, or a row a series and a column a period."""

from collections.abc import Iterator

from tipreport.document import (
    Amount,
    Chart,
    CitationRef,
    FigureLine,
    Figures,
    Labels,
    PeriodTable,
    Series,
    Spans,
    Strong,
    Text,
    capital,
    listed,
    sentences,
    stopped,
)
from tipreport_docx.tables import NOTHING, Cell, Column, Grid
from tipreport_docx.words import NBSP

_LONG_WORDS = 18  # printed words longer than this stand under the row
_PERIODS = 6  # columns beside the measure and the source


def figure_grid(labels: Labels, block: Figures, name: str) -> Grid:
    """Measure, number, period, source; earlier value and change if most figures have one, else they stand below."""
    compared = sum(line.earlier is not None for line in block.lines) * 2 > len(block.lines)
    columns = [
        Column(head=labels.measure, rest=True),
        Column(head=labels.number, most=34, number=True),
        Column(head=labels.period, most=30),
        *((Column(head=labels.earlier_value, most=34), Column(head=labels.change, most=28)) if compared else ()),
        Column(head=labels.source, most=24),
    ]
    rows = tuple(_figure(labels, line, compared=compared) for line in block.lines)
    return _grid(name, columns, rows)


def _grid(name: str, columns: list[Column], rows: tuple[tuple[Cell, ...], ...]) -> Grid:
    return Grid(
        name=name, description=f"{name}: {listed(*(c.head for c in columns))}.", columns=tuple(columns), rows=rows
    )


def _figure(labels: Labels, line: FigureLine, *, compared: bool) -> tuple[Cell, ...]:
    amount, earlier = line.amount, line.earlier
    under: list[Spans] = [(Text(stopped(_value(amount))),)] if _is_long(amount) else []
    before: Spans = ()
    if earlier:
        period = f"{capital(earlier.period)}:{NBSP}" if earlier.period else ""
        before = (Text(f"{period}{earlier.text}"), *earlier.marks)
    change = f"{line.change} {line.than}" if line.than and line.change and not earlier else line.change
    if not compared:
        under += [(*before, Text("."))] if before else []
        under += [(Text(stopped(f"{labels.change}:{NBSP}{change}")),)] if change else []
    cells = [
        Cell(
            content=_named(line.label, listed(line.detail, amount.of, amount.sure)),
            under=(sentences((*under, line.remarks)),),
        ),
        Cell(content=(Text(labels.as_printed if _is_long(amount) else _value(amount)),)),
        Cell(content=(Text(amount.period or "–"),)),
    ]
    if compared:
        cells += [Cell(content=before), Cell(content=(Text(change),) if change else NOTHING)]
    return (*cells, Cell(content=amount.marks))


def series_grids(labels: Labels, block: Chart | PeriodTable, name: str) -> Iterator[Grid]:
    """The newest periods, newest right; earlier ones in tables of their own below."""
    rows = block.panels if isinstance(block, Chart) else block.rows
    periods = [amount.period for amount in rows[0].amounts] if rows else []
    end = len(periods)
    while end > 0:
        start = max(0, end - _PERIODS)
        columns = [
            Column(head=labels.measure, rest=True),
            *(Column(head=capital(period), most=28, number=True) for period in periods[start:end]),
            Column(head=labels.source, most=24),
        ]
        last = end == len(periods)
        yield _grid(name, columns, tuple(_series(labels, row, start, end, told=last) for row in rows))
        end = start


def _series(labels: Labels, series: Series, start: int, end: int, *, told: bool) -> tuple[Cell, ...]:
    """What is said of single numbers besides stands under the row."""
    shared = {listed(amount.of, amount.sure) for amount in series.amounts if amount.form}
    common = shared.pop() if len(shared) == 1 else ""
    under: list[Spans] = []
    numbers = []
    for amount in series.amounts[start:end]:
        long = _is_long(amount)
        numbers.append(Cell(content=(Text(labels.as_printed if long else _value(amount)), *amount.marks)))
        more = listed(_value(amount) if long else "", "" if common else amount.of, "" if common else amount.sure)
        if more:
            under.append((Text(stopped(f"{capital(amount.period)}: {more}")),))
    remarks = (*under, series.remarks) if told else tuple(under)
    name = Cell(content=_named(series.label, listed(series.detail, common)), under=(sentences(remarks),))
    return (name, *numbers, Cell(content=series.marks or _own(series)))


def _own(series: Series) -> Spans:
    """The citations of single numbers, each once, where none holds for all."""
    found = (mark for amount in series.amounts for mark in amount.marks if isinstance(mark, CitationRef))
    return tuple(sorted(dict.fromkeys(found), key=lambda mark: (mark.number, mark.locator)))


def _named(label: str, detail: str) -> Spans:
    return (Strong(label), Text(f", {detail}")) if detail else (Strong(label),)


def _is_long(amount: Amount) -> bool:
    return amount.value is None and len(amount.number) > _LONG_WORDS


def _value(amount: Amount) -> str:
    return f"{amount.qualifier}{amount.number}"
