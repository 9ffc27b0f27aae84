"""Reads the entries of a page: the numbers of lists, the heads of tables, and entries that listeners do not get."""

from collections.abc import Mapping

from attrs import define

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import tokens_of, without_marks

_CELLS = ("td", "th")
_NO_HEADS = ("cell", "gridcell", "none", "presentation")  # roles that take the meaning from a head
_ENTRIES = (*_CELLS, "li", "dt", "dd")
_DRAWINGS = ("svg", "img")


class ListNumbers:
    """Adds the number of an entry before its text.

    A page may hide the numbers and print its own, unless ``counts`` tells that all lists show theirs.
    """

    def __init__(self, content: Content, *, counts: bool) -> None:
        self.content, self.counts = content, counts
        self.open: list[int] = []  # the number of the next entry of each list; 0 for one without numbers
        self.number = ""  # of an entry that has no text yet

    def begin(self, tag: str, given: Mapping[str, str]) -> None:
        """Note an element."""
        if tag in ("ol", "ul"):
            start = given.get("start", "1")
            self.open.append(int(start) if tag == "ol" and start.isdigit() else 0)
        elif tag == "li" and self.open and self.open[-1]:
            self.number = given.get("value") or str(self.open[-1])
            self.open[-1] += 1

    def number_before(self, text: str) -> None:
        """Add the number before the first text of an entry, which may begin with a number of its own."""
        if self.number and text.strip():
            if self.counts or not without_marks(text).lstrip(" [(\n")[:1].isdigit():
                self.content.text(self.number)
                self.content.pause()  # browsers put space between the number of an item and its text
            self.number = ""

    def end(self, tag: str) -> None:
        """Note the end of an element."""
        if tag in ("ol", "ul") and self.open:
            self.open.pop()


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
        scope, role = given.get("scope", "").removesuffix("group"), given.get("role", "")
        if tag == "th" and role in _NO_HEADS:
            unmarked.append(f"a head in line {line} has the role {role}")
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


@define
class _Entry:
    tag: str
    line: int
    is_seen: bool = False
    is_heard: bool = False


class Channels:
    """Notes the entries that show something of which listeners get nothing, such as a square without a word."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.open: list[_Entry] = []

    def begin(self, tag: str, given: Mapping[str, str], line: int) -> None:
        """Note an element that readers see: a drawing, or a part that is hidden from listeners only."""
        if tag in _CELLS:
            self._end_cells()
        if tag in _ENTRIES:
            self.open.append(_Entry(tag, line))
        is_silent = given.get("aria-hidden") == "true"
        if tag in _DRAWINGS or is_silent:
            is_named = bool(given.get("aria-label") or given.get("alt"))
            self.note(is_seen=is_silent or is_named, is_heard=is_named and not is_silent)

    def note(self, *, is_seen: bool, is_heard: bool) -> None:
        """Note a text or a drawing in the open entries."""
        for entry in self.open:
            entry.is_seen |= is_seen
            entry.is_heard |= is_heard

    def end(self, tag: str) -> None:
        """Note the end of an element. Cells may lack their own."""
        if tag in ("tr", "table"):
            self._end_cells()
        elif tag in _ENTRIES and any(entry.tag == tag for entry in self.open):
            while self._close() != tag:
                pass

    def _end_cells(self) -> None:
        while self.open and self.open[-1].tag in _CELLS:
            self._close()

    def _close(self) -> str:
        entry = self.open.pop()
        if entry.is_seen and not entry.is_heard:
            self.content.undescribed.append(f"the sign in the <{entry.tag}> of line {entry.line}")
        return entry.tag
