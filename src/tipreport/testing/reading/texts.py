"""Reads text without markup: plain text, comma-separated values and JSON."""

import csv
import io
import json

from tipreport.testing.reading.content import Content


def read_plain(text: str, content: Content) -> None:
    """Add plain text. A blank line ends a paragraph."""
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            content.text("\n\n")  # whose lines are counted
            content.pause()
        content.text(paragraph)


def read_csv(text: str, content: Content, name: str = "") -> None:
    """Add a table of comma-separated values."""
    content.begin_table(name)
    rows = csv.reader(io.StringIO(text))
    for row in rows:
        content.at = rows.line_num - sum(cell.count("\n") for cell in row)
        content.add_row(row)


def read_json(text: str, content: Content) -> None:
    """Add the keys and values of a JSON file in their order."""
    content.unit, content.has_layout = "", False  # its reader does not tell the lines
    _add_json(json.loads(text), content)


def _add_json(value: object, content: Content) -> None:
    match value:
        case dict():
            for key, inner in value.items():
                content.text(str(key))
                _add_json(inner, content)
        case list():
            for inner in value:
                _add_json(inner, content)
        case None:
            pass
        case _:
            content.text(str(value))
