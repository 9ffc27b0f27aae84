"""The tables of words in `words`: a pattern in each language, in small letters, which is matched in whole words."""

import csv
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from tipreport.wording.languages import base_language

LANGUAGES = ("en", "fr", "es", "ru", "ar")
_NUMBER = (
    "(?:[$€£]?[0-9][0-9.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a third|a quarter)"
)
_NEVER = "(?!)"  # matches nothing


class Named(NamedTuple):
    """A word, a unit or a tier in a text, by its English name."""

    start: int
    end: int
    name: str


def prefix_of(language: str) -> str:
    """Return the pattern of what may be written together with a word before it, as in Arabic."""
    return f"{optional_letter('وفبلك')}(?:ال|لل)?" if base_language(language) == "ar" else ""


def optional_letter(letters: str) -> str:
    """Return the pattern of one of some letters, or of none.

    Python compiles alternatives of Arabic letters much faster than a set of them, and hundreds of patterns begin so.
    """
    return f"(?:{'|'.join(letters)}|)"


class _Row(dict[str, str]):
    """A row by column. A language has the column of its base; one that is not known has patterns that never match."""

    def __missing__(self, column: str) -> str:
        return self.get(base_language(column), _NEVER)


@cache
def pattern_of(name: str, language: str, table: str = "patterns") -> str:
    """Return a regular expression of a table; one that matches nothing if the language has none."""
    return next(row[language] or _NEVER for row in word_table(table) if row["name"] == name)


@cache
def word_table(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a table, by column. ``NUMBER`` in a pattern stands for English numbers."""
    text = (files(__package__) / "words" / f"{name}.tsv").read_text("utf-8").replace("NUMBER", _NUMBER)
    return tuple(map(_Row, csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)))


@cache
def opposed_pattern(name: str, language: str) -> re.Pattern[str]:
    """Return a compiled pattern of the table of facts that have two sides."""
    return re.compile(pattern_of(name, language, "opposed"), re.IGNORECASE)
