"""Finds words that a file joins to the word before them: the space between them is lost."""

from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.statement import Part
from tipreport.testing.reading.tokens import gaps_of


def glued_words(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first word of each statement that a file has without the space before it, wherever it has the text."""
    if not file.content.has_spaces:
        return
    positions = file.positions
    for statement, where in file.located_statements():
        found = (
            (part, number, at)
            for run in statement.runs
            for part, gaps in _spaced(run)
            if (places := [at for window in where.windows for at in positions.within(part.tokens, window)])
            for number, gap in enumerate(gaps)
            if any(map(str.isspace, gap)) and all(positions.tokens[at + number].glued for at in places)
            for at in places[:1]
        )
        for part, number, at in found:
            shown = f"none after {positions.excerpt(at + number - 4, at + number)}"
            yield Difference("text", statement.place, f"a space before “{part.tokens[number]}”", shown, at + number)
            break


def _spaced(run: Sequence[Part]) -> Iterator[tuple[Part, Sequence[str]]]:
    """Yield each text of a run with the characters before its tokens, also those at the end of the text before it."""
    after = " "  # every run begins apart from the text before it
    for part in run:
        first, *gaps = gaps_of(part.text)
        if part.kind == "text":
            yield part, (f"{after}{first}", *gaps[:-1])
        after = gaps[-1] if part.kind == "text" else ""
