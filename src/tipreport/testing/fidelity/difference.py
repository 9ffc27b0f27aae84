"""A difference between a file and the document that it was made from."""

from typing import Literal, TypeAlias, get_args

from attrs import frozen

from tipreport.testing.reading.drawn import Picture

DifferenceKind: TypeAlias = Literal[
    "lost", "text", "order", "heading", "number", "qualifier", "period", "silence", "citation", "note", "address",
    "repeated", "link", "language", "direction", "drawing", "mark", "head", "description",
]  # fmt: skip
KINDS: tuple[DifferenceKind, ...] = get_args(DifferenceKind)
_QUOTES = "“” "  # of which an empty quotation consists
_LONGEST, _BEGINNING = 120, 80  # characters of an expected text in a message, and of its beginning


@frozen
class Difference:
    """A difference: its kind, the place in the document, the expected text, and the text found instead."""

    kind: DifferenceKind
    place: str
    """The block and the statement: ``Findings of "Protection", "Police opened ..."``."""
    expected: str
    found: str = ""
    at: int | None = None
    """The token of the file at which the difference begins; None if it is unknown."""
    after: int | None = None
    """The token of the file after which the expected text is missing; None if it is unknown."""
    before: int | None = None
    """The token of the file before which it is missing, if none is before it; None if it is unknown."""
    where: str = ""
    """The line, page or slide of that token: ``line 12``."""
    block_there: str = ""
    """The class of the block that the file has at that token, for a place in no block."""

    @property
    def block(self) -> str:
        """The class of the block; another word if it is unknown."""
        return self.block_there or self.place.partition(" ")[0].rstrip(",")

    def __str__(self) -> str:
        expected = _shortened(self.expected)
        if self.found:
            found = self.found if self.found.strip(_QUOTES) else "nothing there"
            return _in_one_line(f"{self.place}: expected {expected}; {self.where or 'the file'} has {found}")
        sides = (("in", self.at), ("after", self.after), ("before", self.before))
        side = next((side for side, token in sides if token is not None), "in")
        return _in_one_line(f"{self.place}: expected {expected}{f' {side} {self.where}' if self.where else ''}")


def of_picture(kind: DifferenceKind, picture: Picture, expected: str, found: str) -> Difference:
    """Return a difference of a drawing."""
    return Difference(kind, f"the drawing “{picture.alternative[:60]}...”", expected, found, picture.at)


def _shortened(text: str) -> str:
    """Return the beginning and the end of a long text, with all words after a quotation in it."""
    if len(text) <= _LONGEST:
        return text
    end = text[text.rfind("”") + 1 :]
    if text.startswith("“") and end and len(end) < _LONGEST:
        return f"{text[:_BEGINNING]} ...”{end}"
    return f"{text[:_BEGINNING]} ... {text[_BEGINNING - _LONGEST :]}"


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
