"""The currencies and their names."""

import pytest
from babel.numbers import get_currency_name

from tipreport.model.currencies import CURRENCY_NAMES, currencies_for


def test_the_names_of_currencies_are_those_of_cldr() -> None:
    assert {code: get_currency_name(code, count=1, locale="en") for code in CURRENCY_NAMES} == CURRENCY_NAMES


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("cedi", "GHS"),
        ("ghana cedis", "GHS"),
        ("kenya shillings", "KES"),
        ("cfa francs", "XAF or XOF"),
        ("colon", "CRC or SVC"),
        ("ouguiya", "MRU"),
    ],
)
def test_a_name_means_the_currencies_that_have_it(name: str, codes: str) -> None:
    assert currencies_for(name) == codes


@pytest.mark.parametrize("name", ["", "francs", "kenya", "cent", "s", "bank notes"])
def test_a_name_of_many_currencies_or_of_none_means_none(name: str) -> None:
    assert currencies_for(name) == ""
