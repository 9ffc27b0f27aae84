"""Phrases with numbers that another language has without them: "seven days a week" is *sans jour de repos*."""

import re

from tipreport.translation.facts.numbers import without
from tipreport.translation.facts.word_tables import LANGUAGES, word_table
from tipreport.wording.languages import base_language


def without_same_phrases(original: str, language: str, translation: str, to: str) -> tuple[str, str]:
    """Return two normalized texts with spaces instead of the phrases that both have."""
    bases = base_language(language), base_language(to)
    if not {*bases} <= {*LANGUAGES}:
        return original, translation
    for row in word_table("phrases"):
        wanted = [match.span() for match in re.finditer(row[bases[0]], original, re.IGNORECASE)]
        found = [match.span() for match in re.finditer(row[bases[1]], translation, re.IGNORECASE)] if wanted else []
        if found:
            original, translation = without(original, wanted), without(translation, found)
    return original, translation
