"""The stamp that a file of tables carries."""

from attrs import evolve

from tipreport.model import CountryBrief, CountryRole, Figure, Period, Quantity
from tipreport.tables import (
    SCHEMA,
    SCHEMA_PROPERTY,
    STAMP_PROPERTY,
    BriefStamp,
    Tables,
    brief_stamps,
    briefs_from_tables,
    fingerprint,
    fingerprints,
    stamp,
    stamp_properties,
    tabulate,
)
from tipreport.testing import random_briefs

FIGURE = Figure(measure="convictions", value=Quantity.parse("16"), period=Period.parse("2021"))
BRIEF = CountryBrief(id="serbia", title="Serbia", countries=(CountryRole(country="SRB"),), figures=(FIGURE,))


def test_the_stamp_is_the_schema_and_a_fingerprint_of_each_brief() -> None:
    tables = tabulate([BRIEF, BRIEF.replace(id="other")])

    properties = stamp(tables)

    assert properties == {
        SCHEMA_PROPERTY: str(SCHEMA),
        STAMP_PROPERTY + "serbia": fingerprints(tables)["serbia"],
        STAMP_PROPERTY + "other": fingerprints(tables)["other"],
    }
    assert brief_stamps(properties) == {brief: BriefStamp(found) for brief, found in fingerprints(tables).items()}


def test_a_stamp_says_whether_the_row_numbers_are_current() -> None:
    stamps = {"a": BriefStamp("ab", "renumbered"), "b": BriefStamp("cd"), "c": BriefStamp("ef", "extended")}

    assert brief_stamps(stamp_properties(stamps)) == stamps


def test_a_fingerprint_does_not_depend_on_the_other_briefs() -> None:
    briefs = [*random_briefs(20, seed=2)]

    assert fingerprints(tabulate(briefs)) == {brief.id: fingerprint(brief) for brief in briefs}


def test_tables_that_are_read_back_have_the_same_fingerprints() -> None:
    tables = tabulate(random_briefs(20, seed=2))

    assert fingerprints(tabulate(briefs_from_tables(tables))) == fingerprints(tables)


def test_any_edit_changes_the_fingerprint() -> None:
    found = [
        fingerprint(brief)
        for brief in (
            BRIEF,
            BRIEF.replace(id="other"),
            BRIEF.replace(note="A note."),
            BRIEF.replace(figures=(FIGURE.replace(value=Quantity.parse(17)),)),
            BRIEF.replace(figures=(FIGURE, FIGURE)),
        )
    ]

    assert len({*found}) == len(found)


def test_derived_columns_do_not_change_the_fingerprint() -> None:
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
    assert fingerprints(other) == fingerprints(tables)


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    assert fingerprint(BRIEF) == "a288d72d452eee13539661a4801aa81ea46a03037969d8bcf791498c9d5b9403"
