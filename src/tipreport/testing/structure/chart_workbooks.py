"""Verifies that the workbook inside a chart has the values that the chart shows: people who edit it see these."""

import io
import re
import zipfile
from collections.abc import Iterator

from tipreport.testing.reading.drawn_chart import CHART
from tipreport.testing.reading.opc import RELATION, Element, parse, relations
from tipreport.testing.reading.sheets import cells_by_reference

_RANGE = re.compile(r"'?(.+?)'?!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?")


def chart_workbook_problems(archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield the values of charts that differ from those of their workbooks. Charts without a workbook have none."""
    for part in sorted(name for name in archive.namelist() if re.search(r"/charts/[^/]+\.xml$", name)):
        root = parse(archive, part)
        data = root.find(f"{CHART}externalData")
        target = relations(archive, part).get(data.get(f"{RELATION}id", ""), "") if data is not None else ""
        if target in archive.namelist():
            with zipfile.ZipFile(io.BytesIO(archive.read(target))) as workbook:
                yield from _wrong_numbers(target, workbook)
                yield from _differences(part, root, cells_by_reference(workbook))


def _wrong_numbers(name: str, workbook: zipfile.ZipFile) -> Iterator[str]:
    """Yield a cell for a number that has none (ECMA-376, part 1, clause 18.3.1.4)."""
    for sheet in (each for each in workbook.namelist() if each.startswith("xl/worksheets/")):
        for cell in parse(workbook, sheet).iterfind(".//{*}c"):
            text = cell.findtext("{*}v")
            if cell.get("t", "n") == "n" and text is not None and isinstance(_value(text), str):
                yield f"{name}: the cell {cell.get('r', '')} of {sheet} is for a number, and has “{text}”"
                return


def _differences(part: str, root: Element, cells: dict[str, dict[str, str]]) -> Iterator[str]:
    for reference in (*root.iter(f"{CHART}numRef"), *root.iter(f"{CHART}strRef")):
        formula = reference.findtext(f"{CHART}f") or ""
        points = {
            int(point.get("idx", "0")): point.findtext(f"{CHART}v") or "" for point in reference.iter(f"{CHART}pt")
        }
        for index, (sheet, cell) in enumerate(_cells_of(formula)):
            shown, found = points.get(index, ""), cells.get(sheet, {}).get(cell, "")
            if _value(found) != _value(shown):
                yield f"{part} shows “{shown}” for {formula}, and its workbook has “{found}” in {cell}"
                return


def _cells_of(formula: str) -> Iterator[tuple[str, str]]:
    """Yield the sheet and the name of each cell of ``Sheet1!$B$2:$B$8``, a part of a row or of a column."""
    if (found := _RANGE.fullmatch(formula)) is None:
        return
    sheet, column, first, last_column, last = found.groups()
    if last_column in (None, column):
        yield from ((sheet, f"{column}{number}") for number in range(int(first), int(last or first) + 1))
    elif len(column) == len(last_column) == 1:
        yield from ((sheet, f"{chr(code)}{first}") for code in range(ord(column), ord(last_column) + 1))


def _value(text: str) -> str | float:
    try:
        return float(text)
    except ValueError:
        return " ".join(text.split())
