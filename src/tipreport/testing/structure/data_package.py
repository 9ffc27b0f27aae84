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
    for name in archive.namelist():
        if name.endswith(".csv") and name not in {each.get("path") for each in resources}:
            yield f"{_DESCRIPTOR} does not list {name}"
    for name, resource in tables.items():
        path = resource.get("path", "")
        if path not in archive.namelist():
            yield f"{_DESCRIPTOR} lists {path or name}, which the file does not have"
            continue
        for problem in _resource_problems(resource, archive.read(path), tables):
            yield f"{path}: {problem}"


def _resource_problems(
    resource: Mapping[str, Any], data: bytes, tables: Mapping[str, Mapping[str, Any]]
) -> Iterator[str]:
    try:
        text = data.decode(resource.get("encoding", "utf-8"))
    except (LookupError, UnicodeDecodeError) as error:
        yield f"its encoding is not that of {_DESCRIPTOR}: {error}"
        return
    rows = [*csv.reader(io.StringIO(text), delimiter=resource.get("dialect", {}).get("delimiter", ","))]
    schema = resource.get("schema", {})
    fields = schema.get("fields", [])
    heads, names = rows[0] if rows else [], [field.get("name") for field in fields]
    if heads != names:
        yield f"its heads are {', '.join(heads)}, and {_DESCRIPTOR} has {', '.join(map(str, names))}"
        return
    missing = schema.get("missingValues", [""])
    for index, field in enumerate(fields):
        column = [row[index] for row in rows[1:] if index < len(row) and row[index] not in missing]
        if wrong := next((value for value in column if not _fits(value, field)), None):
            yield f"“{wrong}” in the column {field['name']} is no {field.get('type')}, or not an allowed value"
    if wrong := next((index for index, row in enumerate(rows) if len(row) != len(names)), None):
        yield f"line {wrong + 1} has {len(rows[wrong])} cells, and the table {len(names)} columns"
        return
    yield from _key_problems(schema, names, rows[1:], tables)


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


def _key_problems(
    schema: Mapping[str, Any],
    names: Sequence[Any],
    rows: Sequence[Sequence[str]],
    tables: Mapping[str, Mapping[str, Any]],
) -> Iterator[str]:
    key = schema.get("primaryKey", [])
    key = [key] if isinstance(key, str) else key
    if any(name not in names for name in key):
        yield f"its primary key {', '.join(key)} is no column"
    elif key:
        values = [tuple(row[names.index(name)] for name in key) for row in rows]
        if len({*values}) < len(values):
            yield f"its primary key {', '.join(key)} is not unique"
    for foreign in schema.get("foreignKeys", []):
        target = foreign.get("reference", {}).get("resource", "")
        fields = foreign.get("fields", [])
        if target and target not in tables:
            yield f"a foreign key refers to {target}, which {_DESCRIPTOR} does not list"
        if any(name not in names for name in ([fields] if isinstance(fields, str) else fields)):
            yield f"a foreign key has the fields {fields}, which are no columns"
