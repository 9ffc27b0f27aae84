"""Typesetting: spans become measured words, and words become lines.

Lines break at ordinary spaces only. The first citation stays with the word before it, and the last of several with
the citation before it. A line may end between the others.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from attrs import frozen

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
    direction_of_words,
    split_languages,
)
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.faces import Faces, Widths
from tipreport.exporters.pdf.text.inline import NBSP, minus, non_breaking, one_line
from tipreport.exporters.pdf.text.line_breaking import LineBreaker
from tipreport.exporters.pdf.text.lines import Align, Lines, Mark
from tipreport.exporters.pdf.text.styles import Style
from tipreport.exporters.pdf.text.words import Look, Piece, Word, Words

_SPACES = re.compile("[ \t\r\n]+")
NOTE_REFERENCE = "#noted-"  # the prefix of the anchor at the first reference to a data note


@frozen
class Typesetter:
    """Turns text into measured words and lines.

    ``accent`` is the colour of links. ``prefix`` is put before the names of anchors, so that those of the sheets in a
    booklet differ.
    """

    faces: Faces
    accent: Colour
    labels: Labels
    prefix: str = ""

    def width(self, text: str, style: Style) -> float:
        """The width of a text on one line."""
        text, style = one_line(text), self._set(style)
        return self.faces.widths(strong=style.strong)[text] * style.size + style.tracking * len(text)

    def words(self, spans: Spans | str, style: Style) -> Words:
        """The measured words of spans."""
        style = self._set(style)
        words: list[Word] = []
        inside = False  # whether the next piece continues a word
        tracking = style.tracking
        spans = split_languages(spans)
        direction: Direction = "rtl" if self.faces.right_to_left else "ltr"
        turned = direction_of_words(spans, direction) != direction
        for text, strong, size, colour, link in self._pieces(spans, style):
            widths = self.faces.widths(strong=strong)
            node, mark = link or (None, None)
            look = Look(self.faces.of(strong=strong), size, colour, node, widths[" "] * size + tracking, mark)
            if _needs_care(text, is_first=not words):
                parts = _SPACES.split(text)
                pieces = [*_with_care(parts, look, widths, tracking, inside=inside, is_first=not words)]
            else:
                parts = text.split(" ")
                pieces = [Piece(part, widths[part] * size + tracking * len(part), look) for part in parts if part]
            if inside and parts[0]:
                words[-1].append(pieces[0])
                del pieces[0]
            words += [[piece] for piece in pieces]
            inside = bool(parts[-1]) or (inside and len(parts) == 1)
        strong, size = style.strong, style.size
        space = self.faces.widths(strong=strong)[" "] * size + tracking
        look = Look(self.faces.of(strong=strong), size, style.colour, None, space)
        return Words(style, words, Piece(" ", space, look), turned)

    def lines(
        self, spans: Spans | str | Words, style: Style, width: float, node: Node | None = None, align: Align = "start"
    ) -> Lines:
        """Lines of at most this width, ragged right.

        A word that is too wide is broken after / ? & = . _ or -, or between letters if that is not enough.
        """
        words = spans if isinstance(spans, Words) else self.words(spans, style)
        broken = LineBreaker(words, width, right_to_left=self.faces.right_to_left)
        return Lines(
            style,
            width,
            align,
            node,
            lines=broken.lines,
            marks=broken.marks,
            underlines=broken.underlines,
            turned=words.turned,
        )

    def _set(self, style: Style) -> Style:
        """The style without letter spacing from right to left, where letters join."""
        return style.untracked if self.faces.right_to_left else style

    # ------------------------------------------------------------ spans

    def _pieces(
        self, spans: Spans, style: Style
    ) -> Iterator[tuple[str, bool, float, Colour, tuple[Node, Mark] | None]]:
        """Text, weight, size and colour of each piece, with the node and mark of a link or of another language."""
        strong, size, colour = style.strong, style.size, style.colour
        for kind, spans_of_kind in groupby(spans, key=type):
            group: list[Any] = [*spans_of_kind]
            if kind is Text:
                yield from [(span.text, strong, size, colour, _foreign(span.language)) for span in group]
            elif kind is CitationRef:
                last = len(group) - 1
                for index, span in enumerate(group):
                    yield self._citation(span, style, " " if 0 < index < last else NBSP)
            elif kind is NoteRef:
                yield from self._references(group, style)
            elif kind is Link:
                yield from [(span.text, strong, size, self.accent, self._link(span)) for span in group]
            else:
                yield from [self._strong(span, style) for span in group]

    def _strong(self, span: Strong, style: Style) -> tuple[str, bool, float, Colour, tuple[Node, Mark] | None]:
        text, url = span.text, span.url
        is_number = not any(map(str.isalpha, text))  # such as a telephone number
        call = (self._link(Link(text, url))[0], Mark()) if url else _foreign(span.language)
        return non_breaking(text) if is_number else text, True, style.size, style.colour, call

    def _citation(
        self, span: CitationRef, style: Style, glue: str
    ) -> tuple[str, bool, float, Colour, tuple[Node, Mark]]:
        locator = f",{NBSP}{non_breaking(span.locator)}" if span.locator else ""
        description = self.labels.source_link.format(number=span.number, locator=locator.replace(NBSP, " "))
        node = tagged.reference(f"#{self.prefix}source-{span.number}", description)
        return (
            f"{glue}[{span.number}{locator}]",
            False,
            style.citation,
            self.accent,
            (node, Mark("source", span.number)),
        )

    def _references(
        self, spans: Sequence[Span], style: Style
    ) -> Iterator[tuple[str, bool, float, Colour, tuple[Node, Mark] | None]]:
        labels = self.labels
        comma = labels.list_separator.replace(" ", NBSP)
        plain = False, style.size, style.colour, None
        yield f" ({labels.note if len(spans) == 1 else labels.notes}{NBSP}", *plain
        for index, span in enumerate(spans):
            if isinstance(span, NoteRef):
                if index:
                    yield comma, *plain
                node = tagged.reference(
                    f"#{self.prefix}note-{span.number}", labels.note_link.format(number=span.number)
                )
                link = node, Mark("note", span.number, underlined=True)
                yield str(span.number), False, style.size, self.accent, link
        yield ")", *plain

    def _link(self, span: Link) -> tuple[Node, Mark]:
        """The node and mark of a link to an address, or to an anchor of this document (``#name``)."""
        if span.url.startswith("#"):
            to_reference = span.url.startswith(NOTE_REFERENCE)
            description = (self.labels.back_link if to_reference else self.labels.page_link).format(number=span.text)
            return tagged.reference(f"#{self.prefix}{span.url[1:]}", description), Mark(underlined=True)
        return tagged.Link(span.url, span.url), Mark(underlined=True)


def _foreign(language: str) -> tuple[Node, Mark] | None:
    """The node of text in another language than the document's."""
    return (Node("Span", language=language), Mark()) if language else None


def _needs_care(text: str, *, is_first: bool) -> bool:
    """Whether words begin with a minus sign, the first one with a no-break space, or some are not split by spaces."""
    if " -" in text or text[:1] == "-" or "\n" in text or "\t" in text or "\r" in text:
        return True
    return is_first and text.lstrip(" ")[:1] == NBSP


def _with_care(
    parts: Iterable[str], look: Look, widths: Widths, tracking: float, *, inside: bool, is_first: bool
) -> Iterator[Piece]:
    """The words of a text; the first continues a word if it is ``inside``, and else may be the first of all."""
    for index, part in enumerate(parts):
        if not part:
            continue
        shown, own = part, look
        if part[0] == "-" and not (inside and index == 0) and (shown := minus(part)) != part:
            own = look._replace(node=Node("Span", look.node, actual_text=part.replace(NBSP, " ")))
        if is_first and shown[0] == NBSP:  # it needs no space before it
            shown = shown.lstrip(NBSP)
        is_first = False
        yield Piece(shown, widths[shown] * look.size + tracking * len(shown), own)
