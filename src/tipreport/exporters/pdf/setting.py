"""Spans become words, and words measured lines. Nothing here knows of pages.

Words break at ordinary spaces only. A citation is bound to the word before it; between two citations a line may end.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from attrs import frozen

from tipreport.document import CitationRef, Labels, Link, NoteRef, Span, Spans, Strong, Text
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.faces import Faces
from tipreport.exporters.pdf.inline import NBSP, bound, minus, one_line
from tipreport.exporters.pdf.lines import Lines, Mark, Underline
from tipreport.exporters.pdf.styles import Style
from tipreport.exporters.pdf.tagged import Colour, FaceStack, Node, Run

Align = Literal["left", "right"]
_SPACES = re.compile("[ \t\r\n]+")
_NEAR = 0.01
BACK = "#noted-"
_UNITS = re.compile(r"[^/?&=._-]*[/?&=._-]|[^/?&=._-]+")  # where an address may break


class Piece(NamedTuple):
    """A part of a word that looks alike."""

    text: str
    face: FaceStack
    size: float
    colour: Colour
    node: Node | None
    width: float
    space: float  # the width of a space beside it
    mark: Mark | None = None


Word = list[Piece]


@frozen
class Words:
    """Measured words of a style: ``least`` is as narrow as they can be set, ``most`` as wide."""

    style: Style
    words: Sequence[Word]
    space: Piece

    @property
    def least(self) -> float:
        """The width of the longest word."""
        return max((sum(piece.width for piece in word) for word in self.words), default=0.0)

    @property
    def most(self) -> float:
        """The width of all words on one line."""
        return sum(piece.width for word in self.words for piece in word) + self.space.width * max(
            0, len(self.words) - 1
        )


@frozen
class Setter:
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
            for place, part in enumerate(_SPACES.split(text)):
                if place:
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
        setting = _Setting(words, width)
        return Lines(style, width, align, node, lines=setting.lines, marks=setting.marks, underlines=setting.underlines)

    # ------------------------------------------------------------ what spans are

    def _pieces(
        self, spans: Spans, style: Style
    ) -> Iterator[tuple[str, bool, float, Colour, tuple[Node, Mark] | None]]:
        """Text, weight, size, colour, and where it leads."""
        for kind, group in groupby(spans, key=type):
            if kind is NoteRef:
                yield from self._references([*group], style)
                continue
            for place, span in enumerate(group):
                match span:
                    case CitationRef():
                        yield self._citation(span, style, NBSP if place == 0 else " ")
                    case Link():
                        link = self._link(span)
                        yield span.text, style.strong, style.size, self.accent, link
                    case Strong(text):
                        held = text if any(map(str.isalpha, text)) else bound(text)  # a telephone number
                        yield held, True, style.size, style.colour, None
                    case Text(text, language):
                        spoken = (Node("Span", language=language), Mark()) if language else None
                        yield text, style.strong, style.size, style.colour, spoken

    def _citation(
        self, span: CitationRef, style: Style, glue: str
    ) -> tuple[str, bool, float, Colour, tuple[Node, Mark]]:
        locator = f",{NBSP}{bound(span.locator)}" if span.locator else ""
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
        for place, span in enumerate(spans):
            if isinstance(span, NoteRef):
                if place:
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


class _Stretch:
    """Neighbouring pieces of a line that look alike, while the line is filled."""

    __slots__ = ("first", "texts", "width")

    def __init__(self, first: Piece) -> None:
        self.first = first
        self.texts = [first.text]
        self.width = first.width


class _Setting:
    """Lines while they are filled."""

    def __init__(self, words: Words, width: float) -> None:
        self.style = words.style
        self.space = words.space
        self.lines: list[tuple[float, list[Run]]] = []
        self.marks: list[tuple[int, Mark]] = []
        self.underlines: list[Underline] = []
        self._line: list[_Stretch] = []
        self._x = 0.0
        for word in words.words:
            wide = word[0].width if len(word) == 1 else sum([piece.width for piece in word])
            if wide <= width:
                self._add(word, wide, width)
            else:
                for number, part in enumerate(_chopped(word, width)):
                    self._add(part, sum([piece.width for piece in part]), width, follows=number > 0)
        self._end("")

    def _add(self, word: Word, wide: float, width: float, *, follows: bool = False) -> None:
        """A word on this line or the next; one that follows the part of a word before it has no space between."""
        if self._line:
            last = self._line[-1]
            inside = last.first.node in (None, word[0].node)  # else the space is that of the text around a link
            space = last.first.space if inside else self.space.width
            if follows or self._x + space + wide > width + _NEAR:
                self._end("" if follows else " ")
            elif inside:
                last.texts.append(" ")
                last.width += space
                self._x += space
            else:
                self._line.append(_Stretch(self.space))
                self._x += space
        for piece in word:
            last_piece = self._line[-1].first if self._line else None
            if last_piece is not None and last_piece[1:5] == piece[1:5]:
                self._line[-1].texts.append(piece.text)
                self._line[-1].width += piece.width
            else:
                self._line.append(_Stretch(piece))
        self._x += wide

    def _end(self, ending: str) -> None:
        """End the line; its last run says whether a word ends with it."""
        if not self._line:
            return
        number, tracking, x = len(self.lines), self.style.tracking, 0.0
        self._line[-1].texts.append(ending)
        runs = []
        for stretch in self._line:
            _, face, size, colour, node, _, _, mark = stretch.first
            runs.append(Run("".join(stretch.texts), face, size, colour, node, tracking))
            if mark is not None:
                self.marks.append((number, mark))
                if mark.underlined:
                    self.underlines.append(Underline(number, x, stretch.width, colour))
            x += stretch.width
        self.lines.append((self._x, runs))
        self._line = []
        self._x = 0.0


def _chopped(word: Word, room: float) -> Iterator[Word]:
    """A word wider than its column, in parts that fit."""
    units = [unit for piece in word for unit in _units(piece, room)]
    part: Word = []
    used = 0.0
    for unit in units:
        if part and used + unit.width > room:
            yield part
            part, used = [], 0.0
        part.append(unit)
        used += unit.width
    yield part


def _units(piece: Piece, room: float) -> Iterator[Piece]:
    """What a piece may break into."""
    if piece.width <= room and piece.node is not None and not isinstance(piece.node, tagged.Link):
        yield piece
        return
    tracking = (piece.width - piece.face.width(piece.text, piece.size)) / max(1, len(piece.text))
    for text in _UNITS.findall(piece.text):
        unit = piece._replace(text=text, width=piece.face.extent(text) * piece.size + tracking * len(text))
        if unit.width <= room:
            yield unit
        else:
            yield from (piece._replace(text=c, width=piece.face.extent(c) * piece.size + tracking) for c in text)
