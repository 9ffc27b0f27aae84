"""Compares the citations and the references to data notes of a statement with those of the file."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.missing import around_missing
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.source_entries import SourceEntries
from tipreport.testing.fidelity.statement import Part, Statement
from tipreport.testing.reading.tokens import is_number

_MARKS = ("citation", "note")
_ADDED = 3  # words between the number of a source and its locator


def begins_mark(positions: Positions, index: int) -> bool:
    """Return whether a token is the first one of a mark, and not part of its locator."""
    token, before = positions.tokens[index], positions.tokens[index - 1] if index else None
    return before is None or not before.cited or before.link_number != token.link_number


def compare_marks(
    statement: Statement, windows: Sequence[Window], positions: Positions, sources: SourceEntries
) -> Iterator[Difference]:
    """Yield the marks of numbers that the statement lacks. They may be anywhere in it, such as in a column."""
    marks = [run[0] for run in statement.runs if len(run) == 1 and run[0].kind in _MARKS]
    if marks:
        yield from lost_marks(statement, marks, windows, positions, sources)


def lost_marks(
    statement: Statement, marks: Sequence[Part], windows: Sequence[Window], positions: Positions, sources: SourceEntries
) -> Iterator[Difference]:
    """Yield the marks that some windows lack, such as that between a text and the next one."""
    needed = Counter((part.text, part.kind) for part in dict.fromkeys(marks))
    total = Counter(part.text for part in dict.fromkeys(marks))
    for part in dict.fromkeys(marks):
        found = [position for window in windows for position in positions.within(part.tokens, window)]
        wanted = min(total[part.text], 1 if len(windows) > 1 else needed[part.text, part.kind])
        there = len(found) >= wanted if part.kind == "note" else len(found) >= max(1, wanted)
        if part.kind == "citation" and not there:
            there = _otherwise(int(part.text), windows, positions, sources)
        is_lost = not there or (part.locator and positions.first(part.locator, windows) < 0)
        if is_lost or _has_added_words(part, found, positions):
            start, end = around_missing(statement, part, windows, positions)
            yield Difference(
                "citation" if part.kind == "citation" else "note",
                statement.place,
                _listed(marks),
                positions.excerpt(start, end) if windows else "",
                start if windows else None,
            )


def _has_added_words(part: Part, found: Sequence[int], positions: Positions) -> bool:
    """Return whether every mark of a source has words of its locator twice: ``[3, p. p. 12]``."""
    between: list[Sequence[str]] = []
    for at in found if part.locator else ():
        start = at + len(part.tokens)
        ends = positions.within(part.locator, (start, start + _ADDED + len(part.locator)))
        marks = positions.tokens[at : ends[0] + 1] if ends else ()
        if marks and all(token.cited and token.link == marks[0].link for token in marks):
            between.append(positions.words[start : ends[0]])
    return bool(between) and all({*words} & {*part.locator} and not any(map(is_number, words)) for words in between)


def _otherwise(number: int, windows: Sequence[Window], positions: Positions, sources: SourceEntries) -> bool:
    """Return whether a source is cited without its number: by a link to it, or by its own words."""
    linked = (positions.tokens[index] for start, end in windows for index in range(start, end))
    if any(sources.leads_to(token, number) for token in linked if token.link):
        return True
    return any(sources.printed_in(number, window) for window in windows)


def _listed(marks: Sequence[Part]) -> str:
    return " ".join(
        f"[{part.text}{', ' + ' '.join(part.locator) if part.locator else ''}]"
        if part.kind == "citation"
        else f"(note {part.text})"
        for part in marks
    )
