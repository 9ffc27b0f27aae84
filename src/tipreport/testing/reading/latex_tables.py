"""The tables of a LaTeX file: their captions, rows and cells."""

import re
from abc import ABC
from collections.abc import Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_file import Languages
from tipreport.testing.reading.latex_numbers import LatexNumbers, value_of
from tipreport.testing.reading.latex_parts import NOTES, TABLES, TABULARRAY, TITLES

_CELLS = re.compile(r"(?<!\\)&")
_CAPTION = re.compile(r"\s*\\(caption\*?|label|\\|tabularnewline)(?![A-Za-z])")
_TABU = re.compile(r"\s*(?:to|spread)\b[^{]*")
_IN_COLUMNS = re.compile(r"[@!><]\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_KILLED = re.compile(r"(?:(?!\\\\|\\end(?![A-Za-z])).)*?\\kill(?![A-Za-z])", re.DOTALL)
_WITH_KILLED = ("tabbing", "longtable", "xltabular")  # lines that only give the widths


class LatexTables(LatexNumbers, ABC):
    """The commands that begin and end tables, rows and cells."""

    def __init__(self, content: Content, languages: Languages, labels: Mapping[str, str]) -> None:
        super().__init__(content, languages, labels)
        self.environments: list[str] = []
        self.tables: list[int] = []
        """The number of open groups at the beginning of each open table."""
        self.table_heads: dict[str, str] = {}
        """The heads and the feet of the next table of supertabular."""

    def pass_killed_line(self) -> None:
        """Pass a line that only gives the widths of columns."""
        if self.environments[-1:] and self.environments[-1] in _WITH_KILLED:
            self.passed(_KILLED)

    def begin_table(self, name: str) -> None:
        """Begin a table. One in a cell of another table is text of that cell, unless it has cells itself."""
        self.passed(_TABU)
        for number in range(TABLES[name]):
            options = self.option()
            if name in TITLES and not number:
                self.titles_in(name, options)
            columns = self.argument()
        if name not in TABULARRAY and any(map(self.prints, _IN_COLUMNS.findall(columns))):
            self.unknown(r"\begin{tabular} with text between its columns", is_used=True)
        self.splice(name)
        if self.content.in_table and not _CELLS.search(self.text[self.at :].partition(rf"\end{{{name}}}")[0]):
            return
        self.caption()
        self.pass_killed_line()
        self.content.begin_table()
        self.tables.append(len(self.groups))
        self.next_row()

    def prints(self, text: str) -> bool:
        """Return whether a text has words, or a sign that joins the cells beside it."""
        return text.strip() in (".", ",", ":") or any(token.text.isalnum() for token in self.aside(text).tokens)

    def splice(self, name: str) -> None:
        """Put the head and the foot that supertabular declares before a table into the table, in one line each."""
        if name.startswith(("super", "mpsuper", "xtab", "mpxtab")):
            heads = self.table_heads
            first = heads.get("tablefirsthead") or heads.get("tablehead", "")
            last = heads.get("tablelasttail") or heads.get("tabletail", "")
            rows, end, after = self.text[self.at :].partition(rf"\end{{{name}}}")
            self.text = "".join((self.text[: self.at], first, rows, last, end, after))

    def table_head(self, name: str) -> None:
        """Keep a head or a foot of the tables that follow."""
        self.table_heads[name] = " ".join(self.argument().split("\n"))

    def caption(self) -> None:
        """Read the caption above the first row of a table, which is no row of it."""
        has_caption = False
        while match := _CAPTION.match(self.text, self.at):
            if not match[1].startswith("caption") and not has_caption:
                break
            self.at = match.end()
            self.option()
            if match[1] == "label":
                self.label()
            elif match[1].startswith("caption"):
                has_caption = True
                self.read(self.argument())
                self.flush()
                self.content.pause()

    def row_ends(self) -> bool:
        r"""Return whether ``\\`` ends a row here: in braces, it is a line break in a cell."""
        return not self.tables or len(self.groups) <= self.tables[-1]

    def end_row(self) -> None:
        """End a line or a row, which may have the distance to the next one."""
        self.option()
        if self.row_ends():
            self.next_row()
        else:
            self.pending += " "
        self.pass_killed_line()

    def next_row(self) -> None:
        """Begin a row, in a table."""
        self.end_cell()
        if self.content.in_table:
            self.content.begin_row()
            self.content.begin_cell()

    def end_head(self) -> None:
        """End the rows that each page repeats, also without the end of the last one."""
        if self.tables and self.content.in_table and self.row_ends():
            if self.pending.strip() or any(map(str.strip, self.content.tables[-1].rows[-1])):
                self.next_row()
            self.content.repeated_rows[len(self.content.tables) - 1] = len(self.content.tables[-1].rows) - 1

    def next_cell(self) -> None:
        """Begin a cell."""
        self.end_cell()
        if self.content.in_table:
            self.content.begin_cell()

    def multicolumn(self) -> None:
        """Read a cell that takes several columns."""
        columns = self.argument().strip()
        self.argument()
        if self.row_ends() and self.tables and columns.isdigit():
            self.content.widen_cell(int(columns))

    def line_of_table(self) -> None:
        r"""Pass a line between rows, which has options in tabularray."""
        if TABULARRAY.intersection(self.environments[-1:]):
            self.option()

    def titles_in(self, name: str, options: str) -> None:
        """Read the texts in the options of an environment: those before its content, and those after it."""
        for key in (*TITLES[name], *NOTES.get(name, ())):
            for match in re.finditer(rf"(?:^|,)\s*{key}(?:\s*\{{[^{{}}]*\}})?\s*=\s*", options):
                if key in TITLES[name]:
                    self.paragraph(value_of(options[match.end() :]))
                else:
                    self.endings.setdefault(len(self.groups), []).append(f" {value_of(options[match.end() :])} ")
