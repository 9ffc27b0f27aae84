"""The quantity that an invalid text probably means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.model import Quantity
from tipreport.model.quantity_corrections import corrected_quantity

MEANT = {
    "16+": "at least 16",
    "16 or more": "at least 16",
    "≥ 16": "at least 16",
    "over 100": "more than 100",
    ">100": "more than 100",
    "fewer than 5": "less than 5",
    "up to 12": "at most 12",
    "approx. 1,200": "about 1200",
    "~1'200": "about 1200",
    "10–20": "10 to 20",
    "between 10 and 20": "10 to 20",
    "5 thousand": "5000",
    "2.5k": "2500",
    "1.200.000,5": "1200000.5",
    "−3": "-3",
    "“16”": "16",
    "none": "0; or not reported, if the source gives no number",
    "6 months to 4 years": "6 to 48, and months in unit",
    "150 million CFA": "150000000; the unit is a field of its own",
    "1.2 million people": "1200000; the unit is a field of its own",
    "50 millions": "50000000",
    "2-3 million": "2000000 to 3000000",
    "250,000-5 million": "250000 to 5000000",
    "4 or 5": "4 to 5",
    "a few": "vague, and printed: a few",
    "About 20": "about 20",
    "abuot 20": "about 20",
    "not repotred": "not reported",
    "46 victims": "46; the unit is a field of its own",
    "US$ 1,000": "1000; the unit is a field of its own",
    "about 20 %": "about 20, and percent in unit",
    "five to 25": "5 to 25",
    "five to twenty-five": "5 to 25",
    "ninety": "90",
    "fifteen victims": "15; the unit is a field of its own",
    "as young as 4": "at least 4",
    "as few as ten": "at least 10",
    "as many as 1,000": "at most 1000",
    "one in five": "20, and percent in unit",
    "9 out of 10": "90, and percent in unit",
    "an unknown number": "not known",
    "no convictions": "0; or not reported, if the source gives no number",
    "no data available": "not reported",
    "over a million": "more than 1000000",
    "an estimated 20": "20, and basis: estimated",
    "an estimated 1,200 to 1,500": "1200 to 1500, and basis: estimated",
    "between 15% and 20%": "15 to 20, and percent in unit",
    "1,1024": 'unreadable, and printed: "1,1024"; or 1.1024 if the comma is a decimal mark',
    "145,9000": 'unreadable, and printed: "145,9000"; or 145.9000 if the comma is a decimal mark',
    "tens of thousands": "vague, and printed: tens of thousands",
    "a majority": "more than 50, and percent in unit, and printed: a majority",
    "most of the victims": "more than 50, and percent in unit, and printed: most of the victims",
    "life imprisonment": "vague, and printed: life imprisonment",
    "up to life": "vague, and printed: up to life",
    "Death penalty": "vague, and printed: Death penalty",
    "15 years to life imprisonment": "at least 15, and printed: 15 years to life imprisonment",
    "15 to life": "at least 15, and printed: 15 to life",
    "a month": "",
}


@pytest.mark.parametrize(("text", "meant"), MEANT.items(), ids=MEANT)
def test_the_meant_quantity_is_returned(text: str, meant: str) -> None:
    assert corrected_quantity(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "12,345,67",
        "1e3",
        "one hundred and two",
        "one in three",
        "two thirds",
        "about three quarters",
        "five hundred",
        "two dozen",
        "three times",
        "five to a hundred",
        "half",
        "no more than ever",
        "20-10-5",
        "au moins 25",
        "x" * 500,
        "9" * 300,
    ],
)
def test_an_unclear_text_gives_nothing(text: str) -> None:
    assert corrected_quantity(text) == ""


_PIECES = ["16", "1,200", "1.200", " ", "about", "over", "to", "-", "+", "%", "million", "victims", "$", "or more", "."]


@given(st.lists(st.sampled_from(_PIECES), max_size=6).map("".join) | st.text(max_size=20))
def test_every_suggestion_is_a_valid_quantity(text: str) -> None:
    suggestion = corrected_quantity(text).partition(";")[0].partition(", and p")[0]
    if suggestion and not suggestion.startswith(("vague", "unreadable")):
        low, to, high = suggestion.partition(" to ")
        if not to or float(low) < float(high):
            assert Quantity.parse(suggestion)
