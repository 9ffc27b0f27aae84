"""The kinds of values, each under the name by which a field is declared.

``Period`` or ``bool`` have a kind of their own, ``Text`` and ``Slug`` are ``str`` with one, a ``Literal`` marked with
``Terms`` is a vocabulary, ``tuple[Citation, ...]`` a list. A new kind is one line here.
"""

import datetime as dt
import re
import types
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from tipreport.errors import InvalidValueError
from tipreport.model.citation import SLUG, Citation
from tipreport.model.codes import COUNTRIES, CURRENCIES
from tipreport.model.kind import Kind, Plain, Terms, close, got, listed, term
from tipreport.model.period import Period
from tipreport.model.quantity import Difference, Quantity

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def _text(value: Plain) -> str:
    if value is None or value == "":
        raise InvalidValueError("expected text, got nothing: leave the field out")
    if not isinstance(value, str):
        raise InvalidValueError(f"expected text, got {got(value)}: put it in quotation marks")
    if not (value := value.strip()):
        raise InvalidValueError("expected text, got spaces: leave the field out")
    if unseen := _UNSEEN.search(value):
        raise InvalidValueError(f"expected text without control characters, got U+{ord(unseen[0]):04X}")
    return value


def _item(value: Plain) -> str:
    value = _text(value)
    if ";" in value or "\n" in value:
        raise InvalidValueError(f"expected text without semicolon and line break, got {got(value)}")
    return value


def _quoted(value: Plain) -> str:
    if (count := len((text := _text(value)).split())) > 12:
        raise InvalidValueError(f"expected at most 12 words, got {count}")
    return text


def _place(value: Plain) -> str:
    value = _item(value)
    return _country(value) if re.fullmatch("[A-Z]{3}", value) else value


def _shaped(expected: str, pattern: str) -> Callable[[Plain], str]:
    shape = re.compile(pattern)

    def read(value: Plain) -> str:
        if not isinstance(value, str) or not shape.fullmatch(value):
            raise InvalidValueError(f"expected {expected}, got {got(value)}")
        return _text(value)

    return read


def _one_of(expected: str, codes: Iterable[str], *words: str) -> Callable[[Plain], str]:
    known = frozenset([*codes, *words])

    def read(value: Plain) -> str:
        if not isinstance(value, str) or value not in known:  # one code is not near another
            raise InvalidValueError(f"expected {expected}, got {got(value)}{close(value, words)}")
        return value

    return read


def _number(expected: str, least: int, most: float = float("inf")) -> Callable[[Plain], int]:
    def read(value: Plain) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise InvalidValueError(f"expected {expected}, got {got(value)}")
        return value

    return read


def _year_or_span(value: Plain) -> int | range:
    span = re.fullmatch(r"(\d{4}) to (\d{4})", value) if isinstance(value, str) else None
    if span is None:
        return _year(value)
    first, last = _year(int(span[1])), _year(int(span[2]))
    if first >= last:
        raise InvalidValueError(f"expected the earlier year first, got {value}")
    return range(first, last + 1)


def _yes(value: Plain) -> bool:
    if not isinstance(value, bool):
        raise InvalidValueError(f"expected true or false, got {got(value)}")
    return value


def _date(value: Plain) -> dt.date:
    try:
        if isinstance(value, str) and len(value) == 10:
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise InvalidValueError(f"expected a date such as 2024-06-24, got {got(value)}")


def _plain(value: object) -> Plain:
    """What is spelled as a number is one in a file."""
    text = str(value)
    return int(text) if re.fullmatch(r"-?\d+", text) else Decimal(text) if re.fullmatch(r"-?\d+\.\d+", text) else text


def _shape(pattern: str) -> Mapping[str, object]:
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


_STRING = {"type": "string", "minLength": 1}
_YEARS = {"type": "integer", "minimum": 1900, "maximum": 2100}
_LANGUAGE, _URL, _SPAN = r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*", r"https?://\S+", r"[0-9]{4} to [0-9]{4}"
TIMES = ("years", "months", "weeks", "days", "hours")
UNITS = ("persons", "cases", "percent", *TIMES, "count")

_country = _one_of("an ISO 3166 alpha-3 country code", COUNTRIES)
_citizenship = _one_of('a country code or "foreign"', COUNTRIES, "foreign")
_unit = _one_of(f"a unit ({', '.join(UNITS)}) or a currency code", CURRENCIES, *UNITS)
_url = _shaped("an address that begins with http:// or https://", _URL)
_language = _shaped("a language code such as en", _LANGUAGE)
_year = _number("a year from 1900 to 2100", 1900, 2100)
_slug = _shaped("a slug such as tip-2022", SLUG)

Text: TypeAlias = Annotated[str, Kind("text", _text, _STRING)]
Item: TypeAlias = Annotated[str, Kind("text", _item, _STRING | {"pattern": "^[^;\n]+$"})]
Quoted: TypeAlias = Annotated[str, Kind("text of at most 12 words", _quoted, _STRING)]
Slug: TypeAlias = Annotated[str, Kind("slug", _slug, _shape(SLUG), see="text-names-and-lists")]
Telephone: TypeAlias = Annotated[str, Kind("telephone number, or *not stated*", _item, _STRING)]
WebAddress: TypeAlias = Annotated[str, Kind("web address", _url, _shape(_URL), column="link")]
Language: TypeAlias = Annotated[str, Kind("language code", _language, _shape(_LANGUAGE))]
Country: TypeAlias = Annotated[str, Kind("country", _country, {"enum": sorted(COUNTRIES)}, see="countries-and-places")]
Citizenship: TypeAlias = Annotated[
    str, Kind("country or `foreign`", _citizenship, {"enum": [*sorted(COUNTRIES), "foreign"]})
]
Place: TypeAlias = Annotated[str, Kind("place", _place, _STRING, see="countries-and-places")]
Unit: TypeAlias = Annotated[str, Kind("unit", _unit, {"enum": [*UNITS, *sorted(CURRENCIES)]}, see="units")]
ProfileTerm: TypeAlias = Annotated[str, Kind("term, by aspect", _item, _STRING, column="term")]
Year: TypeAlias = Annotated[int, Kind("year", _year, _YEARS, plural="years", column="integer")]
YearOrSpan: TypeAlias = Annotated[
    int,
    Kind(
        "year or span of years",
        _year_or_span,
        {"anyOf": [_YEARS, _shape(_SPAN)]},
        column="integer",
        spans=True,
    ),
]


def reference(what: str, list_name: str) -> Kind:
    """The id of a record in another list: ``reference("a figure", "figures")``."""
    read, schema = _shaped("an id such as tip-2022", SLUG), _shape(SLUG)
    return Kind(f"id of {what}", read, schema, plural=f"ids of {list_name}", column="id", refers=list_name)


def _spelled(cls: Any, words: str, **more: Any) -> Kind:
    """The kind of a class whose values are spelled in one way: ``parse`` reads it, ``str`` writes it."""
    schema = {"anyOf": [{"type": "number"}, _shape(cls.pattern)]}
    return Kind(words, cls.parse, schema, spell=_plain, holds=cls, **more)


_KINDS: Mapping[object, Kind] = {
    int: Kind("whole number", _number("a whole number", 0), {"type": "integer", "minimum": 0}, column="integer"),
    bool: Kind("true or false", _yes, {"type": "boolean"}, column="yes/no"),
    dt.date: Kind("date", _date, _shape(r"\d{4}-\d{2}-\d{2}"), spell=str, holds=dt.date, column="date"),
    Quantity: _spelled(Quantity, "quantity", see="quantities", column="quantity"),
    Difference: _spelled(Difference, "amount of change"),
    Period: _spelled(Period, "period", see="periods"),
    Citation: Kind(
        "citation", Citation.parse, _shape(Citation.pattern), plural="citations", see="sources-and-citations",
        spell=str, holds=Citation,
    ),
}  # fmt: skip


@cache
def kind_of(annotation: Any) -> Kind:
    """The kind that a type stands for; ``X | None`` has the kind of X."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        mark = next((mark for mark in parts[1:] if isinstance(mark, Kind | Terms)), None)
        if isinstance(mark, Terms):
            return term(mark.name, get_args(parts[0]))
        return mark or kind_of(parts[0])
    if origin in (Union, types.UnionType):
        return kind_of(next(part for part in parts if part is not types.NoneType))
    if origin is tuple:
        return listed(kind_of(parts[0]))
    if isinstance(annotation, type):
        return _KINDS.get(annotation) or Kind("record", _as_is, {}, holds=annotation, column="record")
    raise TypeError(f"no kind is known for {annotation}; a Literal needs a name: Annotated[{annotation}, Terms('...')]")


def _as_is(value: Any) -> Any:
    return value
