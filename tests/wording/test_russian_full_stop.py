"""The full stop after an abbreviation, such as the Russian *г.*, the year of a date."""

import pytest

from tests.document.reading import text_of
from tipreport.document.joining import cited, ended
from tipreport.document.spans import CitationRef, Text
from tipreport.wording.changes import stated
from tipreport.wording.phrases import NARROW_NBSP, sentence
from tipreport.wording.wording import wording_for

RUSSIAN_DAY = f"2 мая 2021{NARROW_NBSP}г."
MARK = CitationRef(number=1)


def test_a_sentence_with_marks_after_a_russian_year_has_its_full_stop() -> None:
    assert text_of(cited(RUSSIAN_DAY, (MARK,))) == f"{RUSSIAN_DAY} [1]."
    assert text_of(cited(RUSSIAN_DAY, ())) == RUSSIAN_DAY
    assert text_of(ended(Text(RUSSIAN_DAY), MARK)) == f"{RUSSIAN_DAY} [1]."
    assert text_of(ended(Text(RUSSIAN_DAY))) == RUSSIAN_DAY
    assert wording_for("ru").parts("{source}{references}.", source=RUSSIAN_DAY, references=(MARK,))[-1] == "."
    assert wording_for("ru").parts("{source}{references}.", source=RUSSIAN_DAY, references=()) == (RUSSIAN_DAY,)


def test_the_stop_of_a_russian_year_is_no_full_stop_to_take_away() -> None:
    assert sentence(f"обновлено {RUSSIAN_DAY}") == f"Обновлено {RUSSIAN_DAY}"


@pytest.mark.parametrize(
    "text",
    [
        "Вербовщики и т. д.",
        "Вербовщики и т. п.",
        "Обучение следователей, прокуроров и пр.",
        "5 млн руб.",
        "Открыты приюты и др.",
        "В XX в.",
        "Recruiters, etc.",
        "Published by Example Inc.",
    ],
)
def test_the_dot_of_an_abbreviation_is_kept_before_marks_and_is_the_only_one_without(text: str) -> None:
    assert text_of(cited(sentence(text), (MARK,))) == f"{text} [1]."
    assert text_of(cited(sentence(text), ())) == text
    assert "".join(map(str, stated(wording_for("en"), "Training", text, ()))) == f"Training: {text}"
    assert "".join(map(str, stated(wording_for("ru"), "Обучение", text, ()))) == f"Обучение: {text}"


@pytest.mark.parametrize("text", ["Открыт приют", "Закон о правах", "Правительство помогло жертвам", "All but one"])
def test_the_full_stop_of_a_word_comes_after_marks(text: str) -> None:
    assert text_of(cited(sentence(f"{text}."), (MARK,))) == f"{text} [1]."
