"""Pages of documents that are written from right to left."""

import datetime as dt
import io
import re
from pathlib import Path

import pytest
from attrs import evolve
from browser import visit
from playwright.sync_api import Browser
from test_in_a_browser import STICKS_OUT

from tipreport import compose
from tipreport.document import Document, Documents
from tipreport.files import parse_brief
from tipreport.model import Briefs, CountryBrief
from tipreport.plugin import ExportContext
from tipreport.testing import random_briefs
from tipreport_html.inline import text
from tipreport_html.options import HtmlOptions
from tipreport_html.writer import render_html

# Persian has no catalogue: the words of tipreport stay English, so that tests can find them
TEXT = """
id: serbia
title: الاتجار بالبشر في صربيا
edition: 2022
language: fa
default_source: astra
sources: [{id: astra, kind: report, title: "ASTRA, the annual report", language: en}]
countries: [{country: SRB}]
summary: [{text: "بحسب منظمة Atina 507 ضحايا، أي -3% و$240,080", sources: ["astra p. 487"]}]
hotlines: [{number: 011-785-0000}]
tiers:
  - {year: 2003, tier: Tier 2, official: true}
  - {year: 2022, tier: Tier 2 Watch List, official: true}
findings: [{pillar: protection, assessment: effort, text: أنشأت الوزارة وحدة جديدة}]
routes: [{origin: [SRB], destination: [ITA, DEU]}]
recommendations:
  - {text: توفير المأوى للضحايا, pillar: protection, years: [2020, 2022]}
  - {text: إصلاح القانون, pillar: prevention, years: [2022]}
figures:
  - {measure: convictions, value: 9, period: 2019}
  - {measure: convictions, value: 4, period: 2020}
  - {measure: convictions, value: 12, period: 2021}
  - {measure: convictions, value: 7, period: 2022}
  - {measure: convictions, value: 8, period: 2022}
  - {measure: prosecutions, value: 19, period: 2019}
  - {measure: prosecutions, value: 14, period: 2020}
  - {measure: prosecutions, value: 22, period: 2021}
  - {measure: prosecutions, value: 17, period: 2022}
"""
BRIEF = parse_brief(TEXT, "serbia.yaml")


def turned(document: Document) -> Document:
    """The document with Arabic as the language of all its words."""
    return evolve(document, language="ar", text_language="ar")


def written(*briefs: CountryBrief) -> str:
    stream = io.BytesIO()
    documents = Documents(
        documents=tuple(turned(compose(brief)) for brief in briefs),
        title="الاتجار بالبشر",
        language="ar",
        is_collection=len(briefs) > 1,
    )
    render_html(documents, stream, HtmlOptions(), ExportContext(date=dt.date(2022, 1, 1)))
    return stream.getvalue().decode()


PAGE = written(BRIEF)


def test_the_page_runs_from_right_to_left() -> None:
    assert '<html lang="ar" dir="rtl">' in PAGE


def test_the_stylesheet_knows_only_start_and_end() -> None:
    style = PAGE.partition("<style>")[2].partition("</style>")[0]

    assert re.findall(r"(\S*\b(?:left|right)\b)", style) == ["@bottom-left"]  # the corner of a printed page
    # four distances, of which those at the left and at the right differ
    shorthands = re.findall(r"(?:padding|margin|inset): ([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+);", style)
    assert [each for each in shorthands if each[1] != each[3]] == []


def test_numbers_names_and_citations_keep_their_direction() -> None:
    for part in ("Atina", '<span class="minus">-</span>3%', "$240,080", "011-785-0000"):
        assert f'<bdi dir="ltr">{part}</bdi>' in PAGE
    assert '<bdi dir="ltr">“ASTRA, the annual report”</bdi>' in PAGE
    assert re.search(r'<a class="cite whole" dir="ltr"[^>]*>\[1, p.\W487\]</a>', PAGE)
    assert "<bdi>" not in PAGE  # whose direction would depend on its first letter


@pytest.mark.parametrize(
    ("language", "direction", "expected"),
    [
        ("en", "rtl", '<span lang="en" dir="ltr">In English.</span>'),
        ("en", "ltr", '<span lang="en">In English.</span>'),
        ("ar", "ltr", '<span lang="ar" dir="rtl"><bdi dir="ltr">In English</bdi>.</span>'),
    ],
)
def test_text_in_another_language_has_its_direction(language: str, direction: str, expected: str) -> None:
    assert str(text("In English.", direction, language)) == expected  # type: ignore[arg-type]


def test_a_brief_in_another_direction_has_its_own_in_a_dossier() -> None:
    stream = io.BytesIO()
    english = evolve(compose(parse_brief(TEXT.replace("id: serbia", "id: other"), "other.yaml")), language="en")
    documents = Documents(documents=(turned(compose(BRIEF)), english), title="ا", language="ar", is_collection=True)
    render_html(documents, stream, HtmlOptions(), ExportContext(date=None))

    assert '<article class="sheet" id="other" lang="en" dir="ltr"' in stream.getvalue().decode()
    assert '<article class="sheet" id="serbia" aria-label' in stream.getvalue().decode()


def test_the_caption_tells_from_where_the_years_are_read() -> None:
    assert "Years read from the right: 2003 to 2022" in PAGE
    assert "Years read from the right: 2019 to 2022" in PAGE  # of the chart


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "serbia.html").write_text(PAGE, "utf-8")
    briefs = Briefs((BRIEF, *random_briefs(2, seed=11, max_records=3)))
    (folder / "dossier.html").write_text(written(*briefs), "utf-8")
    return folder


@pytest.mark.parametrize("width", [320, 390, 580, 770, 1100, 1920])
def test_nothing_is_cut_and_axe_finds_nothing(browser: Browser, folder: Path, width: int) -> None:
    with visit(browser, folder / "dossier.html", width=width, checked=True, dark=width == 390) as opened:
        assert opened.page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
        assert opened.page.evaluate(STICKS_OUT) == []
        assert width not in {390, 1100} or opened.axe(colours=width == 390) == []


# The middles of the elements that a selector finds, in the order of the page.
MIDDLES = """selector => [...document.querySelectorAll(selector)].filter(each => each.getClientRects().length).map(
    each => { const box = each.getBoundingClientRect(); return (box.left + box.right) / 2; })"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (".head", ".section > .body"),  # a heading, and the text of its section
        (".name", ".badge"),
        ("svg.wide .row", "svg.wide .year"),  # the tiers, and the years
        ("svg.wide .tier-2", "svg.wide .tier-wl"),  # 2003, 2022
        ("svg.panel .mid", "svg.panel .accent"),  # the newest year
        (".findings .mark", ".findings li"),
        (".marks .dash", ".marks .dash + .full"),  # 2020, and 2022
        (".route .from-0", ".route .from-2"),
        ("thead th:first-child", "thead th:last-child"),
        (".notes li > :first-child", ".notes li > :last-child"),
    ],
)
def test_what_comes_first_is_at_the_right(browser: Browser, folder: Path, first: str, second: str) -> None:
    with visit(browser, folder / "serbia.html") as opened:
        before, after = (opened.page.evaluate(MIDDLES, selector) for selector in (first, second))
    assert before
    assert after
    assert before[0] > after[0]


def test_marks_keep_their_text_in_order(browser: Browser, folder: Path) -> None:
    script = """text => { const found = [...document.querySelectorAll('bdi')].find(each => each.textContent === text);
        const range = document.createRange(), nodes = document.createTreeWalker(found, NodeFilter.SHOW_TEXT);
        const lefts = [];
        while (nodes.nextNode()) for (let at = 0; at < nodes.currentNode.length; at++) {
            range.setStart(nodes.currentNode, at); range.setEnd(nodes.currentNode, at + 1);
            lefts.push(range.getBoundingClientRect().left); }
        return lefts; }"""
    with visit(browser, folder / "serbia.html") as opened:
        for part in ("-3%", "$240,080", "011-785-0000"):
            lefts = opened.page.evaluate(script, part)
            assert lefts == sorted(lefts)
            assert len(lefts) == len(part)
