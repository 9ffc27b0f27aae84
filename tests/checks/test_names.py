"""Names that differ by one letter."""

import pytest

from tests.checks.small_brief import brief, found, notes
from tipreport.checks.check import data_notes
from tipreport.index import BriefIndex
from tipreport.language_marks import LanguageMarks


def organisations(*names: str) -> str:
    return "organisations:\n" + "\n".join(f'  - {{name: "{name}", kind: NGO}}' for name in names)


def test_two_laws_whose_names_differ_by_a_letter_are_noted() -> None:
    laws = "laws: [{name: Anti-Trafficking Act, kind: law}, {name: Anti-Trafficking Acts, kind: plan}]"

    assert found("near-names", laws) == [
        "Spelling. Anti-Trafficking Act. “Anti-Trafficking Act” and “Anti-Trafficking Acts” differ by a letter."
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ministry of Labor", "Ministry of Labour"),  # an additional letter
        ("Ministry of Labour", "Ministry of Labaur"),  # another letter
        ("Ministry of Labour", "Ministry of Labuor"),  # two neighbours swapped
        ("Ministry of Labour", "inistry of Labour"),
        ("MINISTRY of Labour", "Ministry  of Labor"),  # case and spaces do not count
        ("Građanska akcija", "Građanska akčija"),
        ("Građanska akcija", "Građanska akcijaa"),
    ],
)
def test_one_letter_may_be_added_missing_changed_or_swapped(one: str, two: str) -> None:
    assert len(found("near-names", organisations(one, two))) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ministry of Labour", "Ministry of Labour"),
        ("Ministry of Labour", "MINISTRY OF LABOUR"),
        ("Ministry of Labour", "Ministry of Labeor"),  # two letters
        ("Ministry of Labour", "Ministry ofLabour"),  # a space
        ("Anti-Trafficking", "Anti Trafficking"),  # a sign
        ("article 388", "article 389"),
        ("Act No. 11 of 2008", "Act No. 12 of 2008"),
        ("Resolution 13a of the court", "Resolution 13b of the court"),
        ("Additional Protocol I", "Additional Protocol II"),
        ("Additional Protocol IV", "Additional Protocol VI"),
        ("Palermo Annex A", "Palermo Annex B"),
        ("Sezima", "Sezims"),  # six letters
        ("Sezimas", "Sezima"),
        ("x" * 300, "x" * 301),
    ],
)
def test_other_differences_between_names_give_no_note(one: str, two: str) -> None:
    assert found("near-names", organisations(one, two)) == []


def test_names_that_a_record_declares_together_are_one_name() -> None:
    together = (
        organisations("Ministry of Labour")
        + """
  - {name: Labour Office, also: [Ministry of Labour, Ministry of Labor], kind: government}
"""
    )

    assert found("near-names", together) == []


def test_names_of_different_records_are_not_joined_by_their_other_names() -> None:
    distinct = """
organisations:
  - {name: Ministry of Labour, also: [MoL], kind: government}
  - {name: Labour Office, also: [Ministry of Labor], kind: government}
"""

    assert found("near-names", distinct) == [
        "Spelling. Ministry of Labour. “Ministry of Labour” and “Ministry of Labor” differ by a letter."
    ]


def test_two_spellings_of_a_person_are_always_shown_with_the_analysts_note() -> None:
    person = """
persons:
  - name: Aldo Lale-Demoz
    also: [Aldo Lale-Dermoz]
    role: Director
    note: The article spells the name both ways.
"""
    (note,) = notes("near-names", person)

    assert (note.kind, note.location) == ("spelling", "Aldo Lale-Demoz")
    assert note.text == (
        "“Aldo Lale-Demoz” and “Aldo Lale-Dermoz” differ by a letter. The article spells the name both ways."
    )
    assert note.about == (("persons", 0),)


def test_a_person_and_an_organisation_may_have_similar_names() -> None:
    records = organisations("Foundation Bizel") + "\npersons: [{name: Foundation Bisel, role: Director}]"

    assert found("near-names", records) == [
        "Spelling. Foundation Bizel. “Foundation Bizel” and “Foundation Bisel” differ by a letter."
    ]


def test_many_similar_names_are_one_note() -> None:
    (note,) = notes("near-names", organisations("Labour Office", "Labor Office", "Red Cross", "Labor Offices"))

    assert note.text == "“Labour Office”, “Labor Office” and “Labor Offices” differ by single letters."
    assert note.about == (("organisations", 0), ("organisations", 1), ("organisations", 3))


def test_the_marks_of_a_language_are_no_letters_of_a_name() -> None:
    plain = brief(organisations("Ministry of Labour", "Ministry of Labor"))
    translated, original = plain.organisations
    marked = original.replace(name=LanguageMarks(("en",)).marked(original.name, "en"))
    found_in = data_notes(BriefIndex(plain.replace(organisations=(translated, marked))))

    assert [note.about for note in found_in if note.code == "near-names"] == [
        (("organisations", 0), ("organisations", 1))
    ]
