"""A document: blocks in reading order, and the files attached to it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen

from tipreport.document.blocks import Block, Heading
from tipreport.document.joining import ended, spans_of
from tipreport.document.spans import Spans
from tipreport.short_repr import short_repr
from tipreport.wording.labels import Labels
from tipreport.wording.languages import Direction, direction_of
from tipreport.wording.wording import ENGLISH, Parts

__all__ = ["Attachment", "Document"]


@frozen(kw_only=True, eq=False)
class Attachment:
    """A file that a document carries. Its data is computed when it is first used."""

    name: str
    media_type: str
    description: str
    load: Callable[[], bytes] = field(repr=False)
    """The function that computes the data."""

    @cached_property
    def data(self) -> bytes:
        """The content of the file."""
        return self.load()


@frozen
class SourceWords:
    """The words of a source: those ``before`` and ``after`` the words of the source ``rest``, which reports it.

    A source that was read directly has only words ``before``, and ``rest`` is 0. A long chain of citations needs no
    copy of the words of each of its ends.
    """

    before: Parts
    rest: int = 0
    after: Parts = ()


@frozen(kw_only=True)
class Document:
    """A brief in reading order, the same for all formats: the complete input of a renderer.

    ``id`` is the brief's id, ``language`` a language code (BCP 47). ``labels`` are the words that renderers add to the
    content of blocks, such as "Contents". ``text_language`` is the language of the brief's own text. It differs where
    tipreport has no words in that language; a span of the brief's text then has its own language.
    """

    id: str
    title: str
    language: str
    blocks: tuple[Block, ...]
    text_language: str = ""
    labels: Labels = ENGLISH.labels
    attachments: tuple[Attachment, ...] = ()
    hidden_characters: tuple[str, ...] = ()
    """The characters of the brief that are invisible or reorder text; the document shows them as escapes."""
    citations: tuple[SourceWords, ...] = field(default=(), repr=False)
    """The words of each source, by its number from 1; `citation` joins those of a chain."""
    counts: Mapping[str, int] = field(factory=dict, hash=False, repr=False)
    """The number of records in each list of the brief: ``counts["figures"]``."""

    def __repr__(self) -> str:
        return f"Document(id={self.id!r}, title={short_repr(self.title)}, {len(self.blocks)} blocks)"

    @property
    def direction(self) -> Direction:
        """The direction of the language: ``"ltr"`` or ``"rtl"``."""
        return direction_of(self.language)

    def citation(self, number: int) -> Spans:
        """Return a source in words that need no other entry, for a footnote or the notes of a slide.

        Raises `IndexError` for a number that no entry of the `Sources` block has.
        """
        if not 1 <= number <= len(self.citations):
            raise IndexError(f"the document has no source {number}; the last is {len(self.citations)}")
        before: list[Any] = []
        after: list[Any] = []
        while number:
            source = self.citations[number - 1]
            before += source.before
            after += reversed(source.after)
            number = source.rest
        return ended(*spans_of((*before, *reversed(after))))

    def sections(self) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """Yield the id and the blocks of each section, its heading first. The title band has the id ``title``."""
        name = "title"
        held: list[Block] = []
        for block in self.blocks:
            if isinstance(block, Heading) and block.level == 1:
                yield name, tuple(held)
                name, held = block.id, []
            held.append(block)
        yield name, tuple(held)

    def _repr_html_(self) -> str:
        """The HTML that a notebook shows."""
        from tipreport.document.notebook import document_html

        blocks = (blocks for _, blocks in self.sections())
        return document_html(self.title, self.language, blocks, self.labels)
