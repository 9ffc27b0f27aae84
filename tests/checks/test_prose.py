"""The quantities in a sentence."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.checks.prose import numbers_in_names, quantities


def found(text: str) -> list[str]:
    return [spoken.written for spoken in quantities(text)]


@pytest.mark.parametrize(
    ("text", "number", "percent"),
    [
        ("46 victims", 46, False),
        ("There were 1,234,567 of them", 1234567, False),
        ("24.3% of the people", "24.3", True),
        ("24.3 percent of the people", "24.3", True),
        ("24.3 per cent of the people", "24.3", True),
        ("worth $220 billion a year", 220_000_000_000, False),
        ("about US$9,230 a head", 9230, False),
        ("3.4 million people", 3_400_000, False),
        ("a public hotline (311)", 311, False),
        ("a 12-year sentence", 12, False),
        ("girls of “9” years", 9, False),
        ("growth of −0.9%", "0.9", True),
        ("0 convictions", 0, False),
        ("$2000 a year", 2000, False),
        ("2000 million", 2_000_000_000, False),
    ],
)
def test_quantities_are_found_in_all_their_forms(text: str, number: int | str, percent: bool) -> None:
    (spoken,) = quantities(text)

    assert (spoken.number, spoken.percent) == (Decimal(number), percent)


@pytest.mark.parametrize(
    "text",
    [
        "in 2021 and 2022",
        "in the 1990s",
        "on 14 October 2021",
        "on October 14, 2021",
        "Tier 2 Watch List",
        "Tiers 2 and 3",
        "article 388",
        "articles 388, 389 and 390",
        "Act No. 11",
        "No.11 of 2008",
        "the conventions C29 and C-182",
        "COVID-19",
        "the 4P approach",
        "the 21st century",
        "24/7",
        "a 24-hour hotline",
        "at 12:30",
        "call 011-785-0000",
        "“145,9000”",
        "Resolution 1325",
        "victims",
    ],
)
def test_years_dates_and_ordinal_names_are_not_quantities(text: str) -> None:
    assert found(text) == []


def test_a_list_of_numbered_names_ends_at_another_word() -> None:
    assert found("Tiers 2 and 3, and 46 victims") == ["46"]
    assert found("Moved to Tier 2 and 46 victims") == ["46"]


def test_both_ends_of_a_range_are_quantities() -> None:
    assert found("80,000 to 120,000 people, or $5–$9 a day") == ["80,000", "120,000", "$5", "$9"]


def test_a_number_is_reported_as_written() -> None:
    assert found("$220 billion, 20% and 3.4 million") == ["$220 billion", "20%", "3.4 million"]


def test_a_number_next_to_a_naming_word_is_a_name() -> None:
    named = {*numbers_in_names("3 P’s"), *numbers_in_names("Vision 2030"), *numbers_in_names("Group of 7")}

    assert list(quantities("The 3 P’s, and the Group of 7", named)) == []
    assert [spoken.written for spoken in quantities("3 people and 7 others", named)] == ["3", "7"]


@given(st.text())
def test_any_text_can_be_scanned(text: str) -> None:
    for spoken in quantities(text):
        assert spoken.number >= 0


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("3 480 victimes, dont 1 250 en 2020", "fr", ["3480", "1250"]),
        ("3\u202f480 victimes, soit 46,7 % le 12 mai 2021", "fr", ["3480", "46.7"]),
        ("3.480 víctimas y 1,5 más", "es", ["3480", "1.5"]),
        ("12 345 678 жертв с 3 июня 2020 года", "ru", ["12345678"]),
        ("3.480 Opfer", "de", ["3480"]),
        ("3\u00a0480 victims", "en", ["3480"]),
        ("in 2020 500 people", "en", ["500"]),
    ],
)
def test_a_number_has_the_separators_of_the_language(text: str, language: str, numbers: list[str]) -> None:
    assert [quoted.number for quoted in quantities(text, language=language)] == [*map(Decimal, numbers)]


def test_a_number_is_quoted_in_the_format_of_the_language() -> None:
    (quoted,) = quantities("1250 victimes", language="fr")

    assert quoted.written == "1\u202f250"


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("fr", "Au niveau 2, l’article 388 et les articles 12 et 13 ; 250 mille cas", ["250 mille"]),
        ("fr", "La loi no 164 du 3 mai 2021 ; 2 milliards d’euros", ["2 milliards"]),
        ("es", "En el nivel 2, ley 26.842; 40 mil dólares el 5 de mayo de 2020", ["40 mil"]),
        ("es", "los artículos 188 y 189; 2 mil millones", ["2 mil millones"]),
        ("pt", "O artigo 149; 63,4 mil resgatados", ["63,4 mil"]),
        ("ru", "В группе 3, по статье 127.2; от 7 тысяч до 2 млн", ["7 тысяч", "2 млн"]),
        ("ar", "في الفئة 2، بالمادة 586 والقانون رقم 164؛ 250 ألف عامل؛ 3 ملايين؛", ["250 ألف", "3 ملايين"]),
        ("ar", "1,777 شخصاً و1,888 طفلاً ثم بـ999 حالة ولـ444 امرأة والـ12 بلداً", ["1,777", "1,888", "999", "444", "12"]),
        ("ar", "المادتين 388 و389، والفئتين 2 و3، و12 طفلاً", ["12"]),
        ("en", "2.4 lakh workers, 3 crore rupees, 5 m high", ["2.4 lakh", "3 crore", "5"]),
    ],
)  # fmt: skip
def test_words_beside_numbers_are_known_in_other_languages(language: str, text: str, written: list[str]) -> None:
    assert [each.written for each in quantities(text, (), language)] == written
