"""Compares the citations and the references to data notes of a statement with the entries of the document."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tipreport.document import Document, Note, Notes, Sources
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.missing import around_missing
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import Part, Statement, run_of
from tipreport.testing.reading.token import Token
from tipreport.testing.reading.tokens import is_number, tokens_of

_BACK = 10  # tokens between an entry and the link in it that leads back
_KEY = 5  # tokens that identify an entry
_ENTRY = 60  # tokens after the target of a link in which its entry begins
_MARKS = ("citation", "note")
_ADDED = 3  # words between the number of a source and its locator


class SourceEntries:
    """The first words of each source and data note, by number."""

    def __init__(self, document: Document, positions: Positions) -> None:
        self.positions = positions
        self.sources: dict[int, Tokens] = {}
        self.full: dict[int, Tokens] = {}
        """The first words of each citation that stands by itself."""
        self.notes: dict[int, Tokens] = {}
        for block in document.blocks:
            if isinstance(block, Sources):
                numbers = [(number, entry) for entry in block.items for number in entry.numbers]
                self.sources |= {number: _key(entry.content) for number, entry in numbers}
                self.full = {number: _key(document.citation(number)) for number, _ in numbers}
            elif isinstance(block, Notes):
                self.notes |= {note.number: _note_key(note) for note in block.items}

    def printed_in(self, number: int, window: Window) -> bool:
        """Return whether a window contains the source itself, as a footnote does that is read where it is cited."""
        keys = (self.sources.get(number, ()), self.full.get(number, ()))
        return any(position > window[0] for key in keys if key for position in self.positions.within(key, window))

    def leads_to(self, token: Token, number: int) -> bool:
        """Return whether a token links to the entry of a source."""
        start = self.positions.content.targets.get(token.link)
        return start is not None and self._begins(self.sources.get(number, ()), start)

    def _begins(self, key: Tokens, start: int) -> bool:
        return bool(key) and bool(self.positions.within(key, (start, start + _ENTRY)))

    def wrong(self, index: int) -> bool:
        """Return whether a numbered link leads neither to its source, nor to its data note, nor back."""
        tokens, targets = self.positions.tokens, self.positions.content.targets
        number, start = int(tokens[index].text), targets[tokens[index].link]
        keys = [entries[number] for entries in (self.sources, self.notes) if entries.get(number)]
        if self._begins(self.sources.get(number, ()), start):
            return False
        if not keys or any(self._begins(key, start) for key in keys):
            return self._is_other_note(number, start)
        opposite = (targets.get(token.link, -_ENTRY) for token in tokens[max(0, start - 1) : start + 3] if token.link)
        return all(abs(position - index) > _BACK for position in opposite)

    def _is_other_note(self, number: int, start: int) -> bool:
        """Return whether another data note begins at a target, with the same first words and its own number."""
        first = self.positions.words[start] if start < len(self.positions.words) else ""
        other = int(first) if first.isdecimal() else number
        return other != number and other in self.notes and self.notes.get(number) == self.notes[other]


def _key(content: Sequence[object]) -> Tokens:
    first = next((part for part in run_of(content) if part.kind == "text"), None)  # type: ignore[arg-type]  # spans
    return first.tokens[:_KEY] if first else ()


def _note_key(note: Note) -> Tokens:
    return tokens_of(note.location)[:_KEY] or _key(note.content)


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
