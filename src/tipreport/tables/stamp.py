"""Properties of a file of tables that identify its version, and show whether it was edited."""

from collections.abc import Mapping
from hashlib import sha256
from json import JSONEncoder

from tipreport.tables.table import Tables

SCHEMA = 1
"""The version of the tables. It increases when older readers could misread newer tables."""
SCHEMA_PROPERTY, DIGEST_PROPERTY = "tipreport.schema", "tipreport.sha256"


def stamp(tables: Tables) -> Mapping[str, str]:
    """Return the properties of a file with these tables: their schema, and the hash of their data."""
    return {SCHEMA_PROPERTY: str(SCHEMA), DIGEST_PROPERTY: digest(tables)}


def digest(tables: Tables) -> str:
    """Return the SHA-256 of the data of tables, in hexadecimal digits. Derived columns are ignored.

    Equal briefs in the same order have the same digest. To find out whether briefs were edited, compare it with
    ``digest(tabulate(briefs))`` of the briefs that were read back.
    """
    hashed = sha256()
    encode = JSONEncoder(default=str, separators=(",", ":")).encode  # a date is its ISO text
    for table in tables:
        declared = [column.name for column in table.columns if not column.derived]
        if declared:
            hashed.update(encode([table.name, declared]).encode())
            for row in table.rows:
                hashed.update(encode(row[: len(declared)]).encode())  # the derived columns are the last
    return hashed.hexdigest()
