"""Recommendations: the text, the addressee, and the status with a column for each year."""

from functools import partial

from tipreport.document import (
    RecommendationItem,
    Recommendations,
    Spans,
    Step,
    Text,
    cited,
    has_words,
    marks_of,
    sentences,
    stopped,
)
from tipreport.exporters.pdf.blocks.marks import SQUARE_SIZE, STATUS_SQUARES, status_squares
from tipreport.exporters.pdf.blocks.tables import GAP, Column, TableRow, table
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.styles import CELL

_SQUARES_HEIGHT = 10.0  # from the top of the squares to the line of the word below them
_NUMBER_WIDTH, _MAX_TO_WIDTH, _STATUS_WIDTH = 10 * MM - GAP, 30 * MM, 52.0
_MIN_TEXT_WIDTH = 40 * MM  # with less, the addressee has no column and follows the text
_MAX_YEARS = 3


def recommendations(layout: Layout, section: Section, block: Recommendations) -> list[Row]:
    """A table. Facts without a column follow the text of the recommendation."""
    labels = layout.labels
    years = sorted({step.year for item in block.items for step in item.progress})[-_MAX_YEARS:]
    to = [_fact(item, "to") for item in block.items]
    widest = max((layout.width(text or labels.not_given, CELL) for text in to), default=0.0)
    status_columns = [Column(head=f"{labels.status} {year}", width=_STATUS_WIDTH) for year in years]
    used = _NUMBER_WIDTH + sum(column.width for column in status_columns)
    rest = layout.grid.text_width - used - GAP * (len(status_columns) + 1)
    to_width = min(_MAX_TO_WIDTH, widest + 1)
    has_to = any(to) and rest - to_width - GAP >= _MIN_TEXT_WIDTH
    if has_to:
        status_columns.insert(0, Column(head=_to_label(block), width=to_width))
        rest -= to_width + GAP
    columns = [
        Column(head=labels.no, width=_NUMBER_WIDTH),
        Column(head=labels.recommendation, width=rest),
        *status_columns,
    ]
    return table(layout, section, columns, [_row(layout, item, years, has_to=has_to) for item in block.items])


def _fact(item: RecommendationItem, field: str) -> str:
    return next((fact.value for fact in item.facts if fact.field == field), "")


def _to_label(block: Recommendations) -> str:
    return next(fact.label for item in block.items for fact in item.facts if fact.field == "to")


def _row(layout: Layout, item: RecommendationItem, years: list[int], *, has_to: bool) -> TableRow:
    facts = [(Text(stopped(f"{fact.label}: {fact.value}")),) for fact in item.facts if not has_to or fact.field != "to"]
    progress = [_progress(step, has_column=step.year in years) for step in item.progress]
    cells: list[Spans] = [(Text(str(item.number)),), sentences((item.content, *facts, *progress))]
    if has_to:
        cells.append((Text(_fact(item, "to") or layout.labels.not_given),))
    by_year = {step.year: step for step in item.progress}
    marks = []
    for year in years:
        step = by_year.get(year)
        if step and step.status in STATUS_SQUARES:
            squares = Graphic(partial(status_squares, STATUS_SQUARES[step.status]), height=SQUARE_SIZE)
            marks.append((len(cells), squares, _SQUARES_HEIGHT))
        without_text = (step.content for step in item.progress if step.year == year and not has_words(step.content))
        cells.append((Text(step.label if step else layout.labels.not_assessed), *marks_of(next(without_text, ()))))
    return TableRow(cells=tuple(cells), marks=tuple(marks))


def _progress(step: Step, *, has_column: bool) -> Spans:
    """The progress in a year, with the status and its sources if the year has no column."""
    if has_words(step.content):
        return (Text(f"{step.year}: " if has_column else f"{step.year}, {step.label}: "), *step.content)
    return () if has_column else cited(f"{step.year}: {step.label}", marks_of(step.content))
