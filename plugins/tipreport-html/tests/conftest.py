"""Pages that several tests read, and the browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import chromium
from html_page import MANY, written
from playwright.sync_api import Browser
from site_of_briefs import write_site

from tipreport.model import Briefs


@pytest.fixture(scope="session")
def pages() -> list[str]:
    """The pages of some random briefs."""
    return [written(brief) for brief in MANY]


@pytest.fixture(scope="session")
def dossier() -> str:
    """The random briefs on one page."""
    return written(Briefs(MANY), grain="collection")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an index and a page for each of six briefs."""
    return write_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The installed Chromium, which starts once for all tests."""
    with chromium() as opened:
        yield opened
