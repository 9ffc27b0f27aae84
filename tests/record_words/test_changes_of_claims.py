"""A comparison of a source that differs from that of the earlier edition, in words of each language."""

import pytest

from tipreport.comparison import changes
from tipreport.files import parse_brief
from tipreport.record_words.changes import change_lines

BRIEF = """
id: kyrgyzstan
title: Trafficking
language: {language}
countries: [{{country: KGZ}}]
default_source: r
figures:
  - {{measure: investigations, value: 5, period: 2022{claim}}}
sources: [{{id: r, kind: report, title: R}}]
"""
CLAIM = ", change: down, change_by: 2, compared_with: 2021"


@pytest.mark.parametrize(
    ("language", "now", "before"),
    [
        ("en", "no comparison", "2 fewer than in 2021"),
        ("fr", "sans comparaison", "2 de moins qu’en 2021"),
        ("es", "sin comparación", "2 menos que en 2021"),
        ("ru", "сравнение не приводится", "на 2 меньше, чем в 2021 году"),
        ("ar", "لا مقارنة", "أقل بمقدار 2 مما كان في عام 2021"),
    ],
)
def test_a_comparison_that_differs_is_a_phrase(language: str, now: str, before: str) -> None:
    old, new = (parse_brief(BRIEF.format(language=language, claim=claim)) for claim in (CLAIM, ""))

    ((_, line),) = change_lines(changes(old, new))

    text = line.replace("\u00a0", " ").replace("\u202f", " ")
    assert f"2022: {now}." in text or f"2022 : {now}." in text
    assert text.endswith(f"{before}.")
    assert "down" not in text
