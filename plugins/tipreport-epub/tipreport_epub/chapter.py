"""A document as a chapter: its title band and its sections, each with its heading."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.document import Block, Document, Heading, Sources, Title
from tipreport.document.views import referenced_notes
from tipreport_epub.blocks import Blocks
from tipreport_epub.inline import Inline
from tipreport_epub.markup import Element, element, language_of, page
from tipreport_epub.title_band import title_band

# The kinds of sections that reading systems know, by the id of the heading: the term of EPUB SSV and the DPUB role.
_KINDS = {
    "summary": ("abstract", "doc-abstract"),
    "notes": ("endnotes", "doc-endnotes"),
    "sources": ("bibliography", "doc-bibliography"),
}


@frozen
class Section:
    """A section: its heading and the blocks below it."""

    heading: Heading
    blocks: tuple[Block, ...]

    @property
    def parts(self) -> tuple[Heading, ...]:
        """The headings of its parts."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))


class Chapter:
    """A document and its file in the book."""

    def __init__(self, document: Document) -> None:
        (_, (title, *callouts)), *sections = document.sections()
        if not isinstance(title, Title):
            raise TypeError(f"expected a document that begins with its title, not with {title!r}")
        self.document = document
        self.title = title
        self.callouts = tuple(callouts)
        self.sections = tuple(map(_section, sections))
        self.id = f"brief-{document.id}"
        self.file = f"{self.id}.xhtml"

    def page(self, masthead: Sequence[Element] = ()) -> bytes:
        """Return the file, with some elements before its title."""
        document = self.document
        inline = Inline(document.labels, direction=document.direction)
        blocks = Blocks(document, inline)
        parts = [
            title_band(self.title, inline),
            *(element for block in self.callouts for element in blocks.elements(block, "")),
            *(self._rendered(section, blocks) for section in self.sections),
        ]
        body = element("section", {"epub:type": "chapter", "role": "doc-chapter", "aria-labelledby": "name"}, parts)
        return page(document.title, language_of(document.language, document.direction), masthead, body)

    def _rendered(self, section: Section, blocks: Blocks) -> Element:
        heading = section.heading
        blocks.inline.section = None if heading.id == "sources" else heading.id
        blocks.shown_notes = blocks.inline.referenced_notes | referenced_notes(self._sources)
        kind, role = _KINDS.get(heading.id, ("", ""))
        attributes = {"id": heading.id} | ({"epub:type": kind, "role": role} if kind else {})
        title = element("h2", {"id": f"{heading.id}-heading"}, blocks.inline.text(heading.text))
        byline = [element("p", {"class": "byline"}, blocks.inline.text(heading.byline))] if heading.byline else []
        return element(
            "section", {**attributes, "aria-labelledby": f"{heading.id}-heading"}, "\n", title, byline,
            [*self._blocks(section, blocks)],
        )  # fmt: skip

    @property
    def _sources(self) -> tuple[Block, ...]:
        return tuple(block for block in self.document.blocks if isinstance(block, Sources))

    @staticmethod
    def _blocks(section: Section, blocks: Blocks) -> Iterator[Element]:
        name = section.heading.text
        for block in section.blocks:
            if isinstance(block, Heading):
                name = f"{section.heading.text}{blocks.inline.labels.lead_separator}{block.text}"
            yield from blocks.elements(block, name)


def _section(found: tuple[str, tuple[Block, ...]]) -> Section:
    _, (heading, *blocks) = found
    if not isinstance(heading, Heading):
        raise TypeError(f"expected a section that begins with its heading, not with {heading!r}")
    return Section(heading, tuple(blocks))
