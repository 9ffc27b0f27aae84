"""Compares the words of a file from right to left, their order, their cells, and what they are part of."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.reading.token import Token

_ROOM = 600  # words after the first difference that are compared with each other
_SHOWN, _AROUND = 14, 4  # words in a message
_AS = "as in the document from left to right"
_ASPECTS: tuple[tuple[DifferenceKind, str, Callable[[Token], Any]], ...] = (
    ("mark", "in the cell", lambda token: token.cell and f"table {token.cell[0] + 1}, column {token.cell[2] + 1}"),
    ("mark", "in the row", lambda token: token.cell and f"table {token.cell[0] + 1}, row {token.cell[1] + 1}"),
    ("heading", "with the level", lambda token: token.heading),
    ("link", "with the target", lambda token: token.link),
    ("citation", "marked as a citation", lambda token: token.cited),
)


def other_words(file: ComparedFile, counterpart: ComparedFile) -> Iterator[Difference]:
    """Yield the first words of a file that are others, or elsewhere, than from left to right.

    Marks of direction are no words.
    """
    own, other = file.content.tokens, counterpart.content.tokens
    at = _shared(own, other)
    if at < max(len(own), len(other)):
        yield _difference(own, other, at, lambda at: _place(file, at))
        return
    for kind, what, aspect in _ASPECTS:
        pairs = ((aspect(one), aspect(two)) for one, two in zip(own, other, strict=True))
        for at, (found, expected) in enumerate(pairs):
            if found != expected:
                place = _place(file, at)
                words = _quoted(other[at : at + _AROUND])
                yield Difference(kind, place, f"{words} {what} “{expected or ''}” {_AS}", f"“{found or ''}”", at)
                return


def _difference(own: Sequence[Token], other: Sequence[Token], at: int, place: Callable[[int], str]) -> Difference:
    """Return the first difference: words in other cells of a row, words in another order, other words, or none."""
    if at < min(len(own), len(other)) and own[at].cell:
        rows = [[token for token in each if _row(token) == _row(each[at])] for each in (own, other)]
        if _are_moved(*rows):
            kind: DifferenceKind = "citation" if _kind(*rows) == "citation" else "mark"
            return Difference(kind, place(at), f"{_quoted(rows[1])} {_AS}", _quoted(rows[0]), at)
    end = _shared(own[:at:-1], other[:at:-1])
    found, expected = own[at : len(own) - end], other[at : len(other) - end]
    if not _are_moved(found, expected):
        found, expected = _first_change(found[:_ROOM], expected[:_ROOM])
    wanted = _quoted(expected) if expected else "no words there"
    return Difference(_kind(found, expected), place(at), f"{wanted} {_AS}", _quoted(found) if found else "", at)


def _shared(tokens: Sequence[Token], others: Sequence[Token]) -> int:
    """Return how many words are the same at the beginning of both."""
    pairs = enumerate(zip(tokens, others, strict=False))
    return next((at for at, (one, two) in pairs if one.text != two.text), min(len(tokens), len(others)))


def _row(token: Token) -> tuple[int, ...] | None:
    return token.cell and token.cell[:2]


def _are_moved(tokens: Sequence[Token], others: Sequence[Token]) -> bool:
    """Return whether two sequences have the same words."""
    counts = [Counter(token.text for token in each) for each in (tokens, others)]
    return counts[0] == counts[1]


def _first_change(found: Sequence[Token], expected: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return the first words that one of two sequences lacks, or that it has instead."""
    texts = [[token.text for token in each] for each in (found, expected)]
    changes = SequenceMatcher(None, texts[0], texts[1], autojunk=False).get_opcodes()
    _, start, end, begin, stop = next(each for each in changes if each[0] != "equal")
    return found[start:end], expected[begin:stop]


def _kind(found: Sequence[Token], expected: Sequence[Token]) -> DifferenceKind:
    """Return the kind of a difference between some words."""
    if _are_moved(found, expected):
        moved = [one for one, two in zip(found, expected, strict=True) if one.text != two.text]
        return "citation" if all(token.cited for token in moved) else "order"
    if not found:
        return "citation" if all(token.cited for token in expected) else "lost"
    return "text"


def _place(file: ComparedFile, at: int) -> str:
    """Return the block and the statement of a word."""
    found = sorted((start, number) for number, start in enumerate(file.found) if start >= 0)
    index = bisect_right(found, (at, len(file.statements))) - 1
    return file.statements[found[index][1]].place if index >= 0 else "the first words"


def _quoted(tokens: Sequence[Token]) -> str:
    return f"“{' '.join(token.text for token in tokens[:_SHOWN])}”"
