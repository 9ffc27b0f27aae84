"""Tables as exporters get them."""

import pickle

import pytest

from tipreport.tables import Column, Table, Tables

NAME = Column(name="name", type="text", meaning="what it is called")
VALUE = Column(name="value", type="number", unit="see `unit`", meaning="the number")
FIGURES = Table("figures", "Numbers.", (NAME, VALUE), (("a", 1), ("b", None)))
BRIEFS = Table("briefs", "The briefs.", (NAME,), ())
TABLES = Tables((BRIEFS, FIGURES))


def test_a_table_is_rows_of_cells_under_named_columns() -> None:
    assert len(FIGURES) == 2
    assert [*FIGURES] == [{"name": "a", "value": 1}, {"name": "b", "value": None}]
    assert FIGURES.column("value") == (1, None)


def test_an_unknown_column_is_reported_with_the_closest_match() -> None:
    with pytest.raises(KeyError, match=r"figures has no column valu; did you mean value\?"):
        FIGURES.column("valu")


def test_an_empty_table_still_has_its_columns() -> None:
    assert (len(BRIEFS), [*BRIEFS], BRIEFS.column("name")) == (0, [], ())


def test_a_table_is_found_by_name_and_as_an_attribute() -> None:
    assert TABLES["figures"] is TABLES.figures is FIGURES
    assert "figures" in TABLES
    assert "figure" not in TABLES
    assert {"briefs", "figures"} <= set(dir(TABLES))


def test_tables_keep_their_order() -> None:
    assert [table.name for table in TABLES] == ["briefs", "figures"]
    assert len(TABLES) == 2


def test_an_unknown_table_is_reported_with_the_closest_match() -> None:
    with pytest.raises(KeyError, match=r"there is no table figure; did you mean figures\?"):
        TABLES["figure"]
    with pytest.raises(AttributeError, match=r"there is no table figure; did you mean figures\?"):
        _ = TABLES.figure


def test_tables_can_be_pickled_and_compared() -> None:
    loaded = pickle.loads(pickle.dumps(TABLES))
    assert loaded == TABLES
    assert hash(loaded) == hash(TABLES)


def test_a_column_has_a_description() -> None:
    assert (NAME.unit, NAME.terms, NAME.refers, NAME.derived) == ("", (), "", False)
