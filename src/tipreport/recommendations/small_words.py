"""Words without meaning for the content of a recommendation, in each language of documents."""

import re
from collections.abc import Mapping
from functools import cache

_WORDS: Mapping[str, str] = {
    "en": "the a of to and in for that by on is are ensure including",
    "fr": "le la les un une des du de à au aux et en dans pour par sur que qui est sont soit soient ce ces y compris "
    "veiller",
    "es": "el la los las un una unos unas de del a al y e en para por que es son sea sean se asegurar incluido "
    "incluida incluidos incluidas",
    "ar": "في من إلى على عن أن و أو ما ضمان كفالة بما ذلك",
    "ru": "и в во на с со к о об по для от из за что чтобы а том числе обеспечить обеспечивать",
}
_ELIDED = {"fr": re.compile(r"\b(?:qu|[ldsc])['’](?=\w)")}  # l’État, d’enfants


@cache
def small_words(language: str) -> frozenset[str]:
    """Return the small words of a language; those of English for a language without a list."""
    return frozenset(_WORDS[base_language(language)].split())


def without_elided(text: str, language: str) -> str:
    """Return a text in lower case without small words that are written as one with the next: *l’*, *d’*."""
    elided = _ELIDED.get(base_language(language))
    return elided.sub("", text) if elided else text


def base_language(language: str) -> str:
    """Return a language without its region: *es* of *es-PE*; English for one without a list of words here."""
    base = language.partition("-")[0]
    return base if base in _WORDS else "en"
