"""Verifies a Frictionless data package: that its descriptor fits its files."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from tipreport.testing.structure.table_schema import fits

_NAME = re.compile(r"[-a-z0-9._/]*$")
DESCRIPTOR = "datapackage.json"
_TABULAR = {"profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv"}


def data_package_problems(archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield the defects of the descriptor, by the standards Data Package and Table Schema (version 1)."""
    try:
        package = json.loads(archive.read(DESCRIPTOR).decode("utf-8"))
        resources = package["resources"]
    except (ValueError, KeyError, TypeError) as error:
        yield f"{DESCRIPTOR} has no resources: {error}"
        return
    tables = {each.get("name", ""): each for each in resources}
    broken = False
    yield from _name_problems(package, resources)
    yield from _profile_problems(resources)
    yield from (f"{DESCRIPTOR} has an empty {name}" for name in dict.fromkeys(_empty_properties(package)))
    for name in archive.namelist():
        if name.endswith(".csv") and name not in {each.get("path") for each in resources}:
            yield f"{DESCRIPTOR} does not list {name}"
    for name, resource in tables.items():
        path = resource.get("path", "")
        if path not in archive.namelist():
            yield f"{DESCRIPTOR} lists {path or name}, which the file does not have"
            broken = True
            continue
        for problem in _resource_problems(resource, archive.read(path)):
            yield f"{path}: {problem}"
            broken = True
    if not broken:
        yield from _foreign_key_problems(archive, tables)


def misplaced_descriptors(archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield the members that describe tables, and are not where readers of data packages look for them."""
    for name in archive.namelist():
        if name.endswith(".json"):
            with suppress(ValueError):
                content = json.loads(archive.read(name))
                if isinstance(content, dict) and any(
                    isinstance(each, dict) and "schema" in each for each in content.get("resources", ())
                ):
                    yield f"{name} describes tables: expected {DESCRIPTOR} at the top of the zip file"


def _resource_problems(resource: Mapping[str, Any], data: bytes) -> Iterator[str]:
    try:
        text = data.decode(resource.get("encoding", "utf-8"))
    except (LookupError, UnicodeDecodeError) as error:
        yield f"its encoding is not that of {DESCRIPTOR}: {error}"
        return
    if text.startswith("\ufeff"):
        yield "it begins with a byte order mark, which is read as a part of the first head: leave it out"
        return
    if text != data.decode("utf-8", "replace").replace("\ufeff", "") and _is_utf8(data):
        yield f"its encoding is UTF-8, and {DESCRIPTOR} says {resource['encoding']}"
    yield from _dialect_problems(resource.get("dialect", {}), text)
    end = resource.get("dialect", {}).get("lineTerminator")
    if end and text and (not text.endswith(end) or text.removesuffix(end).endswith("\r")):
        yield f"its lines do not end with {end!r}, as {DESCRIPTOR} says"
    rows = _rows(resource, text)
    schema = resource.get("schema", {})
    fields = schema.get("fields", [])
    if not fields:
        yield f"{DESCRIPTOR} describes no columns of it"
        return
    heads, names = rows[0] if rows else [], [field.get("name") for field in fields]
    if heads != names:
        yield f"its heads are {', '.join(heads)}, and {DESCRIPTOR} has {', '.join(map(str, names))}"
        return
    yield from _column_problems(schema, fields, rows)
    if uneven := next((index for index, row in enumerate(rows) if len(row) != len(names)), None):
        yield f"line {uneven + 1} has {len(rows[uneven])} cells, and the table {len(names)} columns"
        return
    yield from _key_problems(schema, names, rows[1:])


def _name_problems(package: Mapping[str, Any], resources: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the names that the standard does not allow, and a title that is the name again."""
    for each in (package, *resources):
        if not _NAME.match(each.get("name", "")):
            yield f"{DESCRIPTOR} has the name “{each.get('name')}”: expected small letters, digits and -._/"
    if package.get("title") and package["title"] == package.get("name"):
        yield f"the title of {DESCRIPTOR} is its name “{package['title']}”: expected a title in words"


def _empty_properties(value: Any) -> Iterator[str]:
    """Yield the names of properties without a value. Only missing values may be empty texts."""
    if isinstance(value, dict):
        for name, each in value.items():
            if not name:
                yield "name of a property"
            elif each in ("", [], {}, None) and name != "resource":  # of a key that leads to its own table
                yield name
            yield from _empty_properties(each)
    elif isinstance(value, list):
        for each in value:
            yield from _empty_properties(each)


def _column_problems(
    schema: Mapping[str, Any], fields: Sequence[Mapping[str, Any]], rows: Sequence[Sequence[str]]
) -> Iterator[str]:
    """Yield the values that do not fit the type or the constraints of their column."""
    missing = schema.get("missingValues", [""])
    cells = {cell for row in rows[1:] for cell in row}
    yield from (f"cells with “{each}” are declared as missing values" for each in missing if each and each in cells)
    for index, field in enumerate(fields):
        column = [row[index] for row in rows[1:] if index < len(row) and row[index] not in missing]
        wrong = next((value for value in column if not fits(value, field)), None)
        if wrong is not None:
            yield f"“{wrong}” in the column {field['name']} is no {field.get('type')}, or not an allowed value"
        constraints = field.get("constraints", {})
        if constraints.get("required") and len(column) < len(rows) - 1:
            yield f"the column {field['name']} is required, and a cell of it is blank"
        if constraints.get("unique") and len({*column}) < len(column):
            yield f"the column {field['name']} is unique, and two cells of it are the same"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _dialect_problems(dialect: Mapping[str, Any], text: str) -> Iterator[str]:
    """Yield the parts of a dialect that a file does not have (CSV Dialect, version 1.2)."""
    if dialect.get("header") is False:
        yield f"its first line has the heads, and {DESCRIPTOR} says that it has none"
    quote = dialect.get("quoteChar", '"')
    if quote != '"' and '"' in text and quote not in text:
        yield f"its cells are in quotation marks, and {DESCRIPTOR} says {quote}"
    if dialect.get("doubleQuote") is False and '""' in text:
        yield f"its quotation marks are doubled, and {DESCRIPTOR} says that they are not"


def _profile_problems(resources: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the resources whose profile, format or media type is not that of a table of comma-separated values."""
    for each in resources:
        if str(each.get("path", "")).endswith(".csv"):
            for name, value in _TABULAR.items():
                if each.get(name, value) != value:
                    yield f"{each['path']} has the {name} {each[name]}: expected {value}"


def _rows(resource: Mapping[str, Any], text: str) -> list[list[str]]:
    return [*csv.reader(io.StringIO(text), delimiter=resource.get("dialect", {}).get("delimiter", ","))]


def _key_problems(schema: Mapping[str, Any], names: Sequence[Any], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    key = schema.get("primaryKey", [])
    key = [key] if isinstance(key, str) else key
    if any(name not in names for name in key):
        yield f"its primary key {', '.join(key)} is no column"
    elif key:
        values = [tuple(row[names.index(name)] for name in key) for row in rows]
        if blank := next((name for name in key if any(not row[names.index(name)] for row in rows)), ""):
            yield f"its primary key {', '.join(key)} has a blank cell in {blank}"
        if len({*values}) < len(values):
            yield f"its primary key {', '.join(key)} is not unique"


def _foreign_key_problems(archive: zipfile.ZipFile, tables: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Yield the foreign keys whose table or columns are not there, or a value of which that table lacks."""
    for name, resource in tables.items():
        for foreign in resource.get("schema", {}).get("foreignKeys", []):
            reference = foreign.get("reference", {})
            if not foreign.get("fields") or not reference.get("fields"):
                yield f"a foreign key of {name} has no fields"
                continue
            target = reference.get("resource") or name
            if target not in tables:
                yield f"a foreign key of {name} refers to {target}, which {DESCRIPTOR} does not list"
                continue
            own = _columns(archive, resource, foreign.get("fields", []))
            there = _columns(archive, tables[target], reference.get("fields", []))
            if own is None or there is None:
                yield f"a foreign key of {name} has fields that are no columns: {foreign}"
            elif lost := min({*own} - {*there}, default=None):
                yield f"a foreign key of {name} has the value {', '.join(lost)}, which {target} does not have"


def _columns(
    archive: zipfile.ZipFile, resource: Mapping[str, Any], fields: str | Sequence[str]
) -> list[tuple[str, ...]] | None:
    """Return the values of some columns, row by row; None if one is not there."""
    rows = _rows(resource, archive.read(resource["path"]).decode(resource.get("encoding", "utf-8"), "replace"))
    names = [fields] if isinstance(fields, str) else fields
    if not rows or not {*names} <= {*rows[0]}:
        return None
    at = [rows[0].index(name) for name in names]
    return [tuple(row[index] for index in at) for row in rows[1:] if len(row) == len(rows[0])]
