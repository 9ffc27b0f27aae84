"""Values whose numbers are not those of the words of the source beside them."""

from decimal import Decimal

import pytest

from tests.checks.small_brief import found, notes
from tipreport.checks.printed_numbers import printed_numbers


def figure(value: str, printed: str, more: str = "measure: convictions") -> str:
    return f"figures: [{{{more}, value: {value}, printed: '{printed}', period: 2020}}]"


def test_a_value_beside_other_numbers_of_the_source_is_noted() -> None:
    assert found("printed-differs", figure("about 310", "nearly 300")) == [
        (
            "Disagrees. Traffickers convicted, 2020. The source prints “nearly 300”, but the value is about "
            "310: correct one of them, or explain the difference in the field note."
        )
    ]
    penalties = "penalties: [{offence: x, value: 5 to 20, printed: five to 25 years}]"
    (note,) = found("printed-differs", penalties)
    assert "The source prints “five to 25 years”, but the value is 5 to 20 years:" in note
    assert [each.audience for each in notes("printed-differs", penalties)] == ["maker"]


SHARE = "measure: poverty rate"
MONEY = "measure: spending, unit: USD"


@pytest.mark.parametrize(
    ("value", "printed", "more"),
    [
        ("16", "61", "measure: convictions"),
        ("0.515", "51.5 percent", SHARE),
        ("58", "forty-six men and 11 women", "measure: convictions"),
        ("46", "sixty-four", "measure: convictions"),
        ("at least 1200", "at least 1,300", "measure: convictions"),
        ("5 to 20", "between 6 and 21", "measure: convictions"),
        ("1.5 million", "$1.6 million", MONEY),
    ],
)
def test_other_numbers_are_noted(value: str, printed: str, more: str) -> None:
    assert len(notes("printed-differs", figure(value, printed, more))) == 1


@pytest.mark.parametrize(
    ("value", "printed", "more"),
    [
        ("about 300", "almost 300", "measure: convictions"),
        ("at most 12", "up to twelve", "measure: convictions"),
        ("12", "a dozen", "measure: convictions"),
        ("about 300", "hundreds", "measure: convictions"),
        ("25", "twenty-five", "measure: convictions"),
        ("120", "one hundred and twenty people", "measure: convictions"),
        ("more than 1000", "more than a thousand victims to date", "measure: convictions"),
        ("3 to 6", "three to six", "measure: convictions"),
        ("10 million to 15 million", "10-15 million", "measure: population"),
        ("520000", "520.000", "measure: convictions"),
        ("520000", "520 000", "measure: convictions"),
        ("2582", "2,582‡", "measure: convictions"),
        ("58", "46 men and 12 women", "measure: convictions"),
        ("34", "46, of whom 12 were acquitted", "measure: convictions"),
        ("60", "12 groups of 5", "measure: convictions"),
        ("85", "39 of 46", SHARE),
        ("20", "one in five", SHARE),
        ("50", "half being younger than 5 years old", SHARE),
        ("51.5", "51,5 %", SHARE),
        ("40", "the majority in 2021", SHARE),
        ("1.5 million", "$1.5 million", MONEY),
        ("50000", "30 million CFA francs", MONEY),
        ("50000", "€45,000", MONEY),
        ("24", "two years", "measure: other, label: wait, unit: months"),
        ("30", "one of 30 countries", "measure: convictions"),
        ("16", "sixteen", "note: Corrected by the ministry., measure: convictions"),
        ("16", "61", "note: A misprint., measure: convictions"),
        ("not known", "61", "measure: convictions"),
    ],
)
def test_the_same_numbers_and_unclear_words_are_not_noted(value: str, printed: str, more: str) -> None:
    assert notes("printed-differs", figure(value, printed, more)) == []


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("at least 6000", "over 6,000 foreign workers, approximately one third of the population"),
        ("at least 3400", "plus de 3 400 appels"),
        ("more than 40", "at least 40"),
        ("more than 40", "no fewer than 40"),
        ("at least 40", "más de 40"),
        ("40", "more than 40"),
        ("at most 40", "fewer than 40"),
        ("less than 40", "up to 40"),
        ("40", "no more than 40"),
        ("at least 40", "более 40"),
        ("at least 40", "أكثر من 40"),
    ],
)
def test_another_bound_than_that_of_the_source_is_noted(value: str, printed: str) -> None:
    assert len(notes("printed-differs", figure(value, printed))) == 1


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("more than 40", "over 40"),
        ("at least 40", "at least 40, of more than 90"),
        ("at most 40", "no more than 40"),
        ("about 40", "over 40"),
        ("at least 40", "40 men, and more than 30 women"),
        ("40", "moreover 40"),
    ],
)
def test_the_same_bound_and_that_of_another_number_are_not_noted(value: str, printed: str) -> None:
    assert notes("printed-differs", figure(value, printed)) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("from five to 25 years", ["5", "25"]),
        ("two hundred and forty thousand", ["240000"]),
        ("twenty and thirty", ["20", "30"]),
        ("nineteen ninety", ["19", "90"]),
        ("a hundred", ["100"]),
        ("3.4 million", ["3400000"]),
        ("two-week", ["2"]),
        ("the 5th of 6", []),
        ("scores of hundreds", []),
        ("", []),
    ],
)
def test_numbers_are_read_in_digits_and_in_words(text: str, numbers: list[str]) -> None:
    assert all(Decimal(number) in meanings for number, meanings in zip(numbers, printed_numbers(text), strict=True))


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("7000 to 2 million", "от 7 тысяч до 2 млн"),
        ("500000 to 1 million", "от 500 тысяч до одного миллиона человек"),
        ("63400", "63,4 mil"),
        ("2 billion", "2 milliards"),
        ("more than 250000", "أكثر من 250 ألف"),
        ("240000", "2.4 lakh"),
    ],
)
def test_scales_of_other_languages_are_known(value: str, printed: str) -> None:
    assert found("printed-differs", figure(value, printed)) == []
    assert len(found("printed-differs", figure("3", printed))) == 1
