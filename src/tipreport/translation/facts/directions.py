"""The check of what fell, rose, or is denied in a text, and of the half of a year, which may be the contrary."""

import re
from collections.abc import Iterator, Mapping

from tipreport.translation.facts.counted_nouns import nouns_in
from tipreport.translation.facts.word_tables import LANGUAGES, opposed_pattern
from tipreport.translation.facts.years_of_none import nones_in
from tipreport.wording.languages import base_language

_CHANGES, _HALVES = ("fall", "rise"), ("first half", "second half")
_TIER = re.compile(r"\btier\b", re.IGNORECASE)  # to which a country falls or rises
_Text = tuple[str, str]  # with its language


def other_directions(first: _Text, second: _Text) -> Iterator[str]:
    """Yield the fall for which a translation has a rise only, the half of a year, and the denial that is lost."""
    if nones_in(*first):
        yield from _lost_denial(first, second)
        return
    kinds = [] if _TIER.search(first[0]) else [_CHANGES]
    if base_language(second[1]) not in LANGUAGES:  # whose ordinals are not compared
        kinds.append(_HALVES)
    for names in kinds:
        wanted = _named(first, names)
        found = _named(second, names) if len(wanted) == 1 else {}
        if len(found) == 1 and wanted.keys() != found.keys() and not nones_in(*second):
            yield f"expected “{min(wanted.values())}” as in the original, found “{min(found.values())}”"


def _named(side: _Text, names: tuple[str, str]) -> Mapping[str, str]:
    """The words of a text for each of two names."""
    return {name: match[0] for name in names if (match := opposed_pattern(name, side[1]).search(side[0]))}


def _lost_denial(first: _Text, second: _Text) -> Iterator[str]:
    """Yield "no trafficker" of an original whose translation has one trafficker, and denies nothing."""
    none = _nouns_after("no noun", *first)
    one = _nouns_after("one noun", *second) if none else none
    if not one.keys() & none.keys() or nones_in(*second) or opposed_pattern("lacks", second[1]).search(second[0]):
        return
    for noun in sorted(one.keys() & none.keys()):
        yield f"expected “{none[noun]}” as in the original, found “{one[noun]}”"


def _nouns_after(name: str, text: str, language: str) -> Mapping[str, str]:
    """The known nouns directly after some words of a text, with both."""
    before = opposed_pattern(name, language)
    return {
        noun: text[found.start() : end]
        for start, end, noun in nouns_in(text, language)
        if (found := before.search(text[:start] + "|"))
    }
