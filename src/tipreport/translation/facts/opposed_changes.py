"""The check of changes, of the years of two comparisons and of the numbers of two articles, which may be exchanged."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tipreport.translation.facts.alternatives import multiples_at
from tipreport.translation.facts.exchanges import Exchanged, Item, Pairs, Sides, pairs_of, values_of
from tipreport.translation.facts.numbers import numbers
from tipreport.translation.facts.ranges import with_ranges
from tipreport.translation.facts.relations import change_in
from tipreport.translation.facts.sides import Keys, Side, numbers_of
from tipreport.translation.facts.word_tables import LANGUAGES, opposed_pattern
from tipreport.wording.languages import base_language

_Texts = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers, with the keys of the original


def other_changes(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield a change that is turned round, and a number that is compared with another year."""
    yield from _other_directions(first, second)
    yield from _other_years(first, second)


def _other_directions(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield the change that is turned round in a language whose words are not known: *von 14 auf 10*."""
    if base_language(second[1]) in LANGUAGES:
        return
    before, between = opposed_pattern("change from", second[1]), opposed_pattern("change to", second[1])
    original = numbers(first[0], first[1], original=True).digits
    keys = Keys(original)
    digits = [numbers_of(each, keys) for each in (original, numbers(*second[:2]).digits)]
    for own, their in (digits, (first[2], second[2])):  # the last ones also have the words of the original
        found = {
            (one.key, other.key)
            for one, other in pairwise(their)
            if before.search(second[0], 0, one.start) and between.fullmatch(second[0], one.end, other.start)
        }
        change = change_in(*first[:2], own)
        if change and change[::-1] in found and change not in found:
            yield f"expected a change from {change[0]} to {change[1]} as in the original, found it turned round"
            return


def _other_years(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield the year with which another number is compared: "40 more than in 2020, twice as many as in 2019"."""
    wanted = _compared_years(*first)
    found = _compared_years(*second) if len(wanted) > 1 else {}
    if wanted.keys() == found.keys() and {*wanted.values()} == {*found.values()}:
        for year, amount in wanted.items():
            if found[year] != amount:
                yield f"expected {amount} with {year} as in the original, found {found[year]}"
                return  # the other one is exchanged with it


def _compared_years(text: str, language: str, values: Sequence[Item]) -> Mapping[str, str]:
    """The last number or multiple before each year of a comparison."""
    found: dict[str, str] = {}
    end = 0
    matches = [*opposed_pattern("than in year", language).finditer(text)]
    amounts = sorted([*values, *values_of(multiples_at(text, language))]) if len(matches) > 1 else []
    for match in matches:
        own = [each.key for each in amounts if end <= each.start and each.end <= match.start()]
        end = match.end()
        if own and match[1] not in found:
            found[match[1]] = own[-1]
    return found


def pairs_with_articles(text: str, language: str, values: Sequence[Item]) -> Pairs:
    """Return the articles of each range of a text that names several articles; else nothing."""
    article = opposed_pattern("article", language)
    labels = [each for each in values if article.search(text, 0, each.start)]
    if len(labels) <= 1:
        return {}
    found = with_ranges(text, [each for each in values if each not in labels])
    rest = [each for each in found if " to " in each.key]  # other numbers may be those of laws
    return pairs_of(text, [*rest, *(each._replace(is_value=False) for each in labels)])


def other_articles(pairs: Exchanged, both: tuple[Side, Side], values: Sides) -> Iterator[str]:
    """Yield the ranges that belong to another article."""
    first, second = (pairs_with_articles(side.text, side.language, own) for side, own in zip(both, values, strict=True))
    ranges = [with_ranges(side.text, own) for side, own in zip(both, values, strict=True)]
    if first and first == second:  # the order of their numbers is not compared
        yield from pairs.of(values, (_of_ends(first), _of_ends(second)))
    elif first and second:
        yield from pairs.of(ranges, (first, second))


def _of_ends(pairs: Pairs) -> Pairs:
    """The labels of each number, also at the ends of a range."""
    found: dict[str, frozenset[str]] = {}
    for value, labels in pairs.items():
        for end in value.split(" to "):
            found[end] = found.get(end, frozenset()) | labels
    return found
