"""The tidy tables of country briefs as CSV, in one zip file with a Frictionless data package.

The package follows https://specs.frictionlessdata.io/data-package/ and https://specs.frictionlessdata.io/table-schema/
(version 1). Its descriptions of tables and columns come from the tables themselves. Cells are written unchanged,
but for hidden characters: an override of the direction would reorder the cells after it.
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, BinaryIO

from attrs import evolve, frozen

from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl, option, zip_member
from tipreport.tables import Cell, Column, Table, Tables, Wording, describe_hidden, tabulate, visible_tables

PACKAGE_NAME = "tipreport-briefs"
LIST_SEPARATOR = "; "
FORMULA_PREFIXES = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet takes such text for a formula (OWASP)
# The types of Table Schema for the types of columns; all others are strings.
FIELD_TYPES = {"integer": "integer", "number": "number", "date": "date", "yes/no": "boolean"}


@frozen(kw_only=True)
class CsvOptions:
    """Options of the package."""

    derived: bool = option(True, help="Whether to add the columns and the table that tipreport derives")


def select_tables(tables: Tables, *, derived: bool) -> Tables:
    """Return the tables, without derived columns and tables unless ``derived`` is true."""
    if derived:
        return tables
    selected = map(_without_derived_columns, tables)
    return evolve(tables, tables=tuple(table for table in selected if table.columns))


def _without_derived_columns(table: Table) -> Table:
    kept = [index for index, column in enumerate(table.columns) if not column.derived]
    columns = tuple(table.columns[index] for index in kept)
    return evolve(table, columns=columns, rows=tuple(tuple(row[index] for index in kept) for row in table.rows))


# ------------------------------------------------------------ the descriptor of the package


def package_descriptor(tables: Tables) -> dict[str, Any]:
    """Return the descriptor of the data package."""
    return {
        "profile": "tabular-data-package",
        "name": PACKAGE_NAME,
        "title": tables.wording.labels.package_title,
        "resources": [_resource(table, tables) for table in tables],
    }


def _resource(table: Table, tables: Tables) -> dict[str, Any]:
    wording = tables.wording
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": wording.term("table", table.meaning),
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(column, wording) for column in table.columns],
            "missingValues": [""],
            **_keys(table, tables),
        },
    }


def _field(column: Column, wording: Wording) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": FIELD_TYPES.get(column.type, "string")}
    if column.type == "yes/no":
        field |= {"trueValues": ["yes"], "falseValues": ["no"]}
    field["description"] = _description(column, wording)
    field |= {name: value for name, value in (("unit", column.unit), ("refers", column.refers)) if value}
    if column.terms and column.type == "term":
        field["constraints"] = {"enum": [*column.terms]}
    elif column.terms:
        field["terms"] = [*column.terms]
    return field


def _description(column: Column, wording: Wording) -> str:
    meaning = wording.term("column", column.meaning)
    if column.type != "list":
        return meaning
    return wording.labels.list_column.format(meaning=meaning, separator=LIST_SEPARATOR)


def _keys(table: Table, tables: Tables) -> Mapping[str, Any]:
    """The primary key, and the foreign keys that Table Schema can express.

    A column that refers to a record of the same brief is a foreign key together with ``brief``. Table Schema has no key
    for a list of ids, nor for a pair of columns of which one can be blank; such columns have ``refers`` only.
    """
    key = ("id",) if table.name == "briefs" else ("brief", "row")
    primary = [column.name for column in table.columns if column.name in key and not column.derived]
    foreign = [
        _foreign_key(column, table)
        for column in table.columns
        if _is_foreign_key(column, table) and (column.refers == table.name or column.refers in tables)
    ]
    keys = {"primaryKey": primary, "foreignKeys": foreign}
    return {name: value for name, value in keys.items() if value}


def _is_foreign_key(column: Column, table: Table) -> bool:
    return bool(column.refers) and column.type != "list" and None not in table.column(column.name)


def _foreign_key(column: Column, table: Table) -> dict[str, Any]:
    resource = "" if column.refers == table.name else column.refers
    fields = (["brief"], ["id"]) if column.name == "brief" else (["brief", column.name], ["brief", "id"])
    return {"fields": fields[0], "reference": {"resource": resource, "fields": fields[1]}}


# ------------------------------------------------------------ the files


def csv_text(table: Table) -> str:
    """Return a table as CSV (RFC 4180, with a line feed at the end of lines)."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(map(_cells, table.rows))
    return text.getvalue()


def _cells(row: tuple[Cell, ...]) -> list[str]:
    return ["" if cell is None else _decimal(cell) if isinstance(cell, float) else str(cell) for cell in row]


def _decimal(number: float) -> str:
    """A number without an exponent."""
    return f"{Decimal(repr(number)):f}"  # a format of the float itself would add digits: 0.00008000000000000001


def _formula_columns(tables: Tables) -> Iterator[str]:
    """The columns with cells that a spreadsheet would evaluate."""
    for table in tables:
        for column in table.columns:
            if any(isinstance(cell, str) and cell.startswith(FORMULA_PREFIXES) for cell in table.column(column.name)):
                yield f"{table.name}.{column.name}"


def write(briefs: Briefs, stream: BinaryIO, options: CsvOptions, context: ExportContext) -> None:
    """Write the zip file. Warns of hidden characters, and of columns with cells that a spreadsheet would evaluate."""
    hidden: set[str] = set()
    tables = visible_tables(select_tables(tabulate(briefs), derived=options.derived), hidden)
    files = {f"{table.name}.csv": csv_text(table) for table in tables}
    files["datapackage.json"] = json.dumps(package_descriptor(tables), indent=2, ensure_ascii=False) + "\n"
    with zipfile.ZipFile(stream, "w") as archive:
        for number, (name, content) in enumerate(files.items(), 1):
            archive.writestr(zip_member(name, context.date), content.encode())
            context.progress(number, len(files))
    if hidden:
        context.warn(f"hidden characters are printed as escapes: {', '.join(map(describe_hidden, sorted(hidden)))}")
    if columns := [*_formula_columns(tables)]:
        context.warn(f"a spreadsheet may run cells as formulas, see the README of tipreport-csv: {', '.join(columns)}")


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[CsvOptions]]:
    """The exporter *csv*."""
    yield Exporter(
        name="csv",
        summary="Tidy tables as CSV in a zip file, with a Frictionless data package",
        suffix=".csv.zip",
        media_type="application/zip",
        grains=(Grain.COLLECTION,),
        options=CsvOptions,
        write=write,
    )
