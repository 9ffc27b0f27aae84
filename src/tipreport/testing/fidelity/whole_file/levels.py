"""Compares the levels of a file's headings with the levels of the document's sections."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from tipreport.document import Heading
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Part, Statement
from tipreport.testing.reading.outline import headings_in

_KINDS = {"Heading": "heading", "Title": "text"}  # the part of a statement that is the heading, by block
_NEAR = 40  # tokens between a heading and the place by which its statement was found


@frozen
class _Heading:
    """A heading of a document: its level there, and in the file; 0 in the file if it is no heading there."""

    statement: Statement
    text: str
    expected: int
    found: int


def wrong_levels(file: ComparedFile) -> Iterator[Difference]:
    """Yield the headings that a file does not mark as headings, or has at a wrong level.

    A file may have other levels than a document, if headings of one level have one level there too, and those below
    have a deeper one.
    """
    if file.content.has_levels:
        placed = [*file.placed_statements()]
        for first, end in file.bounds():
            yield from _wrong_levels([*_headings(file, placed[first:end])])


def _headings(file: ComparedFile, placed: Sequence[tuple[Statement, int]]) -> Iterator[_Heading]:
    """Yield the headings of a document, and its title, which has the level 0 there."""
    for statement, position in placed:
        if position >= 0 and statement.kind in _KINDS:
            block = file.blocks[statement.block]
            part = next((part for part in statement.parts if part.kind == _KINDS[statement.kind]), None)
            if part is not None:
                expected = block.level if isinstance(block, Heading) else 0
                yield _Heading(statement, part.text, expected, _level(part, position, file.positions))


def _wrong_levels(headings: Sequence[_Heading]) -> Iterator[Difference]:
    usual = {
        level: Counter(each.found for each in headings if each.expected == level).most_common(1)[0][0]
        for level in {each.expected for each in headings}
    }
    for each in headings:
        above = max((usual[level] for level in usual if level < each.expected), default=0)
        if not each.found and each.expected:
            yield _difference(each, "a heading", "text that is none")
        elif each.found and each.found <= above:
            yield _difference(each, f"a heading below level {above}", f"it at level {each.found}")
        elif each.found != usual[each.expected] and each.found:
            yield _difference(each, f"level {usual[each.expected]}, as others", f"it at level {each.found}")


def skipped_levels(file: ComparedFile) -> Iterator[Difference]:
    """Yield the headings more than one level below the heading before them (WCAG 2.2, technique G141)."""
    for before, heading in pairwise(headings_in(file.content.tokens) if not file.content.is_printed else ()):
        if heading.level > before.level + 1:
            place = f"the heading that begins with “{heading.words[0]}”"
            expected = f"at most level {before.level + 1} below level {before.level}"
            yield Difference("heading", place, expected, f"it at level {heading.level}", heading.start)


def _level(part: Part, near: int, positions: Positions) -> int:
    """Return the level of a heading in the file, near the place where its statement was found."""
    window = (max(0, near - _NEAR), near + len(part.tokens) + _NEAR)
    nearest_first = sorted(positions.within(part.tokens, window), key=lambda position: abs(position - near))
    levels = [positions.tokens[position].heading for position in nearest_first]
    return next(filter(None, levels), 0)


def _difference(heading: _Heading, expected: str, found: str) -> Difference:
    return Difference("heading", heading.statement.place, f"{expected}: “{heading.text}”", found)
