"""Parts and multiples in a text: "half as many", "deux tiers", "втрое"."""

import re
from collections import Counter
from collections.abc import Iterator

from tipreport.translation.facts.word_tables import pattern_of, word_table
from tipreport.wording.languages import base_language


def multiples_in(text: str, language: str) -> Counter[str]:
    """Return how often a text names each part or multiple; "deux fois moins" may be a half too."""
    base = base_language(language)
    found = Counter(name for *_, name in multiples_at(text, language))
    if found["double"] and re.search(pattern_of("less", base), text, re.IGNORECASE):
        found["half"] += 1
    return +found


def multiples_at(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield the position and the name of each part or multiple in a text."""
    for row in word_table("multiples"):
        words = row.get(base_language(language), "(?!)")
        yield from ((*found.span(), row["name"]) for found in re.finditer(words, text, re.IGNORECASE))


def other_multiples(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the problem that a translation has another part or multiple than its original, which names one."""
    wanted = multiples_in(original, language)
    found = multiples_in(translation, to) if wanted else wanted
    missing, extra = [*(wanted - found)], [*(found.keys() - wanted.keys())]
    if missing and extra:
        yield f"expected {missing[0]} as in the original, found {' and '.join(sorted(extra))}"
