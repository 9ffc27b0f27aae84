"""Sentences that begin with a pronoun for the government."""

import pytest

from tipreport.wording.pronouns import begins_with_pronoun, with_subject


@pytest.mark.parametrize(
    ("before", "text", "shown"),
    [
        ("The government increased its efforts", "It launched a plan", "[The government] launched a plan"),
        ("The interim government fell", "It had no plan", "[The interim government] had no plan"),
        ("The authorities made fewer efforts", "They had no plan", "[The authorities] had no plan"),
        ("Le gouvernement a accru ses efforts", "Il a lancé un plan", "[Le gouvernement] a lancé un plan"),
        ("Les autorités ont réduit leurs efforts", "Elles ont fermé", "[Les autorités] ont fermé"),
        ("El Gobierno redujo sus esfuerzos", "Este cerró albergues", "[El Gobierno] cerró albergues"),
        ("Las autoridades redujeron", "Estas cerraron albergues", "[Las autoridades] cerraron albergues"),
        ("Правительство сократило усилия", "Оно приняло план", "[Правительство] приняло план"),
        ("Власти сократили усилия", "Они приняли план", "[Власти] приняли план"),
        ("زادت الحكومة جهودها", "وهي لم تضع خطة", "[الحكومة] لم تضع خطة"),
    ],
)
def test_a_pronoun_for_the_government_is_replaced_in_brackets(before: str, text: str, shown: str) -> None:
    assert with_subject(text, [before]) == shown


def test_the_subject_is_that_of_the_nearest_sentence_without_a_pronoun() -> None:
    before = ["It held courses", "The government made a plan", "The NGO left"]
    assert with_subject("It drafted a law", before) == "[The government] drafted a law"
    assert with_subject("It drafted a law", ["The NGO left", "The government made a plan"]) == "It drafted a law"


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("The government made a plan", "It is cold"),
        ("The government made a plan", "It remains unclear how many there are"),
        ("The government made a plan", "Italy left"),
        ("The government made a plan", "They left"),
        ("Le gouvernement a un plan", "Il n’existe aucun foyer"),
        ("Le gouvernement a un plan", "Il y a un foyer"),
    ],
)
def test_other_sentences_are_as_they_are(before: str, text: str) -> None:
    assert with_subject(text, [before]) == text


def test_an_impersonal_sentence_has_no_pronoun() -> None:
    assert begins_with_pronoun("It held courses")
    assert not begins_with_pronoun("It is cold")
    assert not begins_with_pronoun("Il faut un plan")
