"""The check that no two values of a translation are in each other's place, where no other word has another order."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from tipreport.translation.facts.exchanges import Exchanged, Sides
from tipreport.translation.facts.order import exchanged
from tipreport.translation.facts.relations import change_in, general_and_special, ratios_in
from tipreport.translation.facts.shared_words import Both, once_in_both, shared_words
from tipreport.translation.facts.sides import Side


def in_other_order(
    pairs: Exchanged,
    both: tuple[Side, Side],
    kinds: Sequence[Sides],
    named: Sequence[Sides],
    known: AbstractSet[frozenset[str]],
) -> Iterator[str]:
    """Yield the numbers, years, tiers and quantities that are in each other’s place.

    Those that belong together in another way, as a part and its whole do, are compared already, and so are those that
    are ``known``.
    """
    texts = both[0].text, both[1].text
    shared = [once_in_both(*values) for values in kinds]
    words: list[Both] = []
    for values, items in zip(kinds, shared, strict=True):
        places = [each.translation.start for each in items]
        if places == sorted(places):
            continue
        words = words or [
            *shared_words(texts[0], both[0].language, texts[1], both[1].language),
            *(each for names in named for each in once_in_both(*names)),
        ]
        years = shared[1] if len(shared[1]) > 1 else []  # a year alone may be anywhere
        numbers_beside = () if items is shared[4] else shared[0]  # a range has some of them
        others = [each for own in (numbers_beside, years, *shared[2:4]) if own is not items for each in own]
        compared = known | _compared(both, kinds[0]) if items in (shared[0], shared[4]) else frozenset()
        for one, other in exchanged(texts, items, [*words, *others], pairs.percentages, is_year=items is shared[1]):
            if frozenset((one.original.key, other.original.key)) not in compared:
                yield from pairs.of_order(values, (one.original.key, other.original.key))


def _compared(both: tuple[Side, Side], numbers: Sides) -> AbstractSet[frozenset[str]]:
    """The numbers that belong together: a part and its whole, a rule and its special case, a change."""
    (text, language), items = (both[0].text, both[0].language), numbers[0]
    changes = [change_in(side.text, side.language, own) for side, own in zip(both, numbers, strict=True)]
    return {
        *map(frozenset, ratios_in(text, language, items)),
        *(frozenset(each.key for each in two) for two in general_and_special(text, language, items)),
        *(frozenset(each) for each in changes[:1] if each and changes[0] == changes[1]),
    }
