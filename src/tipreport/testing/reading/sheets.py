"""Reads workbooks."""

import zipfile
from collections.abc import Iterator

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.opc import RELATION, Element, parse, relations

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_workbook(archive: zipfile.ZipFile, content: Content) -> None:
    """Add the visible sheets of a workbook, each as a table."""
    targets = relations(archive, "xl/workbook.xml")
    shared = _shared_texts(archive)
    for sheet in parse(archive, "xl/workbook.xml").iter(f"{_SHEET}sheet"):
        rows = [*_rows(parse(archive, targets[sheet.get(f"{RELATION}id", "")]), shared)]
        if sheet.get("state", "visible") != "visible":
            content.hide(" ".join(" ".join(row) for row in rows), "on a hidden sheet")
            continue
        content.begin_table(sheet.get("name", ""))
        for row in rows:
            content.add_row(row)


def cells_by_reference(archive: zipfile.ZipFile) -> dict[str, dict[str, str]]:
    """Return the text of each cell of a workbook by its sheet and its reference: ``B2``."""
    targets, shared = relations(archive, "xl/workbook.xml"), _shared_texts(archive)
    return {
        sheet.get("name", ""): {
            cell.get("r", ""): _cell_text(cell, shared)
            for cell in parse(archive, targets[sheet.get(f"{RELATION}id", "")]).iter(f"{_SHEET}c")
        }
        for sheet in parse(archive, "xl/workbook.xml").iter(f"{_SHEET}sheet")
    }


def _shared_texts(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    return ["".join(item.itertext()) for item in parse(archive, "xl/sharedStrings.xml")]


def _rows(root: Element, shared: list[str]) -> Iterator[list[str]]:
    for row in root.iter(f"{_SHEET}row"):
        cells: dict[int, str] = {}
        for cell in row.iterfind(f"{_SHEET}c"):
            cells[_column(cell.get("r", ""))] = _cell_text(cell, shared)
        yield [cells.get(index, "") for index in range(max(cells, default=-1) + 1)]


def _column(reference: str) -> int:
    number = 0
    for letter in reference:
        if letter.isalpha():
            number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _cell_text(cell: Element, shared: list[str]) -> str:
    value = cell.findtext(f"{_SHEET}v") or ""
    match cell.get("t"):
        case "s":
            return shared[int(value)]
        case "inlineStr":
            return "".join(text for inline in cell.iterfind(f"{_SHEET}is") for text in inline.itertext())
        case "b":
            return "yes" if value == "1" else "no"
    return value
