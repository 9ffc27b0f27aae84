"""The check that a translation keeps the numbers of its original: in digits, in words, and as months."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from tipreport.translation.facts.alternatives import other_multiples, other_words
from tipreport.translation.facts.differences import unexpected
from tipreport.translation.facts.months import month_name, months_in, months_named
from tipreport.translation.facts.number_words import implied_numbers
from tipreport.translation.facts.numbers import Number, Numbers, is_year, normalized, numbers
from tipreport.translation.facts.other_durations import has_same_duration, is_same_duration, other_halves
from tipreport.translation.facts.other_small_numbers import (
    numbers_for_none,
    other_ratios_of_one,
    other_shares,
    other_small_numbers,
    unit_after_word,
)
from tipreport.translation.facts.shared_words import without_same_names
from tipreport.translation.facts.small_numbers import SMALL_NUMBERS
from tipreport.translation.facts.tiers_named import without_tiers
from tipreport.translation.facts.times_of_day import times_in
from tipreport.translation.facts.unit_check import other_units
from tipreport.translation.facts.unit_words import POINTS
from tipreport.translation.facts.units import amounts_at
from tipreport.translation.facts.word_check import written_problems
from tipreport.translation.facts.word_tables import LANGUAGES
from tipreport.translation.facts.written_numbers import cardinals_written_out, numbers_written_out
from tipreport.wording.languages import base_language

_ONE_OF = re.compile(  # which may be *un enfant sur trois*, *каждый третий*
    r"1 (?:[a-z]+ )?(?:in|of|out of)(?: every)? (?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
)
_NUMBER_SIGN = r"(?:\b[Nn][oº°.ᵒ]{1,2}|[Nn]úm\.|№|رقم)[ \u00a0]?\Z"
_CONVENTION = re.compile(  # whose number is a part of its name in other languages
    rf"(?:convention|convenio|конвенци|اتفاقية)[^.;]*{_NUMBER_SIGN}", re.IGNORECASE
)
_POINTS = re.compile(
    r"p(?:o[iu]?n|un[ck]?)t|пункт|\bp\.?[ \u00a0]?p\b", re.IGNORECASE
)  # *Prozentpunkte, pontos, punten*
_FORTNIGHT = frozenset(map(Decimal, (14, 15)))
_TWO_WEEKS = re.compile(r"\bfortnight|\b(?:two|2)[ -]weeks?\b", re.IGNORECASE)
_ONE, _LARGE, _HALF = 1, 1000, Decimal("0.5")
_FAR = 120  # characters between the name of a convention and its number
_PAIR = re.compile(r"(?<![\d.,-])(\d{1,2})-(\d{1,2})(?![\d.,-])")
_REFERENCE = re.compile(  # to a law or to an article
    r"\b(?:law|act|decree|dahir|no\.?|section|article|art\.|rule|regulation)[ \u00a0](?:no\.?[ \u00a0])?"
    r"(\d+(?:-\d+)+|\d+\(\d+\))(?![\d-]|[.,]\d)",
    re.IGNORECASE,
)


def number_problems(original: str, language: str, translation: str, to: str) -> list[str]:
    """Return the numbers in digits that only one of two texts has.

    Arabic texts of the UN write 8-7 for goal 8.7, and others write law 27.14 for 27-14 and article 3.2 for 3(2).
    """
    wanted = numbers(original, language, original=True)
    if base_language(to) == "ar":
        translation = _PAIR.sub(
            lambda pair: point if (point := f"{pair[1]}.{pair[2]}") in original else pair[0], translation
        )
    for reference in _REFERENCE.findall(original):
        point = re.escape(re.sub(r"\D", ".", reference).rstrip("."))
        translation = re.sub(rf"(?<![\d.,]){point}(?!\d|[.,]\d)", reference, translation)
    first = [*_compared(wanted, numbers(translation, to))]
    if not first or " " not in translation:
        return first
    second = [*_compared(wanted, numbers(translation, to, spaces_group=False))]
    return min((first, second), key=len)


def _compared(wanted: Numbers, found: Numbers) -> Iterator[str]:
    missing = [
        number
        for number in wanted.digits
        if not (
            found.has(number) or _ONE_OF.match(wanted.text, number.start) or has_same_duration(number, wanted, found)
        )
    ]
    extra = [
        number
        for number in found.digits
        if not (wanted.has(number) or _is_of_convention(number, found.text) or _is_article(number, wanted, found))
    ]
    if not missing:
        extra = [
            number
            for number in extra
            if not (_is_fortnight(number, wanted, found) or is_same_duration(number, wanted, found))
        ]
    others = f"found {', '.join(dict.fromkeys(each.written for each in extra))}" if extra else "found none"
    names = dict.fromkeys(_name(number, wanted.text) for number in missing)  # a time has two numbers
    if names and base_language(found.language) not in LANGUAGES:  # where a number in words cannot be read
        *before, last = names
        listed = f"{', '.join(before)} and {last}" if before else last
        remedy = "" if extra else ": write numbers in digits in this language"
        yield f"expected {listed} as in the original, {others}{remedy}"
        names = {}
    for name in names:
        yield f"expected {name} as in the original, {others}"
    if not missing:
        yield from (unexpected(f"the number {number.written}") for number in extra)
    if not (missing or extra):
        yield from _in_place_of_word(wanted, found)
    yield from _points_as_percent(wanted, found)
    kinds = [*_of_other_kind(wanted, found)] or [(own, other) for other, own in _of_other_kind(found, wanted)]
    for first, second in kinds:
        yield f"expected {_kind(first)} {first.written} as in the original, found {_kind(second)} {second.written}"


def _in_place_of_word(wanted: Numbers, found: Numbers) -> Iterator[str]:
    """Yield the number in words that another number replaces in a language whose words are not known.

    The other one is there more often than in the original: *8 davon zu 5 und 3 zu 8 Jahren* for "five ... seven".
    """
    if base_language(found.language) in LANGUAGES or base_language(wanted.language) != "en":
        return
    known = Counter(numbers_written_out(wanted.text))
    in_digits = Counter(value for each in wanted.digits for value in each.values)
    there = Counter(value for each in found.digits for value in each.values)
    in_words = (each.value for each in cardinals_written_out(wanted.text, "en"))
    missing = [
        value
        for value in in_words
        if value < _LARGE and {value, value + _HALF}.isdisjoint(there.keys() | in_digits.keys())
    ]
    implied = implied_numbers(wanted.text)
    tens = {value for value in there if not value % 10} if "decade" in wanted.text else set()
    for number in found.digits if missing else ():
        times = max(there[value] for value in number.values)
        may_be = (
            number.values == {_ONE}
            or is_year(number)
            or not (implied | tens).isdisjoint(number.values)
            or is_same_duration(number, wanted, found)
        )
        if not may_be and times > sum(known[value] + in_digits[value] for value in number.values):
            yield f"expected the number {missing[0]} (a word) as in the original, found {number.written}"
            return


def _points_as_percent(wanted: Numbers, found: Numbers) -> Iterator[str]:
    """Yield the percentage points that are a percentage in a language whose other words are not known."""
    if base_language(found.language) in LANGUAGES or _POINTS.search(found.text):
        return
    points = [each for each in amounts_at(wanted.text, wanted.language) if each.unit == POINTS]
    for number in found.digits if points else ():
        same = [each for each in points if not each.values.isdisjoint(number.values)]
        if number.percent and same:
            yield f"expected {same[0]} as in the original, found {number.written} percent"


def _of_other_kind(one: Numbers, other: Numbers) -> Iterator[tuple[Number, Number]]:
    """Yield the numbers of a text that are percentages in the other text only, or in this one only."""
    for number in one.digits:
        same = [own for own in other.digits if not own.values.isdisjoint(number.values)]
        if same and number.percent is not None and all(own.percent is (not number.percent) for own in same):
            yield number, same[0]


def _kind(number: Number) -> str:
    return "the percentage" if number.percent else "the number"


def _is_of_convention(number: Number, text: str) -> bool:
    return bool(_CONVENTION.search(text[max(0, number.start - _FAR) : number.start]))


def _is_article(number: Number, wanted: Numbers, found: Numbers) -> bool:
    """Whether a number stands for "a" before a unit, in a language that needs digits: "less than a year"."""
    is_unit = any(each.is_article for each in amounts_at(wanted.text, wanted.language))
    return is_unit and base_language(found.language) not in LANGUAGES and number.values == {_ONE}


def _is_fortnight(number: Number, wanted: Numbers, found: Numbers) -> bool:
    """Whether a number gives the days of two weeks, in German or Portuguese: *14 Tage*, *15 dias*."""
    is_known = base_language(found.language) in SMALL_NUMBERS and unit_after_word(found.text, number.end) == "day"
    return is_known and number.values <= _FORTNIGHT and bool(_TWO_WEEKS.search(wanted.text))


def _name(number: Number, text: str) -> str:
    """The name of a number of an original: "the decade 2010s", "the time 4:30 p.m."."""
    if time := next((each.written for each in times_in(text) if each.start <= number.start < each.end), ""):
        return f"the time {time}"
    if re.match(r"s\b", text[number.end :]) and number.written.endswith("0"):
        return f"the decade {number.written}s"
    return f"the number {number.written}"


def word_problems(original: str, language: str, translation: str, to: str, bodies: Iterable[str] = ()) -> Iterator[str]:
    """Yield the numbers in words, the units and the words of a kind that differ; ``bodies`` are problems with names."""
    first, second = normalized(original), normalized(translation)
    others = [
        *other_multiples(original, language, translation, to),
        *other_units(original, language, translation, to),
        *other_words(without_tiers(first, language), language, without_tiers(second, to), to),
        *bodies,
    ]
    if base_language(language) == "en" and base_language(to) in SMALL_NUMBERS:
        others = others or [*other_shares(original, translation, to)]
        others = others or [*other_small_numbers(original, translation, to)]
        others = others or [*numbers_for_none(original, translation, to)]
        others = others or [*other_halves(original, translation, to)]
    yield from others
    if not others and base_language(language) == "en" and base_language(to) in LANGUAGES:
        written = [*written_problems(*without_same_names(original, language, translation, to), to)]
        yield from written or other_ratios_of_one(original, translation, to)


def month_problems(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the months that only one of two texts has."""
    names = without_same_names(original, language, translation, to)
    wanted, found = months_in(names[0], language).certain, months_in(names[1], to).certain
    if base_language(to) not in LANGUAGES:
        yield from _other_months(original, language, translation, to)
        return
    digits = [{int(value) for each in numbers(text, of).digits if each.is_month for value in each.values}
              for text, of in ((original, language), (translation, to))]  # fmt: skip
    missing = sorted(wanted - months_in(translation, to).possible - digits[1])
    extra = sorted(found - months_in(original, language).possible - digits[0])
    for month in missing:
        others = f"found {', '.join(map(month_name, extra))}" if extra else "found none"
        yield f"expected the month {month_name(month)} as in the original, {others}"
    if not missing:
        yield from (unexpected(f"the month {month_name(month)}") for month in extra)


def _other_months(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the month that another one replaces in a language whose other words are not known.

    Both texts name as many months, and no name has another meaning.
    """
    named = [months_named(*text) for text in ((original, language), (translation, to))]
    if not all(each.is_certain for side in named for each in side):
        return
    wanted, found = (Counter(each.month for each in side) for side in named)
    missing, extra = [*(wanted - found)], [*(found - wanted)]
    if wanted.total() == found.total() and missing:
        yield f"expected the month {month_name(missing[0])} as in the original, found {month_name(extra[0])}"
