"""The cells of a table have their texts, citations and references to data notes."""

from tipreport import compose
from tipreport.document import CitationRef, DataTable, NoteRef, Spans, views, words
from tipreport.files import parse_brief
from tipreport.model import Briefs
from tipreport.plugin import Grain
from tipreport.runner.documents import compose_documents
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.cells import misplaced_texts
from tipreport.testing.reading import Content

BRIEF = parse_brief("""
id: a
title: A
countries: [{country: MLT}]
sources: [{id: law, kind: law, title: The law}]
default_source: law
penalties:
  - {offence: forced labour, value: 5, note: Of 2015.}
  - {offence: slavery, value: at least 6, note: Of 2018.}
""")
(TABLE,) = (views.data_table(block) for block in compose(BRIEF).blocks if isinstance(block, DataTable))


def found_with(*, notes: bool) -> str:
    """Return the differences of a file with the table of penalties, with or without its references to notes."""
    content = Content()
    content.begin_table()
    rows = ([text_of(cell.content, notes=notes) for cell in row.cells] for row in TABLE.rows)
    for row in ([*TABLE.heads], *rows):
        content.begin_row()
        for cell in row:
            content.begin_cell()
            content.text(cell)
            content.end_cell()
    documents = compose_documents(Briefs([BRIEF]), Grain.BRIEF)
    return " ".join(map(str, misplaced_texts(ComparedFile(content, documents))))


def text_of(spans: Spans, *, notes: bool) -> str:
    """Return the text of a cell with its citations, with or without its references to notes."""
    found = []
    for span in spans:
        match span:
            case CitationRef(number):
                found.append(f"[{number}]")
            case NoteRef(number):
                found.append(f"(note {number})" * notes)
            case _:
                found.append(words([span]))
    return " ".join(found)


def test_a_row_has_its_references_to_data_notes() -> None:
    assert found_with(notes=True) == ""
    assert "note 2 under “Source”" in found_with(notes=False)
