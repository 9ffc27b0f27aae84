"""The check that a translation keeps the tiers of its original."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from tipreport.translation.facts.differences import unexpected
from tipreport.translation.facts.numbers import normalized
from tipreport.translation.facts.tiers_named import SPECIAL_CASE, WATCH_LIST, tiers_named, tiers_of_watch_lists
from tipreport.translation.facts.word_tables import LANGUAGES, pattern_of
from tipreport.wording.languages import base_language
from tipreport.wording.wording import wording_for

_WATCH_LIST = re.compile(r"watch[ -]?list", re.IGNORECASE)

_LIST = re.compile(  # a word for a list in languages whose words are not known
    r"list|líst|lijst|elenco|seznam|nimekir|luettel|spis|спис|листа|λίστα|κατάλογ|daftar|danh sách"
    r"|リスト|名单|名單|सूची|فهرست|רשימה",
    re.IGNORECASE,
)


def tier_problems(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the tiers that a translation has instead of those of its original."""
    wanted, found = (
        Counter(each.name for each in tiers_named(normalized(text), of))
        for text, of in ((original, language), (translation, to))
    )
    if lost := next(_lost_to_watch_list(wanted, found), ""):
        yield f"expected {_tier_name(lost)} as in the original, found the Watch List"
        return
    if 0 < found[WATCH_LIST] < wanted[WATCH_LIST] and found["2"] > wanted["2"]:
        yield "expected the Watch List as in the original, found Tier 2"  # in one of several places
        return
    is_known = base_language(to) in LANGUAGES
    if not is_known and _WATCH_LIST.search(original) and not _LIST.search(translation):
        yield "expected the Watch List as in the original, found none: add “Watch List” in brackets"
        return
    del wanted[WATCH_LIST], found[WATCH_LIST]
    missing, extra = [*(wanted - found)], [*(found - wanted)]
    if is_known:
        yield from _watch_list_problems(original, translation, to, _tier_name(extra[0]) if extra else "none")
    if missing and extra:
        yield f"expected {_tier_name(missing[0])} as in the original, found {_tier_name(extra[0])}"
    of_lists, of_translated = (
        tiers_of_watch_lists(normalized(original), language),
        tiers_of_watch_lists(normalized(translation), to),
    )
    for tier in sorted(of_translated - of_lists - {"2"}):
        yield f"expected Tier 2 beside the Watch List, found {_tier_name(tier)}"


def _lost_to_watch_list(wanted: Mapping[str, int], found: Mapping[str, int]) -> Iterator[str]:
    """Yield the tiers that a translation has less often, and the Watch List instead.

    A pronoun may stand for a tier in one of both texts only: "it has it there in 2010". It never stands for the Watch
    List where a translation has no such tier at all, or has the Watch List more often.
    """
    is_other = any(found[tier] > wanted[tier] for tier in "123")
    for tier in "123" if found[WATCH_LIST] and not is_other else "":
        is_none = found[tier] == 0 and found[WATCH_LIST] >= wanted[WATCH_LIST]
        if found[tier] < wanted[tier] and (is_none or found[WATCH_LIST] > wanted[WATCH_LIST]):
            yield tier


def _watch_list_problems(original: str, translation: str, to: str, other: str) -> Iterator[str]:
    is_listed = _watch_list(to).search(translation) is not None
    if _WATCH_LIST.search(original) and not is_listed:
        name = f" ({_official(to)})".replace(" (Tier 2 Watch List)", "")
        yield f"expected the Watch List{name} as in the original, found {other}"
    elif is_listed and "Tier" in original and not _WATCH_LIST.search(original):
        yield unexpected("the Watch List")


@cache
def _watch_list(language: str) -> re.Pattern[str]:
    forms = (_WATCH_LIST.pattern, re.escape(_official(language)), pattern_of("watch list", language))
    return re.compile("|".join(forms), re.IGNORECASE)


def _official(language: str) -> str:
    return wording_for(language).term("tier", "Tier 2 Watch List")


def _tier_name(tier: str) -> str:
    return f"the {tier}" if tier in (WATCH_LIST, SPECIAL_CASE) else f"Tier {tier}"
