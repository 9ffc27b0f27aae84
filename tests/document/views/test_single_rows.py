"""The only row of a table is a sentence, without heads."""

from tests.document.reading import block, composed
from tests.document.views.blocks import amount, line
from tipreport.document import DataTable, Figures, Labels, Strong, words
from tipreport.document.views import only_row

LABELS = Labels()
LAW = "laws: [{id: act, name: The act, kind: law}]"


def test_a_single_figure_is_a_sentence_with_its_label_in_bold() -> None:
    found = only_row(Figures((line(earlier=amount("4", "2019")),)), LABELS)
    assert found[0] == Strong("Victims")
    assert words(found) == "Victims, 2020: 5. 2019: 4."


def test_a_single_penalty_is_sentences_without_empty_cells() -> None:
    with_law = "penalties: [{offence: theft, value: 2, age: child, law: act}]"
    table = block(composed(f"{with_law}\n{LAW}"), DataTable)
    assert (
        words(only_row(table, LABELS)).replace("\u00a0", " ")
        == "Theft. Victim: child. Penalty: 2 years in prison. Law: The act."
    )
    table = block(composed("penalties: [{offence: theft, value: 2, age: child}]"), DataTable)
    assert words(only_row(table, LABELS)).replace("\u00a0", " ") == "Theft. Victim: child. Penalty: 2 years in prison."


def test_tiles_and_tables_of_more_rows_are_none() -> None:
    assert only_row(Figures((line(),), key=True), LABELS) == ()
    assert only_row(Figures((line(), line())), LABELS) == ()
