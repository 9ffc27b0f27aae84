"""Formats are read back as they are displayed."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from tests.facts import reading
from tests.facts.matching import plain

WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("text", "In 2021\n  46 victims [1]", "in 2021 46 victims"),
        ("markdown", "**46** victims\\, 2020\\-2021[^1] (note 3)", "46 victims, 2020-2021"),
        ("html", "<style>p {}</style><p>4<b>6</b> victims<table><tr><td>2020<td>&minus;0.9%", "46 victims 2020 -0.9%"),
    ],
)
def test_words_are_joined_as_they_are_shown(name: str, content: str, text: str) -> None:
    assert plain(reading.TEXTS[name](content.encode())) == text


def test_a_word_file_is_read_paragraph_by_paragraph_with_its_footnotes() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        runs = "<w:r><w:t>4</w:t></w:r><w:r><w:t>6</w:t><w:tab/><w:t>victims</w:t></w:r>"
        archive.writestr("word/document.xml", WORD.format(f"<w:p>{runs}</w:p><w:p><w:r><w:t>2021</w:t></w:r></w:p>"))
        archive.writestr("word/footnotes.xml", WORD.format("<w:p><w:r><w:t>World Bank</w:t></w:r></w:p>"))

    assert plain(reading.TEXTS["docx"](stream.getvalue())) == "46 victims 2021 world bank"


def test_the_rows_of_a_brief_are_read_as_displayed() -> None:
    book = Workbook()
    sheet = book["Sheet"]
    for row in (["Figures"], ["brief", "value", "share", "year"], ["serbia", 240080, 21.7, 2019], ["zambia", 1, 1, 1]):
        sheet.append(row)
    sheet["B3"].number_format, sheet["C3"].number_format, sheet["D3"].number_format = "#,##0", "#,##0.0", "0"
    stream = io.BytesIO()
    book.save(stream)

    assert reading.rows(stream.getvalue())["serbia"] == ("serbia; 240,080; 21.7; 2019",)
