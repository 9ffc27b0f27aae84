"""Inline text as HTML: escaped, and linked with its sources and data notes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from attrs import define, field
from markupsafe import Markup, escape

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
from tipreport_html.characters import NBSP, NEGATIVE
from tipreport_html.tables import LONG_WORD

_SAFE = re.compile("(?:https?|mailto|tel):", re.IGNORECASE)
_SHORT = 24  # a mark or a telephone number up to this stays on one line
_CALL = Markup('<a class="call" href="{}">{}</a>')
_SPACE, _GLUE = escape(" "), escape(NBSP)
_LEFT_TO_RIGHT, _END_ISOLATE, _END_SPAN = Markup('<bdi dir="ltr">'), Markup("</bdi>"), Markup("</span>")
_TURNED = Markup('<bdi dir="{}">{}</bdi>')
_WHOLE, _STRONG = Markup('<b class="whole">{}</b>'), Markup("<b>{}</b>")
_ADDRESS = re.compile(r"(?<!\S)(?=\S{21})(?=\S*[^\W\d])(?=\S*[^\s/]/[^\s/])(\S+)")  # a long word with a slash inside it
_MAY_BREAK = re.compile(r"(?<=[/?&=_])(?=[^\s/])|(?<=[.-])(?=[^\W\d])|(?<=[^\W\d][.-])(?=\d)")  # never in a number
_BREAK = Markup("<wbr>")
_LONG = re.compile(r"([^ \t\n]{18,})")  # a word, or words with no-break spaces, that may be too long for a line
_YEARS = re.compile(r"(?<![\w.-])(\d{1,6}-\d{1,6})(?!\w|-\d)")  # 2022-23, also the number of a law
_ONE_LINE = Markup('<span class="whole">{}</span>')
_DIGIT = re.compile(r"\d")
_ANYWHERE = Markup('<span class="anywhere">{}</span>')
_HYPHEN = Markup('<span class="minus">-</span>')  # drawn as a minus sign, found and copied as typed


def text(plain: str, direction: Direction = "ltr", language: str = "") -> Markup:
    """Return escaped text in a paragraph of a direction; the parts that run the other way are isolated.

    ``language`` is set if it differs from that of the document.
    """
    if isinstance(plain, MixedText):
        parts = _joined(text(span.text, direction, span.language or language) for span in plain.spans)
        return _turned(parts, plain.spans, direction)
    if language:
        own, start = _begin(language, direction)
        return _joined((start, text(plain, own), _END_SPAN))
    if direction == "rtl":
        return _joined(
            f"{_LEFT_TO_RIGHT}{_shown(part)}{_END_ISOLATE}" if is_isolated else _shown(part)
            for part, is_isolated in isolates(plain)
        )
    return Markup("<bdi>{}</bdi>").format(_shown(plain)) if has_right_to_left(plain) else _shown(plain)


def _joined(parts: Iterable[str]) -> Markup:
    """Return parts of markup as one. `Markup.join` would look at each character of them again."""
    return Markup("".join(parts))  # noqa: S704 - each part is markup


def _turned(parts: Markup, spans: Spans, around: Direction) -> Markup:
    """Return a paragraph, isolated if all its words are of languages with the other direction."""
    own = direction_of_words(spans, around)
    return parts if own == around else _TURNED.format(own, parts)


@lru_cache(maxsize=256)
def _begin(language: str, around: Direction) -> tuple[Direction, Markup]:
    """Return the direction of a language, and the tag that begins its words in a text of another direction."""
    own = direction_of(language)
    return own, Markup('<span lang="{}"{}>').format(language, dir_attribute(own, around))


def _shown(plain: str) -> Markup:
    """Return escaped text. A long address may break after its slashes, dots and hyphens, a long word with a hyphen."""
    if "/" not in plain:
        return _words(plain)
    parts = enumerate(_ADDRESS.split(plain))
    return _joined(_with_breaks(part) if index % 2 else _words(part) for index, part in parts)


def _words(plain: str) -> Markup:
    if not _LONG.search(plain):
        return _with_minus(plain)
    parts = enumerate(_LONG.split(plain))
    return _joined(_phrase(part) if index % 2 else _with_minus(part) for index, part in parts)


def _phrase(phrase: str) -> Markup:
    """Return words with no-break spaces, which may be too long for a line: it may end between two without digits."""
    lines: list[list[str]] = [[]]
    for word in phrase.split(NBSP):
        if lines[-1] and not _DIGIT.search(lines[-1][-1] + word):
            lines[-1].append("")
            lines.append([])
        lines[-1].append(word)
    return _BREAK.join(_part(NBSP.join(line)) for line in lines)


def _part(part: str) -> Markup:
    """Return a part that has hyphens or, if it is still too long, may break anywhere."""
    shown = with_soft_hyphens(part)
    return _ANYWHERE.format(_with_minus(part)) if len(part) > LONG_WORD and shown == part else _with_minus(shown)


def _with_breaks(address: str) -> Markup:
    return _BREAK.join(_MAY_BREAK.split(address))


def _with_minus(plain: str) -> Markup:
    if "-" not in plain:
        return escape(plain)
    parts = enumerate(_YEARS.split(plain))
    return _joined(_ONE_LINE.format(part) if index % 2 else _HYPHEN.join(NEGATIVE.split(part)) for index, part in parts)


@cache
def dir_attribute(direction: Direction, around: Direction = "ltr") -> Markup:
    """Return the attribute ``dir`` of an element whose direction differs from that of the text around it."""
    return Markup(' dir="{}"').format(direction) if direction != around else Markup("")


@define
class Inline:
    """Renders the spans of one document, and records the first citation of each source in each section.

    ``prefix`` begins the anchors of the document, so that those of a dossier are unique. ``section`` is the id of the
    section that is being rendered, None where citations are not recorded.
    """

    labels: Labels
    prefix: str = ""
    section: str | None = ""
    cited: dict[int, dict[str, str]] = field(factory=dict)
    """By the number of a source: the sections that cite it, each with the anchor of its first citation."""
    referenced_notes: set[int] = field(factory=set)
    """The data notes to which something refers."""
    direction: Direction = "ltr"
    """The direction of the document."""

    def __call__(self, spans: Spans | str) -> Markup:
        """Return spans, or plain text, as HTML."""
        if isinstance(spans, str):
            return text(spans, self.direction)
        spans = split_languages(spans)
        parts = _joined(part for kind, group in groupby(spans, key=type) for part in self._run(kind, [*group]))
        return _turned(parts.lstrip(), spans, self.direction)  # no space before a mark that is first

    def _run(self, kind: type[Span], spans: Sequence[Span]) -> Iterator[Markup]:
        if kind is NoteRef:
            yield self._references([span for span in spans if isinstance(span, NoteRef)])
            return
        for index, span in enumerate(spans):
            match span:
                case CitationRef():
                    yield _SPACE if index else _GLUE
                    yield self._citation(span)
                case Link():
                    yield self._link(span)
                case Strong(plain, url, language):
                    is_number = len(plain) < _SHORT and not any(map(str.isalpha, plain))  # of a telephone
                    bold = (_WHOLE if is_number else _STRONG).format(text(plain, self.direction, language))
                    yield _CALL.format(url, bold) if _SAFE.match(url) else bold
                case Text(plain, language):
                    yield text(plain, self.direction, language)

    def _citation(self, span: CitationRef) -> Markup:
        locator = f", {span.locator}" if span.locator else ""
        anchor = ""
        if self.section is not None:
            anchors = self.cited.setdefault(span.number, {})
            if self.section not in anchors:
                anchor = anchors[self.section] = f"{self.prefix}cited-{span.number}-{len(anchors) + 1}"
        return Markup('<a class="{}"{}{} href="#{}source-{}" aria-label="{}">[{}{}]</a>').format(
            "cite whole" if len(locator) < _SHORT else "cite",
            dir_attribute("ltr", self.direction),
            Markup(' id="{}"').format(anchor) if anchor else "",
            self.prefix,
            span.number,
            self.labels.source_link.format(number=span.number, locator=locator),
            span.number,
            text(locator),
        )

    def _references(self, references: Sequence[NoteRef]) -> Markup:
        word = self.labels.note_word(len(references))
        comma = Markup(self.labels.list_separator.replace(" ", "&nbsp;"))  # noqa: S704 - a label of ours
        return Markup(" ({}{}{})").format(word, NBSP, comma.join(map(self._reference, references)))

    def _reference(self, reference: NoteRef) -> Markup:
        number = reference.number
        is_first = number not in self.referenced_notes
        anchor = Markup(' id="{}noted-{}"').format(self.prefix, number) if is_first else ""
        self.referenced_notes.add(number)
        return Markup('<a class="link"{} href="#{}note-{}" aria-label="{}">{}</a>').format(
            anchor, self.prefix, number, self.labels.note_link.format(number=number), number
        )

    def _link(self, span: Link) -> Markup:
        if not _SAFE.match(span.url):
            return text(span.text, self.direction)
        return Markup('<a class="link" href="{}" rel="noreferrer">{}</a>').format(
            span.url, text(span.text, self.direction)
        )
