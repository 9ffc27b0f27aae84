"""A document: a flat tuple of blocks in reading order."""

from collections.abc import Iterator

from attrs import frozen

from tipreport.document.blocks import Block, Heading
from tipreport.wording.labels import Labels
from tipreport.wording.wording import ENGLISH


@frozen(kw_only=True)
class Document:
    """A brief as people read it: what is said, in which order, decided once for all formats.

    ``id`` is the brief's id, ``language`` a language code (BCP 47). ``labels`` are the words that a renderer sets
    beside what the blocks say.
    """

    id: str
    title: str
    language: str
    blocks: tuple[Block, ...]
    labels: Labels = ENGLISH.labels

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
        """The document as a notebook shows it."""
        from tipreport.document.notebook import document_html

        blocks = (blocks for _, blocks in self.sections())
        return document_html(self.title, self.language, blocks, self.labels)
