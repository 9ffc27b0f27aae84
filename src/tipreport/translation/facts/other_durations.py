"""Durations and halves in German and Portuguese: *dreieinhalb Jahre*, *ano e meio*, *18 meses*."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from tipreport.translation.facts.durations import durations_in, length_of
from tipreport.translation.facts.numbers import Number, Numbers, numbers
from tipreport.translation.facts.other_small_numbers import unit_after_word
from tipreport.translation.facts.small_numbers import SMALL_NUMBERS, small_number, small_numbers_in
from tipreport.translation.facts.units import amounts_at
from tipreport.translation.facts.word_check import halves_in, may_mean_half
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_HALF, _ONE = Decimal("0.5"), Decimal(1)
_SCALES = (1000, 10**6, 10**9)
_TIME_UNITS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "decades"})
_WITH_HALF = {
    "de": re.compile(
        r"(?<!\w)(?:(?P<number>ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|[0-9]{1,2})"
        r"(?:einhalb| ?½)|anderthalb)(?P<noun>)",
        re.IGNORECASE,
    ),
    "pt": re.compile(
        r"(?<!\w)(?:(?P<number>uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|[0-9]{1,2})"
        r"[ \u00a0])?(?P<noun>anos?|mês|meses|dias?|semanas?|horas?|séculos?|vez|vezes|milhão|milhões|mil)"
        r"[ \u00a0]e[ \u00a0]mei[oa](?!\w)",
        re.IGNORECASE,
    ),
}
_ANY_HALF = re.compile(
    r"halb|hälfte|[½]|[.,]5(?![0-9])|(?<!\w)(?:mei[oa]|metade|sechs|seis|6|semest)|hal[fv]|\bsix", re.IGNORECASE
)


class _WithHalf(NamedTuple):
    """A number with a half, and the time unit that it counts; empty if it counts something else."""

    value: Decimal
    unit: str
    written: str


def is_same_duration(number: Number, wanted: Numbers, found: Numbers) -> bool:
    """Return whether a number of a translation counts a duration that its original has in another unit."""
    unit = unit_after_word(found.text, number.end) if base_language(found.language) in SMALL_NUMBERS else ""
    lengths = {length_of(value, f"{unit}s") for value in number.values} if unit else set()
    return bool(lengths) and any(each.length in lengths for each in durations_in(wanted.text, wanted.language))


def has_same_duration(number: Number, wanted: Numbers, found: Numbers) -> bool:
    """Return whether a translation has the duration of a number of its original in another unit."""
    if base_language(found.language) not in SMALL_NUMBERS:
        return False
    own = [each for each in durations_in(wanted.text, wanted.language) if each.start <= number.start < each.end]
    return any(each.length in _lengths(found.text, found.language) for each in own)


@lru_cache(maxsize=4096)  # several numbers of a text
def _lengths(text: str, language: str) -> frozenset[tuple[str, Decimal]]:
    """The lengths of the durations of a text, in digits and in words."""
    counted = [
        *((value, unit_after_word(text, each.end)) for each in numbers(text, language).digits for value in each.values),
        *((Decimal(each.name), unit_after_word(text, each.end)) for each in small_numbers_in(text, language)),
        *((each.value, each.unit) for each in _with_half(text, language)),
    ]
    return frozenset(length_of(value, f"{unit}s") for value, unit in counted if unit)


def _with_half(text: str, language: str) -> Iterator[_WithHalf]:
    """Yield the numbers of a text with a half that is a word or a sign."""
    for match in _WITH_HALF[base_language(language)].finditer(text):
        number = match["number"] or "1"
        whole = int(number) if number.isdecimal() else small_number(number, language) or 1
        noun = match["noun"]
        unit = unit_after_word(f" {noun}", 0) if noun else unit_after_word(text, match.end())
        yield _WithHalf(whole + _HALF, unit, match[0])


def other_halves(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the number with a half that an English original or its translation has, and the other has another one."""
    found = {each.value: each.written for each in _with_half(translation, to)}
    wanted = {value for value in halves_in(original, "en")[0] if value > 1}
    if not (found or wanted):
        return
    amounts = amounts_at(original, "en")
    in_words = {each.value for each in cardinals_written_out(original, "en")}
    wanted |= {part for value in in_words for scale in _SCALES if (part := value / scale) % 1 == _HALF}
    in_digits = {value for each in numbers(translation, to).digits for value in each.values}
    missing = wanted - found.keys() - in_digits
    extra = [value for value in found if value not in wanted and not may_mean_half(original, value)]
    if missing and extra:
        yield f"expected the number {min(missing)} as in the original, found the number {extra[0]} ({found[extra[0]]})"
    elif extra and not _ANY_HALF.search(original):
        in_original = [*(each.values for each in numbers(original, "en").digits), *(each.values for each in amounts)]
        plain = in_words.union(*in_original)
        if (whole := extra[0] - _HALF) in plain:
            yield f"expected the number {whole} as in the original, found the number {extra[0]} ({found[extra[0]]})"
    elif not _ANY_HALF.search(translation):
        there = in_digits | {Decimal(each.name) for each in small_numbers_in(translation, to)}
        for each in amounts if missing else ():
            value = min(each.values)
            is_time = value in missing and each.unit in _TIME_UNITS
            if is_time and length_of(value, each.unit) not in _lengths(translation, to) and value - _HALF in there:
                yield f"expected the number {value} as in the original, found the number {value - _HALF}"
