"""The check that a translation keeps the half of "a year and a half", whose number has no word in many languages."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from tipreport.translation.facts.numbers import normalized, numbers
from tipreport.translation.facts.units import amounts_at
from tipreport.translation.facts.word_tables import pattern_of, prefix_of
from tipreport.translation.facts.written_numbers import cardinals_written_out

_ONE_AND_A_HALF = Decimal("1.5")
_OTHER_FORMS = {  # the numbers with which the half may be said: eighteen months, a year and six months
    "years": frozenset(map(Decimal, (6, 18))),
    "months": frozenset(map(Decimal, (2, 6, 15, 45))),
    "weeks": frozenset(map(Decimal, (10, 11))),
    "days": frozenset(map(Decimal, (12, 36))),
    "hours": frozenset(map(Decimal, (30, 90))),
}
_MAY_BE = re.compile(r"\band a half\b|\band-a-half\b")


def lost_halves(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the unit and a half of an English original whose translation has the unit, and no half in any form."""
    if not _MAY_BE.search(original):
        return
    text = normalized(translation)
    for each in amounts_at(original, "en"):
        others = _OTHER_FORMS.get(each.unit)
        if not others or _ONE_AND_A_HALF not in each.values:
            continue
        rest = _half_of_scale(to).sub(" ", text.lower())
        has_half = re.search(pattern_of("any half", to), rest)
        if not has_half and _unit(each.unit, to).search(rest) and others.isdisjoint(_certain(text, to)):
            yield f"expected {each} as in the original, found no half"


def _certain(text: str, language: str) -> frozenset[Decimal]:
    """The numbers of a text in digits and in words, without what other words may mean."""
    in_words = (each.value for each in cardinals_written_out(text, language))
    return frozenset(in_words).union(*(each.values for each in numbers(text, language).digits))


@cache
def _unit(name: str, language: str) -> re.Pattern[str]:
    units = pattern_of(name, language, "units")
    return re.compile(rf"(?<!\w){prefix_of(language)}(?:{units})(?!\w)")


@cache
def _half_of_scale(language: str) -> re.Pattern[str]:
    """A half that belongs to a thousand or a million: *deux millions et demi*, "две с половиной тысячи"."""
    half, scale = pattern_of("half", language), pattern_of("scale with half", language)
    return re.compile(rf"(?:{half})[ \u00a0](?:{scale})|(?<!\w)(?:{scale})[ \u00a0]?(?:{half})")
