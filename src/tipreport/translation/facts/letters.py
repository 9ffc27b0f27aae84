"""The letters and the Latin words of articles: "188A", "110(b)" is *alinéa b) de l’article 110*, "177 bis"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tipreport.translation.facts.numbers import without

_LATIN = ("bis", "ter", "quater", "quinquies", "sexies")
_MEANINGS = {  # the Latin letters for which a letter may stand, also one that only looks alike
    "а": "a", "б": "b", "в": "bc", "с": "c", "г": "dg", "д": "de", "е": "ef", "أ": "a", "ا": "a", "ب": "b", "ج": "c",
    "د": "d", "ه": "e", "هـ": "e", "و": "f", "ألف": "a", "باء": "b", "جيم": "c", "دال": "d", "هاء": "e", "واو": "f",
    "quáter": ("quater",), "бис": ("bis",), "тер": ("ter",), "кватер": ("quater",), "квинквиес": ("quinquies",),
}  # fmt: skip
_THOUSAND = "ألف"  # also the first letter
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
    others = [each.written for each in extra if each.written != _THOUSAND]
    messages = (
        [f"expected the letter {missing[0].written} as in the original, found {others[0]}"]
        if missing and others
        else []
    )
    return tuple(messages), (without(original, same[0]), without(translation, same[1]))


def _letters(text: str) -> Iterator[_Letter]:
    for match in _FOUND.finditer(text):
        key = match[match.lastindex or 0].lower()
        meanings = _MEANINGS.get(key, (key,))
        yield _Letter(*match.span(match.lastindex or 0), match[match.lastindex or 0], frozenset(meanings))
