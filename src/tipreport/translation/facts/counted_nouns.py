"""The nouns that briefs count, in the languages whose numbers are compared: "34 women", "34 femmes", "34 женщины"."""

import re
from collections.abc import Iterator
from functools import cache

from tipreport.translation.facts.word_tables import LANGUAGES, word_table
from tipreport.wording.languages import base_language

_REACH = 5  # words between a number and its noun: "61% of those freed were men"
_NOT_DIRECT = re.compile(  # words between a number and a noun that it does not count
    r"\W*(?:to|from|in|for|by|with|on|at|of|and|or|were|was|are|had|have"
    r"|de|des|du|à|aux|pour|dans|en|par|sur|et|ou|ont|sont|a|al|del|los|las|el|la|para|por|y|o"
    r"|во?|на|из|от|для|к|по|за|со?|у|и|или|من|إلى|في|على|عن|أو|(?:ل|با|وا)ل\w+)(?!\w)",
    re.IGNORECASE,
)
_ADJECTIVES = ("north", "south", "foreign")  # which may come before the noun that is counted


def nouns_after(after: str, language: str) -> Iterator[str]:
    """Yield the known nouns in the text after a number, as English words; the number counts the first one."""
    patterns = _patterns(base_language(language))
    starts = [match.start() for match in re.finditer(r"(?<!\w)[^\W\d_]", after)][: _REACH + 1]
    return (noun for start in starts for noun, pattern in patterns if pattern.match(after, start))


def is_before_noun(after: str, language: str) -> bool:
    """Whether a known noun follows a number directly, or after one word that is no preposition: "7 child victims"."""
    words = re.findall(r"[^\W\d_]+", re.split(r"[0-9,;:.()،؛]", after)[0])[:2]
    nouns = [pattern for name, pattern in _patterns(base_language(language)) if name not in _ADJECTIVES]
    return not _NOT_DIRECT.match(after) and any(pattern.match(word) for word in words for pattern in nouns)


def nouns_in(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield the known nouns of a text with their positions, as English words; the longest one at each position."""
    patterns = _patterns(base_language(language))
    end = 0
    for start in (match.start() for match in re.finditer(r"(?<!\w)[^\W\d_]", text)):
        found = [(match.end(), name) for name, pattern in patterns if (match := pattern.match(text, start))]
        if start >= end and found:
            end, name = max(found)
            yield start, end, name


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    if language not in LANGUAGES:
        return ()
    prefix = "(?:[وبلف]?ال|لل|[وبلف])?" if language == "ar" else ""
    rows = word_table("nouns")
    return tuple((row["name"], re.compile(f"{prefix}(?:{row[language]})", re.IGNORECASE)) for row in rows)
