"""Reads the numbers that a browser puts before the entries of a list."""

from collections.abc import Mapping

from tipreport.testing.reading.content import Content


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
            if self.counts or not text.lstrip(" [(\n")[:1].isdigit():
                self.content.text(self.number)
                self.content.pause()  # browsers put space between the number of an item and its text
            self.number = ""

    def end(self, tag: str) -> None:
        """Note the end of an element."""
        if tag in ("ol", "ul") and self.open:
            self.open.pop()
