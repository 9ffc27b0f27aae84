"""Describes a part that a file does not have where it belongs."""

from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.statement import Part, Statement
from tipreport.testing.reading.tokens import is_number


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
            near = part.tokens and any(
                positions.first((token,), windows) >= 0 for token in part.tokens if len(token) > 5
            )
            kind = "text" if near and len(part.tokens) > 1 else "lost"
    found = positions.excerpt(*windows[0]) if windows else ""
    return Difference(kind=kind, place=statement.place, expected=f"expected “{part.text}”", found=found)


def misspelt(statement: Statement, part: Part, windows: Sequence[Window], positions: Positions) -> Iterator[Difference]:
    """Yield a text that a file has in its statement with other capitals only."""
    found = [position for window in windows for position in positions.within(part.tokens, window)]
    if part.kind == "text" and found and not any(positions.is_spelled(part.text, position) for position in found):
        shown = " ".join(token.spelling for token in positions.tokens[found[0] : found[0] + len(part.tokens)])
        if statement.kind == "Title" and shown.isupper():  # a look, as of headings
            return
        yield Difference(
            kind="text", place=statement.place, expected=f"expected “{part.text}” with its capitals", found=f"“{shown}”"
        )
