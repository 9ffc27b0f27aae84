"""The analyst's notes: each is joined to the finding about its record, or is a separate note."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.checks.inferred_placements import printed_note
from tipreport.checks.note import SENTENCE_SPACE, Cited, DataNote, data_note
from tipreport.index import BriefIndex, Row
from tipreport.model.brief import lists
from tipreport.model.records import Figure, Penalty, Programme, TierPlacement
from tipreport.record_words.locations import format_location, format_locations
from tipreport.wording.notes.figures import about_one_number
from tipreport.wording.notes.sources import about_one_penalty
from tipreport.wording.phrases import capital, sentence, stopped
from tipreport.wording.wording import Parts, Wording

_OWN_WORDS = frozenset({"undated-tier"})  # the analyst's note replaces the first sentence
_ON_ALL = frozenset({"revision", "conflict"})  # a note on any of the numbers is on the finding
_ON_ONE = frozenset({"conflict"})  # the note says why its number differs from the others
_ON_PENALTY = frozenset({"penalties-differ"})


def with_notes(index: BriefIndex, wording: Wording, found: Sequence[DataNote]) -> Iterator[DataNote]:
    """Yield the findings of the checks, and the notes of the analyst.

    A note joins the first finding for readers that is mainly about its record, or about the revision of its number. In
    a conflict, it names its number: ``The 19: includes convictions for procuring.`` On penalties that differ, it names
    its penalty and source, since the others are before it.
    Equal notes of several records are one. The note of a source is printed with the source, and the note of the brief
    under the title.
    """
    noted: dict[str, list[Row]] = {}
    for name in lists():
        for row, record in enumerate(getattr(index.brief, name)):
            is_address = isinstance(record, Programme) and record.address == record.note  # printed with the programme
            if record.note is not None and name != "sources" and not is_address:
                noted.setdefault(_text(index, wording, record, record.note), []).append((name, row))
    waiting = {rows[0]: text for text, rows in noted.items() if len(rows) == 1}
    for note in found:
        joined = note
        for about in _mainly_about(note) if note.audience == "reader" else ():
            if about in waiting and note.location == format_location(wording, index, about):
                joined = _joined(joined, _about_its_value(index, wording, note, about, waiting.pop(about)))
        yield joined
    for text, rows in noted.items():
        if len(rows) > 1 or rows[0] in waiting:
            location = format_locations(wording, index, rows)
            yield data_note(wording, "note", tuple(rows), location, (stopped(text),))


def _mainly_about(note: DataNote) -> Sequence[Row]:
    return note.about if note.code in _ON_ALL else note.about[:1]


def _text(index: BriefIndex, wording: Wording, record: object, note: str) -> str:
    return printed_note(index, wording, record, note) if isinstance(record, TierPlacement) else note


def _about_its_value(index: BriefIndex, wording: Wording, note: DataNote, about: Row, text: str) -> Parts:
    """Return the analyst's note on a record, after its value if the finding has several."""
    record = getattr(index.brief, about[0])[about[1]]
    if note.code in _ON_ONE and isinstance(record, Figure):
        return (about_one_number(wording, record, text),)
    if note.code in _ON_PENALTY and isinstance(record, Penalty):
        return about_one_penalty(wording, record, Cited((record,)), text)
    return (text,)


def _joined(note: DataNote, content: Parts) -> DataNote:
    """Return a finding with an analyst's note after it. The note begins and ends with text."""
    parts = [*content]
    if note.code in _OWN_WORDS:
        cited = next(part for part in note.content if not isinstance(part, str))
        end = note.content.index(SENTENCE_SPACE) if SENTENCE_SPACE in note.content else len(note.content)
        return evolve(note, content=(sentence(str(parts[0])), cited, ".", *note.content[end:]))
    parts[-1] = stopped(str(parts[-1]))
    parts[0] = f" {capital(str(parts[0]))}"
    *rest, last = note.content
    if isinstance(last, str):
        return evolve(note, content=(*rest, f"{last}{parts[0]}", *parts[1:]))
    return evolve(note, content=(*note.content, *parts))
