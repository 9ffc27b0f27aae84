"""A tidy table: described columns, and rows of cells."""

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from tipreport.model.messages import did_you_mean
from tipreport.short_repr import short_list
from tipreport.tables.column import Cell, Column
from tipreport.wording.wording import ENGLISH, Wording


@frozen
class Table:
    """A tidy table. Iterating gives each row as a mapping of column names to cells; a blank cell is None."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __repr__(self) -> str:
        return f"Table({self.name!r}, {len(self.rows)} rows, {len(self.columns)} columns)"

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        names = [column.name for column in self.columns]
        for row in self.rows:
            yield dict(zip(names, row, strict=True))

    def column(self, name: str) -> tuple[Cell, ...]:
        """Return the cells of a column, from the first row to the last. Raises `KeyError` for an unknown name."""
        names = [column.name for column in self.columns]
        if name not in names:
            raise KeyError(f"{self.name} has no column {name}{did_you_mean(name, names)}")
        index = names.index(name)
        return tuple(row[index] for row in self.rows)

    def to_pandas(self) -> Any:
        """Return a ``pandas.DataFrame`` with a nullable type for each column.

        The types are *Int64*, *Float64*, *boolean*, *datetime64[s]*, *category* and *string*. A column of terms is a
        *category*, in the order of its vocabulary. A blank cell is a missing value. Raises `MissingLibraryError` where
        pandas is not installed.
        """
        from tipreport.tables.frames import to_pandas

        return to_pandas(self.columns, self.rows)

    def to_polars(self) -> Any:
        """Return a ``polars.DataFrame`` with a type for each column.

        The types are *Int64*, *Float64*, *Boolean*, *Date*, *Enum* and *String*. A column of terms is an *Enum*, in the
        order of its vocabulary. A blank cell is null. Raises `MissingLibraryError` where polars is not installed.
        """
        from tipreport.tables.frames import to_polars

        return to_polars(self.columns, self.rows)

    def _repr_html_(self) -> str:
        """Return the table as HTML for a notebook."""
        from tipreport.tables.notebook import table_html

        return table_html(self.name, self.meaning, self.columns, self.rows)


@frozen
class Tables:
    """All tables, in the order of the format: ``briefs``, the lists of a brief, ``data_notes``.

    A table is found by name, ``tables["figures"]``, or as an attribute, ``tables.figures``.
    ``wording`` has the texts for data formats, in the language of the tables.
    """

    tables: tuple[Table, ...]
    wording: Wording = field(default=ENGLISH, eq=False, repr=False)

    def __repr__(self) -> str:
        return f"Tables({short_list(table.name for table in self.tables)})"

    def __iter__(self) -> Iterator[Table]:
        return iter(self.tables)

    def __len__(self) -> int:
        return len(self.tables)

    def __getitem__(self, name: str) -> Table:
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(self._no_table(name))

    def __getattr__(self, name: str) -> Table:
        if not name.startswith("_") and name != "tables":  # copy looks up such names before `tables` is set
            for table in self.tables:
                if table.name == name:
                    return table
            raise AttributeError(self._no_table(name), name=name, obj=self)
        raise AttributeError(name, name=name, obj=self)

    def _no_table(self, name: str) -> str:
        return f"there is no table {name}{did_you_mean(name, (table.name for table in self.tables))}"

    def __contains__(self, name: object) -> bool:
        return any(table.name == name for table in self.tables)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *(table.name for table in self.tables)]
