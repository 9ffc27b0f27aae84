"""Inline text as XHTML, linked with its sources and data notes."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import define, field

from tipreport.document import (
    CitationRef,
    Direction,
    Labels,
    Link,
    MixedText,
    NoteRef,
    Span,
    Spans,
    Strong,
    Text,
    direction_of,
    direction_of_words,
    has_right_to_left,
    isolates,
    split_languages,
    with_soft_hyphens,
)
from tipreport_epub.addresses import web_address
from tipreport_epub.markup import Content, Node, element, language_of

_NBSP = "\u00a0"


def text(plain: str, direction: Direction = "ltr", language: str = "") -> list[Node]:
    """Return text in a paragraph of a direction; the parts that run the other way are isolated.

    ``language`` is set if it differs from that of the document.
    """
    if isinstance(plain, MixedText):
        parts = (text(span.text, direction, span.language or language) for span in plain.spans)
        return _turned([node for part in parts for node in part], plain.spans, direction)
    if language:
        own = direction_of(language)
        return [element("span", language_of(language, own, direction), text(plain, own))]
    plain = with_soft_hyphens(plain)
    if direction == "rtl":
        return [_left_to_right(part) if is_isolated else part for part, is_isolated in isolates(plain)]
    return [element("bdi", {}, plain) if has_right_to_left(plain) else plain]


def _turned(nodes: list[Node], spans: Spans, around: Direction) -> list[Node]:
    """Return a paragraph, isolated if all its words are of languages with the other direction."""
    own = direction_of_words(spans, around)
    return nodes if own == around else [element("bdi", {"dir": own}, nodes)]


def _left_to_right(*content: Content) -> Node:
    return element("bdi", {"dir": "ltr"}, *content)


@define
class Inline:
    """Renders the spans of one document, and records the first citation of each source in each section.

    ``section`` is the id of the section that is being rendered, None where citations are not recorded.
    """

    labels: Labels
    section: str | None = ""
    cited: dict[int, dict[str, str]] = field(factory=dict)
    """By the number of a source: the sections that cite it, each with the id of its first citation."""
    referenced_notes: set[int] = field(factory=set)
    """The data notes to which something refers."""
    direction: Direction = "ltr"
    """The direction of the document."""

    def __call__(self, spans: Spans) -> list[Node]:
        """Return spans as nodes."""
        nodes: list[Node] = []
        spans = split_languages(spans)
        for kind, group in groupby(spans, key=type):
            nodes += self._run(kind, [*group])
        if nodes and isinstance(nodes[0], str):
            nodes[0] = nodes[0].lstrip()  # no space before a mark that is first
        return _turned(nodes, spans, self.direction)

    def text(self, plain: str, language: str = "") -> list[Node]:
        """Return text in a paragraph of the document."""
        return text(plain, self.direction, language)

    def _run(self, kind: type[Span], spans: Sequence[Span]) -> Iterator[Node]:
        if kind is NoteRef:
            yield from self._references([span for span in spans if isinstance(span, NoteRef)])
            return
        for index, span in enumerate(spans):
            match span:
                case CitationRef():
                    yield " " if index else _NBSP
                    yield self._citation(span)
                case Link(words, url):
                    yield element("a", {"href": web_address(url)}, self.text(words))
                case Strong(words, url, language):
                    yield self._strong(words, url, language)
                case Text(words, language):
                    yield from self.text(words, language)

    def _citation(self, span: CitationRef) -> Node:
        locator = f", {span.locator}" if span.locator else ""
        attributes = {
            "class": "cite",
            **({"dir": "ltr"} if self.direction == "rtl" else {}),
            "href": f"#source-{span.number}",
            "epub:type": "biblioref",
            "role": "doc-biblioref",
            "aria-label": self.labels.source_link.format(number=span.number, locator=locator),
        }
        if self.section is not None:
            ids = self.cited.setdefault(span.number, {})
            if self.section not in ids:
                attributes["id"] = ids[self.section] = f"cited-{span.number}-{len(ids) + 1}"
        return element("a", attributes, f"[{span.number}", text(locator), "]")

    def _references(self, references: Sequence[NoteRef]) -> Iterator[Node]:
        yield f" ({self.labels.note_word(len(references))}{_NBSP}"
        for index, reference in enumerate(references):
            if index:
                yield self.labels.list_separator.replace(" ", _NBSP)
            yield self._reference(reference.number)
        yield ")"

    def _reference(self, number: int) -> Node:
        attributes = {
            "href": f"#note-{number}",
            "epub:type": "noteref",
            "role": "doc-noteref",
            "aria-label": self.labels.note_link.format(number=number),
        }
        if number not in self.referenced_notes:
            self.referenced_notes.add(number)
            attributes["id"] = f"noted-{number}"
        return element("a", attributes, str(number))

    def _strong(self, words: str, address: str, language: str) -> Node:
        bold = element("b", {}, self.text(words, language))
        return element("a", {"class": "telephone", "href": address}, bold) if address else bold
