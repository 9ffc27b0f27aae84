"""The stamp that a file of tables carries."""

from attrs import evolve

from tipreport.model import CountryBrief, CountryRole, Figure, Period, Quantity
from tipreport.tables import (
    DIGEST_PROPERTY,
    SCHEMA,
    SCHEMA_PROPERTY,
    Tables,
    briefs_from_tables,
    digest,
    stamp,
    tabulate,
)
from tipreport.testing import random_briefs

FIGURE = Figure(measure="convictions", value=Quantity.parse("16"), period=Period.parse("2021"))
BRIEF = CountryBrief(id="serbia", title="Serbia", countries=(CountryRole(country="SRB"),), figures=(FIGURE,))


def test_the_stamp_is_the_schema_and_the_digest() -> None:
    tables = tabulate([BRIEF])

    assert stamp(tables) == {SCHEMA_PROPERTY: str(SCHEMA), DIGEST_PROPERTY: digest(tables)}


def test_tables_that_are_read_back_have_the_same_digest() -> None:
    tables = tabulate(random_briefs(20, seed=2))

    assert digest(tabulate(briefs_from_tables(tables))) == digest(tables)


def test_any_edit_changes_the_digest() -> None:
    digests = [
        digest(tabulate(briefs))
        for briefs in (
            [],
            [BRIEF],
            [BRIEF, BRIEF.replace(id="other")],
            [BRIEF.replace(id="other"), BRIEF],
            [BRIEF.replace(note="A note.")],
            [BRIEF.replace(figures=(FIGURE.replace(value=Quantity.parse(17)),))],
            [BRIEF.replace(figures=(FIGURE, FIGURE))],
        )
    ]

    assert len({*digests}) == len(digests)


def test_derived_columns_do_not_change_the_digest() -> None:
    tables = tabulate([BRIEF])
    other = Tables(
        tuple(
            evolve(table, rows=())
            if table.name == "data_notes"
            else evolve(table, rows=tuple((*row[:-4], "other text", 1, 2, 3) for row in table.rows))
            if table.name == "figures"
            else table
            for table in tables
        )
    )

    assert other != tables
    assert digest(other) == digest(tables)


def test_a_digest_is_the_same_on_every_machine() -> None:
    assert digest(tabulate([BRIEF])) == "b21b73688c6645f6945c1368b31f06d78421b01b66ae90a34944f2f2451975e9"
