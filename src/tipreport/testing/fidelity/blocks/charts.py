"""Compares the values, names, labels and scales of native charts with their alternative texts and the document."""

from collections.abc import Iterator, Sequence

from tipreport.document import Amount, Chart, Series
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.reading.drawn import NativeChart, Point
from tipreport.testing.reading.tokens import has_words, includes, tokens_of

_Drawn = tuple[Series, Amount]


def misleading_charts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the native charts that lack a legend, a zero, or the scale of the other panels of their chart."""
    charts = file.content.charts
    for chart in charts:
        yield from (_difference("drawing", chart, needed) for needed in chart.lacks)
    for block in file.blocks_of(Chart) if charts else ():
        if block.has_one_scale and len(block.panels) > 1:
            own = [chart for chart in charts if _is_of_one_panel(chart, block)]
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


def wrong_charts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the points of native charts that differ from the charts of the document, or from their alternative text.

    A chart may show something else: neither most of these numbers, nor a measure by its title.
    """
    drawn: dict[float, list[_Drawn]] = {}
    units: dict[float, set[str]] = {}
    panels = [(block, series) for block in file.blocks_of(Chart) for series in block.panels]
    for block, series, amount in ((*panel, amount) for panel in panels for amount in panel[1].amounts):
        if amount.value is not None:
            drawn.setdefault(float(amount.value), []).append((series, amount))
            units.setdefault(float(amount.value), set()).add(block.unit or series.unit)
    for chart in file.content.charts:
        points = [(number, point) for point in chart.points if (number := _number(point.value)) is not None]
        values = [number for number, _ in points if number in units]
        if chart.alternative and values and not any(has_words(chart.alternative, unit) for unit in units[values[0]]):
            yield _difference("qualifier", chart, f"its unit “{min(units[values[0]])}” in its alternative text")
        is_of_panel = any(has_words(chart.alternative, series.title) for _, series in panels)
        for number, point in points if is_of_panel or len(values) * 2 > len(points) else ():
            for kind, expected, found in _wrong(point, number, chart.alternative, drawn.get(number, [])):
                yield _difference(kind, chart, expected, f"“{found}”")


def unseen_points(file: ComparedFile) -> Iterator[Difference]:
    """Yield the numbers of a series that neither a label of its native chart nor a text has, and its filled gaps.

    An alternative text is no text: readers do not see it, nor the data of a chart.
    """
    points = [(tokens_of(each.names), each) for chart in file.content.charts for each in chart.points]
    points = [(names, each) for names, each in points if _number(each.value) is not None]
    panels = [series for block in file.blocks_of(Chart) for series in block.panels]
    for series in panels if points else ():
        words = [tokens_of(text) for text in (series.label, series.detail) if text]
        own = [(names, each) for names, each in points if all(includes(names, text) for text in words)]
        place = f"the chart “{series.title}”"
        for amount in series.amounts if own else ():
            found = [each for names, each in own if includes(names, tokens_of(amount.period))]
            if amount.value is None and found and [each.label for each in panels].count(series.label) < 2:
                yield Difference("silence", place, f"a gap at {amount.period}", f"“{found[0].value}”")
                return
            is_labelled = any(has_words(each.label, amount.number) for each in found)
            if amount.value is not None and not is_labelled and not _is_written(amount, file.positions):
                yield Difference("number", place, f"“{amount.text}” at {amount.period} as a label or in a text")
                return


def unmarked_points(file: ComparedFile) -> Iterator[Difference]:
    """Yield the native charts with a number that is not exact in a column that looks like those of exact numbers.

    Also those that neither their slide nor its notes explain. Both only if the file explains such columns somewhere:
    a format may have words alone.
    """
    explained, positions = tokens_of(file.labels.outline_note), file.positions
    if not positions.of(explained):
        return
    panels = [series for block in file.blocks_of(Chart) for series in block.panels]
    drawn = [(series, amount) for series in panels for amount in series.amounts if amount.value is not None]
    looks = [(chart, *_looks(chart, drawn)) for chart in file.content.charts]
    has_marks = any(exact and other and not exact & other for _, exact, other in looks)
    for chart, exact, other in looks:
        at = next((each.at for each in file.content.drawings if each.alternative == chart.alternative), 0)
        page = next((each for each in file.content.noted_pages if each.shown[0] <= at < each.shown[1]), None)
        is_explained = page is not None and bool(positions.within(explained, (page.shown[0], page.notes[1])))
        if exact & other and (has_marks or is_explained):
            yield _difference("drawing", chart, "another look of each number that is not exact", "that of exact ones")
        elif other and exact and page is not None and not is_explained and not exact & other:
            yield _difference(
                "drawing",
                chart,
                f"“{file.labels.outline_note}” on its slide or in its notes",
                "nothing about its columns",
            )


def _looks(chart: NativeChart, drawn: Sequence[_Drawn]) -> tuple[set[str], set[str]]:
    """Return the looks of the columns of exact numbers, and of the others."""
    looks: dict[bool, set[str]] = {True: set(), False: set()}
    for point in chart.points:
        known = (
            each
            for series, each in drawn
            if float(each.value or 0) == _number(point.value) and _names(point, series, each)
        )
        amount = next(known, None)
        if amount is not None and point.look:
            looks[amount.is_exact].add(point.look)
    return looks[True], looks[False]


def _is_written(amount: Amount, positions: Positions) -> bool:
    """Return whether a text has a number, outside of alternative texts and of the data of native charts."""
    content = positions.content
    spoken = [(each.at, each.at + len(tokens_of(each.alternative))) for each in content.drawings]
    data = {chart.table for chart in content.charts}
    cells = ((at, positions.tokens[at].cell) for at in positions.of(tokens_of(amount.number)))
    found = [at for at, cell in cells if cell is None or cell.table not in data]
    return any(not any(start <= at < end for start, end in spoken) for at in found)


def _difference(kind: DifferenceKind, chart: NativeChart, expected: str, found: str = "") -> Difference:
    return Difference(kind, f"the chart “{chart.alternative[:60]}...”", expected, found)


def _wrong(
    point: Point, number: float, spoken: str, drawn: Sequence[_Drawn]
) -> Iterator[tuple[DifferenceKind, str, str]]:
    """Yield the kind of each difference of a point, what is right and what is there."""
    if not drawn:
        yield "drawing", "a value of a chart of the document", point.value
        return
    if spoken and not any(has_words(spoken, amount.number) for _, amount in drawn):
        yield "drawing", "the values of its alternative text", point.value
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
