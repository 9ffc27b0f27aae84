"""Compares the properties of a file, which programs show and search, with its document: title, language, date."""

from collections.abc import Iterator

from tipreport.document import Title
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.whole_file.languages import primary
from tipreport.testing.reading.tokens import has_words, tokens_of

_DATES = ("date", "created", "modified", "issued")
_LANGUAGES = ("language", "locale")
_ISO_DATE = len("2021-12-31")


def wrong_metadata(file: ComparedFile) -> Iterator[Difference]:
    """Yield the properties with another title, language or date than the document has.

    Of the title, the name or the topic of the only document is expected: formats may add its kind.
    """
    titles = [(block.name, block.topic) for block in file.blocks_of(Title)]
    yield from _without_edition(file)
    languages = [primary(each.language) for each in file.documents]
    for name, value in file.content.metadata:
        kind, expected = name.rpartition("_")[2], ""
        of_kind: DifferenceKind = "text"
        if kind == "title" and len(titles) == 1 and not any(has_words(value, title) for title in titles[0]):
            expected, of_kind = titles[0][0], "heading"
        elif kind in _LANGUAGES and languages and primary(value) not in languages:
            expected, of_kind = languages[0], "language"
        elif kind in _DATES and file.date is not None and value[:_ISO_DATE] != file.date.isoformat():
            expected, of_kind = file.date.isoformat(), "period"
        if expected:
            yield Difference(
                of_kind, f"the property {kind} of the file", f"“{expected}”", f"“{value}”" if value else "nothing"
            )


def wrong_title(file: ComparedFile) -> Iterator[Difference]:
    """Yield the title of a file that does not name its only document, or that is empty."""
    titles, title = [each.name for each in file.blocks_of(Title)], file.content.title
    if title is not None:
        expected = titles[0] if len(titles) == 1 else ""
        words, found = " ".join(tokens_of(expected)), " ".join(tokens_of(title))
        if not found or (words and f" {words} " not in f" {found} "):
            needed = f"“{expected}”" if expected else "one"
            yield Difference("heading", "the title of the file", needed, f"“{title}”" if title else "")


def _without_edition(file: ComparedFile) -> Iterator[Difference]:
    """Yield the title of a file that lacks the edition of its only document, although another title has it."""
    editions = [title.edition for title in file.blocks_of(Title)]
    named = [("title", file.content.title or ""), *file.content.metadata]
    titles = {name: value for name, value in named if value and name.rpartition("_")[2] == "title"}
    without = [name for name, value in titles.items() if not has_words(value, str(editions[0]))] if editions else []
    if len(editions) == 1 and editions[0] and 0 < len(without) < len(titles):
        place = f"the property {without[0]} of the file"
        yield Difference("period", place, f"the edition {editions[0]}, as another title has", f"“{titles[without[0]]}”")
