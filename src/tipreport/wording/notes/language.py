"""The note on the language of a brief."""

from tipreport.wording.names import language_name
from tipreport.wording.wording import Parts, Wording


def language_location(wording: Wording) -> str:
    """Return the location of the language of a brief."""
    return wording.text("Language")


def language_without_words(wording: Wording, language: str) -> Parts:
    """Return the statement that the words around a brief's own text are in English."""
    return wording.parts(
        "There are no words in {name} ({code}) yet: headings, labels and data notes are in English.",
        name=language_name(wording, language),
        code=language,
    )
