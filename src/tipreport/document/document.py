"""A document: blocks in reading order, and the files attached to it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from attrs import field, frozen

from tipreport.document.blocks import Block, Heading
from tipreport.document.spans import Spans
from tipreport.wording.labels import Labels
from tipreport.wording.languages import Direction, direction_of
from tipreport.wording.wording import ENGLISH

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


@frozen(kw_only=True)
class Document:
    """A brief in reading order, the same for all formats: the complete input of a renderer.

    ``id`` is the brief's id, ``language`` a language code (BCP 47). ``labels`` are the words that renderers add to the
    content of blocks, such as "Contents".
    """

    id: str
    title: str
    language: str
    blocks: tuple[Block, ...]
    labels: Labels = ENGLISH.labels
    attachments: tuple[Attachment, ...] = ()
    citations: tuple[Spans, ...] = field(default=(), repr=False)
    """The entries of the sources in words that need no other entry, by number from 1; see `citation`."""
    counts: Mapping[str, int] = field(factory=dict, hash=False, repr=False)
    """The number of records in each list of the brief: ``counts["figures"]``."""

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
        return self.citations[number - 1]

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
