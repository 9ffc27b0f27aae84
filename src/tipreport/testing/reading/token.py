"""The words of a file with their places, and its tables."""

from typing import NamedTuple

from attrs import define, field


class Position(NamedTuple):
    """A cell: the numbers of its table, row and column, each from 0."""

    table: int
    row: int
    column: int


class Token(NamedTuple):
    """A word, a number or a symbol of a file."""

    text: str
    cell: Position | None = None
    heading: int = 0
    """The level of the heading that it is part of; 0 outside headings."""
    link: str = ""
    """The target of the link that it is part of."""
    cited: bool = False
    """Whether it is marked as a reference, by a link or a bracket."""
    spelling: str = ""
    """The token with its capitals."""
    link_number: int = 0
    """The number of the link or of the bracket that it is part of, which tells apart two links to one target."""
    language: str = ""
    """The language that it is marked with; empty for that of the file."""
    at: int = 0
    """The number of the line, page or slide that has it; 0 if it is unknown."""
    paragraph: int = 0
    """The number of its paragraph, cell or other block. Only if `Content.has_spaces`."""
    glued: bool = False
    """Whether no space is between it and the token before it. Only if `Content.has_spaces`."""
    noted: bool = False
    """Whether it is in a footnote, which is printed elsewhere. Only in LaTeX."""


@define
class Table:
    """The rows of a table as text; the first row has the heads. ``name`` is that of its file or sheet."""

    name: str
    rows: list[list[str]] = field(factory=list)
