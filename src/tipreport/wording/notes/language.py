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


def untranslated(wording: Wording, number: int, total: int, language: str) -> Parts:
    """Return the number of texts that are in the language of the original, of all texts of a brief."""
    name = language_name(wording, language)
    if number == total:
        return wording.parts("The texts of this brief are not translated; they are in {name}.", name=name)
    return wording.count_parts(
        "{number} of the {total} texts of this brief is not translated yet; it is in {name}.",
        "{number} of the {total} texts of this brief are not translated yet; they are in {name}.",
        number,
        number=wording.spelled(number),
        total=wording.formats.number(total),
        name=name,
    )
