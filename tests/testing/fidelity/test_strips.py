"""The tiers of other countries have their rows in the table of a ladder, and a table of countries may have fewer."""

from tipreport.document import CountryTable, Labels, TierLadder, runs_in_words
from tipreport.document.views import country_table
from tipreport.runner.documents import comparison_documents
from tipreport.testing import samples
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.strips import wrong_strips
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.token import Table

_DOCUMENTS = comparison_documents(samples.compared())
_BLOCKS = [block for document in _DOCUMENTS.documents for block in document.blocks]
_NAMES = [strip.country for block in _BLOCKS if isinstance(block, TierLadder) for strip in block.strips]
_HEADS = next([*country_table(block).heads] for block in _BLOCKS if isinstance(block, CountryTable))


def _found(heads: list[str], names: list[str]) -> str:
    rows = [[name, *("Tier 2" for _ in heads[1:])] for name in names]
    content = Content(tables=[Table("", [heads, *rows])])
    return " ".join(map(str, wrong_strips(ComparedFile(content, _DOCUMENTS))))


def test_a_table_of_tiers_has_a_row_for_each_country() -> None:
    assert _found(["Country", "Tiers"], _NAMES) == ""
    assert f"a row for “{_NAMES[-1]}”" in _found(["Country", "Tiers"], _NAMES[:-1])


def _in_words(names: list[str]) -> str:
    """Return the differences of a file that has the tiers of each country after one of these names."""
    strips = [strip for block in _BLOCKS if isinstance(block, TierLadder) for strip in block.strips]
    content = Content()
    for name, strip in zip(names, strips, strict=True):
        content.text(f"{name}: {runs_in_words(strip.rungs, Labels(undated=''))}. ")
    return " ".join(map(str, wrong_strips(ComparedFile(content, _DOCUMENTS))))


def test_the_tiers_of_a_country_in_words_are_after_its_own_name() -> None:
    shifted = [*_NAMES[1:], *_NAMES[:1]]
    assert _in_words(_NAMES) == ""
    assert f"after “{_NAMES[0]}”" in _in_words(shifted)


def test_a_table_of_countries_may_leave_out_one_that_is_below_the_ladder() -> None:
    assert _found(_HEADS, _NAMES[:-1]) == ""
