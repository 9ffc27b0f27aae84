"""A file and the documents that it was made from, as the rules compare them."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any, TypeVar

from attrs import fields, frozen, has

from tipreport.document import Block, Document, Documents, Labels
from tipreport.testing.fidelity.alignment import Anchor, anchors_of
from tipreport.testing.fidelity.expected import statements_of
from tipreport.testing.fidelity.locating import Located, locate, with_shared_captions
from tipreport.testing.fidelity.placing import find_statements, in_order_of_file, with_notes
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.shown_ladders import ShownLadder, ladders_in
from tipreport.testing.fidelity.source_entries import SourceEntries
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.outline import headings_in

_Block = TypeVar("_Block")
_Part = TypeVar("_Part")


@frozen(eq=False)
class ComparedFile:
    """A file and its documents. All but these is computed when a rule first needs it."""

    content: Content
    collection: Documents
    """The documents as they were given to the exporter."""
    shows: tuple[str, ...] | None = None
    """The tidy tables that the format shows; None: all."""
    is_site: bool = False
    """Whether the file is a page of a site."""
    date: dt.date | None = None
    """The date of the file, if that is known."""

    @cached_property
    def positions(self) -> Positions:
        """Where words are in the file."""
        return Positions(self.content)

    @cached_property
    def documents(self) -> Sequence[Document]:
        """The documents in the order of the file."""
        return in_order_of_file(self.collection, self.positions)

    @cached_property
    def labels(self) -> Labels:
        """The labels of the documents."""
        return self.documents[0].labels if self.documents else Labels(undated="")

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """The blocks of all documents."""
        return [block for document in self.documents for block in document.blocks]

    def blocks_of(self, kind: type[_Block]) -> list[_Block]:
        """Return the blocks of a kind."""
        return [block for block in self.blocks if isinstance(block, kind)]

    @cached_property
    def ladders(self) -> Sequence[ShownLadder]:
        """The drawings of the file, then its tables, each with its letters of tiers."""
        return [*ladders_in(self.content, self.labels)]

    @cached_property
    def texts(self) -> str:
        """All texts of the blocks, one on each line."""
        return "\n".join(dict.fromkeys(parts_in([document.blocks for document in self.collection], str)))

    @cached_property
    def entries(self) -> Sequence[SourceEntries]:
        """The sources and data notes of each document."""
        return [SourceEntries(document, self.positions) for document in self.documents]

    @cached_property
    def statements_by_document(self) -> Sequence[Sequence[Statement]]:
        """The statements of each document."""
        found: list[Sequence[Statement]] = []
        blocks = 0
        for document in self.documents:
            found.append(statements_of(document, self.shows, blocks))
            blocks += len(document.blocks)
        return found

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """The statements of all documents."""
        return [each for own in self.statements_by_document for each in own]

    @cached_property
    def anchors(self) -> Sequence[Anchor]:
        """The part by which each statement is found."""
        return anchors_of(self.statements, self.positions)

    @cached_property
    def found(self) -> Sequence[int]:
        """The position of each statement; -1 if it is not between those before and after it."""
        return find_statements(self.statements, self.anchors, self.positions)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The positions of the statements by their places in the document."""
        pairs = zip(self.statements, self.found, strict=True)
        return {statement.place: at for statement, at in pairs if at >= 0}

    @cached_property
    def located(self) -> Sequence[Located]:
        """The part of the file that has each statement."""
        located: Sequence[Located] = locate(self.statements, self.anchors, self.found, self.positions)
        located = with_shared_captions(self.statements, located, self.positions)
        return with_notes(self.statements, located, self.positions)

    def located_statements(self) -> Iterator[tuple[Statement, Located]]:
        """Yield each statement with the part of the file that has it."""
        return zip(self.statements, self.located, strict=True)

    def placed_statements(self) -> Iterator[tuple[Statement, int]]:
        """Yield each statement with its position."""
        return zip(self.statements, self.found, strict=True)

    @cached_property
    def kinds_of_blocks(self) -> frozenset[str]:
        """The classes of the blocks with a statement."""
        return frozenset(each.kind for each in self.statements)

    def block_at(self, at: int | None) -> str:
        """Return the class of the block that has a token: of the last statement before it; empty if it is unknown.

        A heading ends before other text, which may be that of any block.
        """
        number = 0 if at is None else bisect_right(self._windows, (at, len(self.positions.tokens) + 1, ""))
        _, end, kind = self._windows[number - 1] if number else (0, 0, "")
        is_after_heading = kind == "Heading" and at is not None and not self.positions.tokens[at].heading
        return kind if at is not None and at < end and not is_after_heading else ""

    @cached_property
    def _windows(self) -> Sequence[tuple[int, int, str]]:
        """The parts of the file with a statement, each from its first words on, and the class of its block."""
        placed = zip(self.statements, self.located, self.found, strict=True)
        return sorted(
            (at if start <= at < end else start, end, statement.kind)
            for statement, where, at in placed
            for start, end in where.windows
        )

    def between_headings(self, at: int) -> Window:
        """Return the window from the last heading before a token to the first one after it."""
        after = bisect_right(self._headings, at)
        ends = (0, *self._headings, len(self.positions.tokens))
        return ends[after], ends[after + 1]

    @cached_property
    def _headings(self) -> Sequence[int]:
        return [each.start for each in headings_in(self.positions.tokens)]

    def bounds(self) -> Iterator[tuple[int, int]]:
        """Yield the number of the first statement of each document, and that of the one after its last."""
        end = 0
        for own in self.statements_by_document:
            yield end, end + len(own)
            end += len(own)

    def windows(self) -> Iterator[Window | None]:
        """Yield the part of the file from the first to the last statement of each document: all of it for one alone.

        None if the parts of several documents are mixed, as in a workbook with a sheet for each table.
        """
        size = len(self.positions.tokens)
        if len(self.documents) == 1:
            yield 0, size
            return
        found = [sorted(at for at in self.found[first:end] if at >= 0) or [size] for first, end in self.bounds()]
        starts = [each[0] for each in found]
        for own, each, end in zip(self.statements_by_document, found, (*starts[1:], size), strict=True):
            # An overview before the documents has the names of all of them.
            names = self.positions.within(own[0].parts[0].tokens, (each[0], each[1])) if len(each) > 1 else []
            yield (max(names, default=each[0]), each[-1]) if each[-1] < end else None


def parts_in(value: Any, kind: type[_Part]) -> Iterator[_Part]:
    """Yield the parts of a value that are of a kind: `str` for all texts, `MixedText`, or an entry of a block."""
    found: list[_Part] = []
    _collect(value, kind, found)
    yield from found


def _collect(value: Any, kind: type[_Part], found: list[_Part]) -> None:
    if isinstance(value, kind):
        found.append(value)
    parts = _parts_of(type(value))  # type: ignore[arg-type]  # a class is hashable
    if parts is None:
        return
    for each in parts(value):
        _collect(each, kind, found)


@cache
def _parts_of(kind: type) -> Callable[[Any], Iterable[Any]] | None:
    """Return the function that returns the fields or the elements of an object of a class; None if it has no parts."""
    if has(kind):
        names = [each.name for each in fields(kind)]
        return lambda value: [getattr(value, name) for name in names]
    return iter if issubclass(kind, Iterable) and not issubclass(kind, str) else None
