"""The check of small numbers and of shares in German and Portuguese words: "four provinces" and *fünf Provinzen*."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from tipreport.translation.facts.alternatives import ordinals_in
from tipreport.translation.facts.number_words import implied_numbers
from tipreport.translation.facts.numbers import numbers
from tipreport.translation.facts.shares import shares_in
from tipreport.translation.facts.small_numbers import small_numbers_in
from tipreport.translation.facts.spelled_numbers import roman_numerals
from tipreport.translation.facts.unit_words import PERCENT
from tipreport.translation.facts.word_tables import Named
from tipreport.translation.facts.written_numbers import cardinals_written_out, numbers_written_out

_TWO, _THREE, _TWELVE = 2, 3, 12
_MAY_BE_TWO = re.compile(r"\b(?:second|other|half|halves|pair|couple|dual|mutual|each|between|fold)", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:d(?:ie|en|er)|diese[nr]?|ihre[nr]?|[oa]s|d[oa]s|n[oa]s|aos|às|ess[ea]s|est[ea]s) \Z")
_OF_PART = re.compile(r"[ -](?:\w+tel\b|terç|quart|quint|sext|oitav|décim|mal\b|vezes|mil\b|uhr\b)", re.IGNORECASE)
_UNITS = {  # with their German and Portuguese words
    "day": r"tag\w*|dias?",
    "week": r"wochen?|semanas?",
    "month": r"monat\w*|m[eê]s(?:es)?",
    "year": r"jahr\w*|anos?",
    "hour": r"stunden?|horas?",
    "decade": r"jahrzehnt\w*|décadas?",
    "minute": r"minuten?|minutos?",
}
_UNIT = re.compile(
    rf"[ \u00a0-](?:{'|'.join(f'(?P<{name}>{name}s?|{words})' for name, words in _UNITS.items())})(?!\w)", re.IGNORECASE
)


def other_small_numbers(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the number in words of an English original for which a translation has another one in words."""
    there = [*small_numbers_in(translation, to)]
    missing = _missing(original, translation, to, there) if there else {}
    for number in there if missing else ():
        value = Decimal(number.name)
        if _is_free(translation, number) or value in _known(original):
            continue
        unit = unit_after_word(translation, number.end)
        same = [own for own, its_unit in missing.items() if not unit or unit == its_unit]
        if same:
            found = translation[number.start : number.end]
            yield f"expected the number {same[0]} (a word) as in the original, found the number {number.name} ({found})"
            return


def _missing(original: str, translation: str, to: str, there: list[Named]) -> Mapping[Decimal, str]:
    """The small numbers in words of an original that its translation has not, with the time unit after each."""
    in_digits = {value for each in numbers(translation, to).digits for value in each.values}
    known = in_digits | {Decimal(each.name) for each in there}
    return {
        each.value: unit_after_word(original, each.end)
        for each in cardinals_written_out(original, "en")
        if _THREE <= each.value <= _TWELVE and each.value not in known
    }


def _is_free(text: str, number: Named) -> bool:
    """Whether a number is a part of another one, or has only an article in the original: *die zwei Städte*."""
    if _OF_PART.match(text, number.end):
        return True
    return number.name == str(_TWO) and bool(_ARTICLE.search(text, 0, number.start))


def _known(original: str) -> frozenset[Decimal]:
    """The numbers that an original has or implies in any form."""
    found = {*numbers_written_out(original), *implied_numbers(original), *ordinals_in(original, "en")}
    found |= {value for each in numbers(original, "en", original=True).digits for value in each.values}
    found |= {value for _, value in roman_numerals(original)}
    return frozenset(found | {Decimal(_TWO)} if _MAY_BE_TWO.search(original) else found)


def unit_after_word(text: str, end: int) -> str:
    """Return the time unit directly after a number, by its English name; empty if there is none."""
    match = _UNIT.match(text, end)
    return next((name for name, words in (match.groupdict() if match else {}).items() if words), "")


def other_shares(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the part or the ratio of an English original for which a translation has another one."""
    wanted = shares_in(original, "en")
    found = shares_in(translation, to) if wanted else wanted
    values, others = ({each.value for each in side} for side in (wanted, found))
    missing = [each for each in wanted if each.form != PERCENT and each.value not in others]
    extra = [each for each in found if each.form != PERCENT and each.value not in values | _implied(original)]
    if missing and extra:
        own, there = original[missing[0].start : missing[0].end], translation[extra[0].start : extra[0].end]
        yield f"expected “{own}” as in the original, found “{there}”"


def _implied(original: str) -> frozenset[Fraction]:
    """The half that an original may imply without being one of its shares: "half a dozen", "second"."""
    return frozenset({Fraction(1, _TWO)} if re.search(r"\bhal[fv]|\bsecond\b", original, re.IGNORECASE) else ())
