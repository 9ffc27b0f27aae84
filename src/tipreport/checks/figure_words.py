"""Whether the words of a source about a figure say more than its number: ``over 200, most of them boys``."""

import re
from collections.abc import Collection
from decimal import Decimal

from tipreport.checks.bound_words import without_bounds
from tipreport.checks.number_words import CURRENCY_SIGNS, SCALES
from tipreport.checks.printed_numbers import NUMBER_WORDS, printed_numbers
from tipreport.language_marks import unmarked
from tipreport.model.currencies import CURRENCY_NAMES
from tipreport.model.records import Figure
from tipreport.model.units import TIMES
from tipreport.wording.missing_words import missing

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLAIN_WORDS = (
    # English; without words that deny or limit something
    "a an the of in to for from at by on and or was were is are be been being have has had who that which with "
    "there they them these those this total being "
    # French, Spanish, Arabic and Russian
    "le la les l' un une des de du d' à au aux en dans et sur par pour a ont été est sont qui "
    "el los las unos unas del y o e ha han sido fue fueron es son que por para con "
    "من في على إلى و كان كانت "
    "в во на из с со и от был была было были"
)
_OF_UNIT = {
    "persons": "people persons person individuals personnes personas человек людей شخص شخصا شخصاً أشخاص",
    "cases": "cases case cas casos случаев случая случай حالة حالات",
    "percent": "percent per cent percentage pour por ciento процентов процента процент بالمائة المائة",
}
_OF_MEASURE = {  # verbs for the nouns of measures
    "deaths": "died dead death deaths morts décédées décédés muertos fallecidos",
    "investigations": "investigated opened",
    "cases detected": "detected",
}
_OF_BASIS = {"estimated": "estimated estimate estimates estimé estimés estimées estimado estimados estimadas"}
_AGE = "old aged âgé âgée âgés âgées edad возраста возрасте العمر"  # beside years
_HALF = re.compile(r"\b(?:(?:a|one) )?half\b|\bla moitié\b|\bla mitad\b|\bполовина\b|(?<!\w)نصف(?!\w)")
_OF_RATE = {  # of a figure by time or by person
    "year": "year yearly annually per each an année año cada год",
    "month": "month monthly per each mois mes cada месяц",
    "week": "week weekly per each semaine semana cada неделю",
    "day": "day daily per each jour día cada день",
    "person": "person per each personne persona cada",
}
_OF_QUALIFIER = {
    "range": "between and to from entre et à y a hasta от до من إلى بين",
    "at least": "known",  # "at least 12 are known to have died" is "at least 12"
}


def says_more(figure: Figure, shown: str) -> bool:
    """Return whether a document must print the words of the source beside a figure.

    ``shown`` are the words that it prints with the number: the label, the people, the place and the period. Words say
    nothing more if they have the numbers of the value and no others, the same bound (*approximately* is *about*, *over*
    is *more than*), and otherwise only words of ``shown``, of the unit and of the measure, and articles and the like.
    In doubt they say more.
    """
    text, bounds = without_bounds(unmarked(figure.printed or "").casefold())
    if figure.unit == "percent":
        text = _HALF.sub("50 percent", text)
    own = [] if figure.value.qualifier in ("exact", "range") else [figure.value.qualifier]
    if figure.value.value is None or bounds != own or not _has_only_numbers_of(figure, text, shown):
        return True
    known = _known_words(figure)
    return any(word not in known and missing(shown, word) for word in _WORD.findall(text))


def _has_only_numbers_of(figure: Figure, text: str, shown: str) -> bool:
    """Return whether a text has the one or two numbers of a figure, in its unit, and no others but those shown.

    *Younger than 5* may be the group that is shown.
    """
    values = [number.copy_abs() for number in (figure.value.value, figure.value.upper) if number is not None]
    others = {number for meanings in printed_numbers(shown) for number in meanings} - {*values}
    numbers = [meanings for meanings in printed_numbers(text) if others.isdisjoint(meanings)]
    nouns = {noun for sign, noun in CURRENCY_SIGNS.items() if sign in text}
    if nouns - _nouns_of(figure.unit) or ("%" in text and figure.unit != "percent"):
        return False
    scales = [Decimal(SCALES[word]) for word in _WORD.findall(text) if word in SCALES]
    if len(numbers) != len(values):
        return False
    return all(
        not meanings.isdisjoint((value, *(value / scale for scale in scales)))
        for value, meanings in zip(values, numbers, strict=True)
    )


def _nouns_of(unit: str) -> frozenset[str]:
    """The last word of the name of a currency: ``dollar``."""
    return frozenset(CURRENCY_NAMES.get(unit, "").casefold().split()[-1:])


def _known_words(figure: Figure) -> Collection[str]:
    """The words of a text that are the number, its unit or its measure."""
    unit, currency = figure.unit.casefold(), CURRENCY_NAMES.get(figure.unit, "").casefold().split()
    words = (
        _PLAIN_WORDS,
        _OF_UNIT.get(unit, ""),
        _OF_MEASURE.get(figure.measure, ""),
        _OF_BASIS.get(figure.basis or "", ""),
        _OF_QUALIFIER.get(figure.value.qualifier, ""),
        _OF_RATE.get(figure.per or "", ""),
        _AGE,
    )
    known = {*NUMBER_WORDS, *SCALES, unit, *currency, *(f"{name}s" for name in currency)}
    known.update(*(each.split() for each in words), (unit.removesuffix("s"),) if unit in TIMES else ())
    return known
