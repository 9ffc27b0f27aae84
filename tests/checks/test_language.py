"""The language of a brief without a catalogue."""

import pytest

from tests.checks.small_brief import HEAD, found


def test_a_language_without_words_is_noted() -> None:
    assert found("language-without-words", "", HEAD.replace("edition: 2022", "language: eo")) == [
        "Note. Language. There are no words in Esperanto (eo) yet: headings, labels and data notes are in English."
    ]


@pytest.mark.parametrize("language", ["en", "en-GB", "en-US"])
def test_english_of_any_country_has_words(language: str) -> None:
    assert found("language-without-words", "", HEAD.replace("edition: 2022", f"language: {language}")) == []
