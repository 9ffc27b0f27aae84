"""Finds the characters that a file replaces by others that mean the same, such as ½ by 1/2 (UAX #15)."""

from collections.abc import Iterator
from unicodedata import category, normalize

from tipreport.document import Strong, Text, all_spans
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.tokens import tokens_of


def replaced_characters(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first letter, digit or symbol that no text of a file has, although it has the words around it."""
    if not file.content.has_spaces:
        return
    shown = {character for text in file.content.raw for character in text}
    for document in file.documents:
        for span in (span for span in all_spans(document.blocks) if isinstance(span, Text | Strong)):
            for character in sorted({*span.text} - shown):
                is_known = category(character)[0] in "LNS" and normalize("NFKC", character) != character
                if is_known and (found := file.positions.of(tokens_of(span.text))):
                    place = f"the text “{span.text[:40]}...”"
                    expected = f"its character “{character}”"
                    yield Difference("text", place, expected, file.positions.excerpt(found[0]), found[0])
                    return
