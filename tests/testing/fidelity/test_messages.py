"""Messages begin near the mistake, name its line, and mention it once."""

from collections.abc import Iterator

import pytest

from tipreport.document import (
    Amount,
    CitationRef,
    DataTable,
    Document,
    Documents,
    FigureLine,
    Figures,
    Heading,
    Paragraph,
    Sources,
    Text,
    words,
)
from tipreport.document.blocks import SourceEntry
from tipreport.document.document import SourceWords
from tipreport.testing.fidelity import OF_LANGUAGES, ComparedFile, Difference, compare_documents
from tipreport.testing.fidelity import differences as of_rules
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


def differences(content: Content, document: Document) -> Iterator[Difference]:
    return compare_documents(ComparedFile(content, Documents(documents=(document,), title="")))


def test_a_link_that_leads_nowhere_is_reported_once_with_all_its_words_and_its_line() -> None:
    content = read("one \\hyperlink{source-7}{[7, p. 3]}\n\n\\hyperlink{source-7}{[7]}")

    assert [*link_problems(content)] == [
        'the link "7 p 3" in line 2 leads to #source-7, which is nowhere in the file',
        'the link "7" in line 4 leads to #source-7, which is nowhere in the file',
    ]


def test_text_before_and_after_a_heading_belongs_to_no_block() -> None:
    blocks = Heading(text="Laws", level=1, id="laws"), Paragraph(spans=(Text("The police opened a case."),))
    document = Document(id="malta", title="Malta", language="en", blocks=blocks)
    content = read("Contents\\section{Laws}\nUpdated\n\nThe police opened a case.")
    file = ComparedFile(content, Documents(documents=(document,), title=""))

    assert [file.block_at(at) for at in range(4)] == ["", "Heading", "", "Paragraph"]


def test_a_text_in_another_column_has_its_line_and_whole_heads() -> None:
    row = tuple((Text(each),) for each in ("Malta", "none", "Labour", "Police", "Report"))
    document = Document(id="malta", title="Malta", language="en", blocks=(DataTable(heads=HEADS, rows=(row,)),))
    cells = " & ".join(HEADS), "Malta & none & Police & Labour & Report"
    content = read("\n".join((r"\begin{tabular}{lllll}", *(f"{row} \\\\" for row in cells), r"\end{tabular}")))
    (found,) = {str(each) for each in differences(content, document) if each.kind == "mark"}

    assert found == (
        "the table with the heads Country, Number of victims identified, Ministry that counted them, and 2 more: "
        "expected “labour” under “Ministry that counted them”; line 4 has it under “Agency that confirmed them”"
    )


def test_the_excerpt_at_a_wrong_citation_begins_near_it() -> None:
    label = "Victims of all forms of exploitation whom the police identified in the whole country and at its borders"
    sources = (Text("Annual report of the police"),), (Text("Statistics of the courts"),)
    line = FigureLine(label=label, amount=Amount(number="43,210", period="2020", marks=(CitationRef(2),)))
    entries = tuple(SourceEntry(number=number, content=each) for number, each in enumerate(sources, 1))
    document = Document(
        id="malta",
        title="Malta",
        language="en",
        blocks=(Figures(lines=(line,)), Sources(items=entries)),
        citations=tuple(map(SourceWords, sources)),
    )
    content = read(f"{label}: 43,210 (2020) [1]\n\n[1] Annual report of the police\n\n[2] Statistics of the courts")
    found = [each.found for each in differences(content, document) if each.kind == "citation"]

    assert found == ["“2020 1 1”"]


@pytest.mark.parametrize(
    ("text", "kind", "end"),
    [
        (
            "Lower than a decade ago.",
            "order",
            "; line 4 has it elsewhere, after “ngara 19 former amounts ilemi 46 in all”",
        ),
        ("Former numbers", "text", "; line 2 has “19 former amounts”"),
        ("Superseded by former", "lost", "; line 2 has “19 former amounts”"),
    ],
)
def test_a_text_is_missing_or_elsewhere_or_in_other_words(text: str, kind: str, end: str) -> None:
    lines = tuple(
        FigureLine(
            label=label, amount=Amount(number=number, period=""), remarks=(Text(text),) if label == "Ngara" else ()
        )
        for label, number in (("Ngara", "19"), ("Ilemi", "46"))
    )
    document = Document(id="a", title="A", language="en", blocks=(Figures(lines=lines),))
    content = read("Ngara: 19 former amounts\n\nIlemi: 46 in all. Lower than a decade ago.")
    found = [each for each in differences(content, document) if each.expected.startswith(f"“{text}”")]

    assert [each.kind for each in found] == [kind]
    assert str(found[0]).endswith(end)


def test_the_words_after_a_long_quotation_are_whole() -> None:
    text = "The police opened cases in every district of the country, and in the capital, " * 2
    difference = Difference(
        "order", "a line", f"“{text}” after the statement before it in the document", where="line 3"
    )

    assert str(difference).endswith("in the capital, T ...” after the statement before it in the document in line 3")


@pytest.mark.parametrize("found", ["“”", " ", "“ ”"])
def test_a_message_about_an_empty_place_says_that_nothing_is_there(found: str) -> None:
    assert str(Difference("lost", "a cell", "[2]", found, where="line 3")) == (
        "a cell: expected [2]; line 3 has nothing there"
    )


def test_a_difference_outside_of_statements_has_the_block_that_is_there() -> None:
    rows = (((Text("Labour code"),), (Text("Код о труде работников", "ru"),)),)
    blocks = (Paragraph((Text("One sentence"),)), DataTable(heads=("Law", "Words"), rows=rows))
    document = Document(id="a", title="A", language="en", blocks=blocks)
    content = read(
        "One sentence\n\n\\begin{tabular}{ll}\nLaw & Words \\\\\nLabour code & Код о труде работников \\\\\n"
        "\\end{tabular}"
    )
    content.has_languages = True
    (found,) = of_rules(ComparedFile(content, Documents(documents=(document,), title="")), OF_LANGUAGES)

    assert found.place.startswith("the text")
    assert found.block == "DataTable"


def test_a_link_to_another_source_has_both_sources_and_their_lines() -> None:
    sources = (Text("Report of the police"),), (Text("Statistics"),)
    entries = tuple(SourceEntry(number=number, content=each) for number, each in enumerate(sources, 1))
    document = Document(
        id="malta",
        title="Malta",
        language="en",
        blocks=(Paragraph((Text("The police opened cases"), CitationRef(2), Text(" in 2020"))), Sources(items=entries)),
        citations=tuple(map(SourceWords, sources)),
    )
    entry = "\\hypertarget{{source-{0}}}{{[{0}]}} {1}"
    shown = [entry.format(number, words(each)) for number, each in enumerate(sources, 1)]
    content = read("\n\n".join(["The police opened cases \\hyperlink{source-1}{[2]} in 2020", *shown]))

    (found,) = map(str, differences(content, document))

    assert found == (
        "the link “2” after “the police opened cases”: expected it to lead to source 2, “statistics”; "
        "line 2 has a link to #source-1, “1 report of the police 2” (line 4)"
    )


def test_a_text_without_its_language_has_its_line() -> None:
    rows = (((Text("Labour code"),), (Text("Код о труде работников", "ru"),)),)
    document = Document(id="a", title="A", language="en", blocks=(DataTable(heads=("Law", "Words"), rows=rows),))
    body = "\\begin{tabular}{ll}\nLaw & Words \\\\\nLabour code & Код о труде работников \\\\\n\\end{tabular}"
    content = Content(unit="line")
    read_latex(
        f"\\usepackage[russian,main=english]{{babel}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n", content
    )
    file = ComparedFile(content, Documents(documents=(document,), title=""))
    (found,) = {str(each) for each in of_rules(file, OF_LANGUAGES)}

    assert found == (
        "the text “Код о труде работников...”: expected it marked with the language “ru”; line 5 has no mark"
    )
