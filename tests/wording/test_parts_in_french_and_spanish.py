"""The parts of a figure in French and Spanish: beside the figure, and in the notes."""

from pathlib import Path

import pytest

from tests.document.reading import figures
from tests.wording.test_sentences_in_documents import printed
from tests.wording.test_sentences_of_natives import figure, plain
from tipreport.wording import wording_for
from tipreport.wording.shares import format_part


def of_forms(measure: str) -> str:
    return figures(
        f"id: all, measure: {measure}, value: 21",
        f"measure: {measure}, value: 11, form: forced labour, part_of: all",
        f"measure: {measure}, value: 2, form: organ removal, part_of: all",
        f"measure: {measure}, value: 1, form: other, part_of: all",
    )


@pytest.mark.parametrize(
    ("language", "beside", "noted"),
    [
        ("en", "11 in forced labour; 2 for organ removal; 1 in other forms of exploitation.",
         "11 in forced labour, 2 for organ removal and 1 in other forms of exploitation;"),
        ("fr", "11 (travail forcé) ; 2 (prélèvement d’organes) ; 1 (autres formes d’exploitation).",
         "11 (travail forcé), 2 (prélèvement d’organes) et 1 (autres formes d’exploitation) ;"),
        ("es", "11 (trabajo forzoso); 2 (extracción de órganos); 1 (otras formas de explotación).",
         "11 (trabajo forzoso), 2 (extracción de órganos) y 1 (otras formas de explotación);"),
    ],
)  # fmt: skip
def test_the_forms_of_exploitation_of_victims_have_one_shape(
    language: str, beside: str, noted: str, tmp_path: Path
) -> None:
    text = printed(language, of_forms("victims identified"), tmp_path)

    assert beside in text
    assert noted in text


@pytest.mark.parametrize(
    ("language", "beside"),
    [
        ("en", "11 for forced labour; 2 for organ removal; 1 for other forms of exploitation."),
        ("fr", "11 pour travail forcé ; 2 pour prélèvement d’organes ; 1 pour d’autres formes d’exploitation."),
        ("es", "11 por trabajo forzoso; 2 por extracción de órganos; 1 por otras formas de explotación."),
    ],
)
def test_cases_are_for_a_form_of_exploitation_and_for_other_forms(language: str, beside: str, tmp_path: Path) -> None:
    assert beside in printed(language, of_forms("cases detected"), tmp_path)


@pytest.mark.parametrize(
    ("language", "noted"),
    [
        ("en", "1 woman (citizen of the United States) and 2 girls (citizens of El Salvador);"),
        ("fr", "1 femme (ressortissante des États-Unis) et 2 filles (ressortissantes du Salvador) ;"),
        ("es", "1 mujer (ciudadana de los Estados Unidos) y 2 niñas (ciudadanas de El Salvador);"),
    ],
)
def test_what_describes_the_people_of_a_part_ends_before_the_next_part(
    language: str, noted: str, tmp_path: Path
) -> None:
    people = figures(
        "id: all, measure: victims assisted, value: 100",
        "measure: victims assisted, value: 1, sex: female, age: adult, citizenship: USA, part_of: all",
        "measure: victims assisted, value: 2, sex: female, age: child, citizenship: SLV, part_of: all",
    )

    assert noted in printed(language, people, tmp_path)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "girls (citizens of Mali) in forced labour"), ("fr", "filles (ressortissantes du Mali, travail forcé)")],
)
def test_two_descriptions_of_a_part_are_in_one_pair_of_brackets(language: str, words: str) -> None:
    girls = figure("5", sex="female", age="child", citizenship="MLI", form="forced labour")

    assert plain(format_part(wording_for(language), girls, figure("25"))) == words
