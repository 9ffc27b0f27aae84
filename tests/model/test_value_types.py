"""The value types of fields: the values that each accepts, and its messages."""

import datetime as dt
from typing import Annotated, Any, Literal

import pytest

from tipreport.errors import InvalidValueError
from tipreport.model import Citation, Difference, Period, Quantity, value_types
from tipreport.model.value_type import Vocabulary
from tipreport.model.value_types import field_type
from tipreport.model.vocabulary import Measure, Tier

TEXT = "expected text, found {}"

REFUSED = [
    (value_types.Text, None, "expected text, found nothing"),
    (value_types.Text, "", "expected text, found nothing"),
    (value_types.Text, " \n", "expected text, found spaces"),
    (value_types.Text, 12, 'expected text, found 12: write "12", in quotation marks'),
    (value_types.Text, True, 'expected text, found true: write "true", in quotation marks'),
    (value_types.Text, "a\x07b", "expected text without control characters, found U+0007: delete it"),
    (value_types.Text, "a\ud800", "expected text without control characters, found U+D800: delete it"),
    (value_types.Text, "a\x1b[2J", "expected text without control characters, found U+001B: delete it"),
    (value_types.Text, "a\r\nb", "expected text without control characters, found U+000D: delete it"),
    (value_types.Item, "a; b", 'expected text without semicolon and line break, found "a; b": write a, b'),
    (value_types.Item, "a\nb", 'expected text without semicolon and line break, found "a\nb": write a b'),
    (
        value_types.Quoted,
        "“Help us”",
        'expected text without quotation marks around it, found "“Help us”": write Help us',
    ),
    (
        value_types.Quoted,
        "a b c d e f g h i j k l m",
        "expected at most 12 words, found 13: write fewer words, and the rest in your own words, as a finding",
    ),
    (value_types.Telephone, 311, 'expected text, found 311: write "311", in quotation marks'),
    (value_types.Slug, "Tip 2022", 'expected a slug such as tip-2022, found "Tip 2022": write tip-2022'),
    (value_types.Slug, "tip--2022", 'expected a slug such as tip-2022, found "tip--2022": write tip-2022'),
    (value_types.Slug, 2022, "expected a slug such as tip-2022, found 2022"),
    (
        value_types.WebAddress,
        "gvnet.com",
        'expected an address that begins with http:// or https://, found "gvnet.com": write https://gvnet.com',
    ),
    (
        value_types.WebAddress,
        "https://a b",
        'expected an address that begins with http:// or https://, found "https://a b"',
    ),
    (
        value_types.WebAddress,
        "javascript:alert(1)",
        'expected an address that begins with http:// or https://, found "javascript:alert(1)"',
    ),
    (value_types.Language, "English", 'expected a language code such as en, found "English": write en'),
    (value_types.Country, "Serbia", 'expected an ISO 3166 alpha-3 country code, found "Serbia": write SRB'),
    (
        value_types.Country,
        "SRP",
        'expected an ISO 3166 alpha-3 country code, found "SRP"; "tipreport terms countries" lists all',
    ),
    (
        value_types.Citizenship,
        "foreigner",
        'expected a country code or "foreign", found "foreigner": write foreign',
    ),
    (
        value_types.Place,
        "ABD",
        'expected an ISO 3166 alpha-3 country code, found "ABD"; "tipreport terms countries" lists all',
    ),
    (
        value_types.Unit,
        "person",
        (
            "expected a unit (persons, cases, percent, years, months, weeks, days, hours, count) or a "
            'currency code, found "person": write persons'
        ),
    ),
    (value_types.Year, 22, "expected a year from 1900 to 2100, found 22"),
    (value_types.Year, "2022", 'expected a year from 1900 to 2100, found "2022": write 2022, without quotation marks'),
    (value_types.YearOrSpan, "2005 to 2003", "expected the earlier year first, found 2005 to 2003: write 2003 to 2005"),
    (value_types.YearOrSpan, "1805 to 1807", "expected a year from 1900 to 2100, found 1805"),
    (
        value_types.YearOrSpan,
        "2003-2005",
        'expected a year, or a span of years such as 2005 to 2015, found "2003-2005": write 2003 to 2005',
    ),
    (int, -1, "expected a whole number, found -1"),
    (int, True, "expected a whole number, found true"),
    (int, "3", 'expected a whole number, found "3": write 3, without quotation marks'),
    (bool, "yes", 'expected true or false, found "yes": write true'),
    (bool, 1, "expected true or false, found 1"),
    (dt.date, "2024-02-30", 'expected a date such as 2024-06-24, found "2024-02-30"'),
    (dt.date, "20240224", 'expected a date such as 2024-06-24, found "20240224"'),
    (dt.date, "June 2024", 'expected a date such as 2024-06-24, found "June 2024"'),
    (
        Tier,
        "Tier 2 watch list",
        (
            'expected one of Tier 1, Tier 2, Tier 2 Watch List, Tier 3, Special Case, found "Tier 2 watch '
            'list": write Tier 2 Watch List'
        ),
    ),
    (Measure, "death", 'expected a measure, found "death": write deaths; "tipreport terms measures" lists all'),
    (Measure, 3, 'expected a measure, found 3; "tipreport terms measures" lists all'),
]


@pytest.mark.parametrize(("annotation", "value", "message"), REFUSED)
def test_a_message_names_the_expected_and_the_given_value(annotation: Any, value: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        field_type(annotation).parse(value)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("annotation", "value"),
    [
        (value_types.Text, "two\nlines\tand “quotes”"),
        (value_types.Text, "Savić, العربية, 北京, \U0001f600"),
        (value_types.Item, "Lale-Demoz & Co, Ltd."),
        (value_types.Quoted, "“Fines” and “terms”"),
        (value_types.Quoted, "one two three four five six seven eight nine ten eleven twelve"),
        (value_types.Telephone, "011-785-0000"),
        (value_types.Telephone, "not stated"),
        (value_types.Slug, "2021"),
        (value_types.WebAddress, "http://gvnet.com/humantrafficking"),
        (value_types.Language, "sr-Latn"),
        (value_types.Country, "XKX"),
        (value_types.Citizenship, "foreign"),
        (value_types.Place, "world"),
        (value_types.Place, "Darien Gap"),
        (value_types.Place, "PRK"),
        (value_types.Unit, "RSD"),
        (value_types.Year, 2022),
        (int, 0),
        (bool, False),
    ],
)
def test_a_valid_value_is_also_parsed_unchanged(annotation: Any, value: Any) -> None:
    field_type(annotation).check(value)
    assert field_type(annotation).parse(value) == value


def test_spaces_around_text_in_a_file_are_removed() -> None:
    assert field_type(value_types.Text).parse("  a b ") == "a b"
    with pytest.raises(InvalidValueError, match='expected text without spaces around it, found " a"'):
        field_type(value_types.Text).check(" a")


def test_a_span_of_years_contains_all_its_years() -> None:
    assert field_type(value_types.YearOrSpan).parse("2003 to 2005") == range(2003, 2006)
    with pytest.raises(InvalidValueError, match="expected a year"):
        field_type(value_types.YearOrSpan).check(range(2003, 2006))


@pytest.mark.parametrize(
    ("annotation", "value", "message"),
    [
        (Quantity, 46, "expected a Quantity, found 46: write Quantity.parse('46')"),
        (Quantity, float("nan"), "expected a number of at most 15 significant digits, found nan"),
        (
            Quantity,
            True,
            ('expected a number, or words such as "about 20", "at least 6750", "2 to 12", "not reported", found true'),
        ),
        (Difference, "15%", "expected a Difference, found \"15%\": write Difference.parse('15%')"),
        (Period, "2021", "expected a Period, found \"2021\": write Period.parse('2021')"),
        (Citation, "rossi", "expected a Citation, found \"rossi\": write Citation.parse('rossi')"),
        (dt.date, "2024-06-24", 'expected a date, found "2024-06-24"'),
        (dt.date, dt.datetime(2024, 6, 24), "expected a date, found 2024-06-24 00:00:00"),  # noqa: DTZ001  # no zone
        (tuple[Citation, ...], ["rossi"], "expected a tuple, each item a citation, found ['rossi']"),
        (tuple[Citation, ...], ("rossi",), "expected a Citation, found \"rossi\": write Citation.parse('rossi')"),
        (tuple[Citation, ...], (None,), "expected a Citation, found nothing"),
    ],
)
def test_plain_data_is_not_yet_a_value(annotation: Any, value: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        field_type(annotation).check(value)
    assert str(raised.value) == message


def test_a_long_value_is_shortened_in_a_message() -> None:
    with pytest.raises(InvalidValueError) as raised:
        field_type(value_types.Slug).parse("X" * 1000)
    assert str(raised.value) == f'expected a slug such as tip-2022, found "{"X" * 79}…"'


def test_an_optional_type_is_the_type_of_its_values() -> None:
    assert field_type(Period | None) is field_type(Period)
    assert field_type(Annotated[value_types.Text | None, "a meaning"]) is field_type(value_types.Text)


def test_a_list_has_the_vocabulary_and_the_references_of_its_elements() -> None:
    found = field_type(tuple[Annotated[str, value_types.reference("an organisation", "organisations")], ...])
    assert (found.name, found.refers, found.column) == ("list of ids of organisations", "organisations", "list")
    words = Annotated[Literal["a", "b"], Vocabulary("letters")]
    assert field_type(tuple[words, ...]).vocabulary == "letters"


def test_a_literal_without_a_name_is_not_a_vocabulary() -> None:
    with pytest.raises(TypeError, match="no value type for"):
        field_type(Literal["a", "b"])


def test_a_value_type_has_a_short_repr() -> None:
    assert repr(field_type(Quantity)) == "<value type: quantity>"
