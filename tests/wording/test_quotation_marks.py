"""Quotation marks inside others."""

import pytest

from tipreport.language_marks import LanguageMarks
from tipreport.wording.amounts import quoted
from tipreport.wording.locations import beginning
from tipreport.wording.wording import wording_for


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("en", "“11,000 women arrived in 2016”", "“11,000 women arrived in 2016”"),
        ("en", '"Slavery today"', "“Slavery today”"),
        ("en", "« Esclavage »", "“Esclavage”"),
        ("en", "“Fake My Catch”: Tuna Cans", "“‘Fake My Catch’: Tuna Cans”"),
        ("en", "“Dader” and “Slachtoffer” in 2022", "“‘Dader’ and ‘Slachtoffer’ in 2022”"),
        ("en", 'The "Garment Sector" in Jordan', "“The ‘Garment Sector’ in Jordan”"),
        ("en", "Menschenhandel „heute“ in Wien", "“Menschenhandel ‘heute’ in Wien”"),
        ("en", "La « traite »", "“La « traite »”"),
        ("en", "A screen of 24”", "“A screen of 24’”"),
        ("en", "The women’s march", "“The women’s march”"),
        ("fr", "La « traite » en 2022", "«\u00a0La “traite” en 2022\u00a0»"),
        ("fr", "“Fake My Catch”: Tuna Cans", "«\u00a0“Fake My Catch”: Tuna Cans\u00a0»"),
        ("ru", "«Торговля людьми»", "«Торговля людьми»"),
        ("ar", "تقرير «الاتجار» السنوي", "«تقرير “الاتجار” السنوي»"),
    ],
)
def test_a_quoted_text_has_no_marks_twice(language: str, text: str, shown: str) -> None:
    assert quoted(wording_for(language), text) == shown


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("en", "At the talk “Managing the Big Game”", "“At the talk ‘Managing the Big …’”"),
        ("fr", "At the talk “Managing the Big Game”", "« At the talk “Managing the Big …” »"),
        ("es", "El índice supera ya el 1,5 % anual", "«El índice supera ya el 1,5 % …»"),
        ("es", "El índice ya es de 1,5 %.", "«El índice ya es de 1,5 %»"),
        ("fr", "At the talk «Managing the Big Game»", "« At the talk “Managing the Big …” »"),
        ("en", 'At the talk "Managing the Big Game"', "“At the talk ‘Managing the Big …’”"),
        ("en", "At the “talk” he spoke of games", "“At the ‘talk’ he spoke of …”"),
    ],
)
def test_a_quotation_inside_the_first_words_of_a_text_ends_with_them(language: str, text: str, shown: str) -> None:
    assert beginning(wording_for(language), text).replace("\u00a0", " ") == shown


def test_a_quoted_text_keeps_its_language() -> None:
    marks = LanguageMarks(("fr",))

    assert quoted(wording_for("en"), marks.marked("“Traite”", "fr")) == f"“{marks.marked('Traite', 'fr')}”"
