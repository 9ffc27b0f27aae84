"""Reads the names that the parts of a page have for listeners: captions of tables, and labels of regions."""

from collections.abc import Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import Region

_NAMED = frozenset(("article", "section", "nav", "aside", "table", "div", "ul", "ol", "form", "main"))


class Regions:
    """Notes each part with a name, and where it begins and ends."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.open: list[tuple[str, list[str], int]] = []  # the element, its name, and its first token
        self.in_caption = False

    def begin(self, tag: str, given: Mapping[str, str]) -> None:
        """Note an element, after the text before it."""
        self.in_caption = tag == "caption" or (self.in_caption and tag != "tr")
        if tag in _NAMED:
            self.open.append((tag, [given.get("aria-label", "")], len(self.content.tokens)))

    def text(self, words: str) -> None:
        """Add a text, which may be that of a caption."""
        if self.in_caption and self.open:
            self.open[-1][1].append(words)

    def end(self, tag: str) -> None:
        """Note the end of an element, after its text."""
        self.in_caption = self.in_caption and tag != "caption"
        if self.open and self.open[-1][0] == tag:
            _, name, start = self.open.pop()
            if words := " ".join(name).strip():
                self.content.regions.append(Region(words, start, len(self.content.tokens)))
