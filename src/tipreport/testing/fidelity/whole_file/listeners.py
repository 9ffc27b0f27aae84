"""Finds the texts that only readers get, or only listeners: hidden from screen readers, or in alternative texts."""

from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Part, Statement
from tipreport.testing.reading.tokens import tokens_of

_ALL = ("text", "heading", "number", "qualifier", "period", "silence")
_SEEN = {"Chart": _ALL[:1], "TierLadder": ()}
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


def unseen_texts(statements: Sequence[Statement], positions: Positions) -> Iterator[Difference]:
    """Yield the statements with a part that only the alternative texts of drawings have.

    Readers need not see the numbers of a chart, nor the words of a ladder, whose cells they see.
    """
    spoken = {
        at for each in positions.content.drawings for words in [tokens_of(each.alternative)]
        if each.at in positions.of(words) for at in range(each.at, each.at + len(words))
    }  # fmt: skip
    for statement in statements if spoken else ():
        for part in (part for part in statement.parts if part.kind in _SEEN.get(statement.kind, _ALL)):
            found = positions.of(part.tokens)
            if found and spoken.issuperset(found):
                expected = f"“{part.text}” where readers see it"
                yield Difference(_kind(part), statement.place, expected, "it in a drawing only", found[0])
                break


def _kind(part: Part) -> DifferenceKind:
    match part.kind:
        case "heading" | "number" | "qualifier" | "period" | "silence":
            return part.kind
    return "lost"
