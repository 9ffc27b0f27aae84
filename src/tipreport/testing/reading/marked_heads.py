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

    def begin(self, tag: str, given: dict[str, str], line: int) -> None:
        """Note the mark of a cell that begins in a line."""
        rows, unmarked = self.content.tables[-1].rows, self.content.unmarked_heads
        scope = given.get("scope", "").removesuffix("group")
        if tag == "th" and len(rows) == 1 and scope not in ("", "col"):
            unmarked.append(f"a head of a column in line {line} has the scope {scope}")
        elif tag == "th" and len(rows) > 1 and not rows[-1] and scope not in ("", "row"):
            unmarked.append(f"a head of a row in line {line} has the scope {scope}")
        elif tag == "td" and len(rows) == 1 and not rows[0]:
            unmarked.append(f"the first row of the table in line {line} has no heads")
        self.shown = [given[name] for name in self.shown_names if name in given]

    def end(self) -> None:
        """Note a cell whose own head, which narrow screens show, is not that of its column."""
        head = self.content.head
        for shown in self.shown if head else ():
            if tokens_of(shown) != tokens_of(head):
                self.content.unmarked_heads.append(f"a cell under “{head.strip()}” shows the head “{shown}”")
        self.shown = []
