"""Lines are broken between words, and never inside one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.cli.terminal.wrapping import columns, wrap

WORDS = st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1), min_size=1)


def test_a_long_line_is_broken_with_a_hanging_indent() -> None:
    assert wrap("error: no such file or directory", 16) == ["error: no such", "  file or", "  directory"]


def test_without_a_width_or_a_need_the_line_is_unchanged() -> None:
    assert wrap("name     status ", None) == ["name     status "]
    assert wrap("name     status ", 16) == ["name     status "]


def test_wide_characters_count_twice() -> None:
    assert columns("日本") == 4
    assert wrap("日本 日本 日本", 9, "") == ["日本 日本", "日本"]


@given(WORDS, st.integers(1, 80), st.sampled_from(["", "  ", "      "]))
def test_no_word_is_broken_or_lost_and_only_a_long_word_exceeds_the_width(
    words: list[str], width: int, indent: str
) -> None:
    lines = wrap(" ".join(words), width, indent)

    assert " ".join(lines).split() == words
    for line in lines:
        assert columns(line) <= width or " " not in line.strip()


@pytest.mark.parametrize("text", ["a  b", "  - a", "x " * 100])
def test_spaces_between_words_are_kept_on_a_line(text: str) -> None:
    assert wrap(text, 1000) == [text]
