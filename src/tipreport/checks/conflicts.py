"""Figures that measure the same thing at the same time, where no number fits all of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tipreport.checks.comparisons import counted_from
from tipreport.checks.note import SENTENCE_SPACE, Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.index.interval import allowed_by
from tipreport.index.revisions import Revision, excluded
from tipreport.model.records import Claim, Figure
from tipreport.record_words.locations import format_figure_location
from tipreport.wording.notes import comparisons
from tipreport.wording.notes import figures as sentences
from tipreport.wording.wording import Parts, Wording


def conflicts(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find figures in conflict, a note for each measure and period, and figures that a later edition revised.

    A figure that its own report revised is in no other conflict. Undated figures never conflict. The note on a revision
    is also on the figures whose claimed change is counted from a superseded number.
    """
    claims = _counted_from_superseded(index) if index.revisions else {}
    for revision in index.revisions:
        yield _revision(index, wording, revision, claims)
    for same in index.dated.values():
        if len(same) > 1:
            kept = [figure for figure in same if not index.is_superseded(figure)]
            numbered = [(figure, numbers) for figure in kept if (numbers := allowed_by(figure))]
            if clashing := excluded(numbered, numbered):
                yield _conflict(index, wording, clashing)


def _counted_from_superseded(index: BriefIndex) -> Mapping[int, Sequence[Figure]]:
    """The figures whose claimed change is counted from a superseded one, by the `id` of that object."""
    found: dict[int, list[Figure]] = defaultdict(list)
    for figure in index.brief.figures:
        before = counted_from(index, figure)
        if before is not None:
            found[id(before)].append(figure)
    return found


def _revision(
    index: BriefIndex, wording: Wording, revision: Revision, claims: Mapping[int, Sequence[Figure]]
) -> DataNote:
    figures = [*revision.earlier, *revision.latest]
    values = [sentences.in_edition(wording, figure, index.edition_of(figure)) for figure in figures]
    counted = [(figure, before) for before in revision.earlier for figure in claims.get(id(before), ())]
    said = [comparisons.counted_from(wording, figure, before, Cited((figure,))) for figure, before in counted]
    content = wording.joined([sentences.revision(wording, cited_values(values, figures)), *said], SENTENCE_SPACE)
    return _note(index, wording, "revision", [*figures, *(figure for figure, _ in counted)], content)


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
