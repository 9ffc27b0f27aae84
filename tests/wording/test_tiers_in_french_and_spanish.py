"""Sentences about tiers in French and Spanish."""

import pytest

from tests.wording.test_sentences_of_natives import plain
from tipreport.model import TierPlacement
from tipreport.wording import wording_for
from tipreport.wording.comparison import caption
from tipreport.wording.names import country_name
from tipreport.wording.notes.tiers import claim, impossible_move, never_in_record, not_borne_out, unlisted_country
from tipreport.wording.sources import Attribution


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "fr",
            (
                "Selon un article, le pays a été abaissé au niveau 3, mais le classement des États-Unis en "
                "2021 était le niveau 2."
            ),
        ),
        (
            "es",
            (
                "Según un artículo, el país descendió al Nivel 3, pero la clasificación de los Estados Unidos "
                "en 2021 era el Nivel 2."
            ),
        ),
    ],
)
def test_a_country_in_the_plural_needs_no_verb_in_the_plural(language: str, sentence: str) -> None:
    wording = wording_for(language)
    claimed = TierPlacement(country="USA", year=2022, tier="Tier 3", change="downgraded")
    before = TierPlacement(country="USA", year=2021, tier="Tier 2")
    article = wording.text("one article")

    assert plain(impossible_move(wording, Attribution(article, 1, article), claimed, before, ("", ""))) == sentence


@pytest.mark.parametrize(
    ("language", "absent"),
    [
        ("fr", "Pays absent de la liste des pays de cette note : Philippines [1]."),
        ("es", "País ausente de la lista de países de esta ficha: Filipinas [1]."),
    ],
)
def test_a_country_that_is_not_of_the_brief(language: str, absent: str) -> None:
    wording = wording_for(language)

    assert plain(unlisted_country(wording, country_name(wording, "PHL"), " [1]")) == absent


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("fr", (
            ("selon un article, niveau 2 ; le classement officiel est le niveau 1. Les deux versions sont indiquées ; "
            "le classement officiel vient en premier."),
            ("D’après les classements officiels de cette note, le pays ne figure parmi les cas particuliers pour "
            "aucune année."),
        )),
        ("es", (
            ("según un artículo, Nivel 2; la clasificación oficial es el Nivel 1. Se muestran ambas versiones; la "
            "clasificación oficial va en primer lugar."),
            ("Según las clasificaciones oficiales de esta ficha, el país no figura entre los casos especiales para "
            "ningún año."),
        )),
    ],
)  # fmt: skip
def test_official_placements_of_a_brief_are_not_the_tier_record(language: str, sentences: tuple[str, ...]) -> None:
    wording = wording_for(language)
    article = wording.text("one article")
    claims = [claim(wording, Attribution(article, 1, article), "Tier 2", "")]
    official = TierPlacement(country="USA", year=2022, tier="Tier 1", official=True)

    found = not_borne_out(wording, claims, official, ""), never_in_record(wording, "Special Case", "")
    assert tuple(map(plain, found)) == sentences


@pytest.mark.parametrize(
    ("language", "counted", "drawn"),
    [
        ("fr", "que ces notes classent officiellement à chaque niveau", "selon le classement officiel des notes"),
        ("es", "según su clasificación oficial", "según la clasificación oficial de las fichas"),
    ],
)
def test_the_history_of_tiers_counts_official_placements(language: str, counted: str, drawn: str) -> None:
    words = wording_for(language).workbook

    assert counted in words.about_tier_history
    assert drawn in words.tier_chart_text


def test_that_a_table_ranks_no_country_is_not_said_with_the_spanish_word_for_a_tier() -> None:
    columns = plain(caption(wording_for("es"), 2010, 2024, "", has_numbers=True))

    assert columns.endswith("No hay ni total ni orden de puestos.")
    assert wording_for("es").labels.tier == "Clasificación"
