"""A site in several languages: its index, and the links from each page to the same page in other languages."""

import re
from pathlib import Path

import pytest
from browser import visit
from playwright.sync_api import Browser

import tipreport_html
from tipreport.project import build, read_settings
from tipreport.registry import ExporterRegistry

BRIEF = """
id: {id}
title: Human trafficking in {name}
countries: [{{country: {code}}}]
tiers: [{{year: 2022, tier: Tier 2, sources: [tip-2022]}}]
note: An analyst's note.
sources: [{{id: tip-2022, title: Trafficking in Persons Report, kind: report, edition: 2022}}]
"""
SETTINGS = """
briefs = ["*.yaml"]
output = "site"
formats = ["html"]
document = {language = ["fr", "en", "ar"]}
options.html = {index = true}
"""


def built(project: Path, settings: str, *countries: tuple[str, str]) -> Path:
    """The files of a build with a brief on each country, given by its name and code."""
    for name, code in countries:
        text = BRIEF.format(id=name.lower(), name=name, code=code)
        (project / f"{name.lower()}.yaml").write_text(text, "utf-8")
    (project / "tipreport.toml").write_text(settings, "utf-8")
    registry = ExporterRegistry.load(no_plugins=True)
    registry.register(next(iter(tipreport_html.tipreport_exporters())))
    assert {result.status.value for result in build(read_settings(project), registry=registry)} == {"built"}
    return project / "site"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a build in French, English and Arabic."""
    return built(tmp_path_factory.mktemp("project"), SETTINGS, ("Malta", "MLT"), ("Panama", "PAN"))


@pytest.mark.parametrize(
    ("language", "letters"), [("ru", ["А", "Е", "Й", "Э"]), ("ar", ["ا", "ج", "م", "ي"]), ("fr", ["A", "E", "Y"])]
)
def test_names_are_under_the_first_letter_of_a_dictionary(tmp_path: Path, language: str, letters: list[str]) -> None:
    settings = SETTINGS.replace('"fr", "en", "ar"', f'"{language}"')
    site = built(tmp_path, settings, ("Algeria", "DZA"), ("Yemen", "YEM"), ("Ecuador", "ECU"), ("Egypt", "EGY"))
    page = (site / "index.html").read_text("utf-8")
    section = page.partition('id="letters"')[2].partition("</section>")[0]

    assert re.findall(r"<h3>(.)</h3>", section) == letters


def test_regions_are_in_the_order_of_a_dictionary(tmp_path: Path) -> None:
    settings = SETTINGS.replace('"fr", "en", "ar"', '"es"')
    site = built(tmp_path, settings, ("Malta", "MLT"), ("Kenya", "KEN"))
    section = (site / "index.html").read_text("utf-8").partition('id="regions"')[2].partition("</section>")[0]

    assert re.findall(r"<h3>(.+?)</h3>", section) == ["África", "Europa y Eurasia"]


def test_the_index_in_the_first_language_is_the_one_that_servers_show(folder: Path) -> None:
    assert sorted(path.name for path in folder.glob("*.html")) == [
        "index.ar.html",
        "index.en.html",
        "index.html",
        "malta.ar.html",
        "malta.en.html",
        "malta.fr.html",
        "panama.ar.html",
        "panama.en.html",
        "panama.fr.html",
    ]
    assert '<html lang="fr">' in (folder / "index.html").read_text("utf-8")


def test_titles_have_the_punctuation_of_their_language(folder: Path) -> None:
    titles = [re.findall("<title>(.*?)</title>", path.read_text("utf-8"))[0] for path in folder.glob("*.html")]
    cited = re.search(r"Malte[^<]{1,3}[Nn]ote de pays", (folder / "malta.fr.html").read_text("utf-8"))

    assert "Traite des personnes\u00a0: 2 notes" in titles
    assert cited
    assert cited[0].startswith("Malte\u00a0: ")


def test_each_page_leads_to_the_same_page_in_the_other_languages(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "index.html", checked=True) as opened:
        page = opened.page
        languages = page.get_by_role("navigation", name="Langues").get_by_role("link")
        assert [
            [each.inner_text(), each.get_attribute("lang"), each.get_attribute("hreflang")] for each in languages.all()
        ] == [["English", "en", "en"], ["العربية", "ar", "ar"]]
        assert opened.axe() == []
        page.locator("#briefs").get_by_role("link", name="Malte").click()
        assert page.url.endswith("/malta.fr.html")
        page.get_by_role("link", name="English").focus()
        page.keyboard.press("Enter")
        page.locator("h1", has_text="Malta").wait_for()
        assert page.url.endswith("/malta.en.html")
        assert page.locator("link[rel=alternate]").evaluate_all("links => links.map(link => link.hreflang)") == [
            "fr",
            "ar",
        ]
        page.get_by_role("navigation", name="Languages").get_by_role("link", name="العربية").click()
        assert page.locator("html").get_attribute("dir") == "rtl"
        assert page.get_by_role("link", name="English").get_attribute("dir") == "ltr"
        assert opened.axe() == []
        page.get_by_role("link", name="Français").click()
        page.get_by_role("link", name="Toutes les notes").click()
        assert page.url.endswith("/index.html")
