"""Plain scalars have the meaning that YAML 1.2 gives them."""

from decimal import Decimal

import pytest

from tests.files.briefs import HEAD, problems
from tipreport.files import parse_brief
from tipreport.files.parse.nodes import Scalar

WORDS = [
    "NO", "no", "yes", "Yes", "on", "off", "y", "12:30", "1:30:00", "0777", "0o17", "0x1F", "1e3", "1E3", ".5", "5.",
    "+1", "1_000", "2024-06-24", "2024-06-24 12:30:00",
    "=", "Null", "NULL", "True", "FALSE", ".inf", ".nan", "-", "1.2.3",
    "46 victims", "--",
]  # fmt: skip


@pytest.mark.parametrize("word", WORDS)
def test_words_that_other_versions_of_yaml_interpret_are_text(word: str) -> None:
    assert Scalar(1, word, plain=True).value == word


@pytest.mark.parametrize("word", [word for word in WORDS if word != "-"])
def test_these_words_are_read_as_text_from_a_file(word: str) -> None:
    assert parse_brief(HEAD + f"note: {word}\n").note == word


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("46", 46),
        ("-3", -3),
        ("0", 0),
        ("24.3", Decimal("24.3")),
        ("1.50", Decimal("1.50")),
        ("-0.9", Decimal("-0.9")),
        ("9" * 5000, Decimal("9" * 5000)),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_only_decimal_digits_true_false_and_null_are_not_text(text: str, value: object) -> None:
    assert Scalar(1, text, plain=True).value == value
    assert Scalar(1, text, plain=False).value == text


def test_a_number_in_quotation_marks_is_text() -> None:
    assert problems(HEAD + "note: 12") != []
    assert parse_brief(HEAD + 'note: "12"').note == "12"


def test_a_value_may_be_in_quotation_marks() -> None:
    text = HEAD + "figures: [{measure: deaths, value: '46', period: '2021'}]"
    assert parse_brief(text) == parse_brief(text.replace("'", ""))
