"""Compares the word before references to data notes with their number: note 4, notes 4 and 5."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tipreport.testing.fidelity.alignment import Located
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.tokens import is_number, tokens_of


def wrong_note_words(file: ComparedFile) -> Iterator[Difference]:
    """Yield the references with the word for one data note before several, or the word for several before one."""
    positions = file.positions
    words = {False: tokens_of(file.labels.note), True: tokens_of(file.labels.notes)}
    for statement, where in file.located_statements():
        for numbers in _references(statement):
            is_many = len(numbers) > 1
            yield from _repeated(statement, (*words[is_many], *numbers), [*words.values()], where, positions)
            right, wrong = (*words[is_many], *numbers[:2]), (*words[not is_many], *numbers[:2])
            if positions.first(right, where.windows) >= 0:
                continue
            ends = [at + len(wrong) for window in where.windows for at in positions.within(wrong, window)]
            if any(is_many or not is_number(each) for end in ends for each in positions.words[end : end + 1]):
                yield Difference("note", statement.place, f"“{' '.join(right)}”", f"“{' '.join(wrong)}”")


def _repeated(
    statement: Statement, shown: Tokens, words: Sequence[Tokens], where: Located, positions: Positions
) -> Iterator[Difference]:
    """Yield the references that a file has again directly after them: (notes 4, 10) (note 10)."""
    for at in (at for window in where.windows for at in positions.within(shown, window)):
        end = at + len(shown)
        again = [(*each, number) for each in words for number in shown if is_number(number)]
        if found := next((each for each in again if tuple(positions.words[end : end + len(each)]) == each), None):
            yield Difference("note", statement.place, f"“{' '.join(shown)}” alone", f"“{' '.join(found)}” after it", at)
            return


def _references(statement: Statement) -> Iterator[list[str]]:
    """Yield the numbers of references that follow each other."""
    for run in statement.runs:
        for kind, group in groupby(run, key=lambda part: part.kind):
            if kind == "note":
                yield [part.text for part in group]
