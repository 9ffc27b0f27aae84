"""Finds entries that a file joins: two findings in one paragraph, or lines that are outside of their item."""

from collections.abc import Iterator
from itertools import pairwise

from tipreport.testing.fidelity.alignment import Located
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Statement

_APART = ("Paragraph", "Findings", "Recommendations", "Quotations", "Notes", "Sources")


def joined_entries(file: ComparedFile) -> Iterator[Difference]:
    """Yield the entries in the paragraph of the entry before them, and the lines outside of their numbered item."""
    content, positions = file.content, file.positions
    if content.has_spaces and content.has_levels and not content.noted_pages:  # it has paragraphs, and all its text
        entries = [(one, at) for one, at in file.placed_statements() if one.kind in _APART]
        for (before, start), (after, at) in pairwise(entries):
            if 0 <= start < at and _is_joined(start, at, positions) and after.block - before.block <= 1:
                expected = "a paragraph or an item of its own"
                yield Difference("text", after.place, expected, f"it after {positions.excerpt(at - 6, at)}", at)
    for statement, where in file.located_statements() if content.indents else ():
        if statement.kind == "Recommendations":
            yield from _outside(statement, where, positions)


def _is_joined(start: int, at: int, positions: Positions) -> bool:
    one, other = positions.tokens[start], positions.tokens[at]
    return one.paragraph == other.paragraph and one.cell == other.cell


def _outside(statement: Statement, where: Located, positions: Positions) -> Iterator[Difference]:
    """Yield the first line of a recommendation that is outside of its item (CommonMark 0.31, section 5.2)."""
    firsts = [positions.first(run[0].tokens, where.windows) for run in statement.runs if run[0].kind == "text"]
    lines = [positions.tokens[at].at for at in firsts if at >= 0]
    indents = positions.content.indents
    for at, line in zip(firsts[1:], lines[1:], strict=False):
        if line > lines[0] and line in indents and indents[line][0] < indents.get(lines[0], (0, 0))[1]:
            yield Difference("order", statement.place, "this line inside the item", positions.excerpt(at), at)
            return
