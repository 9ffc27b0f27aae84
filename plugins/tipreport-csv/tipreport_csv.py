"""The tidy tables of country briefs as CSV, in one zip file with a Frictionless data package.

The package follows https://specs.frictionlessdata.io/data-package/ and https://specs.frictionlessdata.io/table-schema/
(version 1); all that it says of a table or a column comes from the table itself. Cells are written as they are.
"""

import csv
import datetime as dt
import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from attrs import evolve, frozen

from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl, option
from tipreport.tables import Cell, Column, Table, tabulate

NAME = "tipreport-briefs"
ITEMS = "; "  # between the items of a list
FIRST_DAY = dt.date(1980, 1, 1)  # that a zip file can say
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for the beginning of a formula (OWASP)
# The types of tidy tables as those of Table Schema, and a format where one is meant.
TYPES = {"integer": "integer", "number": "number", "date": "date", "yes/no": "boolean"}


@frozen(kw_only=True)
class CsvOptions:
    """What the package holds."""

    derived: bool = option(True, help="Whether to add the columns and the table that tipreport derives")


def tables_of(briefs: Briefs, options: CsvOptions) -> Iterator[Table]:
    """The tables of briefs, without what is derived if that is not asked for."""
    for table in tabulate(briefs):
        kept = [at for at, column in enumerate(table.columns) if options.derived or not column.derived]
        if len(kept) == len(table.columns):
            yield table
        elif kept:
            columns = tuple(table.columns[at] for at in kept)
            yield evolve(table, columns=columns, rows=tuple(tuple(row[at] for at in kept) for row in table.rows))


# ------------------------------------------------------------ what the package says


def package(tables: tuple[Table, ...]) -> dict[str, Any]:
    """The descriptor of the data package."""
    return {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": "Country briefs on trafficking in persons",
        "resources": [_resource(table, {each.name: each for each in tables}) for table in tables],
    }


def _resource(table: Table, tables: dict[str, Table]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.meaning,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {"fields": [*map(_field, table.columns)], "missingValues": [""], **_keys(table, tables)},
    }


def _field(column: Column) -> dict[str, Any]:
    said: dict[str, Any] = {"name": column.name, "type": TYPES.get(column.type, "string")}
    if column.type == "yes/no":
        said |= {"trueValues": ["yes"], "falseValues": ["no"]}
    said["description"] = f"{column.meaning} (items joined with “{ITEMS}”)" if column.type == "list" else column.meaning
    said |= {name: told for name, told in (("unit", column.unit), ("refers", column.refers)) if told}
    if column.terms and column.type == "term":
        said["constraints"] = {"enum": [*column.terms]}
    elif column.terms:
        said["terms"] = [*column.terms]
    return said


def _keys(table: Table, tables: dict[str, Table]) -> dict[str, Any]:
    """The primary key, and the foreign keys that Table Schema can say.

    A column that names a record of the same brief is a key with ``brief``. A list of ids is none, and a column with
    blank cells neither, since a key of two fields cannot be half blank: of these, ``refers`` tells.
    """
    key = ("id",) if table.name == "briefs" else ("brief", "row")
    own = [column.name for column in table.columns if column.name in key and not column.derived]
    foreign = [_foreign(column.name, table, column.refers) for column in table.columns if _is_foreign(column, table)]
    said = {"primaryKey": own, "foreignKeys": [key for key in foreign if key["reference"]["resource"] in ("", *tables)]}
    return {name: keys for name, keys in said.items() if keys}


def _is_foreign(column: Column, table: Table) -> bool:
    return bool(column.refers) and column.type != "list" and None not in table.column(column.name)


def _foreign(name: str, table: Table, refers: str) -> dict[str, Any]:
    resource = "" if refers == table.name else refers
    fields = (["brief"], ["id"]) if name == "brief" else (["brief", name], ["brief", "id"])
    return {"fields": fields[0], "reference": {"resource": resource, "fields": fields[1]}}


# ------------------------------------------------------------ what is written


def csv_text(table: Table) -> str:
    """A table as CSV (RFC 4180, but for the line feed that ends a line)."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(map(_cells, table.rows))
    return text.getvalue()


def _cells(row: tuple[Cell, ...]) -> list[str]:
    return ["" if cell is None else f"{cell:.20f}".rstrip("0") if _is_tiny(cell) else str(cell) for cell in row]


def _is_tiny(cell: Cell) -> bool:
    return isinstance(cell, float) and "e" in repr(cell)


def _runs(table: Table) -> Iterator[str]:
    for column in table.columns:
        if any(isinstance(cell, str) and cell.startswith(FORMULA) for cell in table.column(column.name)):
            yield f"{table.name}.{column.name}"


def write(briefs: Briefs, stream: BinaryIO, options: CsvOptions, context: ExportContext) -> None:
    """Write the zip file. One warning names the columns with cells that a spreadsheet would run."""
    tables = tuple(tables_of(briefs, options))
    files = {f"{table.name}.csv": csv_text(table) for table in tables}
    files["datapackage.json"] = json.dumps(package(tables), indent=2, ensure_ascii=False) + "\n"
    stamp = (*max(context.date, FIRST_DAY).timetuple()[:3], 0, 0, 0)
    with zipfile.ZipFile(stream, "w") as archive:
        for done, (name, content) in enumerate(files.items(), 1):
            member = zipfile.ZipInfo(name, stamp)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3  # whatever system writes it
            member.external_attr = 0o644 << 16
            archive.writestr(member, content.encode())
            context.progress(done, len(files))
    if runs := [name for table in tables for name in _runs(table)]:
        context.warn(f"a spreadsheet may run cells as formulas, see the README of tipreport-csv: {', '.join(runs)}")


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
