r"""Finds rows of LaTeX tables that no compiler accepts: a rule inside a row, and more cells than columns.

A command that is not known may end a row, so nothing is said about the rest of a row after one.
"""

import re
from collections.abc import Iterator

from attrs import define

from tipreport.testing.reading.latex_commands import COMMANDS, FORMULAS
from tipreport.testing.reading.latex_parts import TABLES, TABULARRAY
from tipreport.testing.reading.latex_primitives import DIMENSIONS, INTEGERS
from tipreport.testing.reading.latex_symbols import ACCENTS, SYMBOLS
from tipreport.testing.reading.latex_text import LatexText
from tipreport.testing.structure.latex_cells import ENDS_OF_ROWS, PRINTED_TEXT
from tipreport.testing.structure.latex_characters import PRINTING, WITH_NAME
from tipreport.testing.structure.latex_columns import columns_of, types_of_columns

_PIECE = re.compile(r"\\\\\*?|\\[A-Za-z@]+|\\.|[{}&]", re.DOTALL)
_LENGTH = re.compile(r"\s*\[[^\]]*\]")
_LINES = """
    hline cline toprule midrule bottomrule cmidrule morecmidrules specialrule addlinespace noalign hhline Xhline
    hdashline cdashline
"""
_RULES = frozenset(_LINES.split())
_OF_ALIGNMENT = frozenset(("omit", "span", "expandafter", "noexpand"))  # TeX itself, which may do anything
_KNOWN = (
    frozenset((*COMMANDS, *FORMULAS, *SYMBOLS, *ACCENTS, *DIMENSIONS, *INTEGERS, *PRINTING, *WITH_NAME, *_RULES))
    | {"frac", "nicefrac", "sfrac", "char", "Verb", "sidenote", "endnote", "multicolumn"}
) - _OF_ALIGNMENT
# Tables with rows of their own kind.
_OTHER_TABLES = TABULARRAY | {"tabu", "longtabu", "NiceTabular", "NiceTabular*", "NiceTabularX"}
_OWN_CHARACTERS = re.compile(r"\\catcode\s*(?:`\\?&|38)|\\(?:Define|Make)ShortVerb")


@define
class _Environment:
    """An open environment, the number of open braces at its beginning, and the row that is read in a table."""

    name: str
    braces: int
    is_table: bool
    columns: int | None
    cells: int = 1
    is_begun: bool = False
    """Whether something of the row is before the position."""
    is_known: bool = True
    """Whether all commands of the row are known."""

    def begin_row(self, after: str) -> None:
        """Begin a row with the text after the position."""
        self.cells, self.is_begun, self.is_known = 1, bool(PRINTED_TEXT.match(after)), True


class _Rows(LatexText):
    """The rows of the tables of a file, up to a position."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.types = types_of_columns(text)
        self.open: list[_Environment] = []
        self.braces = 0

    def problems(self) -> Iterator[tuple[int, str]]:
        """Yield the position and a description of each defect, up to an environment that does not end."""
        self.at = max(0, self.text.find(r"\begin{document}"))
        while match := _PIECE.search(self.text, self.at):
            piece, self.at = match[0], match.end()
            row = self.open[-1] if self.open and self.open[-1].braces == self.braces else None
            if piece in "{}":
                self.braces += 1 if piece == "{" else -1
            elif piece == r"\begin":
                self.begin()
            elif piece == r"\end":
                if not self.open or self.open.pop().name != self.argument():
                    return
            elif row and row.is_table:
                yield from ((match.start(), problem) for problem in self.of_row(row, piece))

    def begin(self) -> None:
        """Begin an environment, with the columns of a table."""
        name, columns = self.argument(), ""
        for _ in range(TABLES.get(name, 0)):
            self.option()
            columns = self.argument()
        is_table = name in TABLES and name not in _OTHER_TABLES
        self.open.append(
            _Environment(name, self.braces, is_table, columns_of(columns, self.types) if is_table else None)
        )
        self.open[-1].begin_row(self.after())

    def after(self) -> str:
        """Return the beginning of the text after the position."""
        return self.text[self.at : self.at + 80].lstrip()

    def of_row(self, row: _Environment, piece: str) -> Iterator[str]:
        """Yield the defect that a command or a sign at the position makes in a row."""
        name = piece[1:].rstrip("*")
        before = row.cells
        if piece.startswith("\\\\") or piece in ENDS_OF_ROWS:
            self.passed(_LENGTH)
            row.begin_row(self.after())
        elif piece == "&":
            row.cells += 1
            row.is_begun = True
        elif name == "multicolumn":
            width = self.argument().strip()
            row.is_known &= width.isdecimal()
            row.cells += int(width) - 1 if width.isdecimal() else 0
            row.is_begun = True
        elif name in _RULES:
            if row.is_begun and row.is_known:
                yield f"{piece} inside a row: end the row before it with \\\\"
                row.begin_row("")
        elif name.isalpha() and name not in _KNOWN and not name.startswith("text"):
            row.is_known = False
        if row.is_known and row.columns is not None and before <= row.columns < row.cells:
            yield f"more cells in a row than columns in its table, which has {row.columns}"


def row_problems(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position and the defect of each row that no compiler accepts."""
    if not _OWN_CHARACTERS.search(text):
        yield from _Rows(text).problems()
