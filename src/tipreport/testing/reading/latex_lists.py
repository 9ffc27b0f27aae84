"""The lists of a LaTeX file with their numbers, its counters, and the cells of its tables."""

import re
from abc import ABC

from tipreport.testing.reading.latex_flow import LatexLinks


class LatexLists(LatexLinks, ABC):
    """The open lists and tables, and the counters."""

    lists: list[int]
    """The next number of each open list; 0 if it has none."""
    tables: list[int]
    """The number of open groups at the beginning of each open table."""
    counters: dict[str, int]

    def item(self) -> None:
        """Begin an item with its label or its number."""
        label = self.between("[", "]")
        self.flush()
        if label is not None:
            self.read(label)
        elif self.lists and self.lists[-1]:
            self.content.text(str(self.lists[-1]))
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
        self.count(self.argument(), "1", is_added=True)

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

    def next_row(self) -> None:
        """Begin a row, or another line of a cell."""
        if not self.row_ends():
            self.pending += " "
            return
        self.end_cell()
        if self.content.in_table:
            self.content.begin_row()
            self.content.begin_cell()

    def next_cell(self) -> None:
        """Begin a cell."""
        self.end_cell()
        if self.content.in_table:
            self.content.begin_cell()
