"""The typical briefs of the kit are briefs as analysts write them."""

from collections import Counter

import pytest

from tipreport.checks import check
from tipreport.document import Figures, compose
from tipreport.model.brief import CountryBrief
from tipreport.testing.typical_briefs import typical_briefs


@pytest.fixture(params=typical_briefs(), ids=lambda brief: str(brief.id))
def brief(request: pytest.FixtureRequest) -> CountryBrief:
    found: CountryBrief = request.param
    return found


def test_they_have_no_errors(brief: CountryBrief) -> None:
    assert [note for note in check(brief) if note.severity == "error"] == []


def test_each_number_of_three_digits_or_more_is_that_of_one_record(brief: CountryBrief) -> None:
    """A number that another record has too could cover for one that a file lacks."""
    lines = (line for block in compose(brief).blocks if isinstance(block, Figures) for line in block.lines)
    amounts = {line.amount.record: line.amount.number for line in lines}
    numbers = Counter(number for number in amounts.values() if len(number) >= 3)

    assert len(numbers) > 3
    assert max(numbers.values()) == 1, numbers.most_common(1)


def test_they_are_in_two_languages() -> None:
    assert {brief.language for brief in typical_briefs()} == {"en", "fr"}
