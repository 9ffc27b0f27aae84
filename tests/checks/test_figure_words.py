"""The words of a source about a figure, and whether they say more than its number."""

from decimal import Decimal
from typing import Any

import pytest

from tipreport.checks.figure_words import says_more
from tipreport.model.quantity import Quantity
from tipreport.model.records import Figure


def figure(printed: str, qualifier: Any = "at least", value: str = "1180", **fields: Any) -> Figure:
    upper = fields.pop("upper", None)
    quantity = Quantity(qualifier, Decimal(value), Decimal(upper) if upper else None)
    given = {"measure": "deaths", "unit": "persons", **fields}
    return Figure(value=quantity, printed=printed, sources=(), **given)


SHOWN = "Deaths on land in the Sahara, 2023"


@pytest.mark.parametrize(
    "given",
    [
        figure("at least 1,180"),
        figure("at least 1,180 people are known to have died"),
        figure("no fewer than 1,180 deaths in the Sahara"),
        figure("au moins 5 601", value="5601"),
        figure("at least eight million", value="8000000"),
        figure("over 30%", "more than", "30", unit="percent", of="deaths"),
        figure("approximately 18,000", "about", "18000"),
        figure("between 250 and 300 people", "range", "250", upper="300"),
        figure("10 to 15 million", "range", "10000000", upper="15000000"),
        figure("an estimated 500 deaths", "exact", "500", basis="estimated"),
        figure("$5 million", "exact", "5000000", unit="USD"),
        figure("three years", "exact", "3", unit="years"),
        figure("$10,000 a year", "exact", "10000", unit="USD", per="year"),
        figure("300 each month", "exact", "300", unit="count", per="month"),
    ],
    ids=lambda each: each.printed,
)
def test_the_number_its_bound_and_the_words_of_the_label_say_nothing_more(given: Figure) -> None:
    assert not says_more(given, SHOWN)


@pytest.mark.parametrize(
    "given",
    [
        figure("at least 1,180, most of them boys"),
        figure("1,180 deaths"),  # exact
        figure("over 1,180"),  # another bound
        figure("nearly 90%", "about", "90", unit="percent", of="deaths"),
        figure("only 24", "exact", "24"),
        figure("24 not counted", "exact", "24"),
        figure("24,673,485", "exact", "24700000"),
        figure("an estimated 500", "exact", "500"),
        figure("Approximately 9,000 refugees and 4,000 asylum seekers", "about", "4000"),
        figure("€5 million", "exact", "5000000", unit="USD"),
        figure("$10,000 a year", "exact", "10000", unit="USD"),
        figure("5% of deaths", "exact", "5"),
        figure("two score", "exact", "40"),
        figure("one in ten", "exact", "10", unit="percent", of="deaths"),
        figure("between 250 and 300 a year", "range", "250", upper="300"),
        figure("200 children", "exact", "200"),
    ],
    ids=lambda each: each.printed,
)
def test_another_number_bound_or_word_says_more(given: Figure) -> None:
    assert says_more(given, SHOWN)


def test_words_that_the_label_has_in_another_number_say_nothing_more() -> None:
    given = figure("12 shelters", "exact", "12", measure="shelters", unit="count")

    assert not says_more(given, "Shelter for victims")
    assert says_more(given, "Buildings")


AGED = "Children in the Darien Gap, younger than 5 years"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (figure("half being younger than 5 years old", "exact", "50", unit="percent", of="children"), AGED),
        (figure("la moitié", "exact", "50", unit="percent", of="children"), AGED),
        (figure("girls as young as 9 years old", value="9", unit="years"), "Age of victims, women and girls"),
    ],
)
def test_a_half_an_age_and_numbers_that_are_shown_say_no_more(given: Figure, shown: str) -> None:
    assert not says_more(given, shown)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (figure("half being younger than 6 years old", "exact", "50", unit="percent", of="children"), AGED),
        (figure("half of them", "exact", "50", unit="persons"), AGED),
        (figure("girls as young as 9 years old", "exact", "9", unit="years"), "Age of victims, women and girls"),
    ],
)
def test_another_number_or_bound_says_more(given: Figure, shown: str) -> None:
    assert says_more(given, shown)
