"""Values that a translation exchanges: each is there, but with the year, the source or the noun of the other."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, permutations
from typing import NamedTuple, TypeAlias

from tipreport.translation.facts.differences import quoted

Sides: TypeAlias = "Sequence[Sequence[Item]]"  # the values of an original and of its translation
Pairs: TypeAlias = Mapping[str, frozenset[str]]  # the labels of each value


class Item(NamedTuple):
    """A value or a label in a text, such as a tier or a year."""

    start: int
    end: int
    key: str
    is_value: bool


def values_of(found: Iterable[tuple[int, int, str]]) -> list[Item]:
    """Return values at their positions."""
    return [Item(start, end, key, is_value=True) for start, end, key in found]


def labels_of(found: Iterable[tuple[int, int, str]]) -> list[Item]:
    """Return labels at their positions."""
    return [Item(start, end, key, is_value=False) for start, end, key in found]


_SENTENCE = re.compile(r"[.!?؟](?:\s|\Z)")
_CLAUSE = re.compile(r"[,;:()،؛—–]")
_JOINED = re.compile(  # between the items of a list
    r"[»”]?[,،]?[ \u00a0]?(?:(?:and|et|y|e|и|а|و)[ \u00a0]?)?"
    r"(?:(?:the|l[ae]s?|el|los|à l[a’]|aux?|al?|del?|du|des)[ \u00a0]?)?"
    r"(?:[ld]’)?[«“]?",
    re.IGNORECASE,
)
_AND = re.compile(r"[,;،]|\b(?:and|or|et|ou|y|e|o|u|и|или)\b|\bو")
_OTHER_CLAUSE = re.compile(r"[;؛]|[.!?؟](?:\s|\Z)|[,،—–](?=[^,،—–]*[^\W\d_]{4})|[^\W\d_]{4}.*[^\W\d_]{3}")
_CONJUNCTION = re.compile(
    r"[ \u00a0](?:(?:and|et|y|e|und|и|а|ثم)(?!\w)|و)"
)  # "downgraded in 2018 and upgraded in 2019"
_STRENGTHS = ((_SENTENCE, 8), (re.compile("[;؛]"), 6), (_CLAUSE, 4))


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
        elif in_order and len(values) == len(labels) and _are_parallel(text, group):
            for value, label in zip(values, labels, strict=True):
                found.setdefault(value, set()).add(label)
        else:
            return {}
    return {value: frozenset(labels) for value, labels in found.items()}


def _are_parallel(text: str, group: Sequence[Item]) -> bool:
    """Whether a list of labels belongs to a list of values, unlike "14 guards took a 5-day course in A and B"."""
    labels, values = ([each for each in group if each.is_value is is_value] for is_value in (False, True))
    between = [text[one.end : other.start] for one, other in pairwise(labels)]
    if any(_OTHER_CLAUSE.search(each) for each in between):  # "none in 2021; in 2020 four", "than in 2020, in 2021"
        return False
    are_listed = all(_JOINED.fullmatch(each) for each in between)
    return not are_listed or all(_AND.search(text, one.end, other.start) for one, other in pairwise(values))


def _groups(text: str, items: Sequence[Item]) -> list[Sequence[Item]]:
    """The partition with the most groups, and among those the one at the strongest signs."""
    best: list[tuple[int, int, int] | None] = [(0, 0, 0)]  # groups, strength, and start of the last group
    for end in range(1, len(items) + 1):
        options = [
            (before[0] + 1, before[1] + _strength(text, items, start), start)
            for start in range(end)
            if (before := best[start]) is not None and len({each.is_value for each in items[start:end]}) == 2
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


def _strength(text: str, items: Sequence[Item], index: int) -> int:
    between = text[items[index - 1].end : items[index].start] if index else ""
    strength = next((strength for sign, strength in _STRENGTHS if sign.search(between)), 0)
    is_list = index > 0 and items[index - 1].is_value == items[index].is_value and _JOINED.fullmatch(between)
    return strength + bool(_CONJUNCTION.search(between) and not is_list)


def exchanges(original: Pairs, translation: Pairs) -> Iterator[tuple[str, str, str, str]]:
    """Yield the values with another label than in the original: both labels, and the value that has the other one."""
    for value, other in permutations(original, 2):
        lost = original[value] & translation[other] - translation[value]
        gained = original[other] & translation[value]
        is_lost = original[value].isdisjoint(translation[value])
        if lost and gained and (is_lost or (lost - original[other] and gained - translation[other] - original[value])):
            yield value, min(lost), min(gained), other


def _turned(pairs: Pairs) -> Pairs:
    """The values of each label."""
    labels = frozenset().union(*pairs.values())
    return {label: frozenset(value for value, own in pairs.items() if label in own) for label in labels}


class Exchanged:
    """The messages for values that are exchanged, one for each two of them."""

    def __init__(self, original: str, translation: str, percentages: AbstractSet[str] = frozenset()) -> None:
        """Take both texts, and the values that are percentages, which are not exchanged with other numbers."""
        self.done: set[str] = set()
        """The values and the labels that have a message."""
        self._texts = original, translation
        self.percentages = percentages
        self._kept: list[Pairs] = []  # that both texts have

    def of(self, values: Sides, pairs: tuple[Pairs, Pairs], *, are_counts: bool = False) -> Iterator[str]:
        """Yield the messages for values that have each other's labels; none if the texts have other values or labels.

        ``values`` are those of both texts. Of ``are_counts``, a percentage is none.
        """
        original, translation = pairs
        if set(original) != set(translation) or set().union(*original.values()) != set().union(*translation.values()):
            return
        kept = {value: labels for value, labels in original.items() if labels == translation[value]}
        self._kept += (kept, _turned(kept))
        for value, expected, found, other in exchanges(original, translation):
            if self._are_new(value, other, are_counts=are_counts):
                self.done |= {expected, found}
                if all(label in self._texts[0] or label[0].isupper() for label in (expected, found)):
                    yield f"expected {value} with {expected} as in the original, found it with {found}"
                else:
                    yield self._message(values, value, other)

    def of_order(self, values: Sides, two: tuple[str, str], *, are_counts: bool = True) -> Iterator[str]:
        """Yield the message for two values that are in each other's place, unless both have their own labels."""
        has_labels = any(set(two) <= pairs.keys() and pairs[two[0]] != pairs[two[1]] for pairs in self._kept)
        if not has_labels and self._are_new(*two, are_counts=are_counts):
            yield self._message(values, *two)

    def _are_new(self, value: str, other: str, *, are_counts: bool) -> bool:
        """Whether two values can be exchanged, and have no message yet."""
        are_alike = (value in self.percentages) == (other in self.percentages)
        if self.done & {value, other} or (are_counts and not are_alike):
            return False
        self.done |= {value, other}
        return True

    def _message(self, values: Sides, value: str, other: str) -> str:
        expected, found = (
            next(quoted(text, each.start, each.end) for each in items if each.key == value)
            for text, items in zip(self._texts, values, strict=True)
        )
        return f"expected {expected} as in the original, found {found}: {value} and {other} are exchanged"
