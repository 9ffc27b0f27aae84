"""A series in words: each period with its number."""

from collections.abc import Collection, Iterator
from itertools import groupby

from tipreport.document import (
    Amount,
    Chart,
    Figures,
    Labels,
    RecordRef,
    Series,
    Span,
    Spans,
    TermEntry,
    Text,
    capital,
    sentences,
)
from tipreport.wording.phrases import NBSP

__all__ = ["drawn_in_tiles", "is_drawn", "series_entry", "series_numbers"]


def series_numbers(series: Series, labels: Labels) -> Spans:
    """Return the numbers by period, with citations: ``2016: 320; 2017: 320; 2018: 261 [6]``.

    Neighbouring years without a figure are one.
    """
    numbers = [*_by_period(series, labels)]
    last = max((index for index, (_, amount) in enumerate(numbers) if amount.form), default=len(numbers) - 1)
    colon = labels.lead_separator.replace(" ", NBSP)
    parts: list[Span] = []
    for index, (period, amount) in enumerate(numbers):
        before = labels.clause_separator if index else ""
        shared = series.marks if index == last else ()  # a year without a figure has no source
        parts += (
            Text(f"{before}{period if before else capital(period)}{colon}{amount.text}"),
            *shared,
            *amount.marks,
        )
    return tuple(parts)


def series_entry(series: Series, labels: Labels) -> TermEntry:
    """Return the measure with its numbers by period as a sentence, then the remarks on the series."""
    content = sentences(((*series_numbers(series, labels), Text(".")), series.remarks))
    return TermEntry(name=series.title, items=(content,), records=series.records)


def drawn_in_tiles(block: Figures) -> Collection[RecordRef]:
    """Return the figures in the small charts of key figures."""
    return {amount.record for line in block.lines for amount in line.history if amount.record}


def is_drawn(block: Chart, drawn: Collection[RecordRef]) -> bool:
    """Return whether a chart has one panel, all of whose figures are drawn elsewhere."""
    return len(block.panels) == 1 and all(amount.record in drawn for amount in block.panels[0].amounts if amount.form)


def _by_period(series: Series, labels: Labels) -> Iterator[tuple[str, Amount]]:
    """Each amount with its period; neighbouring years without a figure as one."""
    for is_empty, group in groupby(series.amounts, key=lambda amount: not amount.form and amount.period.isdecimal()):
        amounts = [*group]
        if is_empty and len(amounts) > 1:
            yield labels.year_span.format(first=amounts[0].period, last=amounts[-1].period), amounts[0]
        else:
            yield from ((amount.period, amount) for amount in amounts)
