"""Tables of figures, and of series by period."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve, frozen

from tipreport.document import (
    Amount,
    Block,
    FigureLine,
    Figures,
    Labels,
    Series,
    Spans,
    Text,
    bound_text,
    breakdown_in_words,
    capital,
    listed,
    lower,
    mixed,
    sentences,
    stopped,
)
from tipreport.document.views.table import NOTHING, Column, TableRow, TableView, is_long, named, row, value

__all__ = [
    "change_sentence",
    "earlier_value",
    "figure_table",
    "joined_figures",
    "last_known",
    "period_table",
    "period_tables",
]


def joined_figures(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks with the small tiles among the large ones, for a format that shows both in one table."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(block, Figures) and block.small and isinstance(last, Figures):
            joined[-1] = evolve(last, lines=(*last.lines, *block.lines))
        else:
            joined.append(block)
    return joined


def figure_table(block: Figures, labels: Labels) -> TableView:
    """Return a table of measure, value, period and source.

    Earlier values have separate columns if more than half of the figures have one, else they are remarks. The
    caption explains missing earlier values; the document has its own for key figures.
    """
    has_columns = sum(line.earlier is not None for line in block.lines) * 2 > len(block.lines)
    has_sources = any(line.amount.marks for line in block.lines)
    earlier = (
        Column(head=labels.earlier_value, kind="earlier value", is_numeric=True),
        Column(head=labels.earlier_period, kind="earlier period"),
    )
    return TableView(
        columns=(
            Column(head=labels.measure, kind="measure"),
            Column(head=labels.value, kind="value", is_numeric=True),
            Column(head=labels.period, kind="period"),
            *(earlier if has_columns else ()),
            *((Column(head=labels.source, kind="source"),) if has_sources else ()),
        ),
        rows=tuple(_figure(line, labels, has_columns=has_columns, has_sources=has_sources) for line in block.lines),
        caption=_without_earlier(block, labels) if has_columns and not block.key else "",
    )


def _without_earlier(block: Figures, labels: Labels) -> str:
    """Return the explanation of dashes in the columns of earlier values; empty without them."""
    if any(line.earlier_is_elsewhere for line in block.lines):
        return labels.earlier_elsewhere
    return labels.without_earlier if any(line.earlier is None for line in block.lines) else ""


def _figure(line: FigureLine, labels: Labels, *, has_columns: bool, has_sources: bool) -> TableRow:
    amount, earlier, comma = line.amount, line.earlier, labels.list_separator
    cells: list[Spans] = [
        named(line.label, listed(comma, line.scope, line.detail, amount.base, amount.basis), labels),
        (Text(labels.words_below if is_long(amount) else value(amount)),),
        (bound_text(amount.period or "–"),),
    ]
    if has_columns and earlier:
        text = listed(comma, mixed(value(earlier), *((" ", earlier.of) if earlier.of else ())), earlier.basis)
        cells += [(Text(text), *earlier.marks), (bound_text(earlier.period or "–"),)]
    elif has_columns:
        cells += [NOTHING, NOTHING]
    remarks: list[Spans] = [(Text(stopped(value(amount))),)] if is_long(amount) else []
    if line.last_known and not has_columns:
        remarks.append(last_known(line.last_known, labels))
    remarks.append(_change_beside_columns(line, labels) if has_columns else change_sentence(line, labels))
    remarks += (breakdown_in_words(each, labels) for each in line.breakdowns)
    if has_sources:
        cells.append(amount.marks or NOTHING)
    return row(cells, sentences((*remarks, line.remarks)))


def change_sentence(line: FigureLine, labels: Labels) -> Spans:
    """Return the change with the earlier number: "6 more than in 2020: 40 [3]."; empty without an earlier number.

    Of a number that is not given, it is the change of the last known one, without numbers. Where no change can be
    calculated, it is the earlier number alone.
    """
    earlier, comparison = line.earlier, line.comparison
    if earlier is None or line.last_known:
        return (Text(stopped(capital(comparison))),) if comparison else ()
    if not comparison:
        return earlier_value(earlier, labels)
    text = labels.compared.format(comparison=capital(comparison), number=earlier.text)
    return (Text(text), *earlier.marks, Text("."))


def _change_beside_columns(line: FigureLine, labels: Labels) -> Spans:
    """Return the change without the earlier number, which has columns; of the last known number, with its period."""
    if line.last_known and line.comparison:
        text = mixed(capital(line.last_known.period), labels.lead_separator, lower(line.comparison))
        return (Text(stopped(text)),)
    return (Text(stopped(capital(line.comparison))),) if line.comparison else ()


def earlier_value(amount: Amount, labels: Labels) -> Spans:
    """Return an earlier value as a sentence: "2019: 5 [3]."."""
    text = mixed(capital(amount.period), labels.lead_separator, amount.text) if amount.period else capital(amount.text)
    return (bound_text(text), *amount.marks, Text("."))


def last_known(amount: Amount, labels: Labels) -> Spans:
    """Return the last number that is known as a sentence: "Last known: 106, 2019 [3]."."""
    return (bound_text(labels.last_known.format(number=amount.text, period=amount.period)), *amount.marks, Text("."))


# ------------------------------------------------------------ by period


@frozen
class _Periods:
    """Series that share their periods, oldest first."""

    series: tuple[Series, ...]

    @property
    def count(self) -> int:
        return len(self.series[0].amounts) if self.series else 0

    def newer(self, start: int) -> "_Periods":
        """Those from an index on, with the remarks on the series."""
        return _Periods(tuple(evolve(each, amounts=each.amounts[start:]) for each in self.series))

    def older(self, end: int) -> "_Periods":
        """Those before an index."""
        return _Periods(tuple(evolve(each, amounts=each.amounts[:end], remarks=()) for each in self.series))


def period_table(series: Sequence[Series], labels: Labels) -> TableView:
    """Return a table with a row for each series and a column for each period, the newest last.

    Sources have a column only if each series has sources that all of its numbers share.
    """
    periods = [amount.period for amount in series[0].amounts] if series else []
    has_sources = all(each.marks for each in series)
    return TableView(
        columns=(
            Column(head=labels.measure, kind="measure"),
            *(Column(head=period, kind="value", is_numeric=True) for period in periods),
            *((Column(head=labels.source, kind="source"),) if has_sources else ()),
        ),
        rows=tuple(_series(each, labels, has_sources=has_sources) for each in series),
    )


def period_tables(series: Sequence[Series], labels: Labels, fits: Callable[[TableView], bool]) -> tuple[TableView, ...]:
    """Return one table, or several where it does not fit: the older half of the periods first."""
    return tuple(_fitting(_Periods(tuple(series)), labels, fits))


def _fitting(periods: _Periods, labels: Labels, fits: Callable[[TableView], bool]) -> Iterator[TableView]:
    table = period_table(periods.series, labels)
    half = periods.count // 2
    if half == 0 or fits(table):
        yield table
    else:
        yield from _fitting(periods.older(half), labels, fits)
        yield from _fitting(periods.newer(half), labels, fits)


def _series(series: Series, labels: Labels, *, has_sources: bool) -> TableRow:
    """Return the row of a series; details of single numbers are remarks."""
    comma = labels.list_separator
    shared = {listed(comma, amount.base, amount.basis) for amount in series.amounts if amount.form}
    common = shared.pop() if len(shared) == 1 else ""
    name = named(series.label, listed(comma, series.detail, common), labels)
    cells: list[Spans] = [name if has_sources else (*name, *series.marks)]
    remarks: list[Spans] = []
    for amount in series.amounts:
        cells.append((Text(labels.words_below if is_long(amount) else value(amount)), *amount.marks))
        details = "" if common else listed(comma, amount.base, amount.basis)
        more = listed(comma, value(amount) if is_long(amount) else "", details)
        if more:
            remarks.append((Text(stopped(mixed(capital(amount.period), labels.lead_separator, more))),))
    return row((*cells, series.marks) if has_sources else cells, sentences((*remarks, series.remarks)))
