"""Inline text as HTML: escaped, and linked both ways with what it refers to."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from unicodedata import bidirectional

from attrs import define, field
from markupsafe import Markup, escape

from tipreport.document import CitationRef, Labels, Link, NoteRef, Span, Spans, Strong, Text
from tipreport_html.wording import NBSP, NEGATIVE

_SAFE = re.compile("(?:https?|mailto):", re.IGNORECASE)
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
_SHORT = 24  # a mark or a telephone number up to this stays on one line
_WHOLE, _STRONG, _COMMA = Markup('<b class="whole">{}</b>'), Markup("<b>{}</b>"), Markup(",&nbsp;")
_HYPHEN = Markup('<span class="minus">-</span>')  # drawn as a minus sign, found and copied as typed


def text(words: str) -> Markup:
    """Words as words: escaped, and kept apart from the text around if they may run from right to left."""
    shown = _HYPHEN.join(NEGATIVE.split(words)) if "-" in words else escape(words)
    if not words.isascii() and any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in words):
        return Markup("<bdi>{}</bdi>").format(shown)
    return shown


@define
class Inline:
    """Sets the spans of one document, and remembers where what is cited.

    ``prefix`` begins the names of the places of the document, so that those of a dossier do not mix. ``section`` is the
    section that is being set, None where what is cited is not kept.
    """

    labels: Labels
    prefix: str = ""
    section: str | None = ""
    cited: dict[int, dict[str, str]] = field(factory=dict)
    """By the number of a source: the sections that cite it, each with the place of the first citation there."""
    noted: set[int] = field(factory=set)
    """The data notes that are referred to."""

    def __call__(self, spans: Spans | str) -> Markup:
        """Spans, or plain words, as HTML."""
        if isinstance(spans, str):
            return text(spans)
        parts = Markup("").join(part for kind, group in groupby(spans, key=type) for part in self._run(kind, [*group]))
        return parts.lstrip()  # no space where a mark stands alone

    def _run(self, kind: type[Span], spans: Sequence[Span]) -> Iterator[Markup]:
        if kind is NoteRef:
            yield self._references([span.number for span in spans if isinstance(span, NoteRef)])
            return
        for place, span in enumerate(spans):
            match span:
                case CitationRef():
                    yield Markup("{}{}").format(" " if place else NBSP, self._citation(span))
                case Link():
                    yield self._link(span)
                case Strong(words):
                    whole = len(words) < _SHORT and not any(map(str.isalpha, words))  # a telephone number
                    yield (_WHOLE if whole else _STRONG).format(text(words))
                case Text(words):
                    yield text(words)

    def _citation(self, span: CitationRef) -> Markup:
        locator = f", {span.locator}" if span.locator else ""
        kept = ""
        if self.section is not None:
            places = self.cited.setdefault(span.number, {})
            if self.section not in places:
                kept = places[self.section] = f"{self.prefix}cited-{span.number}-{len(places) + 1}"
        return Markup('<a class="{}"{} href="#{}source-{}" aria-label="{}">[{}{}]</a>').format(
            "cite whole" if len(locator) < _SHORT else "cite",
            Markup(' id="{}"').format(kept) if kept else "",
            self.prefix,
            span.number,
            self.labels.source_link.format(number=span.number, locator=locator),
            span.number,
            text(locator),
        )

    def _references(self, numbers: Sequence[int]) -> Markup:
        word = self.labels.note if len(numbers) == 1 else self.labels.notes
        return Markup(" ({}{}{})").format(word, NBSP, _COMMA.join(map(self._reference, numbers)))

    def _reference(self, number: int) -> Markup:
        kept = Markup("") if number in self.noted else Markup(' id="{}noted-{}"').format(self.prefix, number)
        self.noted.add(number)
        return Markup('<a class="link"{} href="#{}note-{}" aria-label="{}">{}</a>').format(
            kept, self.prefix, number, self.labels.note_link.format(number=number), number
        )

    def _link(self, span: Link) -> Markup:
        if not _SAFE.match(span.url):
            return text(span.text)
        return Markup('<a class="link" href="{}" rel="noreferrer">{}</a>').format(span.url, text(span.text))
