"""The changes between two editions: each is named with its kind, and nothing else is named."""

import random

import pytest

from tests.comparison.planted import (
    another_place,
    another_status,
    later_status,
    new_finding,
    new_recommendation,
    new_source,
    next_tier,
    planted,
    planted_together,
)
from tests.comparison.rewriting import renamed, shuffled
from tests.document.every_brief import BRIEFS, every_brief
from tipreport import Changes, briefs_from_tables, changes, tabulate
from tipreport.comparison import KINDS
from tipreport.files import dump_brief, parse_brief
from tipreport.model import CountryBrief

PLANTED = [
    pytest.param(brief, edited, expected, id=f"{name}, {edit}")
    for name, brief in BRIEFS.items()
    for edit, edited, expected in planted(brief, seed=1)
]


def named(found: Changes) -> list[tuple[str, str]]:
    return [(change.kind, change.list) for change in found.differences]


@pytest.mark.parametrize(("old", "new", "expected"), PLANTED)
def test_a_planted_change_is_named_and_nothing_else(
    old: CountryBrief, new: CountryBrief, expected: tuple[str, str]
) -> None:
    assert named(changes(old, new)) == [expected]


@every_brief
def test_all_planted_changes_together_are_named(brief: CountryBrief) -> None:
    edits = (new_source, another_status, new_finding, new_recommendation, another_place, later_status, next_tier)

    edited, expected = planted_together(brief, 2, edits)

    assert sorted(named(changes(brief, edited))) == sorted(expected)


@every_brief
def test_a_brief_does_not_differ_from_itself(brief: CountryBrief) -> None:
    assert named(changes(brief, brief)) == []


@every_brief
@pytest.mark.parametrize("seed", range(3))
def test_order_and_ids_do_not_matter(brief: CountryBrief, seed: int) -> None:
    other = renamed(shuffled(brief, random.Random(seed)))

    assert named(changes(brief, other)) == []


@pytest.mark.parametrize(("old", "new", "expected"), PLANTED[::5])
def test_the_changes_of_a_rewritten_brief_are_the_same(
    old: CountryBrief, new: CountryBrief, expected: tuple[str, str]
) -> None:
    other = renamed(shuffled(new, random.Random(4)))

    assert named(changes(shuffled(old, random.Random(5)), other)) == [expected]


@every_brief
def test_a_round_trip_through_tables_and_yaml_changes_nothing(brief: CountryBrief) -> None:
    (from_tables,) = briefs_from_tables(tabulate([brief]))
    from_yaml = parse_brief(dump_brief(brief))

    assert named(changes(brief, from_tables)) == []
    assert named(changes(brief, from_yaml)) == []


@every_brief
def test_kinds_come_in_the_order_of_readers(brief: CountryBrief) -> None:
    for _, edited, _ in planted(brief, seed=3):
        found = [KINDS.index(change.kind) for change in changes(brief, edited).items]
        assert found == sorted(found)
