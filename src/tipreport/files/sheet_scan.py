"""Checks the size of a sheet, and finds its formulas, errors and percentages, which a reader of values hides.

Most sheets have none, so a fast search of the XML comes first. Cells are examined only if it finds a candidate.
"""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from tipreport.column_letters import column_index, column_letters
from tipreport.errors import InvalidValueError

MAX_CELLS = 10_000_000
"""The limit for the used range of a sheet. Blank cells count, because readers keep them in memory."""

CellIndex = tuple[int, int]  # row and column, from 0

_ROW = re.compile(rb"<(?:[\w.-]+:)?row\b[^>]*?\br\s*=\s*[\"']([0-9]+)")
_COLUMN = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]+)[0-9]+[\"']")
_EMPTY_ROW = re.compile(rb"<row\s[^<>]*(?:/>|>\s*</row>)\s*")
_CANDIDATE = re.compile(rb"<(?:[\w.-]+:)?f[\s/>]|\bt\s*=\s*[\"']e[\"']")
_CELL = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_PERCENT_IDS = frozenset({"9", "10"})  # ECMA-376 part 1, 18.8.30

FORMULA = "expected a value, found a formula{}: copy the cell and paste its value"
ERROR = "expected a value, found the error {}"
PERCENT = "expected the number as the source prints it, found a percentage{}: format the cell as a number and type {}"


def check_extent(sheet: str, xml: bytes) -> None:
    """Raise `InvalidValueError` if the used range of a sheet has too many cells for the memory."""
    xml = _without_trailing_rows(xml)
    rows = xml.count(b"<row") + 1
    last_row = max(map(int, set(_ROW.findall(xml))), default=0) + rows
    last_column = max(map(column_index, (name[:4].decode() for name in set(_COLUMN.findall(xml)))), default=0) + 1
    if last_row * last_column > MAX_CELLS:
        last_cell = f"{column_letters(last_column - 1)}{last_row - rows}"
        raise InvalidValueError(f"the sheet {sheet} extends to {last_cell}: delete cells that are far from its table")


def _without_trailing_rows(xml: bytes) -> bytes:
    """Return a sheet without empty rows at its end, which LibreOffice writes after a row was deleted."""
    end = bottom = xml.rfind(b"</sheetData>")
    while (start := xml.rfind(b"<row", 0, max(end, 0))) >= 0 and _EMPTY_ROW.fullmatch(xml, start, end):
        end = start
    return xml if end == bottom else xml[:end] + xml[bottom:]


def percent_styles(styles: bytes) -> frozenset[str]:
    """Return the numbers of the cell styles that show 0.25 as 25%. Raises `InvalidValueError` for invalid XML."""
    if b"%" not in styles and not re.search(rb"numFmtId\s*=\s*[\"'](?:9|10)[\"']", styles):
        return frozenset()
    try:
        root = fromstring(styles)  # noqa: S314 - it declares no entity: `tipreport.files.archive` checks that
    except ParseError as error:
        raise InvalidValueError(f"expected an Excel workbook that can be read; its styles: {error}") from error
    scaled = set(_PERCENT_IDS)
    for element in _named(root, "numFmt"):
        if "%" in _LITERAL.sub("", element.get("formatCode", "")):
            scaled.add(element.get("numFmtId", ""))
    (formats,) = [*_named(root, "cellXfs")][:1] or (root,)
    used = [element.get("numFmtId", "") for element in formats if _local(element) == "xf"]
    return frozenset(str(index) for index, number_format in enumerate(used) if number_format in scaled)


def cell_problems(xml: bytes, percent_ids: frozenset[str]) -> Mapping[CellIndex, str]:
    """Return messages for the cells of a sheet that hold a formula, an error or a percentage, by row and column."""
    if not percent_ids and not _CANDIDATE.search(xml):
        return {}
    try:
        return dict(_examine_cells(xml, percent_ids))
    except ParseError as error:
        raise InvalidValueError(f"expected an Excel workbook that can be read: {error}") from error


def _examine_cells(xml: bytes, percent_ids: frozenset[str]) -> Iterator[tuple[CellIndex, str]]:
    row = column = -1
    for event, element in iterparse(BytesIO(xml), ("start", "end")):  # noqa: S314 - as above
        name = _local(element)
        if name == "row" and event == "start":
            number_text = element.get("r", "")
            row, column = (int(number_text) - 1 if number_text.isdecimal() else row + 1), -1
        elif name == "row":
            element.clear()
        elif name == "c" and event == "end":
            cell = _CELL.fullmatch(element.get("r", ""))
            column = column_index(cell[1]) if cell else column + 1
            if message := _cell_problem(element, percent_ids):
                yield (row, column), message


def _cell_problem(cell: Element, percent_ids: frozenset[str]) -> str:
    content = {_local(child): child.text or "" for child in cell}
    if "f" in content:
        return FORMULA.format(f' "={content["f"]}"' if content["f"] else "")
    if cell.get("t") == "e":
        return ERROR.format(content.get("v", ""))
    if cell.get("s") in percent_ids and cell.get("t", "n") == "n" and content.get("v"):
        return PERCENT.format(*_percentage(content["v"]))
    return ""


def _percentage(digits: str) -> tuple[str, str]:
    """Return the text that the cell shows, and the text to type instead: ``25%`` and ``25`` for 0.25."""
    try:
        shown = f"{float(digits) * 100:.12g}"
    except ValueError:
        return "", "it without %"
    return f" of {shown}%", shown


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _named(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if _local(element) == name)
