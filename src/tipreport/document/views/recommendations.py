"""The table of recommendations."""

from collections.abc import Iterator, Sequence

from tipreport.document import (
    Labels,
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
from tipreport.document.views.table import Column, TableCell, TableRow, TableView

__all__ = ["STATUS_LEVELS", "recommendation_table"]

STATUS_LEVELS = {"none": 0, "some": 1, "much": 2, "complete": 3}
"""The progress of a recommendation as a number of filled squares out of three."""

_YEARS = 3  # of progress that have a column


def recommendation_table(block: Recommendations, labels: Labels, *, with_addressees: bool = True) -> TableView:
    """Return a table of recommendations, with a column for each of the newest years of progress.

    Addressees and earlier years that have no column are part of the text.
    """
    years = sorted({step.year for item in block.items for step in item.progress})[-_YEARS:]
    addressee = _addressee_head(block) if with_addressees else ""
    return TableView(
        columns=(
            Column(head=labels.no, kind="number"),
            Column(head=labels.recommendation, kind="recommendation"),
            *((Column(head=addressee, kind="addressee"),) if addressee else ()),
            *(Column(head=f"{labels.status} {year}", kind="status") for year in years),
        ),
        rows=tuple(
            TableRow(cells=tuple(_cells(item, labels, years, with_addressee=bool(addressee)))) for item in block.items
        ),
        row_header=1,
    )


def _addressee_head(block: Recommendations) -> str:
    """Return the label of the fact "to"; empty if no recommendation has it."""
    return next((fact.label for item in block.items for fact in item.facts if fact.field == "to"), "")


def _cells(
    item: RecommendationItem, labels: Labels, years: Sequence[int], *, with_addressee: bool
) -> Iterator[TableCell]:
    facts = [fact for fact in item.facts if not with_addressee or fact.field != "to"]
    progress = [_progress(step, has_column=step.year in years) for step in item.progress]
    yield TableCell(content=(Text(str(item.number)),))
    yield TableCell(
        content=sentences(
            (item.content, *((Text(stopped(f"{fact.label}: {fact.value}")),) for fact in facts), *progress)
        )
    )
    if with_addressee:
        addressee = next((fact.value for fact in item.facts if fact.field == "to"), labels.not_given)
        yield TableCell(content=(Text(addressee),))
    by_year = {step.year: step for step in item.progress}
    for year in years:
        yield _status(item, by_year.get(year), labels)


def _status(item: RecommendationItem, step: Step | None, labels: Labels) -> TableCell:
    """Return the cell of a year: the status, and the citations of a step that has no text."""
    if step is None:
        return TableCell(content=(Text(labels.not_assessed),))
    without_text = (
        other.content for other in item.progress if other.year == step.year and not has_words(other.content)
    )
    return TableCell(
        content=(Text(step.label), *marks_of(next(without_text, ()))), level=STATUS_LEVELS.get(step.status)
    )


def _progress(step: Step, *, has_column: bool) -> Spans:
    """Return the text of a step; with its status and citations if its year has no column."""
    if has_words(step.content):
        return (Text(f"{step.year}: " if has_column else f"{step.year}, {step.label}: "), *step.content)
    return () if has_column else cited(f"{step.year}: {step.label}", marks_of(step.content))
