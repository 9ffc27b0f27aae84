"""What a file of tables says of itself, so that whoever reads it back knows what it is and whether it was edited."""

from collections.abc import Mapping
from hashlib import sha256
from json import JSONEncoder

from tipreport.tables.table import Tables

SCHEMA = 1
"""The version of the tables: it grows when a reader of today could misread tomorrow's."""
SCHEMA_PROPERTY, DIGEST_PROPERTY = "tipreport.schema", "tipreport.sha256"


def stamp(tables: Tables) -> Mapping[str, str]:
    """The properties of a file that holds these tables: their schema, and the hash of what they hold."""
    return {SCHEMA_PROPERTY: str(SCHEMA), DIGEST_PROPERTY: digest(tables)}


def digest(tables: Tables) -> str:
    """The SHA-256 of what tables say, in hexadecimal digits. What is derived does not count.

    Equal briefs in one order have one digest: ``digest(tabulate(briefs))`` of what was read back tells whether anything
    was edited.
    """
    hashed = sha256()
    spell = JSONEncoder(default=str, separators=(",", ":")).encode  # a date is its ISO text
    for table in tables:
        declared = [column.name for column in table.columns if not column.derived]
        if declared:
            hashed.update(spell([table.name, declared]).encode())
            for row in table.rows:
                hashed.update(spell(row[: len(declared)]).encode())  # the derived columns are the last
    return hashed.hexdigest()
