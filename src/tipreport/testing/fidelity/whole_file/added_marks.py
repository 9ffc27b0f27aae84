"""Finds marks after a text, and qualifiers and symbols beside a number, with which the documents do not have them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, TypeAlias
from unicodedata import category

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.marks import begins_mark
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.tokens import tokens_of

_LEAST = 4  # words of a text by which it is known anywhere in a file
_READ = {"Notes": slice(-1, None), "Sources": slice(0)}  # runs: a place has words of others, a number follows a source
_NO_TEXTS = ("heading", "citation", "note", "address", "position")
_PLURAL = 2  # numbers that surely follow the word for several data notes
_Kind: TypeAlias = Literal["citation", "note"]
_Mark = tuple[_Kind, str]
_TABLES: dict[_Kind, str] = {"citation": "sources", "note": "data_notes"}


def added_marks(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first mark of each text that directly follows it in its paragraph, and that it has nowhere.

    The marks of a statement may follow each of its texts. If the texts of several end at one word, all may follow it.
    """
    positions, everywhere = file.positions, (0, len(file.positions.tokens))
    words_of_references = (file.labels.notes, file.labels.two_notes, file.labels.note)
    nouns = [words for words in map(tokens_of, words_of_references) if words]
    ends: dict[int, list[Statement]] = defaultdict(list)
    entries: set[int] = set()  # where sources begin, after their numbers
    for statement, where in file.located_statements() if positions.content.has_spaces else ():
        own = statement.runs[_READ.get(statement.kind, slice(None))]
        texts = {part.tokens for run in (*own, *statement.apart) for part in run if part.kind not in _NO_TEXTS}
        if statement.kind == "Sources" and statement.parts:
            first = next((part.tokens for part in statement.parts if part.kind == "text" and part.tokens), ())
            entries |= {at for window in where.windows for at in positions.within(first, window)} if first else set()
        for tokens in texts.difference(nouns):
            for window in [everywhere] if len(tokens) >= _LEAST else where.windows:
                for at in positions.within(tokens, window):
                    ends[at + len(tokens)].append(statement)
    shown = {kind for kind, table in _TABLES.items() if file.shows is None or table in file.shows}
    for end, statements in sorted(ends.items()):
        found = [*_marks_at(end, positions, nouns)]
        left = _marks_of(statements) if found else Counter[_Mark]()
        for at, mark in found:
            left[mark] -= 1
            if left[mark] < 0 and mark[0] in shown and at + 1 not in entries:
                name = "citation" if mark[0] == "citation" else "reference to data note"
                shown_there = positions.excerpt(end - _LEAST, at + 2)
                yield Difference(mark[0], statements[0].place, f"no other {name} {mark[1]}", shown_there, at)
                break


def _marks_of(statements: Sequence[Statement]) -> "Counter[_Mark]":
    """Return the marks of some statements, each as often as the one with most of them has it."""
    marks = Counter[_Mark]()
    for each in statements:
        parts = [part for run in (*each.runs, *each.apart) for part in run]
        for kind in _TABLES:
            marks |= Counter((kind, part.text) for part in parts if part.kind == kind)
    return marks


def _marks_at(at: int, positions: Positions, nouns: Sequence[Tokens]) -> Iterator[tuple[int, _Mark]]:
    """Yield the marks from a token on, each with its position, to the first word or the end of the paragraph."""
    paragraph = positions.tokens[at - 1].paragraph
    while at < len(positions.tokens) and positions.tokens[at].paragraph == paragraph:
        token, start = positions.tokens[at], at
        named = (each for each in nouns if each[0] == token.text)
        noun = next((each for each in named if tuple(positions.words[at : at + len(each)]) == each), ())
        if noun:
            at += len(noun)
            for number in _numbers(positions, at, 1 if noun == nouns[-1] else _PLURAL):
                yield start, ("note", number)
                at += 1
        elif token.cited and token.text.isdigit() and begins_mark(positions, at):
            yield at, ("citation", token.text)
            while at < len(positions.tokens) and _is_in(token.link_number, positions, at):
                at += 1
        if at == start:
            return


def _numbers(positions: Positions, at: int, most: int) -> Iterator[str]:
    """Yield the numbers after the word for data notes; those after the first ``most`` are links to notes, as it is."""
    first = positions.tokens[at : at + 1]
    for index, token in enumerate(positions.tokens[at:]):
        is_like_first = first[0].cited and _kind_of_target(token.link) == _kind_of_target(first[0].link)
        if not token.text.isdigit() or (index >= most and not (token.cited and is_like_first)):
            return
        yield token.text


def _kind_of_target(link: str) -> str:
    """Return the target of a link without the numbers in it, which those of all notes, or of all sources, share."""
    return "".join(each for each in link if not each.isdigit())


def _is_in(number: int, positions: Positions, at: int) -> bool:
    return positions.tokens[at].cited and positions.tokens[at].link_number == number


def added_qualifiers(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first number with a qualifier before it, or a symbol after it, that it has nowhere in the documents."""
    pairs = {pair for statement in file.statements for pair in pairwise(statement.parts) if pair[0].kind == "number"}
    numbers = {number.tokens for number, _ in pairs}
    qualified = [(one.tokens, other.tokens) for one, other in pairs if other.tokens[-len(one.tokens) :] == one.tokens]
    qualifiers = {whole[: -len(number)] for number, whole in qualified} - {()}
    known = f" {' / '.join(map(' '.join, (tokens_of(file.texts), *numbers, *(whole for _, whole in qualified))))} "
    tokens, words = file.positions.tokens, file.positions.words
    for number in sorted(numbers):
        for at in file.positions.of(number):
            end = at + len(number)
            around = [(at - len(each), end) for each in qualifiers if tuple(words[at - len(each) : at]) == each]
            around += [(at, end + 1)] if end < len(words) and _is_symbol(words[end]) else []
            for first, last in around:
                shown = " ".join(words[first:last])
                is_one = tokens[first].paragraph == tokens[last - 1].paragraph
                if is_one and f" {shown} " not in known:
                    yield Difference("qualifier", "a number", f"“{' '.join(number)}” alone", f"“{shown}”", at)
                    return


def _is_symbol(word: str) -> bool:
    return word == "%" or (len(word) == 1 and category(word) == "Sc")
