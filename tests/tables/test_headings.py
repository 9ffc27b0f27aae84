"""The headings of columns: every column has one in every language, and it leads back to the column."""

import pytest

from tipreport.tables import column_named, columns_of, headings, wording_for
from tipreport.tables.columns import table_names
from tipreport.wording.languages import languages


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("table", table_names())
def test_a_heading_of_any_language_leads_back_to_its_column(table: str, language: str) -> None:
    found = headings(table, wording_for(language))

    assert [*found] == [column.name for column in columns_of(table)]
    for name, heading in found.items():
        assert column_named(table, heading) == name
        assert column_named(table, f" {heading.upper()} ") == name
        assert column_named(table, name) == name


def test_headings_are_words() -> None:
    english = headings("figures", wording_for("en"))

    assert english["value"] == "value, in the unit"
    assert not [heading for heading in english.values() if "_" in heading]


def test_other_headings_are_left_as_they_are() -> None:
    assert column_named("figures", "My own column") == "My own column"
    assert column_named("laws", "measure") == "measure"  # a column of another table
