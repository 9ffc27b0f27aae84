"""The environments of a LaTeX file: lists with numbers, tables, texts in a language, and texts as they are."""

import re
from abc import ABC
from collections.abc import Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_commands import ENVIRONMENTS, TABLES, VERBATIM
from tipreport.testing.reading.latex_file import Languages
from tipreport.testing.reading.latex_flow import LatexLinks

_LISTS = ("enumerate", "itemize", "description")
_CELLS = re.compile(r"(?<!\\)&")
_CAPTION = re.compile(r"\s*\\(caption\*?|label|\\|tabularnewline)(?![A-Za-z])")


class LatexEnvironments(LatexLinks, ABC):
    """The commands that begin and end parts, entries, rows and cells, and those of counters."""

    def __init__(self, content: Content, languages: Languages, labels: Mapping[str, str]) -> None:
        super().__init__(content, languages, labels)
        self.lists: list[int] = []
        """The number of the next entry of each open list; 0 in one without numbers."""
        self.tables: list[int] = []
        """The number of open groups at the beginning of each open table."""
        self.counters: dict[str, int] = {}

    def begin(self) -> None:
        """Begin an environment, with its options and arguments."""
        name = self.argument()
        self.flush()
        self.begin_group()
        if name in _LISTS:
            self.begin_list(name, self.option())
        elif name in TABLES:
            self.begin_table(name)
        elif name in VERBATIM:
            self.option()
            self.as_it_is(rf"\end{{{name}}}")
        elif name in ENVIRONMENTS:
            self.arguments(ENVIRONMENTS[name])
        elif name.startswith("otherlanguage") or name == "lang":
            self.option()
            self.speak(self.languages.tag(self.argument()))
        elif self.languages.has(name):
            self.option()
            self.speak(self.languages.tag(name))
        else:
            self.unknown(rf"\begin{{{name}}}")

    def end(self) -> None:
        """End an environment."""
        name = self.argument()
        self.flush()
        if name in _LISTS and self.lists:
            self.lists.pop()
        elif name in TABLES and self.row_ends():
            self.content.end_cell()
            self.tables = self.tables[:-1]
        self.end_group()

    def begin_table(self, name: str) -> None:
        """Begin a table. One in a cell of another table is text of that cell, unless it has cells itself."""
        for _ in range(TABLES[name]):
            self.option()
            self.argument()
        if self.content.in_table and not _CELLS.search(self.text[self.at :].partition(rf"\end{{{name}}}")[0]):
            return
        self.caption()
        self.content.begin_table()
        self.tables.append(len(self.groups))
        self.next_row()

    def as_it_is(self, end: str) -> None:
        """Read text without commands up to its end, which is next then."""
        after = self.text.find(end, self.at)
        after = len(self.text) if after < 0 else after
        self.pending += self.text[self.at : after]
        self.at = after

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

    def item(self) -> None:
        """Begin an item with its label or its number."""
        label = self.between("[", "]")
        self.flush()
        if label is not None:
            self.read(label)
        elif self.lists and self.lists[-1]:
            self.number = str(self.lists[-1])
            self.content.text(self.number)
            self.lists[-1] += 1

    def begin_list(self, name: str, options: str) -> None:
        """Begin a list with numbers or without."""
        start = re.search(r"start\s*=\s*(\d+)", options)
        self.lists.append((int(start[1]) if start else 1) if name == "enumerate" else 0)

    def setcounter(self) -> None:
        """Set a counter; that of a list is the number before that of its next item."""
        self.count(self.argument(), self.argument(), is_added=False)

    def addtocounter(self) -> None:
        """Add to a counter."""
        self.count(self.argument(), self.argument(), is_added=True)

    def stepcounter(self) -> None:
        """Add one to a counter."""
        name = self.argument()
        self.count(name, "1", is_added=True)
        self.number = str(self.counters.get(name, ""))

    def count(self, name: str, value: str, *, is_added: bool) -> None:
        """Set a counter, or add to it; only numbers are understood."""
        if not re.fullmatch(r"\s*-?\d+\s*", value):
            return
        if name.startswith("enum") and self.lists:
            self.lists[-1] = int(value) + (self.lists[-1] if is_added else 1)
        else:
            self.counters[name] = int(value) + (self.counters.get(name, 0) if is_added else 0)

    def arabic(self) -> None:
        """Print a counter."""
        name = self.argument()
        is_of_list = name.startswith("enum") and self.lists
        self.pending += str(self.lists[-1] - 1 if is_of_list else self.counters.get(name, 0))

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

    def next_row(self) -> None:
        """Begin a row, in a table."""
        self.end_cell()
        if self.content.in_table:
            self.content.begin_row()
            self.content.begin_cell()

    def next_cell(self) -> None:
        """Begin a cell."""
        self.end_cell()
        if self.content.in_table:
            self.content.begin_cell()
