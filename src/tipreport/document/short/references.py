"""References to data notes and sources, and the parts of documents without those that lead nowhere."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, TypeAlias, TypeVar

from attrs import evolve, frozen

from tipreport.document.blocks import SourceEntry
from tipreport.document.spans import CitationRef, NoteRef, Span, Text, all_spans, fields_with_spans, is_span
from tipreport.wording.phrases import ends_sentence

T = TypeVar("T")
_Reference: TypeAlias = NoteRef | CitationRef


@frozen
class Targets:
    """The numbers of the data notes and of the sources that a document may refer to."""

    sources: Collection[int]
    """The numbers of sources."""
    notes: Collection[int] = ()
    """The numbers of data notes."""

    def citations(self, spans: Iterable[Span]) -> set[int]:
        """Return the numbers of those sources that some spans cite and the document may refer to."""
        return {span.number for span in spans if isinstance(span, CitationRef)}.intersection(self.sources)

    def cited(self, waiting: set[int], sources: Sequence[SourceEntry]) -> set[int]:
        """Return the numbers of some sources, and of those that these were reported in."""
        content = {number: entry.content for entry in sources for number in entry.numbers}
        cited: set[int] = set()
        while waiting:
            cited |= waiting
            waiting = self.citations(all_spans(tuple([content[number] for number in waiting]))) - cited
        return cited

    def is_missing(self, span: _Reference) -> bool:
        """Whether a document has not what a reference refers to."""
        return span.number not in (self.notes if isinstance(span, NoteRef) else self.sources)


class Parts:
    """Parts of documents, known by their identity: the references of each, and the part without some of these."""

    def __init__(self) -> None:
        self._references: dict[int, tuple[Any, list[_Reference]]] = {}  # with the part, which is kept
        self._linked: dict[tuple[int, frozenset[_Reference]], Any] = {}

    def references(self, part: Any) -> list[_Reference]:
        """Return the citations, and the references to data notes, in a part."""
        if id(part) not in self._references:
            found = [span for span in all_spans(part) if isinstance(span, (NoteRef, CitationRef))]
            self._references[id(part)] = part, found
        return self._references[id(part)][1]

    def linked(self, part: T, targets: Targets) -> T:
        """Return a part without references to other notes and sources."""
        missing = frozenset(filter(targets.is_missing, self.references(part)))
        if not missing:
            return part
        key = id(part), missing
        if key not in self._linked:
            self._linked[key] = _without(part, missing)
        made: T = self._linked[key]
        return made


def _without(part: Any, spans: Collection[Span]) -> Any:
    """Return a part without some references."""
    cls: Any = type(part)  # Any: to mypy, a class is not hashable
    if isinstance(part, tuple):
        made = tuple([_without(item, spans) for item in part if not (is_span(item) and item in spans)])
        return part if made == part else with_one_stop(made)
    if is_span(part):
        return part
    values = {name: getattr(part, name) for name in fields_with_spans(cls)}
    changed = {name: made for name, value in values.items() if (made := _without(value, spans)) is not value}
    return evolve(part, **changed) if changed else part


def with_one_stop(part: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return spans without a full stop after an abbreviation, which references were between: Russian *г.*, a year."""
    made: list[Any] = []
    for item in part:
        follows_stop = made and isinstance(made[-1], Text) and ends_sentence(made[-1].text)
        has_another = follows_stop and isinstance(item, Text) and item.text.startswith(".")
        if not has_another:
            made.append(item)
        elif len(item.text) > 1:
            made.append(evolve(item, text=item.text[1:]))
    return tuple(made)
