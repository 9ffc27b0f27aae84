"""The values of cells, as spreadsheet programs write them. python-calamine is the independent reader."""

import datetime as dt
import io
from collections.abc import Mapping
from typing import Any

import pytest
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from tests.files.workbook.test_archive import zipped
from tests.files.workbooks import BOOK
from tipreport.errors import InvalidValueError
from tipreport.files.workbook.archive import Archive
from tipreport.files.workbook.cell_values import InvalidCell
from tipreport.files.workbook.package import read_package
from tipreport.files.workbook.sheet_rows import cell_context, sheet_rows

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = (
    '<numFmts count="4"><numFmt numFmtId="164" formatCode="dd\\-mmm"/><numFmt numFmtId="165" formatCode="0.0%"/>'
    '<numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[Red]0&quot;day&quot;"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/>'
    '<xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>'
    '<dxfs><dxf><numFmt numFmtId="167" formatCode="yyyy"/></dxf></dxfs>'
)


def moment(*parts: int) -> dt.datetime:
    """A time without a zone, as in a spreadsheet."""
    return dt.datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


def book(rows: str, strings: str = "", *, namespace: str = MAIN, from_1904: str = "", encoding: str = "UTF-8") -> bytes:
    """A workbook of one sheet."""

    def xml(root: str, inside: str) -> bytes:
        start = f'<?xml version="1.0" encoding="{encoding}"?><{root} xmlns="{namespace}" xmlns:r="{OFFICE}">'
        return f"{start}{inside}</{root}>".encode(encoding)

    def relationships(**targets: str) -> bytes:
        inside = "".join(
            f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{part}"/>' for kind, part in targets.items()
        )
        return f"<Relationships>{inside}</Relationships>".encode()

    workbook = f'<workbookPr {from_1904}/><sheets><sheet name="S" sheetId="1" r:id="worksheet"/></sheets>'
    return zipped(
        ("_rels/.rels", relationships(officeDocument="/xl/workbook.xml")),
        ("xl/workbook.xml", xml("workbook", workbook)),
        ("xl/_rels/workbook.xml.rels", relationships(worksheet="s.xml", styles="y.xml", sharedStrings="t.xml")),
        ("xl/s.xml", xml("worksheet", f"<sheetData>{rows}</sheetData>")),
        ("xl/y.xml", xml("styleSheet", STYLES)),
        ("xl/t.xml", xml("sst", strings)),
    )


def rows_of(content: bytes) -> Mapping[int, Mapping[int, Any]]:
    """The rows of the first sheet."""
    archive = Archive(content)
    package = read_package(archive)
    return dict(sheet_rows(cell_context(archive, package), package.sheets[0]))


def value_of(cell: str, **options: Any) -> Any:
    """The value of a cell in A1."""
    return rows_of(book(f'<row r="1">{cell}</row>', **options)).get(0, {}).get(0)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1"/>', None),
        ('<c r="A1" s="1"/>', None),
        ("<c><v>46</v></c>", 46.0),
        ('<c r="A1" t="n"><v> 4.6E1 </v></c>', 46.0),
        ('<c t="b"><v>1</v></c>', True),
        ('<c t="b"><v>0</v></c>', False),
        ('<c t="str"><v>a_x000D_\nb</v></c>', "a\r\nb"),
        ('<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', " a "),
        ('<c t="inlineStr"><is><r><t>a_x00</t></r><r><rPr><b/></rPr><t>41_b</t></r></is></c>', "a_x0041_b"),
        ('<c t="inlineStr"><is><t>_xD83D__xDE00_ _xD83D_</t></is></c>', "😀 _xD83D_"),
        ('<c t="inlineStr"><is><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></is></c>', "漢字"),
        ('<c t="inlineStr"><is><t></t></is></c>', None),
        ('<c t="d"><v>2021-05-01</v></c>', dt.date(2021, 5, 1)),
        ('<c t="d"><v>2021-05-01T12:30:00Z</v></c>', moment(2021, 5, 1, 12, 30)),
        ('<c s="1"><v>44317</v></c>', dt.date(2021, 5, 1)),
        ('<c s="2"><v>44317.5</v></c>', moment(2021, 5, 1, 12)),
        ('<c s="1"><v>59</v></c>', dt.date(1900, 2, 28)),
        ('<c s="1"><v>61</v></c>', dt.date(1900, 3, 1)),
        ('<c s="5"><v>0.25</v></c>', dt.time(6)),
        ('<c s="6"><v>5</v></c>', 5.0),
    ],
)
def test_a_value(cell: str, value: Any) -> None:
    assert value_of(cell) == value


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("<c><f>1+1</f><v>2</v></c>", 'expected a value, found a formula "=1+1": copy the cell and paste its value'),
        (
            '<c><f t="shared" si="0"/><v>2</v></c>',
            "expected a value, found a formula: copy the cell and paste its value",
        ),
        ('<c t="e"><v>#N/A</v></c>', "expected a value, found the error #N/A"),
        ('<c s="3"><v>0.24</v></c>', "found a percentage of 24%: format the cell as a number and type 24"),
        ('<c s="4"><v>0.24</v></c>', "found a percentage of 24%"),
        ("<c><v>1e400</v></c>", 'expected a number, found "1e400"'),
        ("<c><v>nan</v></c>", 'expected a number, found "nan"'),
        ("<c><v>1_0</v></c>", 'expected a number, found "1_0"'),
        ('<c t="b"><v>2</v></c>', 'expected TRUE or FALSE, found "2"'),
        ('<c t="d"><v>May</v></c>', 'expected a date, found "May"'),
        ('<c s="1"><v>60</v></c>', "29 February 1900, which did not exist"),
        ('<c s="1"><v>1e9</v></c>', "expected a date from 1900 to 9999, found the number 1000000000"),
        ('<c s="1"><v>-1</v></c>', "expected a date from 1900 to 9999, found the number -1"),
    ],
)
def test_a_cell_without_a_usable_value(cell: str, message: str) -> None:
    found = value_of(cell)

    assert isinstance(found, InvalidCell)
    assert message in found.message


def test_dates_may_count_from_1904() -> None:
    assert value_of('<c s="1"><v>42855</v></c>', from_1904='date1904="1"') == dt.date(2021, 5, 1)
    assert value_of('<c s="1"><v>0</v></c>', from_1904='date1904="true"') == dt.date(1904, 1, 1)


def test_shared_strings_may_have_runs_and_phonetic_text() -> None:
    strings = (
        "<si><t>one</t></si><si><r><t>t</t></r><r><rPr><b/></rPr><t>wo</t></r></si><si/>"
        '<si><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></si>'
    )
    cells = "".join(f'<c t="s"><v>{index}</v></c>' for index in (3, 1, 0, 2))

    assert rows_of(book(f"<row>{cells}</row>", strings)) == {0: {0: "漢", 1: "two", 2: "one"}}


@pytest.mark.parametrize("options", [{"namespace": STRICT}, {"encoding": "UTF-16"}, {"encoding": "ISO-8859-1"}])
def test_strict_workbooks_and_other_encodings_are_read(options: Mapping[str, Any]) -> None:
    assert value_of('<c t="inlineStr"><is><t>é</t></is></c>', **options) == "é"


def test_positions_may_be_left_out() -> None:
    rows = '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="9"><c><v>5</v></c></row><row/>'

    assert rows_of(book(rows)) == {0: {0: 1, 2: 3, 3: 4}, 8: {0: 5}}


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ('<row r="1"><c r="A2"/></row>', "the cell A2 follows"),
        ('<row r="1"><c r="B1"/><c r="B1"/></row>', "the cell B1 follows B1"),
        ('<row r="1"><c r="XFE1"/></row>', "the cell XFE1 follows"),
        ('<row r="1"><c r="a1"/></row>', "the cell a1 follows"),
        ('<row r="2"/><row r="2"/>', "row 2 follows row 2"),
        ('<row r="1048577"/>', "row 1048577 follows row 0"),
        ('<row r="-1"/>', "row -1 follows row 0"),
        ("<row><row/></row>", "row 2 follows row 1"),
        ("<c/>", "a cell is not in a row"),
        ("<row><c><c/></c></row>", "a cell is not in a row"),
        ("<row><v>1</v></row>", "a value is not in a cell"),
        ('<row><c t="s"><v>0</v></c></row>', "the text of the cell A1 is not in the file"),
        ('<row><c s="7"><v>0</v></c></row>', "the style of the cell A1 is not in the file"),
        ('<row><c t="x"><v>0</v></c></row>', 'the cell A1 has the unknown type "x"'),
        ("<row><c><v>1</v><v>2</v></c></row>", "the cell A1 has two values"),
        ("<row><c><v>1</v>2</c></row>", "the cell A1 has text that is not its value"),
        ("<row><c><v>1<b/></v></c></row>", "a text contains an element"),
    ],
)
def test_a_damaged_sheet_is_refused(rows: str, message: str) -> None:
    with pytest.raises(InvalidValueError, match="the workbook is damaged: its sheet S: ") as raised:
        rows_of(book(rows))

    assert message in str(raised.value)


def test_a_sheet_in_another_namespace_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="expected the element"):
        rows_of(book("<row><c><v>1</v></c></row>", namespace="urn:x"))


def read_by_calamine(content: bytes, sheet: str) -> Mapping[int, Mapping[int, Any]]:
    grid = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    rows = {line: {column: cell for column, cell in enumerate(row) if cell != ""} for line, row in enumerate(grid)}
    return {line: row for line, row in rows.items() if row}


def test_exported_sheets_have_the_values_that_another_library_reads() -> None:
    archive = Archive(BOOK)
    package = read_package(archive)
    context = cell_context(archive, package)

    for sheet in package.sheets:
        assert dict(sheet_rows(context, sheet)) == read_by_calamine(BOOK, sheet.name), sheet.name


def test_a_workbook_of_openpyxl_has_the_values_that_another_library_reads() -> None:
    made = Workbook()
    page: Any = made.active
    page.title = "S"
    page.append(
        ["text", " spaces ", "a\nb", 1, 2.5, 1e-9, True, None, dt.date(2021, 5, 1), moment(1999, 12, 31, 23, 59)]
    )
    page["C7"], page["AB9"] = "far", -3
    page.merge_cells("C7:D8")
    stream = io.BytesIO()
    made.save(stream)

    rows = dict(rows_of(stream.getvalue()))
    (merged,) = {repr(cell) for cell in rows.pop(7).values()}  # the end of the merged cells, which have one value
    assert "C7:D8" in merged
    assert rows == read_by_calamine(stream.getvalue(), "S")
