"""The columns of a table have the widths with the fewest lines."""

from pathlib import Path

from tests.exporters.pdf.sheets import export
from tests.layout.pdf_pages import pages_of
from tipreport.document import Labels
from tipreport.exporters.pdf.blocks.column_widths import fitted
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.styles import CELL
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.exporters.pdf.text.words import Words
from tipreport.files import parse_brief

SETTER = Typesetter(load_faces(), Colour.from_hex("#1D4E63"), Labels())


def rows(*texts: tuple[str, ...]) -> list[list[Words]]:
    return [[SETTER.words(text, CELL) for text in row] for row in texts]


def test_one_long_value_does_not_narrow_the_column_of_many_names() -> None:
    names = [("Potential victims, nationals of another country, of 17,004", "7,432", "2023", "[5]")] * 8
    value = (
        "Spending",
        "379 million pounds sterling of Great Britain and Ireland",
        "since January 2021",
        "[8] (note 1)",
    )

    first, amount, _, _ = fitted(rows(*names, value), 300, 8)

    assert first > 130
    assert amount < 100


def test_all_widths_together_are_the_room() -> None:
    widths = fitted(rows(("word " * 30,) * 4, ("another " * 9,) * 4), 300, 8)

    assert sum(widths) + 3 * 8 <= 300.01


LAWS = """
id: a
title: A
countries: [{country: ETH}]
default_source: s
sources: [{id: s, kind: report, title: R}]
laws:
- {name: Proclamation No. 1178/2020 on the prevention and suppression of trafficking in persons and smuggling,
   also: [Proclamation 1178/2020], kind: law, status: in force, period: 2020-04}
- {name: Overseas Employment Proclamation No. 923/2016 as amended by No. 1246/2021, kind: law, status: in force}
"""


def test_long_names_leave_a_column_to_the_content(tmp_path: Path) -> None:
    file = tmp_path / "laws.pdf"
    file.write_bytes(export(parse_brief(LAWS), paper="letter"))
    lines = [" ".join(word.text for word in line) for block in pages_of(file)[0].blocks for line in block]

    assert any(line.startswith("Law, April 2020, in force") for line in lines)
