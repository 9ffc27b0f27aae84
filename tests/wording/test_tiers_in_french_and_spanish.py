"""Sentences about tiers in French and Spanish."""

from pathlib import Path

import pytest

from tests.wording.test_sentences_in_documents import printed
from tests.wording.test_sentences_of_natives import plain
from tipreport.model import TierPlacement
from tipreport.model.vocabulary import Tier
from tipreport.wording import wording_for
from tipreport.wording.comparison import caption, tier_move
from tipreport.wording.names import country_name
from tipreport.wording.notes.tiers import (
    claim,
    impossible_move,
    never_in_record,
    not_borne_out,
    unlisted_country,
    years_running_differ,
)
from tipreport.wording.sources import Attribution
from tipreport.wording.tiers import format_placement


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "fr",
            (
                "Selon un article, le pays a été rétrogradé au niveau 3, mais le classement de 2021 pour les "
                "États-Unis était le niveau 2."
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
            ("Según las clasificaciones oficiales de esta ficha, el país no figura entre los casos especiales en "
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


CLAIMS = """
tiers:
  - {country: MLT, year: 2022, tier: Tier 1, official: true, sources: [tip]}
  - {country: MLT, year: 2022, tier: Tier 2, sources: [news]}
  - {country: MLT, year: 2022, tier: Tier 3, sources: [SECOND]}
"""


@pytest.mark.parametrize(
    ("language", "second", "claims"),
    [
        ("en", "weekly", "One article says Tier 2 [2] and another article says Tier 3 [3];"),
        ("en", "news", "One article says Tier 2 [2] and one article says Tier 3 [2];"),
        ("en", "blog", "One article says Tier 2 [2] and one web page says Tier 3 [3];"),
        ("fr", "weekly", "Selon un article, niveau 2 [2], et selon un autre article, niveau 3 [3] ;"),
        ("es", "weekly", "Según un artículo, Nivel 2 [2], y según otro artículo, Nivel 3 [3];"),
        ("ar", "weekly", "بحسب مقال واحد، الفئة الثانية [2]، وبحسب مقال آخر، الفئة الثالثة [3]؛"),
        ("ru", "weekly", "По данным одной статьи, группа 2 [2], а по данным другой статьи, группа 3 [3];"),
    ],
)
def test_a_second_source_of_a_kind_is_another(language: str, second: str, claims: str, tmp_path: Path) -> None:
    assert claims in printed(language, CLAIMS.replace("SECOND", second), tmp_path)


@pytest.mark.parametrize(
    ("language", "running"),
    [
        ("fr", "Selon un article, niveau 3 depuis 4 années consécutives. D’après"),
        ("es", "esa clasificación se mantiene durante 1 año: 2021."),
    ],
)
def test_consecutive_years_of_any_tier(language: str, running: str) -> None:
    wording = wording_for(language)
    claimed = TierPlacement(country="MLT", year=2021, tier="Tier 3", consecutive=4)
    article = wording.text("one article")
    note = years_running_differ(wording, Attribution(article, 1, article), claimed, [2021], ("", ""))

    assert running in plain(note)


@pytest.mark.parametrize(
    ("language", "tier", "inferred"),
    [
        ("fr", "Tier 2 Watch List", "Liste de surveillance de niveau 2, classement déduit"),
        ("es", "Special Case", "Caso especial, clasificación deducida"),
    ],
)
def test_what_is_inferred_is_the_placement(language: str, tier: Tier, inferred: str) -> None:
    placement = TierPlacement(country="MLT", year=2021, tier=tier, official=True)

    assert plain(format_placement(wording_for(language), placement, inferred="placement")) == inferred


@pytest.mark.parametrize(
    ("language", "move"), [("en", "Tier 2 in 2023"), ("fr", "niveau 2 en 2023"), ("es", "Nivel 2 en 2023")]
)
def test_the_earlier_tier_of_a_country_without_an_entry_needs_no_second_colon(language: str, move: str) -> None:
    assert plain(tier_move(wording_for(language), "Tier 2", None, 2023)) == move
