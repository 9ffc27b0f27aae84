"""Documents that several tests read."""

from xml.etree import ElementTree as ET

import pytest
from word_reading import BRIEFS, parts, written


@pytest.fixture(scope="session")
def files() -> list[dict[str, ET.Element]]:
    """The documents of some random briefs."""
    return [parts(written(brief)) for brief in BRIEFS]
