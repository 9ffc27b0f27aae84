"""The numbers that belong together: a part and its whole, a rule and its special case, and a change."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from tipreport.translation.facts.differences import quoted
from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.ranges import with_ranges
from tipreport.translation.facts.unit_words import PERCENT, unit_after
from tipreport.translation.facts.word_tables import pattern_of

_Side = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers
_SIGN = r"(?:[^\W\d_]+ (?:no\.?|n[º°]|núm\.|№|رقم) ?)?"  # "Article 8 of Convention No. 182"
_ABOUT = (
    r"(?:(?:some|about|around|nearly|almost|quelque|environ|près de|unas?|unos|casi|cerca de|примерно|около|почти"
    r"|نحو|قرابة|حوالي|زهاء)[ \u00a0])?"
)
_POSSESSIVE = r"(?:[a-z]+(?: [a-z]+)?['’]s? )?"  # "eight of the country's 32 states"
Ratio = tuple[str, str]  # a part and its whole


def other_ratios(
    original: str, language: str, translation: str, to: str, values: Sequence[Sequence[Item]]
) -> Iterator[str]:
    """Yield the parts that are of another whole than in an original, and the wholes of another part.

    ``values`` are the numbers of both texts, with the keys of the original.
    """
    wanted = [*ratios_in(original, language, values[0])]
    found = {*ratios_in(translation, to, values[1])} - {*wanted}
    known = {each.key for each in values[0]}
    for part, whole in wanted:  # another ratio has one of them, or both in each other's place
        others = [
            each
            for each in found
            if known.issuperset(each) and (each == (whole, part) or (each[0] == part) != (each[1] == whole))
        ]
        if others and (part, whole) not in {*ratios_in(translation, to, values[1])}:
            yield f"expected {part} of {whole} as in the original, found {others[0][0]} of {others[0][1]}"
            return  # the other parts are exchanged with it


def ratios_in(text: str, language: str, values: Sequence[Item]) -> Iterator[Ratio]:
    """Yield the parts of a text with their wholes, and numbers that are compared: "5 fewer than 16"."""
    words = pattern_of("of", language)
    between = re.compile(rf",?[ \u00a0](?:{words}){_POSSESSIVE}{_ABOUT}{_SIGN}", re.IGNORECASE)
    for part, whole in pairwise(values):
        if part.key != whole.key and between.fullmatch(text[part.end : whole.start]):
            yield part.key, whole.key


_WORD = r"(?:[ \u00a0-][^\W\d_]+)?"


def other_purposes(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the problem that the first of two numbers is for a special case in a translation, instead of the last one.

    The original is as "20 years, or 10 for attempts", and the translation has the numbers in the other order.
    """
    found = {(one.key, other.key): (one, other) for one, other in general_and_special(*second)}
    for general, special in general_and_special(*first):
        if other := found.get((special.key, general.key)):
            expected = quoted(first[0], general.start, special.end)
            there = quoted(second[0], other[0].start, other[1].end)
            exchanged = f"{general.key} and {special.key} are exchanged"
            yield f"expected {expected} as in the original, found {there}: {exchanged}"


def general_and_special(text: str, language: str, values: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Yield each number with the next one, if that is for a special case: "20 years, or 10 for attempts"."""
    special = pattern_of("special case", language)
    between = re.compile(rf"{_WORD}[,،]? ?{pattern_of('or', language)}")
    after = re.compile(rf"{_WORD}[ \u00a0](?:{special})(?!\w)")
    for one, other in pairwise(with_ranges(text, values)):
        is_special = one.key != other.key and between.fullmatch(text[one.end : other.start])
        if is_special and after.match(text, other.end):
            sentence = re.split(r"[.;:!?]\s", text[: one.start])[-1]
            if not re.search(rf"[,،]|(?<!\w)(?:{special})(?!\w| \Z)", sentence, re.IGNORECASE):
                yield one, other


_RATIO = re.compile("[0-9]+[:/]")  # in "from 1:22,000 to 1:18,000"
_NEAR = 24  # characters before a number


@cache
def _change_back(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is between a later and an earlier value, "90 cases, up from about", and what is in no change "from ... to".

    With more words before it, places or groups may be compared, in any order: "14% of girls, compared with 9% of boys".
    """
    compared = rf"(?<!\w)[وب]?(?:{pattern_of('compared', language)})[^.;:,،]{{0,{_NEAR}}}"
    back = rf"(?:{pattern_of('change back', language)}) (?:l[eao]s )?{_ABOUT}"
    between = re.compile(rf"(?: \w+)?[,،]? (?:{compared}|{back})", re.IGNORECASE)
    return between, re.compile(rf"{compared}\Z|,? {back}\Z", re.IGNORECASE)


def change_in(text: str, language: str, values: Sequence[Item]) -> tuple[str, str] | None:
    """Return the ends of the only change "from ... to ..." of a text."""
    values = [each for each in values if not _RATIO.match(text, each.start)]
    found = []
    earlier: set[str] = set()  # the values that have a later one before them
    end = 0  # of the number before
    for first, last in pairwise(values):
        before, between = text[max(end, first.start - _NEAR) : first.start], text[first.end : last.start]
        is_change = (
            first.key not in earlier
            and re.search(pattern_of("change from", language), before, re.IGNORECASE)
            and re.search(pattern_of("change to", language), between, re.IGNORECASE)
        )
        change_back, no_change = _change_back(language)
        if change_back.fullmatch(between):
            units = [unit_after(text, each.end, language) for each in (first, last)]
            of_first, of_last = (bool(unit and unit.name == PERCENT) for unit in units)
            if of_first or not of_last:  # unlike "of 90 girls, from 22%"
                found.append((last.key, first.key))
            if of_first == of_last:  # unlike "by 28%, from 415 to 531"
                earlier.add(last.key)
        elif is_change and not (no_change.search(between) or re.search("[.;:]", _RATIO.sub("", between))):
            found = [each for each in found if each[0] != first.key]
            found.append((first.key, last.key))
        end = first.end
    return found[0] if len(found) == 1 and found[0][0] != found[0][1] else None
