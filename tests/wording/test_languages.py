"""The languages of documents."""

import pytest

from tipreport.wording.languages import direction_of, languages


def test_english_is_the_first_language() -> None:
    assert languages()[0] == "en"


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("en", "ltr"),
        ("en-GB", "ltr"),
        ("ar", "rtl"),
        ("ar-EG", "rtl"),
        ("fa_IR", "rtl"),
        ("az", "ltr"),
        ("az-Arab-IR", "rtl"),
        ("ar-Latn", "ltr"),
    ],
)
def test_a_language_has_a_direction(language: str, direction: str) -> None:
    assert direction_of(language) == direction
