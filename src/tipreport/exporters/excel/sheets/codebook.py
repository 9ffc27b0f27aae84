"""The sheets that explain the others: Contents, Notes, Columns, Terms."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from tipreport.exporters.excel.sheets import words
from tipreport.exporters.excel.sheets.layout import COLUMNS, CONTENTS, FIRST_ROW, NOTES, TERMS, sheet_name
from tipreport.exporters.excel.sheets.notes import NOTE_TEXTS
from tipreport.exporters.excel.sheets.sheet import Sheet, SheetColumn, letters, sheet
from tipreport.exporters.excel.sheets.tidy import plain
from tipreport.tables import Tables

Terms = tuple[str, ...]
_MOST_IN_A_LIST = 255  # characters that Excel takes as the list of a data validation


@frozen(kw_only=True)
class Vocabulary:
    """The words of a closed vocabulary, and the columns that use it."""

    terms: Terms
    columns: tuple[str, ...]


def vocabularies(tables: Tables) -> Sequence[Vocabulary]:
    """Every closed vocabulary once, in the order in which the tables use them."""
    used: dict[Terms, list[str]] = {}
    for table in tables:
        for column in table.columns:
            if column.terms:
                used.setdefault(column.terms, []).append(f"{table.name}.{column.name}")
    return [Vocabulary(terms=terms, columns=tuple(columns)) for terms, columns in used.items()]


def contents(sheets: Iterable[Sheet], of: str, *, strict: bool) -> Sheet:
    """The other sheets, each with a link, what it holds and how many rows."""
    rows = [(one.name, one.holds, len(one.rows), f"#'{one.name}'!A1") for one in sheets]
    columns = (
        SheetColumn(name="sheet", look="link", address=3),
        SheetColumn(name="what it holds", widest=96),
        SheetColumn(name="rows", look="whole"),
    )
    return sheet(CONTENTS, of, columns, rows, strict=strict, gridlines=False)


def notes(of: str, *, strict: bool) -> Sheet:
    """The notes, numbered from 1."""
    rows = [(f"note {number}", *said) for number, said in enumerate(NOTE_TEXTS.values(), 1)]
    columns = (SheetColumn(name="note"), SheetColumn(name="about"), SheetColumn(name="text", widest=100))
    return sheet(NOTES, of, columns, rows, strict=strict)


def columns(tables: Tables, of: str, *, strict: bool) -> Sheet:
    """The codebook: every column of every table, also of those that have no sheet here."""
    rows = [
        (
            table.name,
            column.name,
            column.type,
            plain(column.unit) or None,
            plain(column.meaning),
            "; ".join(column.terms) or ("yes; no" if column.type == "yes/no" else None),
            column.refers or None,
            "no" if column.derived else "yes",
            sheet_name(table.name) if table.rows else "none here",
        )
        for table in tables
        for column in table.columns
    ]
    heads = [SheetColumn(name=name, widest=46) for name in words.COLUMN_HEADS]
    return sheet(COLUMNS, of, heads, rows, blank=words.NOT_APPLICABLE, strict=strict, frozen=2)


def terms(tables: Tables, of: str, *, strict: bool) -> Sheet:
    """Every word of every closed vocabulary, those of one vocabulary one below the other."""
    rows = [(", ".join(one.columns), term) for one in vocabularies(tables) for term in one.terms]
    heads = (SheetColumn(name="columns", widest=44), SheetColumn(name="term"))
    return sheet(TERMS, of, heads, rows, strict=strict)


def ranges(tables: Tables) -> Mapping[Terms, str]:
    """Where the sheet Terms has the words that are too many for a list in a cell."""
    found: dict[Terms, str] = {}
    row = FIRST_ROW
    for one in vocabularies(tables):
        last = row + len(one.terms) - 1
        if len(",".join(one.terms)) > _MOST_IN_A_LIST or any("," in term for term in one.terms):
            found[one.terms] = f"{sheet_name(TERMS)}!${letters(1)}${row}:${letters(1)}${last}"
        row = last + 1
    return found
