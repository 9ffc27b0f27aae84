"""The tables of words in `words`: a pattern in each language, in small letters, which is matched in whole words."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from tipreport.wording.languages import base_language

LANGUAGES = ("en", "fr", "es", "ru", "ar")
_NUMBER = (
    "(?:[$€£]?[0-9][0-9.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a third|a quarter)"
)


_NEVER = "(?!)"  # matches nothing


def prefix_of(language: str) -> str:
    """Return the pattern of what may be written together with a word before it, as in Arabic."""
    return "[وفبلك]?(?:ال|لل)?" if language == "ar" else ""


@cache
def pattern_of(name: str, language: str) -> str:
    """Return a regular expression of the table of patterns; one that matches nothing if the language has none."""
    base = base_language(language)
    return next(row.get(base) or _NEVER for row in word_table("patterns") if row["name"] == name)


@cache
def word_table(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a table, by column. ``NUMBER`` in a pattern stands for English numbers."""
    text = (files(__package__) / "words" / f"{name}.tsv").read_text("utf-8").replace("NUMBER", _NUMBER)
    return tuple(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
