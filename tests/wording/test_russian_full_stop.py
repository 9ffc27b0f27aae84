"""The full stop of the Russian *г.*, the year of a date."""

from tests.document.reading import text_of
from tipreport.document.joining import cited, ended
from tipreport.document.spans import CitationRef, Text
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
