"""Books that several tests read."""

import pytest
from epub_book import Book, written
from epub_samples import MANY, PLAIN

from tipreport.model import Briefs


@pytest.fixture(scope="session")
def plain() -> Book:
    """The book of one brief."""
    return written(PLAIN)


@pytest.fixture(scope="session")
def books() -> list[Book]:
    """The books of some random briefs."""
    return [written(brief) for brief in MANY]


@pytest.fixture(scope="session")
def collection() -> Book:
    """One book of the random briefs."""
    return written(Briefs(MANY), grain="collection")
