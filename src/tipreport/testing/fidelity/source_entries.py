"""The sources and the data notes of a document as entries of the file, to which links lead."""

from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property

from tipreport.document import Document, Note, Notes, Sources, Spans
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import run_of
from tipreport.testing.reading.token import Token
from tipreport.testing.reading.tokens import tokens_of

_BACK = 10  # tokens between an entry and the link in it that leads back
_KEY = 5  # tokens that identify an entry
_ENTRY = 60  # tokens after the target of a link in which its entry begins


class _Entries:
    """The first words of each entry of a list, by number."""

    def __init__(self, keys: Mapping[int, Tokens], positions: Positions) -> None:
        self.keys = {number: key for number, key in keys.items() if key}
        self.positions = positions

    def starts_at(self, number: int, target: int) -> bool:
        """Return whether an entry begins at the target of a link, or after it and before any other entry."""
        key = self.keys.get(number)
        found = self.positions.within(key, (target, target + _ENTRY)) if key else []
        return bool(found) and bisect_left(self._starts, target) == bisect_left(self._starts, found[0])

    @cached_property
    def _starts(self) -> list[int]:
        """The positions of the first words of all entries."""
        return sorted({at for key in self.keys.values() for at in self.positions.of(key)})


class SourceEntries:
    """The sources and data notes of a document, by number."""

    def __init__(self, document: Document, positions: Positions) -> None:
        self.positions = positions
        self.nouns = {tokens_of(noun)[-1:] for noun in map(document.labels.note_word, (1, 2, 3))}
        sources: dict[int, Tokens] = {}
        notes: dict[int, Tokens] = {}
        self.full: dict[int, Tokens] = {}
        """The first words of each citation that stands by itself."""
        for block in document.blocks:
            if isinstance(block, Sources):
                numbers = [(number, entry) for entry in block.items for number in entry.numbers]
                sources |= {number: _key(entry.content) for number, entry in numbers}
                self.full = {number: _key(document.citation(number)) for number, _ in numbers}
            elif isinstance(block, Notes):
                notes |= {note.number: _note_key(note) for note in block.items}
        self.sources = _Entries(sources, positions)
        self.notes = _Entries(notes, positions)

    def printed_in(self, number: int, window: Window) -> bool:
        """Return whether a window contains the source itself, as a footnote does that is read where it is cited."""
        keys = (self.sources.keys.get(number, ()), self.full.get(number, ()))
        return any(position > window[0] for key in keys if key for position in self.positions.within(key, window))

    def leads_to(self, token: Token, number: int) -> bool:
        """Return whether a token links to the entry of a source."""
        target = self.positions.content.targets.get(token.link)
        return target is not None and self.sources.starts_at(number, target)

    def described(self, number: int, *, is_note: bool) -> str:
        """Return an entry for a message, with its first words: ``source 2, “annual report of the”``."""
        key = (self.notes if is_note else self.sources).keys.get(number, ())
        words = f", “{' '.join(key)}”" if key else ""
        return f"{'note' if is_note else 'source'} {number}{words}"

    def follows_noun(self, index: int) -> bool:
        """Return whether the number of a data note is after the word for data notes."""
        is_number = int(self.positions.tokens[index].text) in self.notes.keys
        return is_number and tuple(self.positions.words[max(0, index - 1) : index]) in self.nouns

    def wrong(self, index: int) -> bool:
        """Return whether a numbered link leads neither to its source, nor to its data note, nor back.

        After the word for data notes, it leads to a source instead of its note.
        """
        tokens, targets = self.positions.tokens, self.positions.content.targets
        number, target = int(tokens[index].text), targets[tokens[index].link]
        if self.sources.starts_at(number, target):
            return self.follows_noun(index) and not self.notes.starts_at(number, target)
        is_unknown = number not in self.sources.keys and number not in self.notes.keys
        if is_unknown or self.notes.starts_at(number, target):
            return self._is_other_note(number, target)
        opposite = (targets.get(token.link, -_ENTRY) for token in tokens[max(0, target - 1) : target + 3] if token.link)
        return all(abs(position - index) > _BACK for position in opposite)

    def _is_other_note(self, number: int, target: int) -> bool:
        """Return whether another data note begins at a target, with the same first words and its own number."""
        first = self.positions.words[target] if target < len(self.positions.words) else ""
        other, keys = int(first) if first.isdecimal() else number, self.notes.keys
        return other != number and other in keys and keys.get(number) == keys[other]


def _key(content: Spans) -> Tokens:
    first = next((part for part in run_of(content) if part.kind == "text"), None)
    return first.tokens[:_KEY] if first else ()


def _note_key(note: Note) -> Tokens:
    return tokens_of(note.location)[:_KEY] or _key(note.content)
