"""The check that a part "of them" is not its whole in a translation: "50 million people, 28 million of them women"."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.relations import ratios_in
from tipreport.translation.facts.sides import Side
from tipreport.translation.facts.word_tables import opposed_pattern


def whole_of_them(first: Side, second: Side, values: Sequence[Sequence[Item]], done: AbstractSet[str]) -> Iterator[str]:
    """Yield the whole that a translation has as a part of it, with the original's part before it.

    ``values`` are the numbers of both texts, with the keys of the original; those that are ``done`` have a message.
    """
    yield from _part_as_whole(first, second, values)
    may_be = len(values[0]) > 1 and opposed_pattern("of them", first.language).search(first.text)
    wanted = _of_them(first, values[0]) if may_be else []
    found = _of_them(second, values[1]) if len(wanted) == 1 else wanted
    if len(found) != 1 or found[0].key == wanted[0].key:
        return
    part, other = wanted[0], found[0]
    sizes = {each.key: max(number.values) for each, number in zip(values[0], first.numbers, strict=True)}
    is_whole = any(each.key == other.key and each.start < part.start for each in values[0])
    has_part = any(each.key == part.key and each.start < other.start for each in values[1])
    if not done & {part.key, other.key} and is_whole and has_part and sizes[other.key] > sizes[part.key]:
        yield f"expected {part.key} of {other.key} as in the original, found {other.key} of {part.key}"


def _part_as_whole(first: Side, second: Side, values: Sequence[Sequence[Item]]) -> Iterator[str]:
    """Yield "seven of the ten" whose seven is the whole of ten in a translation: *siete jueces, de los que diez*."""
    ratios = [*ratios_in(first.text, first.language, values[0])]
    own = {*ratios_in(second.text, second.language, values[1])} if ratios else set()
    parts = _of_them(second, values[1]) if ratios else []
    for part, whole in ratios:
        is_part = [each for each in parts if each.key == whole]
        if (
            is_part
            and (part, whole) not in own
            and any(each.key == part and each.end < is_part[0].start for each in values[1])
        ):
            yield f"expected {part} of {whole} as in the original, found {whole} of {part}"


def _of_them(side: Side, values: Sequence[Item]) -> list[Item]:
    """The numbers of a text that are a part of another one, which a pronoun stands for."""
    before, after = (opposed_pattern(f"of them {place}", side.language) for place in ("before", "after"))
    return [each for each in values if before.search(side.text, 0, each.start) or after.match(side.text, each.end)]
