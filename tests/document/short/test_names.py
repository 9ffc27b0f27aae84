"""A short document has the name of an organisation after the first use of its abbreviation, if it is nowhere else."""

import pytest

from tipreport.document import Document, Findings, Paragraph, Recommendations, compose
from tipreport.document.short.limits import Limits
from tipreport.document.short.shorten import shorten
from tipreport.document.spans import all_spans, words
from tipreport.files import parse_brief

NAME = "Secretariat against Sexual Violence"
BRIEF = """
id: guatemala
title: Human trafficking in Guatemala
countries: [{{country: GTM}}]
default_source: news
sources: [{{id: news, kind: article, title: News}}]
organisations: [{{id: svet, name: {name}, also: [{short}], kind: government}}]
findings:
  - {{pillar: protection, assessment: effort, text: SVET opened a shelter}}
  - {{pillar: prevention, assessment: effort, text: SVET printed a poster}}
"""


def document(records: str = "", name: str = NAME, short: str = "SVET") -> Document:
    return compose(parse_brief(BRIEF.format(name=name, short=short) + records, "guatemala.yaml"))


def texts(document: Document) -> str:
    shown = (Findings, Recommendations, Paragraph)
    return "\n".join(words(all_spans(block)) for block in document.blocks if isinstance(block, shown))


def test_the_first_use_of_an_abbreviation_has_the_name_in_brackets() -> None:
    text = texts(shorten(document()))
    assert f"SVET ({NAME}) opened a shelter" in text
    assert "SVET printed a poster" in text


def test_the_first_use_may_be_in_the_summary_or_a_recommendation() -> None:
    summary = "summary: [{text: SVET opened a shelter}]\n"
    recommendation = "recommendations: [{text: Pay SVET, pillar: protection}]\n"
    for records, first in ((summary, "opened a shelter"), (recommendation, "")):
        text = texts(shorten(document(records)))
        assert text.count(NAME) == 1
        assert f"SVET ({NAME}) {first}".strip() in text.splitlines()[0]


@pytest.mark.parametrize(
    "records",
    [
        f"summary: [{{text: The {NAME} (SVET) opened a shelter}}]\n",
        "figures: [{measure: shelters, value: 4, period: 2024, pillar: protection, by: svet, key: true}]\n",
    ],
)
def test_a_name_that_the_document_has_is_not_repeated(records: str) -> None:
    assert f"({NAME})" not in texts(shorten(document(records)))


def test_a_name_only_in_a_part_that_is_left_out_is_not_on_the_sheet() -> None:
    full = document("figures: [{measure: shelters, value: 4, period: 2024, pillar: protection, by: svet, key: true}]\n")
    assert f"SVET ({NAME}) opened" in texts(shorten(full, Limits(tiles=0, small_tiles=0)))


@pytest.mark.parametrize(("name", "short"), [(NAME, "Secretariat"), (NAME, "the office"), (f"{NAME} (old)", "SVET")])
def test_other_short_names_and_names_with_brackets_are_not_added(name: str, short: str) -> None:
    assert "SVET opened a shelter" in texts(shorten(document(name=name, short=short)))


def test_the_full_document_explains_no_abbreviation_twice() -> None:
    assert "SVET opened a shelter" in texts(document())
