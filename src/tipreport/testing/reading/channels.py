"""Reads each cell and each entry of a page twice: as readers see it, and as listeners hear it."""

from collections.abc import Mapping

from attrs import define

from tipreport.testing.reading.content import Content

_CELLS = ("td", "th")
_ENTRIES = (*_CELLS, "li", "dt", "dd")
_DRAWINGS = ("svg", "img")


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
        elif any(entry.tag == tag for entry in self.open):
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
