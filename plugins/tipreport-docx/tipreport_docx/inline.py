"""Spans as runs and links."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
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
    split_languages,
    text_spans,
)
from tipreport_docx.characters import NBSP, runs
from tipreport_docx.elements import Element, w

CITATION, HYPERLINK, STRONG = "Citation", "Hyperlink", "Strong"
Target: TypeAlias = Literal["section", "source", "note", "reference"]

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
        parts = ((span.text, span.language or language) for span in text_spans(words))
        return [element for text, own in parts if text for element in self._runs(text, style, own)]

    def _runs(self, words: str, style: str, language: str) -> Iterator[Element]:
        direction = direction_of(language) if language and self.direction == "rtl" else self.direction
        return runs(words, style, language, direction=direction)

    def spans(self, spans: Spans) -> list[Element]:
        """Return spans as runs and links; a mark is bound to the word before it."""
        elements: list[Element] = []
        groups = [(kind, [*group]) for kind, group in groupby(split_languages(spans), key=_kind)]
        for index, (kind, group) in enumerate(groups):
            marked = index + 1 < len(groups) and groups[index + 1][0] is not Text
            if kind is Text:
                elements += self._words(group, marked=marked)
            else:
                elements += self._citations(group) if kind is CitationRef else self._references(group)
                elements += self.text(" ") if marked else []
        return elements

    def _words(self, group: Iterable[Span], *, marked: bool) -> Iterator[Element]:
        """Yield text and addresses, with a no-break space at the end if a mark follows."""
        words = [span for span in group if isinstance(span, Text | Strong | Link)]
        for index, span in enumerate(words):
            is_bound = marked and index == len(words) - 1
            if isinstance(span, Link) or (isinstance(span, Strong) and span.url):
                yield from self.link(span.text, span.url, HYPERLINK if isinstance(span, Link) else STRONG)
                yield from self.text(NBSP) if is_bound else ()
            else:
                text = f"{span.text.rstrip(' ')}{NBSP}" if is_bound else span.text
                yield from self.text(text, STRONG if isinstance(span, Strong) else "", span.language)

    def _citations(self, group: Iterable[Span]) -> Iterator[Element]:
        for index, span in enumerate(span for span in group if isinstance(span, CitationRef)):
            if index:
                yield from self.text(" ")
            locator = f", {span.locator}" if span.locator else ""
            tip = self.labels.source_link.format(number=span.number, locator=locator)
            words = f"[{span.number}{locator}]".replace(" ", NBSP)
            yield self.internal(bookmark("source", span.number), self.text(words, CITATION), tip)

    def _references(self, group: Iterable[Span]) -> Iterator[Element]:
        numbers = [span.number for span in group if isinstance(span, NoteRef)]
        yield from self.text(f"({self.labels.note if len(numbers) == 1 else self.labels.notes}{NBSP}")
        for index, number in enumerate(numbers):
            if index:
                yield from self.text(self.labels.list_separator.replace(" ", NBSP))
            link = self.internal(
                bookmark("note", number), self.text(str(number), HYPERLINK), self.labels.note_link.format(number=number)
            )
            back = bookmark("reference", number)
            yield from [link] if back in self._bookmarks else self.bookmarked(back, [link])
        yield from self.text(")")

    # ------------------------------------------------------------ links

    def bookmarked(self, name: str, content: Iterable[Element]) -> list[Element]:
        """Return content with a bookmark around it."""
        number = self._bookmarks.setdefault(name, len(self._bookmarks))
        return [w("bookmarkStart", id=number, name=name), *content, w("bookmarkEnd", id=number)]

    def internal(self, anchor: str, content: Iterable[Element], tip: str = "") -> Element:
        """Return a link to a bookmark; ``tip`` describes its target."""
        tips = {"tooltip": tip} if tip else {}
        return w("hyperlink", *content, anchor=anchor, **tips, history=1)

    def link(self, words: str, url: str, style: str = HYPERLINK) -> list[Element]:
        """Return a link to a web page, a mailbox or a telephone; other addresses are text."""
        if not _SAFE.fullmatch(url):
            return self.text(words if words == url else f"{words} ({url})")
        content = runs(words, style, direction=self.direction, is_whole=url.startswith("tel:"))
        hyperlink = w("hyperlink", *content, history=1)
        hyperlink.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", self._address(url))
        return [hyperlink]


def _kind(span: Span) -> type[Span]:
    return type(span) if isinstance(span, CitationRef | NoteRef) else Text


def bookmark(target: Target, number: int) -> str:
    """Return the name of a bookmark; section 0 is the title, a reference is the first one to a data note."""
    return f"{target}_{number}"
