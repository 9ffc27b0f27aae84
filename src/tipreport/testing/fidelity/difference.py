"""A difference between a file and the document that it was made from."""

from typing import Literal, TypeAlias, get_args

from attrs import frozen

DifferenceKind: TypeAlias = Literal[
    "lost", "text", "order", "heading", "number", "qualifier", "period", "silence", "citation", "note", "address",
    "repeated", "link", "language", "direction", "drawing", "mark", "description",
]  # fmt: skip
KINDS: tuple[DifferenceKind, ...] = get_args(DifferenceKind)


@frozen(kw_only=True)
class Difference:
    """A difference: its kind, the place in the document, the expected text, and the text found instead."""

    kind: DifferenceKind
    place: str
    """The block and the statement: ``Findings of "Protection", "Police opened ..."``."""
    expected: str
    found: str = ""

    def __str__(self) -> str:
        found = f"; the file has {self.found}" if self.found else ""
        return f"{self.place}: {self.expected}{found}"
