"""Converts briefs to tidy tables and back: a table for each list, and a row for each record."""

from tipreport.hidden_characters import describe_hidden
from tipreport.tables.cells import LIST_SEPARATOR
from tipreport.tables.column import Cell, Column
from tipreport.tables.columns import columns_of
from tipreport.tables.from_tables import briefs_from_tables
from tipreport.tables.headings import column_named, headings
from tipreport.tables.stamp import (
    SCHEMA,
    SCHEMA_PROPERTY,
    STAMP_PROPERTY,
    BriefStamp,
    brief_stamps,
    fingerprint,
    fingerprints,
    stamp,
    stamp_properties,
)
from tipreport.tables.table import Table, Tables
from tipreport.tables.tabulate import tabulate
from tipreport.tables.visible import visible_tables
from tipreport.wording.figures import format_form
from tipreport.wording.headings import ColumnHeadings
from tipreport.wording.people import citizens_of
from tipreport.wording.periods import format_period
from tipreport.wording.wording import Wording, wording_for
from tipreport.wording.workbook import WorkbookLabels

__all__ = [
    "LIST_SEPARATOR",
    "SCHEMA",
    "SCHEMA_PROPERTY",
    "STAMP_PROPERTY",
    "BriefStamp",
    "Cell",
    "Column",
    "ColumnHeadings",
    "Table",
    "Tables",
    "Wording",
    "WorkbookLabels",
    "brief_stamps",
    "briefs_from_tables",
    "citizens_of",
    "column_named",
    "columns_of",
    "describe_hidden",
    "fingerprint",
    "fingerprints",
    "format_form",
    "format_period",
    "headings",
    "stamp",
    "stamp_properties",
    "tabulate",
    "visible_tables",
    "wording_for",
]
