"""Compares the values, names and labels of native charts with their alternative texts and with the document."""

from collections.abc import Iterable, Iterator, Sequence

from tipreport.document import Amount, Block, Chart, Series
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import Point
from tipreport.testing.reading.tokens import is_number, tokens_of

_Drawn = tuple[Series, Amount]


def misleading_charts(content: Content) -> Iterator[Difference]:
    """Yield the native charts of several series that have no legend, and columns that do not begin at zero."""
    for alternative, needed in content.chart_defects:
        yield Difference(kind="drawing", place=f"the chart “{alternative[:60]}...”", expected=f"expected {needed}")


def wrong_charts(content: Content, blocks: Iterable[Block]) -> Iterator[Difference]:
    """Yield the points of native charts that differ from the alternative text of their chart, or from all charts."""
    drawn: dict[float, list[_Drawn]] = {}
    units: dict[float, set[str]] = {}
    for block in blocks:
        for series in block.panels if isinstance(block, Chart) else ():
            for amount in series.amounts:
                if amount.value is not None and isinstance(block, Chart):
                    drawn.setdefault(float(amount.value), []).append((series, amount))
                    units.setdefault(float(amount.value), set()).add(block.unit or series.unit)
    for alternative, points in content.charts:
        spoken = {float(token) for token in tokens_of(alternative) if is_number(token)}
        values = [number for point in points if (number := _number(point.value)) in units]
        if alternative and values and not any(_has(alternative, unit) for unit in units[values[0]]):
            yield Difference(
                kind="qualifier",
                place=f"the chart “{alternative[:60]}...”",
                expected=f"expected its unit “{min(units[values[0]])}” in its alternative text",
            )
        for point in points:
            number = _number(point.value)
            if number is None:
                continue
            for kind, expected, found in _wrong(point, number, spoken, drawn.get(number, [])):
                place = f"the chart “{alternative[:60]}...”"
                yield Difference(kind=kind, place=place, expected=f"expected {expected}", found=f"“{found}”")


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
    names = f" {' '.join(tokens_of(point.names))} "
    return all(f" {' '.join(tokens_of(text))} " in names for text in (series.label, amount.period))


def _has(text: str, words: str) -> bool:
    return f" {' '.join(tokens_of(words))} " in f" {' '.join(tokens_of(text))} "


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
