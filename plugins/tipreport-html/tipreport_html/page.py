"""A document as its templates see it: a title band and sections, and what sets each block."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen
from markupsafe import Markup

from tipreport.document import (
    Block,
    Document,
    Heading,
    Link,
    NoteRef,
    SourceEntry,
    Sources,
    Spans,
    Text,
    Title,
    all_spans,
)
from tipreport_html.inline import Inline

_LONG_WORD = 11  # letters of a name from which it is set smaller on a phone


@frozen
class Section:
    """A section: its heading, its blocks, the name of its place."""

    heading: Heading
    blocks: tuple[Block, ...]
    place: str


class Page:
    """A document, its places, and the level of its title: 1, or 2 in a dossier."""

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
        self.inline = Inline(document.labels, prefix)
        self.sections = tuple(self._sections(parts))

    def _sections(self, parts: Sequence[tuple[str, Sequence[Block]]]) -> Iterator[Section]:
        for name, (heading, *blocks) in parts:
            if not isinstance(heading, Heading):
                raise TypeError(f"expected a section that begins with its heading, not with {heading!r}")
            place = re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
            yield Section(heading, tuple(blocks), f"{self.prefix}{place}")

    def enter(self, section: str | None) -> str:
        """What is cited from now on is cited in this section; None: it is not kept. Nothing to show."""
        self.inline.section = section
        return ""

    @property
    def noted(self) -> set[int]:
        """The data notes that something on the page refers to, the sources after them included."""
        late = {span.number for span in all_spans(self._late) if isinstance(span, NoteRef)}
        return self.inline.noted | late

    @property
    def _late(self) -> tuple[Block, ...]:
        return tuple(block for block in self.document.blocks if isinstance(block, Sources))

    def cited(self, said: str, marks: Spans) -> Markup:
        """Words and their marks."""
        return self.inline((Text(said), *marks))

    def address(self, url: str) -> Markup:
        """The address of a source, a link to itself."""
        return self.inline((Link(url, url),))

    def places(self, source: SourceEntry) -> list[tuple[str, str]]:
        """The sections that cite a source, each with the place of its first citation, if it is on the page."""
        known = {name.casefold(): place for name, place in self.inline.cited.get(source.number, {}).items()}
        first = next(iter(source.cited_in), "")
        return [
            (name, known.get(name.casefold()) or (known.get("", "") if name == first else ""))
            for name in source.cited_in
        ]

    @property
    def name_size(self) -> str:
        """The class of the name, by how long it and its longest word are."""
        name = self.title.name
        size = next((size for most, size in ((19, "xl"), (23, "l"), (46, "m"), (90, "s")) if len(name) <= most), "xs")
        return f"name-{size} long-word" if max(map(len, name.split()), default=0) >= _LONG_WORD else f"name-{size}"


def field_type(block: Any) -> str:
    """The name of a block's class."""
    return type(block).__name__
