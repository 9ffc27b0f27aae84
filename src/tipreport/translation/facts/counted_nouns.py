"""The nouns that briefs count, in the languages whose numbers are compared: "34 women", "34 femmes", "34 женщины"."""

import re
from collections.abc import Iterator
from functools import cache

from tipreport.translation.facts.word_tables import LANGUAGES, word_table
from tipreport.wording.languages import base_language

_REACH = 5  # words between a number and its noun: "61% of those freed were men"
_NEAR = 24
_PARTS = {  # words before and after a number that is a part of another one: "39 of them"
    "en": (r"\b(?:including|of whom|of which|among them)", r"(?:of (?:them|these|those|whom|which)\b)"),
    "fr": (r"\b(?:dont|parmi lesquel(?:le)?s|parmi eux|parmi elles)", r"(?:d’entre (?:eux|elles)\b)"),
    "es": (r"\b(?:de l[oa]s cuales|incluid[oa]s|entre ell[oa]s|de ell[oa]s)", r"(?:de (?:ell|est)[oa]s\b)"),
    "ru": (r"\b(?:из (?:них|которых)|в том числе|среди них|включая)", r"(?:из (?:них|которых)\b)"),
    "ar": (r"(?:\bمن(?:هم|ها|هن|هما)|\bمن بين(?:هم|ها|هن)|\bبين(?:هم|ها|هن))", r"(?:من(?:هم|ها|هن)\b)"),
}


def is_part(text: str, start: int, end: int, language: str) -> bool:
    """Whether the number at a position is said to be a part of another one."""
    words = _PARTS.get(base_language(language))
    if words is None:
        return False
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return bool(
        re.search(rf"{words[0]}\W{{1,3}}\Z", before, re.IGNORECASE)
        or re.match(rf"\W{{1,3}}{words[1]}", after, re.IGNORECASE)
    )


def nouns_after(after: str, language: str) -> Iterator[str]:
    """Yield the known nouns in the text after a number, as English words; the number counts the first one."""
    patterns = _patterns(base_language(language))
    starts = [match.start() for match in re.finditer(r"(?<!\w)[^\W\d_]", after)][: _REACH + 1]
    return (noun for start in starts for noun, pattern in patterns if pattern.match(after, start))


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    if language not in LANGUAGES:
        return ()
    prefix = "(?:[وبلف]?ال|لل|[وبلف])?" if language == "ar" else ""
    rows = word_table("nouns")
    return tuple((row["name"], re.compile(f"{prefix}(?:{row[language]})", re.IGNORECASE)) for row in rows)
