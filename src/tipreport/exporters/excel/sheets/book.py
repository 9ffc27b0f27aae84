"""The sheets of a workbook and their order."""

from collections.abc import Sequence

from tipreport.exporters.excel.sheets import words
from tipreport.exporters.excel.sheets.codebook import columns, contents, notes, ranges, terms
from tipreport.exporters.excel.sheets.key_figures import key_figures
from tipreport.exporters.excel.sheets.matrix import history, matrix
from tipreport.exporters.excel.sheets.over_time import over_time
from tipreport.exporters.excel.sheets.placements import placements
from tipreport.exporters.excel.sheets.sheet import Sheet
from tipreport.exporters.excel.sheets.tidy import tidy_sheet
from tipreport.tables import Table, Tables


def title_of(briefs: Table, title: str | None) -> str:
    """The title of a workbook: the one that was asked for, that of its only brief, or a plain one."""
    if title is None and len(briefs) == 1:
        return str(briefs.column("title")[0])
    return title or words.title_of(len(briefs))


def sheets(tables: Tables, of: str, *, strict: bool) -> Sequence[Sheet]:
    """Every sheet but the cover: what explains, what is made for reading, then a tidy table a sheet."""
    listed = ranges(tables)
    data = [tidy_sheet(table, of, listed, strict=strict) for table in tables if table.rows]
    explained = [notes(of, strict=strict), columns(tables, of, strict=strict)]
    rest = [*explained, *_for_reading(tables, of, strict=strict), *data, terms(tables, of, strict=strict)]
    return [contents(rest, of, strict=strict), *rest]


def _for_reading(tables: Tables, of: str, *, strict: bool) -> Sequence[Sheet]:
    if not tables.briefs.rows:
        return []
    placed = placements(tables.tiers)
    made = [key_figures(tables, placed, of, strict=strict)]
    if placed:
        made.append(matrix(placed, of, strict=strict))
    if any(one.on_record for one in placed):
        made.append(history(placed, of, strict=strict))
    if series := over_time(tables, of, strict=strict):
        made.append(series)
    return made
