"""An index by the keyboard alone: questions are answered within three actions, briefs stand side by side."""

from collections.abc import Callable
from pathlib import Path

import pytest
from browser import visit
from playwright.sync_api import Browser, Locator, Page


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
    browser: Browser, site: Path, actions: list[Callable[[Page], object]], expected: list[str]
) -> None:
    assert len(actions) <= 3
    with visit(browser, site / "index.html") as opened:
        for act in actions:
            act(opened.page)
        assert _shown(opened.page) == expected
        assert opened.page.locator("output").inner_text().startswith(f"{len(expected)} of 6 briefs shown")
        assert opened.page.locator("#matrix tr:visible").count() == len(expected)
    assert opened.messages == []


def test_a_search_says_how_it_was_read_and_which_word_is_nowhere(browser: Browser, site: Path) -> None:
    with visit(browser, site / "index.html") as opened:
        field, status = opened.page.get_by_role("searchbox"), opened.page.locator("output")

        field.fill("in 2022 on the watch list")
        assert status.inner_text() == "1 of 6 briefs shown: 2022 · Tier 2 Watch List"
        field.fill("watch list of Atlantis")
        assert (_shown(opened.page), status.inner_text()) == (
            [],
            "0 of 6 briefs shown: Tier 2 Watch List. Found nowhere: atlantis",
        )


def test_the_keyboard_opens_a_page_and_goes_back(browser: Browser, site: Path) -> None:
    with visit(browser, site / "index.html") as opened:
        page = opened.page
        _search("eritrea")(page)
        _tab_to(page, page.locator("#briefs tr:visible th a"))
        page.keyboard.press("Enter")
        page.wait_for_url("**/eritrea.html")
        _tab_to(page, page.get_by_role("link", name="All briefs"))
        page.keyboard.press("Enter")
        page.wait_for_url("**/index.html")


def test_two_to_five_briefs_stand_side_by_side(browser: Browser, site: Path) -> None:
    with visit(browser, site / "index.html") as opened:
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
