"""Figures that measure the same thing at the same time, where no number fits all of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tipreport.checks.interval import Interval, allowed_by
from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.model.records import Claim, Figure
from tipreport.record_words.locations import format_figure_location
from tipreport.wording.notes import figures as sentences
from tipreport.wording.wording import Parts, Wording

_Numbered: TypeAlias = tuple[Figure, Interval]


def conflicts(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find figures in conflict, a note for each measure and period, and figures that a later edition revised.

    A figure that its own report revised is in no other conflict. Undated figures never conflict.
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
                yield _revision(index, wording, [*older, *(figure for figure, _ in report[latest])])
        kept = [(figure, numbers) for figure, numbers in numbered if id(figure) not in revised]
        if clashing := _excluded(kept, kept):
            yield _conflict(index, wording, clashing)


def _excluded(numbered: Sequence[_Numbered], by: Sequence[_Numbered]) -> Sequence[Figure]:
    """The figures that cannot be true together with all of some others."""
    if not by:
        return ()
    highest_low, lowest_high = max(numbers.low for _, numbers in by), min(numbers.high for _, numbers in by)
    return [figure for figure, at in numbered if at.high < highest_low or at.low > lowest_high]


def _reports(index: BriefIndex, numbered: Sequence[_Numbered]) -> Iterator[dict[int, list[_Numbered]]]:
    """The figures of each report that has editions, by edition."""
    reports: dict[str, dict[int, list[_Numbered]]] = defaultdict(lambda: defaultdict(list))
    for figure, numbers in numbered:
        source = index.first_source(figure)
        if source and source.publisher and source.edition:
            reports[source.publisher][source.edition].append((figure, numbers))
    yield from (report for report in reports.values() if len(report) > 1)


def _revision(index: BriefIndex, wording: Wording, figures: Sequence[Figure]) -> DataNote:
    values = [sentences.in_edition(wording, figure, _edition(index, figure)) for figure in figures]
    content = sentences.revision(wording, cited_values(values, figures))
    return _note(index, wording, "revision", figures, content)


def _edition(index: BriefIndex, figure: Figure) -> int:
    """The edition of the report that gives a figure, 0 if it has none."""
    source = index.first_source(figure)
    return source.edition or 0 if source else 0


def _conflict(index: BriefIndex, wording: Wording, figures: Sequence[Figure]) -> DataNote:
    values = [sentences.value(wording, figure) for figure in figures]
    return _note(index, wording, "conflict", figures, sentences.conflict(wording, cited_values(values, figures)))


def _note(index: BriefIndex, wording: Wording, code: str, figures: Sequence[Figure], content: Parts) -> DataNote:
    location = format_figure_location(wording, index, figures[0])
    return data_note(wording, code, tuple(map(index.row, figures)), location, content)


def cited_values(texts: Sequence[str], records: Sequence[Claim]) -> list[Parts]:
    """Each text with the citations of its record; equal texts once, with the citations of all their records."""
    cited: dict[str, list[Claim]] = {}
    for text, record in zip(texts, records, strict=True):
        cited.setdefault(text, []).append(record)
    return [(text, Cited(tuple(same))) for text, same in cited.items()]
