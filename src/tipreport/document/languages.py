"""The language of every text of a document: marks in the texts of a brief, and the spans that they become."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Literal, TypeAlias, TypeVar, get_args, get_origin

from attrs import fields, has

from tipreport.document.blocks import Block, Cell, Heading, SectionRef, TierStrip
from tipreport.document.document import SourceWords
from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import CitationRef, MixedText, NoteRef, Spans, Strong, Text, with_words
from tipreport.index import Original
from tipreport.language_marks import END, LanguageMarks, has_marks
from tipreport.model.attributes import getter
from tipreport.model.brief import CountryBrief
from tipreport.model.visible import visible
from tipreport.translation import Position, Translation, translate, with_texts
from tipreport.wording.languages import base_language
from tipreport.wording.wording import Parts

# a function that gets the values, and those that set each of them
Fields: TypeAlias = tuple[Callable[[Any], Sequence[Any]], Sequence[Callable[[Any, Any], None]]]

_B = TypeVar("_B", bound=Block | tuple[Block, ...])
_WITHOUT_WORDS = frozenset(  # of a brief, so that they have no marks
    {int, float, bool, type(None), Ellipsis, CitationRef, NoteRef, RecordRef, SectionRef, Cell, Heading, TierStrip}
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
        sources = (source.language for each in briefs for source in each.sources if source.language)
        languages = dict.fromkeys((*(each.language for each in briefs), asked, *sources))
        own = base_language(language)
        self._marks = LanguageMarks(tuple(each for each in languages if base_language(each) != own))

    def shown(self, brief: CountryBrief, translation: Translation | None = None) -> CountryBrief:
        """Return a brief, an earlier edition or another one in the language, with marks around texts in another one.

        ``translation`` is by default that of the first brief. Hidden characters are escapes.
        """
        if base_language(self._asked) == base_language(brief.language) == base_language(self._own):
            return visible(brief, self._hidden)
        is_other = base_language(self._asked) != base_language(brief.language)
        translation = translation or self._translation
        if translation is None or not is_other:
            made, untranslated = self._marked(visible(brief, self._hidden), brief.language)
            total = untranslated
        else:
            translated = translate(brief, translation)
            made, _ = self._marked(visible(translated.brief, self._hidden), brief.language, translated.original)
            untranslated, total = translated.untranslated, translated.total
        if is_other and self.original is None:
            self.original = Original(brief, self._asked, untranslated, total)
        return made

    def _marked(
        self, brief: CountryBrief, written_in: str, original: frozenset[Position] | None = None
    ) -> tuple[CountryBrief, int]:
        """Return a brief with marks, and the number of its texts, equal ones of one message once.

        ``written_in`` is the language of the brief before it was translated: titles of sources of which no language is
        known are marked as texts in it.
        ``original`` are the positions of texts that have no translation; None for all.
        """
        messages: set[tuple[str, str]] = set()

        def marked(text: str, position: Position, context: str) -> str:
            language = brief.language
            if context:
                messages.add((context, text))
                if original is not None and position not in original:
                    language = self._asked
            elif position[0] == "sources":
                language = brief.sources[position[1]].language or written_in
            return self._marks.marked(text, language)

        made = with_texts(brief, marked)
        self._has_marks = self._has_marks or made is not brief
        return made, len(messages)

    def resolved(self, blocks: tuple[_B, ...]) -> tuple[_B, ...]:
        """Return blocks, or groups of them, whose texts have their languages in place of marks.

        The blocks must be new: their texts change.
        """
        return _resolved(blocks, self._marks) if self._has_marks else blocks

    def resolved_text(self, text: str) -> str:
        """Return a text with its languages in place of marks."""
        return _mixed(text, self._marks)

    def resolved_citations(self, citations: tuple[SourceWords, ...]) -> tuple[SourceWords, ...]:
        """Return the words of sources, whose texts have their languages in place of marks."""
        return tuple(map(self._resolved_citation, citations)) if self._has_marks else citations

    def _resolved_citation(self, citation: SourceWords) -> SourceWords:
        return SourceWords(self._parts(citation.before), citation.rest, self._parts(citation.after))

    def _parts(self, parts: Parts) -> Parts:
        found: list[Any] = []
        for part in parts:
            if isinstance(part, str) and has_marks(part):
                found += _spans(part, self._marks)
            else:
                found.append(part)
        return tuple(found)


def _resolve(part: Any, marks: LanguageMarks) -> None:
    """Set the texts of a part of a document that have marks to texts with their languages."""
    cls: Any = type(part)  # Any: to mypy, a class is not hashable
    values, setters = _fields_with_words(cls)
    for value, set_value in zip(values(part), setters, strict=True):
        kind = type(value)
        if kind is str:
            if END in value:
                set_value(part, _mixed(value, marks))
        elif kind is tuple:
            if (resolved := _resolved(value, marks)) is not value:
                set_value(part, resolved)
        elif kind not in _WITHOUT_WORDS:
            _resolve(value, marks)


def _resolved(parts: tuple[Any, ...], marks: LanguageMarks) -> tuple[Any, ...]:
    """Return spans, texts or other parts of a document, resolved: the same tuple unless spans or texts in it change."""
    changed: list[Any] = []
    for index, part in enumerate(parts):
        kind = type(part)
        if kind is Text or kind is Strong:
            if END in part.text:
                return tuple(_split(parts, marks))
        elif kind is tuple or kind is str:
            resolved: Any = _resolved(part, marks) if kind is tuple else _mixed(part, marks)
            if resolved is not part:
                changed = changed or [*parts]
                changed[index] = resolved
        elif kind not in _WITHOUT_WORDS:
            _resolve(part, marks)
    return tuple(changed) if changed else parts


def _split(spans: Spans, marks: LanguageMarks) -> list[Any]:
    """Return spans of one language each. A text in another language may go on after a link."""
    found: list[Any] = []
    language = ""
    for span in spans:
        if not isinstance(span, (Text, Strong)) or (not language and span.text.isascii()):
            found.append(span)
            continue
        parts, language = marks.parts(span.text, language)
        if type(span) is Text:
            found += [Text(text, own or span.language) for text, own in parts]
        else:
            found += [with_words(span, text, own or span.language) for text, own in parts]
    return found


def _mixed(text: str, marks: LanguageMarks) -> str:
    return MixedText(_spans(text, marks)) if END in text else text


def _spans(text: str, marks: LanguageMarks) -> list[Text]:
    parts, _ = marks.parts(text)
    return [Text(part, language) for part, language in parts]


@cache
def _fields_with_words(cls: type) -> Fields:
    """The access to the fields of a class that may have words; none if it is no class of a document."""
    names = [field.name for field in fields(cls) if _may_have_words(field.type)] if has(cls) else []
    return getter(*names), [getattr(cls, name).__set__ for name in names]


def _may_have_words(annotation: Any) -> bool:
    if get_origin(annotation) is Literal:
        return False
    arguments = get_args(annotation)
    return any(map(_may_have_words, arguments)) if arguments else annotation not in _WITHOUT_WORDS
