"""The check that a translation keeps the numbers that are words or Roman numerals in one of two texts."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal

from tipreport.translation.facts.alternatives import multiples_at, ordinals_in, words_at
from tipreport.translation.facts.differences import expected, unexpected
from tipreport.translation.facts.lost_halves import lost_halves
from tipreport.translation.facts.number_words import cardinals_of, implied_numbers
from tipreport.translation.facts.numbers import Numbers, is_year, normalized, numbers
from tipreport.translation.facts.spelled_numbers import GROUPS, has_half, roman_numerals
from tipreport.translation.facts.units import Amount, amounts_at
from tipreport.translation.facts.word_tables import pattern_of
from tipreport.translation.facts.written_numbers import cardinals_written_out, numbers_written_out

_TWO, _LARGE, _HALF = 2, 1000, Decimal("0.5")
_SIX_MONTHS = Amount(frozenset([Decimal(6)]), "months")
_QUARTER = Decimal(4)
_QUARTER_OF_YEAR = re.compile(
    r"\b(?:first|second|third|fourth|last)[ -]quarter\b|\b(?:a|per|each|every)[ -]quarter\b(?! of)"
)
_THREE_MONTHS = re.compile(  # "the first three months", "every three months"
    r"tous les (?:3|trois)[ \u00a0]mois|cada (?:3|tres)[ \u00a0]meses|(?:раз в|кажды[ех]) (?:3|три)[ \u00a0]месяца"
    r"|كل (?:3|ثلاثة) (?:أشهر|شهور)|"
    r"\b(?:3|trois)[ \u00a0](?:premi|derni)\w+ mois|\b(?:premi|derni)\w+ (?:3|trois)[ \u00a0]mois"
    r"|\b(?:3|tres)[ \u00a0](?:primer|últim)os meses|\b(?:primer|últim)os (?:3|tres)[ \u00a0]meses"
    r"|(?:перв|последн)\w+ (?:3|три|тр[её]х)[ \u00a0]месяц|(?:أشهر|شهور) (?:ال)?(?:3|ثلاثة) (?:ال)?(?:أول|أخير)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\b(?:les|des|aux|ces|ses|leurs|los|las|esos|estas?|estos|sus|эти|этих)[ \u00a0]\Z", re.IGNORECASE
)
_VAGUE = {name: Decimal(10) ** power for name, power in
          {"hundreds": 2, "thousands": 3, "tens of thousands": 4, "hundreds of thousands": 5, "millions": 6,
           "billions": 9}.items()}  # fmt: skip
_DECADE = re.compile(
    r"\b(?:décadas?|décennies?|década|десятилети\w+) (?=(?:de |des années |d[oe]s )?[0-9]{4})"
)  # no ten
_ONE_AND_A_HALF = Decimal("1.5")
_OTHER_SCALES = tuple(map(Decimal, (12, 24, 60, 100)))  # of months, hours, minutes and percent
_SCALES = tuple(map(Decimal, (1, 10**3, 10**6, 10**9)))


def written_problems(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the numbers of an English original and its translation that the other text neither has nor implies."""
    extra, missing = [*_extra(original, translation, to)], [*_missing(original, translation, to)]
    for number in missing:
        yield f"expected {number} as in the original, found {extra[0]}" if extra else expected(number)
    if not missing:
        yield from map(unexpected, extra)
    yield from _vague_in_one(original, translation, to)
    if has_half(original.lower(), "en") or has_half(translation.lower(), to):
        others = [*_other_halves(original, translation, to)]
        yield from others or lost_halves(original, translation, to)


def _other_halves(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the numbers that have a half in one text only: "six and a half" and *seis*, unless it has six months."""
    (halves, plain), (others, theirs) = (halves_in(*text) for text in ((original, "en"), (translation, to)))
    if _SIX_MONTHS in (*amounts_at(original, "en"), *amounts_at(translation, to)):
        return
    extra = {value for value in others - halves if not may_mean_half(original, value)}
    if missing := halves - others if extra else extra:
        yield f"expected the number {min(missing)} as in the original, found the number {min(extra)}"
        return
    if any(each % 1 == _HALF for each in halves) and len(others) > len(halves):
        yield from (f"found the number {value}, which the original does not have" for value in sorted(extra))
    for value in sorted(halves - others):
        if (whole := value - _HALF) in theirs.keys() - plain.keys():
            yield f"expected the number {value} as in the original, found {theirs[whole]}"
    for value in sorted(others - halves):
        if (whole := value - _HALF) in plain.keys() - theirs.keys():
            yield f"expected {plain[whole]} as in the original, found the number {value}"


def may_mean_half(original: str, value: Decimal) -> bool:
    """Return whether an original may have a number with a half in another form: 250 percent, 2,500, 30 months."""
    known = {own for _, own, _ in _named(numbers(original, "en", original=True), "en")}
    return any(value * factor in known for factor in (*_SCALES, *_OTHER_SCALES))


def halves_in(text: str, language: str) -> tuple[AbstractSet[Decimal], Mapping[Decimal, str]]:
    """Return the smaller numbers of a text with a half, in digits or in words, and the others with their names."""
    found = numbers(text, language)
    half = re.compile(
        rf"(?:[ \u00a0](?:{pattern_of('times', language)}))?"
        rf"[ \u00a0](?:{pattern_of('half', language)})(?!\w|[ \u00a0](?:mil|of |de |d’|мил|млн|тыс|ال|ملي))"
    )
    counted = _named(found, language)
    halves = {value for each in amounts_at(text, language) for value in each.values if value % 1 == _HALF}
    halves |= {value for end, value, name in counted if value % 1 == _HALF and name.endswith("5")}
    halves |= {
        value + _HALF for end, value, _ in counted if value < _LARGE and not value % 1 and half.match(found.text, end)
    }
    halves |= {
        _TWO + _HALF
        for each in multiples_at(found.text, language)
        if each.name == "double" and half.match(found.text, each.end)
    }
    halves |= {_ONE_AND_A_HALF} if re.search(pattern_of("one and a half", language), text, re.IGNORECASE) else set()
    return halves, {value: name for _, value, name in counted if value + _HALF not in halves}


def _named(found: Numbers, language: str) -> list[tuple[int, Decimal, str]]:
    """The ends, the values and the names of the numbers of a text."""
    written = cardinals_written_out(found.text, language)
    in_digits = ((each.end, value, f"the number {each.written}") for each in found.digits for value in each.values)
    return [*in_digits, *((each.end, each.value, each.name(found.text)) for each in written)]


def _vague_in_one(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the round numbers for which the other text has a vague one: "a hundred" and *des centaines*."""
    (wanted, vague), (found, others) = (_round_numbers(*text) for text in ((original, "en"), (translation, to)))
    for name, value in _VAGUE.items():
        if value in wanted and value not in found and name in others - vague:
            yield f"expected {wanted[value]} as in the original, found {name}"
        elif value in found and value not in wanted and name in vague - others:
            yield f"expected {name} as in the original, found {found[value]}"


def _round_numbers(text: str, language: str) -> tuple[Mapping[Decimal, str], AbstractSet[str]]:
    """The numbers of a text with their names, and the names of its vague quantities."""
    found = numbers(text, language)
    in_words = cardinals_written_out(found.text, language)
    singular = cardinals_of(language).led  # "тысячи" may also be one
    return {value: name for _, value, name in _named(found, language)}, {
        each.name
        for each in words_at(found.text, language, "quantity")
        if found.text[each.start : each.end].lower() not in singular
        and not any(own.start <= each.start < own.end for own in in_words)
    }


def _missing(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the numbers in words or as Roman numerals that an original has and its translation has not."""
    written, numerals = dict.fromkeys(numbers_written_out(original)), [*roman_numerals(original)]
    if not (written or numerals):
        return
    in_full = {each.written for each in numbers(original, "en", original=True).digits if is_year(each)}
    found = _with_halves(numbers(_DECADE.sub("", translation), to).all(in_full), original, "en")
    if _QUARTER_OF_YEAR.search(original) and _THREE_MONTHS.search(translation):
        found |= {_QUARTER}
    yield from (f"the number {number:,} (a word)" for number in written if number not in found)
    yield from (f"the number {numeral}" for numeral, value in numerals if value not in found)


def _extra(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the numbers in words or as Roman numerals that a translation adds."""
    text = normalized(translation)
    written, numerals, ordinals = cardinals_written_out(text, to), [*roman_numerals(text)], [*ordinals_in(text, to)]
    if not (written or numerals or ordinals):
        return
    in_original = numbers(original, "en", original=True).all()
    known = _with_halves(in_original, translation, to) | implied_numbers(original)
    for each in written:
        in_groups = {each.value * group for group in GROUPS if _is_grouped(text, each.start, each.end, to)}
        if each.value == _TWO and _ARTICLE.search(text[: each.start]):  # "les deux pays" may be "the countries"
            continue
        if each.value not in known and not each.parts <= known and in_groups.isdisjoint(in_original):
            yield each.name(text)
    yield from (f"the number {numeral}" for numeral, value in numerals if value not in known)
    yield from (f"the ordinal number {number}" for number in ordinals if number not in known)


def _is_grouped(text: str, start: int, end: int, language: str) -> bool:
    """Whether a number counts decades, dozens or hundreds: *trois décennies* is 30 years, "десятка два" is 20."""
    groups = pattern_of("groups", language)
    is_after = re.match(rf"[- \u00a0](?:[^\W\d_]+[ \u00a0]){{0,2}}(?:{groups})", text[end:], re.IGNORECASE)
    return bool(is_after or re.search(rf"(?<!\w)(?:{groups})\w*[ \u00a0]\Z", text[:start], re.IGNORECASE))


def _with_halves(values: AbstractSet[Decimal], text: str, language: str) -> AbstractSet[Decimal]:
    """Return numbers, and the words for them in a text with "... and a half": 3.5 million has three."""
    if not has_half(text.lower(), language):
        return values
    return values | {
        part for each in values for scale in _SCALES for part in (each - scale * _HALF, each / scale - _HALF)
    }
