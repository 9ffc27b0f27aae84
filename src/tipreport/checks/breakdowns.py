"""The parts of a figure that can be added, and their sum."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from itertools import combinations

from attrs import evolve, frozen

from tipreport.checks.same_people import (
    EXCLUSIVE,
    any_includes,
    are_different_people,
    includes,
    is_undivided,
    splits_used,
)
from tipreport.index import BriefIndex
from tipreport.index.interval import FAR, Interval, allowed_by
from tipreport.model.field import narrowing_fields
from tipreport.model.records import Figure

_ZERO = (Decimal(0), 0)
_NOTHING = Interval(_ZERO, _ZERO)
_Grouping = Callable[[Sequence[Figure]], Iterable[list[Figure]]]
_MOST_JOINED = 6  # groups that are tried together: more of them have too many combinations
_UNKNOWN = Interval(_ZERO, (FAR, 0))  # a part without a number may have any value


@frozen
class Breakdown:
    """Parts of one whole that can be added.

    ``total`` is the range of their sum. ``plain`` is the sum of the numbers as they are given, if all are exact or
    *about*.
    """

    whole: Figure
    parts: tuple[Figure, ...]
    total: Interval
    least: Interval
    """The range of the largest sum of parts that are certainly of different people or cases.

    Parts of two forms of exploitation may be of the same ones, if both are of one sex and age.
    """
    plain: Decimal | None
    is_beside_others: bool = False
    """Whether others describe the rest: other breakdowns of all people, where the parts are some of these in words or
    these have the same fields, other breakdowns by form of exploitation, or the whole itself, as that of boys describes
    the rest of children."""

    @property
    def in_percent(self) -> bool:
        """Whether the parts are percentages of the whole."""
        return self.parts[0].unit == "percent"

    @property
    def adds_up(self) -> bool:
        """Whether the numbers as they are given add up to the whole."""
        return self.plain is not None and not self.in_percent and self.plain == _plain(self.whole)

    @property
    def is_one_example(self) -> bool:
        """Whether it is some people or cases that only words tell from the whole: ``7 officials``, without a rest."""
        part, *others = self.parts
        is_counted = part.unit in ("persons", "cases") and part.label is not None and part.place == self.whole.place
        return is_counted and not others and not splits_used(part)

    @property
    def may_overlap(self) -> bool:
        """Whether some people or cases may be in two parts: those of two forms of exploitation, which do not add up."""
        return self.least.low < self.total.low and not self.adds_up

    @property
    def rest(self) -> Decimal | None:
        """The rest of the whole, without the parts, if all numbers are exact and it is of interest.

        It is not if another breakdown describes it, or if the only part is an example. It is unknown if parts may
        overlap.
        """
        whole = self.whole.value
        if (
            self.is_beside_others
            or self.is_one_example
            or self.may_overlap
            or self.in_percent
            or self.plain is None
            or whole.value is None
            or whole.qualifier != "exact"
        ):
            return None
        return whole.value - self.plain if all(part.value.qualifier == "exact" for part in self.parts) else None


def breakdowns(index: BriefIndex) -> Iterator[Breakdown]:
    """The breakdowns of all wholes."""
    for name, parts in index.parts.items():
        yield from breakdowns_of(index, index.wholes[name], parts)


def breakdowns_of(index: BriefIndex, whole: Figure, parts: Sequence[Figure]) -> Iterator[Breakdown]:
    """The breakdowns of one whole.

    Parts that add up to the whole are one breakdown (refugees and asylum seekers; women, men, and people of unknown
    age). Others may overlap (victims by sex, victims by age; victims referred, victims assisted): they are grouped by
    the narrowing fields that they use (sex, age, form ...), and then by measure, with a place and with a label. Groups
    of different people are one: children, and women; and so are parts by sex or age with those by ``group`` that are
    exactly the rest, and groups that share a field and together make the whole: victims in forced labour, and children
    in forced begging. A group of people who are all among those of one part of another group breaks down that part:
    girls, of children.
    """
    percentages = [part for part in parts if part.unit == "percent"]
    counts = [part for part in parts if part.unit != "percent" and (part.unit, part.per) == (whole.unit, whole.per)]
    for same in filter(None, (counts, percentages)):
        found = [*_breakdowns(index, whole, same, _by_people, _by_measure)]
        for each in found:
            is_beside_others = len(found) > 1 and _uses_only(each.parts, whole, "group")
            if (
                all(is_undivided(part, whole) for part in each.parts)
                or _is_in_another(each, found)
                or _has_other_forms_beside(each, found)
            ):
                is_beside_others = True
            if around := _part_around(each, found):
                yield evolve(each, whole=around)
            else:
                yield evolve(each, is_beside_others=True) if is_beside_others else each


def _is_in_another(inner: Breakdown, found: Sequence[Breakdown]) -> bool:
    """Whether another breakdown describes all people by the same fields: children, beside women, men and girls."""
    used = {name for part in inner.parts for name in splits_used(part)}
    others = (each for each in found if each is not inner and each.adds_up)
    return bool(used) and any(all(used.issubset(splits_used(part)) for part in each.parts) for each in others)


def _has_other_forms_beside(inner: Breakdown, found: Sequence[Breakdown]) -> bool:
    """Whether all parts are of a form of exploitation, and another breakdown has parts of other forms."""
    forms = {part.form for part in inner.parts}
    others = (part for each in found if each is not inner for part in each.parts)
    return None not in forms and any(part.form not in {None, *forms} for part in others)


def _part_around(inner: Breakdown, found: Sequence[Breakdown]) -> Figure | None:
    """Return the smallest part of other breakdowns that includes the people of all parts of one; None without one.

    Girls may be among children, and among women and girls.
    """
    if inner.in_percent or inner.plain is None or len(found) < 2:
        return None
    others = (part for each in found if each is not inner for part in each.parts)
    around = [
        (number, part)
        for part in others
        if (number := part.value.value) is not None
        if inner.plain <= number and all(includes(part, each) for each in inner.parts)
    ]
    return min(around, key=lambda pair: pair[0])[1] if around else None


def _breakdowns(index: BriefIndex, whole: Figure, parts: list[Figure], *groupings: _Grouping) -> Iterator[Breakdown]:
    together = _breakdown(index, whole, parts)
    if together.adds_up or not groupings:
        yield together
        return
    grouping, *others = groupings
    for same in _with_the_rest(index, whole, _that_make_the_whole(index, whole, [*grouping(parts)])):
        yield from _breakdowns(index, whole, same, *others)


def _by_people(parts: Sequence[Figure]) -> list[list[Figure]]:
    """Group parts by the narrowing fields that they use, and join groups of which no two parts can share a person.

    A part by form and ``group`` is one by form, if no part by form alone has its form: without it, these seem complete.
    """
    joined: list[list[Figure]] = []
    forms = {part.form for part in parts if splits_used(part) == ("form",)}
    for group in _grouped(parts, lambda part: _splits_beside(part, forms)):
        others = next((each for each in joined if are_different_people(each, group)), None)
        if others is None:
            joined.append(group)
        else:
            others += group
    return joined


def _splits_beside(part: Figure, forms: AbstractSet[str | None]) -> tuple[str, ...]:
    """The narrowing fields that a part uses, without a group beside parts by form alone, which have these forms."""
    used = splits_used(part)
    return ("form",) if forms and part.form not in forms and {*used} == {"form", "group"} else used


def _that_make_the_whole(index: BriefIndex, whole: Figure, groups: list[list[Figure]]) -> list[list[Figure]]:
    """Return the groups, but those of the whole's measure joined that share a narrowing field and make the whole.

    No part of them may be among the people of another one. As many groups as possible are joined.
    """
    for field in narrowing_fields(Figure):
        sharing = [
            each for each in groups if _all_use(each, whole, field.name) and not _sum_is_whole(index, whole, each)
        ]
        if not 1 < len(sharing) <= _MOST_JOINED:
            continue
        for size in range(len(sharing), 1, -1):
            for found in combinations(sharing, size):
                together = [part for each in found for part in each]
                if _sum_is_whole(index, whole, together) and not any_includes(together):
                    return [together if each is found[0] else each for each in groups if each not in found[1:]]
    return groups


def _all_use(parts: Sequence[Figure], whole: Figure, name: str) -> bool:
    return all(part.measure == whole.measure and getattr(part, name) is not None for part in parts)


def _sum_is_whole(index: BriefIndex, whole: Figure, parts: Sequence[Figure]) -> bool:
    return _breakdown(index, whole, parts).adds_up


def _with_the_rest(index: BriefIndex, whole: Figure, groups: list[list[Figure]]) -> Sequence[list[Figure]]:
    """Return the groups, but parts by sex or age joined with those by ``group`` that are the rest of the whole.

    Parts by form may be of the same people, whatever their sum.
    """
    rest = next((each for each in groups if _uses_only(each, whole, "group")), [])
    for group in groups if rest else ():
        if _uses_only(group, whole, *EXCLUSIVE) and _sum_is_whole(index, whole, [*group, *rest]):
            return [[*each, *rest] if each is group else each for each in groups if each is not rest]
    return groups


def _uses_only(parts: Sequence[Figure], whole: Figure, *fields: str) -> bool:
    return all(
        part.measure == whole.measure and splits_used(part) and {*fields}.issuperset(splits_used(part))
        for part in parts
    )


def _by_measure(parts: Sequence[Figure]) -> Iterable[list[Figure]]:
    """Group parts by their measure; those with a place, and those with a label, may be the same people."""
    return _grouped(parts, lambda part: (part.measure, part.place is None, part.label is None))


def _grouped(parts: Sequence[Figure], key: Callable[[Figure], object]) -> Iterable[list[Figure]]:
    groups: dict[object, list[Figure]] = defaultdict(list)
    for part in parts:
        groups[key(part)].append(part)
    return groups.values()


def _breakdown(index: BriefIndex, whole: Figure, parts: Sequence[Figure]) -> Breakdown:
    claims: dict[object, list[Figure]] = defaultdict(list)
    for part in parts:  # a part on which sources differ is added once
        claims[index.identities[id(part)], part.period].append(part)
    apart = [name for name in EXCLUSIVE if all(getattr(part, name) is not None for part in parts)]
    sums: dict[object, dict[str | None, Interval]] = defaultdict(lambda: defaultdict(lambda: _NOTHING))
    plain, is_plain = Decimal(0), True
    for same in claims.values():
        allowed = [_of_a_count(part) for part in same]
        people = tuple(getattr(same[0], name) for name in apart)
        sums[people][same[0].form] += Interval(min(each.low for each in allowed), max(each.high for each in allowed))
        numbers = {_plain(part) for part in same}
        number = numbers.pop()
        is_plain = is_plain and number is not None and not numbers
        plain += number or 0
    total = sum((each for forms in sums.values() for each in forms.values()), start=_NOTHING)
    least = sum((max(forms.values(), key=lambda each: each.low) for forms in sums.values()), start=_NOTHING)
    return Breakdown(whole, tuple(parts), total, least, plain if is_plain else None)


def _of_a_count(part: Figure) -> Interval:
    numbers = allowed_by(part) or _UNKNOWN
    return Interval(_ZERO, numbers.high) if numbers.low[0] == -FAR and numbers.high > _ZERO else numbers


def _plain(figure: Figure) -> Decimal | None:
    return figure.value.value if figure.value.qualifier in ("exact", "about") else None
