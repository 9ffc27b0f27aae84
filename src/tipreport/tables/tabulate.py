"""Briefs to tidy tables."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tipreport.index import BriefIndex
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import Field, fields, meaning
from tipreport.model.quantity import Quantity
from tipreport.tables.cells import number, spelling
from tipreport.tables.column import Cell
from tipreport.tables.columns import BRIEFS, NOTES, columns_of, head_fields, names
from tipreport.tables.derived import DERIVED, noted
from tipreport.tables.table import Table, Tables
from tipreport.wording.wording import ENGLISH, Wording

_MEANINGS = {
    BRIEFS: "The briefs: what stands at the head of each.",
    NOTES: "What the checks found. Nothing reads it back.",
}


def tabulate(briefs: Iterable[CountryBrief], wording: Wording = ENGLISH) -> Tables:
    """The tables of some briefs: ``briefs``, one for each list of a brief, and ``data_notes``.

    Each table of records has ``brief`` and ``row`` as its key, then the fields as declared, then the derived columns.
    `briefs_from_tables` gives equal briefs back.
    """
    rows: dict[str, list[tuple[Cell, ...]]] = {name: [] for name in names()}
    heading = _writer(head_fields())
    writers = {name: _writer(fields(cls)) for name, cls in lists().items()}
    for brief in briefs:
        index = BriefIndex(brief)
        rows[BRIEFS].append(heading(brief))
        for name, write in writers.items():
            records = getattr(brief, name)
            derived = zip(*(cells(index, wording) for _, cells in DERIVED.get(name, ())), strict=True)
            for place, record in enumerate(records, 1):
                rows[name].append((brief.id, place, *write(record), *next(derived, ())))
        rows[NOTES].extend(noted(index, wording))
    tables = (Table(name, _meaning(name), columns_of(name), tuple(rows[name])) for name in names())
    return Tables(tuple(tables), wording)


def _meaning(name: str) -> str:
    return _MEANINGS.get(name) or meaning(lists()[name])


def _writer(declared: Iterable[Field]) -> Callable[[Any], tuple[Cell, ...]]:
    """How a record becomes the cells of its fields."""
    spellings = [
        (field.name, None if field.type.python_type is Quantity else spelling(field.type)) for field in declared
    ]

    def write(record: Any) -> tuple[Cell, ...]:
        return tuple(_cells(record, spellings))

    return write


def _cells(record: Any, spellings: Iterable[tuple[str, Callable[[Any], Cell] | None]]) -> Iterator[Cell]:
    for name, spell in spellings:
        value = getattr(record, name)
        if spell is None:
            yield from (None, None, None) if value is None else _quantity(value)
        else:
            yield None if value is None else spell(value)


def _quantity(value: Quantity) -> tuple[Cell, Cell, Cell]:
    return value.qualifier, number(value.value), number(value.upper)
