"""The stem of a word, in each language of documents: *investig* of *investigate*, *investigating* and *investigations*.

The endings are those of number, gender and case, of verbs, and of the nouns that are made of verbs. Names of those who
act keep theirs, so that *investigators* are not *investigations*.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from tipreport.recommendations.small_words import base_language

_ENDINGS: Mapping[str, str] = {
    "en": "ations ation ating ated ates ate ements ement ions ion ings ing ed es e s",
    "fr": "ations ation ements ement issements issement ions ion antes ante ants ant ées ée és é er ez ent aux ales "
    "ale al ives ive ifs if es e s",
    "es": "aciones ación amientos amiento imientos imiento iciones ición iones ión ando iendo adas ada ados ado idas "
    "ida idos ido ar er ir an en as a os o es e s",
    "ar": "ات ون ين ان ية ها هم ة ه ي",
    "ru": "ования ование ованию ованием ований овать ания ание анию анием аний ения ение ению ением ений ать ить ять "
    "еть ами ями ого его ому ему ыми ими ых их ые ие ый ий ой ей ая яя ую юю ов ев ам ям ах ях ом ем ия ии ию ью а я "
    "иях иям иями ией о е ы и у ю ь й",
}
_MIN_LETTERS = {"ar": 3}  # letters that remain; else four
_ARTICLES = "وال فال بال كال لل ال و"  # in Arabic, also with the conjunction or preposition before it


@lru_cache(maxsize=16384)
def stem(word: str, language: str) -> str:
    """Return the stem of a word in lower case; a language without endings here has those of English."""
    base = base_language(language)
    if base == "ar":
        word = next(
            (word[len(it) :] for it in _ARTICLES.split() if word.startswith(it) and len(word) > len(it) + 3), word
        )
    if base == "en" and word.endswith(("ies", "ied")) and len(word) > 4:
        return f"{word[:-3]}y"  # policies, which are not the police
    least = _MIN_LETTERS.get(base, 4)
    for ending in _endings(base):
        if word.endswith(ending) and len(word) >= least + len(ending) and not (ending == "s" and word.endswith("ss")):
            return word[: -len(ending)]
    return word


@cache
def _endings(language: str) -> Sequence[str]:
    return sorted(_ENDINGS[language].split(), key=len, reverse=True)
