"""A chart: small multiples of columns on one scale, a panel a series."""

from collections.abc import Sequence

from attrs import frozen

from tipreport.document import (
    Amount,
    Chart,
    Labels,
    Series,
    Spans,
    Strong,
    Text,
    capital,
    in_words,
    panel_in_words,
    panel_title,
    sentences,
    spoken,
    stopped,
)
from tipreport_html.drawing import Drawing, extent
from tipreport_html.panel import LINES_FROM, NUMBER, TINY, Panel, Scale
from tipreport_html.wording import NBSP

_ROOM, _BETWEEN = 770.0, 16.0  # the width of all panels, and what lies between them
_MOST = 4  # panels in a row
_LONG_WORDS = 14  # a number in words beyond this stands under the chart


@frozen
class PanelView:
    """A panel: its title with all its citations, and its picture."""

    title: Spans
    drawing: Drawing


@frozen
class ChartView:
    """A chart as the template shows it; ``across`` is how many panels stand in a row where there is room."""

    title: Spans
    across: int
    panels: tuple[PanelView, ...]
    remarks: Spans


def chart_view(block: Chart, labels: Labels) -> ChartView:
    """Title, panels, then what is said of all of them and of each."""
    scaled = f", {labels.one_scale}" if len(block.panels) > 1 else ""
    across = _across(block.panels)
    width = _width(across)
    scale = Scale.of([amount for series in block.panels for amount in series.amounts])
    panels = [Panel(series.amounts, width, scale) for series in block.panels]
    over = max(panel.over for panel in panels)
    return ChartView(
        title=(Strong(block.title), Text(f"{NBSP} {block.unit}{scaled}")),
        across=across,
        panels=tuple(
            PanelView(panel_title(series), panel.drawing(over, spoken(panel_in_words(series))))
            for series, panel in zip(block.panels, panels, strict=True)
        ),
        remarks=sentences((block.caption, *map(_remarks, block.panels))),
    )


def _across(panels: Sequence[Series]) -> int:
    """How many panels stand in a row: as many as leave room for every number, at best all or four."""
    count = len(panels)
    for across in range(min(_MOST, max(2, count)), 1, -1):
        if all(_fits(series, _width(across)) for series in panels):
            return max(2, -(-count // -(-count // across)))  # rows of the same number
    return 1


def _width(across: int) -> float:
    return (_ROOM - _BETWEEN * (across - 1)) / across


def _fits(series: Series, width: float) -> bool:
    if len(series.amounts) > LINES_FROM:
        return True
    step = width / len(series.amounts)
    return all(extent(word, size) <= step for amount in series.amounts for word, size in _words(amount))


def _words(amount: Amount) -> list[tuple[str, float]]:
    """What must stand within a column's step, and its size."""
    said = [] if _is_long(amount) else amount.number.split() if in_words(amount.number) else [amount.number]
    size = TINY if amount.value is None else NUMBER
    return [*((word, size) for word in said), *((word, TINY) for word in (*amount.qualifier.split(), amount.period))]


def _is_long(amount: Amount) -> bool:
    return amount.value is None and len(amount.number) > _LONG_WORDS


def _remarks(series: Series) -> Spans:
    """What is said of a panel besides, after its name; what a number is of, unless it is the same for all."""
    said = {(amount.of, amount.sure) for amount in series.amounts if amount.form}
    parts: list[Spans] = [
        (Text(stopped(f"{capital(amount.period)}: {amount.text}")),)
        for amount in series.amounts
        if _is_long(amount) or (amount.form and (amount.of or amount.sure) and len(said) > 1)
    ]
    if len(said) == 1 and (of := next(iter(said))) != ("", ""):
        parts.append((Text(stopped(capital(", ".join(part for part in of if part)))),))
    if series.remarks:
        parts.append(series.remarks)
    return (Text(f"{series.label}: "), *sentences(parts)) if parts else ()
