"""The numbers that quantities allow."""

from decimal import Decimal

import pytest

from tipreport.index.interval import Interval, allowed, around
from tipreport.model import Quantity


def numbers(text: object, *, roughly: bool = False) -> Interval:
    found = allowed(Quantity.parse(text), roughly=roughly)  # type: ignore[arg-type]  # a brief's own spelling
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("about 13000", 12500, 13500),
        ("about 20", 15, 25),
        ("about 21", "20.5", "21.5"),
        ("about 0.5", "0.45", "0.55"),
        ("about 0", "-0.5", "0.5"),
        ("about 3.4 million", 3_350_000, 3_450_000),
        ("7", 7, 7),
        ("2 to 12", 2, 12),
    ],
)
def test_about_rounds_at_the_last_nonzero_digit(value: str, low: object, high: object) -> None:
    found = numbers(value)

    assert (found.low[0], found.high[0]) == (Decimal(str(low)), Decimal(str(high)))


def test_a_rough_number_is_treated_as_about() -> None:
    assert numbers(20, roughly=True) == numbers("about 20")
    assert numbers("at least 20", roughly=True) == numbers("at least 20")


@pytest.mark.parametrize("word", ["not reported", "not known", "not stated", "vague", "unreadable"])
def test_vague_words_have_no_interval(word: str) -> None:
    assert allowed(Quantity.parse(word)) is None


@pytest.mark.parametrize(
    ("one", "two", "meet"),
    [
        ("at least 100", "at most 100", True),
        ("more than 100", "at most 100", False),
        ("at least 100", "less than 100", False),
        ("more than 100", "less than 100", False),
        ("more than 100", "more than 200", True),
        ("more than 100", "about 100", True),
        ("99", "at least 100", False),
        ("100", "100", True),
    ],
)
def test_an_end_may_be_excluded(one: str, two: str, meet: bool) -> None:
    assert numbers(one).meets(numbers(two)) is meet
    assert numbers(two).meets(numbers(one)) is meet


def test_sums_and_differences_preserve_open_ends() -> None:
    assert numbers("2 to 12") + numbers("3 to 4") == numbers("5 to 16")
    assert numbers("2 to 12") - numbers("3 to 4") == numbers("-2 to 9")
    assert (numbers("more than 5") + numbers(1)) == numbers("more than 6")
    assert (numbers(10) - numbers("more than 4")) == numbers("less than 6")
    assert around(Decimal(10), Decimal(2)) == numbers("8 to 12")
