"""The check that each name of a list keeps its part of a whole: "Labour gets half, Justice a third"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from tipreport.translation.facts.alternatives import multiples_at
from tipreport.translation.facts.english_parts import parts_of_list
from tipreport.translation.facts.shared_words import latin
from tipreport.translation.facts.word_tables import Named
from tipreport.wording.languages import base_language

_CUT = re.compile(r"[,;:.()،؛]|(?<!\w)(?:and|et|y|e|и|а)(?!\w)")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_BEGINNING = 4  # letters by which a name is recognized in another language


def other_parts_of_names(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the first name whose part another name of an English list has in a translation.

    Only names that both languages share can be compared, such as *Justice* and *Justicia*.
    """
    listed = [*parts_of_list(original)] if base_language(language) == "en" else []
    if len({each.name for each in listed}) < 2:
        return
    translated = multiples_at(translation, to)
    wanted = _by_name(original, _NAME, listed)
    found = _by_name(translation, _WORD, translated)
    names = {each.name for each in listed}
    for name, part in wanted.items():
        other = found.get(name, part)
        if other != part and other in names and [each.name for each in translated].count(part) == 1:
            yield f"expected {part} with {_spelled(original, name)} as in the original, found {other}"
            return


def _by_name(text: str, names: re.Pattern[str], parts: Iterable[Named]) -> Mapping[str, str]:
    """The part beside each name, between two signs or words such as "and"; none for a name that is there twice."""
    cuts = [0, *(match.end() for match in _CUT.finditer(text)), len(text)]
    words = [(match.start(), latin(match[0])[:_BEGINNING]) for match in names.finditer(text)]
    beginnings = [word for _, word in words]
    found: dict[str, str] = {}
    for start, end in pairwise(cuts):
        inside = [each.name for each in parts if start <= each.start < end]
        if len(inside) == 1:
            found |= {word: inside[0] for at, word in words if start <= at < end and beginnings.count(word) == 1}
    return found


def _spelled(text: str, name: str) -> str:
    return next(match[0] for match in _NAME.finditer(text) if latin(match[0]).startswith(name))
