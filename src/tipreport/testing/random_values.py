"""Random values of each kind. A kind that is not known here is an error, so that none goes untested."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, get_args

from tipreport.model import value_types
from tipreport.model.citation import Citation, Link
from tipreport.model.codes import COUNTRIES, CURRENCIES
from tipreport.model.period import Period, PeriodForm
from tipreport.model.quantity import HEDGES, QUALIFIERS, WORDS, Difference, Quantity
from tipreport.model.value_type import ValueType
from tipreport.model.value_types import field_type
from tipreport.model.vocabulary import ASPECTS
from tipreport.testing.random_source import RandomSource

Said: TypeAlias = dict[str, Any]  # what is drawn of a record so far
Ids: TypeAlias = Mapping[str, Sequence[str]]  # the ids of each list

SLUGS = ("tip-2022", "a", "2021", "0x1f", "true", "null", "no", "1e3", "007", "whitehead")
_COUNTRIES, _CURRENCIES = sorted(COUNTRIES), sorted(CURRENCIES)
_DECADES = tuple(f"{decade}0" for decade in range(150, 210))
_DAYS = (dt.date(1850, 1, 1), dt.date(1999, 12, 31), dt.date(2024, 2, 29), dt.date(2026, 11, 24))
_LOCATORS = (None, None, "p. 487", "par. 3: x", "table 2, #4", "“Profile”, [c]")
_TELEPHONES = ("011-785-0000", "311", "not stated", "+381 (11) 785", "*123#")
_ADDRESSES = ("https://example.org/a?b=1#c", "http://example.org/ü_(x),y", "https://example.org/" + "long/" * 30)
_LANGUAGES = ("en", "no", "sr-Latn", "fr", "zh-Hant")


def random_value(chance: RandomSource, kind: ValueType, ids: Ids, said: Said) -> Any:
    """A value of a kind, for a record of which ``said`` is drawn; None where there is none to draw.

    Raises `LookupError` for a kind of which nothing is known.
    """
    if kind.item:
        items = (random_value(chance, kind.item, ids, said) for _ in range(chance.whole(0, 2)))
        return tuple(item for item in items if item is not None)
    if kind.refers:
        return chance.one_of(ids[kind.refers]) if ids[kind.refers] else None
    if kind.terms:
        return chance.one_of(kind.terms)
    if kind is field_type(Citation):
        return _citation(chance, ids["sources"]) if ids["sources"] else None
    if kind is field_type(value_types.ProfileTerm):
        terms = ASPECTS.get(said.get("aspect", ""), ())
        return chance.one_of(terms) if terms else None
    if kind not in _MAKERS:
        raise LookupError(f"no random values are known for the kind {kind.name}: add them to {__name__}")
    return _MAKERS[kind](chance)


def _text(chance: RandomSource) -> str:
    return chance.text().strip() or "x"


def _item(chance: RandomSource) -> str:
    return re.sub("[;\n]", ",", _text(chance))


def _quoted(chance: RandomSource) -> str:
    return " ".join(_text(chance).split()[:12])


def _place(chance: RandomSource) -> str:
    match chance.whole(0, 3):
        case 0:
            return "world"
        case 1:
            return f"the {_item(chance)}"  # three capitals alone would be a country
    return chance.one_of(_COUNTRIES)


def _unit(chance: RandomSource) -> str:
    return chance.one_of(value_types.UNITS if chance.whole(0, 1) else _CURRENCIES)


def _number(chance: RandomSource) -> Decimal:
    """From -10 to 10²¹, with up to 15 digits."""
    digits = chance.whole(0, 10 ** chance.one_of((1, 2, 4, 9, 15)) - 1)
    number = Decimal(digits).scaleb(chance.one_of((0, 0, 0, -1, -2, -6, 3, 6)))
    return -number if number < 10 and not chance.whole(0, 3) else number


def _quantity(chance: RandomSource) -> Quantity:
    qualifier = chance.one_of(QUALIFIERS)
    if qualifier in WORDS:
        return Quantity(qualifier)
    low, high = sorted((_number(chance), _number(chance)))
    if qualifier != "range" or low == high:
        return Quantity("about" if qualifier == "range" else qualifier, low)
    return Quantity("range", low, high)


def _difference(chance: RandomSource) -> Difference:
    qualifier = chance.one_of(("exact", *HEDGES))
    return Difference(Quantity(qualifier, _number(chance)), percent=bool(chance.whole(0, 1)))


def _date(chance: RandomSource, length: int) -> str:
    day = dt.date(chance.whole(1000, 2999), chance.whole(1, 12), chance.whole(1, 28))
    return day.isoformat()[:length]


def _period(chance: RandomSource) -> Period:
    form, length = chance.one_of(get_args(PeriodForm)), chance.one_of((4, 7, 10))
    if form == "decade":
        return Period("decade", chance.one_of(_DECADES))
    if form == "months":
        return Period("months", _date(chance, 4), None, chance.whole(1, 11))
    first, last = sorted((_date(chance, length), _date(chance, length)))
    if form == "to":
        return Period("to", first, last) if first < last else Period("in", first)
    return Period(form, first)


def _citation(chance: RandomSource, sources: Sequence[str]) -> Citation:
    ways = range(chance.whole(1, 3))
    return Citation(tuple(Link(chance.one_of(sources), chance.one_of(_LOCATORS)) for _ in ways))


_MAKERS: Mapping[ValueType, Callable[[RandomSource], Any]] = {
    field_type(value_types.Text): _text,
    field_type(value_types.Item): _item,
    field_type(value_types.Quoted): _quoted,
    field_type(value_types.Slug): lambda chance: chance.one_of(SLUGS),
    field_type(value_types.Telephone): lambda chance: chance.one_of(_TELEPHONES),
    field_type(value_types.WebAddress): lambda chance: chance.one_of(_ADDRESSES),
    field_type(value_types.Language): lambda chance: chance.one_of(_LANGUAGES),
    field_type(value_types.Country): lambda chance: chance.one_of(_COUNTRIES),
    field_type(value_types.Citizenship): lambda chance: chance.one_of([*_COUNTRIES, *["foreign"] * 20]),
    field_type(value_types.Place): _place,
    field_type(value_types.Unit): _unit,
    field_type(value_types.Year): lambda chance: chance.whole(1900, 2100),
    field_type(value_types.YearOrSpan): lambda chance: chance.whole(2000, 2003),
    field_type(int): lambda chance: chance.whole(0, 30),
    field_type(bool): lambda chance: bool(chance.whole(0, 1)),
    field_type(dt.date): lambda chance: chance.one_of(_DAYS),
    field_type(Quantity): _quantity,
    field_type(Difference): _difference,
    field_type(Period): _period,
}
