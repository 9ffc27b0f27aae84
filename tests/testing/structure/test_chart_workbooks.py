"""The workbook inside a chart has the values of the chart."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from tipreport.testing.structure import member_problems

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CONTENT_TYPES = f'<Types xmlns="{_TYPES}"><Default Extension="xml"/><Default Extension="rels"/><Default \
Extension="xlsx"/></Types>'

_POINTS = '<c:pt idx="0"><c:v>46</c:v></c:pt><c:pt idx="1"><c:v>1200.0</c:v></c:pt>'


def archive(members: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        for name, data in {"[Content_Types].xml": _CONTENT_TYPES, "_rels/.rels": related(), **members}.items():
            file.writestr(name, data)
    return stream.getvalue()


def related(target: str = "") -> str:
    relation = f'<Relationship Id="r1" Type="x" Target="{target}"/>' if target else ""
    return f'<Relationships xmlns="{_PACKAGE}">{relation}</Relationships>'


def workbook(*values: str) -> bytes:
    cells = "".join(f'<row><c r="B{row}"><v>{value}</v></c></row>' for row, value in enumerate(values, 2))
    sheets = f'<sheets><sheet name="Sheet1" xmlns:r="{_OFFICE}" r:id="r1"/></sheets>'
    return archive({
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}">{sheets}</workbook>',
        "xl/_rels/workbook.xml.rels": related("sheet1.xml"),
        "xl/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData></worksheet>',
    })  # fmt: skip


def presentation(book: bytes, points: str = _POINTS) -> bytes:
    series = f"<c:numRef><c:f>Sheet1!$B$2:$B$3</c:f><c:numCache>{points}</c:numCache></c:numRef>"
    chart = f'<c:chartSpace xmlns:c="{_CHART}" xmlns:r="{_OFFICE}">{series}<c:externalData r:id="r1"/></c:chartSpace>'
    return archive({
        "ppt/charts/chart1.xml": chart,
        "ppt/charts/_rels/chart1.xml.rels": related("../embeddings/book.xlsx"),
        "ppt/embeddings/book.xlsx": book,
    })  # fmt: skip


def test_a_chart_with_the_values_of_its_workbook_is_right() -> None:
    assert [*member_problems(presentation(workbook("46", "1200")))] == []


@pytest.mark.parametrize(
    ("book", "problem"),
    [
        (workbook("46", "46"), "shows “1200.0” for Sheet1!$B$2:$B$3, and its workbook has “46” in B3"),
        (workbook("46"), "its workbook has “” in B3"),
        (workbook("46", "<"), "ppt/embeddings/book.xlsx: the member xl/sheet1.xml is not well-formed XML"),
        (b"no zip file", "ppt/embeddings/book.xlsx: the file cannot be opened"),
    ],
)
def test_a_workbook_that_does_not_fit_its_chart_is_wrong(book: bytes, problem: str) -> None:
    (found,) = member_problems(presentation(book))

    assert problem in found


def test_a_gap_of_a_chart_has_no_value_in_its_workbook() -> None:
    gap = '<c:pt idx="0"><c:v>46</c:v></c:pt>'

    assert [*member_problems(presentation(workbook("46"), gap))] == []
    (found,) = member_problems(presentation(workbook("46", "0"), gap))
    assert "shows “” for Sheet1!$B$2:$B$3, and its workbook has “0” in B3" in found
