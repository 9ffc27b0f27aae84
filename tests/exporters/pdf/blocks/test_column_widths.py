"""The columns of a table have the widths with the fewest lines."""

from pathlib import Path

from tests.exporters.pdf.sheets import export
from tests.layout.pdf_pages import pages_of
from tipreport.document import Labels
from tipreport.exporters.pdf.blocks.column_widths import _line_count, fitted
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

    table = rows(*names, value)
    texts = [[words.max_width for words in column] for column in zip(*table, strict=True)]
    first, amount, *others = fitted(table, 300, 8)

    assert first >= 1.1 * max(texts[0]) / 2, "each name has two lines"
    assert amount < 100
    assert _line_count(texts, [first, amount, *others])[0] == 8 * 2 + 3


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


def test_a_column_gives_room_to_another_one_where_that_saves_lines() -> None:
    names = [("Victims returned, by the International Organization for Migration", "310", "2023", "[13]")] * 3
    spans = [("Shelters for victims", "14", "January to December 2023", "[1]")] * 3
    table = rows(*names, *spans, ("Victims identified", "1,574", "2023", "[7] (notes 2, 6)"))
    texts = [[words.max_width for words in column] for column in zip(*table, strict=True)]

    of_names, amounts, periods, sources = fitted(table, 320, 8)

    assert max(texts[2]) <= periods, "the spans have one line"
    assert of_names + amounts + periods + sources <= 320 - 3 * 8 + 0.01
    assert _line_count(texts, [of_names, amounts, periods, sources])[0] == 13


def test_lines_are_counted_as_their_words_fit_and_not_by_the_length_of_the_text() -> None:
    agency = "by the National Agency for the Prohibition of Trafficking in Persons"
    table = rows(
        (f"Victims officially identified, {agency}", "1,634", "January to December 2023", "[2]"),
        ("Victims officially identified", "1,574", "2023", "[6] (notes 2, 6)"),
        (f"Victims helped, {agency}", "more than 1,200", "2023", "[1]"),
        ("Victims returned to their country, in Mali", "an estimated 80 to 120", "2023", "[15]"),
        ("Victims returned to their country, by the International Organization for Migration", "310", "2023", "[13]"),
        (f"Shelters for victims, {agency}", "14", "as of March 2024", "[1]"),
        ("Beds in the shelters of NAPTIP", "324", "as of March 2024", "[1]"),
        ("Victims of slavery", "an estimated 7.8 per 1,000 people", "2021", "[9]"),
        (
            "Victims, Nigerian women and girls in Mali, alleged",
            "“tens of thousands of Nigerian women and girls”",
            "as of January 2019",
            "[16]",
        ),
    )
    widths = fitted(table, 367, 8.5)
    lines = [[words.line_count(width) for words, width in zip(row, widths, strict=True)] for row in table]

    assert sum(map(max, lines)) <= 20
    assert max(period for _, _, period, _ in lines) <= 2


def test_a_word_that_is_wider_than_its_line_has_a_line_of_its_own() -> None:
    words = SETTER.words("a straightforwardness a", CELL)

    assert words.line_count(20.0) == 3
    assert words.line_count(words.max_width) == 1
