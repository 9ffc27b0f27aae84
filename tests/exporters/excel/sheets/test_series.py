"""The units of series and figures in words."""

from typing import get_args

import pytest

from tipreport.exporters.excel.sheets.series import all_series, unit_of
from tipreport.files import parse_brief
from tipreport.model.vocabulary import Per
from tipreport.tables import tabulate
from tipreport.wording import wording_for


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "weeks per year"), ("fr", "semaines par an"), ("ru", "недели в год"), ("ar", "أسابيع لكل سنة")],
)
def test_a_rate_is_in_the_words_of_its_language(language: str, expected: str) -> None:
    assert unit_of({"unit": "weeks", "per": "year"}, wording_for(language)) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "persons per thousand people"),
        ("fr", "personnes pour mille habitants"),
        ("es", "personas por cada mil habitantes"),
    ],
)
def test_a_rate_of_the_population(language: str, expected: str) -> None:
    assert unit_of({"unit": "persons", "per": "thousand people"}, wording_for(language)) == expected


@pytest.mark.parametrize("language", ["fr", "es"])
def test_the_base_of_every_rate_has_its_preposition(language: str) -> None:
    wording = wording_for(language)

    bases = [wording.term("per", base) for base in get_args(get_args(Per)[0])]

    assert [base for base in bases if not base.startswith(("par ", "pour ", "por "))] == []
    assert len(bases) > 5


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "unemployment rate, % of labour force"),
        ("fr", "taux de chômage, % (base : population active)"),
        ("es", "tasa de desempleo, % (base: población activa)"),
        ("ar", "معدل البطالة، % من القوى العاملة"),
        ("ru", "уровень безработицы, % (база: рабочая сила)"),
    ],
)
def test_the_whole_that_a_measure_has_is_in_the_words_of_its_language(language: str, expected: str) -> None:
    brief = parse_brief("""
id: malta
title: Malta
countries: [{country: MLT}]
figures:
  - {measure: unemployment rate, value: 3, period: 2020}
  - {measure: unemployment rate, value: 4, period: 2021}
""")

    (series,) = all_series(tabulate([brief], wording_for(language)))

    assert series.measure.replace("\u00a0", " ") == expected


BODIES = """
id: kenya
title: Kenya
countries: [{country: KEN}]
figures:
  - {measure: arrests, value: 5, period: 2022}
  - {measure: arrests, value: 7, period: 2023}
  - {measure: convictions, value: 1, period: 2022, by: police}
  - {measure: convictions, value: 2, period: 2023, by: police}
organisations:
  - {id: police, name: Police, kind: law enforcement}
  - {name: Red Cross, kind: NGO}
"""


def test_an_organisation_without_an_id_is_not_the_body_of_figures_without_one() -> None:
    tables = tabulate([parse_brief(BODIES)], wording_for("en"))

    assert [series.name for series in all_series(tables)] == ["Kenya: arrests", "Kenya: convictions, Police"]
