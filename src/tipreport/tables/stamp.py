"""Properties of a file of tables by which a reader recognises the file, and whether it was edited."""

from collections.abc import Mapping
from hashlib import sha256
from json import JSONEncoder

from tipreport.tables.table import Tables

SCHEMA = 1
"""The version of the tables. It is raised when an older reader could misread newer tables."""
SCHEMA_PROPERTY, DIGEST_PROPERTY = "tipreport.schema", "tipreport.sha256"


def stamp(tables: Tables) -> Mapping[str, str]:
    """The properties of a file with these tables: their schema, and the hash of their data."""
    return {SCHEMA_PROPERTY: str(SCHEMA), DIGEST_PROPERTY: digest(tables)}


def digest(tables: Tables) -> str:
    """The SHA-256 of the data of tables, in hexadecimal digits. Derived columns do not count.

    Equal briefs in the same order have the same digest. Comparing it with ``digest(tabulate(briefs))`` of briefs that
    were read back shows whether they were edited.
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
