"""Compares the parts of a file that are no statements of its documents: its language, and the texts of drawings."""

from collections.abc import Iterator, Sequence

from tipreport.document import Document
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import is_number, tokens_of


def wrong_language(content: Content, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the language that a file declares, if no document of it has that language."""
    expected = [document.language for document in documents]
    if content.language is not None and expected and _primary(content.language) not in map(_primary, expected):
        yield Difference(
            kind="language",
            place="the language of the file",
            expected=f"expected “{expected[0]}”",
            found=f"“{content.language}”" if content.language else "none",
        )


def _primary(language: str) -> str:
    """Return the language of a tag without its region (BCP 47): ``en`` of ``en-GB``."""
    return language.partition("-")[0].casefold()


def wrong_drawings(content: Content) -> Iterator[Difference]:
    """Yield the numbers that a drawing shows and its alternative text lacks."""
    for alternative, drawn in content.drawings:
        words = {*tokens_of(alternative)}
        years = sorted(int(word) for word in words if word.isdigit() and len(word) == len("2021"))
        short = {f"{year % 100:02}" for year in range(years[0], years[-1] + 1)} if years else set()
        numbers = (text for text in drawn if not any(map(str.isalpha, text)))  # not the label of a tier
        shown = {token for text in numbers for token in tokens_of(text) if is_number(token)}
        wrong = sorted(shown - words - short)
        if wrong:
            yield Difference(
                kind="drawing",
                place=f"the drawing “{alternative[:60]}...”",
                expected="expected the numbers of its alternative text only",
                found=f"“{wrong[0]}”",
            )
