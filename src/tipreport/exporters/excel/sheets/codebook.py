"""The worksheets that explain the others: Contents, Notes, Columns and Terms."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from tipreport.column_letters import column_letters
from tipreport.exporters.excel.layout import COLUMNS, CONTENTS, FIRST_ROW, NOTES, TERMS, quoted_name
from tipreport.exporters.excel.sheet import Sheet, SheetColumn
from tipreport.exporters.excel.sheets.builder import SheetBuilder, link_to
from tipreport.exporters.excel.sheets.notes import note_rows
from tipreport.exporters.excel.sheets.tidy import plain_text
from tipreport.tables import Column, Table, Tables, headings

Terms = tuple[str, ...]
_MAX_LIST_LENGTH = 255  # characters that Excel accepts as the list of a data validation


@frozen(kw_only=True)
class Vocabulary:
    """The terms of a closed vocabulary, and the columns that use it."""

    terms: Terms
    columns: tuple[str, ...]


def vocabularies(tables: Tables) -> Sequence[Vocabulary]:
    """Return every closed vocabulary once, in the order in which the tables use them."""
    used: dict[Terms, list[str]] = {}
    for table in tables:
        for column in table.columns:
            if column.terms:
                used.setdefault(column.terms, []).append(f"{table.name}.{column.name}")
    return [Vocabulary(terms=terms, columns=tuple(columns)) for terms, columns in used.items()]


def contents_sheet(sheets: Iterable[Sheet], builder: SheetBuilder) -> Sheet:
    """Return the sheet Contents: a link to each other sheet, with its contents and number of rows."""
    labels = builder.labels
    rows = [(sheet.name, sheet.contents, len(sheet.rows), link_to(sheet.name)) for sheet in sheets]
    columns = (
        SheetColumn(name=labels.sheet, type="link", address_column=3),
        SheetColumn(name=labels.contents, max_width=96),
        SheetColumn(name=labels.rows, type="count"),
    )
    return builder.sheet(CONTENTS, columns, rows, contents=labels.about_contents, show_gridlines=False)


def note_sheet(builder: SheetBuilder) -> Sheet:
    """Return the sheet Notes."""
    labels = builder.labels
    columns = (
        SheetColumn(name=labels.note),
        SheetColumn(name=labels.subject_header),
        SheetColumn(name=labels.text, max_width=100),
    )
    return builder.sheet(NOTES, columns, [*note_rows(builder.wording)], contents=labels.about_notes)


def column_sheet(tables: Tables, builder: SheetBuilder) -> Sheet:
    """Return the sheet Columns: every column of every table, also of tables without a sheet."""
    labels = builder.labels
    rows = [
        _column_row(table, column, words[column.name], builder)
        for table in tables
        for words in [headings(table.name, builder.wording)]
        for column in table.columns
    ]
    headers = (
        labels.table, labels.column, labels.heading, labels.type, labels.unit, labels.meaning, labels.allowed_values,
        labels.refers_to, labels.read_back, labels.sheet,
    )  # fmt: skip
    columns = [
        SheetColumn(name=header, max_width=46 if header in (labels.meaning, labels.allowed_values) else 20)
        for header in headers
    ]
    return builder.sheet(
        COLUMNS, columns, rows, contents=labels.about_columns, blank=labels.blank_in_columns, frozen_columns=2
    )


def _column_row(table: Table, column: Column, heading: str, builder: SheetBuilder) -> tuple[str | None, ...]:
    labels = builder.labels
    terms = (labels.yes, labels.no) if column.type == "yes/no" and not column.terms else column.terms
    return (
        table.name,
        column.name,
        heading,
        builder.wording.term("column type", column.type),
        plain_text(builder.wording.term("column unit", column.unit)) or None,
        plain_text(builder.wording.term("column", column.meaning)),
        "; ".join(terms) or None,
        column.refers or None,
        labels.no if column.derived else labels.yes,
        builder.name(table.name) if table.rows else labels.no_sheet,
    )


def term_sheet(tables: Tables, builder: SheetBuilder) -> Sheet:
    """Return the sheet Terms: every term of every closed vocabulary, one vocabulary after the other."""
    labels = builder.labels
    rows = [(", ".join(vocabulary.columns), term) for vocabulary in vocabularies(tables) for term in vocabulary.terms]
    columns = (SheetColumn(name=labels.columns, max_width=44), SheetColumn(name=labels.term))
    return builder.sheet(TERMS, columns, rows, contents=labels.about_terms)


def term_ranges(tables: Tables, builder: SheetBuilder) -> Mapping[Terms, str]:
    """Return the cells of the sheet Terms that list a vocabulary too long for a data validation."""
    ranges: dict[Terms, str] = {}
    first, letters = FIRST_ROW, column_letters(1)
    for vocabulary in vocabularies(tables):
        terms = vocabulary.terms
        last = first + len(terms) - 1
        if len(",".join(terms)) > _MAX_LIST_LENGTH or any("," in term for term in terms):
            ranges[terms] = f"{quoted_name(builder.name(TERMS))}!${letters}${first}:${letters}${last}"
        first = last + 1
    return ranges
