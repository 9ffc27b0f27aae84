"""Describes a part that a file does not have where it belongs."""

from collections.abc import Sequence

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
