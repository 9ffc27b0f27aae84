"""Sentences that begin with a pronoun for the government."""

import pytest

from tipreport.wording.pronouns import begins_with_pronoun, refers_back, with_subject


@pytest.mark.parametrize(
    ("before", "text", "shown"),
    [
        ("The government increased its efforts", "It launched a plan", "[The government] launched a plan"),
        ("The interim government fell", "It had no plan", "[The interim government] had no plan"),
        ("Le gouvernement a accru ses efforts", "Il a lancé un plan", "[Le gouvernement] a lancé un plan"),
    ],
)
def test_a_pronoun_for_the_government_is_replaced_in_brackets(before: str, text: str, shown: str) -> None:
    assert with_subject(text, [before]) == shown


def test_the_subject_is_that_of_the_nearest_sentence_without_a_pronoun() -> None:
    before = ["It held courses", "The government made plans", "The NGO left"]
    assert with_subject("It drafted a law", before) == "[The government] drafted a law"
    assert with_subject("It drafted a law", ["The NGO left", "The government made plans"]) == "It drafted a law"


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("The government made a plan", "It is cold"),
        ("The government made a plan", "It remains unclear how many there are"),
        ("The government made a plan", "Italy left"),
        ("The government made a plan", "They left"),
        ("Le gouvernement a un plan", "Il n’existe aucun foyer"),
        ("Le gouvernement a un plan", "Il y a un foyer"),
        ("The authorities arrested ten victims", "They had no lawyer"),
        ("Les autorités ont identifié dix victimes", "Elles ont reçu une aide"),
        ("El Gobierno aprobó un plan", "Este no tenía fondos"),
        ("Las autoridades identificaron a diez víctimas", "Estas recibieron ayuda"),
        ("Власти задержали десять пострадавших", "Они сидели без суда"),
        ("Правительство приняло новое постановление", "Оно не исполнялось"),
        ("نظمت الحكومة حملة", "وهي لم تنجح"),
        ("The government adopted a plan", "It lacked funds"),
        ("The government revised its plan", "It had not been carried out"),
        ("Le gouvernement a adopté un plan", "Il manquait de moyens"),
        ("Le gouvernement a revu ses projets", "Il n’a pas été suivi"),
    ],
)
def test_a_sentence_whose_pronoun_may_be_one_for_something_else_is_as_it_is(before: str, text: str) -> None:
    assert with_subject(text, [before]) == text


def test_an_impersonal_sentence_has_no_pronoun() -> None:
    assert begins_with_pronoun("It held courses")
    assert not begins_with_pronoun("It is cold")
    assert not begins_with_pronoun("Il faut un plan")


@pytest.mark.parametrize(
    "text",
    [
        "It held courses",
        "These were sold",
        "Most of them fled",
        "Ces victimes",
        "Estos barcos",
        "Они бежали",
        "وهم عمال",
    ],
)
def test_a_sentence_whose_first_word_may_stand_for_another_one_refers_back(text: str) -> None:
    assert refers_back(text)


@pytest.mark.parametrize("text", ["Italy held courses", "Thistle farms", "Thais were sold", "Cesare fled", "Estonia"])
def test_a_sentence_that_begins_with_a_noun_does_not_refer_back(text: str) -> None:
    assert not refers_back(text)
