"""The parts that openpyxl writes are completed; unexpected parts raise an error."""

import pytest

from tipreport.exporters.excel.workbook.links import Links
from tipreport.exporters.excel.workbook.parts import (
    SheetData,
    complete_drawing,
    complete_relationships,
    complete_styles,
    complete_worksheet,
    without_dates,
)

SHEET = (
    '<worksheet><dimension ref="A1:A1"/><sheetData/><conditionalFormatting/><pageMargins left="1"/>'
    "<drawing/></worksheet>"
)


def body(links: Links, text: str = "A5:B6") -> SheetData:
    def rows() -> list[str]:
        links.add("A5", "https://example.org")
        return ["<row/>", "<row/>"]

    return SheetData(dimension="A1:B6", rows=rows, links=links, text_range=text)


def test_rows_links_and_ignored_errors_are_in_the_order_of_the_standard() -> None:
    assert "".join(complete_worksheet(SHEET, body(Links()))) == (
        '<worksheet><dimension ref="A1:B6"/><sheetData><row/><row/></sheetData><conditionalFormatting/>'
        '<hyperlinks xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<hyperlink ref="A5" r:id="link1"/></hyperlinks><pageMargins left="1"/>'
        '<ignoredErrors><ignoredError sqref="A5:B6" numberStoredAsText="1"/></ignoredErrors><drawing/></worksheet>'
    )


def test_dates_are_removed_from_the_properties() -> None:
    dates = "".join(f'<dcterms:{name} xsi:type="t">2024</dcterms:{name}>' for name in ("created", "modified"))

    assert "".join(without_dates(f"<c><a/>{dates}<b/></c>")) == "<c><a/><b/></c>"
    with pytest.raises(ValueError, match="found 0 dates"):
        without_dates("<c/>")


def test_rows_are_requested_one_by_one() -> None:
    made = complete_worksheet(SHEET, body(Links()))

    assert "<row/>" not in next(made)
    assert next(made) == "<row/>"


@pytest.mark.parametrize("missing", ["dimension", "sheetData", "pageMargins"])
def test_a_worksheet_without_the_expected_elements_raises_an_error(missing: str) -> None:
    with pytest.raises(ValueError, match="the part does not contain"):
        "".join(complete_worksheet(SHEET.replace(missing, "other"), body(Links())))


def test_relationships_are_added_to_existing_ones() -> None:
    links = Links()
    links.add("A1", "https://example.org/?a&b")
    links.add("A2", "#'Notes'!A1")

    assert "".join(complete_relationships('<Relationships><Relationship Id="rId1"/></Relationships>', links)) == (
        '<Relationships><Relationship Id="rId1"/><Relationship Id="link1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
        'Target="https://example.org/?a&amp;b" TargetMode="External"/></Relationships>'
    )


def test_charts_get_their_alternative_texts_in_order() -> None:
    xml = '<a><xdr:cNvPr id="1" name="Chart 1"/></a><a><xdr:cNvPr id="2" name="Chart 2"/></a>'

    assert "".join(complete_drawing(xml, [("One", 'a "quoted" text'), ("Two", "b")])) == (
        '<a><xdr:cNvPr id="1" name="Chart 1" title="One" descr=\'a "quoted" text\'/></a>'
        '<a><xdr:cNvPr id="2" name="Chart 2" title="Two" descr="b"/></a>'
    )


def test_a_drawing_with_another_number_of_charts_raises_an_error() -> None:
    with pytest.raises(ValueError, match="expected 2 charts in the drawing, found 1"):
        "".join(complete_drawing('<xdr:cNvPr id="1" name="Chart 1"/>', [("One", "a"), ("Two", "b")]))


def test_the_default_font_is_that_of_the_workbook() -> None:
    xml = '<styleSheet><fonts count="2"><font><name val="Calibri" /></font><font><name val="Arial" /></font></fonts>'

    assert "".join(complete_styles(xml, "Arial", 10)) == (
        '<styleSheet><fonts count="2"><font><name val="Arial"/><family val="2"/><color theme="1"/><sz val="10"/></font>'
        '<font><name val="Arial" /></font></fonts>'
    )
