"""Compares the values, names, labels and scales of native charts with their alternative texts and the document."""

from collections.abc import Iterator, Sequence

from tipreport.document import Amount, Block, Chart, Series
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import NativeChart, Point
from tipreport.testing.reading.tokens import has_words, includes, is_number, tokens_of

_Drawn = tuple[Series, Amount]


def misleading_charts(content: Content, blocks: Sequence[Block]) -> Iterator[Difference]:
    """Yield the native charts that lack a legend, a zero, or the scale of the other panels of their chart."""
    for chart in content.charts:
        yield from (_difference("drawing", chart, needed) for needed in chart.lacks)
    for block in blocks:
        if isinstance(block, Chart) and block.has_one_scale and len(block.panels) > 1:
            own = [chart for chart in content.charts if _is_of_one_panel(chart, block)]
            values = [amount.value for series in block.panels for amount in series.amounts if amount.value is not None]
            if (
                len(own) > 1
                and min(values, default=0) >= 0
                and (len({c.highest for c in own}) > 1 or not own[0].highest)
            ):
                yield _difference("drawing", own[0], "the scale of the other panels of its chart", "another one")


def _is_of_one_panel(chart: NativeChart, block: Chart) -> bool:
    spoken = tokens_of(chart.alternative)
    return sum(includes(spoken, tokens_of(series.title)) for series in block.panels) == 1


def wrong_charts(content: Content, blocks: Sequence[Block]) -> Iterator[Difference]:
    """Yield the points of native charts that differ from the alternative text of their chart, or from all charts."""
    drawn: dict[float, list[_Drawn]] = {}
    units: dict[float, set[str]] = {}
    for block in blocks:
        for series in block.panels if isinstance(block, Chart) else ():
            for amount in series.amounts:
                if amount.value is not None and isinstance(block, Chart):
                    drawn.setdefault(float(amount.value), []).append((series, amount))
                    units.setdefault(float(amount.value), set()).add(block.unit or series.unit)
    for chart in content.charts:
        spoken = {float(token) for token in tokens_of(chart.alternative) if is_number(token)}
        values = [number for point in chart.points if (number := _number(point.value)) in units]
        if chart.alternative and values and not any(has_words(chart.alternative, unit) for unit in units[values[0]]):
            yield _difference("qualifier", chart, f"its unit “{min(units[values[0]])}” in its alternative text")
        for point in chart.points:
            number = _number(point.value)
            if number is not None:
                for kind, expected, found in _wrong(point, number, spoken, drawn.get(number, [])):
                    yield _difference(kind, chart, expected, f"“{found}”")


def _difference(kind: DifferenceKind, chart: NativeChart, expected: str, found: str = "") -> Difference:
    return Difference(kind, f"the chart “{chart.alternative[:60]}...”", expected, found)


def _wrong(
    point: Point, number: float, spoken: set[float], drawn: Sequence[_Drawn]
) -> Iterator[tuple[DifferenceKind, str, str]]:
    """Yield the kind of each difference of a point, what is right and what is there."""
    if spoken and number not in spoken:
        yield "drawing", "the values of its alternative text", point.value
    if not drawn:
        return
    series, amount = drawn[0]
    if not any(_names(point, *each) for each in drawn):
        yield "period", f"{point.value} at “{amount.period}” of “{series.label}”", point.names
    labels = [tokens_of(text) for _, each in drawn for text in (f"{each.qualifier}{each.number}", each.text)]
    if point.label and tokens_of(point.label) not in labels:
        has_number = number in map(_number, tokens_of(point.label))
        yield "qualifier" if has_number else "drawing", f"the label “{amount.text}”", point.label


def _names(point: Point, series: Series, amount: Amount) -> bool:
    """Return whether the names of a point are those of a series and of the period of an amount."""
    return all(has_words(point.names, text) for text in (series.label, amount.period))


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
