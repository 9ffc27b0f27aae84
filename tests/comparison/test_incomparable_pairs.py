"""Pairs of numbers that do not compare: a note gives the reason, and the number is nowhere. And pairs that compare."""

import pytest

from tests.document.neighbours import brief_of
from tests.document.reading import block, text_of
from tipreport.document import CountryTable, Document, Terms, all_spans, compose_comparison
from tipreport.model import CountryBrief
from tipreport.plugin import DocumentOptions

USUAL = {
    "convictions": "measure: convictions, period: 2022",
    "victims identified": "measure: victims identified, period: 2022",
    "spending": "measure: spending, label: funding, unit: USD, period: 2022",
    "share": "measure: other, label: children in debt bondage, unit: percent, of: children aged 5 to 14, period: 2022",
    "rate": "measure: other, label: wages withheld, unit: USD, per: month, period: 2022",
}
MORE = """
organisations:
  - {id: police, name: Police, kind: law enforcement, sources: [labor-2022]}
  - {id: charity, name: A charity, kind: NGO, sources: [labor-2022]}
programmes:
  - {id: hotline, name: A hotline, kind: project, pillar: protection, sources: [labor-2022]}
"""
NEWS = "  - {id: news, kind: article, title: Slavery today, publisher: A newspaper}"

# the measure, what is different in the brief of Thailand, the kind of note, and the end of its sentence
INCOMPARABLE = {
    "a fiscal year beside a year": ("convictions", "period: 2021 to 2022", "Period"),
    "the number on a day beside that of a year": ("convictions", "period: as of 2022", "Period"),
    "ten months beside a year": ("victims identified", "period: 10 months of 2022", "Period"),
    "a sum since a year beside a year": ("convictions", "period: since 2016", "Period"),
    "an undated number beside a year": ("victims identified", "period: null", "Period"),
    "cases beside persons": ("convictions", "unit: cases", "Unit"),
    "another currency": ("spending", "unit: THB", "Unit"),
    "a year's wage beside a month's": ("rate", "per: year", "Unit"),
    "an estimate beside counts": ("victims identified", "basis: estimated", "Definition"),
    "an allegation beside counts": ("victims identified", "basis: alleged", "Definition"),
    "a newspaper's number": ("convictions", "sources: [news]", "Body"),
    "a number that a charity counted": ("victims identified", "by: charity", "Body"),
    "women only": ("victims identified", "sex: female", "People"),
    "forced labour only": ("convictions", "form: forced labour", "People"),
    "foreigners only": ("victims identified", "citizenship: foreign", "People"),
    "a group only": ("victims identified", "group: fishers", "People"),
    "one programme only": ("victims identified", "programme: hotline", "People"),
    "one province only": ("convictions", "place: Chiang Mai", "People"),
    "a share of others": ("share", "of: children aged 10 to 14", "People"),
}
COMPARABLE = {
    "about beside exact": ("convictions", "value: about 7654"),
    "a confirmed count": ("convictions", "basis: confirmed"),
    "a number that the police counted": ("victims identified", "by: police"),
    "a number through an article": ("convictions", "sources: [labor-2022 via news]"),
    "the country named": ("convictions", "place: THA"),
    "a label in capitals": ("spending", "label: Funding"),
}


def _figure(measure: str, value: int, change: str = "") -> str:
    parts = [*f"{USUAL[measure]}, value: {value}, sources: [labor-2022]".split(", "), *filter(None, [change])]
    fields = dict(part.split(": ", 1) for part in parts)
    if fields["period"] == "null":
        del fields["period"]
    return "  - {" + ", ".join(f"{name}: {text}" for name, text in fields.items()) + "}"


def _brief(code: str, measure: str, value: int, change: str = "") -> CountryBrief:
    return brief_of(code, f"{_figure(measure, value, change)}{MORE}", without="convictions", sources=NEWS)


def compared(measure: str, change: str) -> Document:
    briefs = [_brief(code, measure, value) for code, value in (("MMR", 11), ("BGD", 12), ("IND", 13))]
    name = USUAL[measure].partition("label: ")[2].partition(",")[0] or measure
    options = DocumentOptions(measures=(name,))
    return compose_comparison([*briefs, _brief("THA", measure, 7654, change)], options)


def _cell(document: Document) -> str:
    (row,) = (row for row in block(document, CountryTable).rows if row.name == "Thailand")
    return row.cells[0].text


@pytest.mark.parametrize("pair", INCOMPARABLE)
def test_a_number_that_does_not_compare_gets_a_note_and_is_not_shown(pair: str) -> None:
    measure, change, kind = INCOMPARABLE[pair]
    document = compared(measure, change)

    assert _cell(document) == "not compared"
    assert "7,654" not in text_of(tuple(all_spans(document.blocks)))
    notes = {entry.name: text_of(entry.items[0]) for entry in block(document, Terms).entries}
    assert [name for name, text in notes.items() if "the number of Thailand is left out" in text] == [f"a {kind}"]


@pytest.mark.parametrize("pair", COMPARABLE)
def test_a_number_that_compares_is_shown(pair: str) -> None:
    measure, change = COMPARABLE[pair]

    assert _cell(compared(measure, change)).replace("\u00a0", " ") in {"7,654", "about 7,654", "$7,654"}
