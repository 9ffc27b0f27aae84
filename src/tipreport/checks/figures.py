"""Checks of each figure by itself: what is no number, no share of a whole, or newer than its report."""

from collections.abc import Iterator
from decimal import Decimal

from tipreport.checks.interval import allowed_by
from tipreport.checks.locations import format_figure_location
from tipreport.checks.note import Cited, DataNote
from tipreport.index import BriefIndex
from tipreport.model.records import Figure
from tipreport.model.vocabulary import MEASURES
from tipreport.wording.amounts import format_value
from tipreport.wording.phrases import quoted

_GROWTH = frozenset({"GDP growth"})
_ALL = (Decimal(100), 0)


def unreadable(index: BriefIndex) -> Iterator[DataNote]:
    """Values of which the source prints what is no number."""
    for figure in index.brief.figures:
        if figure.value.qualifier == "unreadable":
            yield note_on(index, "unreadable", figure, f"The source prints {quoted(figure.printed or '')}")


def over_100_percent(index: BriefIndex) -> Iterator[DataNote]:
    """Shares that are more than their whole.

    A percentage of people or cases is a share, and so is one that names its whole in ``part_of``. Growth is none; money
    may be more than what it is held against, and what *other* counts no field says.
    """
    for figure in index.brief.figures:
        if is_over_100_percent(figure):
            yield note_on(index, "over-100-percent", figure, f"{format_value(figure)} is more than the whole")


def is_over_100_percent(figure: Figure) -> bool:
    """Whether it is a share, and no share of a whole that there can be."""
    if figure.unit != "percent" or figure.per is not None or figure.measure in _GROWTH:
        return False
    numbers = allowed_by(figure)
    is_share = MEASURES[figure.measure].unit is not None or figure.part_of is not None
    return is_share and numbers is not None and numbers.low > _ALL


def periods_after_edition(index: BriefIndex) -> Iterator[DataNote]:
    """Data that are later than the report that gives them."""
    for figure in index.brief.figures:
        source = index.first_source(figure)
        edition = source.edition if source else None
        begins = figure.period.from_year if figure.period else None
        if edition is not None and begins is not None and begins > edition:
            yield note_on(index, "period-after-edition", figure, f"The data are of {begins}, the report of {edition}")


def note_on(index: BriefIndex, code: str, figure: Figure, words: str) -> DataNote:
    """A note on one figure, whose citations stand after the words."""
    place = format_figure_location(index, figure)
    return DataNote(code=code, about=(index.row(figure),), location=place, content=(words, Cited((figure,))))
