"""The columns of tables are derived from the declarations of fields."""

import pytest

from tipreport.checks import CODES
from tipreport.model.brief import head, lists
from tipreport.model.field import fields
from tipreport.model.qualifiers import QUALIFIERS
from tipreport.model.quantity import Quantity
from tipreport.model.vocabulary import MEASURES
from tipreport.tables import Column, columns_of, tabulate
from tipreport.tables.derived import DERIVED

NAMES = ("briefs", *lists(), "data_notes")
TYPES = {"id", "integer", "number", "text", "term", "list", "yes/no", "date", "link"}


def column(table: str, name: str) -> Column:
    return next(column for column in columns_of(table) if column.name == name)


def test_the_tables_are_the_briefs_their_lists_and_the_data_notes() -> None:
    tables = tabulate([])
    assert tuple(table.name for table in tables) == NAMES
    assert all(table.meaning.endswith(".") and table.columns == columns_of(table.name) for table in tables)
    assert not any(map(len, tables))


@pytest.mark.parametrize("name", lists())
def test_key_columns_come_first_then_fields_then_derived_columns(name: str) -> None:
    expected = ["brief", "row"]
    for field in fields(lists()[name]):
        expected += ["qualifier", "value", "upper"] if field.type.python_type is Quantity else [field.name]
    expected += [column.name for column, _ in DERIVED.get(name, ())]
    assert [column.name for column in columns_of(name)] == expected
    assert [column.derived for column in columns_of(name)] == sorted(column.derived for column in columns_of(name))


def test_the_table_of_briefs_begins_with_their_id() -> None:
    assert [column.name for column in columns_of("briefs")][:3] == ["id", "format", "title"]
    assert {column.name for column in columns_of("briefs")} == {field.name for field in head()}


@pytest.mark.parametrize("name", NAMES)
def test_every_column_has_a_description_a_type_and_a_unique_name(name: str) -> None:
    columns = columns_of(name)
    assert all(column.meaning and column.type in TYPES for column in columns)
    assert len({column.name for column in columns}) == len(columns)


def test_the_derived_columns_are_these() -> None:
    derived = {name: [column.name for column in columns_of(name) if column.derived] for name in NAMES}
    assert {name: columns for name, columns in derived.items() if columns} == {
        "countries": ["country_name"],
        "tiers": ["country_name"],
        "figures": ["sentence", "from_year", "to_year", "edition", "country_name", "year", "adds_up"],
        "penalties": ["sentence"],
        "recommendations": ["number"],
        "routes": ["sentence"],
        "data_notes": ["brief", "number", "code", "severity", "table", "row", "text"],
    }


def test_a_term_has_its_vocabulary_and_an_id_has_its_table() -> None:
    assert column("figures", "measure").terms == tuple(MEASURES)
    assert column("figures", "qualifier").terms == QUALIFIERS
    assert column("countries", "roles").terms == ("source", "transit", "destination", "host")
    assert column("data_notes", "code").terms == tuple(CODES)
    assert column("data_notes", "severity").terms == ("error", "warning", "note")
    assert column("figures", "part_of").refers == "figures"
    assert column("programmes", "partners").refers == "organisations"
    assert column("figures", "brief").refers == "briefs"
    assert all(table in NAMES for table in {found.refers for name in NAMES for found in columns_of(name)} - {""})


def test_numbers_have_units() -> None:
    assert [column("figures", name).unit for name in ("value", "upper", "change_by", "from_year")] == [
        "see `unit`", "see `unit`", "see `unit`, or %", "year",
    ]  # fmt: skip
    assert column("tiers", "consecutive").unit == "years"
