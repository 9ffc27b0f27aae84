"""The worksheets of a workbook and their order."""

from collections.abc import Iterator, Sequence

from tipreport.exporters.excel.sheet import Sheet
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.codebook import column_sheet, contents_sheet, note_sheet, term_ranges, term_sheet
from tipreport.exporters.excel.sheets.indicators import indicators_sheet
from tipreport.exporters.excel.sheets.key_figures import key_figures_sheet
from tipreport.exporters.excel.sheets.over_time import over_time_sheet
from tipreport.exporters.excel.sheets.placements import placements
from tipreport.exporters.excel.sheets.tidy import tidy_sheet
from tipreport.exporters.excel.sheets.tier_history import tier_history_sheet
from tipreport.exporters.excel.sheets.tier_matrix import tier_matrix_sheet
from tipreport.tables import Tables


def all_sheets(tables: Tables, shown: Tables, builder: SheetBuilder) -> Sequence[Sheet]:
    """Return every worksheet except the cover: explanations, then sheets made for reading, then one for each table.

    ``shown`` are the tables with hidden characters as escapes, for the sheets that are not read back.
    """
    ranges = term_ranges(tables, builder)
    sheets = [
        note_sheet(builder),
        column_sheet(tables, builder),
        *_reading_sheets(shown, builder),
        *(tidy_sheet(table, ranges, builder) for table in tables if table.rows),
        term_sheet(tables, builder),
    ]
    return [contents_sheet(sheets, builder), *sheets]


def _reading_sheets(tables: Tables, builder: SheetBuilder) -> Iterator[Sheet]:
    if not tables.briefs.rows:
        return
    countries = placements(tables.tiers)
    yield key_figures_sheet(tables, countries, builder)
    if countries:
        yield tier_matrix_sheet(countries, builder)
    if any(country.on_record for country in countries):
        yield tier_history_sheet(countries, builder)
    if sheet := over_time_sheet(tables, builder):
        yield sheet
    if sheet := indicators_sheet(tables, builder):
        yield sheet
