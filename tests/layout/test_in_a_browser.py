"""Pages of HTML and chapters of EPUB in Chromium: no split number or word, no overlap, no text outside its box."""

import zipfile
from base64 import b64encode
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.layout.briefs import numbers_of, random_briefs, real_briefs
from tests.layout.faults import LONGEST, NUMBER, UNBROKEN, WORD, outside, overlaps, split_on_pages
from tests.layout.formats import exporter_of
from tests.layout.pdf_pages import pages_of
from tipreport import export
from tipreport.files import parse_brief
from tipreport.model import Briefs, Citation, CountryBrief, CountryRole, Figure, Period, Quantity, Source
from tipreport.plugin import Grain

WIDTHS = (320, 390, 768, 1024, 1100, 1440, 1920)
FINDER = Path(__file__).with_name("browser.js").read_text("utf-8")
FINDER = FINDER[FINDER.index("([") :]  # without the comment before the function
FIRA = b64encode(files("fontpkg_fira_sans").joinpath("files", "FiraSans-Regular.ttf").read_bytes()).decode()
FACES = {
    "Fira Sans": f"@font-face {{ font-family: 'Fira Sans'; src: url(data:font/ttf;base64,{FIRA}) }}",
    "DejaVu Sans": "body { font-family: 'DejaVu Sans', Verdana, sans-serif }",
    "Liberation Sans": "body { font-family: 'Liberation Sans', Arial, sans-serif }",
}
"""The styles of a page in the typeface of the stylesheet, and in two, wide and narrow, that readers without it see."""
MARGIN = 18 * 72 / 25.4  # of printed pages, in points
BRIEFS = real_briefs()
RANDOM = random_briefs()


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return browser.new_page(bypass_csp=True)  # which forbids the styles of a test


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of each brief, a dossier of the briefs, and a folder of the chapters of their book."""
    folder = tmp_path_factory.mktemp("pages")
    with exporter_of("html") as html:
        for brief in (*BRIEFS, *RANDOM):
            export(brief, html, folder / f"{brief.id}.html")
            export(brief, html, folder / f"{brief.id}_short.html", document={"detail": "short"})
        export(Briefs(BRIEFS[-3:]), html, folder / "dossier.html", grain=Grain.COLLECTION)
    with exporter_of("epub") as epub:
        export(Briefs(BRIEFS), epub, folder / "book.epub", grain=Grain.COLLECTION)
    with zipfile.ZipFile(folder / "book.epub") as archive:
        archive.extractall(folder / "book")
    return folder


def _faults(page: Page, width: int, patterns: Sequence[str] = (NUMBER, UNBROKEN, WORD)) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    found: list[str] = page.evaluate(FINDER, [[*patterns], LONGEST])
    return [f"{width} pixels: {fault}" for fault in found]


def _faults_in_all_faces(page: Page, file: Path, patterns: Sequence[str] = (NUMBER, UNBROKEN, WORD)) -> list[str]:
    """Faults at all widths, with the typeface of the stylesheet and with those that readers without it see."""
    faults = []
    for name, style in FACES.items():
        page.goto(file.as_uri())
        page.add_style_tag(content=style)
        page.evaluate("document.fonts.ready")
        faults += [f"{file.name}, {name}, {fault}" for width in WIDTHS for fault in _faults(page, width, patterns)]
    return faults


@pytest.mark.parametrize("name", [*(brief.id for brief in BRIEFS), "dossier"])
def test_a_page_has_no_fault(page: Page, folder: Path, name: str) -> None:
    assert _faults_in_all_faces(page, folder / f"{name}.html") == []


def test_short_pages_have_no_fault(page: Page, folder: Path) -> None:
    found = []
    for number, brief in enumerate(BRIEFS):
        page.goto((folder / f"{brief.id}_short.html").as_uri())
        for width in WIDTHS[number % 2 :: 2]:
            found += [f"{brief.id}, {fault}" for fault in _faults(page, width)]

    assert found == []


def test_random_pages_have_no_fault(page: Page, folder: Path) -> None:
    found = []  # not the words that stay together: random texts have lines of no-break spaces
    for number, brief in enumerate(RANDOM):
        page.goto((folder / f"{brief.id}.html").as_uri())
        for width in WIDTHS[number % 2 :: 2]:
            found += [f"{brief.id}, {fault}" for fault in _faults(page, width, (NUMBER, WORD))]

    assert found == []


def test_chapters_of_a_book_have_no_fault(page: Page, folder: Path) -> None:
    found = []
    for number, file in enumerate(sorted((folder / "book" / "EPUB").glob("*.xhtml"))):
        page.goto(file.as_uri())
        for width in WIDTHS[number % 2 : 4 : 2]:
            found += [f"{file.name}, {fault}" for fault in _faults(page, width)]

    assert found == []


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.id)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_printed_page_has_no_fault(page: Page, folder: Path, brief: CountryBrief, paper: str) -> None:
    page.goto((folder / f"{brief.id}.html").as_uri())
    file = folder / "printed.pdf"
    page.pdf(path=file, format=paper)
    pages = pages_of(file)

    assert [*split_on_pages(pages, numbers_of(brief))] == []
    assert [words for each in pages for words in (*overlaps(each), *outside(each, MARGIN - 1))] == []


UNITS: tuple[tuple[str, Any], ...] = (("EUR", "year"), ("USD", "year"), ("RUB", "month"), ("count", None))
AMOUNTS = ("1200000 to 3400000", "80000 to 120000", "12345.5 to 23456.7", "7.5 billion to 12.5 billion", "250 to 300",
           "12345678.5", "more than 1.25 billion", "9 to 12345")  # fmt: skip
LANGUAGES = ("en", "fr", "es", "ar", "ru")
SYLLABLE = r"(?<=\u00ad)[A-Za-zÀ-ɏ]{3,}(?=\u00ad)"  # a part of a word between two places for a hyphen
UNIT = r"(?<![^ \u00a0])[A-Za-zÀ-ɏ]{3,20}(?![^ \u00a0])"  # a word of the unit of a number


@pytest.fixture(scope="module")
def large_numbers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages in each language, with long numbers, ranges and rates in tiles and in a table: a page for each unit."""
    folder = tmp_path_factory.mktemp("large")
    with exporter_of("html") as html:
        for unit, per in UNITS:
            figures = [
                Figure(
                    measure="other", label=f"thing {kind}", value=Quantity.parse(value), unit=unit, per=per, key=is_key,
                    period=Period.parse("2021" if is_key else "2020 to 2021"), sources=(Citation.parse("report"),),
                    basis=None if is_key else "estimated",
                )
                for is_key in (True, False)
                for kind, value in zip("ABCDEFGH", AMOUNTS, strict=True)
            ]  # fmt: skip
            brief = CountryBrief(
                id="large", title="Large numbers", countries=(CountryRole(country="MLT"),), figures=tuple(figures),
                sources=(Source(id="report", kind="report", title="Report"),),
            )  # fmt: skip
            for language in LANGUAGES:
                export(brief, html, folder / f"{language}-{unit}.html", document={"language": language})
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_large_numbers_have_no_fault(page: Page, large_numbers: Path, language: str) -> None:
    found = []
    for file in sorted(large_numbers.glob(f"{language}-*.html")):
        found += _faults_in_all_faces(page, file, (NUMBER, UNBROKEN, WORD, UNIT))

    assert found == []


LONG_NAMES = """
id: germany
title: Germany
countries: [{country: DEU}]
default_source: s
sources: [{id: s, kind: report, title: R}]
laws:
- {name: Gesetz zur Vermeidung von Menschenrechtsverletzungen (Lieferkettensorgfaltspflichtengesetz), kind: law}
- {name: Prostituiertenschutzgesetz, kind: law, period: 2005}
quotes:
- {speaker: The coalition, text: "Lieferkettensorgfaltspflichtenberichterstattung, Nr. 2005-06"}
figures:
- {measure: other, label: labourers, value: 18.4 million, unit: count, basis: estimated}
- {measure: other, label: Strafaussetzungsentscheidungen, value: 800000, period: 2011 to 2012, unit: EUR}
"""


def test_long_names_have_no_fault(page: Page, tmp_path: Path) -> None:
    with exporter_of("html") as html:
        export(parse_brief(LONG_NAMES), html, tmp_path / "long.html")

    assert _faults_in_all_faces(page, tmp_path / "long.html", (NUMBER, UNBROKEN, WORD, SYLLABLE)) == []


FAULTS = {
    "split": "<p style='width: 4ch; overflow-wrap: anywhere'>$240,080</p>",
    "is split in: 5": "<p style='width: 5ch'>5 to 14 years</p>",
    "Recommendations is split": "<p style='width: 6ch; overflow-wrap: anywhere'>Recommendations.</p>",
    "overlap": "<p>convictions</p><p style='margin-top: -34px'>none</p>",
    "outside its P": "<p style='width: 4ch'>convictions</p>",
    "outside the window": "<p style='white-space: nowrap'>" + "word " * 400 + "</p>",
    "scrolls sideways": "<div style='width: 5000px; height: 1px'></div>",
    "outside its drawing": "<div style='width: 9px'><svg class='small'><text y='20'>all</text></svg></div>",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(page: Page, fault: str) -> None:
    page.goto("about:blank")
    style = "<style>.small { width: 9px; overflow: visible }</style>"
    page.set_content(f"{style}<p>It was $240,080 in 2021, for children aged 5 to 14.</p>{FAULTS[fault]}")
    assert any(fault in found for found in _faults(page, 800))


def test_a_page_without_faults_has_none(page: Page) -> None:
    page.goto("about:blank")
    page.set_content("<p>It was $240,080 in 2021.</p><p style='width: 9ch'>See [3] and [4] there.</p>")
    assert _faults(page, 800) == []


GOODS = """
id: a
title: A
countries: [{country: MLT}]
default_source: s
sources: [{id: s, kind: report, title: R}]
profile:
- {aspect: goods, text: Jade, kinds: [child labour, forced labour]}
- {aspect: goods, text: Rubies, kinds: [child labour, forced labour]}
- {aspect: goods, text: Palm, kinds: [forced labour]}
- {aspect: goods, text: Rice, kinds: [child labour]}
- {aspect: goods, text: Wool}
- {aspect: goods, text: Corn, kinds: [child labour]}
- {aspect: goods, text: Figs, kinds: [child labour]}
laws:
- {name: Penal Code, kind: law, standard: not met, text: Lesser penalties}
- {name: List of hazardous work, kind: law, standard: not met}
- {name: Child Code, kind: law, standard: met, text: Forbids trafficking}
- {name: Age of compulsory education, kind: law, standard: not stated}
figures:
- {measure: inspections, value: 60089, period: 2016}
- {measure: inspections, value: not known, period: 2017}
- {measure: inspections, value: 45641, period: 2018}
- {measure: inspections, value: 44912, period: 2019}
- {measure: inspections, value: 41100, period: 2020}
- {measure: inspections, value: not known, period: 2022}
"""
SENTENCES = """() => {
  const part = (cell, name) => getComputedStyle(cell, name).content;
  const shown = cell => cell.querySelector(".hidden") ? "" : cell.innerText;
  const sentence = cell => [part(cell, "::before"), JSON.stringify(shown(cell)), part(cell, "::after")]
    .filter(text => text.startsWith('"')).map(text => JSON.parse(text.replaceAll('" "', ""))).join("");
  const around = (row, name) => part(row, name).startsWith('"') ? JSON.parse(part(row, name)) : "";
  return [...document.querySelectorAll(".marks-table tbody tr")].filter(row => row.getClientRects().length)
    .map(row => around(row, "::before") + [...row.children]
    .filter(cell => getComputedStyle(cell).display !== "none").map(sentence).join("") + around(row, "::after"));
}"""


@pytest.fixture(scope="module")
def goods(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("goods") / "goods.html"
    with exporter_of("html") as html:
        export(parse_brief(GOODS), html, file)
    return file.as_uri()


def test_goods_and_laws_on_a_phone_are_the_sentences_of_the_text(page: Page, goods: str) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(goods)

    assert page.evaluate(SENTENCES) == [
        "Child labour and forced labour: Jade, Rubies.",
        "Child labour: Corn, Figs, Rice.",
        "Forced labour: Palm.",
        "Kind not given: Wool.",
        "Standard not met: Penal Code (Lesser penalties).",
        "Standard not met: List of hazardous work.",
        "Standard met: Child Code (Forbids trafficking).",
        "Standard not given: Age of compulsory education.",
    ]


def test_the_numbers_of_a_chart_are_legible_on_a_phone(page: Page, goods: str) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(goods)
    size = """svg => Math.min(...[...svg.querySelectorAll("text")].map(text =>
      parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width))"""

    assert page.locator("svg.panel").count() == 1
    assert page.locator("svg.panel").evaluate(size) >= 9
