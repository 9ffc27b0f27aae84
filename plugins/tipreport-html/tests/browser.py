"""The installed Chromium, without network access."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]  # the rules of axe with the tag cat.color, without level AAA


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser. Without it the test is skipped; in CI it fails."""
    command = next(filter(None, map(shutil.which, NAMES)), None)
    if command is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs chromium: apt-get install chromium")
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=command, args=["--no-sandbox"])
        yield browser
        browser.close()


@frozen
class Visit:
    """An open page, its console messages and its network requests."""

    page: Page
    messages: list[str] = field(factory=list)
    requests: list[str] = field(factory=list)

    def axe(self, *, colours: bool = False) -> list[str]:
        """The rules of axe that the page breaks, each with the first location; only those of ``colours`` if so asked.

        The others find the same in light and in dark.
        """
        import axe_core_python

        source = Path(str(axe_core_python.__file__)).with_name("axe.min.js").read_text("utf-8")
        self.page.evaluate(source)
        rules = {"type": "rule", "values": COLOURS} if colours else {"type": "tag", "values": LEVELS}
        options = {"runOnly": rules, "resultTypes": ["violations"]}
        found: list[dict[str, Any]] = self.page.evaluate(
            "options => axe.run(document, options).then(result => result.violations)", options
        )
        return [f"{each['id']} ({len(each['nodes'])}): {each['nodes'][0]['html'][:300]}" for each in found]


@contextmanager
def visit(
    browser: Browser,
    file: Path,
    *,
    width: int = 1100,
    dark: bool = False,
    script: bool = True,
    checked: bool = False,
    printed: bool = False,
) -> Iterator[Visit]:
    """A file opened in a window; ``checked`` admits axe, which the page's policy would block."""
    page = _window(browser, script=script, checked=checked)
    visited = Visit(page)
    listeners: dict[Any, Callable[[Any], None]] = {
        "console": lambda message: visited.messages.append(message.text),
        "pageerror": lambda error: visited.messages.append(str(error)),
        "request": lambda request: visited.requests.append(request.url),
    }
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if dark else "light", media="print" if printed else "null")
    for event, listener in listeners.items():
        page.on(event, listener)
    page.goto(file.as_uri())
    try:
        yield visited
    finally:
        for event, listener in listeners.items():
            page.remove_listener(event, listener)
        page.goto("about:blank")


@cache
def _window(browser: Browser, *, script: bool, checked: bool) -> Page:
    """The window of all visits with these settings: a new one costs more than a visit."""
    return browser.new_context(java_script_enabled=script, bypass_csp=checked).new_page()
