"""A parser of CommonMark reads Markdown as the kit does, or the kit says where it does not."""

import pytest

from tipreport.testing.structure import DIALECTS, dialect_problems, markdown_problems


@pytest.mark.parametrize(
    "text",
    [
        "# Malta\n\nPolice opened **12** cases [\\[3\\]](#source-3).\n\n- one\n- two\n",
        "| Year | Tier |\n| --- | --- |\n| 2021 | Tier 2 |\n",
        "3) Train judges.\n4) Fund shelters.\n",
        "A note[^1].\n\n[^1]: CommonMark has none.\n",
        "<https://example.org/%C3%BC%26b>\n",
        "# C \\#\n",
    ],
)
def test_markup_that_is_read_as_it_is_meant(text: str) -> None:
    assert [*markdown_problems(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**“q”****:** Yes\n", "line 1, near “q yes”"),
        ("1. Train judges.\n8. Fund shelters.\n", "“2” is shown where “8” is meant"),
        ('<div dir="rtl">\n# Malta\n\n</div>\n', "“#” is shown where “malta” is meant"),
        ("Tiers:\n| Year | Tier |\n| --- |\n| 2021 | Tier 2 |\n", "“year”"),
    ],
)
def test_markup_that_is_shown_as_text(text: str, expected: str) -> None:
    (problem,) = markdown_problems(text)

    assert expected in problem


def test_text_that_an_extension_reads_as_markup_is_found_unless_it_is_escaped() -> None:
    formula, struck, *_ = DIALECTS

    assert [*dialect_problems(f"It cost {formula}.\n")] == [
        f"“{formula}” is a formula in GitHub and in pandoc: escape it with a backslash before its signs"
    ]
    assert [*dialect_problems(f"`{formula}` {struck.replace('~', chr(92) + '~')}\n")] == []
