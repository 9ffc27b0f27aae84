"""The order in which text is drawn (UAX #9)."""

import sys

import pytest

from tipreport.exporters.pdf.tagged import FontError
from tipreport.exporters.pdf.tagged.bidi import Stretch, phrases


def drawn(text: str, *, right_to_left: bool = False) -> list[str]:
    """The stretches from left to right; those that run from right to left are in brackets."""
    return [
        f"<{stretch.text}>" if stretch.backwards else stretch.text
        for phrase in phrases(text, right_to_left=right_to_left)
        for stretch in phrase.stretches
    ]


def test_text_that_runs_from_left_to_right_is_one_phrase() -> None:
    (phrase,) = phrases("Serbia 2021")
    assert phrase.stretches == (Stretch("Serbia 2021", backwards=False),)
    assert not phrase.ordered


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
def test_stretches_are_in_the_order_they_are_drawn(text: str, expected: list[str]) -> None:
    assert drawn(text) == expected


def test_in_a_paragraph_from_right_to_left_all_is_one_phrase() -> None:
    assert drawn("א Latin ב", right_to_left=True) == ["< ב>", "Latin", "<א >"]
    assert drawn("Latin", right_to_left=True) == ["Latin"]
    assert [phrase.ordered for phrase in phrases("א Latin ב", right_to_left=True)] == [True]


def test_no_character_is_lost() -> None:
    text = "a\u200dא\u200cב (c) 1,5\u200fד"
    assert "".join(phrase.text for phrase in phrases(text)) == text
    assert sorted("".join(stretch.text for phrase in phrases(text) for stretch in phrase.stretches)) == sorted(text)


def test_without_python_bidi_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bidi", None)
    with pytest.raises(FontError, match="“שלום” runs from right to left: install python-bidi"):
        phrases("שלום")
    assert drawn("Łódź") == ["Łódź"]
