"""Which records of two versions of a brief belong together."""

from collections.abc import Sequence
from random import Random

from tests.exporters.excel.workbooks import nine_briefs
from tests.files.random_edits import random_edits
from tipreport.files.matching import Match, match_records
from tipreport.model import Figure, Period, Quantity


def figure(value: str, year: int) -> Figure:
    return Figure(measure="convictions", value=Quantity.parse(value), period=Period.parse(str(year)))


OLD = (figure("1", 2019), figure("2", 2020), figure("3", 2021))
A, B, C = OLD
NEW = figure("4", 2022)


def matches(
    new: Sequence[Figure], rows: Sequence[int | None] = (), *, same_version: bool = True
) -> list[tuple[int, bool] | None]:
    """The index of the old record of each new one, and whether it is a guess."""
    found = match_records(OLD, new, rows, same_version=same_version)
    return [(match.index, match.is_guess) if match else None for match in found]


def test_a_new_row_is_not_a_version_of_a_similar_one_that_was_deleted() -> None:
    assert matches([A, C, NEW], [0, 2, None]) == [(0, False), (2, False), None]
    assert matches([A, C, NEW], [0, 2, None], same_version=False) == [(0, False), (2, False), None]


def test_a_row_with_its_index_is_the_same_record_however_much_changed() -> None:
    other = Figure(measure="shelters", value=Quantity.parse("9"), period=Period.parse("1999"), note="All new.")

    assert matches([A, other, C], [0, 1, 2]) == [(0, False), (1, False), (2, False)]
    assert matches([A, other, C]) == [(0, False), None, (2, False)]


def test_without_row_indexes_a_similar_record_is_a_guess() -> None:
    assert matches([A, C, NEW]) == [(0, False), (2, False), (1, True)]
    assert matches([A, C, NEW], [None, None, None]) == [(0, False), (2, False), (1, True)]


def test_row_indexes_of_another_version_only_confirm_similar_records() -> None:
    edited = B.replace(value=Quantity.parse("5"))

    assert matches([A, edited, C], [0, 1, 2], same_version=False) == [(0, False), (1, False), (2, False)]
    assert matches([A, edited, C], [0, 7, 2], same_version=False) == [(0, False), (1, True), (2, False)]


def test_renumbered_rows_only_confirm_similar_records() -> None:
    edited = C.replace(value=Quantity.parse("5"))

    assert matches([B, edited], [0, 1]) == [(1, False), (2, True)]


def test_of_equal_records_the_one_with_the_same_row_index_is_kept() -> None:
    found = match_records([A, A, B], [A, B], [1, 2], same_version=True)

    assert found == (Match(1), Match(2))


def test_each_old_record_matches_at_most_one_new_record() -> None:
    briefs = [*nine_briefs()]
    for seed in range(60):
        random = Random(seed)
        old = random.choice(briefs)
        new = random_edits(old, briefs, random)
        for name in ("figures", "tiers", "sources", "findings"):
            before, after = getattr(old, name), getattr(new, name)
            rows = [random.choice([None, index, random.randrange(50)]) for index in range(len(after))]
            for given in ((), rows):
                found = match_records(before, after, given, same_version=random.random() < 0.5)
                origins = [match.index for match in found if match]
                assert len(found) == len(after)
                assert len(origins) == len({*origins})
