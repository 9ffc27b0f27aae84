"""An index and a page a country: the files, their words, and what readers without a script or a wide screen have."""

from pathlib import Path

import pytest
from browser import visit
from playwright.sync_api import Browser
from site_of_briefs import COUNTRIES, OPTIONS, brief

import tipreport_html
from tipreport.document import Document, compose
from tipreport.errors import OptionsError
from tipreport.model import Briefs, CountryBrief, CountryRole, Figure, Organisation, Period, Quantity, TierPlacement
from tipreport.model.vocabulary import OrganisationKind
from tipreport.runner import export_many, plan
from tipreport_html.measures import measure_columns


def test_axe_finds_nothing_in_an_index_and_a_page(browser: Browser, site: Path) -> None:
    for name in ("index", "kenya"):
        for width, dark in ((390, True), (768, False), (1400, False)):
            with visit(browser, site / f"{name}.html", width=width, dark=dark, checked=True) as opened:
                if name == "index":
                    opened.page.get_by_role("checkbox").nth(0).check()
                    opened.page.get_by_role("checkbox").nth(1).check()
                assert opened.axe(colours=name == "kenya" and dark) == []
                assert opened.page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
    with visit(browser, site / "index.html", width=794, checked=True, printed=True) as opened:
        assert opened.axe() == []


def test_without_script_the_lists_lead_to_every_page_and_back(browser: Browser, site: Path) -> None:
    with visit(browser, site / "index.html", script=False) as opened:
        page = opened.page
        assert page.locator("input, button, select").locator("visible=true").count() == 0
        for lists in ("letters", "regions", "tiers"):
            links = page.locator(f"#{lists} a")
            assert sorted(link.get_attribute("href") or "" for link in links.all()) == sorted(
                f"{name}.html" for name in COUNTRIES
            )
        page.locator("#tiers").get_by_role("link", name="Eritrea").click()
        assert page.locator("h1").inner_text() == "Eritrea"
        page.get_by_role("link", name="All briefs").click()
        assert page.locator("#briefs").is_visible()


def test_a_page_can_be_cited_downloaded_and_linked_to(browser: Browser, site: Path) -> None:
    with visit(browser, site / "kazakhstan.html") as opened:
        page = opened.page
        citation = "Kazakhstan: Country brief, edition 2022. Tier 3 & <b>bold</b>."
        assert page.locator("#citation").inner_text() == citation
        page.get_by_role("button", name="Copy the citation").click()
        page.locator("#copied", has_text="Copied").wait_for()
        with page.expect_download() as download:
            page.get_by_role("link", name="Download kazakhstan.yaml").click()
        assert b"id: kazakhstan" in Path(download.value.path()).read_bytes()
        for name in ("kazakhstan.pdf", "kazakhstan.docx"):
            link = page.get_by_role("link", name=f"Download {name}")
            assert (link.get_attribute("href"), link.get_attribute("download")) == (name, name)
        page.get_by_role("link", name="Link to the section Sources").click()
        assert page.url.endswith("#sources")
        title = "Kazakhstan: Country brief, edition 2022"
        assert page.locator('meta[property="og:title"]').get_attribute("content") == title
        assert page.locator('meta[name="dcterms.title"]').get_attribute("content") == title
    assert opened.messages == []


def test_the_first_view_of_143_briefs_is_at_most_300_kib_and_never_too_wide(browser: Browser, tmp_path: Path) -> None:
    tiers = tuple(TierPlacement(country="KEN", year=year, tier="Tier 2", official=True) for year in range(2001, 2023))
    figures = tuple(
        Figure(measure=measure, value=Quantity("exact", 1234), period=Period.parse(str(year)))
        for measure in ("convictions", "prosecutions", "investigations", "victims identified")
        for year in range(2018, 2023)
    )
    briefs = Briefs(
        CountryBrief(
            id=f"kenya-{number}",
            title="Kenya",
            countries=(CountryRole(country="KEN"),),
            edition=2022,
            tiers=tiers,
            figures=figures,
        )
        for number in range(143)
    )
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    index = plan(briefs, exporter, tmp_path, options={"index": True})[-1]
    assert all(result.ok for result in export_many([index]))
    assert (tmp_path / "index.html").stat().st_size < 300 * 1024
    for width in (390, 768, 1000):
        with visit(browser, tmp_path / "index.html", width=width) as opened:
            assert opened.page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0


def test_a_page_without_an_index_offers_downloads_too(tmp_path: Path) -> None:
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    (page,) = plan(brief("kenya"), exporter, tmp_path, options={"downloads": ["pdf"]}, document={"language": "fr"})
    assert all(result.ok for result in export_many([page]))

    text = page.path.read_text("utf-8")
    assert '<a href="kenya.fr.pdf" download="kenya.fr.pdf">' in text
    assert "briefs.fr.html" not in text


def test_a_download_is_the_ending_of_a_file() -> None:
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    with pytest.raises(OptionsError, match=r"option downloads: expected suffixes of files such as pdf, found \"a/b\""):
        plan(brief("kenya"), exporter, "out", options={"downloads": ["a/b"]})


def test_a_country_of_no_region_has_a_dash_for_it(tmp_path: Path) -> None:
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    anguilla = brief("chad").replace(id="anguilla", countries=(CountryRole(country="AIA"),), tiers=())
    jobs = plan(Briefs((brief("kenya"), anguilla)), exporter, tmp_path, options=OPTIONS)

    assert all(result.ok for result in export_many(jobs))
    assert '<td role="cell" data-label="Region">–</td>' in (tmp_path / "index.html").read_text("utf-8")


def test_the_index_shows_each_version_where_sources_disagree(browser: Browser, tmp_path: Path) -> None:
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    period = Period.parse("2022")
    other = Figure(measure="convictions", value=Quantity("exact", 1012), period=period)
    kenya = brief("kenya").replace(figures=(*brief("kenya").figures, other))
    jobs = plan(Briefs((kenya, brief("kazakhstan"))), exporter, tmp_path, options=OPTIONS)

    assert all(result.ok for result in export_many(jobs))
    with visit(browser, tmp_path / "index.html", checked=True) as opened:
        assert "Every number has its source" not in opened.page.locator("header").inner_text()
        cell = opened.page.locator("[data-brief=kenya] td.number")
        assert cell.inner_text() == "12 or 1,012 (2022), sources disagree"
        opened.page.get_by_label("Year", exact=True).select_option("2022")
        assert cell.inner_text() == "12 or 1,012, sources disagree"
        opened.page.get_by_label("Order by").select_option("0")
        assert opened.page.locator("#briefs th a").all_inner_texts() == ["Kazakhstan", "Kenya"]
        assert opened.axe() == []


def test_a_measure_that_bodies_without_powers_counted_too_is_one_column_and_not_official() -> None:
    def document(name: str, kind: OrganisationKind) -> Document:
        body = Organisation(id="body", name="A body", kind=kind)
        value, period = Quantity("exact", 7), Period.parse("2021")
        figure = Figure(measure="victims identified", value=value, period=period, by="body")
        return compose(brief(name).replace(figures=(figure,), organisations=(body,)))

    police, ngo = document("albania", "law enforcement"), document("chad", "NGO")
    assert [each.label for each in measure_columns([police])] == ["Victims officially identified"]
    assert [each.label for each in measure_columns([police, ngo])] == ["Victims identified"]
