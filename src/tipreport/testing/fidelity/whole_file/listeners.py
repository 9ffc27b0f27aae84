"""Finds the texts that only readers get, or only listeners: hidden from screen readers, or in alternative texts."""

from collections.abc import Iterator

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.statement import Part
from tipreport.testing.reading.tokens import tokens_of

_ALL = ("text", "heading", "number", "qualifier", "period", "silence")
_SEEN = {"Chart": _ALL[:1], "TierLadder": ()}


def texts_of_one_channel(file: ComparedFile) -> Iterator[Difference]:
    """Yield the statements with a part that only readers get, or only listeners, wherever the file has it.

    Readers need not see the numbers of a chart, nor the words of a ladder, whose cells they see.
    """
    content, positions = file.content, file.positions
    heard = " ".join(f" {' '.join(tokens_of(text))} " for text, reason in content.hidden if "style" in reason)
    spoken = {
        at for each in content.drawings for words in [tokens_of(each.alternative)]
        if each.at in positions.of(words) for at in range(each.at, each.at + len(words))
    }  # fmt: skip
    for statement in file.statements if spoken or content.silent else ():
        for part in (part for part in statement.parts if part.kind in _ALL and part.tokens):
            found = positions.of(part.tokens)
            if found and content.silent.issuperset(found) and f" {' '.join(part.tokens)} " not in heard:
                yield Difference(_kind(part), statement.place, f"“{part.text}” for listeners too", at=found[0])
                break
            if found and spoken.issuperset(found) and part.kind in _SEEN.get(statement.kind, _ALL):
                expected = f"“{part.text}” where readers see it"
                yield Difference(_kind(part), statement.place, expected, "it in a drawing only", found[0])
                break


def _kind(part: Part) -> DifferenceKind:
    match part.kind:
        case "heading" | "number" | "qualifier" | "period" | "silence":
            return part.kind
    return "lost"
