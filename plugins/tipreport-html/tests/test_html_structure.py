"""The structure of a page: its headings, its tables and its drawings."""

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pikepdf
import pytest
from attrs import evolve
from html_page import PLAIN, Tags, written

from tipreport import export
from tipreport.document import TermEntry, Terms, Text
from tipreport.document.views import terms_table
from tipreport.model import Figure, Finding, Period, Quantity
from tipreport.testing import random_briefs
from tipreport_html.tables import table_class


@pytest.mark.parametrize("number", range(2))
def test_nothing_is_loaded_and_no_element_has_a_style(pages: list[str], dossier: str, number: int) -> None:
    page = (dossier, *pages)[number]
    tags = Tags(page)

    assert "style" not in {name for _, attributes in tags.found for name in attributes}
    assert not [name for _, attributes in tags.found for name in attributes if name.startswith("on")]
    assert not tags.named("link", "iframe", "object", "embed", "base")
    assert [address for address in tags.values("src") if not address.startswith("data:")] == []
    assert "url(" not in page
    assert "@import" not in page


def test_a_page_has_one_title_and_no_script_and_the_dossier_one(dossier: str, pages: list[str]) -> None:
    assert [len(Tags(pages[0]).named(tag)) for tag in ("h1", "main", "script")] == [1, 1, 0]
    assert [len(Tags(dossier).named(tag)) for tag in ("h1", "main", "script")] == [1, 1, 1]


def test_headings_go_down_one_level_at_a_time(dossier: str, pages: list[str]) -> None:
    for page in (*pages, dossier):
        levels = [int(tag[1]) for tag, _ in Tags(page).found if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_every_cell_its_head(dossier: str) -> None:
    page = dossier
    tags = Tags(page)

    assert len(tags.named("caption")) == len(tags.named("table"))
    assert {head.get("scope") for head in tags.named("th")} == {"col", "row"}
    assert all("data-label" in cell or "colspan" in cell for cell in tags.named("td"))


def test_every_drawing_has_an_alternative_text(dossier: str) -> None:
    pictures = [found for found in Tags(dossier).named("svg") if found.get("class") != "bar"]

    assert pictures
    assert all(found.get("aria-label") or found.get("aria-hidden") for found in pictures)


def test_alternative_texts_are_those_of_the_pdf(tmp_path: Path) -> None:
    export(PLAIN, "pdf", tmp_path / "brief.pdf")
    with pikepdf.open(tmp_path / "brief.pdf") as pdf:
        alternatives = {
            str(part["/Alt"]) for part in pdf.objects if isinstance(part, pikepdf.Dictionary) and "/Alt" in part
        }
    pictures = [found for found in Tags(written(PLAIN)).named("svg") if found.get("class") in ("wide", "panel")]

    assert len(pictures) == 3
    assert {found["aria-label"] for found in pictures} <= alternatives


def test_a_line_has_the_numbers_of_all_years_below_it() -> None:
    figures = tuple(
        Figure(
            measure="convictions",
            value=Quantity.parse(f"{year - 2000} to {year - 1998}" if year % 2 else str(2025 - year)),
            period=Period("in", str(year)),
            pillar="prosecution",
        )
        for year in range(2001, 2017)
        if year != 2010
    )
    page = written(evolve(cast("Any", PLAIN), figures=figures))

    assert page.count('<svg class="panel') == 1
    assert '<div class="panels across-1">' in page
    joined = 8 + 5  # before and after the missing year
    ranges = len([figure for figure in figures if figure.value.upper])
    assert page.count('<path class="line mid"') == joined + ranges
    assert "2001:\u00a01\u00a0to\u00a03; 2002:" in page


def test_the_date_is_that_of_the_briefs() -> None:
    (brief,) = random_briefs(1, seed=1)

    assert '<meta name="dcterms.date" content="2024-06-24">' in written(brief.replace(updated=dt.date(2024, 6, 24)))
    assert "dcterms.date" not in written(brief.replace(updated=None))


@pytest.mark.parametrize(
    ("text", "css_class"),
    [("In force", "names-first"), ("Companies with a large turnover report on their supply chains", "")],
)
def test_a_table_has_a_wide_first_column_only_if_its_texts_are_much_shorter_than_its_names(
    text: str, css_class: str
) -> None:
    name = "Act on Corporate Due Diligence Obligations in Supply Chains (Lieferkettengesetz)"
    entry = TermEntry(name=name, items=((Text(text),),))

    assert table_class(terms_table(Terms("laws", ("Law", "Content"), (entry, entry)), ("Law", "Content"))) == css_class


def test_maintained_efforts_have_a_neutral_mark() -> None:
    finding = Finding(pillar="prevention", assessment="maintained efforts", text="There was no plan.")
    page = written(PLAIN.replace(findings=(finding,)))

    assert re.search('<ul class="findings"[^>]*>\n<li><span class="mark" aria-hidden="true">•</span>', page)
