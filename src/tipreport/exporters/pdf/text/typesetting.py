"""Typesetting: spans become measured words, and words become lines.

Lines break at ordinary spaces only. The first citation stays with the word before it, and the last of several with
the citation before it. A line may end between the others.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from tipreport.document import CitationRef, Labels, Link, NoteRef, Span, Spans, Strong, Text, split_languages
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.faces import Faces
from tipreport.exporters.pdf.text.inline import NBSP, minus, non_breaking, one_line
from tipreport.exporters.pdf.text.line_breaking import LineBreaker
from tipreport.exporters.pdf.text.lines import Align, Lines, Mark
from tipreport.exporters.pdf.text.styles import Style
from tipreport.exporters.pdf.text.words import Piece, Word, Words

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
        for text, strong, size, colour, link in self._pieces(split_languages(spans), style):
            face = self.faces.of(strong=strong)
            widths = self.faces.widths(strong=strong)
            space = widths[" "] * size + tracking
            node, mark = link or (None, None)
            for index, part in enumerate(_SPACES.split(text)):
                if index:
                    inside = False
                if not part:
                    continue
                shown, piece_node = part, node
                if part[0] == "-" and not inside and (shown := minus(part)) != part:
                    piece_node = Node("Span", node, actual_text=part.replace(NBSP, " "))
                if not words and shown[0] == NBSP:  # the first word needs no space before it
                    shown = shown.lstrip(NBSP)
                width = widths[shown] * size + tracking * len(shown)
                piece = Piece(shown, face, size, colour, piece_node, width, space, mark)
                if inside:
                    words[-1].append(piece)
                else:
                    words.append([piece])
                    inside = True
        face = self.faces.of(strong=style.strong)
        space = self.faces.widths(strong=style.strong)[" "] * style.size + tracking
        return Words(style, words, Piece(" ", face, style.size, style.colour, None, space, space))

    def lines(
        self, spans: Spans | str | Words, style: Style, width: float, node: Node | None = None, align: Align = "start"
    ) -> Lines:
        """Lines of at most this width, ragged right.

        A word that is too wide is broken after / ? & = . _ or -, or between letters if that is not enough.
        """
        words = spans if isinstance(spans, Words) else self.words(spans, style)
        broken = LineBreaker(words, width, right_to_left=self.faces.right_to_left)
        return Lines(style, width, align, node, lines=broken.lines, marks=broken.marks, underlines=broken.underlines)

    def _set(self, style: Style) -> Style:
        """The style without letter spacing from right to left, where letters join."""
        return style.untracked if self.faces.right_to_left else style

    # ------------------------------------------------------------ spans

    def _pieces(
        self, spans: Spans, style: Style
    ) -> Iterator[tuple[str, bool, float, Colour, tuple[Node, Mark] | None]]:
        """Text, weight, size and colour of each piece, with the node and mark of a link or of another language."""
        for kind, spans_of_kind in groupby(spans, key=type):
            group = [*spans_of_kind]
            if kind is NoteRef:
                yield from self._references(group, style)
                continue
            for index, span in enumerate(group):
                match span:
                    case CitationRef():
                        yield self._citation(span, style, " " if 0 < index < len(group) - 1 else NBSP)
                    case Link():
                        link = self._link(span)
                        yield span.text, style.strong, style.size, self.accent, link
                    case Strong(text, url, language):
                        is_number = not any(map(str.isalpha, text))  # such as a telephone number
                        call = (self._link(Link(text, url))[0], Mark()) if url else _foreign(language)
                        yield non_breaking(text) if is_number else text, True, style.size, style.colour, call
                    case Text(text, language):
                        yield text, style.strong, style.size, style.colour, _foreign(language)

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
