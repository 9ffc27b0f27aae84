"""The period or date that an invalid text probably means."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.errors import InvalidValueError
from tipreport.model import Period
from tipreport.model.period_corrections import corrected_date, corrected_period

MALTA = Path(__file__).parents[2] / "data" / "briefs" / "malta.yaml"
MEANT = {
    "2010-2019": "2010 to 2019",
    "2010–2019": "2010 to 2019",
    "2019/20": "2019 to 2020",
    "between 2010 and 2012": "2010 to 2012",
    "May 2021": "2021-05",
    "14 October 2021": "2021-10-14",
    "October 14, 2021": "2021-10-14",
    "Jan. 2020 - Mar. 2020": "2020-01 to 2020-03",
    "from 2010": "since 2010",
    "by 2020": "until 2020",
    "ca. 2001": "about 2001",
    "2021/05": "2021-05",
    "2021-5": "2021-05",
    "17/05/2021": "2021-05-17",
    "the 1990s": "1990s",
    "in 2020": "2020",
}


@pytest.mark.parametrize(("text", "meant"), MEANT.items(), ids=MEANT)
def test_the_meant_period_is_returned(text: str, meant: str) -> None:
    assert corrected_period(text) == meant
    assert str(Period.parse(meant)) == meant


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("fiscal year 2021-2022", "2021-07 to 2022-06"),
        ("2021/22 financial year", "2021-07 to 2022-06"),
        ("FY 2021/22", "2021-07 to 2022-06"),
        ("FY 2022", "2021-10 to 2022-09"),
        ("FY22", "2021-10 to 2022-09"),
        ("the fiscal year 2022", "2021-10 to 2022-09"),
        ("reporting period 2021-2022", "2021-04 to 2022-03"),
        ("the 2021 reporting period", "2021-04 to 2022-03"),
    ],
)
def test_a_fiscal_year_is_written_as_its_months(text: str, months: str) -> None:
    assert corrected_period(text) == f"its months, such as {months}, and {text} in note"
    assert Period.parse(months).from_year == int(months[:4])


@pytest.mark.parametrize("text", ["", "05/06/2021", "mid 2020", "2021-13", "2020-2010", "FY", "1" * 500])
def test_an_unclear_text_gives_nothing(text: str) -> None:
    assert corrected_period(text) == corrected_date(text) == ""


_PIECES = ["2021", "2010", "05", "31", "-", "/", " ", "May", "to", "since", "about", "s", "1990s", "."]


@given(st.lists(st.sampled_from(_PIECES), max_size=7).map("".join) | st.text(max_size=20))
def test_every_suggestion_is_a_period(text: str) -> None:
    if suggestion := corrected_period(text):
        assert str(Period.parse(suggestion)) == suggestion


@pytest.mark.parametrize("text", ["2021/22", "2021/2022"])
def test_two_years_with_a_slash_may_be_a_fiscal_year(text: str) -> None:
    with pytest.raises(InvalidValueError) as error:
        Period.parse(text)

    assert str(error.value).endswith(
        f"write 2021 to 2022; or its months, such as 2021-07 to 2022-06, and {text} in note, if it is a fiscal year"
    )


def test_two_years_with_a_dash_are_two_years() -> None:
    with pytest.raises(InvalidValueError, match=r"write 2021 to 2022$"):
        Period.parse("2021-2022")


def test_valid_briefs_are_read_without_loading_the_corrections() -> None:
    program = (
        "import sys, tipreport; tipreport.read_brief(sys.argv[1]); print(*(n for n in sys.modules if 'corr' in n))"
    )
    read = subprocess.run([sys.executable, "-c", program, str(MALTA)], capture_output=True, text=True, check=True)

    assert read.stdout.strip() == ""
