"""The check that a translation keeps the numbers of its original: in digits, in words, and as months."""

from collections.abc import Iterator

from tipreport.translation.alternatives import ordinals_in, other_words
from tipreport.translation.differences import unexpected
from tipreport.translation.implied_numbers import counted_decades, implied_numbers
from tipreport.translation.months import month_name, months_in
from tipreport.translation.multiples import other_multiples
from tipreport.translation.number_words import NUMBER_WORDS
from tipreport.translation.numbers import Numbers, normalized, numbers
from tipreport.translation.units import other_units
from tipreport.translation.written_numbers import cardinals_written_out, numbers_written_out
from tipreport.wording.languages import base_language


def number_problems(original: str, language: str, translation: str, to: str) -> list[str]:
    """Return the numbers in digits that only one of two texts has."""
    wanted = numbers(original, language, original=True)
    first = [*_compared(wanted, numbers(translation, to))]
    if not first or " " not in translation:
        return first
    second = [*_compared(wanted, numbers(translation, to, spaces_group=False))]
    return min((first, second), key=len)


def _compared(wanted: Numbers, found: Numbers) -> Iterator[str]:
    missing = [number for number in wanted.digits if not found.has(number)]
    extra = [number for number in found.digits if not wanted.has(number)]
    for number in missing:
        others = f"found {', '.join(dict.fromkeys(each.written for each in extra))}" if extra else "found none"
        yield f"expected the number {number.written} as in the original, {others}"
    if not missing:
        yield from (unexpected(f"the number {number.written}") for number in extra)
    for number in wanted.digits:
        same = [own for own in found.digits if not own.values.isdisjoint(number.values)]
        if same and number.percent is not None and all(own.percent is (not number.percent) for own in same):
            expected, other = ("a percentage", "a number") if number.percent else ("a number", "a percentage")
            yield f"expected {expected} as in the original: {number.written}, found {other}: {same[0].written}"


def word_problems(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the numbers in words, the units and the words of a kind that differ."""
    if base_language(language) == "en" and base_language(to) in NUMBER_WORDS:
        yield from _written_problems(original, translation, to)
    yield from other_multiples(original, language, translation, to)
    first, second = normalized(original), normalized(translation)
    yield from other_units(first, language, second, to)
    yield from other_words(first, language, second, to)


def _written_problems(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the numbers that are words in one text only, and that the other one neither has nor implies."""
    wanted, found = numbers(original, "en", original=True), numbers(translation, to)
    for number in dict.fromkeys(numbers_written_out(original)):
        if number not in found.all:
            yield f"expected the number {number} as in the original, where it is a word, found none"
    for number in counted_decades(original):
        if found.all.isdisjoint((number, number * 10)):
            yield f"expected {number} decades as in the original, found none"
    known = {*wanted.all, *implied_numbers(original)}
    for each in cardinals_written_out(normalized(translation), to):
        if each.value not in known and not each.parts <= known:
            yield unexpected(f"the number {each.value} ({each.written})")
    for number in ordinals_in(normalized(translation), to):
        if number not in known:
            yield unexpected(f"the ordinal number {number}")


def month_problems(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the months that only one of two texts has."""
    wanted, found = months_in(original, language), months_in(translation, to)
    if base_language(to) not in NUMBER_WORDS:
        return
    digits = [{int(value) for each in numbers(text, of).digits if each.is_month for value in each.values}
              for text, of in ((original, language), (translation, to))]  # fmt: skip
    missing = sorted(wanted.certain - found.possible - digits[1])
    extra = sorted(found.certain - wanted.possible - digits[0])
    for month in missing:
        others = f"found {', '.join(map(month_name, extra))}" if extra else "found none"
        yield f"expected the month {month_name(month)} as in the original, {others}"
    if not missing:
        yield from (unexpected(f"the month {month_name(month)}") for month in extra)
