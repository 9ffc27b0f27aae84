"""The check of a brief's language."""

from collections.abc import Iterator

from tipreport.checks.note import DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.wording.notes import language as sentences
from tipreport.wording.wording import Wording, language_of_words, wording_for


def language_without_words(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find a language in which tipreport has no words: its own words are then in English, and tagged as English."""
    language = index.brief.language
    if language_of_words(wording_for(language), language) != language:
        content = sentences.language_without_words(wording, language)
        row = ("countries", 0)  # the first record: the note is about the head of the brief
        yield data_note(wording, "language-without-words", (row,), sentences.language_location(wording), content)
