"""The check of small numbers and of shares in German and Portuguese words: "four provinces" and *fünf Provinzen*."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from tipreport.translation.facts.alternatives import ordinals_in
from tipreport.translation.facts.number_words import implied_numbers
from tipreport.translation.facts.numbers import numbers
from tipreport.translation.facts.shares import RATIO, shares_in
from tipreport.translation.facts.small_numbers import small_numbers_in
from tipreport.translation.facts.spelled_numbers import roman_numerals
from tipreport.translation.facts.unit_words import PERCENT
from tipreport.translation.facts.word_tables import Named
from tipreport.translation.facts.written_numbers import cardinals_written_out, numbers_written_out

_TWO, _THREE, _TWELVE, _HUNDRED = 2, 3, 12, 100
_UNIT_OF_IMPLIED = {Decimal(12): "month", Decimal(7): "day", Decimal(8): "day"}  # of a year and of a week
_DOZEN = re.compile(r"\bdozen", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:no(?! longer| more| less| fewer| later| earlier| one\b|\. ?[0-9])(?= [a-z])|none|nobody|no one"
    r"|not [^.;:,]{0,40}?\b(?:any|a single))\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"(?<!\w)(?:kein|nicht|nie(?!\w)|niemal|niemand|weder|ohne|null(?!\w)|fehl|mangel|nein"
    r"|nem(?!\w)|não|nenhum|sem(?!\w)|ninguém|nada|nunca|jamais|zero|falt|carec|inexist)|los(?:e[rnsm]?)?(?!\w)",
    re.IGNORECASE,
)
_MAY_BE_TWO = re.compile(r"\b(?:second|other|half|halves|pair|couple|dual|mutual|each|between|fold)", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:d(?:ie|en|er)|diese[nr]?|ihre[nr]?|[oa]s|d[oa]s|n[oa]s|aos|às|ess[ea]s|est[ea]s) \Z")
_OF_PART = re.compile(r"[ -](?:\w+tel\b|terç|quart|quint|sext|oitav|décim|mal\b|vezes|mil\b|uhr\b)", re.IGNORECASE)
_UNITS = {  # with their German and Portuguese words
    "day": r"tag\w*|dias?",
    "week": r"wochen?|semanas?",
    "month": r"monat\w*|m[eê]s(?:es)?",
    "year": r"jahr(?!zehnt|hundert)\w*|anos?",
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
        unit = unit_after_word(translation, number.end)
        if _is_free(translation, number) or value in _known(original, value, unit):
            continue
        same = [
            own
            for own, its_unit in missing.items()
            if (not unit or unit == its_unit) and (own > _TWELVE) == (value > _TWELVE)
        ]
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
        if _THREE <= each.value < _HUNDRED and each.value not in known
    }


def _is_free(text: str, number: Named) -> bool:
    """Whether a number is a part of another one, or has only an article in the original: *die zwei Städte*."""
    if _OF_PART.match(text, number.end):
        return True
    return number.name == str(_TWO) and bool(_ARTICLE.search(text, 0, number.start))


def _known(original: str, value: Decimal, unit: str) -> frozenset[Decimal]:
    """The numbers that an original has, or implies for a number with a unit: a year has twelve months only."""
    found = {*numbers_written_out(original), *ordinals_in(original, "en")}
    if unit == _UNIT_OF_IMPLIED.get(value, unit) or (value == _TWELVE and _DOZEN.search(original)):
        found |= implied_numbers(original)
    found |= {value for each in numbers(original, "en", original=True).digits for value in each.values}
    found |= {value for _, value in roman_numerals(original)}
    return frozenset(found | {Decimal(_TWO)} if _MAY_BE_TWO.search(original) else found)


def numbers_for_none(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the number in words for which an English original has none: *duas condenações* for "no convictions"."""
    if not (none := _NONE.search(original)) or _DENIAL.search(translation):
        return
    for number in small_numbers_in(translation, to):
        value = Decimal(number.name)
        unit = unit_after_word(translation, number.end)
        if not _is_free(translation, number) and value not in _known(original, value, unit):
            found = translation[number.start : number.end]
            yield f"expected “{none[0]}” as in the original, found the number {number.name} ({found})"
            return


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


def other_ratios_of_one(original: str, translation: str, to: str) -> Iterator[str]:
    """Yield the ratio of one in an English original for which a translation has another one: *un sur quatre*."""
    wanted = shares_in(original, "en")
    if not any(each.form == RATIO for each in wanted):
        return
    found = shares_in(translation, to)
    values, others = ({each.value for each in side} for side in (wanted, found))
    missing, extra = (
        [each for each in side if each.form == RATIO and each.value.numerator == 1 and each.value not in known]
        for side, known in ((wanted, others), (found, values))
    )
    if missing and extra:
        own, there = original[missing[0].start : missing[0].end], translation[extra[0].start : extra[0].end]
        yield f"expected “{own}” as in the original, found “{there}”"


def _implied(original: str) -> frozenset[Fraction]:
    """The half that an original may imply without being one of its shares: "half a dozen", "second"."""
    return frozenset({Fraction(1, _TWO)} if re.search(r"\bhal[fv]|\bsecond\b", original, re.IGNORECASE) else ())
