"""The nouns that briefs count, in the languages whose numbers are compared: "34 women", "34 femmes", "34 женщины"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from tipreport.translation.facts.differences import quoted
from tipreport.translation.facts.numbers import Number, normalized
from tipreport.translation.facts.spelled_numbers import times_in_words
from tipreport.translation.facts.word_tables import optional_letter, pattern_of, word_table
from tipreport.wording.languages import base_language

_REACH = 5  # words between a number and its noun: "61% of those freed were men"
_NOT_DIRECT = re.compile(  # words between a number and a noun that it does not count
    r"\W*(?:to|from|in|for|by|with|on|at|of|and|or|were|was|are|had|have"
    r"|de|des|du|à|aux|pour|dans|en|par|sur|et|ou|ont|sont|a|al|del|los|las|el|la|para|por|y|o"
    r"|во?|на|из|от|для|к|по|за|со?|у|и|или|من|إلى|في|على|عن|أو|(?:ل|با|وا)ل\w+)(?!\w)",
    re.IGNORECASE,
)
_WORD_START = re.compile(
    r"(?<!\w)[^\W\d_](?!\w*(?:['’]s|s['’])(?!\w))"
)  # of a word that is no possessor: "the country's 32 states"
_ADJECTIVES = ("north", "south", "foreign")  # which may come before the noun that is counted


def nouns_after(after: str, language: str) -> Iterator[str]:
    """Yield the known nouns in the text after a number, as English words; the number counts the first one."""
    patterns, is_noun = _patterns(language), _any(language).match
    starts = [match.start() for match in _WORD_START.finditer(after)][: _REACH + 1]
    return (
        noun for start in starts if is_noun(after, start) for noun, pattern in patterns if pattern.match(after, start)
    )


def is_before_noun(after: str, language: str) -> bool:
    """Whether a known noun follows a number directly, or after one word that is no preposition: "7 child victims"."""
    words = re.findall(r"[^\W\d_]+", re.split(r"[0-9,;:.()،؛]", after)[0])[:2]
    nouns = [pattern for name, pattern in _patterns(language) if name not in _ADJECTIVES]
    return not _NOT_DIRECT.match(after) and any(pattern.match(word) for word in words for pattern in nouns)


def nouns_in(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield the known nouns of a text with their positions, as English words; the longest one at each position."""
    patterns, is_noun = _patterns(language), _any(language).match
    end = 0
    for start in (match.start() for match in _WORD_START.finditer(text) if is_noun(text, match.start())):
        found = [(match.end(), name) for name, pattern in patterns if (match := pattern.match(text, start))]
        if start >= end and found:
            end, name = max(found)
            yield start, end, name


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["name"], _pattern(row[language], language)) for row in word_table("nouns"))


@cache
def _any(language: str) -> re.Pattern[str]:
    """One pattern of all nouns: most words are none."""
    return _pattern("|".join(row[language] for row in word_table("nouns")), language)


def _pattern(nouns: str, language: str) -> re.Pattern[str]:
    letter = optional_letter("وبلف")
    prefix = f"(?:{letter}ال|لل|{letter})" if base_language(language) == "ar" else ""
    return re.compile(f"{prefix}(?:{nouns})", re.IGNORECASE)


_Side = tuple[str, str, Sequence[Number]]  # a text, its language and its numbers
_TWO = Decimal(2)
_UNITS = frozenset({"year", "month", "week", "day", "hour"})  # which are compared already
_DEFINITE_BEFORE = re.compile(r"(?<!\w)[وبلف]?(?:ال|لل)\w+ \Z")
_FAR = 48  # characters after a number
_THE = re.compile(r"\b(?:the|these|those|both)[ -]\Z", re.IGNORECASE)
_TANWIN = re.compile("\u064bا|ا\u064b")
_OF_SEVERAL = re.compile(  # "three Ethiopian men", whose adjective ends as a dual does
    r"(?:[0-9]+|\w*(?:ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر)\w*) \w+ (?!و)\w+ين\b"
)
_DUAL = re.compile(r"[^\W\d_]*(?:[اي]ن|ت[اي])(?!\w)")


def other_twos(first: _Side, second: _Side, translation: str) -> Iterator[str]:
    """Yield the nouns of which an original has two and its translation has not: another number, or one in Arabic.

    Also nouns of which only the translation has two.

    ``translation`` has the vowel signs that its numbers are without.
    """
    if not any(_TWO in each.values for each in first[2]):
        return
    yield from _exchanged_twos(first, second)
    wanted, found = [*counted_directly(*first)], [*counted_directly(*second)]
    is_single = bool(re.search(pattern_of("dual", second[1]), second[0])) and not _may_have_two(translation)
    for number, noun in wanted:
        if _TWO not in number.values or noun in _UNITS or [theirs for _, theirs in wanted].count(noun) > 1:
            continue
        others = [other for other, theirs in found if theirs == noun]
        has_other = len(others) == 1 and min(others[0].values) > _TWO and not _has_dual(*second[:2], noun, others[0])
        if has_other or (is_single and not _THE.search(first[0][: number.start])):
            there = quoted(second[0], others[0].start, others[0].end) if has_other else "none in two"
            yield f"expected {quoted(first[0], number.start, number.end)} as in the original, found {there}"


def _exchanged_twos(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the noun of which a translation has two, and its original another number, which comes before two there."""
    if base_language(second[1]) == "ar":
        return
    wanted, found = [*counted_directly(*first)], [*counted_directly(*second)]
    for number, noun in wanted:
        theirs = [each for each, other in found if other == noun]
        is_once = len(theirs) == [other for _, other in wanted].count(noun) == 1 and noun not in _UNITS
        if is_once and _TWO in theirs[0].values and _TWO not in number.values:
            before = [each for each in first[2] if each.start < number.start and _TWO in each.values]
            after = [each for each in second[2] if each.start > theirs[0].start and each.values & number.values]
            if after and not before:
                there = quoted(second[0], theirs[0].start, theirs[0].end)
                yield f"expected {quoted(first[0], number.start, number.end)} as in the original, found {there}"


def counted_directly(text: str, language: str, numbers: Sequence[Number]) -> Iterator[tuple[Number, str]]:
    """Yield the numbers that a known noun follows directly, or that follow one in Arabic: "الفتيات الثلاث"."""
    for each in numbers:
        after = re.split(r"[0-9,;:.()،؛]", text[each.end : each.end + _FAR])[0]
        before = _DEFINITE_BEFORE.search(text[: each.start]) if text[each.start :].startswith("ال") else None
        if before:
            yield from ((each, noun) for noun in [*nouns_after(before[0], language)][:1])
        elif is_before_noun(after, language):
            yield from ((each, noun) for noun in [*nouns_after(after, language)][:1])


def _may_have_two(translation: str) -> bool:
    """Whether an Arabic text may have two of something, in a dual or with a word; a noun with tanwin is no dual."""
    text = _OF_SEVERAL.sub(" ", normalized(_TANWIN.sub("", translation)))
    is_number = times_in_words(_TWO, text, "ar") or re.search(r"(?<![0-9.,])2(?![0-9])", text)
    return bool(is_number or re.search(pattern_of("certain dual", "ar"), text))


def _has_dual(text: str, language: str, noun: str, counted: Number) -> bool:
    """Whether a text has two of a noun in one word; the one that a number counts may only end alike, as "قوانين"."""
    if base_language(language) != "ar":
        return False
    starts = (start for start, _, name in nouns_in(text, language) if name == noun and start != counted.end + 1)
    return any(_DUAL.match(text, start) for start in starts)
