"""Finds formulas, errors and percentages in a sheet, which a reader of values does not report, and checks its size.

Most sheets have none. A quick search of the XML finds out; only if it succeeds is every cell examined.
"""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from tipreport.errors import InvalidValueError
from tipreport.files.package import letters, number

MOST_CELLS = 10_000_000
"""Cells of the smallest rectangle around all cells of a sheet: readers keep the blank ones too."""

CellIndex = tuple[int, int]  # row and column, from 0

_ROW = re.compile(rb"<(?:[\w.-]+:)?row\b[^>]*?\br\s*=\s*[\"']([0-9]+)")
_COLUMN = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]+)[0-9]+[\"']")
_EMPTY_ROW = re.compile(rb"<row\s[^<>]*(?:/>|>\s*</row>)\s*")
_SUSPECT = re.compile(rb"<(?:[\w.-]+:)?f[\s/>]|\bt\s*=\s*[\"']e[\"']")
_CELL = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_PERCENT_IDS = frozenset({"9", "10"})  # ECMA-376 part 1, 18.8.30

FORMULA = "expected a value, got a formula{}: copy the cell and paste its value"
ERROR = "expected a value, got the error {}"
PERCENT = "expected the number as the source prints it, got a percentage{}: format the cell as a number and type {}"


def check_reach(sheet: str, xml: bytes) -> None:
    """Raise `InvalidValueError` for a sheet whose cells are so far apart that memory cannot hold the blank ones."""
    xml = _to_last_cell(xml)
    rows = xml.count(b"<row") + 1
    last_row = max(map(int, set(_ROW.findall(xml))), default=0) + rows
    last_column = max(map(number, (name[:4].decode() for name in set(_COLUMN.findall(xml)))), default=0) + 1
    if last_row * last_column > MOST_CELLS:
        reach = f"{letters(last_column - 1)}{last_row - rows}"
        raise InvalidValueError(f"the sheet {sheet} reaches to {reach}: delete cells that are far from its table")


def _to_last_cell(xml: bytes) -> bytes:
    """A sheet without the empty rows at its end: LibreOffice writes some at the very bottom once a row was deleted."""
    end = bottom = xml.rfind(b"</sheetData>")
    while (start := xml.rfind(b"<row", 0, max(end, 0))) >= 0 and _EMPTY_ROW.fullmatch(xml, start, end):
        end = start
    return xml if end == bottom else xml[:end] + xml[bottom:]


def percent_styles(styles: bytes) -> frozenset[str]:
    """The numbers of the cell styles that show 0.25 as 25%. Raises `InvalidValueError` for invalid XML."""
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


def cell_problems(xml: bytes, percents: frozenset[str]) -> Mapping[CellIndex, str]:
    """Messages for the cells of a sheet that hold a formula, an error or a percentage, by row and column."""
    if not percents and not _SUSPECT.search(xml):
        return {}
    try:
        return dict(_examine_cells(xml, percents))
    except ParseError as error:
        raise InvalidValueError(f"expected an Excel workbook that can be read: {error}") from error


def _examine_cells(xml: bytes, percents: frozenset[str]) -> Iterator[tuple[CellIndex, str]]:
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
            column = number(cell[1]) if cell else column + 1
            if wrong := _wrong(element, percents):
                yield (row, column), wrong


def _wrong(cell: Element, percents: frozenset[str]) -> str:
    inside = {_local(child): child.text or "" for child in cell}
    if "f" in inside:
        return FORMULA.format(f' "={inside["f"]}"' if inside["f"] else "")
    if cell.get("t") == "e":
        return ERROR.format(inside.get("v", ""))
    if cell.get("s") in percents and cell.get("t", "n") == "n" and inside.get("v"):
        return PERCENT.format(*_percentage(inside["v"]))
    return ""


def _percentage(digits: str) -> tuple[str, str]:
    """The text that the cell shows, and the text to type instead: ``25%`` and ``25`` for 0.25."""
    try:
        shown = f"{float(digits) * 100:.12g}"
    except ValueError:
        return "", "it without %"
    return f" of {shown}%", shown


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _named(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if _local(element) == name)
