"""The units of series and figures in words."""

import pytest

from tipreport.exporters.excel.sheets.series import unit_of
from tipreport.wording import wording_for


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "weeks per year"), ("fr", "semaines par an"), ("ru", "недели в год"), ("ar", "أسابيع لكل سنة")],
)
def test_a_rate_is_in_the_words_of_its_language(language: str, expected: str) -> None:
    assert unit_of({"unit": "weeks", "per": "year"}, wording_for(language)) == expected
