"""The documents of a file."""

import pytest

from tipreport.document import Documents


@pytest.mark.parametrize(
    ("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("az-Arab", "rtl"), ("ar-Latn", "ltr")]
)
def test_documents_have_the_direction_of_their_language(language: str, direction: str) -> None:
    assert Documents(documents=(), title="Briefs", language=language).direction == direction
