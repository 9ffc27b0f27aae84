"""Numbers: a line for each figure, and a line for each measure over several periods.

A number stands on one line with the word before it, most often its year.
"""

from collections.abc import Iterator
from itertools import groupby

from tipreport.document import (
    Amount,
    Chart,
    FigureLine,
    Figures,
    PeriodTable,
    Series,
    Span,
    Text,
    capital,
    cited,
    stopped,
)
from tipreport.exporters.text.breaks import NBSP
from tipreport.exporters.text.lines import Lines
from tipreport.exporters.text.terms import HANGING


def figures(block: Figures, lines: Lines) -> None:
    """A line a figure, its earlier value below it; key figures apart from one another."""
    for line in block.lines:
        if block.key:
            lines.gap()
        _figure(line, lines)


def _figure(line: FigureLine, lines: Lines) -> None:
    amount = line.amount
    what = ", ".join(part for part in (line.label, line.detail, amount.period) if part)
    lines.say(cited(f"{what}:{NBSP}{amount.text}", amount.marks), rest=HANGING)
    more: list[Span] = []
    if line.earlier:
        more += cited(f"{capital(line.earlier.period)}:{NBSP}{line.earlier.text}", line.earlier.marks)
    if line.change:
        than = f" {line.than}" if line.than and not line.earlier else ""
        more.append(Text(stopped(f" {lines.labels.change}:{NBSP}{line.change}{than}")))
    if line.remarks:
        more += (Text(" "), *line.remarks)
    if more:
        lines.say(tuple(more), HANGING)


def chart(block: Chart, lines: Lines) -> None:
    """What is counted and in which unit, then a line a panel."""
    lines.say(f"{stopped(block.title)} {stopped(block.unit)}")
    for panel in block.panels:
        _series(panel, lines)
    if block.caption:
        lines.say(block.caption)


def period_table(block: PeriodTable, lines: Lines) -> None:
    """A line a row."""
    for row in block.rows:
        _series(row, lines)


def _series(series: Series, lines: Lines) -> None:
    """A sentence: ``Labour inspectors. 2016: 320; 2017: 320; 2018: 261 [6].``."""
    told = [*_told(series, lines.labels.to)]
    last = max((place for place, (_, amount) in enumerate(told) if amount.form), default=len(told) - 1)
    says: list[Span] = [Text(stopped(series.title) + " ")]
    for place, (period, amount) in enumerate(told):
        shared = series.marks if place == last else ()  # a year without a figure has no source
        says += (Text(f"{'; ' if place else ''}{period}:{NBSP}{amount.text}"), *shared, *amount.marks)
    lines.say((*says, Text(". "), *series.remarks), rest=HANGING)


def _told(series: Series, to: str) -> Iterator[tuple[str, Amount]]:
    """Each amount with its period. Neighbouring years of which there is no figure are told as one."""
    for silent, group in groupby(series.amounts, key=lambda amount: not amount.form and amount.period.isdecimal()):
        amounts = [*group]
        if silent and len(amounts) > 1:
            yield f"{amounts[0].period} {to} {amounts[-1].period}", amounts[0]
        else:
            yield from ((amount.period, amount) for amount in amounts)
