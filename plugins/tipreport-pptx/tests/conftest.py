"""Decks that several tests read."""

import pytest
from deck_reading import Parts, parts, related, slides, written
from deck_samples import BRIEFS, CHARTED


@pytest.fixture(scope="session")
def files() -> list[Parts]:
    """The decks of some random briefs."""
    return [parts(written(brief)) for brief in BRIEFS]


@pytest.fixture(scope="session")
def charted() -> tuple[Parts, str, list[str]]:
    """The file, the slide with the charts, and the charts: one for each measure."""
    file = parts(written(CHARTED))
    slide = next(name for name in slides(file) if any(kind == "chart" for _, kind in related(file, name).values()))
    return file, slide, [part for part, kind in related(file, slide).values() if kind == "chart"]
