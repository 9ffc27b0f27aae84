"""Values that a translation exchanges: each is there, but with the year, the source or the noun of the other."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise, permutations
from typing import NamedTuple, TypeAlias

Pairs: TypeAlias = Mapping[str, frozenset[str]]  # the labels of each value


class Item(NamedTuple):
    """A value or a label in a text, such as a tier or a year."""

    start: int
    end: int
    key: str
    is_value: bool


class Exchange(NamedTuple):
    """A value with the labels of another one."""

    value: str
    expected: str
    """Its label in the original."""
    found: str
    """Its label in the translation."""
    other: str = ""
    """The value that has that label in the original."""


_SENTENCE = re.compile(r"[.!?؟](?:\s|\Z)")
_CLAUSE = re.compile(r"[,;:()،؛—–]")
_JOINED = re.compile(  # between the items of a list
    r"[»”]?[,،]?[ \u00a0]?(?:(?:and|et|y|e|и|а|و)[ \u00a0]?)?"
    r"(?:(?:the|l[ae]s?|el|los|à l[a’]|aux?|al?|del?|du|des)[ \u00a0]?)?"
    r"(?:[ld]’)?[«“]?",
    re.IGNORECASE,
)
_STRENGTHS = ((_SENTENCE, 4), (_CLAUSE, 2))


def pairs_of(text: str, items: Iterable[Item], *, in_order: bool = True) -> Pairs:
    """Return the labels of each value of a text.

    The text is cut into as many groups as have at least one value and one label, at its strongest signs: in "Tier 2 in
    2022, in 2023 Tier 3" these are two. Languages differ in the order inside a group, but not in the groups. Empty if
    there are no such groups, or if a group has several values and several labels, unless these have the same number and
    belong together in their order: "2 and 3 in 2022 and 2023".
    """
    found: dict[str, set[str]] = {}
    for group in _groups(text, sorted(items)):
        values = [each.key for each in group if each.is_value]
        labels = [each.key for each in group if not each.is_value]
        if len(values) == 1:
            found.setdefault(values[0], set()).update(labels)
        elif len(labels) == 1:  # "23rd of 180 countries in 2021"
            for value in values:
                found.setdefault(value, set()).update(labels)
        elif in_order and len(values) == len(labels):
            for value, label in zip(values, labels, strict=True):
                found.setdefault(value, set()).add(label)
        else:
            return {}
    return {value: frozenset(labels) for value, labels in found.items()}


def _groups(text: str, items: Sequence[Item]) -> list[Sequence[Item]]:
    """The partition with the most groups, and among those the one at the strongest signs."""
    best: list[tuple[int, int, int] | None] = [(0, 0, 0)]  # groups, strength, and start of the last group
    for end in range(1, len(items) + 1):
        options = [
            (before[0] + 1, before[1] + _strength(text, items, start), start)
            for start in range(end)
            if (before := best[start]) is not None and _is_group(items[start:end])
        ]
        best.append(max(options, key=lambda option: option[:2], default=None))
    groups: list[Sequence[Item]] = []
    end = len(items)
    while end and (last := best[end]) is not None:
        groups.insert(0, items[last[2] : end])
        end = last[2]
    return groups if not end else []


def pairs_of_lists(text: str, items: Iterable[Item]) -> Pairs:
    """Return the label of each value of a list that follows a list of as many labels: "A and B have 4 and 5"."""
    runs: list[list[Item]] = []
    for each in sorted(items):
        last = runs[-1][-1] if runs else None
        if last and last.is_value == each.is_value and _JOINED.fullmatch(text[last.end : each.start]):
            runs[-1].append(each)
        else:
            runs.append([each])
    lists = [
        (one, other)
        for one, other in pairwise(runs)
        if len(one) == len(other) > 1 and not one[0].is_value and other[0].is_value
    ]
    return {value.key: frozenset([label.key]) for one, other in lists for label, value in zip(one, other, strict=True)}


def _is_group(items: Sequence[Item]) -> bool:
    return len({each.is_value for each in items}) == 2


def _strength(text: str, items: Sequence[Item], index: int) -> int:
    between = text[items[index - 1].end : items[index].start] if index else ""
    return next((strength for sign, strength in _STRENGTHS if sign.search(between)), 0)


def exchanges(original: Pairs, translation: Pairs) -> Iterator[Exchange]:
    """Yield the values that have another label than in the original, which another value has there."""
    for value, labels in original.items():
        others = translation.get(value, labels)
        if not labels.isdisjoint(others):
            continue
        others_with_those = (
            other
            for other, theirs in original.items()
            if other != value
            and not others.isdisjoint(theirs)
            and not labels.isdisjoint(translation.get(other, frozenset()))
        )
        if other := next(others_with_those, ""):
            yield Exchange(value, _listed(labels), _listed(others), other)
    for value, other in combinations(original, 2):  # one label of several
        lost = original[value] & translation.get(other, frozenset()) - translation.get(value, frozenset())
        gained = original[other] & translation.get(value, frozenset()) - translation.get(other, frozenset())
        if lost - original[other] and gained - original[value]:
            yield Exchange(value, min(lost), min(gained), other)


def taken(original: Pairs, translation: Pairs) -> Iterator[Exchange]:
    """Yield the values whose label another value has in the translation, if one of the two has another label too.

    Both values are in both texts. A value without a label may share that of the next one: "40, then 63 cases".
    """
    for value, other in permutations(original, 2):
        for label in sorted(original[value] & translation[other] - original[other] - translation[value]):
            if original[other] or translation[value]:
                yield Exchange(value, label, other)


def _listed(labels: frozenset[str]) -> str:
    return ", ".join(sorted(labels))


class Exchanged:
    """The messages for values that are exchanged, one for each two of them."""

    def __init__(self) -> None:
        self.done: set[str] = set()
        """The values that have a message."""

    def of(self, original: Pairs, translation: Pairs, kind: str = "") -> Iterator[str]:
        """Yield the messages for values that are exchanged; none if the texts have other values or labels."""
        if set(original) != set(translation) or set().union(*original.values()) != set().union(*translation.values()):
            return
        for each in exchanges(original, translation):
            if each.value not in self.done:
                self.done |= {each.value, each.other}
                value = each.value if each.value.startswith("Watch") else f"{kind}{each.value}"
                yield f"expected {value} with {each.expected} as in the original, found it with {each.found}"
