"""A number with another one for a special case: "20 years, or 10 for attempts"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.quotes import quoted
from tipreport.wording.languages import base_language

_Side = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers
_WORD = r"(?:[ \u00a0-][^\W\d_]+)?"
_FOR = {  # the words for the case in which a number is different
    "en": r"for|if|in case",
    "fr": r"pour|en cas|si",
    "es": r"para|por|en caso|si",
    "ru": r"за|для|при|в случае|если",
    "ar": r"ل\w{3,}|في حال\w*|عن|إذا",
}
_OR = {
    "en": r"(?:or|and|but) ",
    "fr": r"(?:ou|et|mais) (?:de |d’)?(?:seulement )?",
    "es": r"(?:[oyu]|pero) (?:de )?",
    "ru": r"(?:или|[аи]|но) (?:до |от )?",
    "ar": r"(?:أو |و)(?:إلى |بين |من )?",
}
_RANGE = re.compile(r"(?:[ \u00a0][^\W\d_]+)?[ \u00a0]?(?:[-–—]|to|à|a|до|إلى)[ \u00a0]?")
_BETWEEN = re.compile(r"(?<!\w)(?:between|entre|بين) \Z", re.IGNORECASE)
_AND = re.compile(r"(?:[ \u00a0][^\W\d_]+)?[ \u00a0](?:and |et |y |و)")


def other_purposes(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the problem that the first of two numbers is for a special case in a translation, instead of the last one.

    The original is as "20 years, or 10 for attempts", and the translation has the numbers in the other order.
    """
    found = {(one.key, other.key): (one, other) for one, other in general_and_special(*second)}
    for general, special in general_and_special(*first):
        if other := found.get((special.key, general.key)):
            expected, there = (
                quoted(first[0], general.start, special.end),
                quoted(second[0], other[0].start, other[1].end),
            )
            exchanged = f"{general.key} and {special.key} are exchanged"
            yield f"expected {expected} as in the original, found {there}: {exchanged}"


def general_and_special(text: str, language: str, values: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Yield each number with the next one, if that is for a special case: "20 years, or 10 for attempts"."""
    base = base_language(language)
    if base not in _FOR:
        return
    between = re.compile(rf"{_WORD}[,،]? ?{_OR[base]}")
    after = re.compile(rf"{_WORD}[ \u00a0](?:{_FOR[base]})(?!\w)")
    for one, other in pairwise(_with_ranges(text, values)):
        sentence = re.split(r"[.;:!?]\s|,|،", text[: one.start])[-1]
        is_special = re.search(rf"(?<!\w)(?:{_FOR[base]})(?!\w| \Z)", sentence, re.IGNORECASE)
        is_first = not re.search(r"[,،]", re.split(r"[.;:!?]\s", text[: one.start])[-1])
        if (
            is_first
            and not is_special
            and between.fullmatch(text[one.end : other.start])
            and after.match(text, other.end)
        ):
            yield one, other


def _with_ranges(text: str, values: Sequence[Item]) -> Sequence[Item]:
    """Values, of which a range is one: "8 to 15"."""
    found: list[Item] = []
    for each in values:
        before = text[found[-1].end : each.start] if found else ""
        is_range = _RANGE.fullmatch(before) or (_AND.fullmatch(before) and _BETWEEN.search(text[: found[-1].start]))
        if found and is_range:
            first = found.pop()
            found.append(Item(first.start, each.end, f"{first.key} to {each.key}", is_value=True))
        else:
            found.append(each)
    return found
