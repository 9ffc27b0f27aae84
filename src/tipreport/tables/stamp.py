"""Properties of a file of tables: the version of the tables, and a stamp of each brief."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from json import JSONEncoder
from typing import Literal

from attrs import frozen

from tipreport.model.brief import CountryBrief
from tipreport.tables.column import Cell
from tipreport.tables.columns import columns_of, key_column
from tipreport.tables.table import Tables
from tipreport.tables.tabulate import declared_rows

SCHEMA = 1
"""The version of the tables. It increases when older readers could misread newer tables."""
SCHEMA_PROPERTY = "tipreport.schema"
STAMP_PROPERTY = "tipreport.sha256."
"""The beginning of the name of the property with a brief's stamp; the id of the brief follows."""


@frozen
class BriefStamp:
    """The stamp of a brief in a file of tables: the fingerprint of a version of the brief, and the state of its rows.

    The column ``row`` has the row numbers of this version. It may be blank in records of this version too if the rows
    are *extended*, and has the numbers of an earlier version if they are *renumbered*.
    """

    fingerprint: str
    rows: Literal["", "extended", "renumbered"] = ""

    def __str__(self) -> str:
        return f"{self.fingerprint} {self.rows}".rstrip()


def stamp(tables: Tables) -> Mapping[str, str]:
    """Return the properties of a file with these tables: their schema, and the stamp of each brief."""
    return {SCHEMA_PROPERTY: str(SCHEMA), **stamp_properties(fingerprints(tables))}


def stamp_properties(stamps: Mapping[str, object]) -> Mapping[str, str]:
    """Return the properties with the stamps of briefs, which are given by the id of the brief."""
    return {STAMP_PROPERTY + brief: str(found) for brief, found in stamps.items()}


def brief_stamps(properties: Mapping[str, str]) -> Mapping[str, BriefStamp]:
    """Return the stamps of briefs in the properties of a file, by the id of the brief."""
    return {
        name.removeprefix(STAMP_PROPERTY): _parse(value)
        for name, value in properties.items()
        if name.startswith(STAMP_PROPERTY)
    }


def _parse(value: str) -> BriefStamp:
    digest, _, rows = value.partition(" ")
    return BriefStamp(digest, "extended" if rows == "extended" else "renumbered" if rows else "")


def fingerprints(tables: Tables) -> Mapping[str, str]:
    """Return the fingerprint of each brief in tables, by its id."""
    rows: dict[str, list[tuple[str, Sequence[Cell]]]] = {str(brief): [] for brief in tables.briefs.column("id")}
    for table in tables:
        if _declared(table.name):
            key = _declared(table.name).index(key_column(table.name))
            for row in table.rows:
                rows[str(row[key])].append((table.name, row))
    return {brief: _hash(found) for brief, found in rows.items()}


def fingerprint(brief: CountryBrief) -> str:
    """Return the SHA-256 of the data of a brief, in hexadecimal digits. Derived columns and blank cells are ignored.

    Equal briefs have the same fingerprint. To find out whether a brief in a file was edited, compare its fingerprint
    with the one in the stamp.
    """
    return _hash(declared_rows(brief))


def _hash(rows: Iterable[tuple[str, Sequence[Cell]]]) -> str:
    hashed = sha256()
    encode = JSONEncoder(default=str, separators=(",", ":")).encode  # a date is its ISO text
    for name, row in rows:
        cells = {column: cell for column, cell in zip(_declared(name), row, strict=False) if cell is not None}
        hashed.update(encode([name, cells]).encode())
    return hashed.hexdigest()


@cache
def _declared(table: str) -> tuple[str, ...]:
    """Return the names of the declared columns of a table, which are the first."""
    return tuple(column.name for column in columns_of(table) if not column.derived)
