"""A document as its templates see it: a title band and sections."""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen
from markupsafe import Markup

from tipreport.document import (
    Block,
    Document,
    Heading,
    Labels,
    Link,
    SourceEntry,
    Sources,
    Spans,
    Text,
    Title,
)
from tipreport.document.views import referenced_notes
from tipreport_html.inline import Inline

_MAX_LETTERS_IN_COLLECTION = 11  # letters of a word of their title that a phone has room for
_LONG_WORD = 11  # letters of a name from which it is set smaller on a phone


@frozen
class Section:
    """A section: its heading, its blocks, its anchor."""

    heading: Heading
    blocks: tuple[Block, ...]
    anchor: str


class Page:
    """A document, the prefix of its anchors, and the level of its title: 1, or 2 in a dossier."""

    def __init__(self, document: Document, *, prefix: str = "", level: int = 1) -> None:
        (_, (title, *callouts)), *parts = document.sections()
        if not isinstance(title, Title):
            raise TypeError(f"expected a document that begins with its title, not with {title!r}")
        self.document = document
        self.title = title
        self.callouts = tuple(callouts)
        self.prefix = prefix
        self.level = level
        self.labels = document.labels
        self.direction = document.direction
        self.inline = Inline(document.labels, prefix, direction=self.direction)
        self.sections = tuple(self._sections(parts))

    def _sections(self, parts: Sequence[tuple[str, Sequence[Block]]]) -> Iterator[Section]:
        for name, (heading, *blocks) in parts:
            if not isinstance(heading, Heading):
                raise TypeError(f"expected a section that begins with its heading, not with {heading!r}")
            yield Section(heading, tuple(blocks), f"{self.prefix}{name}")

    def enter(self, section: str | None) -> str:
        """Begin a section: citations are recorded for it, or not at all with None. Return an empty string."""
        self.inline.section = section
        return ""

    @property
    def referenced_notes(self) -> set[int]:
        """The data notes to which the page refers so far, and those to which the sources at its end refer."""
        sources = tuple(block for block in self.document.blocks if isinstance(block, Sources))
        return self.inline.referenced_notes | referenced_notes(sources)

    def cited(self, text: str, marks: Spans) -> Markup:
        """Return text and its marks."""
        return self.inline((Text(text), *marks))

    def address(self, url: str) -> Markup:
        """Return the address of a source as a link."""
        return self.inline((Link(url, url),))

    def citing_sections(self, source: SourceEntry) -> list[tuple[str, str]]:
        """Return the sections that cite a source, each with the anchor of its first citation, if it has one."""
        cited = (self.inline.cited.get(number, {}) for number in reversed(source.numbers))
        anchors = {section: anchor for anchors in cited for section, anchor in anchors.items()}
        first = next(iter(source.cited_in), None)
        return [
            (section.name, anchors.get(section.id) or (anchors.get("", "") if section == first else ""))
            for section in source.cited_in
        ]

    @property
    def name_size(self) -> str:
        """The class of the name, by its length and by that of its longest word."""
        name = self.title.name
        size = next((size for most, size in ((19, "xl"), (23, "l"), (46, "m"), (90, "s")) if len(name) <= most), "xs")
        return f"name-{size} long-word" if max(map(len, name.split()), default=0) >= _LONG_WORD else f"name-{size}"


def collection_name_class(labels: Labels) -> str:
    """Return the class of the title of several briefs, by its longest word."""
    longest = max(map(len, labels.trafficking.split()))
    return "name-xl long-word" if longest > _MAX_LETTERS_IN_COLLECTION else "name-xl"


def kind_of(block: Any) -> str:
    """Return the name of a block's class."""
    return type(block).__name__
