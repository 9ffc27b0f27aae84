"""The entries of a document's sources and data notes in a file."""

from collections.abc import Sequence

from tipreport.document import Document, Note, Notes, Sources
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import run_of
from tipreport.testing.reading.token import Token
from tipreport.testing.reading.tokens import tokens_of

_BACK = 10  # tokens between an entry and the link in it that leads back
_KEY = 5  # tokens that identify an entry
_NEAR = 60  # tokens after the target of a link in which its entry begins


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
        return bool(key) and bool(self.positions.within(key, (start, start + _NEAR)))

    def wrong(self, index: int) -> bool:
        """Return whether a numbered link leads neither to its source, nor to its data note, nor back."""
        tokens, targets = self.positions.tokens, self.positions.content.targets
        number, start = int(tokens[index].text), targets[tokens[index].link]
        keys = [entries[number] for entries in (self.sources, self.notes) if entries.get(number)]
        if self._begins(self.sources.get(number, ()), start):
            return False
        if not keys or any(self._begins(key, start) for key in keys):
            return self._is_other_note(number, start)
        opposite = (targets.get(token.link, -_NEAR) for token in tokens[max(0, start - 1) : start + 3] if token.link)
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
