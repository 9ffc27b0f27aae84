"""Compares the signs of findings with their kinds, in words or as symbols, and the signs of data notes with theirs."""

from collections.abc import Iterator

from tipreport.document import Notes, views
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.tokens import tokens_of

_UP, _DOWN = "▲△▴▵↑⬆✓✔", "▼▽▾▿↓⬇✗✘"  # symbols of efforts, and of shortfalls


def wrong_signs(file: ComparedFile) -> Iterator[Difference]:
    """Yield the findings directly after the word for another sign than theirs; a finding of context has none."""
    positions, words = file.positions, {tokens_of(each.sign) for each in file.statements if each.sign}
    for statement, position in file.placed_statements():
        first = statement.parts[0]
        is_finding = statement.kind == "Findings" and first.kind == "text"
        begins = is_finding and position in positions.of(first.tokens)
        for other in words - {tokens_of(statement.sign)} if begins else ():
            is_label = not statement.sign and positions.tokens[position - 1].heading
            if positions.within(other, (position - len(other), position)) and not is_label:
                yield Difference("mark", statement.place, _expected("sign", statement), f"“{' '.join(other)}”")
        if begins:
            yield from _wrong_symbol(statement, position, positions)


def wrong_note_signs(file: ComparedFile) -> Iterator[Difference]:
    """Yield the data notes after the sign of another kind of note."""
    positions, notes = file.positions, [note for block in file.blocks_of(Notes) for note in block.items]
    signs = {sign for note in notes for sign in tokens_of(views.note_sign(note))}
    for note in notes:
        words = tokens_of(f"{note.label} {note.location}")
        shown = {positions.words[at - 1] for at in positions.of(words) if at} & signs if words else set()
        if shown and not shown & {*tokens_of(views.note_sign(note))}:
            expected = f"its sign “{views.note_sign(note)}”"
            yield Difference("mark", f"Notes, “{note.number}. {note.label}”", expected, f"“{min(shown)}”")


def _wrong_symbol(statement: Statement, position: int, positions: Positions) -> Iterator[Difference]:
    """Yield a finding with the symbol of the other sign, as its bullet or before its first word."""
    before = "".join(positions.words[max(0, position - 1) : position])
    shown = positions.content.bullets.get(position, before)
    others = (_DOWN if statement.is_effort else _UP) if statement.sign else f"{_UP}{_DOWN}"
    if shown and shown in others:
        yield Difference("mark", statement.place, _expected("symbol", statement), f"“{shown}”", position)


def _expected(mark: str, statement: Statement) -> str:
    """Return the mark of a finding; one of context has none."""
    return f"the {mark} of “{statement.sign}”" if statement.sign else f"no {mark} of an effort or a shortfall"
