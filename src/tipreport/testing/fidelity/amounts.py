"""The parts of figures, of their amounts and of series, and each number with its period."""

from collections.abc import Iterator

from tipreport import document as doc
from tipreport.testing.fidelity.statement import Pair, Part, run_of, text_run

Run = tuple[Part, ...]


def marks_alone(spans: doc.Spans) -> Iterator[Run]:
    """Yield each mark as a run of its own: a layout may have it in a column."""
    yield from ((part,) for part in run_of(spans))


def _amount(amount: doc.Amount) -> Iterator[Run]:
    yield (_value(amount),)
    if amount.qualifier:
        yield text_run(f"{amount.qualifier}{amount.number}", "qualifier")
    yield text_run(amount.of, "qualifier")
    yield text_run(amount.basis, "qualifier")
    yield text_run(amount.period, "period")
    yield from marks_alone(amount.marks)


def _value(amount: doc.Amount) -> Part:
    return Part("silence" if doc.in_words(amount.number) else "number", amount.number)


def _pair(amount: doc.Amount) -> Iterator[Pair]:
    period = Part("period", amount.period)
    if period.tokens:
        yield Pair(_value(amount), period)


def figure_parts(line: doc.FigureLine) -> tuple[list[Run], list[Pair]]:
    """Return the runs and pairs of a line of figures."""
    runs = [text_run(line.label), text_run(line.scope), text_run(line.detail), *_amount(line.amount)]
    pairs = [*_pair(line.amount)]
    if line.earlier:
        runs += _amount(line.earlier)
        pairs += _pair(line.earlier)
    runs += [text_run(line.comparison), run_of(line.remarks)]
    for breakdown in line.breakdowns:
        runs += breakdown_runs(breakdown)
    return runs, pairs


def figure_order(line: doc.FigureLine) -> tuple[tuple[Run, ...], ...]:
    """Return the runs of a line of figures that every layout has in their order: its remarks after its label."""
    label, remarks = text_run(line.label), (text_run(line.comparison), run_of(line.remarks))
    return *((label, run) for run in remarks), *((label, *breakdown_runs(each)) for each in line.breakdowns)


def breakdown_runs(breakdown: doc.Breakdown) -> tuple[Run, ...]:
    """Return the runs of the parts of a figure, after the words before them."""
    return text_run(breakdown.lead), *(run_of(part.content) for part in breakdown.parts)


def series_parts(series: doc.Series) -> tuple[list[Run], list[Pair], list[Run]]:
    """Return the runs and pairs of a series, and the runs that a chart prints below all panels."""
    runs = [text_run(series.label), text_run(series.detail)]
    apart = [run_of(series.remarks)]
    for amount in series.amounts:
        for run in _amount(amount):
            (apart if run and run[0].text in (amount.of, amount.basis) else runs).append(run)
    runs += marks_alone(series.marks)
    return runs, [pair for amount in series.amounts for pair in _pair(amount)], apart
