"""Rows as CSV, for commands that print a table."""

import csv
from collections.abc import Iterable
from io import StringIO


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """Return rows as CSV, each with a line feed at its end."""
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
