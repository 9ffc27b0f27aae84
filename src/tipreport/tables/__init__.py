"""Converts briefs to tidy tables and back: a table for each list, and a row for each record."""

from tipreport.hidden_characters import describe_hidden
from tipreport.tables.column import Cell, Column
from tipreport.tables.columns import columns_of
from tipreport.tables.from_tables import briefs_from_tables
from tipreport.tables.stamp import DIGEST_PROPERTY, SCHEMA, SCHEMA_PROPERTY, digest, stamp
from tipreport.tables.table import Table, Tables
from tipreport.tables.tabulate import tabulate
from tipreport.tables.visible import visible_tables
from tipreport.wording.wording import Wording
from tipreport.wording.workbook import WorkbookLabels

__all__ = [
    "DIGEST_PROPERTY",
    "SCHEMA",
    "SCHEMA_PROPERTY",
    "Cell",
    "Column",
    "Table",
    "Tables",
    "Wording",
    "WorkbookLabels",
    "briefs_from_tables",
    "columns_of",
    "describe_hidden",
    "digest",
    "stamp",
    "tabulate",
    "visible_tables",
]
