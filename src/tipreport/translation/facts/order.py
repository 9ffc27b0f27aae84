"""Two values that a translation has in each other's place, while the words beside them keep theirs.

A translator who changes the order of two values also moves their words: "2 men and 3 women" may be *tres mujeres y dos
hombres*, but not *tres hombres y dos mujeres*. Only the order tells, so the meaning of the words is not needed.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.shared_words import Both
from tipreport.translation.facts.word_tables import Named, pattern_of
from tipreport.wording.languages import base_language

_SIGN = re.compile(r"[,;:()،؛—–]|[.!?؟](?:\s|\Z)")
_TO = re.compile(r"[ \u00a0]?(?:[-–—]|[^\W\d_]+)[ \u00a0]?")  # in a range, which is moved whole
_STOP = re.compile(r"[,;:)،؛]|[.!?؟](?:\s|\Z)|\Z")
_LISTED = re.compile(r"[,،]?[ \u00a0](?:(?:and|or|et|ou|y|e|o|u|и|или|أو)[ \u00a0]|و)?(?:(?:in|en|во?)[ \u00a0])?")
_BETWEEN = re.compile(r"\b(?:between|entre|между|بين)(?: the years?)? \Z", re.IGNORECASE)
_WITHOUT_NOUN = re.compile(r" (?:others?|more)\b")  # "closed 3 agencies and fined 27 others"
_WHOLE = re.compile(r" (?:out )?of (?:the|its|their|these|those|all)(?: [\w’',.-]+){1,2}")
_OF_WHOLE = re.compile(r"(?:\A|[.;:,] )[Oo](?:ut o)?f (?:(?:the|these|all|its|their) )*\Z")
_OF = re.compile(r"(?:\b(?:sur|parmi|d?es|del?|l[eao]s|ces|из)|\b(?:من|بين)(?: \w+)?) \Z", re.IGNORECASE)
_LABEL = re.compile(r"(?:№|\b[Nn][oº°ᵒ]\.?|\b[Nn]úm\.|رقم|\b[A-Z]\.)[ \u00a0\u202f]?\Z")
_YEAR_OF_TITLE = re.compile(r"(?<=[a-z]), (?:19|20)[0-9]{2}\Z")  # "the Forced Labour Convention, 1930"
_LARGE = re.compile("[mbr]illion|milliard|millón|миллион|миллиард|مليون|ملايين|مليار|بليون|بلايين")
_WORD = re.compile(r"[^\W\d_]+")
_BEGINNING = 4  # letters of a word, without its ending
_NEXT = 2  # words after a value that may be its noun
_FAR = 4  # words between a value and a word that has nothing to do with it, such as a place
# no word, or each to the front of the value that is in its place
_NOT_MOVED: tuple[set[tuple[int, int]], ...] = (set(), {(0, -1), (1, 0)})
_NOT_MOVED_BEHIND = {(-1, 0), (0, 1)}  # each behind the percentage in its place: "girls 19%", *19 % des filles*
_STAYS = (0, 0)  # between both values
_ADJUNCT = re.compile(  # "2,000 leaflets at 15 airports" may be turned, and its words may not be known
    r"(?!.*\b(?:and|or|but|than)\b)[^,;:()]* "
    r"(?:in|at|on|to|from|by|for|with|across|through|throughout|during|over|among|within)"
    r"(?: (?:each|every(?: one)?|all|both|any|one) of)?(?: [a-z]+)? ",
    re.IGNORECASE,
)
Two = tuple[Both, Both]


def exchanged(
    texts: tuple[str, str],
    values: Sequence[Both],
    others: Sequence[Both],
    percentages: AbstractSet[str],
    *,
    is_year: bool,
) -> Iterator[Two]:
    """Yield each two values of one kind that are in each other's place.

    ``values`` are those that both texts have once, in the order of the original; ``others`` are the words and the other
    values that both have once. ``percentages`` are values that are certainly or possibly percentages.
    """
    for two in combinations(values, 2):
        if _is_exchangeable(texts, *two, is_year=is_year):
            shared = two[0].original.end + 1 if _WITHOUT_NOUN.match(texts[0], two[1].original.end) else -1
            whole = _WHOLE.match(texts[0], two[0].original.end)  # which may begin the translation: *sur les 32 États*
            start, end = whole.span() if whole else (0, 0)
            rest = [
                each
                for each in (*others, *values)
                if each not in two and each.original.start != shared and not start <= each.original.start < end
            ]
            places = {found for each in rest if (found := _places(each, two, texts[0], values))}
            between = texts[0][two[0].original.end : two[1].original.start]
            are_percentages = all(each.original.key in percentages for each in two)
            is_behind = are_percentages and places - {_STAYS} == _NOT_MOVED_BEHIND
            is_clear = _STAYS in places or not _ADJUNCT.fullmatch(between)
            is_known = bool(places) or (shared < 0 and len({each.original.key[0].isdecimal() for each in two}) == 1)
            if is_clear and is_known and (is_behind or places - {_STAYS} in _NOT_MOVED):
                yield two


def _is_exchangeable(texts: tuple[str, str], one: Both, other: Both, *, is_year: bool) -> bool:
    """Whether two values have another order, and that matters: in "2021 and 2022" it does not.

    In "12 more schools, in addition to the existing 8 schools", the last number may lose its noun if they are turned.
    """
    kinds = {(_is_label(texts, each), bool(_LARGE.search(each.original.key))) for each in (one, other)}
    if one.translation.start < other.translation.start or len(kinds) > 1:  # unlike "905 million" and "three"
        return False
    if _OF_WHOLE.search(texts[0], 0, one.original.start) and not _OF.search(texts[1], 0, other.translation.start):
        return False  # "of the 62 cases, 10" may be *10 affaires sur 62*
    before, between = texts[0][: one.original.start], texts[0][one.original.end : other.original.start]
    if is_year and _LISTED.fullmatch(between) and not _BETWEEN.search(before):
        return False
    last = texts[1][one.translation.end :]
    nouns = [{word[:_BEGINNING] for word in _words_after(texts[0], each.original.end)} for each in (one, other)]
    return not (_STOP.match(last) and nouns[0] & nouns[1])


def _is_label(texts: tuple[str, str], value: Both) -> bool:
    """Whether a value is a number in a name, as in R.190 and № 190: such numbers are not exchanged with others."""
    return any(
        _LABEL.search(text, 0, item.start)
        for text, item in zip(texts, (value.original, value.translation), strict=True)
    )


def _words_after(text: str, end: int) -> list[str]:
    """The next words after a value that are long enough for a noun."""
    return [word for word in _WORD.findall(_SIGN.split(text[end:], 1)[0])[:_NEXT] if len(word) >= _BEGINNING]


def _places(word: Both, two: Two, text: str, values: Sequence[Both]) -> tuple[int, int] | None:
    """The places of a word beside two values in both texts, if it is moved with one of them or stays between them."""
    first, last = two[0].original, two[1].original
    start, end = _clauses(text, first, last, values)
    if not (start <= word.original.start and word.original.end <= end) or any(
        value.start < word.original.end and word.original.start < value.end for value in (first, last)
    ):
        return None
    own = _place(word.original, first, last)
    their = _place(word.translation, two[1].translation, two[0].translation)
    between = text[word.original.end : first.start] if own < 0 else text[last.end : word.original.start]
    is_far = own and their and len(_WORD.findall(between)) >= _FAR
    return None if is_far or own == their != 0 else (own, their)


def _clauses(text: str, first: Item, last: Item, values: Sequence[Both]) -> tuple[int, int]:
    """The part of a text around two values: to the next signs, or to the next values."""
    before = _YEAR_OF_TITLE.search(text, 0, first.end)
    starts = [each.end() for each in _SIGN.finditer(text, 0, before.start() if before else first.start)]
    sign = _SIGN.search(text, last.end)
    end = sign.start() if sign else len(text)
    for each in (each.original for each in values):
        if each.end <= first.start and not _TO.fullmatch(text[each.end : first.start]):
            starts.append(each.end)
        if each.start >= last.end and not _TO.fullmatch(text[last.end : each.start]):
            end = min(end, each.start)
    return max(starts, default=0), end


def _place(word: Item, first: Item, last: Item) -> int:
    """The place of a word: -1 before two values, 0 between them, 1 after them."""
    if word.start < first.start:
        return -1
    return 0 if word.start < last.start else 1


_CANCELLED = re.compile(  # an active verb before its object; other verbs have an opposite: "preceded" and "followed"
    r"\b(?:cancell?|repeal|replac|amend|annull?|abolish|revok|overturn|supersed|suspend|invalidat|rescind|revers|chang|"
    r"modifi|updat|review|confirm|evaluat|criticiz|criticis|detain|arrest|accus)ed (?:the )?\Z"
)


def exchanged_ordinals(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the problem that a translation has the ordinals of a subject and its object in each other’s place.

    The sentence is active in both texts, with two ordinals only. Another order is usual with other verbs and forms.
    """
    first, second = _two_ordinals(original, language), _two_ordinals(translation, to)
    if base_language(language) != "en" or not (first and second):
        return
    if [each.name for each in second] != [each.name for each in reversed(first)]:
        return
    between = original[first[0].end : first[1].start]
    if not _CANCELLED.search(between) or re.search(r"[,;:.]", between):
        return
    start = max((match.end() for match in re.finditer(r"[.!?] ", translation[: second[0].start])), default=0)
    before, after = translation[start : second[0].start], translation[second[0].end : second[1].start]
    subject, verb = pattern_of("subject", to), pattern_of("object", to)
    is_passive = re.search(pattern_of("not active", to), after)
    if not is_passive and re.fullmatch(subject, before) and re.fullmatch(verb, after):
        yield f"expected {first[0].name} before {first[1].name} as in the original, found it after"


def _two_ordinals(text: str, language: str) -> list[Named]:
    """The two ordinals of a text; empty if there are others, or only one."""
    found = sorted(words_at(text, language, "ordinal"))
    return found if len({each.name for each in found}) == len(found) == 2 else []
