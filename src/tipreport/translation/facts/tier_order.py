"""The check that a country was on two tiers in the order of the original: "Tier 2 after two years on Tier 3"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.relations import change_in
from tipreport.translation.facts.sides import Side, tiers_of
from tipreport.translation.facts.tiers_named import WATCH_LIST
from tipreport.translation.facts.word_tables import LANGUAGES, opposed_pattern
from tipreport.wording.languages import base_language

_TWO = 2  # tiers
_OTHER_CLAUSE = re.compile(r"[,;:()،؛—–]|[^\W\d_]{4}")  # between a tier and the year of another clause


def may_return(second: Side, tiers: Sequence[Sequence[Item]]) -> bool:
    """Whether a translation may say with a pronoun that a country was on its first tier again, as its original says.

    In *passé de la liste au niveau 3 en 2018, il y est revenu en 2019* the last year belongs to no tier that is named.
    """
    own, their = ([each.key for each in side] for side in tiers)
    last = next((year for year in second.years if tiers[1] and year.start > tiers[1][-1].end), None)
    return (
        own[:-1] == their
        and own[-1:] == own[:1]
        and last is not None
        and bool(_OTHER_CLAUSE.search(second.text, tiers[1][-1].end, last.start))
    )


def other_tier_order(first: Side, second: Side, done: set[str]) -> Iterator[str]:
    """Yield the two tiers that are in the other order in time, and add them to those that are ``done``."""
    tiers = tiers_of(first), tiers_of(second)
    names = {each.key for each in tiers[0]}
    if len(names) != _TWO or names != {each.key for each in tiers[1]} or done & names:
        return
    for earlier in (_before_change, _after_stay):
        wanted = earlier(first, tiers[0])
        found = wanted and earlier(second, tiers[1])
        if wanted and found and wanted != found:
            done |= names
            own, other = (f"the {each}" if each == WATCH_LIST else each for each in (wanted, found))
            yield f"expected {own} before {other} as in the original, found it after"
            return


def _before_change(side: Side, tiers: Sequence[Item]) -> str:
    """The tier from which a country changed, in a text with two tiers that are there once each; else empty."""
    if len(tiers) != _TWO:
        return ""
    if base_language(side.language) in LANGUAGES:
        change = change_in(side.text, side.language, tiers)
        return change[0] if change else ""
    before, between = (opposed_pattern(name, side.language) for name in ("change from", "change to"))
    changes = (
        one.key
        for one, other in pairwise(tiers)
        if before.search(side.text, 0, one.start) and between.fullmatch(side.text, one.end, other.start)
    )
    return next(changes, "")


def _after_stay(side: Side, tiers: Sequence[Item]) -> str:
    """The tier on which a country had been for a time before; empty if a text names none, or several."""
    stay = opposed_pattern("after a stay", side.language)
    found = {each.key for each in tiers if stay.search(side.text, 0, each.start)}
    return next(iter(found)) if len(found) == 1 else ""
