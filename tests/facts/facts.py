"""The facts of the articles, as statements with the words to search for. See README.md."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen

FOLDER = Path(__file__).parent

Piece = tuple[str, ...]


@frozen(kw_only=True)
class Fact:
    """One statement of an article."""

    brief: str
    article: str
    hard: bool
    content: str
    pieces: tuple[Piece, ...]
    """The alternative texts of each piece; all pieces must occur close together."""
    elsewhere: tuple[Piece, ...] = ()
    """Pieces that may occur elsewhere: the name of a source, which a number or an id refers to."""

    def __str__(self) -> str:
        return f"{self.brief}: {self.content} ({' + '.join(map('|'.join, self.pieces))})"


def read_facts(brief: str) -> Iterator[Fact]:
    """Returns the facts of the articles that a brief is based on."""
    for read in tomllib.loads((FOLDER / f"{brief}.toml").read_text("utf-8"))["read"]:
        for kind in ("hard", "soft"):
            for statement, *pieces in read[kind]:
                yield Fact(
                    brief=brief,
                    article=read["article"],
                    hard=kind == "hard",
                    content=statement,
                    pieces=tuple(tuple(piece.split("|")) for piece in pieces if piece[0] != "@"),
                    elsewhere=tuple(tuple(piece[1:].split("|")) for piece in pieces if piece[0] == "@"),
                )


def altered(fact: Fact) -> Iterator[Fact]:
    """Yields false variants of the fact, each with one digit increased by one."""
    for index, piece in enumerate(fact.pieces):
        for text in piece:
            for lie in _altered(text):
                yield evolve(fact, pieces=(*fact.pieces[:index], (lie,), *fact.pieces[index + 1 :]))


def _altered(text: str) -> Iterator[str]:
    for index, digit in enumerate(text):
        if digit.isdecimal():
            yield f"{text[:index]}{(int(digit) + 1) % 10 or 1}{text[index + 1 :]}"
