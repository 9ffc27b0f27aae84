"""The value types of fields, each with the name that declarations of fields use.

``Period`` and ``bool`` are classes with a value type, ``Text`` and ``Slug`` are ``str`` annotated with one, a
``Literal`` annotated with `Vocabulary` is a vocabulary, and ``tuple[Citation, ...]`` is a list.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, TypeAlias

from tipreport.errors import InvalidValueError
from tipreport.model.citation import SLUG, Citation
from tipreport.model.codes import COUNTRIES, CURRENCIES
from tipreport.model.messages import did_you_mean, quote
from tipreport.model.period import Period
from tipreport.model.quantity import Difference, Quantity
from tipreport.model.value_type import Plain, ValueType, type_of

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def _text(value: Any) -> str:
    if value is None or value == "":
        raise InvalidValueError("expected text, found nothing: leave the field out")
    if not isinstance(value, str):
        raise InvalidValueError(f"expected text, found {quote(value)}: put it in quotation marks")
    if not (text := value.strip()):
        raise InvalidValueError("expected text, found spaces: leave the field out")
    if invisible := _INVISIBLE.search(text):
        raise InvalidValueError(f"expected text without control characters, found U+{ord(invisible[0]):04X}")
    return text


def _item(value: Any) -> str:
    text = _text(value)
    if ";" in text or "\n" in text:
        raise InvalidValueError(f"expected text without semicolon and line break, found {quote(text)}")
    return text


def _quoted(value: Any) -> str:
    if (count := len((text := _text(value)).split())) > 12:
        raise InvalidValueError(f"expected at most 12 words, found {count}")
    return text


def _place(value: Any) -> str:
    text = _item(value)
    return _country(text) if re.fullmatch("[A-Z]{3}", text) else text


def _matching(expected: str, pattern: str) -> Callable[[Any], str]:
    regex = re.compile(pattern)

    def parse(value: Any) -> str:
        if not isinstance(value, str) or not regex.fullmatch(value):
            raise InvalidValueError(f"expected {expected}, found {quote(value)}")
        return _text(value)

    return parse


def _code(expected: str, codes: Iterable[str], *words: str) -> Callable[[Any], str]:
    valid = frozenset([*codes, *words])

    def parse(value: Any) -> str:
        if not isinstance(value, str) or value not in valid:  # other cases have other meanings
            raise InvalidValueError(f"expected {expected}, found {quote(value)}{did_you_mean(value, words)}")
        return value

    return parse


def whole_number(name: str, minimum: int | None = None, maximum: int | None = None, **more: Any) -> ValueType:
    """Return the type of whole numbers within limits."""
    expected = more.get("expected", name)

    def parse(value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not _between(minimum, value, maximum):
            raise InvalidValueError(f"expected {expected}, found {quote(value)}")
        return value

    limits = {"minimum": minimum, "maximum": maximum}
    schema = {"type": "integer"} | {key: limit for key, limit in limits.items() if limit is not None}
    return ValueType(name, parse, schema, column="integer", from_text=_integer_from_text, **more)


def _between(minimum: int | None, value: int, maximum: int | None) -> bool:
    return (minimum is None or minimum <= value) and (maximum is None or value <= maximum)


def _integer_from_text(text: str) -> int | str:
    return int(text) if re.fullmatch(r"[-+]?\d{1,18}", text, re.ASCII) else text


def _year_or_span(value: Any) -> int | range:
    span = re.fullmatch(r"(\d{4}) to (\d{4})", value) if isinstance(value, str) else None
    if span is None:
        return _parse_year(value)
    first, last = _parse_year(int(span[1])), _parse_year(int(span[2]))
    if first >= last:
        raise InvalidValueError(f"expected the earlier year first, found {value}")
    return range(first, last + 1)


def _true_or_false(value: Any) -> bool:
    if not isinstance(value, bool):
        raise InvalidValueError(f"expected true or false, found {quote(value)}")
    return value


def _date(value: Any) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise InvalidValueError(f"expected a date such as 2024-06-24, found {quote(value)}")


def _plain(value: object) -> Plain:
    """Return the text of a value, converted to a number if it is one."""
    text = str(value)
    return int(text) if re.fullmatch(r"-?\d+", text) else Decimal(text) if re.fullmatch(r"-?\d+\.\d+", text) else text


def _pattern(pattern: str) -> Mapping[str, object]:
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


_STRING = {"type": "string", "minLength": 1}
_LANGUAGE, _URL, _SPAN = r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*", r"https?://\S+", r"[0-9]{4} to [0-9]{4}"
TIMES = ("years", "months", "weeks", "days", "hours")
UNITS = ("persons", "cases", "percent", *TIMES, "count")

_country = _code("an ISO 3166 alpha-3 country code", COUNTRIES)
_citizenship = _code('a country code or "foreign"', COUNTRIES, "foreign")
_unit = _code(f"a unit ({', '.join(UNITS)}) or a currency code", CURRENCIES, *UNITS)
_url = _matching("an address that begins with http:// or https://", _URL)
_language = _matching("a language code such as en", _LANGUAGE)
_YEAR = whole_number("year", 1900, 2100, expected="a year from 1900 to 2100", plural="years")
_parse_year: Callable[[Any], int] = _YEAR.parse
_slug = _matching("a slug such as tip-2022", SLUG)

Text: TypeAlias = Annotated[str, ValueType("text", _text, _STRING)]
Item: TypeAlias = Annotated[str, ValueType("text", _item, _STRING | {"pattern": "^[^;\n]+$"})]
Quoted: TypeAlias = Annotated[str, ValueType("text of at most 12 words", _quoted, _STRING)]
Slug: TypeAlias = Annotated[str, ValueType("slug", _slug, _pattern(SLUG), see="text-names-and-lists")]
Telephone: TypeAlias = Annotated[str, ValueType("telephone number, or *not stated*", _item, _STRING)]
WebAddress: TypeAlias = Annotated[str, ValueType("web address", _url, _pattern(_URL), column="link")]
Language: TypeAlias = Annotated[str, ValueType("language code", _language, _pattern(_LANGUAGE))]
Country: TypeAlias = Annotated[
    str, ValueType("country", _country, {"enum": sorted(COUNTRIES)}, see="countries-and-places")
]
Citizenship: TypeAlias = Annotated[
    str, ValueType("country or `foreign`", _citizenship, {"enum": [*sorted(COUNTRIES), "foreign"]})
]
Place: TypeAlias = Annotated[str, ValueType("place", _place, _STRING, see="countries-and-places")]
Unit: TypeAlias = Annotated[str, ValueType("unit", _unit, {"enum": [*UNITS, *sorted(CURRENCIES)]}, see="units")]
ProfileTerm: TypeAlias = Annotated[str, ValueType("term, by aspect", _item, _STRING, column="term")]
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
    _true_or_false,
    {"type": "boolean"},
    from_text=lambda text: {"true": True, "false": False}.get(text, text),
    column="yes/no",
)
DATE = ValueType(
    "date",
    _date,
    _pattern(r"\d{4}-\d{2}-\d{2}"),
    dump=str,
    expected="a date such as 2024-06-24",
    python_type=dt.date,
    column="date",
)


def reference(record: str, list_name: str) -> ValueType:
    """Return the type of ids of records in another list: ``reference("a figure", "figures")``."""
    parse, schema = _matching("an id such as tip-2022", SLUG), _pattern(SLUG)
    return ValueType(f"id of {record}", parse, schema, plural=f"ids of {list_name}", column="id", refers=list_name)


def _text_form(cls: Any, name: str, **more: Any) -> ValueType:
    """Return the type of a class whose values are converted from text by ``parse`` and to text by ``str``."""
    schema = {"anyOf": [{"type": "number"}, _pattern(cls.pattern)]}
    return ValueType(name, cls.parse, schema, dump=_plain, python_type=cls, **more)


_FIELD_TYPES: Mapping[object, ValueType] = {
    int: whole_number("whole number", 0, expected="a whole number"),
    bool: BOOLEAN,
    dt.date: DATE,
    Quantity: _text_form(Quantity, "quantity", see="quantities", column="quantity"),
    Difference: _text_form(Difference, "amount of change"),
    Period: _text_form(Period, "period", see="periods"),
    Citation: ValueType(
        "citation", Citation.parse, _pattern(Citation.pattern), plural="citations", see="sources-and-citations",
        expected="a citation", dump=str, python_type=Citation,
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
