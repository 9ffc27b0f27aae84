"""Tables split by brief, the subject of each brief, and the names of its organisations."""

from collections import defaultdict
from collections.abc import Mapping

from attrs import evolve

from tipreport.tables import Cell, Table, Tables


def by_brief(table: Table) -> Mapping[Cell, Table]:
    """Return a table with the rows of each brief; a brief without rows has an empty table."""
    brief = [column.name for column in table.columns].index("brief")
    rows = defaultdict(list)
    for row in table.rows:
        rows[row[brief]].append(row)
    parts = {brief: evolve(table, rows=tuple(its_rows)) for brief, its_rows in rows.items()}
    return defaultdict(lambda: evolve(table, rows=()), parts)


def subjects(tables: Tables) -> Mapping[Cell, str]:
    """Return the subject of each brief: the name of its group or event, or the names of its countries."""
    countries = by_brief(tables.countries)
    return {
        row["id"]: str(
            row["subject_name"] or tables.wording.listed(*map(str, countries[row["id"]].column("country_name")))
        )
        for row in tables.briefs
    }


def names_of_organisations(tables: Tables) -> Mapping[Cell, Mapping[Cell, Cell]]:
    """Return the names of the organisations of each brief that have an id, by that id.

    A brief without any is an empty mapping. An organisation without an id is not referred to by any row.
    """
    names: dict[Cell, dict[Cell, Cell]] = defaultdict(dict)
    for row in tables.organisations:
        if row["id"]:
            names[row["brief"]][row["id"]] = row["name"]
    return names
