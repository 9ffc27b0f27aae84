"""Reads the rows of a sheet, one after the other (ECMA-376 part 1, 18.3.1).

No other code reads them, so each value that is used was checked here. Blank cells are left out: a distant cell needs
no more memory than a near one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from tipreport.column_letters import column_index, column_letters
from tipreport.files.workbook.archive import Archive
from tipreport.files.workbook.cell_values import (
    ERROR,
    FORMULA,
    MERGED,
    CellValue,
    Display,
    InvalidCell,
    boolean,
    displays,
    iso_date,
    number,
)
from tipreport.files.workbook.package import AREA, Package, SheetPart
from tipreport.files.workbook.rich_text import MAX_CELL_CHARACTERS, TextReader, shared_strings
from tipreport.files.workbook.xml_part import parse_part
from tipreport.model.messages import quote

SheetRow: TypeAlias = tuple[int, Mapping[int, CellValue]]
"""The index of a row, from 0, and its cells by the index of their column."""

MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384
_NUMBER = re.compile(r"[0-9]{1,9}")
_LETTERS = re.compile(r"[A-Z]{1,3}")


@frozen
class CellContext:
    """The parts of a workbook that the values of cells refer to."""

    archive: Archive
    strings: Sequence[str]
    displays: Sequence[Display]
    from_1904: bool


def cell_context(archive: Archive, package: Package) -> CellContext:
    """Read the shared strings and the styles of a workbook. Raises `InvalidValueError`."""
    strings = shared_strings(archive, package.strings)
    return CellContext(archive, strings, displays(archive, package), package.from_1904)


def sheet_rows(context: CellContext, sheet: SheetPart) -> Iterator[SheetRow]:
    """Yield the rows of a sheet that have values. Raises `InvalidValueError` for a damaged sheet.

    After them comes a row for the end of each merged area, whose cells are invalid: programs show one value for all of
    them, and only one of them has it.
    """
    reader = _SheetReader(context, sheet)
    for _ in parse_part(context.archive, sheet.part, reader.start, reader.end, reader.text.append):
        context.archive.use("characters", reader.characters)
        context.archive.use("rows", len(reader.rows))
        yield from reader.rows
        reader.characters = 0
        reader.rows.clear()
    for row, first, last, message in reader.merged:
        context.archive.use("characters", last - first + 1)
        yield row, dict.fromkeys(range(first, last + 1), InvalidCell(message))


class _SheetReader(TextReader):
    """Collects rows. Their cells are in ascending order, as the standard requires, so no cell replaces another."""

    root = "worksheet"
    elements = ("v", "t", "f")

    def __init__(self, context: CellContext, sheet: SheetPart) -> None:
        super().__init__(f"its sheet {sheet.name}")
        self.rows: list[SheetRow] = []
        self.merged: list[tuple[int, int, int, str]] = []
        """Each merged area: its last row, its first and last column, and the message for its cells."""
        self.characters = 0
        self._context = context
        self._row, self._row_digits, self._column = -1, "", -1
        self._row_is_open = self._cell_is_open = False
        self._cells: dict[int, CellValue] = {}
        self._attributes: Mapping[str, str] = {}
        self._value: str | None = None
        self._formula: str | None = None
        self._row_name = self._cell_name = self._value_name = self._formula_name = self._inline_name = ""
        self._merged_name = ""
        self._known_columns: dict[str, int] = {}
        self._known_texts: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._cell_name:
            self.depth += 1
            self._start_cell(attributes)
        elif name == self._row_name:
            self.depth += 1
            self._start_row(attributes)
        else:
            super().start(name, attributes)
            if self._open and not self._cell_is_open:
                raise self.damaged("a value is not in a cell")
            if self.texts and name == self._inline_name:
                raise self.damaged(f"the cell {self._reference} has two texts")
            if name == self._merged_name:
                self._add_merged(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        if name == self._cell_name:
            self.depth -= 1
            self._cell_is_open = False
            if self.text and "".join(self.text).strip():
                raise self.damaged(f"the cell {self._reference} has text that is not its value")
            if self.texts or self._value is not None or self._formula is not None:
                self._end_cell()
        elif name == self._row_name:
            self.depth -= 1
            self._row_is_open = False
            if self._cells:
                self.rows.append((self._row, self._cells))
                self._cells = {}
        else:
            super().end(name)
            if name == self._value_name:
                self._value = self._only_text(self._value)
            elif name == self._formula_name:
                self._formula = self._only_text(self._formula)

    def _start_root(self, name: str) -> None:
        super()._start_root(name)
        self._row_name, self._cell_name = self.name("row"), self.name("c")
        self._value_name, self._formula_name, self._inline_name = self.name("v"), self.name("f"), self.name("is")
        self._merged_name = self.name("mergeCell")

    def _only_text(self, previous: str | None) -> str:
        if previous is not None or not self.texts:
            raise self.damaged(f"the cell {self._reference} has two values")
        return self.texts.pop()

    @property
    def _reference(self) -> str:
        return f"{column_letters(self._column)}{self._row + 1}"

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        digits = attributes.get("r", str(self._row + 2))
        if self._row_is_open or not _NUMBER.fullmatch(digits) or not self._row + 1 < int(digits) <= MAX_ROWS:
            raise self.damaged(f"row {digits} follows row {self._row + 1}")
        self._row, self._row_digits, self._column = int(digits) - 1, str(int(digits)), -1
        self._row_is_open = True

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        if self._open or self._cell_is_open or not self._row_is_open:
            raise self.damaged("a cell is not in a row")
        reference = attributes.get("r")
        if reference is None:
            column = self._column + 1
        else:
            letters = reference.removesuffix(self._row_digits)
            column = self._known_columns.get(letters, -1)
            if column < 0 and _LETTERS.fullmatch(letters):
                self._known_columns[letters] = column = column_index(letters)
        if not self._column < column < MAX_COLUMNS:
            raise self.damaged(f"the cell {reference} follows {self._reference}")
        self._column = column
        self.text.clear()
        self._attributes = attributes
        self._value = self._formula = None
        self._cell_is_open = True

    def _add_merged(self, reference: str) -> None:
        area = AREA.fullmatch(reference)
        if area is None:
            raise self.damaged(f"the merged cells {quote(reference)} have no place")
        first, last = column_index(area[1]), column_index(area[3] or area[1])
        if last >= MAX_COLUMNS:
            raise self.damaged(f"the merged cells {reference} are outside of the sheet")
        self.merged.append((int(area[4] or area[2]) - 1, first, last, MERGED.format(reference)))

    def _end_cell(self) -> None:
        kind = self._attributes.get("t", "n")
        if self.texts and (kind != "inlineStr" or self._value is not None):
            raise self.damaged(f"the cell {self._reference} has a value and a text")
        if self._formula is not None:
            value: CellValue = InvalidCell(FORMULA.format(f' "={self._formula}"' if self._formula else ""))
        elif self.texts:
            value = self._known("".join(self.texts))
        else:
            value = self._typed(kind, self._value) if self._value else ""
        self.texts.clear()
        if value != "":
            self._cells[self._column] = value

    def _known(self, text: str) -> str:
        """Return a text, and the same object for equal texts."""
        self.characters += len(text)
        if len(text) > MAX_CELL_CHARACTERS:
            raise self.damaged(f"the cell {self._reference} has more than {MAX_CELL_CHARACTERS:,} characters")
        return self._known_texts.setdefault(text, text)

    def _typed(self, kind: str, text: str) -> CellValue:
        """Return the value of a cell of a type."""
        match kind:
            case "s":
                value: CellValue = self._known(self._shared(text))
            case "str":
                value = self._known(text)
            case "n":
                value = number(text, self._display(), from_1904=self._context.from_1904)
            case "b":
                value = boolean(text)
            case "d":
                value = iso_date(text)
            case "e":
                value = InvalidCell(ERROR.format(text))
            case _:
                raise self.damaged(f"the cell {self._reference} has the unknown type {quote(kind)}")
        return value

    def _shared(self, index: str) -> str:
        strings = self._context.strings
        if not _NUMBER.fullmatch(index) or int(index) >= len(strings):
            raise self.damaged(f"the text of the cell {self._reference} is not in the file")
        return strings[int(index)]

    def _display(self) -> Display:
        style, displays = self._attributes.get("s", "0"), self._context.displays
        if not _NUMBER.fullmatch(style) or int(style) >= len(displays):
            raise self.damaged(f"the style of the cell {self._reference} is not in the file")
        return displays[int(style)]
