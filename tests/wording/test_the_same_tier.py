"""A source that gives the same tier as the record says nothing about a change."""

import pytest

from tipreport.model import TierPlacement
from tipreport.wording import wording_for
from tipreport.wording.tiers import format_placement

PLACEMENT = TierPlacement(tier="Tier 2 Watch List", year=2017, change="downgraded", country="GHA")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the same, downgraded"),
        ("fr", "le même classement, en baisse"),
        ("es", "la misma clasificación, en descenso"),
        ("ru", "та же группа, понижение"),
        ("ar", "الفئة نفسها، خفض التصنيف"),
    ],
)
def test_the_same_as_the_record_is_not_unchanged(language: str, words: str) -> None:
    assert format_placement(wording_for(language), PLACEMENT, same=True) == words
