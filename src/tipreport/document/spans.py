"""Inline text: typed spans, never markup in a string.

A no-break space in a span's text prevents a line break.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Literal, Self, TypeAlias, get_args, get_origin

from attrs import fields, frozen, has

from tipreport.model.attributes import getter

__all__ = [
    "CitationRef",
    "Link",
    "MixedText",
    "NoteRef",
    "Span",
    "Spans",
    "Strong",
    "Text",
    "all_spans",
    "mixed",
    "split_languages",
    "text_spans",
    "words",
]


@frozen
class Text:
    """Plain words."""

    text: str
    """The words."""
    language: str = ""
    """Their language (BCP 47) if it differs from the document's; else empty."""


@frozen
class Strong:
    """Emphasised words: the number of a hotline, a lead."""

    text: str
    """The words."""
    url: str = ""
    """The address that calls the number of a hotline, with the scheme tel; else empty."""
    language: str = ""
    """Their language (BCP 47) if it differs from the document's; else empty."""


@frozen
class Link:
    """Words that link to an address outside the document."""

    text: str
    """The words."""
    url: str
    """The address, with the scheme http or https."""


@frozen
class CitationRef:
    """A reference to an entry of the `Sources` block."""

    number: int
    """The number of the entry."""
    locator: str = ""
    """The location in the source: ``p. 487``; often empty."""


@frozen
class NoteRef:
    """A reference to an entry of the `Notes` block."""

    number: int
    """The number of the note."""


Span: TypeAlias = Text | Strong | Link | CitationRef | NoteRef
Spans: TypeAlias = tuple[Span, ...]
_SPANS = frozenset({Text, Strong, Link, CitationRef, NoteRef})
_PLAIN = frozenset({str, int, float, bool, type(None), Ellipsis})


class MixedText(str):
    """A text of a block, such as a name or a label, with words in another language than the document's.

    It is an ordinary text, and its ``spans`` have the language of each part.
    """

    __slots__ = ("spans",)
    spans: tuple[Text, ...]
    """The parts of the text, each with its language if that differs from the document's."""

    def __new__(cls, spans: Iterable[Text]) -> Self:
        """Create the text of some spans."""
        spans = tuple(spans)
        text = super().__new__(cls, "".join([span.text for span in spans]))
        text.spans = spans
        return text

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.spans,)


def is_span(part: object) -> bool:
    """Whether a part of a document is a span."""
    return type(part) in _SPANS


def text_spans(text: str) -> tuple[Text, ...]:
    """Return a text of a block as spans, each with its language if that differs from the document's."""
    return text.spans if isinstance(text, MixedText) else (Text(text),)


def split_languages(spans: "Spans | str") -> "Spans":
    """Return spans, or a text of a block, as spans of one language each, for renderers."""
    if isinstance(spans, str):
        return text_spans(spans)
    for span in spans:
        if isinstance(span, (Text, Strong)) and isinstance(span.text, MixedText):
            return tuple(_split(spans))
    return spans


def _split(spans: "Spans") -> "Iterator[Span]":
    for span in spans:
        if isinstance(span, (Text, Strong)) and isinstance(span.text, MixedText):
            for part in span.text.spans:
                yield with_words(span, part.text, part.language or span.language)
        else:
            yield span


def with_words(span: Text | Strong, text: str, language: str) -> Text | Strong:
    """Return a span of the same kind with other words and their language."""
    return Text(text, language) if isinstance(span, Text) else Strong(text, span.url, language)


def mixed(*parts: str) -> str:
    """Join texts of blocks into one. The language of each part is kept."""
    if not any(isinstance(part, MixedText) for part in parts):
        return "".join(parts)
    return MixedText(span for part in parts if part for span in text_spans(part))


def words(spans: Iterable[Span]) -> str:
    """The words alone, without citations and references, as for an alternative text."""
    return "".join(span.text for span in spans if not isinstance(span, (CitationRef, NoteRef)))


def all_spans(part: Any) -> Iterator[Span]:
    """Every span inside a block, a tuple of blocks, or any part of one, in reading order."""
    found: list[Span] = []
    _collect(part, found)
    return iter(found)


def _collect(part: Any, found: list[Span]) -> None:
    cls = type(part)
    if cls in _SPANS:
        found.append(part)
        return
    for value in part if cls is tuple else _getter(cls)(part):  # type: ignore[arg-type]  # to mypy, it is not hashable
        kind = type(value)
        if kind in _SPANS:
            found.append(value)
        elif kind not in _PLAIN:
            _collect(value, found)


@cache
def fields_with_spans(cls: type) -> tuple[str, ...]:
    """The names of the fields of a class that may hold spans; none if it is no class of a document."""
    return tuple(field.name for field in fields(cls) if _may_hold_spans(field.type)) if has(cls) else ()


@cache
def _getter(cls: type) -> Callable[[Any], Iterable[Any]]:
    """A function that returns the values of these fields."""
    return getter(*fields_with_spans(cls))


def _may_hold_spans(annotation: Any) -> bool:
    if get_origin(annotation) is Literal:
        return False
    if arguments := get_args(annotation):
        return any(map(_may_hold_spans, arguments))
    if has(annotation) and annotation not in _SPANS:
        return bool(fields_with_spans(annotation))
    return annotation not in _PLAIN
