"""The tiers that a text names, with their positions: "Tier 2 Watch List", "niveau 2", "الفئة الثانية"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from tipreport.translation.facts.numbers import without
from tipreport.translation.facts.word_tables import LANGUAGES, Named, pattern_of
from tipreport.wording.languages import base_language

WATCH_LIST, SPECIAL_CASE = "Watch List", "Special Case"
WITH_TIERS = (*LANGUAGES, "de", "pt")  # languages whose words for tiers are known
_NEAR = 16  # characters between the Watch List and its tier
_OTHER_TIER = re.compile(  # what is between a Watch List and another tier: "from Tier 3 to the Watch List"
    r"[0-9,;:،؛]|\b(?:to|from|and|à|au|et|puis|al?|y|luego|до|в|на|из|и|затем|إلى|من|ثم|بعد|قبل|و\w{3,}|auf|zu[mr]?|und"
    r"|nach|aus|dann|ao|para|em?|depois)\b",
    re.IGNORECASE,
)
_DIRECTLY_BEFORE = re.compile(r"\s")  # "Tier 2 Watch List"
_DIRECTLY_AFTER = re.compile(r"\s(?:(?:du|de|del|of|من)\s)?")  # "liste de surveillance du niveau 2"
_AFTER_TIER = r"[,;.:)،؛]|[ \u00a0](?:in|en|во?|за|في)[ \u00a0](?:عام[ \u00a0]|سنة[ \u00a0])?[0-9]{4}"
_ARABIC_AND = "و"  # "قائمة المراقبة والفئة 2" are two tiers
_ARABIC_OF = "من"  # in "قائمة المراقبة من الفئة 2"


@lru_cache(maxsize=4096)  # an original has several translations
def tiers_named(text: str, language: str) -> tuple[Named, ...]:
    """Return the tiers in a text, in its order; none in a language whose words are not known."""
    base = base_language(language)
    if base not in WITH_TIERS:
        return ()
    numbered = [*_numbered(text, base)]
    lists = [_whole(text, *span, numbered) for span in _watch_lists(text, base)]
    others = [each for each in numbered if not any(a <= each.start < b for a, b in lists)]
    special = [Named(*match.span(), SPECIAL_CASE) for match in _special_case(base).finditer(text)]
    return tuple(sorted([*others, *(Named(start, end, WATCH_LIST) for start, end in lists), *special]))


def tiers_of_watch_lists(text: str, language: str) -> frozenset[str]:
    """Return the numbers of tiers directly beside the Watch Lists of a text: 2, unless the text is wrong."""
    base = base_language(language)
    if base not in LANGUAGES:
        return frozenset()
    numbered = [*_numbered(text, base)]
    return frozenset(
        each.name
        for start, end in _watch_lists(text, base)
        for each in numbered
        if _DIRECTLY_BEFORE.fullmatch(text[each.end : start]) or _DIRECTLY_AFTER.fullmatch(text[end : each.start])
    )


def without_tiers(text: str, language: str) -> str:
    """Return a text with spaces instead of its tiers."""
    return without(text, tiers_named(text, language))


def _watch_lists(text: str, language: str) -> Iterator[tuple[int, int]]:
    yield from (match.span() for match in _watch_list(language).finditer(text))


def _numbered(text: str, language: str) -> Iterator[Named]:
    if not _tier(language).search(text):
        return  # as most texts
    found = [
        Named(match.start(), match.end(), number)
        for number, pattern in _patterns(language).items()
        for match in pattern.finditer(text)
    ]
    yield from found
    if any(not text[each.start : each.end].endswith(each.name) for each in found):
        yield from (each for each in _without_noun(text, language) if not any(_overlap(each, own) for own in found))


def _without_noun(text: str, language: str) -> Iterator[Named]:
    """Yield ordinals alone in a text with a tier: *au deuxième niveau, l’Équateur au premier*."""
    first = min(match.start() for match in _tier(language).finditer(text))
    for number in "123":
        forms = pattern_of(f"tier {number}", language)
        pattern = re.compile(rf"(?<!\w)(?:{pattern_of('before tier', language)})(?:{forms})(?=\W*\Z|{_AFTER_TIER})")
        yield from (Named(*match.span(), number) for match in pattern.finditer(text, first))


def _overlap(one: Named, other: Named) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def _watch_list(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern_of('watch list', language)}|watch[ -]?list)", re.IGNORECASE)


@cache
def _special_case(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern_of('special tier', language)}|special cases?)(?!\w)", re.IGNORECASE)


@cache
def _tier(language: str) -> re.Pattern[str]:
    return re.compile(f"(?:{pattern_of('tier', language)}|tiers?)", re.IGNORECASE)


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    noun = _tier(language).pattern
    return {number: _pattern(noun, number, pattern_of(f"tier {number}", language)) for number in "123"}


def _pattern(noun: str, number: str, forms: str) -> re.Pattern[str]:
    """The pattern of a tier by its number, in a digit or a word."""
    digit = rf"{noun}[ \u00a0]{number}(?![0-9.,]*[0-9%])"
    return re.compile(rf"(?<!\w)(?:{digit}|(?:(?:{forms}) {noun}|{noun} (?:{forms}))(?!\w))", re.IGNORECASE)


def _whole(text: str, start: int, end: int, numbered: list[Named]) -> tuple[int, int]:
    """The span of a Watch List with the number of its tier, which is inside it, or before or after it."""
    near = []
    for each in numbered:
        gap = text[end : each.start] if each.start >= end else text[each.end : start]
        is_of = each.start >= end and gap.strip() == _ARABIC_OF
        is_listed = each.start >= end and text.startswith(_ARABIC_AND, each.start)
        if is_of or (len(gap) <= _NEAR and not (is_listed or _OTHER_TIER.search(gap))):
            near.append((len(gap), each))
    if not near:
        return start, end
    nearest = min(near)[1]
    return min(start, nearest.start), max(end, nearest.end)
