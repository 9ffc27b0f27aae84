"""Pages that several tests read."""

import pytest
from html_page import MANY, written

from tipreport.model import Briefs


@pytest.fixture(scope="session")
def pages() -> list[str]:
    """The pages of some random briefs."""
    return [written(brief) for brief in MANY]


@pytest.fixture(scope="session")
def dossier() -> str:
    """The random briefs on one page."""
    return written(Briefs(MANY), grain="collection")
