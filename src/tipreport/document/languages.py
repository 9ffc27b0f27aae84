"""The language of every text of a document: marks in the texts of a brief, and the spans that they become."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, Literal, TypeAlias, get_args, get_origin

from attrs import fields, has

from tipreport.document.blocks import Block, Cell, SectionRef
from tipreport.document.document import SourceWords
from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import CitationRef, MixedText, NoteRef, Spans, Strong, Text, with_words
from tipreport.index import Original
from tipreport.language_marks import LanguageMarks, has_marks
from tipreport.model.brief import CountryBrief
from tipreport.model.visible import visible
from tipreport.translation import (
    BriefText,
    Position,
    Translation,
    brief_texts,
    translate,
    untranslated_texts,
    with_texts,
)
from tipreport.wording.languages import base_language
from tipreport.wording.wording import Parts

Fields: TypeAlias = tuple[Sequence[str], Callable[[Any], Iterable[Any]]]  # names, and a function that gets the values

_WITHOUT_WORDS = frozenset(
    {int, float, bool, type(None), Ellipsis, CitationRef, NoteRef, RecordRef, SectionRef, Cell}  # nor with marks
)


class TextsInLanguage:
    """The texts of a brief in the language of a document, as far as they are translated.

    ``asked`` is the language that the document should have, and ``language`` the one of its own words. ``others`` are
    further briefs that have texts in the document.
    """

    def __init__(
        self,
        brief: CountryBrief,
        asked: str,
        language: str,
        translation: Translation | None,
        hidden: set[str],
        *,
        others: Sequence[CountryBrief] = (),
    ) -> None:
        self.language = asked if translation is not None else brief.language
        """The language of the brief's texts, or of their translations."""
        self.original: Original | None = None
        """The brief that is translated; None if it is in the language that was asked for."""
        self._translation = translation
        self._asked = asked
        self._own = language
        self._hidden = hidden
        self._has_marks = False
        briefs = (brief, *others)
        sources = (source.language for each in briefs for source in each.sources)
        self._marks = LanguageMarks(tuple(dict.fromkeys((*(each.language for each in briefs), asked, *sources))))

    def shown(self, brief: CountryBrief, translation: Translation | None = None) -> CountryBrief:
        """Return a brief, an earlier edition or another one in the language, with marks around texts in another one.

        ``translation`` is by default that of the first brief. Hidden characters are escapes.
        """
        if base_language(self._asked) == base_language(brief.language) == base_language(self._own):
            return visible(brief, self._hidden)
        translated = None
        if base_language(self._asked) != base_language(brief.language):
            translated = translate(brief, translation or self._translation, self._asked)
            if self.original is None:
                self.original = Original(brief, self._asked, translated.untranslated, translated.total)
        source = translated.brief if translated else brief
        made = visible(source, self._hidden)
        texts = translated.texts if translated is not None and made is source else brief_texts(made)
        return self._marked(made, texts, translated.original if translated is not None else None)

    def _marked(
        self, brief: CountryBrief, translated: Iterable[BriefText], original: frozenset[Position] | None
    ) -> CountryBrief:
        """Return a brief with marks; ``original`` are the positions of texts that have no translation."""
        texts = [
            (text, brief.language if original is None or text.position in original else self._asked)
            for text in translated
        ]
        texts += (
            (text, brief.sources[text.row].language if text.list == "sources" else brief.language)
            for text in untranslated_texts(brief)
        )
        own = base_language(self._own)
        marked = {
            text.position: self._marks.marked(text.text, language)
            for text, language in texts
            if base_language(language) != own
        }
        self._has_marks = self._has_marks or bool(marked)
        return with_texts(brief, marked)

    def resolved(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return blocks whose texts have their languages in place of marks."""
        return tuple(_resolved(block, self._marks) for block in blocks) if self._has_marks else blocks

    def resolved_text(self, text: str) -> str:
        """Return a text with its languages in place of marks."""
        return MixedText(_spans(text, self._marks)) if has_marks(text) else text

    def resolved_citations(self, citations: tuple[SourceWords, ...]) -> tuple[SourceWords, ...]:
        """Return the words of sources, whose texts have their languages in place of marks."""
        return tuple(map(self._resolved_citation, citations)) if self._has_marks else citations

    def _resolved_citation(self, citation: SourceWords) -> SourceWords:
        return SourceWords(self._parts(citation.before), citation.rest, self._parts(citation.after))

    def _parts(self, parts: Parts) -> Parts:
        if not any(isinstance(part, str) and has_marks(part) for part in parts):
            return parts
        found: list[Any] = []
        for part in parts:
            found += _spans(part, self._marks) if isinstance(part, str) and has_marks(part) else (part,)
        return tuple(found)


def _resolved(part: Any, marks: LanguageMarks) -> Any:
    """Return a part of a document, or an item of a tuple in one."""
    cls = type(part)
    if cls is tuple:
        return _tuple(part, marks)
    if cls is str:
        return MixedText(_spans(part, marks)) if has_marks(part) else part
    return _object(part, marks)


def _object(part: Any, marks: LanguageMarks) -> Any:
    cls: Any = type(part)  # Any: to mypy, a class is not hashable
    names, values = _fields_with_words(cls)
    changes: dict[str, Any] = {}
    for name, value in zip(names, values(part), strict=True):
        kind = type(value)
        if not value or kind in _WITHOUT_WORDS:
            continue
        if kind is str:
            if has_marks(value):
                changes[name] = MixedText(_spans(value, marks))
            continue
        resolved = _tuple(value, marks) if kind is tuple else _object(value, marks)
        if resolved is not value:
            changes[name] = resolved
    if not changes:
        return part
    names, values = _all_fields(cls)
    return cls(**dict(zip(names, values(part), strict=True)) | changes)


def _tuple(parts: tuple[Any, ...], marks: LanguageMarks) -> tuple[Any, ...]:
    """Return parts of a document, or spans. A text in another language may go on after a link."""
    resolved: list[Any] = []
    is_changed = False
    for part in parts:
        cls = type(part)
        if cls is Text or cls is Strong:
            if has_marks(part.text):
                return tuple(_split(parts, marks))
            resolved.append(part)
        elif cls in _WITHOUT_WORDS:
            resolved.append(part)
        else:
            resolved.append(_resolved(part, marks))
            is_changed = is_changed or resolved[-1] is not part
    return tuple(resolved) if is_changed else parts


def _split(spans: Spans, marks: LanguageMarks) -> list[Any]:
    """Return spans of one language each."""
    found: list[Any] = []
    language = ""
    for span in spans:
        if not isinstance(span, (Text, Strong)) or (not language and span.text.isascii()):
            found.append(span)
            continue
        parts, language = marks.parts(span.text, language)
        for text, own in parts:
            found.append(with_words(span, text, own or span.language))
    return found


def _spans(text: str, marks: LanguageMarks) -> Iterator[Text]:
    parts, _ = marks.parts(text)
    return (Text(part, language) for part, language in parts)


@cache
def _all_fields(cls: type) -> Fields:
    return _fields([field.name for field in fields(cls)])


@cache
def _fields_with_words(cls: type) -> Fields:
    """The fields of a class of the document that may have words."""
    declared = fields(cls) if has(cls) else ()
    return _fields([field.name for field in declared if field.init and _may_have_words(field.type)])


def _fields(names: Sequence[str]) -> Fields:
    return names, attrgetter(*names) if len(names) > 1 else lambda part: [getattr(part, name) for name in names]


def _may_have_words(annotation: Any) -> bool:
    if get_origin(annotation) is Literal:
        return False
    arguments = get_args(annotation)
    return any(map(_may_have_words, arguments)) if arguments else annotation not in _WITHOUT_WORDS
