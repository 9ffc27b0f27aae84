"""Victims whom a body without powers of a state counted are nowhere said to be officially identified."""

import pytest

from tests.document.reading import figures, plain, text_of
from tipreport.checks import check
from tipreport.document import Chart, CountryTable, Figures, Labels, breakdown_in_words, compose, compose_comparison
from tipreport.files import parse_brief
from tipreport.files.next_edition import next_edition
from tipreport.model import CountryBrief

BODIES = """
organisations:
  - {id: astra, name: ASTRA, kind: NGO}
  - {id: police, name: The police, kind: law enforcement}
"""
KINDS = pytest.mark.parametrize(
    ("by", "label"), [("astra", "Victims identified"), ("police", "Victims officially identified")]
)


def brief(code: str, *rows: str) -> CountryBrief:
    head = f"id: {code.casefold()}\ntitle: A country\ncountries: [{{country: {code}}}]\nedition: 2023\n"
    source = "default_source: news\nsources: [{id: news, kind: article, title: Slavery today, publisher: The Daily}]\n"
    return parse_brief(head + source + figures(*rows) + BODIES)


def victims(by: str, value: int = 30, more: str = "") -> str:
    return f"measure: victims identified, value: {value}, period: 2022, by: {by}{more}"


@KINDS
def test_the_measures_of_an_index(by: str, label: str) -> None:
    (found,) = compose(brief("MLT", victims(by))).indicators
    assert found.label == label


@KINDS
def test_countries_beside_each_other(by: str, label: str) -> None:
    document = compose_comparison([brief(code, victims(by)) for code in ("MLT", "ITA")])
    (table,) = (block for block in document.blocks if isinstance(block, CountryTable))
    assert table.heads == (label,)


@KINDS
def test_the_next_edition(by: str, label: str) -> None:
    begun = next_edition(brief("MLT", victims(by, more=", key: true")), 2024, "malta-2024")
    assert [line for line in begun.to_do if line.startswith("figures")] == [
        f"figures: {label}, 2022: 30 is an earlier value now; add that of the edition of 2024, with key: true"
    ]


@KINDS
def test_a_part_of_other_victims(by: str, label: str) -> None:
    whole = f"id: all, measure: potential victims, value: 50, period: 2022, by: {by}, key: true"
    own = brief("MLT", whole, victims(by).replace(f", by: {by}", "") + ", part_of: all")
    lines = [line for block in compose(own).blocks if isinstance(block, Figures) for line in block.lines]
    parts = [text_of(breakdown_in_words(each, Labels())) for line in lines for each in line.breakdowns]
    assert parts == [f"Of these: 30 {label[0].lower()}{label[1:]}."]


@KINDS
def test_a_sum_in_the_data_notes(by: str, label: str) -> None:
    whole = f"id: all, measure: potential victims, value: 40, period: 2022, by: {by}"
    others = f"measure: arrests, value: 10, period: 2022, by: {by}, part_of: all"
    own = brief("MLT", whole, victims(by) + ", part_of: all", others)
    (note,) = (each for each in check(own) if each.code == "adds-up")
    assert note.text == f"30 {label[0].lower()}{label[1:]} and 10 people arrested make 40."


def test_key_figures_of_several_bodies() -> None:
    rows = victims("police", 30, ", key: true"), victims("astra", 40, ", key: true")
    (note,) = (each for each in check(brief("MLT", *rows)) if each.code == "not-comparable")
    assert note.location == "Victims identified"


def test_the_title_of_a_chart_of_several_bodies() -> None:
    rows = [
        f"measure: victims identified, value: {value}, unit: percent, of: cases, period: {year}, by: {by}"
        for by in ("police", "astra")
        for year, value in ((2019, 30), (2020, 40), (2021, 45))
    ]
    (chart,) = (block for block in compose(brief("MLT", *rows)).blocks if isinstance(block, Chart))
    assert plain(chart.title) == "Victims identified, 2019 to 2021"
