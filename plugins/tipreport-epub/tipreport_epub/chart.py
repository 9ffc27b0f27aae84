"""A chart: a drawing for each series, and below it all its numbers as text, with their citations."""

from collections.abc import Iterator

from attrs import evolve

from tipreport.document import Chart, Labels, Series, Spans, Strong, Text, sentences, spoken
from tipreport.document.views import ChartSpace, chart_view
from tipreport_epub.inline import Inline
from tipreport_epub.markup import Element, Node, element
from tipreport_epub.shapes import figure, measure

_SPACE = ChartSpace(width=180.0, gap=0.0, measure=measure, most=1)  # a panel is as wide as a phone


def chart(block: Chart, inline: Inline, name: str) -> Element:
    """Return a chart; ``name`` begins the ids of its drawings."""
    view = chart_view(block, inline.labels, evolve(_SPACE, direction=inline.direction))
    drawings = [drawing for row in view.rows for drawing in row.drawings]
    panels = []
    for number, (series, drawing) in enumerate(zip(block.panels, drawings, strict=True), 1):
        unit: list[Node] = [" ", element("span", {"class": "unit"}, inline.text(series.unit))] if series.unit else []
        panels.append(
            element(
                "div",
                {"class": "panel"},
                element("p", {"class": "panel-title"}, inline(_title(series)), unit),
                figure(drawing, f"{name}-{number}", spoken(series.title), inline.direction),
                element("p", {"class": "values"}, inline(_values(series, inline.labels))),
            )
        )
    caption = sentences((view.notes, block.caption))
    return element(
        "figure",
        {"class": "chart"},
        element("figcaption", {"class": "chart-title"}, inline(view.heading)),
        element("div", {"class": "panels"}, panels),
        [element("p", {"class": "caption"}, inline(caption))] if caption else [],
    )


def _title(series: Series) -> Spans:
    detail = (Text(f"{series.separator}{series.detail}"),) if series.detail else ()
    return (Strong(series.label), *detail, *series.marks)


def _values(series: Series, labels: Labels) -> Spans:
    """Return every number with its period and citations, then the remarks."""
    return sentences((*_amounts(series, labels), series.remarks))


def _amounts(series: Series, labels: Labels) -> Iterator[Spans]:
    last, semicolon = len(series.amounts) - 1, labels.clause_separator.rstrip(" ")
    for index, amount in enumerate(series.amounts):
        yield (
            Text(f"{amount.period}{labels.lead_separator}{amount.text}"),
            *amount.marks,
            Text("." if index == last else semicolon),
        )
