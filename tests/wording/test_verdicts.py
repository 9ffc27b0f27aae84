"""Verdicts whose sentence says no more than they do, in the languages of briefs."""

import pytest

from tipreport.wording.verdicts import repeats_verdict

REPEATED = [
    ("decreased efforts", "protection", "The government decreased its victim protection efforts."),
    ("decreased efforts", "protection", "The regime decreased its efforts to protect victims"),
    ("decreased efforts", "protection", "The government made fewer efforts to protect victims"),
    ("decreased efforts", "protection", "Tunisia decreased its efforts to protect victims of trafficking"),
    ("increased efforts", "prosecution", "Authorities increased their efforts to prosecute traffickers"),
    (
        "increased efforts",
        "prosecution",
        "The transitional government increased anti-trafficking law enforcement efforts",
    ),
    ("maintained efforts", "prosecution", "The government maintained its efforts to enforce the law"),
    ("maintained efforts", "protection", "The interim government maintained overall victim protection efforts"),
    ("increased efforts", "prevention", "The Government of Tunisia increased its efforts to prevent human trafficking"),
    ("increased efforts", "partnership", "The government increased its efforts"),
    ("decreased efforts", "prosecution", "Le gouvernement a réduit ses efforts de répression"),
    ("increased efforts", "protection", "Les autorités ont renforcé leurs efforts pour protéger les victimes"),
    ("decreased efforts", "prevention", "La Tunisie a fait moins d’efforts pour prévenir la traite des personnes"),
    ("increased efforts", "prosecution", "El Gobierno aumentó sus esfuerzos en materia de aplicación de la ley."),
    ("maintained efforts", "protection", "Las autoridades mantuvieron sus esfuerzos para proteger a las víctimas"),
    ("increased efforts", "protection", "Правительство активизировало свои усилия по защите жертв"),
    ("decreased efforts", "prevention", "Власти сократили усилия по предотвращению торговли людьми"),
    ("increased efforts", "protection", "كثّفت الحكومة جهودها لحماية الضحايا"),
    ("maintained efforts", "prosecution", "حافظت السلطات على جهودها في مجال إنفاذ القانون"),
]
SAYING_MORE = [
    ("decreased efforts", "protection", "The government decreased its efforts to identify victims"),
    ("increased efforts", "prevention", "The government increased its efforts to prevent trafficking among miners"),
    ("increased efforts", "prevention", "The government increased its efforts to protect victims"),
    ("increased efforts", "protection", "The government increased prevention efforts"),
    ("maintained efforts", "prosecution", "The government maintained minimal law enforcement efforts"),
    ("increased efforts", "prevention", "The government increased prevention efforts with a plan"),
    ("increased efforts", "prevention", "The government increased its efforts and opened 12 shelters"),
    ("increased efforts", "prosecution", "The police increased law enforcement efforts"),
    ("increased efforts", "prosecution", "Libya increased law enforcement efforts"),
    ("increased efforts", "prosecution", "The government decreased its efforts"),
    ("decreased efforts", "protection", "Le gouvernement a réduit ses efforts d’identification des victimes"),
    ("decreased efforts", "protection", "Le gouvernement a réduit ses efforts de prévention"),
    ("decreased efforts", "prosecution", "El Gobierno redujo sus esfuerzos de protección"),
    ("increased efforts", "prevention", "Правительство активизировало усилия по защите жертв"),
    ("increased efforts", "prevention", "كثفت الحكومة جهودها لحماية الضحايا"),
    ("effort", "prevention", "The government increased prevention efforts"),
    (None, "prevention", "The government increased prevention efforts"),
]


@pytest.mark.parametrize(("assessment", "pillar", "text"), REPEATED)
def test_a_sentence_about_all_efforts_of_a_pillar_repeats_the_verdict(assessment: str, pillar: str, text: str) -> None:
    assert repeats_verdict(assessment, pillar, text, ["Tunisia", "Tunisie"])


@pytest.mark.parametrize(("assessment", "pillar", "text"), SAYING_MORE)
def test_a_sentence_with_another_object_subject_or_verb_says_more(
    assessment: str | None, pillar: str, text: str
) -> None:
    assert not repeats_verdict(assessment, pillar, text, ["Tunisia", "Tunisie"])
