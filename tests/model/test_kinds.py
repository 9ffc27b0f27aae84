"""The kinds of values: what each accepts, and how it says what it expected."""

import datetime as dt
from typing import Annotated, Any, Literal

import pytest

from tipreport.errors import InvalidValueError
from tipreport.model import Citation, Difference, Period, Quantity, kinds
from tipreport.model.kind import Terms
from tipreport.model.kinds import kind_of
from tipreport.model.vocabulary import Measure, Tier

TEXT = "expected text, got {}"

REFUSED = [
    (kinds.Text, None, "expected text, got nothing: leave the field out"),
    (kinds.Text, "", "expected text, got nothing: leave the field out"),
    (kinds.Text, " \n", "expected text, got spaces: leave the field out"),
    (kinds.Text, 12, "expected text, got 12: put it in quotation marks"),
    (kinds.Text, True, "expected text, got true: put it in quotation marks"),
    (kinds.Text, "a\x07b", "expected text without control characters, got U+0007"),
    (kinds.Text, "a\ud800", "expected text without control characters, got U+D800"),
    (kinds.Text, "a\x1b[2J", "expected text without control characters, got U+001B"),
    (kinds.Text, "a\r\nb", "expected text without control characters, got U+000D"),
    (kinds.Item, "a; b", 'expected text without semicolon and line break, got "a; b"'),
    (kinds.Item, "a\nb", 'expected text without semicolon and line break, got "a\nb"'),
    (kinds.Quoted, "a b c d e f g h i j k l m", "expected at most 12 words, got 13"),
    (kinds.Telephone, 311, "expected text, got 311: put it in quotation marks"),
    (kinds.Slug, "Tip 2022", 'expected a slug such as tip-2022, got "Tip 2022"'),
    (kinds.Slug, "tip--2022", 'expected a slug such as tip-2022, got "tip--2022"'),
    (kinds.Slug, 2022, "expected a slug such as tip-2022, got 2022"),
    (kinds.WebAddress, "gvnet.com", 'expected an address that begins with http:// or https://, got "gvnet.com"'),
    (kinds.WebAddress, "https://a b", 'expected an address that begins with http:// or https://, got "https://a b"'),
    (
        kinds.WebAddress,
        "javascript:alert(1)",
        'expected an address that begins with http:// or https://, got "javascript:alert(1)"',
    ),
    (kinds.Language, "English", 'expected a language code such as en, got "English"'),
    (kinds.Country, "Serbia", 'expected an ISO 3166 alpha-3 country code, got "Serbia"'),
    (kinds.Country, "SRP", 'expected an ISO 3166 alpha-3 country code, got "SRP"'),
    (kinds.Citizenship, "foreigner", 'expected a country code or "foreign", got "foreigner"; did you mean foreign?'),
    (kinds.Place, "ABD", 'expected an ISO 3166 alpha-3 country code, got "ABD"'),
    (
        kinds.Unit,
        "person",
        (
            "expected a unit (persons, cases, percent, years, months, weeks, days, hours, count) or a currency code, "
            'got "person"; did you mean persons?'
        ),
    ),
    (kinds.Year, 22, "expected a year from 1900 to 2100, got 22"),
    (kinds.Year, "2022", 'expected a year from 1900 to 2100, got "2022"'),
    (kinds.YearOrSpan, "2005 to 2003", "expected the earlier year first, got 2005 to 2003"),
    (kinds.YearOrSpan, "1805 to 1807", "expected a year from 1900 to 2100, got 1805"),
    (kinds.YearOrSpan, "2003-2005", 'expected a year from 1900 to 2100, got "2003-2005"'),
    (int, -1, "expected a whole number, got -1"),
    (int, True, "expected a whole number, got true"),
    (int, "3", 'expected a whole number, got "3"'),
    (bool, "yes", 'expected true or false, got "yes"'),
    (bool, 1, "expected true or false, got 1"),
    (dt.date, "2024-02-30", 'expected a date such as 2024-06-24, got "2024-02-30"'),
    (dt.date, "20240224", 'expected a date such as 2024-06-24, got "20240224"'),
    (dt.date, "June 2024", 'expected a date such as 2024-06-24, got "June 2024"'),
    (
        Tier,
        "Tier 2 watch list",
        (
            "expected one of Tier 1, Tier 2, Tier 2 Watch List, Tier 3, Special Case, "
            'got "Tier 2 watch list"; did you mean Tier 2 Watch List?'
        ),
    ),
    (Measure, "death", 'expected a measure of the vocabulary, got "death"; did you mean deaths?'),
    (Measure, 3, "expected a measure of the vocabulary, got 3"),
]


@pytest.mark.parametrize(("kind", "value", "message"), REFUSED)
def test_a_kind_says_what_it_expected_and_what_it_got(kind: Any, value: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        kind_of(kind).read(value)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (kinds.Text, "two\nlines\tand “quotes”"),
        (kinds.Text, "Savić, العربية, 北京, \U0001f600"),
        (kinds.Item, "Lale-Demoz & Co, Ltd."),
        (kinds.Quoted, "one two three four five six seven eight nine ten eleven twelve"),
        (kinds.Telephone, "011-785-0000"),
        (kinds.Telephone, "not stated"),
        (kinds.Slug, "2021"),
        (kinds.WebAddress, "http://gvnet.com/humantrafficking"),
        (kinds.Language, "sr-Latn"),
        (kinds.Country, "XKX"),
        (kinds.Citizenship, "foreign"),
        (kinds.Place, "world"),
        (kinds.Place, "Darien Gap"),
        (kinds.Place, "PRK"),
        (kinds.Unit, "RSD"),
        (kinds.Year, 2022),
        (int, 0),
        (bool, False),
    ],
)
def test_what_a_kind_accepts_it_reads_as_it_is(kind: Any, value: Any) -> None:
    kind_of(kind).accept(value)
    assert kind_of(kind).read(value) == value


def test_spaces_around_text_in_a_file_are_no_part_of_it() -> None:
    assert kind_of(kinds.Text).read("  a b ") == "a b"
    with pytest.raises(InvalidValueError, match='expected text without spaces around it, got " a"'):
        kind_of(kinds.Text).accept(" a")


def test_a_span_of_years_is_all_of_them() -> None:
    assert kind_of(kinds.YearOrSpan).read("2003 to 2005") == range(2003, 2006)
    with pytest.raises(InvalidValueError, match="expected a year"):
        kind_of(kinds.YearOrSpan).accept(range(2003, 2006))


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (Quantity, 46, "expected a Quantity, got 46; Quantity.parse reads its spelling"),
        (Difference, "15%", 'expected a Difference, got "15%"; Difference.parse reads its spelling'),
        (Period, "2021", 'expected a Period, got "2021"; Period.parse reads its spelling'),
        (Citation, "rossi", 'expected a Citation, got "rossi"; Citation.parse reads its spelling'),
        (dt.date, "2024-06-24", 'expected a date, got "2024-06-24"'),
        (dt.date, dt.datetime(2024, 6, 24), "expected a date, got 2024-06-24 00:00:00"),  # noqa: DTZ001  # no zone
        (tuple[Citation, ...], ["rossi"], "expected a tuple, got ['rossi']"),
        (tuple[Citation, ...], ("rossi",), 'expected a Citation, got "rossi"; Citation.parse reads its spelling'),
        (tuple[Citation, ...], (None,), "expected a Citation, got nothing; Citation.parse reads its spelling"),
    ],
)
def test_a_spelling_is_not_yet_a_value(kind: Any, value: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        kind_of(kind).accept(value)
    assert str(refused.value) == message


def test_a_long_value_is_cut_short_in_a_message() -> None:
    with pytest.raises(InvalidValueError) as refused:
        kind_of(kinds.Slug).read("X" * 1000)
    assert str(refused.value) == f'expected a slug such as tip-2022, got "{"X" * 79}…"'


def test_what_may_be_absent_has_the_kind_of_what_is_there() -> None:
    assert kind_of(Period | None) is kind_of(Period)
    assert kind_of(Annotated[kinds.Text | None, "a meaning"]) is kind_of(kinds.Text)


def test_a_list_has_the_vocabulary_and_the_references_of_its_items() -> None:
    kind = kind_of(tuple[Annotated[str, kinds.reference("an organisation", "organisations")], ...])
    assert (kind.words, kind.refers, kind.column) == ("list of ids of organisations", "organisations", "list")
    words = Annotated[Literal["a", "b"], Terms("letters")]
    assert kind_of(tuple[words, ...]).vocabulary == "letters"


def test_a_literal_without_a_name_is_no_vocabulary() -> None:
    with pytest.raises(TypeError, match="no kind is known for"):
        kind_of(Literal["a", "b"])


def test_a_kind_names_itself_shortly() -> None:
    assert repr(kind_of(Quantity)) == "<kind: quantity>"
