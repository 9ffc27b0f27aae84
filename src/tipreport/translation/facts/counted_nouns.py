"""The nouns that briefs count, in the languages whose numbers are compared: "34 women", "34 femmes", "34 женщины"."""

import re
from collections.abc import Iterator
from functools import cache

from tipreport.translation.facts.word_tables import LANGUAGES, word_table
from tipreport.wording.languages import base_language

_REACH = 5  # words between a number and its noun: "61% of those freed were men"
_NEAR = 24
_NOT_DIRECT = re.compile(  # words between a number and a noun that it does not count
    r"\W*(?:to|from|in|for|by|with|on|at|of|and|or|were|was|are|had|have"
    r"|de|des|du|à|aux|pour|dans|en|par|sur|et|ou|ont|sont|a|al|del|los|las|el|la|para|por|y|o"
    r"|во?|на|из|от|для|к|по|за|со?|у|и|или|من|إلى|في|على|عن|أو|(?:ل|با|وا)ل\w+)(?!\w)",
    re.IGNORECASE,
)
_PERCENT_OF = re.compile(  # "71% of the unpaid" says whose percentage it is, even if that noun is not known
    r"\W*(?:%|per ?cent|pour ?cent|por ciento|процент\w*|في المائة)\s?(?:of|des?|du|del|d’|من)(?!\w)", re.IGNORECASE
)
_ADJECTIVES = ("north", "south", "foreign")  # which may come before the noun that is counted
_PARTS = {  # words before and after a number that is a part of another one: "39 of them"
    "en": (r"\b(?:including|of whom|of which|among them)", r"(?:of (?:them|these|those|whom|which)\b)"),
    "fr": (r"\b(?:dont|parmi lesquel(?:le)?s|parmi eux|parmi elles)", r"(?:d’entre (?:eux|elles)\b)"),
    "es": (
        r"\b(?:de l[oa]s cuales|incluid[oa]s|entre ell[oa]s|de ell[oa]s)",
        r"(?:de (?:ell|est)[oa]s\b|de l[oa]s (?:cuales|que)\b)",
    ),
    "ru": (r"\b(?:из (?:них|которых)|в том числе|среди них|включая)", r"(?:из (?:них|которых)\b)"),
    "ar": (r"(?:\bمن(?:هم|ها|هن|هما)|\bمن بين(?:هم|ها|هن)|\bبين(?:هم|ها|هن))", r"(?:من(?:هم|ها|هن)\b)"),
}
_TOTALS = {  # words before and after a number that is a sum
    "en": (r"(?:total|sum)(?: of)?|totall?ing|in all|bringing (?:the|their) (?:total|number) to", "in (?:all|total)"),
    "fr": (r"(?:total|nombre)(?: (?:total|de|à))*|soit", "au total|en tout"),
    "es": (r"total(?: de)?|(?:total|número)(?: total)? a", "en total"),
    "ru": (
        r"всего(?: \w+){0,2}|(?:общ\w+ |их |до )(?:числ\w+|количеств\w+|численност\w+)(?: \w+){0,2}",
        "в общей сложности|всего",
    ),
    "ar": (r"(?:مجموع|إجمال|عدد)\w*(?: \w+)?", "إجمالا|في المجموع|في الإجمال"),
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


def is_total(text: str, start: int, end: int, language: str) -> bool:
    """Whether the number at a position is said to be a sum: "for a total of 15", "65 in all"."""
    words = _TOTALS.get(base_language(language))
    if words is None:
        return False
    return bool(
        re.search(rf"(?<!\w)(?:{words[0]})\W{{1,2}}\Z", text[:start], re.IGNORECASE)
        or re.match(rf"(?:[ \u00a0]\w+){{0,2}}[ \u00a0](?:{words[1]})(?!\w)", text[end:], re.IGNORECASE)
    )


def nouns_after(after: str, language: str) -> Iterator[str]:
    """Yield the known nouns in the text after a number, as English words; the number counts the first one."""
    patterns = _patterns(base_language(language))
    starts = [match.start() for match in re.finditer(r"(?<!\w)[^\W\d_]", after)][: _REACH + 1]
    return (noun for start in starts for noun, pattern in patterns if pattern.match(after, start))


def is_before_noun(after: str, language: str) -> bool:
    """Whether a known noun follows a number directly, or after one word that is no preposition: "7 child victims"."""
    if _PERCENT_OF.match(after):
        return True
    words = re.findall(r"[^\W\d_]+", re.split(r"[0-9,;:.()،؛]", after)[0])[:2]
    nouns = [pattern for name, pattern in _patterns(base_language(language)) if name not in _ADJECTIVES]
    return not _NOT_DIRECT.match(after) and any(pattern.match(word) for word in words for pattern in nouns)


def nouns_at(text: str, language: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield the positions of a known noun in a text, by its English word."""
    pattern = dict(_patterns(base_language(language))).get(name)
    starts = re.finditer(r"(?<!\w)[^\W\d_]", text)
    yield from (found.span() for start in starts if pattern and (found := pattern.match(text, start.start())))


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    if language not in LANGUAGES:
        return ()
    prefix = "(?:[وبلف]?ال|لل|[وبلف])?" if language == "ar" else ""
    rows = word_table("nouns")
    return tuple((row["name"], re.compile(f"{prefix}(?:{row[language]})", re.IGNORECASE)) for row in rows)
