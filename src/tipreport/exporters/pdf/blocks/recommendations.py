"""Recommendations: the sentence, to whom it speaks, and how far it was carried out, a column a year."""

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
from tipreport.exporters.pdf.blocks.tables import GAP, Column, TableRow, table
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import INK
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.styles import CELL

SQUARES = {"none": 0, "some": 1, "much": 2, "complete": 3}
_SQUARE, _STEP, _WORD = 2.2 * MM, 9.0, 10.0  # a square, from one to the next, from their top to the word's line
_NUMBER, _TO, _STATUS = 10 * MM - GAP, 30 * MM, 52.0
_SENTENCE = 40 * MM  # what the sentence has at least; else to whom it speaks follows it
_YEARS = 3


def recommendations(layout: Layout, section: Section, block: Recommendations) -> list[Row]:
    """A table; what is known of one besides follows its sentence."""
    labels = layout.labels
    years = sorted({step.year for item in block.items for step in item.progress})[-_YEARS:]
    to = [_fact(item, "to") for item in block.items]
    widest = max((layout.width(words or labels.not_given, CELL) for words in to), default=0.0)
    last = [Column(head=f"{labels.status} {year}", width=_STATUS) for year in years]
    rest = layout.grid.text - _NUMBER - sum(column.width for column in last) - GAP * (len(last) + 1)
    wide = min(_TO, widest + 1)
    has_to = any(to) and rest - wide - GAP >= _SENTENCE
    if has_to:
        last.insert(0, Column(head=_head(block), width=wide))
        rest -= wide + GAP
    columns = [Column(head=labels.no, width=_NUMBER), Column(head=labels.recommendation, width=rest), *last]
    return table(layout, section, columns, [_row(layout, item, years, has_to=has_to) for item in block.items])


def _fact(item: RecommendationItem, field: str) -> str:
    return next((fact.value for fact in item.facts if fact.field == field), "")


def _head(block: Recommendations) -> str:
    return next(fact.label for item in block.items for fact in item.facts if fact.field == "to")


def _row(layout: Layout, item: RecommendationItem, years: list[int], *, has_to: bool) -> TableRow:
    facts = [(Text(stopped(f"{fact.label}: {fact.value}")),) for fact in item.facts if not has_to or fact.field != "to"]
    done = [_done(step, shown=step.year in years) for step in item.progress]
    cells: list[Spans] = [(Text(str(item.number)),), sentences((item.content, *facts, *done))]
    if has_to:
        cells.append((Text(_fact(item, "to") or layout.labels.not_given),))
    by_year = {step.year: step for step in item.progress}
    marks = []
    for year in years:
        step = by_year.get(year)
        if step and step.status in SQUARES:
            marks.append((len(cells), Graphic(partial(squares, SQUARES[step.status]), height=_SQUARE), _WORD))
        silent = (step.content for step in item.progress if step.year == year and not has_words(step.content))
        cells.append((Text(step.label if step else layout.labels.not_assessed), *marks_of(next(silent, ()))))
    return TableRow(cells=tuple(cells), marks=tuple(marks))


def _done(step: Step, *, shown: bool) -> Spans:
    """What was done in a year; its status and sources too, where the year has no column."""
    if has_words(step.content):
        return (Text(f"{step.year}: " if shown else f"{step.year}, {step.label}: "), *step.content)
    return () if shown else cited(f"{step.year}: {step.label}", marks_of(step.content))


def squares(filled: int, drawing: DrawingContext, x: float, y: float) -> None:
    """Three squares, the first of them filled; (x, y) is the upper left corner of their line."""
    for index in range(3):
        left = x + index * _STEP
        if index < filled:
            drawing.fill(left, y + 1.5, _SQUARE, _SQUARE, INK)
        else:
            drawing.frame(left + 0.4, y + 1.9, _SQUARE - 0.8, _SQUARE - 0.8, INK, thickness=0.8)
