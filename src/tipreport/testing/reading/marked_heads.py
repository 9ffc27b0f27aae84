"""Reads how the tables of a page mark the heads of their cells."""

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import tokens_of


class MarkedHeads:
    """Notes heads that are marked for the wrong direction, and cells with the head of another column.

    ``shown_names`` are the attributes whose values the style sheet shows.
    """

    def __init__(self, content: Content, shown_names: frozenset[str]) -> None:
        self.content, self.shown_names = content, shown_names
        self.shown: list[str] = []  # heads that the open cell shows by its style
        self.row: list[str] = []  # the elements of the cells of the open row
        self.line = 0  # in which it begins
        self.around: dict[str, str] = {}  # the attributes of the element before: a region that scrolls may have a name
        self.named: dict[int, bool] = {}  # whether the table that begins in a line has a caption

    def table(self, tag: str, given: dict[str, str], line: int) -> None:
        """Note a table that begins in a line, or the caption of the last one."""
        if tag == "table":
            self.named[line] = bool({*given, *self.around} & {"aria-label", "aria-labelledby"})
        elif tag == "caption" and self.named:
            self.named[[*self.named][-1]] = True
        self.around = given

    def close(self) -> None:
        """Note the tables without a caption, if others have one."""
        self._end_row()
        if any(self.named.values()):
            without = (line for line, has_caption in self.named.items() if not has_caption)
            self.content.unmarked_heads += [
                f"the table in line {line} has no caption, as others have" for line in without
            ]

    def begin(self, tag: str, given: dict[str, str], line: int) -> None:
        """Note the mark of a cell that begins in a line."""
        rows, unmarked = self.content.tables[-1].rows, self.content.unmarked_heads
        scope = given.get("scope", "").removesuffix("group")
        if tag == "th" and len(rows) == 1 and scope not in ("", "col"):
            unmarked.append(f"a head of a column in line {line} has the scope {scope}")
        elif tag == "th" and len(rows) > 1 and not rows[-1] and scope not in ("", "row"):
            unmarked.append(f"a head of a row in line {line} has the scope {scope}")
        if len(rows) > 1 and not rows[-1]:
            self._end_row()
            self.row, self.line = [], line
        self.row.append(tag)
        if tag == "td" and len(rows) == 1 and not rows[0]:
            unmarked.append(f"the first row of the table in line {line} has no heads")
        self.shown = [given[name] for name in self.shown_names if name in given]

    def _end_row(self) -> None:
        """Note a row whose only head is its last cell: the head of a row names it, and comes before its values."""
        *values, last = self.row or [""]
        if last == "th" and len(values) > 1 and "th" not in values:
            self.content.unmarked_heads.append(f"the head of the row in line {self.line} is its last cell")

    def end(self) -> None:
        """Note a cell whose own head, which narrow screens show, is not that of its column."""
        head = self.content.head
        for shown in self.shown if head else ():
            if tokens_of(shown) != tokens_of(head):
                self.content.unmarked_heads.append(f"a cell under “{head.strip()}” shows the head “{shown}”")
        self.shown = []
