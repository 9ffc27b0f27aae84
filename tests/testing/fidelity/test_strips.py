"""A table of tiers by year has a row for each country below its ladder; other tables of countries need not."""

from tipreport.document import TierLadder
from tipreport.runner.documents import compose_comparison
from tipreport.testing import samples
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.strips import wrong_strips
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.token import Table

_DOCUMENTS = compose_comparison(samples.compared())
_NAMES = next(
    [strip.country for strip in block.strips] for block in _DOCUMENTS[0].blocks if isinstance(block, TierLadder)
)


def _found(*heads: str) -> str:
    """Return the differences of a table with these heads that lacks the last country."""
    rows = [["Country", *heads], *([name, *("" for _ in heads)] for name in _NAMES[:-1])]
    content = Content(tables=[Table("", rows)])
    return " ".join(map(str, wrong_strips(ComparedFile(content, _DOCUMENTS))))


def test_a_table_of_tiers_by_year_has_all_countries() -> None:
    assert f"a row for “{_NAMES[-1]}”" in _found("2020", "2021")


def test_another_table_may_have_some_of_the_countries() -> None:
    assert _found("Victims identified") == ""
