"""The order in which text is drawn (UAX #9)."""

import sys

import pytest

from tipreport.exporters.pdf.tagged import FontError
from tipreport.exporters.pdf.tagged.bidi import DirectionalRun, segments


def drawn(text: str, *, right_to_left: bool = False) -> list[str]:
    """The runs from left to right; those that run from right to left are in brackets."""
    return [
        f"<{run.text}>" if run.right_to_left else run.text
        for segment in segments(text, right_to_left=right_to_left)
        for run in segment.runs
    ]


def test_left_to_right_text_is_one_segment() -> None:
    (segment,) = segments("Serbia 2021")
    assert segment.runs == (DirectionalRun("Serbia 2021", right_to_left=False),)
    assert not segment.reordered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see שלום now", ["see ", "<שלום>", " now"]),
        ("שלום 46 עולם", ["< עולם>", "46", "<שלום >"]),
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


def test_a_right_to_left_paragraph_is_one_segment() -> None:
    assert drawn("א Latin ב", right_to_left=True) == ["< ב>", "Latin", "<א >"]
    assert drawn("Latin", right_to_left=True) == ["Latin"]
    assert [segment.reordered for segment in segments("א Latin ב", right_to_left=True)] == [True]


def test_no_character_is_lost() -> None:
    text = "a\u200dא\u200cב (c) 1,5\u200fד"
    assert "".join(segment.text for segment in segments(text)) == text
    assert sorted("".join(run.text for segment in segments(text) for run in segment.runs)) == sorted(text)


def test_without_python_bidi_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bidi", None)
    with pytest.raises(FontError, match="“שלום” runs from right to left: install python-bidi"):
        segments("שלום")
    assert drawn("Łódź") == ["Łódź"]
