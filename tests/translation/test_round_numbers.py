"""Round numbers in words: "a hundred" is *une centaine* and *сотня*, but neither *un millier* nor *des centaines*."""

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import pytest
import yaml

from tipreport.translation.facts.fact_check import fact_problems
from tipreport.translation.facts.written_numbers import cardinals_written_out

ROWS = yaml.safe_load(Path(__file__).with_name("round_numbers.yaml").read_text("utf-8"))
SENTENCES = {
    "en": "The report speaks of {} cases.",
    "fr": "Le rapport parle de {} cas.",
    "es": "El informe habla de {} casos.",
    "ru": "Доклад говорит о {} случаев.",
    "ar": "يتحدث التقرير عن {} حالة.",
}
NUMBERS: Mapping[str, tuple[str, ...]] = {  # the same ones in each language
    "en": ("half a dozen", "ten", "a dozen", "twenty", "fifty", "a hundred", "a thousand", "a hundred thousand",
           "half a million", "a million", "a billion"),
    "fr": ("une demi-douzaine de", "une dizaine de", "une douzaine de", "une vingtaine de", "une cinquantaine de",
           "une centaine de", "un millier de", "une centaine de milliers de", "un demi-million de", "un million de",
           "un milliard de"),
    "es": ("media docena de", "una decena de", "una docena de", "una veintena de", "cincuenta", "un centenar de",
           "mil", "cien mil", "medio millón de", "un millón de", "mil millones de"),
    "ru": ("полудюжине", "десятке", "дюжине", "двадцати", "пятидесяти", "сотне", "тысяче", "сотне тысяч",
           "половине миллиона", "миллионе", "миллиарде"),
    "ar": ("ست", "عشر", "اثنتي عشرة", "عشرين", "خمسين", "مئة", "ألف", "مئة ألف", "نصف مليون", "مليون", "مليار"),
}  # fmt: skip
VAGUE = {
    "en": ("dozens of", "hundreds of", "thousands of", "millions of"),
    "fr": ("des dizaines de", "des centaines de", "des milliers de", "des millions de"),
    "es": ("decenas de", "cientos de", "miles de", "millones de"),
    "ru": ("десятках", "сотнях", "тысячах", "миллионах"),
    "ar": ("عشرات", "مئات", "آلاف", "ملايين"),
}


def _problems(original: str, translation: str, language: str) -> tuple[str, ...]:
    sentences = SENTENCES["en"].format(original), SENTENCES[language].format(translation)
    return fact_problems(sentences[0], "en", sentences[1], language)


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar"])
def test_each_round_number_is_accepted_for_itself_only(language: str) -> None:
    pairs = product(zip(NUMBERS["en"], NUMBERS[language], strict=True), repeat=2)
    accepted = [(one[0], other[1]) for one, other in pairs if not _problems(one[0], other[1], language)]

    assert accepted == [*zip(NUMBERS["en"], NUMBERS[language], strict=True)]


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar"])
def test_a_round_number_is_not_vague(language: str) -> None:
    exact = [NUMBERS[of][5:7] + NUMBERS[of][9:10] for of in ("en", language)]
    vague = [VAGUE[of][1:] for of in ("en", language)]
    pairs = [*zip(exact[0], vague[1], strict=True), *zip(vague[0], exact[1], strict=True)]

    assert [pair for pair in pairs if not _problems(*pair, language)] == []
    assert [_problems(*pair, language) for pair in zip(VAGUE["en"], VAGUE[language], strict=True)] == [()] * 4


@pytest.mark.parametrize(
    ("original", "translation", "language"),
    [
        ("several hundred girls", "plusieurs milliers de filles", "fr"),
        ("a few thousand cases", "unos cientos de casos", "es"),
        ("one for every hundred thousand workers", "один на тысячу работников", "ru"),
        ("two and a half million people", "два с половиной миллиарда человек", "ru"),
        ("for a year and a half", "depuis deux ans et demi", "fr"),
        ("a thousand men and a hundred women", "ألف رجل وخمسون امرأة", "ar"),
    ],
)
def test_another_scale_is_refused(original: str, translation: str, language: str) -> None:
    assert fact_problems(original, "en", translation, language) != ()


def _accused() -> Iterator[tuple[str, tuple[str, ...]]]:
    for row in ROWS:
        for language in ("fr", "es", "ru", "ar"):
            if problems := fact_problems(row["en"], "en", row[language], language):
                yield row[language], problems


def test_good_translations_of_round_numbers_are_accepted() -> None:
    assert len(ROWS) * 4 >= 300
    assert [*_accused()] == []


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("from a thousand to two thousand", "en", [1000, 2000]),
        ("between a hundred and two hundred", "en", [100, 200]),
        ("between a million and two million", "en", [10**6, 2 * 10**6]),
        ("a hundred and twenty thousand", "en", [120_000]),
        ("two and a half million", "en", [2_500_000]),
        ("two and a half years", "en", [2]),
        ("paid 2 million three years ago", "en", [3]),
        ("200 to a quarter of a million", "en", [250_000]),
        ("per hundred thousand, every thousand, the million", "en", [100_000, 1000, 10**6]),
        ("several hundred, a few thousand, dozens", "en", []),
        ("tres mil millones", "es", [3 * 10**9]),
        ("dos mil quinientos millones", "es", [2500 * 10**6]),
        ("entre mil y dos mil", "es", [1000, 2000]),
        ("el diez por ciento", "es", [10]),
        ("dix cents", "fr", [10]),
        ("cinq cents", "fr", [500]),
        ("un millier de milliards", "fr", [10**12]),
        ("des centaines de milliers", "fr", []),
        ("около тысячи, более сотни", "ru", [1000, 100]),
        ("тысячи людей, сотни тысяч", "ru", []),
        ("полтора десятка", "ru", [15]),
        ("ألفا وخمسمئة", "ar", [1500]),
        ("مليونان ومئتا ألف", "ar", [2_200_000]),
        ("عشرة في المئة", "ar", [10]),
    ],
)
def test_the_numbers_that_a_text_certainly_has(text: str, language: str, numbers: list[int]) -> None:
    assert [each.value for each in cardinals_written_out(text, language)] == numbers
