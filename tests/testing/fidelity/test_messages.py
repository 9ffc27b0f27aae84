"""Messages begin near the mistake, name its line, and mention it once."""

from tipreport.document import CitationRef, DataTable, Document, Paragraph, Sources, Text
from tipreport.document.blocks import SourceEntry
from tipreport.testing.fidelity import compare_documents
from tipreport.testing.measurement import link_problems
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex import read_latex

HEADS = (
    "Country",
    "Number of victims identified",
    "Ministry that counted them",
    "Agency that confirmed them",
    "Source",
)


def read(body: str) -> Content:
    content = Content(unit="line")
    read_latex(f"\\begin{{document}}\n{body}\n\\end{{document}}\n", content)
    return content


def test_a_link_that_leads_nowhere_is_reported_once_with_all_its_words_and_its_line() -> None:
    content = read("one \\hyperlink{source-7}{[7, p. 3]}\n\n\\hyperlink{source-7}{[7]}")

    assert [*link_problems(content)] == [
        'the link "7 p 3" in line 2 leads to #source-7, which is nowhere in the file',
        'the link "7" in line 4 leads to #source-7, which is nowhere in the file',
    ]


def test_a_text_in_another_column_has_its_line_and_whole_heads() -> None:
    row = tuple((Text(each),) for each in ("Malta", "none", "Labour", "Police", "Report"))
    document = Document(id="malta", title="Malta", language="en", blocks=(DataTable(heads=HEADS, rows=(row,)),))
    cells = " & ".join(HEADS), "Malta & none & Police & Labour & Report"
    content = read("\n".join((r"\begin{tabular}{lllll}", *(f"{row} \\\\" for row in cells), r"\end{tabular}")))
    (found,) = {str(each) for each in compare_documents(content, [document], None) if each.kind == "mark"}

    assert found == (
        "the table with the heads Country, Number of victims identified, Ministry that counted them, and 2 more: "
        "expected “labour” under “Ministry that counted them”; line 4 has it under “Agency that confirmed them”"
    )


def test_the_excerpt_at_a_wrong_citation_begins_near_it() -> None:
    words = "A long text of many words that a message does not show as a whole because it is too long"
    source = (Text("Annual report of the police"),)
    blocks = (
        Paragraph(spans=(Text(words), CitationRef(1))),
        Sources(items=(SourceEntry(number=1, content=source),)),
    )
    document = Document(id="malta", title="Malta", language="en", blocks=blocks, citations=(source,))
    content = read(f"{words} [2]\n\n[1] Annual report of the police")
    found = [each for each in compare_documents(content, [document], None) if each.kind == "citation"]

    assert found
    assert all("is too long 2" in each.found for each in found)
