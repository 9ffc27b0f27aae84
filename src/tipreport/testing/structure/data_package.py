"""Verifies a Frictionless data package: that its descriptor fits its files."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_INTEGER = re.compile(r"[+-]?\d+$")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}$")
_DESCRIPTOR = "datapackage.json"


def data_package_problems(archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield the defects of the descriptor, by the standards Data Package and Table Schema (version 1)."""
    try:
        resources = json.loads(archive.read(_DESCRIPTOR).decode("utf-8"))["resources"]
    except (ValueError, KeyError, TypeError) as error:
        yield f"{_DESCRIPTOR} has no resources: {error}"
        return
    tables = {each.get("name", ""): each for each in resources}
    broken = False
    for name in archive.namelist():
        if name.endswith(".csv") and name not in {each.get("path") for each in resources}:
            yield f"{_DESCRIPTOR} does not list {name}"
    for name, resource in tables.items():
        path = resource.get("path", "")
        if path not in archive.namelist():
            yield f"{_DESCRIPTOR} lists {path or name}, which the file does not have"
            broken = True
            continue
        for problem in _resource_problems(resource, archive.read(path)):
            yield f"{path}: {problem}"
            broken = True
    if not broken:
        yield from _foreign_key_problems(archive, tables)


def _resource_problems(resource: Mapping[str, Any], data: bytes) -> Iterator[str]:
    try:
        text = data.decode(resource.get("encoding", "utf-8"))
    except (LookupError, UnicodeDecodeError) as error:
        yield f"its encoding is not that of {_DESCRIPTOR}: {error}"
        return
    end = resource.get("dialect", {}).get("lineTerminator")
    if end and text and (not text.endswith(end) or text.removesuffix(end).endswith("\r")):
        yield f"its lines do not end with {end!r}, as {_DESCRIPTOR} says"
    rows = _rows(resource, text)
    schema = resource.get("schema", {})
    fields = schema.get("fields", [])
    heads, names = rows[0] if rows else [], [field.get("name") for field in fields]
    if heads != names:
        yield f"its heads are {', '.join(heads)}, and {_DESCRIPTOR} has {', '.join(map(str, names))}"
        return
    missing = schema.get("missingValues", [""])
    for index, field in enumerate(fields):
        column = [row[index] for row in rows[1:] if index < len(row) and row[index] not in missing]
        wrong = next((value for value in column if not _fits(value, field)), None)
        if wrong is not None:
            yield f"“{wrong}” in the column {field['name']} is no {field.get('type')}, or not an allowed value"
    if uneven := next((index for index, row in enumerate(rows) if len(row) != len(names)), None):
        yield f"line {uneven + 1} has {len(rows[uneven])} cells, and the table {len(names)} columns"
        return
    yield from _key_problems(schema, names, rows[1:])


def _rows(resource: Mapping[str, Any], text: str) -> list[list[str]]:
    return [*csv.reader(io.StringIO(text), delimiter=resource.get("dialect", {}).get("delimiter", ","))]


def _fits(value: str, field: Mapping[str, Any]) -> bool:
    allowed = field.get("constraints", {}).get("enum")
    if allowed is not None and value not in allowed:
        return False
    match field.get("type"):
        case "integer":
            return bool(_INTEGER.match(value))
        case "number":
            return bool(_NUMBER.match(value))
        case "date":
            return bool(_DATE.match(value))
        case "boolean":
            return value in [*field.get("trueValues", ["true"]), *field.get("falseValues", ["false"])]
    return True


def _key_problems(schema: Mapping[str, Any], names: Sequence[Any], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    key = schema.get("primaryKey", [])
    key = [key] if isinstance(key, str) else key
    if any(name not in names for name in key):
        yield f"its primary key {', '.join(key)} is no column"
    elif key:
        values = [tuple(row[names.index(name)] for name in key) for row in rows]
        if len({*values}) < len(values):
            yield f"its primary key {', '.join(key)} is not unique"


def _foreign_key_problems(archive: zipfile.ZipFile, tables: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Yield the foreign keys whose table or columns are not there, or a value of which that table lacks."""
    for name, resource in tables.items():
        for foreign in resource.get("schema", {}).get("foreignKeys", []):
            reference = foreign.get("reference", {})
            target = reference.get("resource") or name
            if target not in tables:
                yield f"a foreign key of {name} refers to {target}, which {_DESCRIPTOR} does not list"
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
