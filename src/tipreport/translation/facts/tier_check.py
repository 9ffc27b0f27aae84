"""The check that a translation keeps the tiers of its original, with their years and in their order."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product

from tipreport.translation.facts.differences import unexpected
from tipreport.translation.facts.numbers import is_year, numbers
from tipreport.translation.facts.tiers_named import WATCH_LIST, tiers_named
from tipreport.translation.facts.word_tables import LANGUAGES, pattern_of
from tipreport.wording.languages import base_language
from tipreport.wording.wording import wording_for

_WATCH_LIST = re.compile(r"watch[ -]?list", re.IGNORECASE)
_IN_YEAR = re.compile(r"[ \u00a0](?:in|en|во?|في(?: عام| سنة)?|عام)[ \u00a0]")


class _Text:
    """A text with its tiers and years."""

    def __init__(self, text: str, language: str, *, original: bool = False) -> None:
        found = numbers(text, language, original=original)
        self.plain, self.language = found.text, language
        self.tiers = tiers_named(found.text, language)
        self.years = [each for each in found.digits if is_year(each)]


def tier_problems(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the tiers that a translation has instead of those of its original, or in another year or order."""
    if base_language(to) not in LANGUAGES:
        return
    first, second = _Text(original, language, original=True), _Text(translation, to)
    wanted, found = (Counter(each.tier for each in text.tiers if each.tier != WATCH_LIST) for text in (first, second))
    missing, extra = [*(wanted - found)], [*(found - wanted)]
    yield from _watch_list_problems(original, translation, to, _tier_name(extra[0]) if extra else "none")
    if missing and extra:
        yield f"expected {_tier_name(missing[0])} as in the original, found {_tier_name(extra[0])}"
        return
    yield from _other_tiers_beside_years(first, second)


def _watch_list_problems(original: str, translation: str, to: str, other: str) -> Iterator[str]:
    official = wording_for(to).term("tier", "Tier 2 Watch List")
    is_listed = bool(
        _WATCH_LIST.search(translation)
        or official.casefold() in translation.casefold()
        or re.search(pattern_of("watch list", to), translation, re.IGNORECASE)
    )
    if _WATCH_LIST.search(original) and not is_listed:
        name = f" ({official})" if official != "Tier 2 Watch List" else ""
        yield f"expected the Watch List{name} as in the original, found {other}"
    elif is_listed and "Tier" in original and not _WATCH_LIST.search(original):
        yield unexpected("the Watch List")


def has_other_tiers_beside_years(original: str, language: str, translation: str, to: str) -> bool:
    """Whether a year has another tier directly before it than in the original."""
    return any(_other_tiers_beside_years(_Text(original, language, original=True), _Text(translation, to)))


def _other_tiers_beside_years(first: _Text, second: _Text) -> Iterator[str]:
    """Yield the tiers whose year is directly after another one: "Tier 1 in 2012 and back to Tier 2".

    Two tiers that are exchanged are one message.
    """
    done: set[frozenset[str]] = set()
    wanted, found = _tiers_beside_years(first), _tiers_beside_years(second)
    for year, tiers in wanted.items():
        others = found.get(year, frozenset()) - tiers
        if others and tiers.isdisjoint(found[year]) and others <= {each.tier for each in first.tiers}:
            if (both := frozenset({min(tiers), min(others)})) in done:
                continue
            done.add(both)
            yield f"expected {_tier_name(min(tiers))} in {year} as in the original, found {_tier_name(min(others))}"


def _tiers_beside_years(text: _Text) -> Mapping[str, frozenset[str]]:
    """The tiers that are directly before each year."""
    found: dict[str, set[str]] = {}
    for tier, year in product(text.tiers, text.years):
        if _IN_YEAR.fullmatch(text.plain[tier.end : year.start]):
            found.setdefault(year.written, set()).add(tier.tier)
    return {year: frozenset(tiers) for year, tiers in found.items()}


def _tier_name(tier: str) -> str:
    return f"the {tier}" if tier == WATCH_LIST else f"Tier {tier}"
