"""The headings of the columns of tables: their words for people, in each language, and back to their names."""

from collections.abc import Iterable, Mapping
from functools import cache

from attrs import asdict

from tipreport.tables.columns import columns_of
from tipreport.wording import ENGLISH, Wording
from tipreport.wording.languages import languages
from tipreport.wording.wording import wording_for


def headings(table: str, wording: Wording) -> Mapping[str, str]:
    """Return the heading of each column of a table, by its name."""
    every = asdict(wording.headings)
    return {column.name: every[column.name] for column in columns_of(table)}


def column_named(table: str, text: str) -> str:
    """Return the name of the column that has a heading, in any language. The name itself is also a heading.

    Other texts are returned as they are. Letter case and white space do not matter.
    """
    names = _names_in(table, "en")
    words = " ".join(text.split()).casefold()
    if words in names:
        return names[words]
    return next((found for each in languages() if (found := _names_in(table, each).get(words))), text)


def headings_like(table: str, texts: Iterable[str]) -> Mapping[str, str]:
    """Return the heading of each column of a table, by its name, in the language that most of some headings are in."""
    given = {" ".join(text.split()).casefold() for text in texts}
    language = max(("en", *languages()), key=lambda each: len(given & _names_in(table, each).keys()))
    return headings(table, wording_for(language))


@cache
def _names_in(table: str, language: str) -> Mapping[str, str]:
    """Map the headings of a table in a language, and the names of its columns, to the names."""
    wording = ENGLISH if language == "en" else wording_for(language)
    named = headings(table, wording)
    return {heading.casefold(): name for name, heading in named.items()} | {name: name for name in named}
