"""The value types of fields, each with the name that declarations of fields use.

``Period`` and ``bool`` are classes with a value type, ``Text`` and ``Slug`` are ``str`` annotated with one, a
``Literal`` annotated with `Vocabulary` is a vocabulary, and ``tuple[Citation, ...]`` is a list.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, TypeAlias

from attrs import evolve

from tipreport.errors import InvalidValueError
from tipreport.model.citation import SLUG, Citation
from tipreport.model.codes import COUNTRIES, CURRENCIES
from tipreport.model.countries import country_code
from tipreport.model.messages import Unquoted, closest, mismatch
from tipreport.model.parsers import (
    DEVICES,
    as_language,
    as_slug,
    as_web_address,
    file_id,
    matching,
    one_of,
    parse_boolean,
    parse_date,
    parse_item,
    parse_plausible_date,
    parse_quoted,
    parse_text,
    whole,
)
from tipreport.model.period import Period
from tipreport.model.quantity import Difference, Quantity
from tipreport.model.units import UNITS, unit_for
from tipreport.model.value_type import Plain, ValueType, type_of


def _place(value: Any) -> str:
    text = parse_item(value)
    return _country(text) if re.fullmatch("[A-Z]{3}", text) else text


def whole_number(name: str, minimum: int | None = None, maximum: int | None = None, **more: Any) -> ValueType:
    """Return the type of whole numbers within limits."""
    parse = whole(more.get("expected", name), minimum, maximum)
    limits = {"minimum": minimum, "maximum": maximum}
    schema = {"type": "integer"} | {key: limit for key, limit in limits.items() if limit is not None}
    return ValueType(name, parse, schema, column="integer", from_text=_integer_from_text, **more)


def _integer_from_text(text: str) -> int | str:
    return int(text) if re.fullmatch(r"[-+]?\d{1,18}", text, re.ASCII) else text


def _year_or_span(value: Any) -> int | range:
    span = re.fullmatch(r"([0-9]{4}) to ([0-9]{4})", value) if isinstance(value, str) else None
    if span is None:
        if isinstance(value, str):
            from tipreport.model.period_corrections import corrected_period  # imported late, for errors only

            if re.fullmatch(_SPAN, corrected := corrected_period(value)):
                raise InvalidValueError(mismatch("a year, or a span of years such as 2005 to 2015", value, corrected))
        return _parse_year(value)
    first, last = _parse_year(int(span[1])), _parse_year(int(span[2]))
    if first >= last:
        write = f"{last} to {first}" if first > last else f"{first}"
        raise InvalidValueError(mismatch("the earlier year first", Unquoted(value), write))
    return range(first, last + 1)


def _citizenship_for(text: str) -> str:
    return country_code(text) or "".join(closest(text.casefold(), ["foreign"]))


def _plain(value: object) -> Plain:
    """Return the text of a value, converted to a number if it is one."""
    text = str(value)
    return int(text) if re.fullmatch(r"-?\d+", text) else Decimal(text) if re.fullmatch(r"-?\d+\.\d+", text) else text


def _pattern(pattern: str) -> Mapping[str, object]:
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


_STRING = {"type": "string", "minLength": 1}
_LANGUAGE, _URL, _SPAN = r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*", r"https?://\S+", r"[0-9]{4} to [0-9]{4}"
_WEB_ADDRESS = re.compile(_URL)

_country = one_of("an ISO 3166 alpha-3 country code", COUNTRIES, country_code, "countries")
_citizenship = one_of('a country code or "foreign"', [*COUNTRIES, "foreign"], _citizenship_for, "countries")
_unit = one_of(f"a unit ({', '.join(UNITS)}) or a currency code", [*CURRENCIES, *UNITS], unit_for, "units")
_url = matching("an address that begins with http:// or https://", _URL, as_web_address)


def is_web_address(text: str) -> bool:
    """Return whether a text is an address and nothing else."""
    return _WEB_ADDRESS.fullmatch(text) is not None


_language = matching("a language code such as en", _LANGUAGE, as_language)
_YEAR = whole_number("year", 1900, 2100, expected="a year from 1900 to 2100", plural="years")
_parse_year: Callable[[Any], int] = _YEAR.parse
_slug = matching("a slug such as tip-2022", SLUG, as_slug)
_BRIEF_ID = {"type": "string", "maxLength": 100, "pattern": f"^(?!(?:{'|'.join(DEVICES)})$)(?:{SLUG})$"}

Text: TypeAlias = Annotated[str, ValueType("text", parse_text, _STRING, is_free_text=True)]
Item: TypeAlias = Annotated[str, ValueType("text", parse_item, _STRING | {"pattern": "^[^;\n]+$"}, is_free_text=True)]
Quoted: TypeAlias = Annotated[str, ValueType("text of at most 12 words", parse_quoted, _STRING, is_free_text=True)]
Slug: TypeAlias = Annotated[str, ValueType("slug", _slug, _pattern(SLUG), see="text-names-and-lists")]
BriefId: TypeAlias = Annotated[str, ValueType("slug", file_id(_slug), _BRIEF_ID, see="text-names-and-lists")]
Telephone: TypeAlias = Annotated[
    str,
    ValueType(
        "telephone number, or *not stated*",
        parse_item,
        _STRING,
        is_free_text=True,
        expected="a telephone number, or not stated",
        absent="not stated",
    ),
]
WebAddress: TypeAlias = Annotated[str, ValueType("web address", _url, _pattern(_URL), column="link")]
Language: TypeAlias = Annotated[str, ValueType("language code", _language, _pattern(_LANGUAGE))]
Country: TypeAlias = Annotated[
    str, ValueType("country", _country, {"enum": sorted(COUNTRIES)}, see="countries-and-places")
]
Citizenship: TypeAlias = Annotated[
    str, ValueType("country or `foreign`", _citizenship, {"enum": [*sorted(COUNTRIES), "foreign"]})
]
Place: TypeAlias = Annotated[
    str, ValueType("place", _place, _STRING, is_free_text=True, expected="a place", see="countries-and-places")
]
Unit: TypeAlias = Annotated[str, ValueType("unit", _unit, {"enum": [*UNITS, *sorted(CURRENCIES)]}, see="units")]
ProfileTerm: TypeAlias = Annotated[str, ValueType("term, by aspect", parse_item, _STRING, column="term")]
Year: TypeAlias = Annotated[int, _YEAR]
YearOrSpan: TypeAlias = Annotated[
    int,
    ValueType(
        "year or span of years",
        _year_or_span,
        {"anyOf": [_YEAR.schema, _pattern(_SPAN)]},
        column="integer",
        from_text=_integer_from_text,
        spans=True,
    ),
]


BOOLEAN = ValueType(
    "true or false",
    parse_boolean,
    {"type": "boolean"},
    from_text=lambda text: {"true": True, "false": False}.get(text, text),
    column="yes/no",
)
DATE = ValueType(
    "date",
    parse_date,
    _pattern(r"\d{4}-\d{2}-\d{2}"),
    dump=str,
    expected="a date such as 2024-06-24",
    python_type=dt.date,
    column="date",
)


def reference(record: str, list_name: str) -> ValueType:
    """Return the type of ids of records in another list: ``reference("a figure", "figures")``."""
    parse, schema = matching("an id such as tip-2022", SLUG, as_slug), _pattern(SLUG)
    return ValueType(f"id of {record}", parse, schema, plural=f"ids of {list_name}", column="id", refers=list_name)


def _text_form(cls: Any, name: str, **more: Any) -> ValueType:
    """Return the type of a class whose values are converted from text by ``parse`` and to text by ``str``."""
    schema = {"anyOf": [{"type": "number"}, _pattern(cls.pattern)]}
    return ValueType(name, cls.parse, schema, dump=_plain, python_type=cls, **more)


_FIELD_TYPES: Mapping[object, ValueType] = {
    int: whole_number("whole number", 0, expected="a whole number"),
    bool: BOOLEAN,
    dt.date: evolve(DATE, parse=parse_plausible_date, check_instance=parse_plausible_date),
    Quantity: _text_form(Quantity, "quantity", see="quantities", column="quantity"),
    Difference: _text_form(Difference, "amount of change"),
    Period: _text_form(Period, "period", see="periods"),
    Citation: ValueType(
        "citation", Citation.parse, _pattern(Citation.pattern), plural="citations", see="sources-and-citations",
        expected="a citation", dump=str, python_type=Citation, is_free_text=True,
    ),
}  # fmt: skip


@cache
def field_type(annotation: Any) -> ValueType:
    """Return the value type of a field; ``T | None`` has the type of T."""
    return type_of(annotation, _of_class)


def _of_class(annotation: Any) -> ValueType:
    if isinstance(annotation, type):
        record = ValueType(
            "record", lambda value: value, {}, expected="a record", python_type=annotation, column="record"
        )
        return _FIELD_TYPES.get(annotation, record)
    raise TypeError(
        f"no value type for {annotation}; a Literal needs a name: Annotated[{annotation}, Vocabulary('...')]"
    )
