"""The data notes."""

from collections.abc import Iterator

from tipreport.checks.note import Cited, DataNote
from tipreport.document.blocks import Block, Note, Notes
from tipreport.document.joining import spans_of
from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.wording.phrases import bound
from tipreport.wording.sections import notes_byline


def notes(state: CompositionState) -> Iterator[Block]:
    """Yield the findings of the checks that are for readers and the notes of the analyst, most severe first."""
    yield state.heading("notes", byline=notes_byline(state.wording, found=bool(state.notes)))
    if state.notes:
        yield Notes(tuple(_note(state, number, note) for number, note in enumerate(state.notes, 1)))


def _note(state: CompositionState, number: int, note: DataNote) -> Note:
    return Note(
        number=number,
        code=note.code,
        kind=note.kind,
        label=note.label,
        location=bound(note.location),
        content=_content(state, note),
        records=() if note.is_about_all else tuple(RecordRef(*row) for row in note.about),
    )


def _content(state: CompositionState, note: DataNote) -> Spans:
    parts = [_cited(state, part) if isinstance(part, Cited) else (part,) for part in note.content]
    return spans_of(tuple(span for part in parts for span in part))


def _cited(state: CompositionState, cited: Cited) -> Spans:
    return state.cite(*cited.records) if cited.records else state.cite_sources(cited.citations)
