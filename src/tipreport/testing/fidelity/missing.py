"""Describes a part that a file does not have where it belongs."""

from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.statement import Part, Statement
from tipreport.testing.reading.tokens import is_number

_LONG = 4  # tokens from which on a text is not in another entry by chance
_SHORT = 5  # letters of a word that any text may have
_NEAR = 6  # tokens before a mistake in a message


def missing_part(statement: Statement, part: Part, windows: Sequence[Window], positions: Positions) -> Difference:
    """Describe a part that the file does not have in its statement."""
    kind: DifferenceKind
    match part.kind:
        case "number":
            digits = [token for token in part.tokens if is_number(token)]
            there = all(positions.first((token,), windows) >= 0 for token in digits)
            kind = "qualifier" if there and digits else "number"
        case "qualifier" | "period" | "silence" | "heading":
            kind = part.kind
        case "address":
            kind = "address"
        case _:
            misplaced = _elsewhere(statement, part, windows, positions)
            if misplaced is not None:
                found = f"it elsewhere, after {positions.excerpt(misplaced - 8, misplaced)}"
                return Difference("order", statement.place, f"“{part.text}” in its own entry", found, misplaced)
            kind = "text" if _is_changed(part, windows, positions) else "lost"
    start, end = around_missing(statement, part, windows, positions)
    found = positions.excerpt(start, end) if windows else ""
    return Difference(kind, statement.place, f"“{part.text}”", found, start if windows else None)


def _elsewhere(statement: Statement, part: Part, windows: Sequence[Window], positions: Positions) -> int | None:
    """Return where the file has a long text, if it has it once, not in some windows, and not after its statement."""
    found = positions.of(part.tokens) if part.kind == "text" and len(part.tokens) >= _LONG else []
    if len(found) != 1 or positions.first(part.tokens, windows) >= 0:
        return None
    is_in_order = any(each.tokens and positions.ends(each.tokens, found[0]) for each in statement.parts)
    return None if is_in_order else found[0]


def _is_changed(part: Part, windows: Sequence[Window], positions: Positions) -> bool:
    """Return whether some windows have the first long word of a text, or most of them: it is there in other words."""
    words = [token for token in part.tokens if len(token) > _SHORT] if len(part.tokens) > 1 else []
    there = [positions.first((token,), windows) >= 0 for token in words]
    return any(there[:1]) or 2 * sum(there) > len(there)


def around_missing(statement: Statement, part: Part, windows: Sequence[Window], positions: Positions) -> Window:
    """Return a window from the last words before a missing part on, if the file has these, else from the part after it.

    A message shows only the beginning of a window, so this is where the part is expected.
    """
    index = statement.parts.index(part) if part in statement.parts else 0
    near = (*reversed(statement.parts[:index]), *statement.parts[index + 1 :])
    for window in windows:
        for each in near:
            if each.tokens and (found := positions.within(each.tokens, window)):
                is_before = each in statement.parts[:index]
                return found[0] + (max(0, len(each.tokens) - _NEAR) if is_before else 0), window[1]
    return windows[0] if windows else (0, 0)


def misspelt(statement: Statement, part: Part, windows: Sequence[Window], positions: Positions) -> Iterator[Difference]:
    """Yield a text that a file has in its statement with other capitals only."""
    found = [position for window in windows for position in positions.within(part.tokens, window)]
    if part.kind == "text" and found and not any(positions.is_spelled(part.text, position) for position in found):
        shown = " ".join(token.spelling for token in positions.tokens[found[0] : found[0] + len(part.tokens)])
        if statement.kind == "Title" and shown.isupper():  # a look, as of headings
            return
        yield Difference("text", statement.place, f"“{part.text}” with its capitals", f"“{shown}”", found[0])
