"""Text in a language that is written from right to left, for a terminal that orders each line by its first letter."""

import pytest
from attrs import evolve
from bidi.algorithm import get_display
from wcwidth import wcswidth

from tipreport.document import Document, begins_from_right, compose
from tipreport.exporters.text.render import WIDTH, render
from tipreport.files import parse_brief
from tipreport.hidden_characters import escape_hidden

# Persian has no catalogue: the words of tipreport stay English, so that tests can find them
BRIEF = """
id: serbia
title: الاتجار بالبشر في صربيا
language: fa
countries: [{country: SRB}]
default_source: astra
sources: [{id: astra, kind: report, title: "ASTRA, the annual report", url: "https://a.example/x/"}]
summary:
  - text: بحسب منظمة Atina 507 ضحايا، أي -3% مما في 2021 و$240,080 من منظمة ASTRA
    sources: [astra p. 487]
hotlines: [{number: 011-785-0000}]
tiers: [{year: 2003, tier: Tier 2, official: true}]
findings: [{pillar: prosecution, assessment: effort, text: أنشأت الوزارة وحدة جديدة}]
laws:
  - {name: القانون الجنائي, kind: law, text: يحظر الاتجار}
figures: [{measure: convictions, value: 9, period: 2019}, {measure: prosecutions, value: 4, period: 2020}]
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return evolve(compose(parse_brief(BRIEF, "serbia.yaml")), language="ar", text_language="ar")


@pytest.mark.parametrize("width", [WIDTH, 40, 0])
def test_every_line_but_an_address_begins_at_the_right(document: Document, width: int) -> None:
    lines = [line for line in render(document, width).splitlines() if line]

    assert [line for line in lines if not begins_from_right(line)] == ["      https://a.example/x/"]
    assert all(wcswidth(line) <= width for line in lines if width and " " in line.strip())


def test_no_character_is_hidden_but_the_marks(document: Document) -> None:
    text = render(document)

    assert escape_hidden(text) == text
    assert {"\u200e", "\u200f"} <= {*text}
    assert "\u2066" not in text


def test_numbers_and_citations_keep_their_order(document: Document) -> None:
    shown = [get_display(line) for line in render(document, 0).splitlines()]
    text = "\n".join(shown).replace("\u200e", "").replace("\u200f", "")

    for part in ("-3%", "$240,080", "011-785-0000", "[1, p. 487]", "ASTRA, the annual report", "[1]"):
        assert part in text


def test_a_document_from_left_to_right_has_no_marks() -> None:
    text = render(compose(parse_brief(BRIEF, "serbia.yaml").replace(language="en")))

    assert not {"\u200e", "\u200f"} & {*text}
