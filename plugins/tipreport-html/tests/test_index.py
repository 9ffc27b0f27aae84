"""An index and a page a country: the files, their words, and ten questions answered within three actions."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser import chromium, visit
from playwright.sync_api import Browser, Locator, Page

import tipreport_html
from tipreport.errors import OptionsError
from tipreport.model import Briefs, Citation, CountryBrief, CountryRole, Figure, Period, Quantity, Source, TierPlacement
from tipreport.model.vocabulary import Tier
from tipreport.runner import export_many, plan

# the country, its tiers of 2020 to 2022, and its convictions by year
COUNTRIES: dict[str, tuple[str, tuple[Tier, ...], dict[int, int]]] = {
    "albania": ("ALB", ("Tier 2", "Tier 2", "Tier 2"), {2022: 7}),
    "chad": ("TCD", ("Tier 2", "Tier 2 Watch List", "Tier 2"), {}),
    "eritrea": ("ERI", ("Tier 3", "Tier 3", "Tier 3"), {2021: 3}),
    "kazakhstan": ("KAZ", ("Tier 2 Watch List", "Tier 2", "Tier 2"), {2021: 5, 2022: 31}),
    "kenya": ("KEN", ("Tier 2", "Tier 2", "Tier 2 Watch List"), {2022: 12}),
    "somalia": ("SOM", ("Special Case", "Special Case", "Special Case"), {}),
}


OPTIONS = {"index": True, "downloads": ["pdf", "docx"]}


def _brief(name: str) -> CountryBrief:
    code, tiers, convictions = COUNTRIES[name]
    return CountryBrief(
        id=name,
        title="Tier 3 & <b>bold</b>" if name == "kazakhstan" else name.title(),
        edition=2022,
        countries=(CountryRole(country=code),),
        tiers=tuple(
            TierPlacement(country=code, year=year, tier=tier, official=True)
            for year, tier in enumerate(tiers, start=2020)
        ),
        figures=tuple(
            Figure(
                measure="convictions",
                value=Quantity("exact", number),
                period=Period.parse(str(year)),
                sources=(Citation.parse("news" if name == "kenya" else "report"),),
            )
            for year, number in convictions.items()
        ),
        sources=(
            Source(id="report", kind="report", title="Report", publisher="U.S. Department of State"),
            Source(id="news", kind="article", title="Slavery today", publisher="A newspaper"),
        ),
    )


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    briefs = Briefs(map(_brief, COUNTRIES))
    assert all(result.ok for result in export_many(plan(briefs, exporter, folder, options=OPTIONS)))
    return folder


def _shown(page: Page) -> list[str]:
    return page.locator("#briefs tr:visible th a").all_inner_texts()


def _tab_to(page: Page, control: Locator) -> None:
    """Press the tabulator key until a control has the focus, and shows it."""
    for _ in range(30):
        if control.evaluate("control => control === document.activeElement"):
            assert control.evaluate("control => getComputedStyle(control).outlineStyle") != "none"
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not reach {control}")


def _search(words: str) -> Callable[[Page], object]:
    def act(page: Page) -> None:
        _tab_to(page, page.get_by_role("searchbox"))
        page.keyboard.type(words)

    return act


def _choose(name: str, value: str) -> Callable[[Page], object]:
    def act(page: Page) -> None:
        control = page.get_by_label(name, exact=True)
        _tab_to(page, control)
        while control.evaluate("control => control.selectedOptions[0].label") != value:
            page.keyboard.press("ArrowDown")

    return act


@pytest.mark.parametrize(
    ("actions", "expected"),
    [
        pytest.param([_search("moved down 2022")], ["Kenya"], id="which countries moved down in 2022?"),
        pytest.param(
            [_choose("Year", "2021"), _choose("Change of tier", "Moved up")],
            ["Kazakhstan"],
            id="which moved up in 2021?",
        ),
        pytest.param([_search("tier 3")], ["Eritrea"], id="which are on tier 3?"),
        pytest.param([_search("Tier 2 Watch List 2021")], ["Chad"], id="which were on the watch list in 2021?"),
        pytest.param([_choose("Tier", "Special Case")], ["Somalia"], id="which are special cases?"),
        pytest.param(
            [_choose("Year", "2022"), _choose("Has a number of", "Traffickers convicted")],
            ["Albania", "Kazakhstan", "Kenya"],
            id="who has convictions of 2022?",
        ),
        pytest.param(
            [_search("convictions 2022")],
            ["Albania", "Kazakhstan", "Kenya"],
            id="who has convictions of 2022, in the words of a brief?",
        ),
        pytest.param(
            [_search("traffickers convicted 2022"), _choose("Order by", "Traffickers convicted")],
            ["Kazakhstan", "Kenya", "Albania"],
            id="who has most convictions in 2022?",
        ),
        pytest.param([_search("Europe and Eurasia")], ["Albania"], id="which are in Europe?"),
        pytest.param(
            [_search("tier 2 watch list"), _choose("Region", "Africa")],
            ["Kenya"],
            id="which in Africa are on the list?",
        ),
        pytest.param([_search("kázakh")], ["Kazakhstan"], id="where is Kazakhstan?"),
        pytest.param([_search("Which countries moved down in 2022?")], ["Kenya"], id="a whole question"),
        pytest.param([_search("downgraded 2022")], ["Kenya"], id="another word for moved down"),
        pytest.param([_search("who was on the watchlist in 2021")], ["Chad"], id="another name of a tier"),
        pytest.param([_search("WL")], ["Kenya"], id="the letters of a tier"),
    ],
)
def test_a_question_is_answered_within_three_actions_of_the_keyboard(
    browser: Browser, folder: Path, actions: list[Callable[[Page], object]], expected: list[str]
) -> None:
    assert len(actions) <= 3
    with visit(browser, folder / "index.html") as opened:
        for act in actions:
            act(opened.page)
        assert _shown(opened.page) == expected
        assert opened.page.locator("output").inner_text().startswith(f"{len(expected)} of 6 briefs shown")
        assert opened.page.locator("#matrix tr:visible").count() == len(expected)
    assert opened.messages == []


def test_a_search_says_how_it_was_read_and_which_word_is_nowhere(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "index.html") as opened:
        field, status = opened.page.get_by_role("searchbox"), opened.page.locator("output")

        field.fill("in 2022 on the watch list")
        assert status.inner_text() == "1 of 6 briefs shown: 2022 · Tier 2 Watch List"
        field.fill("watch list of Atlantis")
        assert (_shown(opened.page), status.inner_text()) == (
            [],
            "0 of 6 briefs shown: Tier 2 Watch List. Found nowhere: atlantis",
        )


def test_the_keyboard_opens_a_page_and_goes_back(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "index.html") as opened:
        page = opened.page
        _search("eritrea")(page)
        _tab_to(page, page.locator("#briefs tr:visible th a"))
        page.keyboard.press("Enter")
        page.wait_for_url("**/eritrea.html")
        _tab_to(page, page.get_by_role("link", name="All briefs"))
        page.keyboard.press("Enter")
        page.wait_for_url("**/index.html")


def test_two_to_five_briefs_stand_side_by_side(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "index.html") as opened:
        page = opened.page
        boxes = page.get_by_role("checkbox")

        def choose(*positions: int) -> None:
            for position in positions:
                _tab_to(page, boxes.nth(position))
                page.keyboard.press("Space")

        def numbers() -> list[str]:
            return page.locator("#side tr:last-child td").all_inner_texts()

        choose(0)
        assert page.locator("#side table").count() == 0
        choose(3)
        assert page.locator("#side thead th").all_inner_texts() == ["Brief", "Albania", "Kazakhstan"]
        assert numbers() == ["7 (2022)", "31 (2022)"]
        choose(4)  # Kenya, with a number of a newspaper
        assert numbers() == ["7 (2022)", "31 (2022)", "not compared: of another body"]
        page.get_by_label("Year", exact=True).select_option(label="2021")
        assert numbers() == ["not compared: of 2022", "5 (2021)", "not compared: of 2022"]
        page.get_by_label("Year", exact=True).select_option(label="Latest")
        page.locator("h1").click()
        boxes.nth(1).check()
        boxes.nth(2).check()
        assert numbers() == ["7 (2022)", "–", "not compared: of 2021", "31 (2022)", "not compared: of another body"]
        assert boxes.nth(5).is_disabled()


def test_axe_finds_nothing_in_an_index_and_a_page(browser: Browser, folder: Path) -> None:
    for name in ("index", "kenya"):
        for width, dark in ((390, True), (768, False), (1400, False)):
            with visit(browser, folder / f"{name}.html", width=width, dark=dark, checked=True) as opened:
                if name == "index":
                    opened.page.get_by_role("checkbox").nth(0).check()
                    opened.page.get_by_role("checkbox").nth(1).check()
                assert opened.axe(colours=name == "kenya" and dark) == []
                assert opened.page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
    with visit(browser, folder / "index.html", width=794, checked=True, printed=True) as opened:
        assert opened.axe() == []


def test_without_script_the_lists_lead_to_every_page_and_back(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "index.html", script=False) as opened:
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


def test_a_page_can_be_cited_downloaded_and_linked_to(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "kazakhstan.html") as opened:
        page = opened.page
        citation = "Kazakhstan: Country brief, Edition 2022. Tier 3 & <b>bold</b>."
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
        title = "Kazakhstan: Country brief, Edition 2022"
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
    (page,) = plan(_brief("kenya"), exporter, tmp_path, options={"downloads": ["pdf"]}, document={"language": "fr"})
    assert all(result.ok for result in export_many([page]))

    text = page.path.read_text("utf-8")
    assert '<a href="kenya.fr.pdf" download="kenya.fr.pdf">' in text
    assert "briefs.fr.html" not in text


def test_a_download_is_the_ending_of_a_file() -> None:
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    with pytest.raises(OptionsError, match=r"option downloads: expected endings of files such as pdf, found \"a/b\""):
        plan(_brief("kenya"), exporter, "out", options={"downloads": ["a/b"]})


def test_a_country_of_no_region_has_a_dash_for_it(tmp_path: Path) -> None:
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    anguilla = _brief("chad").replace(id="anguilla", countries=(CountryRole(country="AIA"),), tiers=())
    jobs = plan(Briefs((_brief("kenya"), anguilla)), exporter, tmp_path, options=OPTIONS)

    assert all(result.ok for result in export_many(jobs))
    assert '<td role="cell" data-label="Region">–</td>' in (tmp_path / "index.html").read_text("utf-8")
