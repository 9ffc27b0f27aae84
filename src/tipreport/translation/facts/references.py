"""The numbers of articles, paragraphs and laws: "Article 15, paragraph 2" may be *párrafo 2 del artículo 15*."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.exchanges import Item

_BETWEEN = re.compile(r"[ \u00a0](?:(?:no\.?|n[º°ᵒo.]{1,2}|núm\.|№|رقم)[ \u00a0]?)?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[ \u00a0]?\([0-9]+\)")  # "section 3(2)"
_ARTICLE, _PARAGRAPH = "article", "paragraph"
References = Mapping[str, str]
"""The word before each number, as an English noun."""


def references_in(text: str, language: str, values: Sequence[Item]) -> References:
    """Return the numbers of a text that are there once, directly after a word such as "Article"."""
    if len(values) == 1:
        return {}
    found: dict[str, set[str]] = {}
    ends = {each.end: each.name for each in words_at(text, language, "reference")}
    for last, value in zip((None, *values), values, strict=False):
        before = [name for end, name in ends.items() if _BETWEEN.fullmatch(text, end, value.start)]
        if last and _IN_BRACKETS.fullmatch(text, last.end, value.end + 1) and found[last.key] == {_ARTICLE}:
            before = [_PARAGRAPH]
        found.setdefault(value.key, set()).update(before or [""])
    return {key: min(names) for key, names in found.items() if len(names) == 1 and names != {""}}


def exchanged_references(first: References, second: References) -> Iterator[str]:
    """Yield each two numbers that have the word of the other one in a translation."""
    for one, other in combinations(first, 2):
        wanted, found = (first[one], first[other]), (second.get(one), second.get(other))
        if wanted[0] != wanted[1] and found == wanted[::-1]:
            yield f"expected {wanted[0]} {one} and {wanted[1]} {other} as in the original, found them exchanged"


def are_references(references: References) -> set[frozenset[str]]:
    """Each two numbers that have different words, so that they may have another order."""
    return {frozenset(two) for two in combinations(references, 2) if len({references[each] for each in two}) > 1}
