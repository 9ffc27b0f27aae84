"""Checks of single figures: values that are not numbers, percentages over 100, data later than their report."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.index.interval import allowed_by
from tipreport.model.negative_numbers import is_share
from tipreport.model.records import Figure, Source
from tipreport.model.vocabulary import APPROXIMATE
from tipreport.record_words.locations import format_locations
from tipreport.wording.notes import figures as sentences
from tipreport.wording.wording import Parts, Wording

_ALL = (Decimal(100), 0)


def unreadable(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find values for which the source prints something that is not a number.

    Figures for which the same sources print the same are in one note. Those with a note of the analyst, which joins
    this one, are apart.
    """
    groups: dict[object, list[Figure]] = {}
    for figure in index.brief.figures:
        if figure.value.qualifier == "unreadable":
            key = id(figure) if figure.note else (figure.printed, figure.sources)
            groups.setdefault(key, []).append(figure)
    for figures in groups.values():
        content = sentences.unreadable(wording, figures[0], Cited(tuple(figures)))
        yield figures_note(index, wording, "unreadable", figures, content)


def over_100_percent(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find shares that are more than their whole."""
    for figure in index.brief.figures:
        if is_over_100_percent(figure):
            content = sentences.more_than_the_whole(wording, figure, Cited((figure,)))
            yield figure_note(index, wording, "over-100-percent", figure, content)


def is_over_100_percent(figure: Figure) -> bool:
    """Whether the figure is a share of more than 100 percent."""
    if figure.per is not None or not is_share(figure.measure, figure.unit, is_part=figure.part_of is not None):
        return False
    numbers = allowed_by(figure)
    return numbers is not None and numbers.low > _ALL


def periods_after_edition(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find data that are later than the report that gives them, or than the brief and all its sources."""
    latest = _latest_year(index)
    for figure in index.brief.figures:
        source = index.first_source(figure)
        edition = source.edition if source else None
        begins = figure.period.from_year if figure.period else None
        if begins is None:
            continue
        if edition is not None and begins > edition:
            content = sentences.period_after_edition(wording, begins, edition, Cited((figure,)))
            yield figure_note(index, wording, "period-after-edition", figure, content)
        elif latest is not None and begins > latest and edition is None and _is_of_its_time(index, figure):
            content = sentences.period_after_brief(wording, begins, latest, Cited((figure,)))
            yield figure_note(index, wording, "period-after-edition", figure, content)


def _latest_year(index: BriefIndex) -> int | None:
    """Return the latest year of the brief and its sources; None if nothing has a date."""
    brief = index.brief
    changed = brief.updated.year if brief.updated else None
    return _latest(brief.edition, changed, *map(_year_of, brief.sources))


def _year_of(source: Source) -> int | None:
    """Return the latest year that a source is known to be from or to have been read in; None if it has no date."""
    published = source.published.to_year if source.published else None
    return _latest(source.edition, published, source.read.year if source.read else None)


def _latest(*years: int | None) -> int | None:
    return max((year for year in years if year is not None), default=None)


def _is_of_its_time(index: BriefIndex, figure: Figure) -> bool:
    """Whether a figure is a statement about its period, not a forecast, from a source of a known time."""
    if figure.basis in APPROXIMATE:
        return False
    source = index.first_source(figure)
    return source is None or index.brief.updated is not None or _year_of(source) is not None


def figure_note(index: BriefIndex, wording: Wording, code: str, figure: Figure, content: Parts) -> DataNote:
    """Return a note on one figure."""
    return figures_note(index, wording, code, (figure,), content)


def figures_note(index: BriefIndex, wording: Wording, code: str, figures: Sequence[Figure], content: Parts) -> DataNote:
    """Return a note on several figures."""
    rows = tuple(map(index.row, figures))
    return data_note(wording, code, rows, format_locations(wording, index, rows), content)
