"""The people whom parts of a figure count: the same ones, different ones, or some of them."""

from collections.abc import Sequence
from itertools import permutations

from tipreport.model.field import identity_fields, narrowing_fields
from tipreport.model.records import Figure
from tipreport.wording.kinds_of_people import people_are

EXCLUSIVE = ("sex", "age")  # people with different values are different people; a victim may be of two forms


def is_undivided(part: Figure, whole: Figure) -> bool:
    """Return whether all fields that narrow a part are those of its whole, or follow from the words of its group."""
    used = splits_used(part)
    if not used or (part.measure, part.unit, part.per) != (whole.measure, whole.unit, whole.per):
        return False
    if any(getattr(part, name) not in (None, getattr(whole, name)) for name in ("label", "place", "by", "programme")):
        return False
    return all(getattr(part, name) == getattr(whole, name) or _words_give(whole, name, part) for name in used)


def _words_give(whole: Figure, name: str, part: Figure) -> bool:
    kind = str(getattr(part, name))
    return name in EXCLUSIVE and any(people_are(text, kind) for text in (whole.group, whole.label) if text)


def includes(part: Figure, other: Figure) -> bool:
    """Whether the people of another part are among those of a part: it has the same fields, and narrows by more."""
    used, narrowing = splits_used(part), {field.name for field in narrowing_fields(type(part))}
    if not used or not {*used} < {*splits_used(other)} or any(getattr(part, n) != getattr(other, n) for n in used):
        return False
    same = (field.name for field in identity_fields(type(part)) if field.name not in narrowing)
    return all(getattr(part, name) == getattr(other, name) for name in same)


def any_includes(parts: Sequence[Figure]) -> bool:
    """Whether the people of one of some parts are among those of another one."""
    return any(includes(part, other) for part, other in permutations(parts, 2))


def are_different_people(parts: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Whether nobody can be in one of some parts and in one of the others: they differ by sex or by age."""
    return all(_differ(part, other) for part in parts for other in others)


def _differ(part: Figure, other: Figure) -> bool:
    pairs = ((getattr(part, name), getattr(other, name)) for name in EXCLUSIVE)
    return any(one is not None and another is not None and one != another for one, another in pairs)


def splits_used(part: Figure) -> tuple[str, ...]:
    """The narrowing fields that a part uses: sex, age, form ..."""
    return tuple(field.name for field in narrowing_fields(type(part)) if getattr(part, field.name) is not None)
