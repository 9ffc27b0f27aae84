"""A locator may be introduced by a word, and has no word twice."""

import pytest

from tipreport.testing.fidelity.marks import _has_added_words
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Part
from tipreport.testing.reading import Content, tokens_of

CITATION = Part("citation", "3", locator=tokens_of("p. 12"))


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [("It is so [3, p. 12].", False), ("It is so [3, at p. 12].", False), ("It is so [3, p. p. 12].", True)],
)
def test_words_before_a_locator_are_not_its_own(text: str, is_wrong: bool) -> None:
    content = Content()
    content.text(text)
    positions = Positions(content)

    assert _has_added_words(CITATION, positions.of(("3",)), positions) is is_wrong
