"""Tidy tables as worksheets: the type of each column, its allowed values and its links."""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from attrs import evolve

from tipreport.exporters.excel.layout import MAX_CODE_UNITS
from tipreport.exporters.excel.sheet import AllowedValues, CellType, ConditionalFormat, Row, Sheet, SheetColumn
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.tier_formats import equals, tier_formats
from tipreport.tables import Cell, Column, Table, headings

_CELL_TYPES: Mapping[str, CellType] = {"integer": "integer", "number": "number", "date": "date"}
_MAX_WIDTHS = {
    "id": 24,
    "term": 20,
    "list": 28,
    "link": 36,
    "text": 36,
    "yes/no": 10,
    "integer": 8,
    "number": 24,
    "date": 12,
}
_FIRST = {"figures": ("country_name", "year", "measure", "value", "sentence")}
"""The columns with which the sheet of a table begins."""
_MAX_SENTENCE = MAX_CODE_UNITS // 2 - 200
"""Letters of a sentence in a cell, each of which may take two code units, with room for the remark that it is cut."""
_PERIODS = frozenset({"period", "compared_with", "founded", "published"})
_PROSE = frozenset({"text", "note", "reason", "sentence"})
_LINKED = {"sources": ("title", "publisher", "author"), "organisations": ("name",)}  # the first that is not blank
_ASSESSMENTS = {
    "effort": "effort", "increased efforts": "effort", "shortfall": "shortfall", "decreased efforts": "shortfall",
}  # fmt: skip


def tidy_sheet(table: Table, term_ranges: Mapping[tuple[str, ...], str], builder: SheetBuilder) -> Sheet:
    """Return the worksheet of a tidy table.

    ``term_ranges`` are the cells that list the terms of a vocabulary too long for a data validation.
    """
    table = _in_reading_order(table)
    return builder.sheet(
        table.name,
        tuple(_columns(table, builder)),
        _short_rows(table, builder),
        contents=plain_text(builder.wording.term("table", table.meaning)),
        frozen_columns=1 if table.name in ("briefs", "data_notes") else 2,
        conditional_formats=() if builder.strict else tuple(_formats(table)),
        allowed_values=tuple(_allowed_values(table, term_ranges, builder)),
    )


def _in_reading_order(table: Table) -> Table:
    """Return a table whose first columns are those that readers look for. Columns are read back by their headings."""
    first = _FIRST.get(table.name, ())
    if not first:
        return table
    names = [column.name for column in table.columns]
    order = [names.index(name) for name in first]
    order += [index for index in range(len(names)) if index not in order]
    pick = itemgetter(*order)
    return evolve(table, columns=pick(table.columns), rows=tuple(map(pick, table.rows)))


def _short_rows(table: Table, builder: SheetBuilder) -> Sequence[Row]:
    """The rows, with sentences that are too long for a cell cut short. Only the texts of fields are read back."""
    long = {
        index
        for index, column in enumerate(table.columns)
        if column.derived
        for row in table.rows
        if isinstance(cell := row[index], str) and len(cell) > _MAX_SENTENCE
    }
    if not long:
        return table.rows
    return [
        tuple([_short(cell, builder) if index in long else cell for index, cell in enumerate(row)])
        for row in table.rows
    ]


def _short(cell: Cell, builder: SheetBuilder) -> Cell:
    if not isinstance(cell, str) or len(cell) <= _MAX_SENTENCE:
        return cell
    kept = cell[:_MAX_SENTENCE].rpartition(" ")[0] or cell[:_MAX_SENTENCE]
    return builder.labels.shortened.format(text=kept, count=builder.wording.formats.number(len(cell) - len(kept)))


def plain_text(markdown: str) -> str:
    """Return a text without the Markdown of the reference pages."""
    return markdown.replace("`", "").replace("*", "")


def _columns(table: Table, builder: SheetBuilder) -> Iterator[SheetColumn]:
    words = headings(table.name, builder.wording)
    indexes = {column.name: index for index, column in enumerate(table.columns)}
    linked = _LINKED.get(table.name, ())
    for column in table.columns:
        max_width = _max_width(column)
        if column.name in linked:
            yield SheetColumn(
                name=words[column.name],
                field=column.name,
                type="link",
                max_width=max_width,
                address_column=indexes["url"],
                unless_filled=tuple(indexes[name] for name in linked[: linked.index(column.name)]),
            )
        else:
            cell_type = _CELL_TYPES.get(column.type, "text")
            yield SheetColumn(
                name=words[column.name],
                field=column.name,
                type=cell_type,
                max_width=max_width,
                unit_column=indexes.get("unit"),
            )


def _max_width(column: Column) -> int:
    if column.name in _PROSE:
        return 60
    return 14 if column.name in _PERIODS else _MAX_WIDTHS[column.type]


def _allowed_values(
    table: Table, term_ranges: Mapping[tuple[str, ...], str], builder: SheetBuilder
) -> Iterator[AllowedValues]:
    labels = builder.labels
    words = headings(table.name, builder.wording)
    for index, column in enumerate(table.columns):
        terms = ("yes", "no") if column.type == "yes/no" else column.terms
        if terms and column.type != "list" and not column.derived:
            yield AllowedValues(
                column=index,
                values=terms,
                cell_range=term_ranges.get(terms, ""),
                error_title=labels.value_not_allowed,
                error=labels.choose_allowed_value.format(column=words[column.name]),
            )


def _formats(table: Table) -> Iterator[ConditionalFormat]:
    indexes = {column.name: index for index, column in enumerate(table.columns)}
    if table.name == "tiers":
        tier, official = indexes["tier"], indexes["official"]
        claimed = equals(official, "no")
        yield ConditionalFormat(columns=(tier, tier), formula=claimed, style="claimed", stop_if_true=True)
        yield from tier_formats(tier)
    if "assessment" in indexes:
        index = indexes["assessment"]
        for assessment, style in _ASSESSMENTS.items():
            yield ConditionalFormat(columns=(index, index), formula=equals(index, assessment), style=style)
