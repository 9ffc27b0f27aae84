"""Laws judged by a standard, and the ratification of treaties."""

import pytest

from tests.document.reading import SOURCES, block, blocks, composed, terms, text_of
from tipreport.document import Document, Matrix, Paragraph, compose
from tipreport.document.views import matrix_sentences, matrix_table
from tipreport.files import parse_brief


def laws(*rows: str, head: str = "") -> Document:
    return composed("laws:\n" + "\n".join(f"  - {{{row}}}" for row in rows), head=head)


def sentences(document: Document) -> list[str]:
    return [text_of(spans) for spans in matrix_sentences(block(document, Matrix), document.labels)]


AGE = 'name: Minimum Age, kind: law, text: "Set, at 14 years. International standard: met."'
WORK = "name: Hazardous Work, kind: law, text: Not set, standard: not met"


def test_laws_are_judged_by_a_field_or_by_their_text() -> None:
    document = laws(AGE, WORK, "name: Schools, kind: law, standard: not stated")

    assert sentences(document) == [
        "Standard not met: Hazardous Work (not set).",
        "Standard met: Minimum Age (set, at 14 years).",
        "Standard not given: Schools.",
    ]


def test_the_mark_is_in_one_of_two_columns_and_its_word_is_yes_or_no() -> None:
    document = laws(AGE, WORK)
    rows = matrix_table(block(document, Matrix), document.labels).rows

    assert [[text_of(cell.content) for cell in row.cells] for row in rows] == [
        ["Hazardous Work", "Not set", "yes", "no"],
        ["Minimum Age", "Set, at 14 years", "no", "yes"],
        ["Laws, of 2", "–", "1", "1"],
    ]


def test_the_rest_of_a_judged_law_is_with_its_text() -> None:
    more = "name: Act, kind: policy, period: 2004, status: in force, also: [Bill], standard: met"

    assert sentences(laws(AGE, more))[0].endswith("Act (policy, 2004, in force. Also written Bill).")


def test_the_description_of_a_law_has_a_capital_in_a_cell_and_none_in_brackets() -> None:
    document = laws(AGE, "name: Schools, kind: law, status: in force, standard: met")
    rows = matrix_table(block(document, Matrix), document.labels).rows

    assert sentences(document) == ["Standard met: Minimum Age (set, at 14 years); Schools (in force)."]
    assert text_of(rows[1].cells[1].content) == "In force"


def test_the_details_of_a_judged_law_do_not_run_on_in_a_list_of_its_text() -> None:
    code = "name: Code, kind: law, place: UGA, period: 2009, standard: not met, status: amended"
    document = laws(AGE, f'{code}, text: "No penalty for agents, brokers and officials"')
    rows = matrix_table(block(document, Matrix), document.labels).rows

    assert sentences(document)[0] == (
        "Standard not met: Code (Uganda, 2009, amended; no penalty for agents, brokers and officials)."
    )
    assert text_of(rows[0].cells[1].content) == "Uganda, 2009, amended; no penalty for agents, brokers and officials"


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("fr", "Punit le travail forcé", "(en vigueur ; punit le travail forcé)"),
        ("es", "Castiga el trabajo forzoso", "(en vigor; castiga el trabajo forzoso)"),
        ("ru", "Наказывает принудительный труд", "(в силе; наказывает принудительный труд)"),
        ("ar", "يعاقب على السخرة", "(نص نافذ؛ يعاقب على السخرة)"),
    ],
)
def test_the_text_of_a_judged_law_follows_its_status_in_brackets(language: str, text: str, shown: str) -> None:
    code = "name: Code, kind: law, standard: not met, status: in force"
    document = laws(AGE, f'{code}, text: "{text}"', head=f"language: {language}")

    assert shown in sentences(document)[0].replace("\u00a0", " ").replace("\u202f", " ")


def test_a_judged_standard_is_not_called_a_standard_again() -> None:
    document = laws(AGE, "name: Hazardous work, kind: standard, text: 18 years, standard: met")

    assert sentences(document) == ["Standard met: Minimum Age (set, at 14 years); Hazardous work (18 years)."]


def test_the_text_of_a_judged_law_is_as_in_the_brief() -> None:
    document = laws(
        "name: Minimum Age, kind: law, place: Balochistan, standard: not met",
        "name: Minimum Age, kind: law, place: Punjab, text: 15 years, standard: met",
        "name: Minimum Age, kind: law, place: Sindh, text: 15 years. Some sectors are exempt., standard: met",
        "name: Minimum Age, kind: law, text: Punjab only, standard: met",
    )

    assert sentences(document) == [
        "Standard not met: Minimum Age (Balochistan).",
        (
            "Standard met: Minimum Age (Punjab: 15 years); Minimum Age (Sindh. 15 years. Some sectors are exempt); "
            "Minimum Age (Punjab only)."
        ),
    ]


def test_a_number_with_a_point_at_the_end_of_a_text_is_not_followed_by_a_full_stop() -> None:
    document = laws(
        "name: Trafficking, kind: law, text: Law 13.344, standard: met",
        "name: Work, kind: law, text: Law 13.345., standard: met",
    )

    assert sentences(document) == ["Standard met: Trafficking (Law 13.344); Work (Law 13.345)."]


def test_only_laws_that_share_a_text_are_joined_by_commas() -> None:
    equal = [f"name: Law {each}, kind: law, text: At 18 years, standard: met" for each in "AB"]
    alone = [f"name: Law {each}, kind: law, standard: met" for each in "CDEFG"]

    assert sentences(laws(*equal, *alone)) == [
        "Standard met: Law A, Law B (At 18 years); Law C; Law D; Law E; Law F; Law G."
    ]


def test_a_single_judged_law_is_a_row_like_any_other() -> None:
    assert terms(laws(WORK), "Laws and penalties") == {
        "Hazardous Work": ["Law. Not set. It does not meet the international standard [1]."]
    }


def ratification(*rows: str) -> str:
    (sentence,) = blocks(laws(*rows), Paragraph, "Laws and penalties")
    return text_of(sentence.spans)


def treaty(name: str, more: str) -> str:
    return f"name: {name}, kind: treaty, place: world, {more}"


def test_treaties_are_one_sentence_those_not_ratified_first() -> None:
    assert ratification(treaty("C 138", "text: Ratified."), treaty("C 182", "status: ratified")) == (
        "Ratified, 2 of 2 treaties: C 138; C 182 [1]."
    )
    assert ratification(
        treaty("A", "status: signed"), treaty("B", "text: Not ratified"), treaty("C", "status: ratified")
    ) == ("Not ratified, 1 of 3 treaties: B [1]. Ratified, 1 of 3 treaties: C [1]. Signed, 1 of 3 treaties: A [1].")


def test_a_treaty_with_more_than_its_status_has_a_row_too() -> None:
    more = treaty("A", "status: ratified, period: 2004, text: With a reservation")
    document = laws(more, treaty("B", "text: Ratified."))

    assert terms(document, "Laws and penalties") == {"A": ["Treaty, international, 2004. With a reservation [1]."]}


def test_an_agreement_of_two_countries_is_a_row_beside_the_treaties_that_are_counted() -> None:
    agreement = "name: Labour Agreement, kind: treaty, place: KEN, period: 2015, status: signed"
    document = laws(treaty("A", "status: ratified"), treaty("B", "status: not ratified"), agreement)
    (sentence,) = blocks(document, Paragraph, "Laws and penalties")

    assert text_of(sentence.spans) == "Not ratified, 1 of 2 treaties: B [1]. Ratified, 1 of 2 treaties: A [1]."
    assert terms(document, "Laws and penalties") == {"Labour Agreement": ["Treaty, Kenya, 2015, signed [1]."]}


def test_in_a_brief_of_several_countries_no_treaty_is_counted() -> None:
    rows = "\n".join(f"  - {{{treaty(name, 'status: not ratified')}}}" for name in ("C 138", "C 182"))
    head = "id: workers\ntitle: Workers\ndefault_source: news\nsubject: group\nsubject_name: Workers"
    countries = "countries: [{country: KEN}, {country: SAU}]"
    document = compose(parse_brief(f"{head}\n{countries}\nlaws:\n{rows}\n{SOURCES}"))

    assert terms(document, "Laws and penalties") == {
        "C 138": ["Treaty, international, not ratified [1]."],
        "C 182": ["Treaty, international, not ratified [1]."],
    }


def test_the_period_of_a_treaty_stands_in_the_sentence_unless_the_name_has_it() -> None:
    dated, named = treaty("A", "status: ratified, period: 2004"), treaty("B of 2014", "status: ratified, period: 2014")

    short = treaty("C (P 29)", "status: ratified, period: 2019")

    assert ratification(dated, named, short) == ("Ratified, 3 of 3 treaties: A (2004); B of 2014; C (P 29), 2019 [1].")


def test_a_single_treaty_is_not_counted_and_one_without_status_is_a_row() -> None:
    document = laws(treaty("A", "text: Ratified."), treaty("B", "text: Ratified with reservations"))

    assert terms(document, "Laws and penalties") == {
        "B": ["Treaty, international. Ratified with reservations [1]."],
    }
    assert text_of(block(document, Paragraph, "Laws and penalties").spans) == "Ratified: A [1]."
    assert ratification(treaty("A", "status: ratified, period: 2017")) == "Ratified: A (2017) [1]."
    assert ratification(treaty("A", "status: not ratified")) == "Not ratified: A [1]."


def test_more_than_six_laws_with_the_same_content_and_judgement_share_a_row() -> None:
    equal = [f"name: Law {number}, kind: law, text: Set, standard: met" for number in "ABCDE"]
    document = laws(AGE, WORK, *equal)
    matrix = block(document, Matrix)

    assert [[text_of(cell.content) for cell in row.cells] for row in matrix_table(matrix, document.labels).rows] == [
        ["Hazardous Work", "Not set", "yes", "no"],
        ["Minimum Age", "Set, at 14 years", "no", "yes"],
        ["Law A, Law B, Law C, Law D, Law E", "Set", "no", "yes"],
        ["Laws, of 7", "–", "1", "6"],
    ]
    assert "share a row" in text_of(matrix.caption)
    assert [len(row.records) for row in matrix.rows] == [1, 1, 5]
    assert len(block(laws(AGE, WORK, *equal[:4]), Matrix).rows) == 6
