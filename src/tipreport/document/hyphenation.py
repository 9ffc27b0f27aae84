"""Parts of a long word between which a line may end with a hyphen, in languages with Latin or Cyrillic letters."""

import re
from functools import lru_cache
from itertools import pairwise
from unicodedata import normalize

__all__ = ["syllables", "with_soft_hyphens"]

_SOFT_HYPHEN = "\u00ad"  # a place where a line may end with a hyphen; not shown elsewhere

_VOWEL = re.compile("[aeiouyæøœ\u0131аеиоуыэюяєі]")
_BEGINS = re.compile(
    "(?:sch[lmnrw]?|[cps]h[lr]?|th[r]?|pf[lr]?|[bcfgkp][lr]|[dtv]r|[gk]n|q|[бвгкпф][лр]|[дт]р|[^ьъ\u0300-\u036f])$"
)  # the last consonants before a vowel that begin a part with it
_LONGEST_WHOLE = 20  # letters; a shorter word stays whole
_SHORTEST = 3  # letters at the beginning and at the end of a word that stay together
_LONG_WORD = re.compile(rf"(?<![\w./@])[^\W\d_]{{{_LONGEST_WHOLE + 1},}}(?![\w/@]|\.\w)")  # not in an address


def with_soft_hyphens(text: str) -> str:
    """Return the text with soft hyphens in its long words, more than 20 letters."""
    return _LONG_WORD.sub(lambda word: _SOFT_HYPHEN.join(syllables(word[0])), text)


@lru_cache(maxsize=1024)
def syllables(word: str) -> tuple[str, ...]:
    """Return the parts of a word between which a line may end with a hyphen; the whole word if there are none.

    A part begins with the last consonant before a vowel, or with several that begin words together.
    """
    letters = "".join(normalize("NFD", letter)[0] for letter in word.lower())
    if len(letters) != len(word):  # a letter that is two in lower case
        return (word,)
    vowels = [match.start() for match in _VOWEL.finditer(letters)]
    starts = [0]
    for before, after in pairwise(vowels):
        found = _BEGINS.search(letters, before + 1, after)
        if found and _SHORTEST <= found.start() <= len(word) - _SHORTEST:
            starts.append(found.start())
    return tuple(word[start:end] for start, end in pairwise((*starts, len(word))))
