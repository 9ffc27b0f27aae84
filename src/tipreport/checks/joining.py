"""The analyst's notes: each joins the check that speaks of its record, or stands by itself."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.checks.locations import format_location, format_locations
from tipreport.checks.note import DataNote
from tipreport.index import BriefIndex, Row
from tipreport.model.brief import lists
from tipreport.wording.phrases import sentence, stops_itself

_OWN_WORDS = frozenset({"undated-tier"})  # the analyst says all that the first words would


def with_notes(index: BriefIndex, found: Sequence[DataNote]) -> Iterator[DataNote]:
    """What the checks found, and what analysts noted.

    A note joins the first check that speaks above all of its record. Equal notes of several records are one. A source's
    note stands at the source, and the brief's under the title.
    """
    noted: dict[str, list[Row]] = {}
    for name in lists():
        for place, record in enumerate(getattr(index.brief, name)):
            if record.note is not None and name != "sources":
                noted.setdefault(record.note, []).append((name, place))
    waiting = {rows[0]: text for text, rows in noted.items() if len(rows) == 1}
    for note in found:
        row = note.about[0]
        if row in waiting and note.location == format_location(index, row):
            yield _joined(note, waiting.pop(row))
        else:
            yield note
    for text, rows in noted.items():
        if len(rows) > 1 or rows[0] in waiting:
            yield DataNote(
                code="note", about=tuple(rows), location=format_locations(index, rows), content=(sentence(text),)
            )


def _joined(note: DataNote, text: str) -> DataNote:
    if note.code in _OWN_WORDS:
        return evolve(note, content=(sentence(text), *note.content[1:]))
    words = [part for part in note.content if isinstance(part, str)]
    stop = " " if stops_itself(words[-1]) else ". "
    return evolve(note, content=(*note.content, stop + sentence(text)))
