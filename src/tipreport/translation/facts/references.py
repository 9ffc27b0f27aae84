"""The numbers and letters of articles: "Article 15, paragraph 2" is *párrafo 2 del artículo 15*; "188A", "177 bis"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.numbers import without

_BETWEEN = re.compile(r"[ \u00a0](?:(?:no\.?|n[º°ᵒo.]{1,2}|núm\.|№|رقم)[ \u00a0]?)?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[ \u00a0]?\([0-9]+\)")  # "section 3(2)"
_ARTICLE, _PARAGRAPH = "article", "paragraph"
References = Mapping[str, str]  # the word before each number, as an English noun


def references_in(text: str, language: str, values: Sequence[Item]) -> References:
    """Return the numbers of a text that are there once, directly after a word such as "Article"."""
    if len(values) == 1:
        return {}
    found: dict[str, set[str]] = {}
    ends = {each.end: each.name for each in words_at(text, language, "reference")}
    for last, value in zip((None, *values), values, strict=False):
        before = [name for end, name in ends.items() if _BETWEEN.fullmatch(text, end, value.start)]
        if last and _IN_BRACKETS.fullmatch(text, last.end, value.end + 1) and found[last.key] == {_ARTICLE}:
            before = [_PARAGRAPH]
        found.setdefault(value.key, set()).update(before or [""])
    return {key: min(names) for key, names in found.items() if len(names) == 1 and names != {""}}


def exchanged_references(first: References, second: References) -> Iterator[str]:
    """Yield each two numbers that have the word of the other one in a translation."""
    for one, other in combinations(first, 2):
        wanted, found = (first[one], first[other]), (second.get(one), second.get(other))
        if wanted[0] != wanted[1] and found == wanted[::-1]:
            yield f"expected {wanted[0]} {one} and {wanted[1]} {other} as in the original, found them exchanged"


def are_references(references: References) -> set[frozenset[str]]:
    """Each two numbers that have different words, so that they may have another order."""
    return {frozenset(two) for two in combinations(references, 2) if len({references[each] for each in two}) > 1}


_LATIN = ("bis", "ter", "quater", "quinquies", "sexies")
_MEANINGS = {  # the Latin letters for which a letter may stand, also one that only looks alike
    "а": "a", "б": "b", "в": "bc", "с": "c", "г": "dg", "д": "de", "е": "ef", "أ": "a", "ا": "a", "ب": "b", "ج": "c",
    "د": "d", "ه": "e", "هـ": "e", "و": "f", "ألف": "a", "باء": "b", "جيم": "c", "دال": "d", "هاء": "e", "واو": "f",
    "quáter": ("quater",), "бис": ("bis",), "тер": ("ter",), "кватер": ("quater",), "квинквиес": ("quinquies",),
}  # fmt: skip
_WORD = "|".join((*_LATIN, *(each for each in _MEANINGS if len(each) > 2)))
_LETTER = "[a-hA-Hа-еА-ЕсСأابجدهو]ـ?"
_FOUND = re.compile(
    rf"(?:(?<=[0-9])[ \u00a0-]?|\b[Aa]nn?exe? |\b[Aa]nexo |المرفق )({_WORD})(?!\w)|\b(?:[Aa]nn?exe?|[Aa]nexo) ([A-H])\b"
    rf"|(?<![^\W\d_])({_LETTER})[)»]|(?<=[0-9])(?:-?([a-fA-Hа-вА-ЕС])|[ \u00a0]([A-HА-ЕС]))(?!\w|[-.’'][\w ])"
)


class _Letter(NamedTuple):
    """A letter in a text, with the Latin ones or the Latin word that it may be."""

    start: int
    end: int
    written: str
    meanings: frozenset[str]


def other_letters(original: str, translation: str) -> tuple[tuple[str, ...], tuple[str, str]]:
    """Return the problem that a translation has another letter, and both normalized texts without the same ones."""
    wanted = [*_letters(original)]
    found = [*_letters(translation)] if wanted else []
    missing = [each for each in wanted if all(each.meanings.isdisjoint(other.meanings) for other in found)]
    extra = [each for each in found if all(each.meanings.isdisjoint(other.meanings) for other in wanted)]
    same = [[each for each in side if each not in (*missing, *extra)] for side in (wanted, found)]
    others = [each.written for each in extra if each.written != "ألف"] if missing else []
    problems = tuple(f"expected the letter {missing[0].written} as in the original, found {one}" for one in others[:1])
    return problems, (without(original, same[0]), without(translation, same[1]))


def _letters(text: str) -> Iterator[_Letter]:
    for match in _FOUND.finditer(text):
        key = match[match.lastindex or 0].lower()
        meanings = _MEANINGS.get(key, (key,))
        yield _Letter(*match.span(match.lastindex or 0), match[match.lastindex or 0], frozenset(meanings))
