"""A column of a tidy table, and the values that its cells can have."""

import datetime as dt
from typing import TypeAlias

from attrs import frozen

Cell: TypeAlias = str | int | float | dt.date | None


@frozen(kw_only=True)
class Column:
    """A column of a tidy table.

    ``type`` is one of *id*, *integer*, *number*, *text*, *term*, *list*, *yes/no*, *date*, *link*. A list is one
    cell, its items joined with ``; ``. ``unit`` names the unit, or the column that holds it. ``terms`` are the
    allowed values of a closed vocabulary (of each item, in a list), else empty; ``refers`` is the table whose ids
    the column holds, else empty. A ``derived`` column is for reading and pivoting, and is not read back.
    """

    name: str
    type: str
    unit: str = ""
    meaning: str
    terms: tuple[str, ...] = ()
    refers: str = ""
    derived: bool = False
