"""Pages of a book in Chromium, which draws them as many reading systems do: every width, light and dark."""

import os
import shutil
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import axe_core_python
import pytest
from epub_book import written
from playwright.sync_api import Browser, Page, sync_playwright

from tipreport.model import Briefs
from tipreport.testing import random_briefs

NAMES = ("chromium", "chromium-browser", "google-chrome")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]  # the rules with the tag cat.color, without level AAA
# A reading system adds the landmarks around the pages.
OFF: dict[str, Any] = {name: {"enabled": False} for name in ("landmark-one-main", "region")}
# Elements whose words are outside the window, in tables and elsewhere
STICKS_OUT = """() => [...document.querySelectorAll('body *')].filter(element => {
    if (element.closest('thead, svg') || !element.getClientRects().length) return false;
    const box = element.getBoundingClientRect();
    return box.right > innerWidth + 1 || box.left < -1;
}).map(element => element.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    command = next(filter(None, map(shutil.which, NAMES)), None)
    if command is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs chromium: apt-get install chromium")
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=command, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    """The window of all tests."""
    return browser.new_page()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The pages of a collection: the title, the contents, and three chapters."""
    folder = tmp_path_factory.mktemp("book")
    book = written(Briefs(tuple(random_briefs(3, seed=11, max_records=3))), grain="collection", organisation="A")
    with zipfile.ZipFile(BytesIO(book.data)) as archive:
        archive.extractall(folder)
    return [folder / "EPUB" / name for name in book.spine]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 800])
def test_axe_finds_nothing(page: Page, pages: list[Path], width: int, dark: bool) -> None:
    axe = Path(str(axe_core_python.__file__)).with_name("axe.min.js").read_text("utf-8")
    # The rules without colours find the same in light and in dark.
    rules = {"type": "rule", "values": COLOURS} if dark else {"type": "tag", "values": LEVELS}
    options = {"runOnly": rules, "rules": {} if dark else OFF, "resultTypes": ["violations"]}
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if dark else "light")
    for file in pages:
        page.goto(file.as_uri())
        page.evaluate(axe)
        found = page.evaluate("options => axe.run(document, options).then(result => result.violations)", options)
        assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found] == []


@pytest.mark.parametrize("width", [320, 400, 550, 700, 769, 1100])
def test_nothing_is_outside_the_page(page: Page, pages: list[Path], width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="light")
    for file in pages:
        page.goto(file.as_uri())
        assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
        assert page.evaluate(STICKS_OUT) == []
