"""Compares each statement with the part of a file that has it, and finds those that a file lacks or has elsewhere."""

from collections.abc import Iterator

from attrs import evolve

from tipreport.testing.fidelity.alignment import Anchor
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.placing import is_shown_before_notes
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.fidelity.words import compare_statement

_MARKS = ("citation", "note", "position", "address")
_ADDED = 20  # words that a layout adds to those of a statement, such as the heads of its columns


def wrong_statements(file: ComparedFile) -> Iterator[Difference]:
    """Yield the differences of each statement from the file."""
    positions, found = file.positions, file.found
    for entries, (first, end) in zip(file.entries, file.bounds(), strict=True):
        for index in range(first, end):
            statement = file.statements[index]
            if found[index] >= 0:
                yield from compare_statement(statement, file.located[index], positions, entries)
                continue
            before = max((at for at in found[:index] if at >= 0), default=None)
            after = next((at for at in found[index:] if at >= 0), None)
            difference = _missing(statement, file.anchors[index], positions)
            if difference.at is None or not is_shown_before_notes(difference.at, before, positions):
                yield evolve(difference, after=before, before=after)


def _is_whole(statement: Statement, at: int, positions: Positions) -> bool:
    """Return whether most words of a statement are around a position: its name alone may be in a list of contents."""
    parts = [part for part in statement.parts if part.kind not in _MARKS]
    room = 2 * sum(len(part.tokens) for part in parts) + _ADDED
    near = [part for part in parts if positions.within(part.tokens, (max(0, at - room), at + room))]
    return len(near) * 2 > len(parts)


def _missing(statement: Statement, anchor: Anchor, positions: Positions) -> Difference:
    """Describe a statement that is not between those before and after it."""
    heading = any(part.kind == "heading" for part in statement.parts)
    text = (
        anchor.part.text
        if anchor.part
        else " ".join([part.text for part in statement.parts if part.kind not in _MARKS][:2])
    )
    if anchor.part is None or len(anchor.positions) > 1 or not _is_whole(statement, anchor.positions[0], positions):
        elsewhere = anchor.part is not None and heading
        return Difference(
            "heading" if heading else "lost", statement.place, f"“{text}”{' before its content' if elsewhere else ''}"
        )
    expected = f"“{text}” after the statement before it in the document"
    found = f"it elsewhere, after {positions.excerpt(anchor.positions[0] - 8, anchor.positions[0])}"
    return Difference("heading" if heading else "order", statement.place, expected, found, anchor.positions[0])
