"""The checks of a brief's language, and of its translation."""

from collections.abc import Iterator

from tipreport.checks.note import DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.wording.notes import language as sentences
from tipreport.wording.wording import Wording, language_of_words, wording_for

_HEAD = ("countries", 0)  # the first record, for a note about the head of the brief


def language_without_words(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find a language in which tipreport has no words: its own words are then in English, and tagged as English."""
    language = index.brief.language if index.original is None else index.original.language
    if language_of_words(wording_for(language), language) != language:
        content = sentences.language_without_words(wording, language)
        yield data_note(wording, "language-without-words", (_HEAD,), sentences.language_location(wording), content)


def untranslated(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find texts without a translation in a document of another language than the brief's."""
    original = index.original
    if original is not None and original.untranslated:
        language = original.brief.language
        content = sentences.untranslated(wording, original.untranslated, original.total, language)
        yield data_note(wording, "untranslated", (_HEAD,), sentences.language_location(wording), content)
