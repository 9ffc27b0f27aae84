"""The remark of a figure comes after its label, as readers see it."""

import pytest

from tipreport.document import Amount, Document, Documents, FigureLine, Figures, Text
from tipreport.testing.fidelity import ComparedFile, compare_documents
from tipreport.testing.reading import as_content, reader_for

LINES = tuple(
    FigureLine(
        label=label, amount=Amount(number=number, period="2020"), comparison=f"{more} more than in 2019",
        remarks=(Text(f"The source names {label}s again."),),
    )
    for label, number, more in (("Conviction", "43", "2"), ("Arrest", "56", "5"))
)  # fmt: skip
DOCUMENT = Document(id="malta", title="Malta", language="en", blocks=(Figures(LINES),))


def row(line: FigureLine) -> str:
    return f"| {line.label} | {line.amount.number} | 2020 |\n"


def remark(line: FigureLine) -> str:
    return f"| {line.comparison}. The source names {line.label}s again. | | |\n"


def found(text: str, media_type: str = "text/markdown") -> list[str]:
    read = reader_for(media_type)
    assert read is not None
    content = as_content(read, text.encode())
    file = ComparedFile(content, Documents(documents=(DOCUMENT,), title=""))
    return [each.expected for each in compare_documents(file) if each.kind == "order"]


HEADS = "| Measure | Value | Period |\n| --- | --- | --- |\n"


def test_a_remark_is_below_its_row_or_in_it() -> None:
    assert found(HEADS + "".join(row(line) + remark(line) for line in LINES)) == []
    assert found(HEADS + "".join(row(line).replace(" |", f". {line.comparison} |", 1) for line in LINES)) == []


def test_a_remark_above_its_row_is_out_of_order() -> None:
    assert found(HEADS + "".join(remark(line) + row(line) for line in LINES)) == [
        f"“{text}” after “{line.label}”"
        for line in LINES
        for text in (line.comparison, f"The source names {line.label}s again.")
    ]


@pytest.mark.parametrize("line", LINES)
def test_the_keys_of_an_object_of_json_have_no_order(line: FigureLine) -> None:
    assert (
        found(f'[{{"change": "{line.comparison}", "label": "{line.label}", "number": 43}}]', "application/json") == []
    )
