"""Facts in many forms: good translations are accepted, whatever form they choose, and wrong ones are refused."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from tipreport.files.parse.parse import LOADER
from tipreport.translation.facts.fact_check import fact_problems
from tipreport.translation.facts.pair_check import pair_problems

VARIED, TURNED, CLAUSES, CONTRADICTED, FREER, MAJORITIES, SMALL = (
    yaml.load((Path(__file__).parent / f"{name}.yaml").read_text("utf-8"), LOADER)
    for name in (
        "varied_facts",
        "turned_facts",
        "clauses_of_facts",
        "contradicted_facts",
        "freer_facts",
        "majorities_and_none",
        "small_numbers_and_givers",
    )
)
Row = dict[str, Any]
LANGUAGES = ("fr", "es", "ru", "ar", "de", "pt")


def problems_of(original: str, language: str, translation: str) -> list[str]:
    return [
        *fact_problems(original, "en", translation, language),
        *pair_problems(original, "en", translation, language),
    ]


def _pairs(rows: Sequence[Row], *, wrong: bool) -> Iterator[tuple[str, str, str]]:
    for row in rows:
        translations = row.get("wrong", {}) if wrong else row
        for language in LANGUAGES:
            yield from ((row["en"], language, text) for text in translations.get(language, ()))


@pytest.mark.parametrize(
    ("rows", "least"),
    [(VARIED, 2000), (TURNED, 90), (CLAUSES, 80), (CONTRADICTED, 255), (FREER, 330), (MAJORITIES, 295), (SMALL, 220)],
    ids=["varied", "turned", "clauses", "contradicted", "freer", "majorities", "small"],
)
def test_good_translations_in_any_form_are_accepted(rows: Sequence[Row], least: int) -> None:
    pairs = [*_pairs(rows, wrong=False)]

    assert len(pairs) >= least
    assert [(text, found) for en, language, text in pairs if (found := problems_of(en, language, text))] == []


@pytest.mark.parametrize(
    ("rows", "least"),
    [(VARIED, 680), (TURNED, 65), (CLAUSES, 55), (CONTRADICTED, 165), (FREER, 175), (MAJORITIES, 95), (SMALL, 85)],
    ids=["varied", "turned", "clauses", "contradicted", "freer", "majorities", "small"],
)
def test_wrong_translations_are_refused(rows: Sequence[Row], least: int) -> None:
    pairs = [*_pairs(rows, wrong=True)]

    assert len(pairs) >= least
    assert [text for en, language, text in pairs if not problems_of(en, language, text)] == []


@pytest.mark.parametrize(
    ("original", "translation", "language", "problem"),
    [
        ("Arrests quadrupled.", "Les arrestations ont triplé.", "fr",
         "expected quadruple as in the original, found triple"),
        ("It rose tenfold.", "Выросло впятеро.", "ru", "expected tenfold as in the original, found quintuple"),
        ("a crime of the twenty-first century", "un delito del siglo XX", "es",
         "expected the 21st century as in the original, found the 20th century"),
        ("About 25 percent fled.", "Un tiers a fui.", "fr", "expected the number 25 as in the original, found a third"),
        ("Half of the 60 workers", "el 60 % de los 60 trabajadores", "es",
         "expected the number 60 as in the original, found the percentage 60"),
        ("at half past four in the morning", "à quatre heures et demie du soir", "fr",
         "expected half past four in the morning as in the original, found “quatre heures et demie du soir”"),
        ("Section 15, paragraph 2", "párrafo 15 del artículo 2", "es",
         "expected article 15 and paragraph 2 as in the original, found them exchanged"),
        ("$1.50 an hour", "1,50 dólares al día", "es", "expected the rate an hour as in the original, found a day"),
        ("farms in the northwest", "хозяйства на северо-востоке", "ru",
         "expected the point of the compass west as in the original, found east"),
        ("the decree No. 14 of 6 June", "le décret n° 6 du 14 juin", "fr",
         "expected the day 6 as in the original, found 14: they are exchanged"),
        ("It ran from March to June.", "Se hizo de junio a marzo.", "es",
         "expected a change from March to June as in the original, found one from June to March"),
        ("Section 3(2) of the Act", "пункт 3 статьи 2 Закона", "ru",
         "expected article 3 and paragraph 2 as in the original, found them exchanged"),
        ("Article 188A of the Code", "l’article 188-B du Code", "fr",
         "expected the letter A as in the original, found B"),
        ("the driver got six and a half", "el chófer recibió seis", "es",
         "expected the number 6.5 as in the original, found the number 6 (seis)"),
        ("17 staff, four fewer than in 2020", "17 agents, quatre de plus qu’en 2020", "fr",
         "expected “four fewer” as in the original, found “quatre de plus”"),
        ("from 28 November to 10 December", "с 10 ноября по 28 декабря", "ru",
         "expected 10 December as in the original, found 28 December: the days are exchanged"),
        ("Police arrested two officials.", "اعتقلت الشرطة مسؤولاً.", "ar",
         "expected “Police arrested two officials” as in the original, found none in two"),
        ("a fine of 40,000 lempiras", "una multa de 40.000 quetzales", "es",
         "expected the currency lempira as in the original, found quetzal"),
        ("700 dollars and 300 euros", "700 euros et 300 dollars", "fr",
         "expected the currency dollar for 700 as in the original, found euro"),
        ("Water gets half, Transport a third and Tourism a sixth.",
         "L’Eau reçoit la moitié, un sixième aux Transports et un tiers au Tourisme.", "fr",
         "expected a third with Transport as in the original, found a sixth"),
        ("the second plan, of which a third was done", "третий план, треть которого выполнили", "ru",
         "expected the ordinal second as in the original, found third"),
        ("more fires in 2012 than in 2011", "en 2011, plus d’incendies qu’en 2012", "fr",
         "expected “more than in 2011” as in the original, found 2012"),
        ("Quito and Loja have 8 and 6 beds.", "Loja y Quito tienen 8 y 6 camas.", "es",
         "expected “and Loja have 8” as in the original, found “y Quito tienen 8”: 8 and 6 are exchanged"),
        ("women in their twenties", "des femmes dans la quarantaine", "fr",
         "expected the age twenties as in the original, found forties"),
        ("He served two and a half years.", "Er verbüßte eineinhalb Jahre.", "de",
         "expected the number 2.5 as in the original, found the number 1.5 (eineinhalb)"),
        ("There were no arrests.", "Houve duas detenções.", "pt",
         "expected “no” as in the original, found the number 2 (duas)"),
        ("The U.S. government paid.", "El Gobierno de Canadá pagó.", "es",
         "expected “U.S.” as in the original, found “Canadá”, another country"),
        ("UNICEF trained judges.", "ООН обучила судей.", "ru",
         "expected “UNICEF” as in the original, found “ООН” (United Nations)"),
        ("90 euros from each of the 26 girls", "de cada uma das 90 meninas, 26 euros", "pt",
         "expected “90 euros from each” and “each of the 26 girls” as in the original: 90 and 26 are exchanged"),
        ("a two-year visa", "трёхлетняя виза", "ru", "expected 2 years as in the original, found 3 years"),
    ],
)  # fmt: skip
def test_a_message_says_what_was_expected_and_found(
    original: str, translation: str, language: str, problem: str
) -> None:
    assert problems_of(original, language, translation)[0] == problem


@pytest.mark.parametrize(("language", "to"), [("tlh", "fr"), ("en", "tlh"), ("de", "es")])
def test_names_of_currencies_are_not_compared_in_languages_whose_words_are_not_known(language: str, to: str) -> None:
    assert fact_problems("40 lempiras", language, "40 quetzales", to) == ()


@pytest.mark.parametrize(
    ("translation", "problems"),
    [
        ("30 Millionen KES", ()),
        ("30 Millionen Kenia-Schilling", ()),
        ("30 Millionen USD", ("expected an amount in KES as in the original, found none",)),
    ],
)
def test_codes_of_currencies_are_compared_in_every_language_of_cldr(
    translation: str, problems: tuple[str, ...]
) -> None:
    assert fact_problems("KES 30 million", "en", translation, "de") == problems
