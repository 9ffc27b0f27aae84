"""The order of two ordinals around a verb: "the second decree cancelled the first"."""

import re
from collections.abc import Iterator

from tipreport.translation.facts.alternatives import WordNamed, words_at
from tipreport.translation.facts.word_tables import pattern_of
from tipreport.wording.languages import base_language

_CANCELLED = re.compile(  # an active verb before its object; other verbs have an opposite: "preceded" and "followed"
    r"\b(?:cancell?|repeal|replac|amend|annull?|abolish|revok|overturn|supersed|suspend|invalidat|rescind|revers|chang|"
    r"modifi|updat|review|confirm|evaluat|criticiz|criticis|detain|arrest|accus)ed (?:the )?\Z"
)


def exchanged_ordinals(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the problem that a translation has the ordinals of a subject and its object in each other’s place.

    The sentence is active in both texts, with two ordinals only. Another order is usual with other verbs and forms.
    """
    first, second = _two(original, language), _two(translation, to)
    if base_language(language) != "en" or not (first and second):
        return
    if [each.name for each in second] != [each.name for each in reversed(first)]:
        return
    between = original[first[0].end : first[1].start]
    if not _CANCELLED.search(between) or re.search(r"[,;:.]", between):
        return
    start = max((match.end() for match in re.finditer(r"[.!?] ", translation[: second[0].start])), default=0)
    before, after = translation[start : second[0].start], translation[second[0].end : second[1].start]
    subject, verb = pattern_of("subject", to), pattern_of("object", to)
    is_passive = re.search(pattern_of("not active", to), after)
    if not is_passive and re.fullmatch(subject, before) and re.fullmatch(verb, after):
        yield f"expected {first[0].name} before {first[1].name} as in the original, found it after"


def _two(text: str, language: str) -> list[WordNamed]:
    """The two ordinals of a text; empty if there are others, or only one."""
    found = sorted(words_at(text, language, "ordinal"))
    return found if len({each.name for each in found}) == len(found) == 2 else []
