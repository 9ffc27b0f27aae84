"""The columns of each table, derived from the declarations of the fields."""

from collections.abc import Sequence

from tipreport.model.brief import head, lists
from tipreport.model.field import Field, fields
from tipreport.model.qualifiers import QUALIFIERS
from tipreport.model.quantity import Quantity
from tipreport.tables.column import Column
from tipreport.tables.derived import DATA_NOTES, DERIVED

BRIEFS, NOTES = "briefs", "data_notes"

_BRIEF = Column(name="brief", type="id", meaning="the id of the brief", refers=BRIEFS)
_ROW = Column(name="row", type="integer", meaning="position in the brief's list, from 1; with `brief`, the key")


def table_names() -> tuple[str, ...]:
    """Return the names of all tables, in the order of the format."""
    return (BRIEFS, *lists(), NOTES)


def columns_of(name: str) -> tuple[Column, ...]:
    """Return the columns of a table: its key, its fields in the declared order, and its derived columns."""
    if name == NOTES:
        return DATA_NOTES
    if name == BRIEFS:
        return tuple(column for field in head_fields() for column in _declared(field))
    declared = (column for field in fields(lists()[name]) for column in _declared(field))
    return (_BRIEF, _ROW, *declared, *(column for column, _ in DERIVED.get(name, ())))


def key_column(name: str) -> str:
    """Return the column of a table that holds the id of a brief."""
    return "id" if name == BRIEFS else "brief"


def head_fields() -> Sequence[Field]:
    """Return the fields of a brief's head, its id first."""
    return sorted(head(), key=lambda field: field.name != "id")


def quantity_columns(name: str) -> tuple[str, str, str]:
    """Return the names of the three columns that hold the quantities of a field."""
    prefix = "" if name == "value" else f"{name}_"
    return f"{prefix}qualifier", name, f"{prefix}upper"


def _declared(field: Field) -> tuple[Column, ...]:
    if field.type.python_type is Quantity:
        qualifier, value, upper = quantity_columns(field.name)
        low = "the number, or the lower end of a range; blank for the last five qualifiers"
        high = "the upper end of a range; blank otherwise"
        return (
            Column(
                name=qualifier, type="term", meaning="how exact the number is, or why there is none", terms=QUALIFIERS
            ),
            Column(name=value, type="number", unit="see `unit`", meaning=low),
            Column(name=upper, type="number", unit="see `unit`", meaning=high),
        )
    kind = field.type
    return (
        Column(
            name=field.name,
            type="id" if field.name == "id" else kind.column,
            unit=field.unit,
            meaning=field.meaning,
            terms=(kind.item or kind).terms,
            refers=kind.refers,
        ),
    )
