"""Formats tables and sentences as Markdown."""

import inspect
from collections.abc import Iterable


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Returns a table. A ``|`` in a cell is escaped."""
    heads = [*columns]
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |" for cells in lines)


def code(text: str) -> str:
    """Returns text of a docstring with code in single backticks."""
    return text.replace("``", "`")


def first_sentence(documented: object) -> str:
    """Returns the first paragraph of a docstring on one line."""
    return code((inspect.getdoc(documented) or "").partition("\n\n")[0].replace("\n", " "))
