"""Finds the texts that a page shows and screen readers leave out (WAI-ARIA 1.2, aria-hidden)."""

from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.tokens import tokens_of

_LONG = 3  # tokens from which on a text is not in another one by chance


def silent_texts(statements: Sequence[Statement], positions: Positions) -> Iterator[Difference]:
    """Yield the statements with a text that listeners do not get wherever the file has it."""
    silent = f" {' '.join(' '.join(tokens_of(text)) for text in positions.content.silent)} "
    for statement in statements if silent.strip() else ():
        for part in statement.parts:
            words = f" {' '.join(part.tokens)} "
            is_silent = part.kind == "text" and len(part.tokens) >= _LONG and words in silent
            if is_silent and silent.count(words) >= len(positions.of(part.tokens)):
                expected = f"“{part.text}” for listeners too"
                yield Difference("lost", statement.place, expected)
                break
