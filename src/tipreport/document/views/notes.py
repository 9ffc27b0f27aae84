"""References to data notes, and the sign of each kind of note."""

from collections.abc import Mapping

from tipreport.document import Note, NoteRef, all_spans

__all__ = ["note_sign", "referenced_notes"]

_SIGNS: Mapping[str, str] = {
    "disagrees": "≠",
    "differs": "≠",
    "not-comparable": "≠",
    "impossible": "×",
    "missing": "?",
    "incomplete": "?",
    "unreadable": "?",
    "spelling": "≈",
    "revised": "≈",
    "agrees": "=",
    "repeats": "=",
    "adds-up": "=",
}


def note_sign(note: Note) -> str:
    """Return the sign of a note's kind; a bullet for a kind without a sign, such as a note of the analyst."""
    return _SIGNS.get(note.kind, "•")


def referenced_notes(part: object) -> frozenset[int]:
    """Return the numbers of the data notes of the document to which a block, or a tuple of blocks, refers."""
    return frozenset(span.number for span in all_spans(part) if isinstance(span, NoteRef))
