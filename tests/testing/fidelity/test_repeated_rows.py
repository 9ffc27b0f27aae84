r"""A row of data is not among the heads that each page repeats: the part of a long table before ``\\endhead``."""

import pytest

from tipreport.document import Amount, Document, Documents, FigureLine, Figures
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.repeated_rows import repeated_rows
from tipreport.testing.reading import as_content, reader_for

LINES = tuple(FigureLine(label=label, amount=Amount(number="43", period="2020")) for label in ("Convictions", "Trials"))
FIGURES = Document(id="malta", title="Malta", language="en", blocks=(Figures(LINES),))
HEADS, CONVICTIONS, TRIALS = r"Measure & Value & Period \\", r"Convictions & 43 & 2020 \\", r"Trials & 43 & 2020 \\"


def found(rows: str) -> str:
    """Return the differences of a LaTeX file with a long table of two figures."""
    read = reader_for("text/x-tex")
    assert read is not None
    content = as_content(read, rf"\begin{{longtable}}{{lll}}{rows}\end{{longtable}}".encode())
    return " ".join(map(str, repeated_rows(ComparedFile(content, Documents(documents=(FIGURES,), title="")))))


@pytest.mark.parametrize(
    "rows",
    [
        rf"{HEADS}\endhead {CONVICTIONS}{TRIALS}",
        rf"\caption{{Figures}}\\{HEADS}\midrule\endfirsthead {HEADS}\midrule\endhead {CONVICTIONS}{TRIALS}",
        rf"{HEADS} & victims & year \\\endhead {CONVICTIONS}{TRIALS}",
        rf"\endhead {HEADS}{CONVICTIONS}{TRIALS}",
    ],
)
def test_heads_may_be_repeated(rows: str) -> None:
    assert found(rows) == ""


def test_a_row_among_the_heads_that_each_page_repeats_is_found() -> None:
    message = found(rf"{HEADS}\midrule {CONVICTIONS}\endhead {TRIALS}")

    assert "expected the row “convictions” once; " in message
    assert message.endswith("has it among the heads that each page repeats")
