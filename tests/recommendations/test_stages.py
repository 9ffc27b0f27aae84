"""The stages of a measure in the first words of a text."""

import pytest

from tipreport.recommendations.stages import Stage, of_other_stage, stage_of


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Adopt a referral mechanism", "made"),
        ("In 2024, carry  out the handover protocol", "used"),
        ("Develop and implement standard procedures", ""),
        ("Implement the newly adopted law", "used"),
        ("Criminally prohibit the use of children", ""),
        ("Train the police of all the provinces to implement the law", ""),
        ("Train law enforcement officers", ""),
        ("Fund the units against trafficking", "used"),
        ("Establish a fund for victims", "made"),
    ],
)
def test_stages_are_read_from_the_forms_of_a_demand_in_the_first_words(text: str, stage: Stage) -> None:
    assert stage_of(text) == stage


@pytest.mark.parametrize(
    ("language", "text", "stage"),
    [
        ("fr", "Mettre en place un fonds", "made"),
        ("fr", "Mettre en œuvre la loi adoptée", "used"),
        ("es", "Adoptar medidas contra la trata", ""),
        ("es-PE", "Poner en marcha el protocolo", "used"),
        ("ar", "إنشاء صندوق", "made"),
        ("ar", "تدريب موظفي إنفاذ القانون", ""),
        ("ru", "Принять меры против торговли людьми", ""),
        ("ru", "Принять закон", "made"),
        ("de", "Implement the law", "used"),
    ],
)
def test_stages_are_read_in_the_language_of_the_text(language: str, text: str, stage: Stage) -> None:
    assert stage_of(text, language) == stage


def test_a_text_is_of_another_stage_only_if_both_have_one() -> None:
    assert of_other_stage("made", "used")
    assert not any((of_other_stage("made", "made"), of_other_stage("made", ""), of_other_stage("", "used")))
