"""Numbers, differences, claims and penalties as text."""

from typing import Any

import pytest

from tipreport.model import Difference, Figure, Penalty, Period, Quantity
from tipreport.wording import ENGLISH, wording_for
from tipreport.wording.amounts import (
    format_basis,
    format_quantity,
    format_value,
)
from tipreport.wording.differences import format_claimed_change, format_difference
from tipreport.wording.penalties import format_penalty
from tipreport.wording.phrases import NBSP


def figure(value: object, **more: Any) -> Figure:
    fields = {"measure": "convictions"} | more
    return Figure(value=Quantity.parse(value), **fields)  # type: ignore[arg-type]


def plain(text: object) -> str:
    return str(text).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("value", "unit", "per", "text"),
    [
        (46, "persons", None, "46"),
        (0, "persons", None, "0"),
        ("about 13000", "persons", None, "about 13,000"),
        ("less than 5", "persons", None, "fewer than 5"),
        ("less than 5", "years", None, "less than 5 years"),
        ("at least 350 million", "USD", None, "at least $350 million"),
        ("80000 to 120000", "persons", None, "80,000 to 120,000"),
        ("50000 to 70000", "MRU", "year", "MRU 50,000 to 70,000 a year"),
        ("5 to 9", "USD", None, "$5 to $9"),
        ("-0.9", "percent", None, "-0.9%"),
        ("-20", "USD", None, "-$20"),
        ("1.90", "USD", "day", "$1.90 a day"),
        ("2.9", "persons", "thousand people", "2.9 per 1,000 people"),
        ("about 0.02", "persons", "hundred thousand people", "about 0.02 per 100,000 people"),
        (1, "years", None, "1 year"),
        ("2 to 12", "years", None, "2 to 12 years"),
        ("3.4 million", "USD", None, "$3.4 million"),
        ("3.4 million", "persons", None, "3.4 million"),
        ("35000 billion", "IRR", None, "IRR 35 trillion"),
        (1234567, "persons", None, "1,234,567"),
        ("not stated", "persons", None, "not given"),
        ("not reported", "persons", None, "not reported"),
        ("not known", "persons", None, "not known"),
    ],
)
def test_a_quantity_has_its_qualifier_and_unit(value: object, unit: str, per: str | None, text: str) -> None:
    assert plain(format_quantity(ENGLISH, Quantity.parse(value), unit, per=per)) == text  # type: ignore[arg-type]


def test_a_missing_number_has_the_words_of_the_source() -> None:
    vague = format_quantity(ENGLISH, Quantity.parse("vague"), "persons", "tens of thousands", "year")
    unreadable = format_quantity(ENGLISH, Quantity.parse("unreadable"), "persons", "approximately 145,9000")

    assert plain(vague) == "“tens of thousands” a year"
    assert plain(unreadable) == "“approximately 145,9000” (as printed)"


def test_an_estimate_is_described_once() -> None:
    exact = figure(60, measure="victims", unit="percent", of="refugees", basis="estimated")
    about = figure("about 20", measure="victims", unit="percent", of="the population", basis="estimated")
    at_least = about.replace(value=Quantity.parse("at least 20"))

    assert (plain(format_value(ENGLISH, exact)), format_basis(ENGLISH, exact)) == ("an estimated 60%", "")
    assert (plain(format_value(ENGLISH, about)), format_basis(ENGLISH, about)) == ("about 20%", "estimated")
    assert (plain(format_value(ENGLISH, at_least)), format_basis(ENGLISH, at_least)) == ("at least 20%", "estimated")


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru"])
@pytest.mark.parametrize(
    ("value", "more"), [("60", {"basis": "estimated"}), ("about 60", {}), ("at least 60", {}), ("less than 60", {})]
)
def test_the_words_of_a_number_come_before_it(language: str, value: str, more: dict[str, Any]) -> None:
    """A chart and a tile draw the number large, and its words small above it."""
    shown = format_value(wording_for(language), figure(value, **more))

    assert shown.number == "60"
    assert shown.qualifier.strip()


@pytest.mark.parametrize(
    ("new", "old", "text"),
    [
        (63, 57, "6 more"),
        (16, 18, "2 fewer"),
        (18, 18, "the same"),
        (1200, 1000, "200 more (20%)"),
        (17004, 16938, "66 more (0.4%)"),
        (2001, 2000, "1 more (less than 0.1%)"),
        (120, 100000, "99,880 fewer (99.9%)"),
        (100, 1000000, "999,900 fewer (more than 99.9%)"),
        (20000, 10000, "10,000 more (100%)"),
        ("about 20", 18, ""),
        ("not stated", 18, ""),
    ],
)
def test_a_change_is_calculated_only_from_two_exact_numbers(new: object, old: object, text: str) -> None:
    now, before = figure(new, period=Period.parse(2021)), figure(old, period=Period.parse(2020))

    assert plain(format_difference(ENGLISH, now, before)) == text


def test_counts_below_a_hundred_and_undated_numbers_get_no_percentage() -> None:
    assert "%" not in format_difference(
        ENGLISH, figure(99, period=Period.parse(2021)), figure(98, period=Period.parse(2020))
    )
    assert "%" not in format_difference(ENGLISH, figure(200), figure(100, period=Period.parse(2020)))


def test_rates_change_in_points_and_money_is_less_not_fewer() -> None:
    rates = [figure(value, measure="poverty rate") for value in ("21.7", "24.3")]
    money = [figure(value, measure="spending", unit="USD", pillar="protection") for value in (31320, 240080)]

    assert plain(format_difference(ENGLISH, *rates)) == "2.6 points lower"
    assert plain(format_difference(ENGLISH, *money)) == "$208,760 less"


def test_an_unusual_unit_of_a_rate_comes_before_its_base() -> None:
    places = figure("1 to 3", measure="shelters", unit="persons", per="thousand people")

    assert plain(format_value(ENGLISH, places)) == "1 to 3 people per 1,000 people"


def test_an_unusual_unit_of_a_measure_is_shown() -> None:
    assert plain(format_value(ENGLISH, figure(46, measure="investigations"))) == "46"
    assert (
        plain(format_value(ENGLISH, figure("about 46", measure="investigations", unit="persons"))) == "about 46 people"
    )
    assert plain(format_value(ENGLISH, figure(1, unit="cases"))) == "1 case"
    assert plain(format_value(ENGLISH, figure("not stated", unit="cases"))) == "not given"
    assert plain(format_value(ENGLISH, figure(8, measure="other", label="stadiums", unit="count"))) == "8"


def test_a_difference_has_no_trailing_zeros() -> None:
    new, old = figure("10.5", measure="unemployment rate"), figure("9.5", measure="unemployment rate")

    assert plain(format_difference(ENGLISH, new, old)) == "1 point higher"
    assert plain(format_difference(ENGLISH, figure(50), figure(30))) == "20 more"


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"change": "not up", "compared_with": Period.parse(2020)}, "no more than in 2020"),
        (
            {"change": "down", "change_by": Difference.parse("15%"), "compared_with": Period.parse(2020)},
            "15% fewer than in 2020",
        ),
        ({"change": "up", "change_by": Difference.parse("about 11")}, "about 11 more than before"),
        ({"change": "unchanged", "compared_with": Period.parse(2019)}, "no change from 2019"),
        ({"compared_with": Period.parse("1990s")}, "a comparison with the 1990s"),
    ],
)
def test_a_claimed_comparison_is_formatted_as_the_source_makes_it(more: dict[str, Any], text: str) -> None:
    assert plain(format_claimed_change(ENGLISH, figure("not stated", **more))) == text


def test_a_change_of_a_rate_is_claimed_in_points() -> None:
    rate = figure("21.7", measure="poverty rate", change="down", change_by=Difference.parse("2.6"))

    assert plain(format_claimed_change(ENGLISH, rate)) == "2.6 points lower than before"


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"value": "2 to 12"}, "2 to 12 years in prison"),
        ({"value": "at most 12", "printed": "up to 12 years"}, "at most 12 years in prison (“up to 12 years”)"),
        ({"value": "not stated"}, "prison, term not given"),
        ({"kind": "fine", "value": "5000 to 9000", "unit": "MRU"}, "a fine of MRU 5,000 to 9,000"),
        ({"kind": "fine", "value": "not reported", "unit": "MRU"}, "a fine, amount not reported"),
        ({"kind": "other", "value": 3, "unit": "months"}, "3 months"),
    ],
)
def test_a_penalty_has_its_kind(fields: dict[str, Any], text: str) -> None:
    penalty = Penalty(offence="forced labour", **fields | {"value": Quantity.parse(fields["value"])})

    assert plain(format_penalty(ENGLISH, penalty)) == text


def test_a_term_that_is_not_given_is_a_whole_phrase_in_other_languages() -> None:
    penalty = Penalty(offence="forced labour", value=Quantity.parse("not stated"))

    assert plain(format_penalty(wording_for("ar"), penalty)) == "السجن لمدة غير مذكورة"
    assert plain(format_penalty(wording_for("fr"), penalty)) == "emprisonnement (durée non indiquée)"


def test_the_least_age_of_victims_is_that_of_the_youngest() -> None:
    age = figure("at least 9", measure="age of victims", unit="years")
    said = {language: plain(format_value(wording_for(language), age)) for language in ("en", "fr", "es", "ru")}

    assert said == {"en": "as young as 9 years", "fr": "dès 9 ans", "es": "desde los 9 años", "ru": "от 9 лет"}
    assert plain(format_value(wording_for("ar"), age)) == "من سن 9 سنوات"
    assert plain(format_value(ENGLISH, age.replace(value=Quantity.parse("9")))) == "9 years"
    assert plain(format_value(ENGLISH, age.replace(measure="other", label="Term"))) == "at least 9 years"
