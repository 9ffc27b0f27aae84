"""200 random briefs conform, have each marked sequence in the tree once, and paint nothing outside of them."""

from functools import cache
from heapq import nlargest

import pytest
from attrs import asdict

from tests.exporters.pdf.hard_briefs import hard_briefs
from tests.exporters.pdf.sheets import export, lost
from tests.exporters.pdf.tagged.documents import check, opened
from tipreport.document import compose
from tipreport.model import CountryBrief
from tipreport.plugin import Grain

COUNT, BOOKLET = 200, 10


@cache
def every_brief() -> tuple[CountryBrief, ...]:
    return tuple(hard_briefs(COUNT, seed=7))


@pytest.mark.parametrize("first", range(0, COUNT, BOOKLET))
def test_booklets_of_random_briefs_conform(first: int) -> None:
    briefs = every_brief()[first : first + BOOKLET]

    pdf = check(export(*briefs, grain=Grain.COLLECTION, paper="letter" if first % 20 else "a4"))

    assert len(pdf.Root.AF) == BOOKLET


@pytest.mark.parametrize("number", range(0, COUNT, 20))
def test_sheets_of_random_briefs_conform_and_are_complete(number: int) -> None:
    brief = every_brief()[number]

    assert lost(compose(brief), check(export(brief))) == {}


def test_the_random_briefs_have_long_texts_and_all_scripts() -> None:
    texts = "".join(map(str, map(asdict, every_brief())))
    longest = nlargest(8, every_brief(), key=lambda brief: len(str(asdict(brief))))

    assert max(len(opened(export(brief)).pages) for brief in longest) > 8
    assert "word " * 1199 in texts
    assert all(script in texts for script in ("العربية", "हिन्दी", "ไทย", "ខ្មែរ", "தமிழ்", "తెలుగు"))
