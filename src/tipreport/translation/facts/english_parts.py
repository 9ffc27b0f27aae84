"""The parts of a whole in English that may be ordinals too: "a third" of the measures, or a third measure."""

import re
from collections import Counter
from collections.abc import Iterator

from tipreport.translation.facts.word_tables import Named

_PART = re.compile(r"\ban? (third|quarter|fifth|sixth|eighth|tenth)\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:only|nearly|almost|about|around|roughly|over|under|than|least|most|just|by|between|half (?:and|to|or)) \Z",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(
    r"[.,;:)]|\Z| (?:had|has|have|was|were|are|is|did|do|does|can|could|may|will|would|said|say|lived?|work(?:ed|s)?"
    r"|came|in|from|to|by|at|on|for|with|without|since|during|through|and|or|as)\b"
)
_WITH_OTHER_PART = re.compile(
    r" (?:and|to|or) (?:an? )?(?:half|third|quarter|fifth|sixth|eighth|tenth|two thirds|three quarters)\b"
)
_OF_A_LIST = re.compile(  # "Labour gets half, Justice a third and Interior a sixth"
    r"\b(?:half|two thirds|three quarters|an? (?:third|quarter|fifth|sixth|eighth|tenth))(?=[.,;:)]|\Z| and\b)",
    re.IGNORECASE,
)


def english_parts(text: str) -> Iterator[Named]:
    """Yield the parts of an English text that are certainly no ordinals, although no "of" follows."""
    for match in _PART.finditer(text):
        if _WITH_OTHER_PART.match(text, match.end()) or (
            _NO_NOUN.match(text, match.end()) and _ABOUT.search(text, 0, match.start())
        ):
            yield Named(*match.span(), match[0].lower())


def parts_of_list(text: str) -> Iterator[Named]:
    """Yield the parts of a list: "Labour gets half, Justice a third and Interior a sixth"; none if it is alone."""
    found = [*_OF_A_LIST.finditer(text)]
    yield from (Named(*match.span(), match[0].lower()) for match in found if len(found) > 1)


def possible_parts(text: str) -> Counter[str]:
    """Return how often an English text has words that may be a part or an ordinal, by the ordinal."""
    return Counter(match[1].lower() for match in _PART.finditer(text) if not text.startswith(" of", match.end()))
