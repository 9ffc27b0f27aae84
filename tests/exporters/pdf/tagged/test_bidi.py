"""The order in which text is drawn (UAX #9)."""

import pytest
from bidi import get_display
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tipreport.exporters.pdf.tagged.bidi import (
    drawing_order,
    has_right_to_left,
    is_right_to_left,
    level_runs,
    resolve,
)


def drawn(text: str, base: int = 0) -> list[str]:
    """The runs from left to right; those that run from right to left are in brackets."""
    runs = level_runs(text, resolve(text, base))
    order = drawing_order([level for _, level in runs])
    return [f"<{text}>" if level % 2 else text for text, level in (runs[index] for index in order)]


def test_latin_text_has_one_run() -> None:
    assert drawn("Serbia 2021") == ["Serbia 2021"]
    assert not has_right_to_left("Łódź 2021")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see שלום now", ["see ", "<שלום>", " now"]),
        ("שלום 46 עולם", ["< עולם>", "46", "<שלום >"]),
        ("כוביד-19 -5", ["-5", "< >", "19", "<כוביד->"]),
        ("see שלום (46) now", ["see ", "<)>", "46", "<שלום (>", " now"]),
        ("see (שלום) now", ["see (", "<שלום>", ") now"]),
        ("א (b) ג", ["<א>", " (b) ", "<ג>"]),
        ("א [ב {ג} ד] ה", ["<א [ב {ג} ד] ה>"]),
        ("a) א", ["a) ", "<א>"]),
        ("א (-) ב", ["<א (-) ב>"]),
    ],
)
def test_runs_are_in_drawing_order(text: str, expected: list[str]) -> None:
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("א Latin ב", ["< ב>", "Latin", "<א >"]),
        ("Latin", ["Latin"]),
        ("صربيا (ASTRA)، قائمة", ["<)، قائمة>", "ASTRA", "<صربيا (>"]),
        ("تقرير Tier 2 Watch List 2022.", ["<.>", "Tier 2 Watch List 2022", "<تقرير >"]),
        ("الضحايا 46 35", ["35", "< >", "46", "<الضحايا >"]),
        ("350 مليون US$", ["US$", "< مليون >", "350"]),
        ("صفحة 00-Ratings", ["00-Ratings", "<صفحة >"]),
        ("حملة «16 Days of Activism» ثم", ["<» ثم>", "16 Days of Activism", "<حملة «>"]),
        ("حملة «16 Days of", ["16 Days of", "<حملة «>"]),  # the phrase ends on the next line
        ("Activism 16» ثم", ["<» ثم>", "Activism 16"]),
        ("و«7 مرات» (5) ASTRA", ["ASTRA", "<) >", "5", "< مرات» (>", "7", "<و«>"]),
    ],
)
def test_runs_of_a_paragraph_from_right_to_left(text: str, expected: list[str]) -> None:
    assert drawn(text, 1) == expected


@pytest.mark.parametrize(
    "number",
    [
        "-5",
        "−0.9%",
        "$240,080",
        "-$31,320",
        "240,080\u00a0US$",
        "1,046.5",
        "011-785-0000",
        "+381\u00a0(0)\u00a011",
        "2019/2020",
        "’22",
        "~60",
    ],
)
def test_a_number_with_its_signs_runs_from_left_to_right_as_one_unit(number: str) -> None:
    assert drawn(f"بلغ {number} في", 1) == ["< في>", number, "<بلغ >"]


def test_the_space_at_the_end_of_a_line_is_drawn_at_its_left() -> None:
    assert drawn("ب ASTRA ", 1) == ["< >", "ASTRA", "<ب >"]


@pytest.mark.parametrize(
    ("text", "expected"), [("صربيا", True), ("[4]", False), ("Atina", False), ("(ب) a", True), ("46 ب", True)]
)
def test_the_direction_of_an_isolate_is_that_of_its_first_letter(text: str, *, expected: bool) -> None:
    assert is_right_to_left(text) is expected


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab אבج()[] .,!–"), min_size=1), st.sampled_from([0, 1]))
@example("א] ([ [.ב]–-", 0)
def test_the_order_is_that_of_another_implementation(text: str, base: int) -> None:
    order = drawing_order([int(level) for level in resolve(text, base)])

    assert "".join(text[index] for index in order) == get_display(text, base_dir="LR"[base])
