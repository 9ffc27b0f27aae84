"""Recommendations and their progress."""

from tests.document.reading import block, composed, section_names, text_of
from tipreport.document import Document, Notes, Recommendations

MANY = """
recommendations:
  - {id: first, text: Prosecute., to: government, by: un, pillar: prosecution, years: [2021, 2022], note: Twice}
  - {text: Build a harbour, years: [2019], note: Once}
  - {text: Answer letters}
  - {text: Mend the roof, years: [2022]}
progress:
  - {recommendation: first, year: 2021, status: none}
  - {recommendation: first, year: 2022, status: some, text: Three cases, sources: [weekly], note: Two of them twice}
organisations: [{id: un, name: U.N., kind: intergovernmental}]
"""


def titles(document: Document, section: str = "Recommendations") -> list[str]:
    items = block(document, Recommendations, section).items
    return [f"{item.number}. {text_of(item.content)}".partition(" [")[0] for item in items]


def test_recommendations_of_the_edition_or_without_years_come_first_in_file_order() -> None:
    assert titles(composed(MANY, head="edition: 2022")) == ["1. Prosecute", "2. Answer letters", "3. Mend the roof"]


def test_recommendations_of_earlier_editions_have_a_separate_section() -> None:
    document = composed(MANY, head="edition: 2022")
    names = section_names(document)

    assert titles(document, "Earlier recommendations") == ["4. Build a harbour"]
    assert names.index("Recommendations") < names.index("Earlier recommendations") < names.index("Organisations")


def test_without_an_edition_the_latest_year_of_a_recommendation_is_the_edition() -> None:
    assert len(titles(composed(MANY))) == 3


def test_an_edition_later_than_all_recommendations_makes_all_with_years_earlier_ones() -> None:
    assert titles(composed(MANY, head="edition: 2024")) == ["1. Answer letters"]


def test_the_addressee_author_pillar_and_editions_are_facts_of_a_recommendation() -> None:
    (first, _, _) = block(composed(MANY, head="edition: 2022"), Recommendations, "Recommendations").items

    assert [(fact.field, fact.label, fact.value) for fact in first.facts] == [
        ("to", "To", "government"),
        ("by", "From", "the U.N."),
        ("pillar", "Pillar", "prosecution"),
        ("years", "Editions", "2021 and 2022"),
    ]


def test_progress_is_shown_newest_first() -> None:
    (first, second, _) = block(composed(MANY, head="edition: 2022"), Recommendations, "Recommendations").items

    assert [(step.year, step.status, text_of(step.content).partition(" (")[0]) for step in first.progress] == [
        (2022, "some", "Three cases [2]"),
        (2021, "none", " [1]"),
    ]
    assert second.progress == ()


def test_the_locations_of_data_notes_have_the_same_numbers() -> None:
    notes = block(composed(MANY, head="edition: 2022"), Notes).items

    assert {note.location: text_of(note.content) for note in notes if note.location.startswith("Recommendation")} == {
        "Recommendation 1": "Twice.",
        "Recommendation 4": "Once.",
        "Recommendation 1, status of 2022": "Two of them twice.",
    }


def test_without_recommendations_there_is_no_section() -> None:
    assert not {"Recommendations", "Earlier recommendations"} & {*section_names(composed())}
