"""Figures that measure the same thing at the same time, and of which no number fits all."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tipreport.checks.interval import Interval, allowed_by
from tipreport.checks.locations import format_figure_location
from tipreport.checks.note import DataNote, cited_list
from tipreport.index import BriefIndex
from tipreport.model.records import Figure
from tipreport.wording.amounts import format_value

_Numbered: TypeAlias = tuple[Figure, Interval]


def conflicts(index: BriefIndex) -> Iterator[DataNote]:
    """Figures in conflict: one note for each measure and period; and what a later edition of one report revised.

    A figure that its own report revised conflicts with nobody any more. Undated figures never conflict.
    """
    for same in index.dated.values():
        numbered = [(figure, numbers) for figure in same if (numbers := allowed_by(figure))]
        if not _excluded(numbered, numbered):
            continue
        revised: set[int] = set()
        for report in _reports(index, numbered):
            *earlier, latest = sorted(report)
            older = [figure for edition in earlier for figure in _excluded(report[edition], report[latest])]
            if older:
                revised.update(map(id, older))
                yield _revision(index, [*older, *(figure for figure, _ in report[latest])])
        standing = [(figure, numbers) for figure, numbers in numbered if id(figure) not in revised]
        if clashing := _excluded(standing, standing):
            yield _conflict(index, clashing)


def _excluded(numbered: Sequence[_Numbered], by: Sequence[_Numbered]) -> Sequence[Figure]:
    """The figures with which one of some others cannot be true as well."""
    if not by:
        return ()
    highest_low, lowest_high = max(numbers.low for _, numbers in by), min(numbers.high for _, numbers in by)
    return [figure for figure, at in numbered if at.high < highest_low or at.low > lowest_high]


def _reports(index: BriefIndex, numbered: Sequence[_Numbered]) -> Iterator[dict[int, list[_Numbered]]]:
    """The figures of each report that comes in editions, by edition."""
    reports: dict[str, dict[int, list[_Numbered]]] = defaultdict(lambda: defaultdict(list))
    for figure, numbers in numbered:
        source = index.first_source(figure)
        if source and source.publisher and source.edition:
            reports[source.publisher][source.edition].append((figure, numbers))
    yield from (report for report in reports.values() if len(report) > 1)


def _revision(index: BriefIndex, figures: Sequence[Figure]) -> DataNote:
    said = [(f"{format_value(figure)} in the edition of {_edition(index, figure)}", figure) for figure in figures]
    later = "the later" if len({words for words, _ in said}) == 2 else "the latest"
    return DataNote(
        code="revision",
        about=tuple(map(index.row, figures)),
        location=format_figure_location(index, figures[0]),
        content=(*cited_list(said, "and"), f"; {later} stands"),
    )


def _edition(index: BriefIndex, figure: Figure) -> int | None:
    source = index.first_source(figure)
    return source.edition if source else None


def _conflict(index: BriefIndex, figures: Sequence[Figure]) -> DataNote:
    said = [(str(format_value(figure)), figure) for figure in figures]
    kept = "Both" if len({words for words, _ in said}) == 2 else "All"
    return DataNote(
        code="conflict",
        about=tuple(map(index.row, figures)),
        location=format_figure_location(index, figures[0]),
        content=(*cited_list(said, "or"), f". {kept} are kept"),
    )
