"""The numbers and letters of articles: "Article 15, paragraph 2" is *párrafo 2 del artículo 15*; "188A", "177 bis"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.numbers import without
from tipreport.translation.facts.word_tables import Named

_BETWEEN = re.compile(  # adjectives only before the sign of a number: *loi fédérale nᵒ 51*
    r"[ \u00a0](?:(?:[^\W\d_]+[ \u00a0]){0,2}(?:no\.?|n[º°ᵒo.]{1,2}|núm\.|№|رقم)[ \u00a0]?)?", re.IGNORECASE
)
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


_OF_LAW = re.compile(r"(?<![0-9/])([0-9]{2,4})/([0-9]{2,4})(?![0-9])(/[^\W\d_])?")


def laws_in(text: str) -> list[Named]:
    """Return the numbers in the names of laws, "2011/36/EU" and "2016/679", unlike the fiscal year 2021/22."""
    found = _OF_LAW.finditer(text) if "/" in text else ()
    return [
        Named(*each.span(), f"{each[1]}/{each[2]}")
        for each in found
        if each[3] or (len(each[1]) == 4 and not _is_later(each[1], each[2]))
    ]


def _is_later(year: str, number: str) -> bool:
    """Whether a number may be the year after another one, or any year in full: 2021/22, 2018/2020."""
    return len(number) == 4 or (len(number) == 2 and int(number) == (int(year) + 1) % 100)


def other_laws(original: str, translation: str) -> Iterator[str]:
    """Yield the number of a law for which a translation has another one."""
    wanted = {each.name for each in laws_in(original)}
    found = {each.name for each in laws_in(translation)} if wanted else wanted
    if wanted - found and found - wanted:
        yield f"expected {min(wanted - found)} as in the original, found {min(found - wanted)}"


_LATIN = frozenset({"bis", "ter", "quater"})
_MEANINGS = {  # the Latin letters for which a letter may stand, also one that only looks alike
    "а": "a", "б": "b", "в": "bc", "с": "c", "г": "dg", "д": "de", "е": "ef", "أ": "a", "ا": "a", "ب": "b", "ج": "c",
    "د": "d", "ه": "e", "هـ": "e", "و": "f", "ألف": "a", "باء": "b", "جيم": "c", "دال": "d", "هاء": "e", "واو": "f",
    "quáter": ("quater",), "бис": ("bis",), "тер": ("ter",), "кватер": ("quater",),
}  # fmt: skip
_WORDS = "|".join([*_LATIN, *(each for each in _MEANINGS if len(each) > 2 and each[0] < "ء")])
_ARABIC = "|".join(each for each in _MEANINGS if len(each) > 2 and each[0] >= "ء")
_CAPITAL = "[A-HА-ЕС]"
_FOUND = re.compile(
    rf"(?<=[0-9])[ \u00a0-]?({_WORDS})(?!\w)|(?<!\w)و?({_ARABIC})(?!\w)|(?<![^\W\d_])([a-hа-еأابجدهو]ـ?|{_CAPITAL})[)»]"
    rf"|(?:(?<=[0-9])-?([a-fа-в]|{_CAPITAL})|(?<=[0-9a-zа-яё])[ \u00a0]({_CAPITAL}))(?!\w|[-.’'][\w ])"
)


def other_letters(original: str, translation: str) -> tuple[tuple[str, ...], tuple[str, str]]:
    """Return the problem that a translation has another letter, and both normalized texts without the same ones."""
    wanted = _letters(original)
    found = _letters(translation) if wanted else {}
    missing = {each: own for each, own in wanted.items() if all(own.isdisjoint(other) for other in found.values())}
    extra = {each: own for each, own in found.items() if all(own.isdisjoint(other) for other in wanted.values())}
    problems = (
        f"expected the letter {one.name} as in the original, found {other.name}"
        for (one, own), (other, their) in product(missing.items(), extra.items())
        if other.name != "ألف" and own.isdisjoint(_LATIN) == their.isdisjoint(_LATIN)  # 188A may be 188 bis
    )
    same = [[each for each in side if each not in (*missing, *extra)] for side in (wanted, found)]
    return tuple(problems)[:1], (without(original, same[0]), without(translation, same[1]))


def _letters(text: str) -> dict[Named, frozenset[str]]:
    """The letters of a text, with the Latin ones or the Latin word that each may be."""
    found = (Named(*match.span(match.lastindex or 0), match[match.lastindex or 0]) for match in _FOUND.finditer(text))
    return {each: frozenset(_MEANINGS.get(each.name.lower(), (each.name.lower(),))) for each in found}
