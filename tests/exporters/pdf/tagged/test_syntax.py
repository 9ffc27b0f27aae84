"""The syntax of values in a PDF file, checked by another library."""

from datetime import datetime, timedelta, timezone

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from tipreport.exporters.pdf.tagged import syntax


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_strings_are_decoded_to_the_same_text(text: str) -> None:
    assert str(pikepdf.Object.parse(syntax.text_string(text).encode("latin-1"))) == text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_names_are_decoded_to_the_same_text(text: str) -> None:
    name = pikepdf.Object.parse(syntax.name(text).encode("ascii"))
    assert str(name) == "/" + text


def test_numbers_have_two_decimals_at_most() -> None:
    assert [syntax.number(v) for v in (0, 1.0, 595.2756, -0.5, 100, 0.004)] == ["0", "1", "595.28", "-0.5", "100", "0"]


def test_dates_are_in_universal_time() -> None:
    assert syntax.date(datetime(2024, 1, 1, 1, tzinfo=timezone(timedelta(hours=2)))) == "(D:20231231230000+00'00')"
