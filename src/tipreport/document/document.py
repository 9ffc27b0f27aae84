"""A document: blocks in reading order, and the files attached to it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from attrs import field, frozen

from tipreport.document.blocks import Block, Heading, Paragraph, Title
from tipreport.document.indicators import Indicator
from tipreport.document.joining import ended, spans_of
from tipreport.document.spans import Spans
from tipreport.short_repr import short_repr
from tipreport.wording.labels import Labels
from tipreport.wording.languages import Direction, direction_of
from tipreport.wording.wording import ENGLISH, Parts

if TYPE_CHECKING:
    from tipreport.document.short.shorten import Shortener

__all__ = ["Attachment", "Document"]


@frozen(kw_only=True, eq=False)
class Attachment:
    """A file that a document carries. Its data is computed when it is first used."""

    name: str
    """The name of the file."""
    media_type: str
    """Its media type (RFC 6838)."""
    description: str
    """Its purpose, for readers."""
    load: Callable[[], bytes] = field(repr=False)
    """The function that computes the data."""

    @cached_property
    def data(self) -> bytes:
        """The content of the file."""
        return self.load()


@frozen
class SourceWords:
    """The words of a source. A long chain of citations needs no copy of the words of each of its ends."""

    before: Parts
    """The words before those of the source that reports it; all words of a source that was read directly."""
    rest: int = 0
    """The number of the source that reports it; 0 if it was read directly."""
    after: Parts = ()
    """The words after those of the source that reports it."""


@frozen(kw_only=True)
class Document:
    """A brief in reading order, or a page on several of them: the same for all formats, the input of a renderer."""

    id: str
    """The id of the brief, or *countries-compared*."""
    title: str
    """The title of the brief."""
    language: str
    """The language of tipreport's own words (BCP 47)."""
    blocks: tuple[Block, ...]
    """The content in reading order."""
    text_language: str = ""
    """The language of the brief's own text.

    It differs where tipreport has no words in that language; a span of the brief's text then has its own language.
    """
    labels: Labels = ENGLISH.labels
    """The words that renderers add to the content of blocks, such as "Contents"."""
    attachments: tuple[Attachment, ...] = ()
    """The files that the document carries."""
    hidden_characters: tuple[str, ...] = ()
    """The characters of the brief that are invisible or reorder text; the document shows them as escapes."""
    citations: tuple[SourceWords, ...] = field(default=(), repr=False)
    """The words of each source, by its number from 1; `citation` joins those of a chain."""
    detail: Literal["full", "short"] = "full"
    """Whether it is all of the brief, or a selection for a meeting."""
    full: "Document | None" = field(default=None, repr=False)
    """Of a short document, the full one."""
    shortener: "Shortener | None" = field(default=None, eq=False, repr=False)
    """Of a short document, what made it, and makes shorter or longer ones."""
    footer: str = ""
    """A line for the foot of each page, which is also the last paragraph; of a short document, its full record."""
    counts: Mapping[str, int] = field(factory=dict, hash=False, repr=False)
    """The number of records in each list of the brief: ``counts["figures"]``."""
    region: str = ""
    """The region of its country, in words; empty for a group, an event, or a territory without a region."""
    indicators: tuple[Indicator, ...] = field(default=(), repr=False)
    """The numbers for tables of many countries."""
    penalties: tuple[tuple[Paragraph, Paragraph], ...] = field(default=(), repr=False)
    """The penalties in a sentence for each offence, as a short document has them: one that can stand alone, and one for
    where the sentence before is shown too."""
    abbreviations: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """The abbreviations of organisations in capital letters, each with the name, for a short document."""

    def __repr__(self) -> str:
        return f"Document(id={self.id!r}, title={short_repr(self.title)}, {len(self.blocks)} blocks)"

    @property
    def direction(self) -> Direction:
        """The direction of the language: ``"ltr"`` or ``"rtl"``."""
        return direction_of(self.language)

    @property
    def is_comparison(self) -> bool:
        """Whether it is about several countries beside each other, and not the document of a brief."""
        return any(isinstance(block, Title) and block.subject == "comparison" for block in self.blocks[:1])

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
