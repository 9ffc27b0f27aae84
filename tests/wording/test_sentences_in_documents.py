"""Sentences of a whole document in each language: what is beside them decides how they are read."""

from pathlib import Path

import pytest

from tests.document.reading import HEAD, SOURCES, figures
from tipreport import export
from tipreport.files import parse_brief
from tipreport.wording.phrases import NARROW_NBSP, NBSP


def printed(language: str, records: str, tmp_path: Path, *, head: str = HEAD) -> str:
    """The text of a small brief in a language, with ordinary spaces and without marks of direction."""
    export(parse_brief(head + records + SOURCES), "text", tmp_path / "x.txt", document={"language": language})
    text = (tmp_path / "x.txt").read_text("utf-8").replace(NBSP, " ").replace(NARROW_NBSP, " ")
    return " ".join(text.replace("\u200e", "").replace("\u200f", "").split())


# ---------------------------------------------------------------- tiers

GROUP = """
id: cup
title: The cup
subject: event
subject_name: The cup
edition: 2023
default_source: tip
countries: [{country: MLT}, {country: HTI}]
"""
ONE_COUNTRY = HEAD + "edition: 2023\n"
WATCH_LIST = "tier: Tier 2 Watch List, official: true, consecutive: 2, sources: [tip]}\n"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Haiti: Tier 2 Watch List, for two years running. 2022 report,"),
        ("fr", "Haïti : Liste de surveillance de niveau 2, depuis 2 années consécutives. Rapport de 2022,"),
        ("es", "Haití: Lista de Vigilancia de Nivel 2, durante 2 años consecutivos. Informe de 2022,"),
        ("ar", "هايتي: قائمة مراقبة الفئة الثانية، لسنتين متتاليتين. تقرير عام 2022،"),
        ("ru", "Гаити: Контрольный список группы 2, 2 года подряд. Доклад 2022 года,"),
    ],
)
def test_the_years_of_a_tier_are_beside_the_tier_of_a_country(language: str, line: str, tmp_path: Path) -> None:
    tiers = (
        "tiers:\n"
        "  - {country: MLT, year: 2023, tier: Tier 1, official: true}\n"
        f"  - {{country: HTI, year: 2022, {WATCH_LIST}"
    )

    assert line in printed(language, tiers, tmp_path, head=GROUP)


@pytest.mark.parametrize(
    ("language", "remarks"),
    [
        ("en", "For two years running. This brief has no entry for 2023."),
        ("fr", "Depuis 2 années consécutives. Cette note n’a pas d’entrée pour 2023."),
        ("es", "Durante 2 años consecutivos. Esta ficha no tiene entrada para 2023."),
        ("ar", "لسنتين متتاليتين. ليس في هذا الموجز قيد لعام 2023."),
        ("ru", "2 года подряд. В этой справке нет записи за 2023 год."),
    ],
)
def test_the_years_of_a_tier_are_the_first_sentence_below_it(language: str, remarks: str, tmp_path: Path) -> None:
    tiers = f"tiers:\n  - {{country: MLT, year: 2022, {WATCH_LIST}"

    assert remarks in printed(language, tiers, tmp_path, head=ONE_COUNTRY)


# ---------------------------------------------------------------- figures


@pytest.mark.parametrize(
    ("language", "compared"),
    [("en", "fewer than"), ("fr", "de moins que"), ("es", "menos que"), ("ar", "أقل"), ("ru", "меньше")],
)
def test_open_periods_without_a_beginning_and_without_an_end_are_not_compared(
    language: str, compared: str, tmp_path: Path
) -> None:
    deaths = figures(
        "measure: deaths, value: 11, period: since 2022-11-01, key: true",
        "measure: deaths, value: 101, period: until 1981-05-01",
    )

    text = printed(language, deaths, tmp_path)

    assert "101" in text
    assert compared not in text


def test_people_who_are_detained_are_not_taken_for_people_who_are_arrested_in_spanish(tmp_path: Path) -> None:
    records = figures("measure: arrests, value: 4, period: 2022", "measure: people detained, value: 21, period: 2022")

    text = printed("es", records, tmp_path)

    assert "Personas detenidas, 2022: 4" in text
    assert "Personas privadas de libertad, 2022: 21" in text
