"""Random values of each value type. A type without random values is an error, so that all types are tested."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, get_args

from tipreport.model import value_types
from tipreport.model.arithmetic import exact
from tipreport.model.citation import Citation, Link
from tipreport.model.codes import COUNTRIES, CURRENCIES
from tipreport.model.period import Period, PeriodForm
from tipreport.model.qualifiers import HEDGES, MISSING_QUALIFIERS, QUALIFIERS
from tipreport.model.quantity import Difference, Quantity
from tipreport.model.units import UNITS
from tipreport.model.value_type import ValueType
from tipreport.model.value_types import field_type
from tipreport.model.vocabulary import ASPECTS
from tipreport.testing.random_source import RandomSource

Values: TypeAlias = dict[str, Any]  # the values of a record's fields
Ids: TypeAlias = Mapping[str, Sequence[str]]  # the ids of the records in each list

SLUGS = ("tip-2022", "a", "2021", "0x1f", "true", "null", "no", "1e3", "007", "whitehead")
_COUNTRIES, _CURRENCIES = sorted(COUNTRIES), sorted(CURRENCIES)
_DECADES = tuple(f"{decade}0" for decade in range(150, 210))
_DAYS = (dt.date(1850, 1, 1), dt.date(1999, 12, 31), dt.date(2024, 2, 29), dt.date(2026, 11, 24))
_LOCATORS = (None, None, "p. 487", "par. 3: x", "table 2, #4", "“Profile”, [c]")
_TELEPHONES = ("011-785-0000", "311", "not stated", "+381 (11) 785", "*123#")
_ADDRESSES = (
    "https://example.org/a%26?b=1#c",
    'http://example.org/ü_(x),y?b="1"&c=<d>',
    "https://example.org/" + "long/" * 30,
)
_LANGUAGES = ("en", "no", "sr-Latn", "fr", "zh-Hant")


def random_value(random: RandomSource, kind: ValueType, ids: Ids, values: Values) -> Any:
    """Return a value of a kind, for a record with the given values; None if no value is possible.

    Raises `LookupError` for a kind without random values.
    """
    if kind.item:
        items = (random_value(random, kind.item, ids, values) for _ in range(random.integer(0, 2)))
        return tuple(item for item in items if item is not None)
    if kind.refers:
        return random.choice(ids[kind.refers]) if ids[kind.refers] else None
    if kind.terms:
        return random.choice(kind.terms)
    if kind is field_type(Citation):
        return _citation(random, ids["sources"]) if ids["sources"] else None
    if kind is field_type(value_types.ProfileTerm):
        terms = ASPECTS.get(values.get("aspect", ""), ())
        return random.choice(terms) if terms else None
    if kind not in _MAKERS:
        raise LookupError(f"there are no random values for the kind {kind.name}: add them to {__name__}")
    return _MAKERS[kind](random)


def _text(random: RandomSource) -> str:
    return random.text().strip() or "x"


def _item(random: RandomSource) -> str:
    return re.sub("[;\n]", ",", _text(random))


def _quoted(random: RandomSource) -> str:
    return " ".join(_text(random).split()[:12])


def _place(random: RandomSource) -> str:
    match random.integer(0, 3):
        case 0:
            return "world"
        case 1:
            return f"the {_item(random)}"  # three capital letters alone would be a country code
    return random.choice(_COUNTRIES)


def _unit(random: RandomSource) -> str:
    return random.choice(UNITS if random.integer(0, 1) else _CURRENCIES)


@exact
def _number(random: RandomSource) -> Decimal:
    """Return a number from -10 to 10²¹, with up to 15 digits."""
    digits = random.integer(0, 10 ** random.choice((1, 2, 4, 9, 15)) - 1)
    number = Decimal(digits).scaleb(random.choice((0, 0, 0, -1, -2, -6, 3, 6)))
    return -number if number < 10 and not random.integer(0, 3) else number


def _quantity(random: RandomSource) -> Quantity:
    qualifier = random.choice(QUALIFIERS)
    if qualifier in MISSING_QUALIFIERS:
        return Quantity(qualifier)
    low, high = sorted((_number(random), _number(random)))
    if qualifier != "range" or low == high:
        return Quantity("about" if qualifier == "range" else qualifier, low)
    return Quantity("range", low, high)


def _difference(random: RandomSource) -> Difference:
    qualifier = random.choice(("exact", *HEDGES))
    return Difference(Quantity(qualifier, _number(random)), percent=bool(random.integer(0, 1)))


def _date(random: RandomSource, length: int) -> str:
    day = dt.date(random.integer(1000, 2999), random.integer(1, 12), random.integer(1, 28))
    return day.isoformat()[:length]


def _period(random: RandomSource) -> Period:
    form, length = random.choice(get_args(PeriodForm)), random.choice((4, 7, 10))
    if form == "decade":
        return Period("decade", random.choice(_DECADES))
    if form == "months":
        return Period("months", _date(random, 4), None, random.integer(1, 11))
    first, last = sorted((_date(random, length), _date(random, length)))
    if form == "to":
        return Period("to", first, last) if first < last else Period("in", first)
    return Period(form, first)


def _citation(random: RandomSource, sources: Sequence[str]) -> Citation:
    count = random.integer(1, 3)
    return Citation(tuple(Link(random.choice(sources), random.choice(_LOCATORS)) for _ in range(count)))


_MAKERS: Mapping[ValueType, Callable[[RandomSource], Any]] = {
    field_type(value_types.Text): _text,
    field_type(value_types.Item): _item,
    field_type(value_types.Quoted): _quoted,
    field_type(value_types.Slug): lambda random: random.choice(SLUGS),
    field_type(value_types.BriefId): lambda random: random.choice(SLUGS),
    field_type(value_types.Telephone): lambda random: random.choice(_TELEPHONES),
    field_type(value_types.WebAddress): lambda random: random.choice(_ADDRESSES),
    field_type(value_types.Language): lambda random: random.choice(_LANGUAGES),
    field_type(value_types.Country): lambda random: random.choice(_COUNTRIES),
    field_type(value_types.Citizenship): lambda random: random.choice([*_COUNTRIES, *["foreign"] * 20]),
    field_type(value_types.Place): _place,
    field_type(value_types.Unit): _unit,
    field_type(value_types.Year): lambda random: random.integer(1900, 2100),
    field_type(value_types.YearOrSpan): lambda random: random.integer(2000, 2003),
    field_type(int): lambda random: random.integer(0, 30),
    field_type(bool): lambda random: bool(random.integer(0, 1)),
    field_type(dt.date): lambda random: random.choice(_DAYS),
    field_type(Quantity): _quantity,
    field_type(Difference): _difference,
    field_type(Period): _period,
}
