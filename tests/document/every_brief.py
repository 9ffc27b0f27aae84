"""The briefs for tests of documents: the nine real ones, the hard one, and random ones, all with English words.

These tests look for values as English writes them.
"""

import pytest

from tests.document.reading import DATA, HARD
from tipreport.files import read_brief
from tipreport.testing import random_briefs

REAL = {file.stem: read_brief(file) for file in (HARD, *sorted(DATA.glob("*.yaml")))}
RANDOM = {f"random {number}": brief.replace(language="en") for number, brief in enumerate(random_briefs(8, seed=7))}
BRIEFS = REAL | RANDOM

every_brief = pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS)
every_real_brief = pytest.mark.parametrize("brief", REAL.values(), ids=REAL)
