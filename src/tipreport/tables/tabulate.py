"""Converts briefs to tidy tables."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from tipreport.index import BriefIndex
from tipreport.model.arguments import expect_briefs
from tipreport.model.arithmetic import exact
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import Field, Record, fields, meaning
from tipreport.model.quantity import Quantity
from tipreport.model.visible import visible
from tipreport.tables.cells import cell_writer, python_number
from tipreport.tables.column import Cell
from tipreport.tables.columns import BRIEFS, NOTES, columns_of, head_fields, table_names
from tipreport.tables.derived import DERIVED, data_note_rows
from tipreport.tables.indicators import counted_once
from tipreport.tables.table import Table, Tables
from tipreport.wording.wording import ENGLISH, Wording, wording_for

_MEANINGS = {
    BRIEFS: "The head of each brief.",
    NOTES: "The findings of the checks. This table is not read back.",
}


@exact
def tabulate(briefs: Iterable[CountryBrief], wording: Wording | None = None) -> Tables:
    """Convert briefs to tables: ``briefs``, one for each list of a brief, and ``data_notes``.

    The columns of a table of records are its key (``brief`` and ``row``), its fields, and its derived columns.
    `briefs_from_tables` returns equal briefs. Sentences, data notes and the texts of a workbook are in the language
    that all briefs share, else in English. Hidden characters are escapes in them, and unchanged in fields.
    Raises `InvalidRecordError` for an argument that is not a list of briefs.
    """
    briefs = expect_briefs(briefs)
    wording = wording or _shared_wording(briefs)
    rows: dict[str, list[tuple[Cell, ...]]] = {name: [] for name in table_names()}
    for brief in briefs:
        index = BriefIndex(visible(brief))
        derived = {
            name: zip(*(cells(index, wording) for _, cells in columns), strict=True)
            for name, columns in DERIVED.items()
        }
        for name, declared in declared_rows(brief):
            rows[name].append((*declared, *next(derived[name])) if name in derived else declared)
        rows[NOTES].extend(data_note_rows(index, wording))
    if len(briefs) > 1:
        names = [column.name for column in columns_of("figures")]
        rows["figures"] = [*counted_once(rows["figures"], names, {brief.id: brief.edition for brief in briefs})]
    tables = (Table(name, _meaning(name), columns_of(name), tuple(rows[name])) for name in table_names())
    return Tables(tuple(tables), wording)


def declared_rows(brief: CountryBrief) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """Yield the rows of a brief, each with the name of its table, without derived columns."""
    yield BRIEFS, _head_writer()(brief)
    for name, cls in lists().items():
        write = _record_writer(cls)  # type: ignore[arg-type]  # to mypy, a class is not hashable
        for row, record in enumerate(getattr(brief, name), 1):
            yield name, (brief.id, row, *write(record))


@cache
def _head_writer() -> Callable[[Any], tuple[Cell, ...]]:
    return _writer(head_fields())


@cache
def _record_writer(cls: type[Record]) -> Callable[[Any], tuple[Cell, ...]]:
    return _writer(fields(cls))


def _shared_wording(briefs: Iterable[CountryBrief]) -> Wording:
    """Return the wording of the language that all briefs share; English if they have several."""
    languages = {brief.language for brief in briefs}
    return wording_for(languages.pop()) if len(languages) == 1 else ENGLISH


def _meaning(name: str) -> str:
    return _MEANINGS.get(name) or meaning(lists()[name])


def _writer(declared: Iterable[Field]) -> Callable[[Any], tuple[Cell, ...]]:
    """Return a function that turns a record into the cells of its fields."""
    writers = [
        (field.name, None if field.type.python_type is Quantity else cell_writer(field.type)) for field in declared
    ]

    def write(record: Any) -> tuple[Cell, ...]:
        return tuple(_cells(record, writers))

    return write


def _cells(record: Any, writers: Iterable[tuple[str, Callable[[Any], Cell] | None]]) -> Iterator[Cell]:
    for name, write in writers:
        value = getattr(record, name)
        if write is None:
            yield from (None, None, None) if value is None else _quantity(value)
        else:
            yield None if value is None else write(value)


def _quantity(value: Quantity) -> tuple[Cell, Cell, Cell]:
    return value.qualifier, python_number(value.value), python_number(value.upper)
