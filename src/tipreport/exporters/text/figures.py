"""Numbers: a line for each figure, and a line for each measure over several periods.

A number is on the same line as the word before it, most often its year.
"""

from tipreport.document import (
    Chart,
    FigureLine,
    Figures,
    PeriodTable,
    Series,
    Spans,
    Text,
    breakdown_in_words,
    cited,
    listed,
    sentences,
    stopped,
    views,
)
from tipreport.exporters.text.breaks import NBSP
from tipreport.exporters.text.lines import Lines
from tipreport.exporters.text.terms import HANGING


def figures(block: Figures, lines: Lines) -> None:
    """Add a line for each figure, its earlier value below it; between key figures a blank line."""
    for line in block.lines:
        if block.key:
            lines.ensure_blank()
        _figure(line, lines)


def _figure(line: FigureLine, lines: Lines) -> None:
    amount = line.amount
    label = listed(lines.labels.list_separator, line.label, line.scope, line.detail, amount.period)
    lines.paragraph(cited(f"{label}{_colon(lines)}{amount.text}", amount.marks), rest=HANGING)
    more: list[Spans] = []
    if line.last_known:
        more.append(views.last_known(line.last_known, lines.labels))
    more.append(views.change_sentence(line, lines.labels))
    if text := sentences([*more, *(breakdown_in_words(each, lines.labels) for each in line.breakdowns), line.remarks]):
        lines.paragraph(text, HANGING)


def _colon(lines: Lines) -> str:
    """The colon before a number, which stays on the line of its label."""
    return lines.labels.lead_separator.replace(" ", NBSP)


def chart(block: Chart, lines: Lines) -> None:
    """Add the title and the unit, then a line for each panel."""
    lines.paragraph(f"{stopped(block.title)} {stopped(block.unit)}" if block.unit else stopped(block.title))
    for panel in block.panels:
        _series(panel, lines)
    if block.caption:
        lines.paragraph(block.caption)


def period_table(block: PeriodTable, lines: Lines) -> None:
    """Add a line for each row."""
    for row in block.rows:
        _series(row, lines)


def _series(series: Series, lines: Lines) -> None:
    """A sentence: ``Labour inspectors. 2016: 320; 2017: 320; 2018: 261 [6].``."""
    numbers = views.series_numbers(series, lines.labels)
    lines.paragraph((Text(stopped(series.title) + " "), *numbers, Text(". "), *series.remarks), rest=HANGING)
