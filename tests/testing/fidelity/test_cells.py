"""The cells of a table have their texts, citations and references to data notes."""

from tipreport import compose
from tipreport.document import (
    Amount,
    CitationRef,
    DataTable,
    Document,
    Documents,
    FigureLine,
    Figures,
    NoteRef,
    Spans,
    views,
    words,
)
from tipreport.files import parse_brief
from tipreport.model import Briefs
from tipreport.plugin import Grain
from tipreport.runner.documents import compose_documents
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.cells import misplaced_texts
from tipreport.testing.reading import Content, as_content, reader_for

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


LINE = FigureLine(label="Convictions", amount=Amount(number="43", period="2020"), comparison="2 more than in 2019")
FIGURES = Document(id="malta", title="Malta", language="en", blocks=(Figures((LINE,)),))


def found_in_latex(*cells: str) -> str:
    """Return the differences of a LaTeX file with a table of one figure."""
    read = reader_for("text/x-tex")
    assert read is not None
    text = rf"\begin{{tabular}}{{lll}} Measure & Value & Period \\ {' & '.join(cells)} \\ \end{{tabular}}"
    file = ComparedFile(as_content(read, text.encode()), Documents(documents=(FIGURES,), title=""))
    return " ".join(map(str, misplaced_texts(file)))


def test_a_footnote_of_a_row_is_in_no_column() -> None:
    assert found_in_latex("Convictions", "43", r"2020\footnote{2 more than in 2019.}") == ""
    assert found_in_latex(r"Convictions\footnote{2 more than in 2019.}", "43", "2020") == ""
    assert "it under “Period”" in found_in_latex("Convictions", "43", "2020. 2 more than in 2019.")
