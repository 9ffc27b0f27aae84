"""Pages in HTML whose words are a third longer than English, from left to right and from right to left."""

from pathlib import Path

from playwright.sync_api import Page

from tests.layout.briefs import real_briefs
from tests.layout.formats import exporter_of
from tests.layout.test_in_a_browser import WIDTHS, _faults, page
from tipreport import export

__all__ = ["page"]  # the fixture
BRIEF = next(brief for brief in real_briefs() if brief.id == "serbia")


def test_a_page_has_no_fault(page: Page, tmp_path: Path, pseudo_languages: tuple[str, ...]) -> None:
    file = tmp_path / "serbia.html"
    with exporter_of("html") as html:
        export(BRIEF, html, file, document={"language": pseudo_languages[1]})
    page.goto(file.as_uri())

    assert page.evaluate("document.documentElement.dir") == "rtl"
    assert [fault for width in WIDTHS for fault in _faults(page, width)] == []


def test_a_page_with_longer_words_has_no_fault(page: Page, tmp_path: Path, pseudo_languages: tuple[str, ...]) -> None:
    file = tmp_path / "serbia.html"
    with exporter_of("html") as html:
        export(BRIEF, html, file, document={"language": pseudo_languages[0]})
    page.goto(file.as_uri())

    assert [fault for width in (390, 1400) for fault in _faults(page, width)] == []
