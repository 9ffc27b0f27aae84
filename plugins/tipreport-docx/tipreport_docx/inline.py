"""Spans as runs and links. A page knows its bookmarks, its addresses and the hidden characters that it showed."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby

from tipreport.document import CitationRef, Labels, Link, NoteRef, Span, Spans, Strong, Text
from tipreport_docx.elements import Element, w
from tipreport_docx.words import NBSP, runs, visible

CITATION, HYPERLINK, STRONG = "Citation", "Hyperlink", "Strong"
_SAFE = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)


class Inline:
    """What stands inside paragraphs.

    ``address`` gives the id of the relationship to an address outside of the document, ``noted`` are the numbers of
    the data notes to which something refers.
    """

    def __init__(self, labels: Labels, address: Callable[[str], str], noted: Collection[int] = ()) -> None:
        self.labels = labels
        self.shown: set[str] = set()
        self.noted = frozenset(noted)
        self._address = address
        self._marked: dict[str, int] = {}

    # ------------------------------------------------------------ text

    def text(self, words: str, style: str = "") -> list[Element]:
        """Words as runs."""
        return [*runs(visible(words, self.shown), style)] if words else []

    def spans(self, spans: Spans) -> list[Element]:
        """Spans as runs and links: a mark is bound to the word before it."""
        made: list[Element] = []
        groups = [(kind, [*group]) for kind, group in groupby(spans, key=_kind)]
        for place, (kind, group) in enumerate(groups):
            marked = place + 1 < len(groups) and groups[place + 1][0] is not Text
            if kind is Text:
                made += self._words(group, marked=marked)
            else:
                made += self._citations(group) if kind is CitationRef else self._references(group)
                made += self.text(" ") if marked else []
        return made

    def _words(self, group: Iterable[Span], *, marked: bool) -> Iterator[Element]:
        """Words and addresses; a no-break space instead of the blanks at the end where a mark follows."""
        words = [span for span in group if isinstance(span, Text | Strong | Link)]
        for place, span in enumerate(words):
            said = span.text
            if marked and place == len(words) - 1:
                said = f"{said.rstrip(' ')}{NBSP}" if not isinstance(span, Link) else said
            if isinstance(span, Link):
                yield from self.link(said, span.url)
                yield from self.text(NBSP) if marked and place == len(words) - 1 else ()
            else:
                yield from self.text(said, STRONG if isinstance(span, Strong) else "")

    def _citations(self, group: Iterable[Span]) -> Iterator[Element]:
        for place, span in enumerate(span for span in group if isinstance(span, CitationRef)):
            if place:
                yield from self.text(" ")
            locator = f", {span.locator}" if span.locator else ""
            tip = self.labels.source_link.format(number=span.number, locator=locator)
            words = f"[{span.number}{locator}]".replace(" ", NBSP)
            yield self.internal(source_place(span.number), self.text(words, CITATION), tip)

    def _references(self, group: Iterable[Span]) -> Iterator[Element]:
        numbers = [span.number for span in group if isinstance(span, NoteRef)]
        yield from self.text(f"({self.labels.note if len(numbers) == 1 else self.labels.notes}{NBSP}")
        for place, number in enumerate(numbers):
            if place:
                yield from self.text(f",{NBSP}")
            link = self.internal(
                note_place(number), self.text(str(number), HYPERLINK), self.labels.note_link.format(number=number)
            )
            back = reference_place(number)
            yield from [link] if back in self._marked else self.bookmarked(back, [link])
        yield from self.text(")")

    # ------------------------------------------------------------ links

    def bookmarked(self, name: str, content: Iterable[Element]) -> list[Element]:
        """Content with a bookmark around it."""
        number = self._marked.setdefault(name, len(self._marked))
        return [w("bookmarkStart", id=number, name=name), *content, w("bookmarkEnd", id=number)]

    def internal(self, anchor: str, content: Iterable[Element], tip: str = "") -> Element:
        """A link to a bookmark; ``tip`` says where it leads."""
        tips = {"tooltip": visible(tip, self.shown)} if tip else {}
        return w("hyperlink", *content, anchor=anchor, **tips, history=1)

    def link(self, words: str, url: str) -> list[Element]:
        """A link to an address of the web or a mailbox; another address is text."""
        if not _SAFE.fullmatch(url):
            return self.text(words if words == url else f"{words} ({url})")
        made = w("hyperlink", *self.text(words, HYPERLINK), history=1)
        made.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", self._address(url))
        return [made]


def _kind(span: Span) -> type[Span]:
    return type(span) if isinstance(span, CitationRef | NoteRef) else Text


def source_place(number: int) -> str:
    """The bookmark of a source."""
    return f"source_{number}"


def note_place(number: int) -> str:
    """The bookmark of a data note."""
    return f"note_{number}"


def reference_place(number: int) -> str:
    """The bookmark of the first reference to a data note."""
    return f"reference_{number}"


def section_place(number: int) -> str:
    """The bookmark of a section's heading; 0 is the title."""
    return f"section_{number}"
