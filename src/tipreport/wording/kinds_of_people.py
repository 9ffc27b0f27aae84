"""The sex and the age of all people of a group, as its words give them: ``talibé boys from Senegal`` are children."""

import re
from collections.abc import Mapping

from tipreport.language_marks import unmarked

_NOUNS: Mapping[str, str] = {  # plurals, after adjectives in English, and before or after them in the other languages
    "child": "children boys girls minors enfants mineurs mineures garçons filles niños niñas menores дети мальчики "
    "девочки أطفال فتيان فتيات قاصرون قاصرات",
    "adult": "adults women men adultes femmes hommes adultos adultas mujeres hombres взрослые женщины мужчины "
    "بالغون بالغات نساء رجال",
    "female": "women girls femmes filles mujeres niñas женщины девочки نساء فتيات",
    "male": "men boys hommes garçons hombres мужчины мальчики رجال فتيان",
}
_KINDS = {kind: frozenset(nouns.split()) for kind, nouns in _NOUNS.items()}
_OPPOSITES = {"child": "adult", "adult": "child", "female": "male", "male": "female"}
_OTHERS = frozenset({"mothers", "fathers", "parents", "families"})
_ENGLISH = frozenset({"children", "boys", "girls", "minors", "adults", "women", "men"})  # the noun is the last word
_WORD, _IN_BRACKETS = re.compile(r"\w+"), re.compile(r"\([^)]*\)")
_AND = re.compile(r"\s*(?:,|\b(?:and|or|et|ou|y|e|o|и|или|أو)\b|\bو)\s*")
_AFTER_NOUN = re.compile(
    r"\s*(?:[:;]|\b(?:of|from|in|with|who|whose|whom|that|to|for|by|at|aged?|under|on|without|among|de|du|des|d['’]|del"
    r"|dans|en|avec|qui|que|à|au|aux|con|из|в|во|с|от|которые|من|في|مع|الذين|اللواتي|اللاتي)(?!\w)).*",
    re.DOTALL,
)


def people_are(text: str, kind: str) -> bool:
    """Return whether all people of a group are of a sex or an age: ``child``, ``adult``, ``female`` or ``male``.

    The last noun of each part of the text before a preposition decides: *women and children* are of both ages, and
    *parents of children* may be of any. Words that it does not know are of no sex or age, and a text that also names
    people of the other one is of neither.
    """
    nouns, text = _KINDS[kind], _IN_BRACKETS.sub(" ", unmarked(text).casefold())
    others = (_KINDS[_OPPOSITES[kind]] | _OTHERS) - nouns
    parts = [words for part in _AND.split(_AFTER_NOUN.sub("", text.strip())) if (words := part.split())]
    return bool(parts) and others.isdisjoint(_WORD.findall(text)) and all(_is_of(part, nouns) for part in parts)


def _is_of(words: list[str], nouns: frozenset[str]) -> bool:
    return words[-1] in nouns or (words[0] in nouns and words[0] not in _ENGLISH)
