"""Pages in a browser: every width, light and dark, printed, by keyboard, without script."""

import io
from pathlib import Path
from typing import Any

import pytest
from browser import visit
from playwright.sync_api import Browser, Page

import tipreport_html
from tipreport import export
from tipreport.files import parse_brief
from tipreport.model import (
    Briefs,
    CountryBrief,
    CountryRole,
    Figure,
    Finding,
    Quantity,
    Route,
    SummarySentence,
    TierPlacement,
)
from tipreport.testing import random_briefs

WIDTHS = (320, 390, 1100)
NEGATIVE = CountryBrief(
    id="malta",
    title="Growth",
    countries=(CountryRole(country="MLT"),),
    summary=(SummarySentence(text="The change is -0.9% in العربية and -3 elsewhere."),),
    findings=(Finding(pillar="protection", assessment="effort", text="It did much."),),
    tiers=(TierPlacement(country="MLT", year=2003, tier="Tier 3", official=True),),
    figures=(
        Figure(measure="other", label="growth", value=Quantity("exact", 7), unit="persons", key=True),
        Figure(measure="convictions", value=Quantity("vague"), printed="very\u00a0" * 40 + "many", key=True),
    ),
)
NOTHING = CountryBrief(id="chad", title="Human trafficking in Chad", countries=(CountryRole(country="TCD"),))

# Elements whose words stick out of the window, and those that cut words off. Editions in words may be cut off where
# marks show them.
STICKS_OUT = """() => [...document.querySelectorAll('main *')].filter(element => {
    if (element.closest('.hidden, thead') || !element.getClientRects().length) return false;
    if (element.closest('.in-words') && element.closest('li').querySelector('.marks')?.getClientRects().length)
        return false;
    const box = element.getBoundingClientRect();
    const cut = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
        && element.tagName !== 'INPUT';
    return box.right > innerWidth + 1 || box.left < -1 || cut;
}).map(element => element.outerHTML.slice(0, 200))"""
# What Tab has reached: a mark for each, whether it shows the focus, whether it is in the window.
FOCUSED = """() => { const one = document.activeElement; if (one === document.body) return null;
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    const index = [...document.querySelectorAll('a[href], input')].indexOf(one);
    return [index, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
            box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth]; }"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Random briefs as pages and as a dossier; and each of them in two small dossiers, a full and a short one."""
    folder = tmp_path_factory.mktemp("pages")
    in_english = (brief.replace(language="en") for brief in random_briefs(3, seed=11, max_records=3))
    briefs = [*in_english, NEGATIVE, NOTHING]
    for brief in briefs:
        _write(brief, folder / f"{brief.id}.html")
    _write(Briefs(tuple(briefs)), folder / "dossier.html", grain="collection")
    for number, brief in enumerate(briefs[:3]):
        small = Briefs((brief, NEGATIVE, NOTHING))
        _write(small, folder / f"dossier{number}.html", grain="collection")
        _write(small, folder / f"short{number}.html", grain="collection", document={"detail": "short"})
    return folder


def _write(briefs: Briefs | CountryBrief, path: Path, **options: Any) -> None:
    stream = io.BytesIO()
    export(briefs, next(iter(tipreport_html.tipreport_exporters())), stream, **options)
    path.write_bytes(stream.getvalue())


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(browser: Browser, folder: Path, width: int, dark: bool) -> None:
    number = WIDTHS.index(width)
    for name in (f"dossier{number}", f"short{number}", *(("malta", "chad") if width == 390 else ())):
        with visit(browser, folder / f"{name}.html", width=width, dark=dark, checked=True) as opened:
            assert opened.axe(colours=dark) == []


def test_axe_finds_nothing_in_print(browser: Browser, folder: Path) -> None:
    for name in ("dossier0", "short1"):
        with visit(browser, folder / f"{name}.html", width=794, dark=True, checked=True, printed=True) as opened:
            assert opened.axe() == []


@pytest.mark.parametrize(("number", "width"), [*enumerate([*WIDTHS, 420, 580, 700, 770])])
def test_nothing_is_cut_and_nothing_scrolls_sideways(browser: Browser, folder: Path, number: int, width: int) -> None:
    for name in (f"dossier{number % 3}", f"short{number % 3}"):
        with visit(browser, folder / f"{name}.html", width=width) as opened:
            assert opened.page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
            assert opened.page.evaluate(STICKS_OUT) == []


def test_the_console_stays_empty_and_the_network_is_not_asked(browser: Browser, folder: Path) -> None:
    for file in sorted(folder.glob("*.html")):
        with visit(browser, file) as opened:
            assert opened.page.evaluate("document.fonts.ready.then(() => document.readyState)") == "complete"
        assert (opened.messages, opened.requests) == ([], [file.as_uri()])


def test_a_script_that_is_not_ours_does_not_run(browser: Browser, folder: Path) -> None:
    file = folder / "altered.html"
    page = (folder / "malta.html").read_text("utf-8")
    file.write_text(page.replace("<main>", "<script>document.title = 'run'</script><main>"), "utf-8")
    with visit(browser, file) as opened:
        assert opened.page.title().startswith("Malta")
    assert "Content Security Policy" in opened.messages[0]
    file.unlink()


def test_the_keyboard_reaches_everything_and_shows_where_it_is(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "dossier0.html", width=390) as opened:
        page = opened.page
        count = page.evaluate("document.querySelectorAll('a[href], input').length")
        reached = []
        for _ in range(count):
            page.keyboard.press("Tab")
            reached.append(page.evaluate(FOCUSED))
        assert count > 50
        assert reached == [[index, True, True] for index in range(count)]


def test_the_skip_link_leads_past_the_contents(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "malta.html") as opened:
        opened.page.keyboard.press("Tab")
        assert opened.page.locator(":focus").inner_text() == "Skip to the text"
        assert opened.page.locator(":focus").bounding_box()["y"] >= 0  # type: ignore[index]
        opened.page.keyboard.press("Enter")
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate("!document.activeElement.closest('nav')")


def _shown(page: Page) -> list[str]:
    return page.locator("#briefs tr:visible th").all_inner_texts()


def test_typing_narrows_the_table_and_says_how_many_are_left(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "dossier.html") as opened:
        page, field = opened.page, opened.page.get_by_role("searchbox", name="Filter the briefs")
        everything = _shown(page)
        assert page.locator("output").inner_text() == "5 of 5 briefs shown"
        field.press_sequentially("MÁLTA tier")
        assert _shown(page) == ["Malta"]
        assert page.locator("output").inner_text() == "1 of 5 briefs shown"
        assert page.locator("output").get_attribute("aria-live") == "polite"
        assert page.locator(".matrix tbody tr:visible").count() == page.locator(".matrix").count()  # a row in each
        field.fill("no such brief")
        assert (_shown(page), page.locator("output").inner_text()) == ([], "0 of 5 briefs shown")
        field.press("Enter")
        field.fill("")
        assert _shown(page) == everything
    assert opened.messages == []


def test_without_script_everything_is_there_and_no_control_is_dead(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "dossier.html") as opened:
        read = opened.page.locator("main").inner_text().replace("5 of 5 briefs shown", "")
    with visit(browser, folder / "dossier.html", script=False) as bare:
        assert bare.page.locator("input, button, select").locator("visible=true").count() == 0
        shown = bare.page.locator("main").inner_text()
    assert [line for line in read.split("\n") if line.strip() and line not in shown] == [
        "Filter the briefs by words of their rows"
    ]


def test_a_minus_is_drawn_and_found_as_it_was_typed(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "malta.html") as opened:
        assert opened.page.evaluate("window.find('is -0.9% in')")
        assert opened.page.evaluate("getSelection().toString()") == "is -0.9% in"
        drawn = "getComputedStyle(document.querySelector('.minus'), '::after').content"
        assert "\u2212" in opened.page.evaluate(drawn)


@pytest.mark.parametrize(("width", "shown", "hidden"), [(700, "wide", "narrow"), (600, "narrow", "wide")])
def test_a_narrow_page_has_the_ladder_in_rows(
    browser: Browser, folder: Path, width: int, shown: str, hidden: str
) -> None:
    with visit(browser, folder / "malta.html", width=width) as opened:
        assert opened.page.locator(f"svg.{shown}").is_visible()
        assert not opened.page.locator(f"svg.{hidden}").is_visible()


def test_a_narrow_table_is_records(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "dossier.html", width=560) as opened:
        cell = "document.querySelector('.overview td')"
        assert opened.page.evaluate(f"getComputedStyle({cell}, '::before').content") == '"Kind: "'
        assert opened.page.get_by_role("table", name="Overview").get_by_role("row").count() == 6
    with visit(browser, folder / "dossier.html", width=1100) as opened:
        assert opened.page.evaluate(f"getComputedStyle({cell}, '::before').content") == "none"


def test_a_record_leaves_out_empty_cells(browser: Browser, tmp_path: Path) -> None:
    rows = "[{offence: theft, value: 2, law: act}, {offence: fraud, value: 3}]"
    head = "id: malta\ntitle: Malta\ncountries: [{country: MLT}]\n"
    text = f"{head}laws: [{{id: act, name: Act, kind: law}}]\npenalties: {rows}\n"
    _write(parse_brief(text, "malta.yaml"), tmp_path / "malta.html")
    for width, is_shown in ((320, False), (1100, True)):
        with visit(browser, tmp_path / "malta.html", width=width) as opened:
            cells = opened.page.locator("td[data-label=Law]")
            assert cells.all_text_contents() == ["Act", "–"]
            assert cells.nth(1).is_visible() == is_shown


@pytest.mark.parametrize("width", [320, 700, 1100])
def test_the_kind_of_a_note_is_on_one_line_and_all_texts_begin_below_each_other(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    text = """
id: malta
title: Malta
countries: [{country: MLT}]
figures:
  - {measure: convictions, value: 18, period: 2020, sources: [a, b], note: Read from a table}
  - {measure: convictions, value: 19, period: 2020, sources: [a]}
sources: [{id: a, kind: article, publisher: A}, {id: b, kind: article, publisher: B}]
"""
    _write(parse_brief(text, "malta.yaml"), tmp_path / "ru.html", document={"language": "ru"})
    script = """[...document.querySelectorAll('.notes li')].map(each => {
        const range = document.createRange();
        range.selectNodeContents(each.children[1]);
        return [range.getBoundingClientRect().height, each.children[2].getBoundingClientRect().left];
    })"""
    with visit(browser, tmp_path / "ru.html", width=width) as opened:
        heights, lefts = zip(*opened.page.evaluate(script), strict=True)

    assert len(heights) > 2
    assert max(heights) < 30  # pixels
    assert len({*lefts}) == 1


def test_print_is_light_and_has_the_sheets_sizes(browser: Browser, folder: Path) -> None:
    with visit(browser, folder / "malta.html", width=794, dark=True, printed=True) as opened:
        style = "(() => { const style = getComputedStyle(document.body); return [style.fontSize, style.color]; })()"
        size, colour = opened.page.evaluate(style)
        assert float(size.removesuffix("px")) == pytest.approx(9.5 * 96 / 72, abs=0.01)
        assert colour == "rgb(22, 25, 29)"
        assert opened.page.pdf(format="A4").startswith(b"%PDF-")


def test_in_print_no_head_leaves_its_section_and_no_recommendation_is_split(browser: Browser, tmp_path: Path) -> None:
    text = "id: malta\ntitle: T\ncountries: [{country: MLT}]\nrecommendations: [{text: Act}]\n"
    _write(parse_brief(text, "malta.yaml"), tmp_path / "malta.html")
    with visit(browser, tmp_path / "malta.html", width=794, printed=True) as opened:
        sections = opened.page.locator(".section").all()
        ends = [(section.locator(".head").bounding_box(), section.bounding_box()) for section in sections]
        item = opened.page.locator(".recommendations li").evaluate("item => getComputedStyle(item).breakInside")

    assert len(ends) == 2  # recommendations and data notes
    assert all(head and box and head["y"] + head["height"] <= box["y"] + box["height"] for head, box in ends)
    assert item == "avoid"


ROUTES = CountryBrief(
    id="mali",
    title="Human trafficking in Mali",
    countries=(CountryRole(country="MLI"),),
    routes=(
        Route(origin=("MLI",), destination=("ITA", "ESP", "DEU"), group="women"),
        Route(origin=("MLI", "TCD"), transit=("Darien Gap",), destination=("ITA",)),
        Route(origin=("MLI",), destination=("MLI",), text="Most is internal"),
        Route(origin=("MLI",)),
    ),
)
# Each name of a route with its column: 0, 1 or 2 by the left ends of the heads, or -1.
COLUMNS = """() => {
    const edges = [...document.querySelectorAll('.routes thead th')].map(head => head.getBoundingClientRect().left);
    return [...document.querySelectorAll('.route td li > span')].map(name => {
        const left = name.getBoundingClientRect().left;
        return [name.textContent.split(" (")[0], edges.filter(edge => left >= edge - 1).length - 1];
    });
}"""
HEADS = """() => [...document.querySelectorAll('.routes .tip')].filter(
    tip => tip.closest('.arrow') && tip.getClientRects().length).length"""


def test_names_of_routes_are_in_their_columns_and_have_heads(browser: Browser, tmp_path: Path) -> None:
    _write(ROUTES, tmp_path / "mali.html")
    with visit(browser, tmp_path / "mali.html") as opened:
        assert opened.page.evaluate(COLUMNS) == [
            ["Mali", 0], ["Italy", 2], ["Spain", 2], ["Germany", 2],
            ["Mali", 0], ["Chad", 0], ["Darien Gap", 1], ["Italy", 2],
            ["Mali", 0], ["Mali", 0], ["not given", 2],
        ]  # fmt: skip
        assert opened.page.evaluate(HEADS) == 3 + 2
    with visit(browser, tmp_path / "mali.html", width=390) as opened:
        assert opened.page.evaluate(HEADS) == 0
        assert "within mali" in opened.page.inner_text(".route.within").lower()
