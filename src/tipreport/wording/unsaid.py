"""What a text already says, so that nothing is said twice.

Words are the same up to an English ending: a text that says "Serbian" says Serbia. In doubt they are not the same, and
something is said twice rather than lost: "migration" does not say migrants, nor "Roma" Romania.
"""

import re
from functools import lru_cache

from tipreport.model.period import Period
from tipreport.model.records import Organisation
from tipreport.wording.periods import format_period

_WORD = re.compile(r"[\w’'-]+")
_POSSESSIVE = re.compile("[’']s?$")
_DAY_FIRST = re.compile(r"[0-9]+ [A-Z]")
_SMALL = frozenset({"of", "the", "and", "to", "in", "from", "a", "by", "for"})
_PLURALS = ("s", "es", "ren")
_PEOPLE = ("n", "an", "ian", "ese", "ish", "i", "ns", "ans", "ians", "is")  # what ends the adjective of a name
_BEGINNING = 5  # letters by which a term and its paraphrase are the same


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    found = (_POSSESSIVE.sub("", word) for word in _WORD.findall(text.casefold()))
    return frozenset(part for word in found for part in (word, *word.split("-")))


@lru_cache(maxsize=1024)
def _beginnings(text: str) -> frozenset[str]:
    return frozenset(word[:length] for word in _words(text) for length in range(3, _BEGINNING + 1))


@lru_cache(maxsize=4096)
def _spellings(word: str) -> frozenset[str]:
    """The forms in which a text may say the word."""
    stem = _POSSESSIVE.sub("", word.casefold())
    if stem[:1].isdigit():
        return frozenset([stem])
    spellings = {stem, stem.removesuffix("s"), *(stem + ending for ending in _PLURALS), stem.removesuffix("ren")}
    if word[0].isupper():
        spellings.update(base + ending for base in (stem, stem[:-1]) for ending in _PEOPLE)
        spellings.update(stem.removesuffix(ending) for ending in _PEOPLE)
    return frozenset(spellings)


def missing(text: str, words: str) -> str:
    """``words`` so far as ``text`` does not say them: nothing, or all of them.

    Of a date whose day and month the text says, only the year.
    """
    if not words or not text:
        return words
    known = _words(text)
    lacks = [word for word in _WORD.findall(words) if word not in _SMALL and known.isdisjoint(_spellings(word))]
    if not lacks:
        return ""
    only_the_year = len(lacks) == 1 and lacks[0].isdecimal() and len(lacks[0]) == 4 and _DAY_FIRST.match(words)
    return lacks[0] if only_the_year else words


def missing_term(text: str, term: str) -> str:
    """A word of a vocabulary, unless the text paraphrases it: "exploited sexually" says sexual exploitation."""
    known = _beginnings(text)
    said = all(word[:_BEGINNING] in known for word in _WORD.findall(term.casefold()) if word not in _SMALL)
    return "" if said else term


def missing_period(text: str, period: Period | None) -> str:
    """A period in words, unless the text says it. A text that says "2020" does not say "as of 2020"."""
    if period is None:
        return ""
    said = format_period(period)
    if period.form in ("in", "to", "decade"):
        return missing(text, said)
    return "" if said in text else said


def unnamed(text: str, organisation: Organisation, name: str) -> str:
    """``name``, unless the text has the organisation in any of its spellings or paraphrases it."""
    spellings = (organisation.name, *organisation.also)
    return "" if any(_has(text, spelling) for spelling in spellings) else missing_term(text, name)


def _has(text: str, name: str) -> bool:
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
