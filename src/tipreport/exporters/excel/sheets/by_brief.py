"""Tables parted by brief, and what each brief is about."""

from collections import defaultdict
from collections.abc import Mapping

from tipreport.tables import Cell, Table, Tables


def by_brief(table: Table) -> Mapping[Cell, Table]:
    """The rows of each brief as a table of their own; a table without rows for a brief that has none."""
    place = [column.name for column in table.columns].index("brief")
    rows = defaultdict(list)
    for row in table.rows:
        rows[row[place]].append(row)
    parts = {brief: _part(table, *own) for brief, own in rows.items()}
    return defaultdict(lambda: _part(table), parts)


def _part(table: Table, *rows: tuple[Cell, ...]) -> Table:
    return Table(table.name, table.meaning, table.columns, rows)


def subjects(tables: Tables) -> Mapping[Cell, str]:
    """What each brief is about: the name of the group or event, or those of its countries."""
    countries = by_brief(tables.countries)
    return {
        row["id"]: str(row["subject_name"] or ", ".join(map(str, countries[row["id"]].column("country_name"))))
        for row in tables.briefs
    }
