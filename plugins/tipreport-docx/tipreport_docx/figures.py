"""Figures as tables: a row a figure, or a row a series and a column a period."""

from collections.abc import Iterator

from tipreport.document import Amount, Chart, FigureLine, Figures, Labels, PeriodTable, Series, Spans, Strong, Text
from tipreport_docx.spans import sentences
from tipreport_docx.tables import NOTHING, Cell, Column, Grid
from tipreport_docx.words import NBSP, capital, listed, stopped

_LONG_WORDS = 18  # printed words longer than this stand under the row
_PERIODS = 6  # columns beside the measure and the source


def figure_grid(labels: Labels, block: Figures, name: str) -> Grid:
    """Measure, number, period, source; the earlier value and the change where any figure has one."""
    compared = any(line.earlier or line.change for line in block.lines)
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
    cells = [
        Cell(
            says=_named(line.label, listed(line.detail, amount.of, amount.sure)),
            under=(sentences((*under, line.remarks)),),
        ),
        Cell(says=(Text(labels.as_printed if _is_long(amount) else _value(amount)),)),
        Cell(says=(Text(amount.period or "–"),)),
    ]
    if compared:
        before: Spans = ()
        if earlier:
            before = (Text(f"{capital(earlier.period)}:{NBSP}{earlier.said}"), *earlier.marks)
            before = before if earlier.period else (Text(earlier.said), *earlier.marks)
        than = f" {line.than}" if line.than and not earlier else ""
        cells += [Cell(says=before), Cell(says=(Text(line.change + than),) if line.change else NOTHING)]
    return (*cells, Cell(says=amount.marks))


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
        numbers.append(Cell(says=(Text(labels.as_printed if long else _value(amount)), *amount.marks)))
        more = listed(_value(amount) if long else "", "" if common else amount.of, "" if common else amount.sure)
        if more:
            under.append((Text(stopped(f"{capital(amount.period)}: {more}")),))
    remarks = (*under, series.remarks) if told else tuple(under)
    name = Cell(says=_named(series.label, listed(series.detail, common)), under=(sentences(remarks),))
    return (name, *numbers, Cell(says=series.marks))


def _named(label: str, detail: str) -> Spans:
    return (Strong(label), Text(f", {detail}")) if detail else (Strong(label),)


def _is_long(amount: Amount) -> bool:
    return amount.value is None and len(amount.number) > _LONG_WORDS


def _value(amount: Amount) -> str:
    return f"{amount.qualifier}{amount.number}"
