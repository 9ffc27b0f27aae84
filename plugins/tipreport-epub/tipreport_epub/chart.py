"""A chart: a drawing for each series, and below it all its numbers as text, with their citations."""

from collections.abc import Iterator

from tipreport.document import Chart, Series, Spans, Strong, Text, sentences, spoken
from tipreport.document.views import Scale, chart_heading, panel_view
from tipreport_epub.drawing import picture
from tipreport_epub.inline import Inline
from tipreport_epub.markup import Element, element
from tipreport_epub.panel import WIDTH, Panel


def chart(block: Chart, inline: Inline, name: str) -> Element:
    """Return a chart; ``name`` begins the ids of its drawings."""
    scale = Scale.of(amount for series in block.panels for amount in series.amounts)
    panels = []
    for number, series in enumerate(block.panels, 1):
        view = panel_view(series, scale)
        panel = Panel(view, scale)
        drawing = picture(
            f"{name}-{number}",
            title=spoken(series.title),
            description=view.alternative,
            width=WIDTH,
            height=panel.height,
            parts=panel.parts(),
        )
        panels.append(
            element(
                "div",
                {"class": "panel"},
                element("p", {"class": "panel-title"}, inline(_title(series))),
                drawing,
                element("p", {"class": "values"}, inline(_values(series))),
            )
        )
    return element(
        "figure",
        {"class": "chart"},
        element("figcaption", {"class": "chart-title"}, inline(chart_heading(block))),
        element("div", {"class": "panels"}, panels),
        [element("p", {"class": "caption"}, inline(block.caption))] if block.caption else [],
    )


def _title(series: Series) -> Spans:
    detail = (Text(f", {series.detail}"),) if series.detail else ()
    return (Strong(series.label), *detail, *series.marks)


def _values(series: Series) -> Spans:
    """Return every number with its period and citations, then the remarks."""
    return sentences((*_amounts(series), series.remarks))


def _amounts(series: Series) -> Iterator[Spans]:
    last = len(series.amounts) - 1
    for index, amount in enumerate(series.amounts):
        yield (Text(f"{amount.period}: {amount.text}"), *amount.marks, Text("." if index == last else ";"))
