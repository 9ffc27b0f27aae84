"""Traces of values that a file lacks are found, unless the document has the same words."""

import pytest

from tipreport.document import Document, Documents, Paragraph, Text
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.whole_file.characters import empty_tables, unfilled_places
from tipreport.testing.reading.content import Content

DOCUMENT = Document(
    id="malta", title="Malta", language="en",
    blocks=(Paragraph(spans=(Text("None of its own; call f(x) or write {name}."),)),),
)  # fmt: skip
DOCUMENTS = Documents(documents=(DOCUMENT,), title="Malta")


def file_of(text: str) -> ComparedFile:
    content = Content(has_spaces=True)
    content.text(text)
    return ComparedFile(content, DOCUMENTS)


@pytest.mark.parametrize(
    "text", ["None of its own", "none reported", "write {name}", "(see note 4)", "09:30", "a, b; c."]
)
def test_words_of_the_document_are_no_trace(text: str) -> None:
    assert [*unfilled_places(file_of(text))] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Edition None. Updated", "“None. Updated”"),
        ("Tier 2 ()", "“()”"),
        ("convicted , ; 12", "“, ;”"),
        ("Spans(text='x')", "“Spans(text=”"),
        ("{tier} in 2021", "“{tier}”"),
        ("Bosnia &amp; Herzegovina", "“&amp;”"),
        (": Tier 2", "“: ”"),
    ],
)
def test_a_trace_is_found(text: str, found: str) -> None:
    (difference,) = unfilled_places(file_of(text))

    assert difference.found == found


def test_a_table_needs_rows() -> None:
    content = Content()
    content.begin_table()
    content.add_row(["Country", "Tier"])
    (difference,) = empty_tables(ComparedFile(content, DOCUMENTS))

    assert "Country, Tier" in difference.place
    content.add_row(["Malta", "Tier 2"])
    assert not [*empty_tables(ComparedFile(content, DOCUMENTS))]
