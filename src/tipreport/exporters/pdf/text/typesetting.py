"""Typesetting: spans become measured words, and words become lines.

Lines break at ordinary spaces only. The first citation stays with the word before it, and the last of several with
the citation before it. A line may end between the others.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby
from typing import Any, TypeGuard

from attrs import frozen

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
    direction_of_words,
    split_languages,
)
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.faces import Faces
from tipreport.exporters.pdf.text.inline import NBSP, non_breaking, one_line
from tipreport.exporters.pdf.text.line_breaking import LineBreaker
from tipreport.exporters.pdf.text.lines import Align, Lines, Mark
from tipreport.exporters.pdf.text.styles import Style
from tipreport.exporters.pdf.text.versions import VersionTexts
from tipreport.exporters.pdf.text.words import Look, Stretch, Words, needs_care, with_care

_SPACES = re.compile("[ \t\r\n]+")
_LANGUAGE = Mark()
NOTE_REFERENCE = "#noted-"  # the prefix of the anchor at the first reference to a data note


@frozen
class Typesetter:
    """Turns text into measured words and lines.

    ``accent`` is the colour of links. ``prefix`` is put before the names of anchors, so that those of the sheets in a
    booklet differ. Text of a ``version`` is measured and broken into lines only if no earlier version has it.
    """

    faces: Faces
    accent: Colour
    labels: Labels
    prefix: str = ""
    version: VersionTexts | None = None

    def width(self, text: str, style: Style) -> float:
        """The width of a text on one line."""
        text, style = one_line(text), self._set(style)
        return self.faces.widths(strong=style.strong)[text] * style.size + style.tracking * len(text)

    def words(self, spans: Spans | str, style: Style) -> Words:
        """The measured words of spans."""
        if _is_label(spans):
            return _words_of_label(self.faces, spans, self._set(style))
        split = split_languages(spans)
        make = partial(self._measured, split, style)
        return make() if self.version is None else self.version.take((split, style), make)

    def lines(
        self, spans: Spans | str | Words, style: Style, width: float, node: Node | None = None, align: Align = "start"
    ) -> Lines:
        """Lines of at most this width, ragged right.

        A word that is too wide is broken after / ? & = . _ or -, or between letters with a hyphen if that is not
        enough.
        """
        broken = _lines_of_label(self.faces, spans, self._set(style), width) if _is_label(spans) else None
        if broken is None or broken.breaks_words:  # a hyphen is an element of one document
            text = spans if isinstance(spans, Words) else split_languages(spans)
            make = partial(self._broken, text, style, width)
            broken = make() if self.version is None else self.version.take((text, style, width), make)
        return Lines(
            style,
            width,
            align,
            node,
            lines=broken.lines,
            marks=broken.marks,
            underlines=broken.underlines,
            turned=broken.turned,
        )

    def _broken(self, text: Spans | Words, style: Style, width: float) -> LineBreaker:
        words = text if isinstance(text, Words) else self._measured(text, style)
        return LineBreaker(words, width, right_to_left=self.faces.right_to_left)

    def _measured(self, spans: Spans, style: Style) -> Words:
        style = self._set(style)
        plain = _look(self.faces, style, style.strong)
        direction: Direction = "rtl" if self.faces.right_to_left else "ltr"
        turned = direction_of_words(spans, direction) != direction
        return Words(style, _stretches(self.faces, self._pieces(spans, style, plain), style.tracking), plain, turned)

    def _set(self, style: Style) -> Style:
        """The style without letter spacing from right to left, where letters join."""
        return style.untracked if self.faces.right_to_left else style

    # ------------------------------------------------------------ spans

    def _pieces(self, spans: Spans, style: Style, plain: Look) -> Iterator[tuple[str, Look]]:
        """The text of each piece and its look, with the node and mark of a link or of another language."""
        for kind, spans_of_kind in groupby(spans, key=type):
            group: list[Any] = [*spans_of_kind]
            if kind is Text:
                for span in group:
                    yield span.text, _in_language(span.language, plain) if span.language else plain
            elif kind is CitationRef:
                last = len(group) - 1
                look = _look(self.faces, style, False, style.citation)
                for index, span in enumerate(group):
                    yield self._citation(span, look, " " if 0 < index < last else NBSP)
            elif kind is NoteRef:
                yield from self._references(group, style)
            elif kind is Link:
                for span in group:
                    node, mark = self._link(span)
                    yield span.text, plain._replace(colour=self.accent, node=node, mark=mark)
            else:
                yield from [self._strong(span, style) for span in group]

    def _strong(self, span: Strong, style: Style) -> tuple[str, Look]:
        look = _look(self.faces, style, True)
        if span.url:
            look = look._replace(node=self._link(Link(span.text, span.url))[0], mark=Mark())
        elif span.language:
            look = _in_language(span.language, look)
        is_number = not any(map(str.isalpha, span.text))  # such as a telephone number
        return non_breaking(span.text) if is_number else span.text, look

    def _citation(self, span: CitationRef, look: Look, glue: str) -> tuple[str, Look]:
        locator = f",{NBSP}{non_breaking(span.locator)}" if span.locator else ""
        description = self.labels.source_link.format(number=span.number, locator=locator.replace(NBSP, " "))
        node = tagged.reference(f"#{self.prefix}source-{span.number}", description)
        mark = Mark("source", span.number)
        return f"{glue}[{span.number}{locator}]", Look(look.face, look.size, self.accent, node, look.space, mark)

    def _references(self, spans: Sequence[Span], style: Style) -> Iterator[tuple[str, Look]]:
        labels = self.labels
        comma = labels.list_separator.replace(" ", NBSP)
        plain = _look(self.faces, style, False)
        yield f" ({labels.note_word(len(spans))}{NBSP}", plain
        for index, span in enumerate(spans):
            if isinstance(span, NoteRef):
                if index:
                    yield comma, plain
                node = tagged.reference(
                    f"#{self.prefix}note-{span.number}", labels.note_link.format(number=span.number)
                )
                mark = Mark("note", span.number, underlined=True)
                yield str(span.number), Look(plain.face, plain.size, self.accent, node, plain.space, mark)
        yield ")", plain

    def _link(self, span: Link) -> tuple[Node, Mark]:
        """The node and mark of a link to an address, or to an anchor of this document (``#name``)."""
        if span.url.startswith("#"):
            to_reference = span.url.startswith(NOTE_REFERENCE)
            description = (self.labels.back_link if to_reference else self.labels.page_link).format(number=span.text)
            return tagged.reference(f"#{self.prefix}{span.url[1:]}", description), Mark(underlined=True)
        return tagged.Link(span.url, span.url), Mark(underlined=True)


def _is_label(spans: Spans | str | Words) -> TypeGuard[str]:
    """Whether a text has one look and no structure element, so that its words and lines can be shared."""
    return isinstance(spans, str) and not isinstance(spans, MixedText) and not needs_care(spans, is_first=True)


@lru_cache(maxsize=1024)  # the labels of all documents are the same
def _words_of_label(faces: Faces, text: str, style: Style) -> Words:
    plain = _look(faces, style, style.strong)
    return Words(style, _stretches(faces, [(text, plain)], style.tracking), plain)


@lru_cache(maxsize=1024)  # as above
def _lines_of_label(faces: Faces, text: str, style: Style, width: float) -> LineBreaker:
    return LineBreaker(_words_of_label(faces, text, style), width, right_to_left=faces.right_to_left)


def _look(faces: Faces, style: Style, strong: bool, size: float = 0.0) -> Look:
    """A look in a text of some style: in its size by default."""
    size = size or style.size
    space = faces.widths(strong=strong)[" "] * size + style.tracking
    return Look(faces.of(strong=strong), size, style.colour, None, space)


def _stretches(faces: Faces, pieces: Iterable[tuple[str, Look]], tracking: float) -> list[Stretch]:
    """The measured words of pieces of text, each in one look."""
    stretches: list[Stretch] = []
    strong, of_strong, of_regular = faces.strong, faces.widths(strong=True), faces.widths(strong=False)
    inside = False  # whether the next piece continues a word
    for text, look in pieces:
        measured = of_strong if look.face is strong else of_regular
        if needs_care(text, is_first=not stretches):
            parts = _SPACES.split(text)
            stretches += with_care(parts, look, measured, tracking, inside=inside, is_first=not stretches)
        else:
            parts = text.split(" ")
            if texts := [part for part in parts if part] if "" in parts else parts:
                size = look.size
                widths = [width * size for width in map(measured.__getitem__, texts)]
                if tracking:
                    widths = [width + tracking * len(part) for width, part in zip(widths, texts, strict=True)]
                stretches.append((look, texts, widths, inside and bool(parts[0])))
        inside = bool(parts[-1]) or (inside and len(parts) == 1)
    return stretches


def _in_language(language: str, look: Look) -> Look:
    """A look of text in another language than the document's."""
    return Look(look.face, look.size, look.colour, Node("Span", language=language), look.space, _LANGUAGE)
