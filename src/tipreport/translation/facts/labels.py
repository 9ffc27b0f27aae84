"""The words that tell the numbers of a text apart: months, relatives of a victim, and the nouns of other numbers."""

import re
from collections.abc import Sequence

from tipreport.translation.facts.counted_nouns import nouns_in
from tipreport.translation.facts.exchanges import Item, labels_of
from tipreport.translation.facts.sides import Side, counted

_IN = re.compile(r"\b[Ii]n \Z")
_RELATIVES = (
    "relative", "friend", "neighbour", "stranger", "acquaintance", "father", "mother", "brother", "sister", "recruiter",
    "owner",
)  # fmt: skip
_RELATIVE = re.compile(
    r"\b(?:relatives?|family members?|friend|neighbou?r|stranger|acquaint|father|mother|brother|sister|recruit|owner)",
    re.IGNORECASE,
)
_PEOPLE = frozenset({"women", "men", "girls", "boys"})


def without_other_nouns(original: Side, values: Sequence[Sequence[Item]]) -> list[list[Item]]:
    """Return the values of two texts without those that count other people in the original: "1,046 victims"."""
    nouns = counted(original, values[0])
    others = {key for key, own in nouns.items() if own and own.isdisjoint(_PEOPLE)}
    return [[each for each in side if each.key not in others] for side in values]


def relatives_of(original: Side, translation: Side) -> tuple[list[Item], list[Item]]:
    """Return the relatives, friends and other people near a victim as labels, if an English original has several."""
    if len({each.lower() for each in _RELATIVE.findall(original.text)}) <= 1:
        return [], []
    found = (nouns_in(side.text, side.language) for side in (original, translation))
    first, second = (labels_of(each for each in nouns if each[2] in _RELATIVES) for nouns in found)
    return first, second


def month_labels(original: Side, translation: Side, months: Sequence[Sequence[Item]]) -> Sequence[Sequence[Item]]:
    """Return the months of two texts as labels of numbers, if the original has several that are no dates or ranges."""
    of_text, their = ([each._replace(is_value=False) for each in side] for side in months)
    is_clear = len({each.key for each in of_text}) == len(of_text) == len(their) > 1
    if is_clear and all(_IN.search(original.text, 0, each.start) for each in of_text) and not translation.days:
        return of_text, their
    return [], []
