"""Numbers with a unit: "2 years" is not *deux mois*, and "60 kilometres" are not *60 metros*."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache

from attrs import field, frozen

from tipreport.translation.facts.number_words import cardinals_of
from tipreport.translation.facts.numbers import numbers
from tipreport.translation.facts.unit_words import unit_after, unit_before, units_alone
from tipreport.translation.facts.word_tables import Named, pattern_of
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_ARTICLE = re.compile(r"(?<!\w)(?:an?|the (?:past|last|previous|next|coming|following))(?= )", re.IGNORECASE)
_ONE = frozenset([Decimal(1)])
_ONE_AFTER = re.compile(r" (?:ال)?واحدة?(?!\w)")
_HALF = Decimal("0.5")
_ONE_AND_A_HALF, _RUSSIAN_HALF = frozenset([1 + _HALF]), re.compile(r"\bпол(?:тор[аы]|утора)\b", re.IGNORECASE)
_RANGE = re.compile(r"(?:[ \u00a0]?[-–—][ \u00a0]?|[ \u00a0](?:to|or|à|au|ou|al?|o|до|или|إلى|أو)[ \u00a0])(?:d’)?\Z")
_AND = re.compile(r"[ \u00a0](?:(?:and|et|y|и)[ \u00a0]|و)\Z")  # in "between 18 and 24 months"
_BETWEEN = re.compile(r"(?<!\w)(?:between|entre|между|بين)[ \u00a0]\Z", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2} год\w*")  # unlike "2000 лет", which are a duration
_Counted = tuple[int, int, frozenset[Decimal]]  # a number with its position


@frozen
class Amount:
    """A number and its unit."""

    values: frozenset[Decimal]
    """The values that the number may have."""
    unit: str
    is_article: bool = False
    """Whether the number is an article: "a year"."""
    start: int = field(default=0, eq=False)
    end: int = field(default=0, eq=False)

    def is_same_number(self, other: "Amount") -> bool:
        """Whether two amounts may have the same number."""
        return not self.values.isdisjoint(other.values)

    def __str__(self) -> str:
        value = min(self.values)
        unit = re.sub("ie$", "y", self.unit.removesuffix("s")) if value == 1 else self.unit
        return f"{value:,f} {unit}"


@cache
def _ones_and_nines(language: str) -> re.Pattern[str]:
    """The words for one, and those that are numbers only beside a unit: *neuf*, in a group."""
    cardinals = cardinals_of(language)
    ones = "|".join(word for word, number in cardinals.words.items() if number == 1)
    others = "|".join(cardinals.ambiguous & cardinals.words.keys()) if language != "ar" else ""
    return re.compile(rf"(?<!\w)(?:{ones}|({others or '(?!)'}))(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)  # an original has several translations
def amounts_at(text: str, language: str) -> tuple[Amount, ...]:
    """Return the numbers of a text that have a unit, with their positions in its normalized form."""
    base = base_language(language)
    found = numbers(text, language)
    text, words = found.text, cardinals_of(base).words
    counted = [
        *((each.start, each.end, each.values) for each in found.digits),
        *((each.start, each.end, frozenset([each.value])) for each in cardinals_written_out(text, language)),
        *(
            (*match.span(), frozenset([Decimal(words.get((match[1] or "").lower(), 1))]))
            for match in _ones_and_nines(base).finditer(text)
        ),
        *((*match.span(), _ONE_AND_A_HALF) for match in _RUSSIAN_HALF.finditer(text)),
    ]
    with_unit = [amount for each in counted if (amount := _amount(text, *each, language))]
    if base == "en":
        with_unit += [
            _of_unit(text, _ONE, match.start(), named, language, is_article=True)
            for match in _ARTICLE.finditer(text)
            if (named := unit_after(text, match.end(), language))
        ]
    if base == "ar":
        with_unit += [
            Amount(_ONE, named.name, start=named.start, end=one.end())
            for named in units_alone(text, language, "one")
            if (one := _ONE_AFTER.match(text, named.end))
        ]
    duals = sorted(units_alone(text, language, "two"), key=lambda named: named.name)
    with_unit += [_of_unit(text, frozenset([Decimal(2)]), named.start, named, language) for named in duals]
    return (*with_unit, *_first_of_ranges(text, counted, with_unit, language))


def _first_of_ranges(text: str, counted: Sequence[_Counted], last: Sequence[Amount], language: str) -> Iterator[Amount]:
    """Yield the first amounts of ranges, which have the unit of the last one: "18 to 24 months", "от года до трёх"."""
    ends = {end: (start, values) for start, end, values in counted}
    for each in last:
        before = text[: each.start + (text[each.start] == "و")]
        if not (joined := _RANGE.search(before) or _AND.search(before)):
            continue
        half = re.search(_half(language).pattern + r"\Z", text[: joined.start()], re.IGNORECASE)
        start, values = ends.get(half.start() if half else joined.start(), (-1, frozenset()))
        if start < 0 and (one := unit_before(text, joined.start(), each.unit, language)) >= 0:
            start, values = one, _ONE
        if values and max(values) <= max(each.values) and (joined.re is _RANGE or _BETWEEN.search(text[:start])):
            more = _HALF if half else 0
            yield Amount(frozenset(value + more for value in values), each.unit, start=start, end=joined.start())


def _amount(text: str, start: int, end: int, values: frozenset[Decimal], language: str) -> Amount | None:
    """The amount of a number, also with a half before its unit: "two and a half years"."""
    half = _half(language).match(text, end)
    if half and (named := unit_after(text, half.end(), language)):
        return Amount(frozenset(value + _HALF for value in values), named.name, start=start, end=named.end)
    named = unit_after(text, end, language)
    if not named or _YEAR.fullmatch(text, start, named.end):
        return None
    return _of_unit(text, values, start, named, language)


def _of_unit(
    text: str, values: frozenset[Decimal], start: int, named: Named, language: str, *, is_article: bool = False
) -> Amount:
    """The amount of a unit, with the half after it: "deux ans et demi"; "a decade" is certainly one."""
    if half := _half(language).match(text, named.end):
        values = frozenset(value + _HALF for value in values)
    is_article = is_article and not half and named.name not in ("decades", "centuries")
    return Amount(values, named.name, is_article, start=start, end=half.end() if half else named.end)


@cache
def _half(language: str) -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0](?:{pattern_of('half', language)})(?: ال\w+)?(?!\w)", re.IGNORECASE)
