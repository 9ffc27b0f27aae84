"""Compares the levels of a file's headings with the levels of the document's sections."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from tipreport.document import Document, Heading, Title
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Part, Statement
from tipreport.testing.reading.content import Content

_NEAR = 40  # tokens between a heading and the place by which its statement was found


@frozen
class _Heading:
    """A heading of a document: its level there, and in the file; 0 in the file if it is no heading there."""

    statement: Statement
    text: str
    expected: int
    found: int


def levels_of(document: Document, first: int) -> dict[int, int]:
    """Return the level of each heading by the number of its block; that of the title is 0."""
    return {
        number: block.level if isinstance(block, Heading) else 0
        for number, block in enumerate(document.blocks, first) if isinstance(block, Heading | Title)
    }  # fmt: skip


def wrong_levels(
    statements: Sequence[Statement], found: Sequence[int], levels: Mapping[int, int], positions: Positions
) -> Iterator[Difference]:
    """Yield the headings of one document that a file does not mark as headings, or has at a wrong level.

    ``levels`` are the levels of the document's headings by block, 0 for its title. A file may have other levels, if
    headings of one level have one level there too, and those below have a deeper one.
    """
    if not positions.content.has_levels:
        return
    headings = [
        _Heading(statement, part.text, levels[statement.block], _level(part, position, positions))
        for statement, position in zip(statements, found, strict=True)
        if position >= 0 and statement.block in levels and (part := _heading_of(statement, levels)) is not None
    ]
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


def skipped_levels(content: Content) -> Iterator[Difference]:
    """Yield the headings more than one level below the heading before them (WCAG 2.2, technique G141)."""
    before = 0
    for index, token in enumerate(content.tokens):
        if token.heading and (not index or content.tokens[index - 1].heading != token.heading):
            if before and token.heading > before + 1 and not content.is_printed:
                place = f"the heading that begins with “{token.text}”"
                expected = f"at most level {before + 1} below level {before}"
                yield Difference("heading", place, expected, f"it at level {token.heading}", index)
            before = token.heading


def _heading_of(statement: Statement, levels: Mapping[int, int]) -> Part | None:
    """Return the text of a heading, or the name of a title."""
    kind = "heading" if levels[statement.block] else "text"
    return next((part for part in statement.parts if part.kind == kind), None)


def _level(part: Part, near: int, positions: Positions) -> int:
    """Return the level of a heading in the file, near the place where its statement was found."""
    window = (max(0, near - _NEAR), near + len(part.tokens) + _NEAR)
    nearest_first = sorted(positions.within(part.tokens, window), key=lambda position: abs(position - near))
    levels = [positions.tokens[position].heading for position in nearest_first]
    return next(filter(None, levels), 0)


def _difference(heading: _Heading, expected: str, found: str) -> Difference:
    return Difference("heading", heading.statement.place, f"{expected}: “{heading.text}”", found)
