"""Spans become words, and words measured lines. Nothing here knows of pages.

Words break at ordinary spaces only. The first citation is bound to the word before it, the last of several to the one
before it; between others a line may end.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from attrs import frozen

from tipreport.document import CitationRef, Labels, Link, NoteRef, Span, Spans, Strong, Text
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.faces import Faces
from tipreport.exporters.pdf.text.inline import NBSP, minus, non_breaking, one_line
from tipreport.exporters.pdf.text.line_breaking import LineBreaker
from tipreport.exporters.pdf.text.lines import Lines, Mark
from tipreport.exporters.pdf.text.styles import Style
from tipreport.exporters.pdf.text.words import Piece, Word, Words

Align = Literal["left", "right"]
_SPACES = re.compile("[ \t\r\n]+")
BACK = "#noted-"  # how the name of a data note's first reference begins


@frozen
class Typesetter:
    """Sets text: it knows the faces, the colour of links, and what links of a document are called.

    ``prefix`` begins the names of the places in the document, so that sheets of a booklet do not mix.
    """

    faces: Faces
    accent: Colour
    labels: Labels
    prefix: str = ""

    def width(self, text: str, style: Style) -> float:
        """How wide a text is on one line."""
        text = one_line(text)
        return self.faces.widths(strong=style.strong)[text] * style.size + style.tracking * len(text)

    def words(self, spans: Spans | str, style: Style) -> Words:
        """The words of spans, measured."""
        words: list[Word] = []
        inside = False  # of a word, which the next piece goes on with
        tracking = style.tracking
        if isinstance(spans, str):
            spans = (Text(spans),)
        for text, strong, size, colour, link in self._pieces(spans, style):
            face = self.faces.of(strong=strong)
            widths = self.faces.widths(strong=strong)
            space = widths[" "] * size + tracking
            node, mark = link or (None, None)
            for index, part in enumerate(_SPACES.split(text)):
                if index:
                    inside = False
                if not part:
                    continue
                shown, own = part, node
                if part[0] == "-" and not inside and (shown := minus(part)) != part:
                    own = Node("Span", actual_text=part.replace(NBSP, " "))
                if not words and shown[0] == NBSP:  # nothing stands before it
                    shown = shown.lstrip(NBSP)
                width = widths[shown] * size + tracking * len(shown)
                piece = Piece(shown, face, size, colour, own, width, space, mark)
                if inside:
                    words[-1].append(piece)
                else:
                    words.append([piece])
                    inside = True
        face = self.faces.of(strong=style.strong)
        wide = self.faces.widths(strong=style.strong)[" "] * style.size + tracking
        return Words(style, words, Piece(" ", face, style.size, style.colour, None, wide, wide))

    def lines(
        self, spans: Spans | str | Words, style: Style, width: float, node: Node | None = None, align: Align = "left"
    ) -> Lines:
        """Lines of at most this width, ragged right. A word that is wider is cut after / ? & =, else anywhere."""
        words = spans if isinstance(spans, Words) else self.words(spans, style)
        setting = LineBreaker(words, width)
        return Lines(style, width, align, node, lines=setting.lines, marks=setting.marks, underlines=setting.underlines)

    # ------------------------------------------------------------ what spans are

    def _pieces(
        self, spans: Spans, style: Style
    ) -> Iterator[tuple[str, bool, float, Colour, tuple[Node, Mark] | None]]:
        """Text, weight, size, colour, and where it leads."""
        for kind, alike in groupby(spans, key=type):
            group = [*alike]
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
                    case Strong(text):
                        held = text if any(map(str.isalpha, text)) else non_breaking(text)  # a telephone number
                        yield held, True, style.size, style.colour, None
                    case Text(text, language):
                        spoken = (Node("Span", language=language), Mark()) if language else None
                        yield text, style.strong, style.size, style.colour, spoken

    def _citation(
        self, span: CitationRef, style: Style, glue: str
    ) -> tuple[str, bool, float, Colour, tuple[Node, Mark]]:
        locator = f",{NBSP}{non_breaking(span.locator)}" if span.locator else ""
        described = self.labels.source_link.format(number=span.number, locator=locator.replace(NBSP, " "))
        node = tagged.reference(f"#{self.prefix}source-{span.number}", described)
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
        plain = False, style.size, style.colour, None
        yield f" ({labels.note if len(spans) == 1 else labels.notes}{NBSP}", *plain
        for index, span in enumerate(spans):
            if isinstance(span, NoteRef):
                if index:
                    yield f",{NBSP}", *plain
                node = tagged.reference(
                    f"#{self.prefix}note-{span.number}", labels.note_link.format(number=span.number)
                )
                link = node, Mark("note", span.number, underlined=True)
                yield str(span.number), False, style.size, self.accent, link
        yield ")", *plain

    def _link(self, span: Link) -> tuple[Node, Mark]:
        """An address, or a place of this document, whose name begins with #."""
        if span.url.startswith("#"):
            back = span.url.startswith(BACK)  # from a data note to its first reference
            said = (self.labels.back_link if back else self.labels.page_link).format(number=span.text)
            return tagged.reference(f"#{self.prefix}{span.url[1:]}", said), Mark(underlined=True)
        return tagged.Link(span.url, span.url), Mark(underlined=True)
