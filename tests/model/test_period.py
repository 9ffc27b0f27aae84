"""Periods of time."""

from itertools import pairwise
from typing import Any

import pytest

from tipreport.errors import InvalidValueError
from tipreport.model import Period
from tipreport.model.value_types import field_type
from tipreport.testing.random_source import SeededSource
from tipreport.testing.random_values import random_value

FORMS = {
    "2021": Period("in", "2021"),
    "2021-06": Period("in", "2021-06"),
    "2022-11-20": Period("in", "2022-11-20"),
    "2010 to 2019": Period("to", "2010", "2019"),
    "2021-04 to 2022-03": Period("to", "2021-04", "2022-03"),
    "2022-11-20 to 2022-12-18": Period("to", "2022-11-20", "2022-12-18"),
    "since 2010": Period("since", "2010"),
    "since 2010-12-02": Period("since", "2010-12-02"),
    "until 1981": Period("until", "1981"),
    "before 1800": Period("before", "1800"),
    "as of 2022-10": Period("as of", "2022-10"),
    "about 2001": Period("about", "2001"),
    "1990s": Period("decade", "1990"),
    "11 months of 2022": Period("months", "2022", None, 11),
}


@pytest.mark.parametrize(("text", "period"), FORMS.items(), ids=FORMS)
def test_each_form_is_parsed_and_formatted(text: str, period: Period) -> None:
    assert Period.parse(text) == period
    assert str(period) == text


def test_a_year_may_be_a_number() -> None:
    assert Period.parse(2021) == Period.parse("2021")


EXPECTED = 'expected a period such as 2021, 2021-10, "2010 to 2019", "since 2010", found {}'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("last year", EXPECTED.format('"last year": write the year itself, or leave the field out')),
        ("2021-13", EXPECTED.format('"2021-13"')),
        ("2021-6", EXPECTED.format('"2021-6": write 2021-06')),
        ("21", EXPECTED.format('"21"')),
        ("0999", EXPECTED.format('"0999"')),
        ("since 2010 to 2019", EXPECTED.format('"since 2010 to 2019"')),
        ("2010-2019", EXPECTED.format('"2010-2019": write 2010 to 2019')),
        ("1995s", EXPECTED.format('"1995s"')),
        ("12 months of 2022", EXPECTED.format('"12 months of 2022"')),
        ("May 2", EXPECTED.format('"May 2"')),
        ("", EXPECTED.format('""')),
        (True, EXPECTED.format('"True"')),
        (None, EXPECTED.format("nothing")),
        ("2023-02-29", "expected a day of the calendar, found 2023-02-29"),
        ("2022-04-30 to 2022-04-31", "expected a day of the calendar, found 2022-04-31"),
        (
            "2019 to 2010",
            "expected the earlier date first and both equally precise, found 2019 to 2010: write 2010 to 2019",
        ),
        ("2019 to 2019", "expected the earlier date first and both equally precise, found 2019 to 2019"),
        (
            "2019 to 2020-03",
            (
                "expected the earlier date first and both equally precise, found 2019 to 2020-03: "
                "write 2019-01 to 2020-03 or 2019 to 2020"
            ),
        ),
    ],
)
def test_an_invalid_period_is_rejected(text: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        Period.parse(text)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    "make",
    [
        lambda: Period("in", "since 2010"),
        lambda: Period("in", "2010 to 2019"),
        lambda: Period("in", "2010", "2019"),
        lambda: Period("in", "2010", None, 11),
        lambda: Period("to", "2010"),
        lambda: Period("since", "2010 to 2019"),
        lambda: Period("decade", "1995"),
        lambda: Period("months", "2022"),
        lambda: Period("months", "2022", None, 12),
        lambda: Period("sometime", "2022"),  # type: ignore[arg-type]  # what is tested
        lambda: Period("in", 2021),  # type: ignore[arg-type]  # what is tested
    ],
)
def test_inconsistent_parts_are_rejected(make: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected a period such as 2021"):
        make()


def test_a_leap_day_is_a_day() -> None:
    assert str(Period.parse("2024-02-29")) == "2024-02-29"


def test_every_random_period_has_one_text_form() -> None:
    random = SeededSource(0)
    for _ in range(500):
        period = random_value(random, field_type(Period), {}, {})
        assert Period.parse(str(period)) == period


ORDERED = [
    "until 1981", "until 2000", "before 2001", "until 2021", "1990s", "since 1995", "2001", "about 2001", "2001-02",
    "2010 to 2019", "since 2010", "2021", "11 months of 2022", "2022", "as of 2022-10", "2022-11-20 to 2022-12-18",
]  # fmt: skip


def test_periods_are_ordered_by_their_first_day_then_by_their_last() -> None:
    for earlier, later in pairwise(map(Period.parse, ORDERED)):
        assert earlier.days <= later.days, (earlier, later)
        assert earlier < later, (earlier, later)
        assert not later < earlier
    assert sorted(map(Period.parse, reversed(ORDERED))) == [*map(Period.parse, ORDERED)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", 2021, 2021),
        ("2021-06", 2021, 2021),
        ("2010 to 2019", 2010, 2019),
        ("2021-04 to 2022-03", 2021, 2022),
        ("since 2010", 2010, None),
        ("until 1981", None, 1981),
        ("before 1800", None, 1799),
        ("before 1800-06", None, 1800),
        ("as of 2022-10", 2022, 2022),
        ("1990s", 1990, 1999),
        ("11 months of 2022", 2022, 2022),
        ("about 2001", 2001, 2001),
    ],
)
def test_first_and_last_year_are_none_where_the_period_is_open(text: str, first: int | None, last: int | None) -> None:
    period = Period.parse(text)
    assert (period.from_year, period.to_year) == (first, last)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2020", "2021-01 to 2021-12"),
        ("2020", "2021-01-01 to 2021-12-31"),
        ("2020", "as of 2021-06"),
        ("2018 to 2019", "2020 to 2021"),
        ("2020-04 to 2021-03", "2021-04-01 to 2022-03-31"),
        ("2021-05", "2021-06"),
        ("2021-01 to 2021-06", "2021-07 to 2021-12"),
        ("until 2010", "before 2020-05"),
    ],
)
def test_periods_of_one_kind_have_one_length_and_years_begin_in_one_month(one: str, other: str) -> None:
    assert Period.parse(one).kind == Period.parse(other).kind


def test_periods_of_other_lengths_and_years_of_other_months_are_not_of_one_kind() -> None:
    texts = ["2020", "2018 to 2019", "1990s", "2020-04 to 2021-03", "2020-07 to 2021-06", "2020-05", "2020-05-02"]
    texts += ["11 months of 2022", "2021-01 to 2021-06", "since 2010", "until 1981"]

    assert len({Period.parse(text).kind for text in texts}) == len(texts)


@pytest.mark.parametrize(
    ("one", "other", "shares"),
    [
        ("2021", "2021-04 to 2022-03", True),
        ("2023", "2021-04 to 2022-03", False),
        ("since 2010", "2030", True),
        ("since 2010", "1990s", False),
        ("until 1981", "1981-05", True),
        ("before 1981", "1981", False),
    ],
)
def test_two_periods_share_a_year_if_one_belongs_to_both(one: str, other: str, shares: bool) -> None:
    assert Period.parse(one).shares_year(Period.parse(other)) is shares
    assert Period.parse(other).shares_year(Period.parse(one)) is shares


def test_only_one_plain_year_is_a_year() -> None:
    assert [text for text in FORMS if FORMS[text].is_year] == ["2021"]


@pytest.mark.parametrize(
    ("text", "single", "whole"),
    [
        ("2021", 2021, 2021),
        ("2021-10", 2021, None),
        ("2021-01 to 2021-06", 2021, None),
        ("9 months of 2021", 2021, None),
        ("as of 2021", 2021, None),
        ("2020 to 2021", None, None),
        ("since 2021", None, None),
        ("until 2021", None, None),
        ("2010s", None, None),
    ],
)
def test_a_period_may_be_inside_one_year_or_be_that_year(text: str, single: int | None, whole: int | None) -> None:
    period = Period.parse(text)

    assert (period.single_year, period.whole_year) == (single, whole)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2021", 1),
        ("2021-10", 1),
        ("as of 2021", 1),
        ("9 months of 2021", 1),
        ("2021-04 to 2022-03", 1),
        ("2021-04-01 to 2022-03-31", 1),
        ("2021-04-15 to 2022-04-14", 1),
        ("2021-04 to 2022-04", 2),
        ("2021-04-15 to 2022-04-16", 2),
        ("2020 to 2021", 2),
        ("2010s", 10),
        ("since 2021", None),
        ("until 2021", None),
        ("before 2021", None),
    ],
)
def test_a_period_has_a_number_of_years_unless_it_is_open(text: str, years: int | None) -> None:
    assert Period.parse(text).years == years
