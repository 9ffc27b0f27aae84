"""Texts in like words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.recommendations.likeness import MAX_COMPARED, LikeTexts, likeness, words_of

TEXTS = st.lists(st.frozensets(st.sampled_from("abcdefghijklm"), max_size=9), max_size=24)


def test_words_have_no_capitals_punctuation_endings_and_small_words() -> None:
    assert words_of("Ensure that the Police, including non-EU actors, act.") == {"polic", "non-eu", "actor", "act"}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Veiller à ce que les agents de l’État soient formés", {"agent", "état", "form"}),
        (
            "es",
            "Asegurar que los funcionarios cómplices de la trata sean juzgados",
            {"funcionari", "cómplic", "trat", "juzg"},
        ),
        ("es-PE", "de la trata", {"trat"}),
        ("ar", "ضمان تدريب الشرطة على التعرف", {"تدريب", "شرط", "تعرف"}),
        (
            "ru",
            "Обеспечить обучение сотрудников полиции, в том числе на границе",
            {"обуч", "сотрудник", "полиц", "границ"},
        ),
        ("de", "the Polizei", {"polizei"}),
    ],
)
def test_small_words_are_those_of_the_language(language: str, text: str, words: set[str]) -> None:
    assert words_of(text, language) == words


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("train police find victims shelters", "train police find victims homes", 4 / 6),
        ("train police find", "train police find victims shelters", 3 / 5),
        ("train police", "train police find victims", 0.0),
        ("the", "the", 0.0),
    ],
)
def test_texts_are_alike_if_three_fifths_of_all_their_words_are_in_both(one: str, other: str, expected: float) -> None:
    assert likeness(words_of(one), words_of(other)) == expected
    assert likeness(words_of(other), words_of(one)) == expected


@given(TEXTS)
def test_every_like_text_is_among_the_candidates(texts: list[frozenset[str]]) -> None:
    finder = LikeTexts[int](texts)
    for number, words in enumerate(texts):
        like = {index for index, other in enumerate(texts[:number]) if likeness(words, other)}

        assert like <= {index for _, index in finder.candidates(words)}
        finder.add(words, number)


def test_a_candidate_shares_a_rare_word_and_is_given_once() -> None:
    texts = [words_of(text) for text in ("police find one", "police find two", "police find three four five")]
    others = [frozenset((f"other {number}",)) for number in range(20)]
    finder = LikeTexts[int]([*texts, *others])
    for number, words in enumerate(texts):
        finder.add(words, number)

    assert sorted(number for _, number in finder.candidates(texts[0])) == [0, 1]
    assert [number for _, number in finder.candidates(words_of("three"))] == [2]
    assert [*finder.candidates(words_of("nine"))] == []


def test_few_texts_are_all_candidates() -> None:
    texts = [words_of(text) for text in ("police find one", "police find two", "shelters close")]
    finder = LikeTexts[int](texts)
    for number, words in enumerate(texts):
        finder.add(words, number)

    assert [number for _, number in finder.candidates(texts[0])] == [0, 1, 2]


def test_a_text_is_compared_with_a_limited_number_of_others() -> None:
    texts = [words_of(f"train officers {number} at border posts") for number in range(3 * MAX_COMPARED)]
    finder = LikeTexts[int](texts)
    for number, words in enumerate(texts):
        finder.add(words, number)

    found = [number for _, number in finder.candidates(texts[-1])]
    assert len(found) == MAX_COMPARED
    assert found[0] == len(texts) - 1
