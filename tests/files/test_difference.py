"""The differences between two briefs, and which records match."""

import pytest

from tests.files.workbooks import MALTA
from tipreport.files.difference import RecordChange, difference, unchanged
from tipreport.files.matching import match_briefs
from tipreport.model import Quantity

FIGURES = MALTA.figures


def test_equal_briefs_do_not_differ() -> None:
    assert difference(MALTA, MALTA.replace()) == ()


def test_a_changed_field_of_the_head_is_one_change() -> None:
    assert difference(MALTA, MALTA.replace(edition=None)) == (
        RecordChange(kind="changed", field="edition", old=2022, new=None),
    )


def test_a_changed_field_of_a_record_is_one_change() -> None:
    other = FIGURES[1].replace(value=Quantity("exact", 7))

    assert difference(MALTA, MALTA.replace(figures=(FIGURES[0], other, *FIGURES[2:])))[1:] == (
        RecordChange(
            kind="changed", list="figures", row=1, field="value", old=FIGURES[1].value, new=Quantity("exact", 7)
        ),
    )


def test_added_and_removed_records_do_not_change_their_neighbours() -> None:
    sources = MALTA.sources
    new = sources[0].replace(id="new", title="New", kind="law")

    assert difference(MALTA.replace(sources=sources), MALTA.replace(sources=(new, *sources))) == (
        RecordChange(kind="added", list="sources", row=0, new=new),
    )
    assert difference(MALTA.replace(sources=(new, *sources)), MALTA) == (
        RecordChange(kind="removed", list="sources", row=0, old=new),
    )


def test_a_record_that_moved_is_one_change() -> None:
    first, second, *rest = MALTA.tiers

    (change,) = difference(MALTA, MALTA.replace(tiers=(second, first, *rest)))
    assert (change.kind, change.list) == ("moved", "tiers")


def test_records_with_the_same_id_match_however_much_changed() -> None:
    source = MALTA.sources[0]
    other = source.replace(title="Another", kind="dataset", author="A", publisher="B", note="C")

    assert {change.kind for change in difference(MALTA, MALTA.replace(sources=(other, *MALTA.sources[1:])))} == {
        "changed"
    }


@pytest.mark.parametrize(
    ("positions", "expected"),
    [([], set()), ([0, 1, 2], {0, 1, 2}), ([2, 0, 1], {0, 1}), ([3, 1, 2, 0, 4], {1, 2, 4}), ([2, 1, 0], {0})],
)
def test_the_largest_possible_number_of_records_is_unchanged(positions: list[int], expected: set[int]) -> None:
    assert unchanged(positions) == expected


def test_a_guess_is_reported_before_its_changes() -> None:
    other = FIGURES[1].replace(value=Quantity("exact", 7))
    new = MALTA.replace(figures=(FIGURES[0], other, *FIGURES[2:]))

    assert [change.kind for change in difference(MALTA, new)] == ["guessed", "changed"]
    rows = {"figures": range(len(FIGURES))}
    matches = match_briefs(MALTA, new, rows, same_version=True)
    assert [change.kind for change in difference(MALTA, new, matches)] == ["changed"]
