"""Words with which a sentence speaks of a change or of a percentage."""

import pytest

from tipreport.checks.change_words import speaks_of_change, speaks_of_percents


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("40 fewer than in 2022", "en"),
        ("40 de moins qu’en 2022", "fr"),
        ("una disminución de 40", "es-PE"),
        ("بزيادة 40 ضحية", "ar"),
        ("والانخفاض 40", "ar"),
        ("на 40 меньше", "ru"),
        ("40 Opfer", "de"),
    ],
)
def test_a_number_may_be_a_change(text: str, language: str) -> None:
    assert speaks_of_change(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Police dismantled 25 gangs", "en"),
        ("La police a démantelé 25 gangs", "fr"),
        ("La policía desarticuló 25 bandas", "es"),
        ("فككت الشرطة 25 عصابة", "ar"),
        ("Полиция ликвидировала 25 банд", "ru"),
    ],
)
def test_it_is_none_without_a_word_for_it(text: str, language: str) -> None:
    assert not speaks_of_change(text, language)


@pytest.mark.parametrize("text", ["25 %", "25 percent", "25 per cent", "25 pour cent", "25 por ciento", "25 процентов"])
def test_a_number_may_be_a_percentage(text: str) -> None:
    assert speaks_of_percents(text)
    assert not speaks_of_percents("25 gangs")


@pytest.mark.parametrize("text", ["25 في المئة", "25 بالمئة", "25 بالمائة", "25٪"])
def test_a_number_may_be_a_percentage_in_arabic(text: str) -> None:
    assert speaks_of_percents(text)
