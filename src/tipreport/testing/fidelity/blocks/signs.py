"""Compares the word for the sign of a finding, which listeners get, with its kind: an effort or a shortfall."""

from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.tokens import tokens_of

_UP, _DOWN = "▲△▴▵↑⬆✓✔", "▼▽▾▿↓⬇✗✘"  # symbols of efforts, and of shortfalls


def wrong_signs(statements: Sequence[Statement], found: Sequence[int], positions: Positions) -> Iterator[Difference]:
    """Yield the findings directly after the word for the other sign."""
    words = {tokens_of(each.sign) for each in statements if each.sign}
    for statement, position in zip(statements, found, strict=True):
        first = statement.parts[0].tokens if statement.sign and statement.parts else ()
        begins = bool(first) and position in positions.of(first)
        for other in words - {tokens_of(statement.sign)} if begins else ():
            if positions.within(other, (position - len(other), position)):
                yield Difference(
                    kind="mark",
                    place=statement.place,
                    expected=f"expected the sign “{statement.sign}”",
                    found=f"“{' '.join(other)}”",
                )
        if begins:
            yield from _wrong_symbol(statement, position, positions)


def _wrong_symbol(statement: Statement, position: int, positions: Positions) -> Iterator[Difference]:
    """Yield a finding with the symbol of the other sign, as its bullet or before its first word."""
    before = "".join(positions.words[max(0, position - 1) : position])
    shown = positions.content.bullets.get(position, before)
    if shown and shown in (_DOWN if statement.is_effort else _UP):
        yield Difference(
            kind="mark",
            place=statement.place,
            expected=f"expected the symbol of “{statement.sign}”",
            found=f"“{shown}”",
            at=position,
        )
