"""The sheets, tables and properties of a workbook, from its parts (ECMA-376 part 1, 18.2 and 18.5)."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, ParseError, fromstring

from attrs import frozen

from tipreport.column_letters import column_index
from tipreport.errors import InvalidValueError

Parts = Mapping[str, bytes]
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")


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
    """A workbook: its part, its sheets and its custom document properties."""

    part: str
    sheets: tuple[SheetPart, ...]
    properties: Mapping[str, str]


def read_package(parts: Parts) -> Package:
    """Read the structure of a workbook. Raises `InvalidValueError` for any other file."""
    roots = _related(parts, "")
    workbook = next((part for kind, part in roots.values() if kind == "officeDocument"), "")
    if workbook not in parts:
        raise InvalidValueError("expected an Excel workbook (.xlsx), found another kind of file")
    targets = _related(parts, workbook)
    sheets = []
    for element in _all(_root(parts, workbook), "sheet"):
        kind, part = targets.get(_attribute(element, "id"), ("", ""))
        if kind == "worksheet":
            if part not in parts:
                raise InvalidValueError(
                    f"the workbook is damaged: its sheet {element.get('name', '')} is not in the file"
                )
            sheets.append(SheetPart(element.get("name", ""), part, tuple(_tables(parts, part))))
    properties = next((part for kind, part in roots.values() if kind == "custom-properties"), "")
    return Package(workbook, tuple(sheets), dict(_properties(parts, properties)))


def _tables(parts: Parts, sheet: str) -> Iterator[TableArea]:
    for kind, part in _related(parts, sheet).values():
        if kind == "table" and part in parts:
            table = _root(parts, part)
            area = _AREA.fullmatch(table.get("ref", ""))
            if area:
                header, bottom = int(area[2]) - 1, int(area[4] or area[2]) - 1
                totals = bottom if table.get("totalsRowCount", "0") != "0" and bottom > header else None
                name = (table.get("displayName") or table.get("name") or "").casefold()
                yield TableArea(name, header, column_index(area[1]), column_index(area[3] or area[1]), totals)


def _properties(parts: Parts, part: str) -> Iterator[tuple[str, str]]:
    if part in parts:
        for element in _all(_root(parts, part), "property"):
            yield element.get("name", ""), "".join(element.itertext()).strip()


def _related(parts: Parts, part: str) -> Mapping[str, tuple[str, str]]:
    """Return the relationships of a part, by id: the last segment of the type, and the name of the target part."""
    folder, name = posixpath.split(part)
    relationships = posixpath.join(folder, "_rels", f"{name}.rels")
    if relationships not in parts:
        return {}
    relationships_by_id = {}
    for element in _all(_root(parts, relationships), "Relationship"):
        target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")
        relationships_by_id[element.get("Id", "")] = element.get("Type", "").rpartition("/")[2], target
    return relationships_by_id


def _root(parts: Parts, part: str) -> Element:
    try:
        return fromstring(parts[part])  # noqa: S314 - it declares no entity: `tipreport.files.archive` checks that
    except (ParseError, ValueError) as error:
        raise InvalidValueError(f"expected an Excel workbook that can be read; {part}: {error}") from error


def _all(root: Element, name: str) -> Iterator[Element]:
    """Yield the elements with a name, in any namespace: strict workbooks use other namespaces."""
    return (element for element in root.iter() if element.tag.rpartition("}")[2] == name)


def _attribute(element: Element, name: str) -> str:
    """Return the value of an attribute that has a namespace."""
    return next((value for key, value in element.attrib.items() if key.endswith("}" + name)), "")
