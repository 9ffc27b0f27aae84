"""Quantities as their source gives them."""

import decimal
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.errors import InvalidValueError
from tipreport.model import Difference, Quantity
from tipreport.model.qualifiers import HEDGES, MISSING_QUALIFIERS, QUALIFIERS

A_NUMBER = 'expected a number, or words such as "about 20", "at least 6750", "2 to 12", "not reported", found {}'

TWELVE = {
    "46": Quantity("exact", Decimal(46)),
    "about 20": Quantity("about", Decimal(20)),
    "at least 6750": Quantity("at least", Decimal(6750)),
    "more than 100": Quantity("more than", Decimal(100)),
    "at most 12": Quantity("at most", Decimal(12)),
    "less than 5": Quantity("less than", Decimal(5)),
    "80000 to 120000": Quantity("range", Decimal(80000), Decimal(120000)),
    "not reported": Quantity("not reported"),
    "not known": Quantity("not known"),
    "not stated": Quantity("not stated"),
    "vague": Quantity("vague"),
    "unreadable": Quantity("unreadable"),
}


@pytest.mark.parametrize(("formatted", "quantity"), TWELVE.items(), ids=TWELVE)
def test_each_of_the_twelve_kinds_is_parsed(formatted: str, quantity: Quantity) -> None:
    assert Quantity.parse(formatted) == quantity
    assert str(quantity) == formatted
    assert [other for other in TWELVE.values() if other == quantity] == [quantity]


def test_there_are_twelve_kinds() -> None:
    assert tuple(quantity.qualifier for quantity in TWELVE.values()) == QUALIFIERS


def test_zero_is_a_number_and_a_missing_number_is_not() -> None:
    assert Quantity.parse(0).value == 0
    assert Quantity.parse("0") != Quantity.parse("not reported")
    assert [Quantity.parse(word).value for word in MISSING_QUALIFIERS] == [None] * 5


def test_the_sign_is_kept_except_for_zero() -> None:
    assert str(Quantity.parse("-0.9")) == "-0.9"
    assert Quantity.parse("-0.9").value == Decimal("-0.9")
    assert str(Quantity.parse("-0")) == "0"


@pytest.mark.parametrize(
    ("text", "value", "formatted"),
    [
        ("24.3", "24.3", "24.3"),
        ("1.50", "1.5", "1.5"),
        ("10.0", "10", "10"),
        ("6750", "6750", "6750"),
        ("999999", "999999", "999999"),
        ("1000000", "1000000", "1 million"),
        ("3400000", "3400000", "3.4 million"),
        ("3.4 million", "3400000", "3.4 million"),
        ("3.400 million", "3400000", "3.4 million"),
        ("1234567", "1234567", "1234567"),
        ("1234500", "1234500", "1234500"),
        ("1.235 million", "1235000", "1.235 million"),
        ("220 billion", "220000000000", "220 billion"),
        ("1500 million", "1500000000", "1.5 billion"),
        ("0.5 billion", "500000000", "500 million"),
        ("-3.4 million", "-3400000", "-3.4 million"),
        ("123456789012345", "123456789012345", "123456789012345"),
        ("1234567890123450000", "1234567890123450000", "1234567890123.45 million"),
        ("0.000000001", "0.000000001", "0.000000001"),
    ],
)
def test_a_number_has_one_text_form(text: str, value: str, formatted: str) -> None:
    quantity = Quantity.parse(text)
    assert (quantity.value, str(quantity)) == (Decimal(value), formatted)
    assert Quantity.parse(formatted) == quantity


def test_both_ends_of_a_range_have_the_same_form() -> None:
    assert str(Quantity.parse("1000000 to 2500000")) == "1 million to 2.5 million"
    assert Quantity.parse("-5 to -2") == Quantity("range", Decimal(-5), Decimal(-2))


@pytest.mark.parametrize(
    ("text", "got"),
    [
        ("6,750", '"6,750": write 6750'),
        ("-1,234,567.5", '"-1,234,567.5": write -1234567.5'),
        ("46 victims", '"46 victims": write 46; the unit is a field of its own'),
        ("~20", '"~20": write about 20'),
        ("20%", '"20%": write 20, and percent in unit'),
        (".5", '".5": write 0.5'),
        ("1e3", '"1e3"'),
        ("0777", '"0777"'),
        ("abuot 20", '"abuot 20": write about 20'),
        ("About 20", '"About 20": write about 20'),
        ("unreported", '"unreported": write not reported'),
        (" 46", '" 46": write 46'),
        ("about 2 to 12", '"about 2 to 12": write 2 to 12'),
        ("five", '"five": write 5'),
        ("", '""'),
        (None, "nothing"),
        (True, "true"),
        ("١٢", '"١٢"'),
        ("9" * 200, '"' + "9" * 79 + "…" + '"'),
    ],
)
def test_an_invalid_quantity_is_rejected(text: Any, got: str) -> None:
    if text == "9" * 200:
        expected = "expected a number of at most 15 significant digits, found " + "9" * 79 + "…"
    else:
        expected = A_NUMBER.format(got)
    with pytest.raises(InvalidValueError) as raised:
        Quantity.parse(text)
    assert str(raised.value) == expected


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Quantity.parse("12 to 2"), "expected the smaller number first, found 12 to 2: write 2 to 12"),
        (lambda: Quantity.parse("5 to 5"), "expected the smaller number first, found 5 to 5: write 5"),
        (
            lambda: Quantity.parse("0.5 million"),
            'expected digits for a number below a million, found "0.5 million": write 500000',
        ),
        (
            lambda: Quantity.parse("1234567890123456"),
            "expected a number of at most 15 significant digits, found 1234567890123456",
        ),
        (
            lambda: Quantity("exact", Decimal("NaN")),
            "expected a number of at most 15 significant digits, found NaN",
        ),
        (
            lambda: Quantity("exact", Decimal("-Infinity")),
            "expected a number of at most 15 significant digits, found -Infinity",
        ),
        (
            lambda: Quantity("exact", Decimal("1E+999999")),
            "expected a number of at most 15 significant digits, found 1E+999999",
        ),
        (lambda: Quantity("exact", float("nan")), "expected a number of at most 15 significant digits, found nan"),
        (lambda: Quantity("exact", True), "expected a number, found true"),
        (lambda: Quantity("exact", "46"), 'expected a number, found "46"'),  # type: ignore[arg-type]  # what is tested
        (lambda: Quantity("exact"), 'expected one number with the qualifier "exact", found none: write the number'),
        (
            lambda: Quantity("about", 1, 2),
            'expected one number with the qualifier "about", found 1 and 2: write range as the qualifier',
        ),
        (
            lambda: Quantity("range", 5),
            'expected two numbers with the qualifier "range", found 5: write exact as the qualifier, or both ends',
        ),
        (
            lambda: Quantity("range", None, 5),
            'expected two numbers with the qualifier "range", found 5: write exact as the qualifier, or both ends',
        ),
        (
            lambda: Quantity("exact", None, 5),
            'expected one number with the qualifier "exact", found 5: write exact as the qualifier, or both ends',
        ),
        (
            lambda: Quantity("not reported", 5),
            (
                'expected no number with the qualifier "not reported", found 5: write exact as the qualifier, '
                "or leave the number out"
            ),
        ),
        (
            lambda: Quantity("unreadable", 145),
            (
                'expected no number with the qualifier "unreadable", found 145: write exact as the qualifier, '
                "or leave the number out"
            ),
        ),
        (
            lambda: Quantity("roughly", 5),  # type: ignore[arg-type]  # what is tested
            f'expected one of {", ".join(QUALIFIERS)}, found "roughly": write about',
        ),
    ],
)
def test_a_quantity_with_inconsistent_fields_is_rejected(make: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        make()
    assert str(raised.value) == message


def test_python_numbers_are_accepted_as_printed() -> None:
    assert Quantity("exact", 24.3) == Quantity.parse(24.3) == Quantity.parse("24.3")
    assert Quantity("exact", 46) == Quantity("exact", 46.0) == Quantity("exact", Decimal("46.00"))


def test_equal_numbers_are_equal_quantities_with_one_hash() -> None:
    assert hash(Quantity.parse("1.50")) == hash(Quantity.parse("1.5"))
    assert len({Quantity.parse("3.4 million"), Quantity.parse(3400000)}) == 1


def test_the_decimal_precision_of_a_program_changes_nothing() -> None:
    with decimal.localcontext(prec=3):
        quantity = Quantity.parse("123456789012.345")
        assert (str(quantity), str(Quantity.parse("1000000.4"))) == ("123456789012.345", "1000000.4")
    assert quantity.value == Decimal("123456789012.345")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**10), max_value=10**10))
def test_a_formatted_quantity_is_parsed_back(number: Decimal) -> None:
    for quantity in (Quantity("exact", number), Quantity("about", number), Quantity("range", number, number + 1)):
        assert Quantity.parse(str(quantity)) == quantity


# ---------------------------------------------------------------- differences


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("11", Difference(Quantity.parse(11))),
        ("15%", Difference(Quantity.parse(15), percent=True)),
        ("about 15%", Difference(Quantity.parse("about 15"), percent=True)),
        ("at least 2.5", Difference(Quantity.parse("at least 2.5"))),
        ("-3", Difference(Quantity.parse(-3))),
        ("1.5 million", Difference(Quantity.parse(1500000))),
    ],
)
def test_a_difference_is_an_amount_or_a_percentage(text: str, difference: Difference) -> None:
    assert Difference.parse(text) == difference
    assert str(difference) == text


def test_a_difference_may_be_a_python_number() -> None:
    assert Difference.parse(11) == Difference.parse("11")
    assert Difference.parse(Decimal("0.5")) == Difference.parse(0.5) == Difference.parse("0.5")


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("2 to 12", ""),
        ("not reported", ""),
        ("15 %", ": write 15%"),
        ("+11", ": write 11"),
        ("over 1,200", ": write more than 1200"),
        ("%", ""),
        ("some", ""),
        ("vague", ""),
        ("", ""),
    ],
)
def test_an_invalid_difference_is_rejected(text: str, write: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        Difference.parse(text)
    assert str(raised.value) == f'expected an amount of change such as 11 or "15%", found "{text}"{write}'


@pytest.mark.parametrize("amount", [Quantity.parse("2 to 12"), Quantity("not reported"), 11, None])
def test_a_difference_consists_of_one_number(amount: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected an amount of change such as 11"):
        Difference(amount)


def test_hedges_lie_between_exact_and_range_and_words_after() -> None:
    assert HEDGES == ("about", "at least", "more than", "at most", "less than")
    assert ("exact", *HEDGES, "range", *MISSING_QUALIFIERS) == QUALIFIERS


def test_a_range_whose_upper_end_alone_is_in_millions_is_refused_because_readers_scale_both_ends() -> None:
    with pytest.raises(InvalidValueError, match=r"write 2 million to 3 million or 2 to 3000000$"):
        Quantity.parse("2 to 3 million")
    with pytest.raises(InvalidValueError, match=r"write 1\.5 billion to 2 billion or 1\.5 to 2000000000$"):
        Quantity.parse("1.5 to 2 billion")


@pytest.mark.parametrize("text", ["2 to 3000000", "2 million to 3 million", "0 to 3 million", "250000 to 5 million"])
def test_a_range_has_a_text_form_that_is_read_as_it_is_meant(text: str) -> None:
    assert str(Quantity.parse(text)) == text


@pytest.mark.parametrize("text", ["46", "about 20", "2 to 12", "not reported"])
def test_the_repr_of_a_quantity_makes_it(text: str) -> None:
    assert repr(Quantity.parse(text)) == f"Quantity.parse('{text}')"


def test_the_repr_of_a_difference_makes_it() -> None:
    assert repr(Difference.parse("about 15%")) == "Difference.parse('about 15%')"
