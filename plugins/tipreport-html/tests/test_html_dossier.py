"""Several briefs on one page: the overview, the matrix of tiers, and the contents."""

import re
from typing import Any, cast

from attrs import evolve
from html_page import MANY, PLAIN, Tags, written

from tipreport.model import Briefs, CountryBrief, TierPlacement
from tipreport.plugin import Grain
from tipreport.runner.documents import compose_documents
from tipreport_html.dossier import Dossier


def test_the_overview_counts_records_of_briefs(dossier: str) -> None:
    row = r'<tr role="row" data-brief="([^"]+)">.*?Figures">(\d+)<.*?Findings">(\d+)<'
    rows = re.findall(row, dossier, re.DOTALL)

    assert {name: (int(figures), int(findings)) for name, figures, findings in rows} == {
        brief.id: (len(brief.figures), len(brief.findings)) for brief in MANY
    }


def test_the_overview_has_no_column_of_dashes() -> None:
    full: CountryBrief = evolve(cast("Any", PLAIN), edition=2022)
    bare: CountryBrief = evolve(cast("Any", PLAIN), tiers=(), edition=None)

    found = [re.findall(r' scope="col"[^>]*>([^<]+)</th>', written(Briefs(briefs), grain="collection"))[:4]
             for briefs in ((full, bare.replace(id="bare")), (bare,))]  # fmt: skip

    assert found == [["Brief", "Kind", "Edition", "Tier"], ["Brief", "Kind", "Figures", "Findings"]]


def test_the_tables_of_the_matrix_fit_into_a_page() -> None:
    slip = TierPlacement(country="MLT", year=2100, tier="Tier 1")

    misdated: CountryBrief = evolve(cast("Any", PLAIN), id="misdated", tiers=(*PLAIN.tiers, slip))

    page = written(Briefs((PLAIN, misdated)), grain="collection")

    tables = re.findall(r'<table role="table" class="matrix">(.*?)</table>', page, re.DOTALL)
    years = [re.findall(r'<span class="hidden">(\d{4})</span></th>', table) for table in tables]
    assert [year for each in years for year in each] == [*map(str, range(2001, 2101))]
    assert max(map(len, years)) <= 30
    assert ["undated" in table for table in tables] == [False] * (len(tables) - 1) + [True]


def test_a_claim_that_agrees_with_the_record_has_no_cell_in_the_matrix() -> None:
    claims = [TierPlacement(country="MLT", year=2003, tier=tier) for tier in ("Tier 2", "Tier 3")]
    claimed: CountryBrief = evolve(cast("Any", PLAIN), tiers=(*PLAIN.tiers, *claims))

    found = Dossier(compose_documents(Briefs((claimed,)), Grain.COLLECTION))

    (row,) = found.matrix
    assert [(cell.tier, cell.claimed) for cell in row.years[found.years.index(2003)]] == [
        ("Tier 2", False),
        ("Tier 3", True),
    ]


def test_countries_come_first(dossier: str) -> None:
    kinds = re.findall(r'<ul role="list" aria-label="([^"]+)">', dossier)

    assert len({document.language for document in compose_documents(Briefs(MANY), Grain.COLLECTION)}) > 1
    assert kinds == ["Country brief", "Group brief", "Event brief"]


def test_the_contents_tell_two_editions_of_one_country_apart() -> None:
    editions = [PLAIN.replace(id=f"malta-{year}", edition=year) for year in (2021, 2022)]
    page = written(Briefs(editions), grain="collection")

    assert re.findall('<li><a href="#(malta-[0-9]+)">Malta, edition ([0-9]+)</a></li>', page) == [
        ("malta-2022", "2022"),
        ("malta-2021", "2021"),
    ]


def test_a_dossier_without_briefs_has_a_sentence() -> None:
    page = written(Briefs(()), grain="collection")

    assert "No briefs." in page
    assert not Tags(page).named("input", "article")


def test_an_older_edition_says_that_it_is_superseded() -> None:
    newer, older = (PLAIN.replace(id=f"malta-{year}", edition=year) for year in (2022, 2021))

    page = written(Briefs((newer, older)), grain="collection")

    assert page.count("Superseded") == 1
    assert "<b>Edition 2021</b> <br>Superseded by the edition of 2022" in page


def test_the_editions_are_named_if_each_brief_has_one() -> None:
    briefs = [PLAIN.replace(id=f"malta-{edition or 0}", edition=edition) for edition in (2021, 2022, None)]
    pages = [written(Briefs(chosen), grain="collection") for chosen in (briefs[:2], briefs[1:2], briefs[1:])]
    kickers = [page.partition('<p class="kicker">')[2].partition("</p>")[0] for page in pages]

    assert [re.findall("<b>(.*)</b>", kicker) for kicker in kickers] == [
        ["Editions 2021 and 2022"],
        ["Edition 2022"],
        [],
    ]
