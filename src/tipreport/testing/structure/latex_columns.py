r"""Counts the columns that the specification of a LaTeX table has, if all of it is known (array, tabularx, siunitx)."""

import re
from collections.abc import Mapping

from tipreport.testing.reading.latex_signature import MANDATORY
from tipreport.testing.reading.latex_text import LatexText

_NEW = re.compile(r"\\newcolumntype\s*\{\s*(.)\s*\}\s*(?:\[(\d)\])?\s*(?=[\[{])")
_PLAIN = frozenset("lcrX")
_WITH_ARGUMENT = {"p": 1, "m": 1, "b": 1, "w": 2, "W": 2, "D": 3}
_BESIDE = frozenset("@!><")  # with an argument; no column
_MOST = 100  # columns
Types = Mapping[str, tuple[int, int | None]]
"""The number of arguments and of columns of each type of column that a file defines."""


def types_of_columns(file: str) -> Types:
    """Return the types of columns that a file defines; those that are defined twice are not known."""
    types: dict[str, tuple[int, int | None]] = {}
    for match in _NEW.finditer(file):
        reader = LatexText(file)
        reader.at = match.end()
        if reader.between("[", "]") is None and match[1] not in types:
            types[match[1]] = int(match[2] or 0), columns_of(reader.argument(), types)
        else:
            types[match[1]] = 0, None
    return types


def columns_of(specification: str, types: Types) -> int | None:
    """Return the number of columns, or None if a sign is not known."""
    reader, count = LatexText(specification), 0
    while (sign := specification[reader.at : reader.at + 1]) and count <= _MOST:
        reader.at += 1
        if sign in types:
            arguments, added = types[sign]
            if added is None:
                return None
            reader.arguments((MANDATORY,) * arguments)
            count += added
        elif sign in _PLAIN or sign in _WITH_ARGUMENT:
            reader.arguments((MANDATORY,) * _WITH_ARGUMENT.get(sign, 0))
            count += 1
        elif sign == "S":
            reader.option()
            count += 1
        elif sign in _BESIDE:
            reader.token()
        elif sign == "*":
            times, repeated = reader.token().strip(), columns_of(reader.token(), types)
            if not times.isdecimal() or repeated is None:
                return None
            count += int(times) * repeated
        elif not sign.isspace() and sign != "|":
            return None
    return count if count <= _MOST else None
