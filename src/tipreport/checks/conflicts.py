"""Figures that measure the same thing at the same time, where no number fits all of them."""

from collections.abc import Iterator, Sequence

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.index.interval import allowed_by
from tipreport.index.revisions import excluded
from tipreport.model.records import Claim, Figure
from tipreport.record_words.locations import format_figure_location
from tipreport.wording.notes import figures as sentences
from tipreport.wording.wording import Parts, Wording


def conflicts(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find figures in conflict, a note for each measure and period, and figures that a later edition revised.

    A figure that its own report revised is in no other conflict. Undated figures never conflict.
    """
    for revision in index.revisions:
        yield _revision(index, wording, [*revision.earlier, *revision.latest])
    for same in index.dated.values():
        if len(same) > 1:
            kept = [figure for figure in same if not index.is_superseded(figure)]
            numbered = [(figure, numbers) for figure in kept if (numbers := allowed_by(figure))]
            if clashing := excluded(numbered, numbered):
                yield _conflict(index, wording, clashing)


def _revision(index: BriefIndex, wording: Wording, figures: Sequence[Figure]) -> DataNote:
    values = [sentences.in_edition(wording, figure, index.edition_of(figure)) for figure in figures]
    content = sentences.revision(wording, cited_values(values, figures))
    return _note(index, wording, "revision", figures, content)


def _conflict(index: BriefIndex, wording: Wording, figures: Sequence[Figure]) -> DataNote:
    values = [sentences.given(wording, figure) for figure in figures]
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
