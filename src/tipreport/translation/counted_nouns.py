"""The nouns that briefs count, in the languages whose numbers are compared: "34 women", "34 femmes", "34 женщины"."""

import re
from functools import cache

from tipreport.translation.word_tables import LANGUAGES, word_table
from tipreport.wording.languages import base_language

_REACH = 5  # words between a number and its noun: "61% of those freed were men"


def counted_noun(after: str, language: str) -> str:
    """Return the noun that a number counts, from the text after it, as an English word; empty if it is not known."""
    patterns = _patterns(base_language(language))
    starts = [match.start() for match in re.finditer(r"(?<!\w)[^\W\d_]", after)][: _REACH + 1]
    found = (noun for start in starts for noun, pattern in patterns if pattern.match(after, start))
    return next(found, "")


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    if language not in LANGUAGES:
        return ()
    prefix = "(?:[وبلف]?ال|لل|[وبلف])?" if language == "ar" else ""
    rows = word_table("nouns")
    return tuple((row["name"], re.compile(f"{prefix}(?:{row[language]})", re.IGNORECASE)) for row in rows)
