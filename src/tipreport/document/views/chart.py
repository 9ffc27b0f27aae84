"""A chart: small multiples of columns or lines on one scale, a panel for each series."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeAlias

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
    sentences,
    stopped,
)
from tipreport.document.views.panel import LINES_FROM, PanelView, panel_view
from tipreport.document.views.scale import Scale
from tipreport.wording.phrases import NBSP

__all__ = ["ChartSpace", "ChartView", "TextSize", "chart_heading", "chart_view", "panel_remarks", "panels_across"]

TextSize: TypeAlias = Literal["number", "small"]

_MOST = 4  # panels side by side
_LONG = 14  # characters from which on a value in words is printed below the chart


@frozen(kw_only=True)
class ChartSpace:
    """The space for a chart, in any unit."""

    width: float
    """The width of the chart."""
    gap: float
    """The gap between panels."""
    measure: Callable[[str, TextSize], float]
    """A function that returns the width of a text.

    It also gets the size: the number above a column, or small text such as a year or a qualifier.
    """

    def panel_width(self, across: int) -> float:
        """Return the width of a panel if this many are side by side."""
        return (self.width - self.gap * (across - 1)) / across


@frozen(kw_only=True)
class ChartView:
    """A chart, ready to be drawn."""

    title: str
    """The title."""
    unit: str
    """The unit that the panels share."""
    across: int
    """The number of panels side by side."""
    scale: Scale
    """The scale that the panels share."""
    panels: tuple[PanelView, ...]
    """The panels."""
    remarks: Spans
    """The sentences below the chart."""

    @property
    def heading(self) -> Spans:
        """The title in bold, then the unit."""
        return (Strong(self.title), Text(f"{NBSP} {self.unit}"))


def chart_view(block: Chart, labels: Labels, space: ChartSpace) -> ChartView:
    """Return the view of a chart."""
    amounts = [amount for series in block.panels for amount in series.amounts]
    scale = Scale.of(amounts)
    return ChartView(
        title=block.title,
        unit=f"{block.unit}, {labels.one_scale}" if len(block.panels) > 1 else block.unit,
        across=panels_across(block.panels, space),
        scale=scale,
        panels=tuple(panel_view(series, scale) for series in block.panels),
        remarks=sentences((block.caption, *map(panel_remarks, block.panels))),
    )


def chart_heading(block: Chart) -> Spans:
    """Return the heading of a chart that is printed as a table or as text."""
    return (Strong(stopped(block.title)), Text(f" {stopped(block.unit)}"))


# ------------------------------------------------------------ panels side by side


def panels_across(panels: Sequence[Series], space: ChartSpace) -> int:
    """Return how many panels are side by side: as many as leave room for every text, at most four.

    A line that is alone is as wide as the chart. Rows have about the same number of panels.
    """
    count = len(panels)
    if count == 1 and len(panels[0].amounts) > LINES_FROM:
        return 1
    for across in range(min(_MOST, max(2, count)), 1, -1):
        if all(_fits(series, space.panel_width(across), space) for series in panels):
            return max(2, -(-count // -(-count // across)))
    return 1


def _fits(series: Series, width: float, space: ChartSpace) -> bool:
    """Return whether each text fits into its column. Only the ends of a line have labels."""
    if len(series.amounts) > LINES_FROM:
        return True
    step = width / len(series.amounts)
    return all(space.measure(word, size) <= step for amount in series.amounts for word, size in _words(amount))


def _words(amount: Amount) -> Iterator[tuple[str, TextSize]]:
    """Yield the words that a column needs room for, each with its size."""
    if not _is_long(amount):
        for word in amount.number.split() if in_words(amount.number) else (amount.number,):
            yield word, "small" if amount.value is None else "number"
    for word in (*amount.qualifier.split(), amount.period):
        yield word, "small"


def _is_long(amount: Amount) -> bool:
    return amount.value is None and len(amount.number) > _LONG


# ------------------------------------------------------------ remarks


def panel_remarks(series: Series) -> Spans:
    """Return the sentences below a chart that belong to one panel, after its label.

    Values in many words, the numbers of a line, and the base of the numbers: once if it is the same for all.
    """
    if len(series.amounts) > LINES_FROM:
        values = (f"{amount.period}: {amount.text}".replace(" ", NBSP) for amount in series.amounts if amount.form)
        return sentences(((Text(f"{series.label}. {stopped('; '.join(values))}"),), series.remarks))
    bases = {(amount.of, amount.basis) for amount in series.amounts if amount.form}
    parts: list[Spans] = [
        (Text(stopped(f"{capital(amount.period)}: {amount.text}")),)
        for amount in series.amounts
        if _is_long(amount) or (amount.form and (amount.of or amount.basis) and len(bases) > 1)
    ]
    if len(bases) == 1 and (base := next(iter(bases))) != ("", ""):
        parts.append((Text(stopped(capital(", ".join(part for part in base if part)))),))
    if series.remarks:
        parts.append(series.remarks)
    return (Text(f"{series.label}: "), *sentences(parts)) if parts else ()
