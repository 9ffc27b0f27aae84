"""What a text already says, so that nothing is said twice.

English endings differ after a few letters, so that words are compared by their beginnings: four
letters of a name, five of any other word.
"""

import re
from functools import lru_cache

from tipreport.model.records import Organisation

_WORD = re.compile(r"[\w’'-]+")
_SMALL = frozenset({"of", "the", "and", "to", "in", "from", "a", "by", "for"})
_LONGEST = 5


@lru_cache(maxsize=1024)
def _beginnings(text: str) -> frozenset[str]:
    words = {part for word in _WORD.findall(text.casefold()) for part in (word, *word.split("-"))}
    return frozenset(word[:length] for word in words for length in range(1, _LONGEST + 1))


def missing(text: str, words: str) -> str:
    """``words`` so far as ``text`` does not say them: nothing, or all of them.

    Of a date whose day and month the text says, only the year.
    """
    if not words or not text:
        return words
    known = _beginnings(text)
    lacks = [
        word
        for word in _WORD.findall(words)
        if word not in _SMALL and word.casefold()[: 4 if word[0].isupper() else _LONGEST] not in known
    ]
    if not lacks:
        return ""
    return lacks[0] if len(lacks) == 1 and lacks[0].isdecimal() and len(lacks[0]) == 4 else words


def unnamed(text: str, organisation: Organisation, name: str) -> str:
    """``name``, unless the text has the organisation in any of its spellings."""
    spellings = (organisation.name, *organisation.also)
    return "" if any(spelling in text for spelling in spellings) else missing(text, name)
