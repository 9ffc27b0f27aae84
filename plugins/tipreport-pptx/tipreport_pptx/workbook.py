"""The workbook inside a chart, so that people can edit its numbers.

It is written here, because the writer of python-pptx records the time of day.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZipFile

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter

from tipreport.plugin import zip_member

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/></Types>""",
    "_rels/.rels": f"""<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" \
Target="xl/workbook.xml"/></Relationships>""",
    "xl/workbook.xml": f"""<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" \
r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": f"""<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" \
Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""",
}


class ChartData(CategoryChartData):
    """The numbers of a chart: a row for each category, a column for each series."""

    @property
    def _workbook_writer(self) -> CategoryWorkbookWriter:
        return _Writer(self)


class _Writer(CategoryWorkbookWriter):
    @property
    def xlsx_blob(self) -> bytes:
        """The workbook, the same bytes for the same numbers."""
        stream = BytesIO()
        with ZipFile(stream, "w") as archive:
            for name, content in (*_PARTS.items(), ("xl/worksheets/sheet1.xml", self._sheet())):
                archive.writestr(zip_member(name), _HEAD + content)
        return stream.getvalue()

    def _sheet(self) -> str:
        data = self._chart_data
        rows: list[Sequence[str | float | None]] = [("", *(series.name for series in data))]
        for index, category in enumerate(data.categories):
            rows.append((category.label, *(series.values[index] for series in data)))
        content = "".join(
            f'<row r="{number}">{"".join(_cells(number, row))}</row>' for number, row in enumerate(rows, 1)
        )
        return f'<worksheet xmlns="{_MAIN}"><sheetData>{content}</sheetData></worksheet>'


def _cells(number: int, row: Sequence[str | float | None]) -> Iterator[str]:
    """Yield the cells of a row that have content; text is inline, and so never a formula."""
    for column, value in enumerate(row, 1):
        reference = f"{_Writer._column_reference(column)}{number}"  # noqa: SLF001 - the references of the chart
        if isinstance(value, str):
            content = escape(value)
            yield f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{content}</t></is></c>'
        elif value is not None:
            yield f'<c r="{reference}"><v>{value!r}</v></c>'
