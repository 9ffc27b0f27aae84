"""The sheets, tables and properties of a workbook, from its parts (ECMA-376 part 1, 18.2 and 18.5)."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from tipreport.column_letters import column_index
from tipreport.errors import InvalidValueError
from tipreport.files.workbook.archive import Archive
from tipreport.files.workbook.xml_part import Element, elements

AREA = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")
_TRUE = ("1", "true", "on")


@frozen
class TableArea:
    """The rows and columns of a table, counted from 0. ``totals`` is the row of totals, or None."""

    name: str
    header: int
    first: int
    last: int
    totals: int | None


@frozen
class SheetPart:
    """A sheet: the name on its tab, its part and its tables."""

    name: str
    part: str
    tables: tuple[TableArea, ...]


@frozen
class Package:
    """A workbook: its sheets, its custom document properties, and the parts that the values of cells need.

    ``strings`` and ``styles`` are empty if there are no such parts. ``from_1904`` is whether dates count from 1904.
    """

    sheets: tuple[SheetPart, ...]
    properties: Mapping[str, str]
    strings: str
    styles: str
    from_1904: bool


def read_package(archive: Archive) -> Package:
    """Read the structure of a workbook. Raises `InvalidValueError` for any other file."""
    roots = _related(archive, "")
    workbook = _part(roots, "officeDocument")
    if workbook not in archive:
        message = "expected an Excel workbook (.xlsx), found another kind of file"
        raise InvalidValueError(f"{message}: open it in a spreadsheet program, and save it as .xlsx")
    targets = _related(archive, workbook)
    sheets: dict[str, SheetPart] = {}
    from_1904 = False
    for element in elements(archive, workbook, "sheet", "workbookPr"):
        if element.name == "workbookPr":
            from_1904 = element.get("date1904") in _TRUE
            continue
        kind, part = targets.get(element.qualified("id"), ("", ""))
        name = element.get("name")
        if kind in ("worksheet", ""):
            if part not in archive:
                raise InvalidValueError(f"the workbook is damaged: its sheet {name} is not in the file")
            if part.casefold() in sheets:
                raise InvalidValueError(f"the workbook is damaged: its sheet {name} is listed twice")
            sheets[part.casefold()] = SheetPart(name, part, tuple(_tables(archive, part)))
    properties = _part(roots, "custom-properties") or _part(roots, "customProperties")  # the second if strict
    return Package(
        tuple(sheets.values()),
        {element.get("name"): element.text.strip() for element in _elements(archive, properties, "property")},
        _part(targets, "sharedStrings"),
        _part(targets, "styles"),
        from_1904,
    )


def _tables(archive: Archive, sheet: str) -> Iterator[TableArea]:
    for kind, part in _related(archive, sheet).values():
        if kind == "table":
            for table in _elements(archive, part, "table"):
                area = AREA.fullmatch(table.get("ref"))
                if area:
                    header, bottom = int(area[2]) - 1, int(area[4] or area[2]) - 1
                    totals = bottom if table.get("totalsRowCount", "0") != "0" and bottom > header else None
                    name = (table.get("displayName") or table.get("name")).casefold()
                    yield TableArea(name, header, column_index(area[1]), column_index(area[3] or area[1]), totals)


def _elements(archive: Archive, part: str, name: str) -> Iterable[Element]:
    return elements(archive, part, name) if part in archive else ()


def _part(related: Mapping[str, tuple[str, str]], kind: str) -> str:
    """Return the first related part of a kind; empty if there is none."""
    return next((part for found, part in related.values() if found == kind), "")


def _related(archive: Archive, part: str) -> Mapping[str, tuple[str, str]]:
    """Return the relationships of a part, by id: the last segment of the type, and the name of the target part."""
    folder, name = posixpath.split(part)
    related = {}
    for element in _elements(archive, posixpath.join(folder, "_rels", f"{name}.rels"), "Relationship"):
        if element.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, element.get("Target"))).lstrip("/")
            related[element.get("Id")] = element.get("Type").rpartition("/")[2], target
    return related
