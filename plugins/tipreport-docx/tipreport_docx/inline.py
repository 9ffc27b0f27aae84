"""Spans as runs and links."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Literal, TypeAlias

from tipreport.document import (
    CitationRef,
    Direction,
    Labels,
    Link,
    NoteRef,
    Span,
    Spans,
    Strong,
    Text,
    direction_of,
    direction_of_words,
    split_languages,
    text_spans,
)
from tipreport_docx.characters import NBSP, runs
from tipreport_docx.elements import Element, literal, run, w

CITATION, HYPERLINK, STRONG = "Citation", "Hyperlink", "Strong"
Target: TypeAlias = Literal["section", "source", "note", "reference"]

_MARKS: Mapping[Direction, str] = {"ltr": "\u200e", "rtl": "\u200f"}
_SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"]+", re.IGNORECASE)


class Inline:
    """Renders the content of paragraphs, and records bookmarks.

    ``address`` returns the id of the relationship to an address outside the document. ``referenced_notes`` are the
    numbers of the data notes to which something refers.
    """

    def __init__(
        self,
        labels: Labels,
        address: Callable[[str], str],
        referenced_notes: Collection[int] = (),
        direction: Direction = "ltr",
    ) -> None:
        self.labels = labels
        self.direction: Direction = direction
        self.referenced_notes = frozenset(referenced_notes)
        self._address = address
        self._bookmarks: dict[str, int] = {}

    # ------------------------------------------------------------ text

    def text(self, words: str, style: str = "", language: str = "") -> list[Element]:
        """Return text as runs; ``language`` is set if it differs from the document's."""
        spans = text_spans(words)
        own = direction_of_words(spans, self.direction)
        parts = [(span.text, span.language or language) for span in spans if span.text]
        return self._turned(own, [each for text, tag in parts for each in self._runs(text, style, tag, own)])

    def _runs(self, words: str, style: str = "", language: str = "", own: Direction = "ltr") -> Iterator[Element]:
        """Yield the runs of a text in a paragraph whose words run in their ``own`` direction."""
        if own == self.direction == "rtl" and language:
            own = direction_of(language)
        return runs(words, style, language, direction=own)

    def _turned(self, own: Direction, elements: list[Element]) -> list[Element]:
        """Return a paragraph, between marks if its words run in the other direction than the document.

        Marks, since LibreOffice and python-docx do not read the runs in a ``w:dir`` (ECMA-376 part 1, 17.3.2.8), and
        part 1, I.7 advises against the control characters of embeddings.
        """
        if own == self.direction:
            return elements
        return [run(literal(_MARKS[own])), *elements, run(literal(_MARKS[own]))]

    def spans(self, spans: Spans) -> list[Element]:
        """Return spans as runs and links; a mark is bound to the word before it."""
        spans = split_languages(spans)
        own = direction_of_words(spans, self.direction)
        elements: list[Element] = []
        groups = [(kind, [*group]) for kind, group in groupby(spans, key=_kind)]
        for index, (kind, group) in enumerate(groups):
            marked = index + 1 < len(groups) and groups[index + 1][0] is not Text
            if kind is Text:
                elements += self._words(group, own, marked=marked)
            else:
                elements += self._citations(group, own) if kind is CitationRef else self._references(group)
                elements += self._runs(" ", own=own) if marked else ()
        return self._turned(own, elements)

    def _words(self, group: Iterable[Span], own: Direction, *, marked: bool) -> Iterator[Element]:
        """Yield text and addresses, with a no-break space at the end if a mark follows."""
        words = [span for span in group if isinstance(span, Text | Strong | Link)]
        for index, span in enumerate(words):
            is_bound = marked and index == len(words) - 1
            if isinstance(span, Link) or (isinstance(span, Strong) and span.url):
                yield from self.link(span.text, span.url, HYPERLINK if isinstance(span, Link) else STRONG, own)
                yield from self._runs(NBSP, own=own) if is_bound else ()
            else:
                text = f"{span.text.rstrip(' ')}{NBSP}" if is_bound else span.text
                if text:
                    yield from self._runs(text, STRONG if isinstance(span, Strong) else "", span.language, own)

    def _citations(self, group: Iterable[Span], own: Direction) -> Iterator[Element]:
        for index, span in enumerate(span for span in group if isinstance(span, CitationRef)):
            if index:
                yield from self._runs(" ", own=own)
            locator = f", {span.locator}" if span.locator else ""
            tip = self.labels.source_link.format(number=span.number, locator=locator)
            words = f"[{span.number}{locator}]".replace(" ", NBSP)
            yield self.internal(bookmark("source", span.number), self._runs(words, CITATION, own=own), tip)

    def _references(self, group: Iterable[Span]) -> Iterator[Element]:
        references = [span for span in group if isinstance(span, NoteRef)]
        yield from self.text(f"({self.labels.note_word(len(references))}{NBSP}")
        for index, reference in enumerate(references):
            if index:
                yield from self.text(self.labels.list_separator.replace(" ", NBSP))
            yield from self._reference(reference)
        yield from self.text(")")

    def _reference(self, reference: NoteRef) -> Iterable[Element]:
        number = reference.number
        tip = self.labels.note_link.format(number=number)
        link = self.internal(bookmark("note", number), self.text(str(number), HYPERLINK), tip)
        back = bookmark("reference", number)
        return [link] if back in self._bookmarks else self.bookmarked(back, [link])

    # ------------------------------------------------------------ links

    def bookmarked(self, name: str, content: Iterable[Element]) -> list[Element]:
        """Return content with a bookmark around it."""
        number = self._bookmarks.setdefault(name, len(self._bookmarks))
        return [w("bookmarkStart", id=number, name=name), *content, w("bookmarkEnd", id=number)]

    def internal(self, anchor: str, content: Iterable[Element], tip: str = "") -> Element:
        """Return a link to a bookmark; ``tip`` describes its target."""
        tips = {"tooltip": tip} if tip else {}
        return w("hyperlink", *content, anchor=anchor, **tips, history=1)

    def link(self, words: str, url: str, style: str = HYPERLINK, own: Direction | None = None) -> list[Element]:
        """Return a link to a web page, a mailbox or a telephone; other addresses are text.

        ``own`` is the direction of the words around it, if that is not the document's.
        """
        if not _SAFE.fullmatch(url):
            return self.text(words if words == url else f"{words} ({url})")
        content = runs(words, style, direction=own or self.direction, is_whole=url.startswith("tel:"))
        hyperlink = w("hyperlink", *content, history=1)
        hyperlink.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", self._address(url))
        return [hyperlink]


def _kind(span: Span) -> type[Span]:
    return type(span) if isinstance(span, CitationRef | NoteRef) else Text


def bookmark(target: Target, number: int) -> str:
    """Return the name of a bookmark; section 0 is the title, a reference is the first one to a data note."""
    return f"{target}_{number}"
