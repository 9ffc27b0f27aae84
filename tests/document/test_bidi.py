"""The parts of a text that a paragraph from right to left would reorder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.document import has_right_to_left, isolates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بحسب منظمة Atina صربيا بلد منشأ", ["Atina"]),
        ("24 November 2026", ["24 November 2026"]),
        ("The Borgen Project, Josef Whitehead", ["The Borgen Project, Josef Whitehead"]),
        ("من (Atina, ASTRA وغيرها)", ["Atina, ASTRA"]),  # the second bracket is in the Arabic text
        ("وزارة الخارجية، U.S. Department of State.", ["U.S. Department of State"]),
        ("من U.S.", ["U.S."]),
        ("منظمة ASTRA 507 ضحايا", ["ASTRA"]),  # the number is no part of the name
        ("US$ 240 في p. 487", ["US$ 240", "p. 487"]),
        ("خط المساعدة 011-785-0000، أو +381 11 785 0000.", ["011-785-0000", "+381 11 785 0000"]),
        ("من -5 إلى +7", ["-5", "+7"]),
        ("\u221240 و$240,080 و46%", ["\u221240", "$240,080", "46%"]),
        ("2019–2021 ’22", ["2019–2021", "’22"]),
        ("في 2021: 1,046 ضحية، 2.6 نقطة، 12/2020", []),  # digits alone keep their order
        ("", []),
        ("–", []),
    ],
)
def test_what_would_jump_is_isolated(text: str, expected: list[str]) -> None:
    assert [part for part, is_isolated in isolates(text) if is_isolated] == expected


@given(st.text(st.sampled_from('aA5 .,()[]"“”$%-–+0ا،\u00a0\n'), max_size=30))
def test_no_character_is_lost(text: str) -> None:
    parts = [*isolates(text)]

    assert "".join(part for part, _ in parts) == text
    assert not any(has_right_to_left(part) for part, is_isolated in parts if is_isolated)
