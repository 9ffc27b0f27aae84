"""Phrases with numbers that another language has without them: "seven days a week" is *sans jour de repos*."""

import re

from tipreport.translation.facts.numbers import without
from tipreport.translation.facts.word_tables import word_table


def without_same_phrases(original: str, language: str, translation: str, to: str) -> tuple[str, str]:
    """Return two normalized texts with spaces instead of the phrases that both have."""
    for row in word_table("phrases"):
        wanted = [match.span() for match in re.finditer(row[language], original, re.IGNORECASE)]
        found = [match.span() for match in re.finditer(row[to], translation, re.IGNORECASE)] if wanted else []
        if found:
            original, translation = without(original, wanted), without(translation, found)
    return original, translation
