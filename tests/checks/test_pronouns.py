"""Findings that begin with a pronoun."""

import pytest

from tests.checks.small_brief import HEAD, found, notes


def findings(*texts: str) -> str:
    return "findings:\n" + "\n".join(f"  - {{pillar: prevention, text: '{text}'}}" for text in texts)


def in_language(language: str) -> str:
    return f"{HEAD}language: {language}\n"


def test_a_finding_that_begins_with_a_pronoun_has_a_note_on_its_row() -> None:
    records = findings("Police trained guards", "It launched its strategy of 2021 to 2026")

    assert found("pronoun-first", records) == [
        (
            "Note. Prevention, “It launched its strategy of 2021 …”. It begins with “It”, but documents sort findings, "
            "and the one before may be left out: write who or what is meant."
        )
    ]
    (note,) = notes("pronoun-first", records)
    assert (note.about, note.audience, note.severity) == ((("findings", 1),), "maker", "note")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It did not make efforts to reduce the demand"),
        ("en", "They trained the police"),
        ("en-GB", "She closed the shelter"),
        ("fr", "Il a ouvert un foyer"),
        ("fr", "Elles ont formé la police"),
        ("es", "Él abrió un albergue"),
        ("es", "Ellos formaron a la policía"),
        ("ar", "هي دربت الشرطة"),
        ("ar", "إنها دربت الشرطة"),
        ("ru", "Она открыла приют"),
        ("ru", "Они обучили полицию"),
    ],
)
def test_pronouns_of_five_languages(language: str, text: str) -> None:
    assert len(notes("pronoun-first", findings(text), in_language(language))) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Italy trained the police"),
        ("en", "It is unclear who was trained"),
        ("en", "It was difficult to open shelters"),
        ("en", "These shelters were closed"),
        ("fr", "Il n’existe pas de foyers"),
        ("fr", "Il y a deux foyers"),
        ("fr", "Il manque des foyers"),
        ("es", "El gobierno abrió un albergue"),
        ("ar", "هيئة مكافحة الاتجار دربت الشرطة"),
        ("ru", "Онкологи обучили полицию"),
        ("de", "Es hat ein Heim"),
    ],
)
def test_a_name_or_a_sentence_without_a_subject_is_no_pronoun(language: str, text: str) -> None:
    assert notes("pronoun-first", findings(text), in_language(language)) == []
