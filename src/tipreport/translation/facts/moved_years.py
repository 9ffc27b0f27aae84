"""The year of a sentence that a translation moves to its beginning: *Le 8 mars 2020, la loi, rédigée en 2016, …*."""

import re

from tipreport.translation.facts.months import months_named
from tipreport.translation.facts.numbers import without
from tipreport.translation.facts.sides import Side
from tipreport.translation.facts.word_tables import pattern_of

_SENTENCE_END = re.compile(r"[.!?؟](?:\s|\Z)")
_BRACKETS = re.compile(r"\([^()]*\)")
_JOINED = re.compile(
    r"[.;:]|\b(?:and|but|or|nor|to|than|against|while|whereas|compared|from|et|mais|contre|y|pero|frente|и|а|но|против|ثم|مقابل)\b"
)
_CLAUSE_END = re.compile(r"[,،)]|[ \u00a0](?:by|has|had|have|was|were|will|would|is|are|remain(?:s|ed)?)\b")
_LAW = re.compile(r"\b[A-Z]\w+(?:,| of) \Z")  # "the Protocol of 2014", "the Convention, 1930"


def moved_year(first: Side, second: Side) -> str:
    """Return the last year of an original that begins its translation, or the first one that ends it; else empty.

    It belongs to the sentence, and the year beside it to a name or a clause inside it, so that no order is wrong.
    """
    for one, other in ((first, second), (second, first)):
        if len(one.years) < 2 or len(other.years) < 2 or one.years[-1].written != other.years[0].written:
            continue
        before, last = one.years[-2:]
        between = _BRACKETS.sub("", one.text[before.end : last.start])
        is_inside = _CLAUSE_END.match(between) or _LAW.search(one.text[: before.start])
        if is_inside and not _JOINED.search(between) and not _are_counted(one) and _begins(other) > _begins(one):
            return last.written
    return ""


def _are_counted(side: Side) -> bool:
    """Whether both of the last two years may have a number: "14 men in 2020, 23 women in 2021"."""
    before, last = side.years[-2:]
    has_number = any(before.end < each.start < last.start for each in side.numbers)
    return has_number and side.numbers[0].start < before.start


def _begins(side: Side) -> bool:
    """Whether the first year of a text is in the phrase that begins its sentence."""
    text = without(side.text, months_named(side.text, side.language))
    before = _SENTENCE_END.split(text[: side.years[0].start])[-1]
    return bool(re.fullmatch(pattern_of("before first year", side.language), before, re.IGNORECASE))
