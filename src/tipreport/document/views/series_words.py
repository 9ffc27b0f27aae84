"""A series in words: each period with its number."""

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import groupby, takewhile

from attrs import evolve

from tipreport.document import (
    Amount,
    Chart,
    Figures,
    Labels,
    RecordRef,
    Series,
    Span,
    Spans,
    Strong,
    TermEntry,
    Text,
    capital,
    mixed,
    sentences,
    stopped,
)
from tipreport.wording.phrases import NBSP

__all__ = ["drawn_in_tiles", "series_entry", "series_numbers", "title_and_unit", "without_drawn"]


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
            Text(mixed(before, period if before else capital(period), colon, amount.text)),
            *shared,
            *amount.marks,
        )
    return tuple(parts)


def series_entry(series: Series, labels: Labels) -> TermEntry:
    """Return the measure with its unit, its numbers by period and the remarks on the series as sentences."""
    unit = (Text(stopped(series.unit)),) if series.unit else ()
    content = sentences((unit, (*series_numbers(series, labels), Text(".")), series.remarks))
    return TermEntry(name=series.title, items=(content,), records=series.records)


def title_and_unit(block: Chart) -> Spans:
    """Return the title of a chart in bold, then its unit, for series that are not drawn."""
    return (Strong(block.title), Text(mixed(f"{NBSP} ", block.unit))) if block.unit else (Strong(block.title),)


def drawn_in_tiles(block: Figures) -> Collection[RecordRef]:
    """Return the figures in the small charts of key figures."""
    return {amount.record for line in block.lines for amount in line.history if amount.record}


def without_drawn(block: Chart, drawn: Collection[RecordRef]) -> tuple[Chart | None, Sequence[Series]]:
    """Return a chart without its last panels that compare with no other and only repeat what is drawn, and these.

    None if no panel is left. Panels on one scale, which compare, stay, and so do those before one that stays.
    """
    if block.has_one_scale and len(block.panels) > 1:
        return block, ()
    repeated = [*takewhile(partial(_is_drawn, drawn), reversed(block.panels))][::-1]
    left = block.panels[: len(block.panels) - len(repeated)]
    if not repeated or not left:
        return None if repeated else block, repeated
    if len(left) > 1:
        return evolve(block, panels=left), repeated
    (only,) = left
    return evolve(block, panels=(evolve(only, unit=""),), unit=only.unit, has_one_scale=True), repeated


def _is_drawn(drawn: Collection[RecordRef], series: Series) -> bool:
    return all(amount.record in drawn for amount in series.amounts if amount.form)


def _by_period(series: Series, labels: Labels) -> Iterator[tuple[str, Amount]]:
    """Each amount with its period; neighbouring years without a figure as one."""
    for is_empty, group in groupby(series.amounts, key=lambda amount: not amount.form and amount.period.isdecimal()):
        amounts = [*group]
        if is_empty and len(amounts) > 1:
            yield labels.year_span.format(first=amounts[0].period, last=amounts[-1].period), amounts[0]
        else:
            yield from ((amount.period, amount) for amount in amounts)
