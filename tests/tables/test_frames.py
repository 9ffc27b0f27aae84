"""Tables as data frames: correct types, blanks that differ from zero, and a round trip."""

import datetime as dt
import sys
from typing import Any

import pytest

from tipreport import briefs_from_tables, tabulate
from tipreport.errors import InvalidRecordError, MissingLibraryError
from tipreport.model import Briefs
from tipreport.tables import Column, Table
from tipreport.testing import random_briefs

BRIEFS = Briefs(random_briefs(8, seed=5))
COLUMNS = ("brief", "text"), ("row", "integer"), ("low", "number"), ("key", "yes/no"), ("updated", "date")
ROWS = (("a", 1, 0.5, "yes", dt.date(1066, 10, 14)), ("b", None, None, None, None), ("c", 0, 0, "no", None))
SMALL = Table("small", "For tests.", tuple(Column(name=n, type=t, meaning="m") for n, t in COLUMNS), ROWS)


def test_pandas_gets_a_type_a_column_and_blanks_that_are_not_zero() -> None:
    frame = SMALL.to_pandas()

    assert [str(each) for each in frame.dtypes] == ["string", "Int64", "Float64", "boolean", "datetime64[s]"]
    assert frame["row"].sum() == 1
    assert [*frame["row"].isna()] == [False, True, False]
    assert [*frame["key"].isna()] == [False, True, False]
    assert bool(frame["key"][0]) is True
    assert frame["updated"][0].year == 1066


def test_a_column_of_terms_is_categorical_in_the_order_of_its_vocabulary() -> None:
    tiers = tabulate(BRIEFS)["tiers"]
    (column,) = [column for column in tiers.columns if column.name == "tier"]

    pandas_tier, polars_tier = tiers.to_pandas()["tier"], tiers.to_polars()["tier"]

    assert column.terms[:2] == ("Tier 1", "Tier 2")
    assert tuple(pandas_tier.cat.categories) == tuple(polars_tier.dtype.categories) == column.terms
    assert [*pandas_tier] == [*polars_tier] == [*tiers.column("tier")]


def test_a_column_of_lists_is_text() -> None:
    lists = [(table, column.name) for table in tabulate(BRIEFS) for column in table.columns if column.type == "list"]

    assert lists
    assert {str(table.to_pandas()[name].dtype) for table, name in lists} == {"string"}


def test_polars_gets_a_type_a_column_and_blanks_that_are_not_zero() -> None:
    frame = SMALL.to_polars()

    assert [str(each) for each in frame.dtypes] == ["String", "Int64", "Float64", "Boolean", "Date"]
    assert frame["row"].to_list() == [1, None, 0]
    assert frame["key"].to_list() == [True, None, False]
    assert frame["updated"][0] == dt.date(1066, 10, 14)


@pytest.mark.parametrize("briefs", [BRIEFS, Briefs(())], ids=["eight", "none"])
def test_every_table_is_a_frame_with_its_columns_and_rows(briefs: Briefs) -> None:
    for table in tabulate(briefs):
        names = [column.name for column in table.columns]

        for frame in (table.to_pandas(), table.to_polars()):
            assert [*frame.columns] == names
            assert len(frame) == len(table)


def test_a_frame_of_pandas_read_back_gives_equal_briefs() -> None:
    frames = {table.name: table.to_pandas().to_dict("records") for table in tabulate(BRIEFS)}

    assert briefs_from_tables(frames) == BRIEFS


def test_a_frame_of_polars_read_back_gives_equal_briefs() -> None:
    frames: dict[str, Any] = {table.name: table.to_polars().to_dicts() for table in tabulate(BRIEFS)}

    assert briefs_from_tables(frames) == BRIEFS


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_a_missing_package_is_reported_with_its_remedy(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setitem(sys.modules, name, None)

    with pytest.raises(MissingLibraryError, match=f"^this needs {name}, which is not installed: pip install {name}$"):
        getattr(SMALL, f"to_{name}")()
    with pytest.raises(ImportError):
        getattr(SMALL, f"to_{name}")()


def test_data_frames_convert_back_to_briefs() -> None:
    tables = tabulate(BRIEFS)

    assert briefs_from_tables({table.name: table.to_pandas() for table in tables}) == BRIEFS
    assert briefs_from_tables({table.name: table.to_polars() for table in tables}) == BRIEFS


def test_a_row_without_names_of_columns_is_reported() -> None:
    with pytest.raises(InvalidRecordError) as raised:
        briefs_from_tables({"briefs": ["id", "title"]})  # type: ignore[list-item]  # as tested
    assert str(raised.value) == 'briefs[1]: expected a row, with its cells by the names of their columns, found "id"'
