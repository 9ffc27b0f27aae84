"""Reads the small drawings of a page that listeners do not get."""

from tipreport.testing.reading.content import Content


class Ornaments:
    """Notes the elements of each drawing with ``aria-hidden``, or inside an element that has it."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.open: list[str] | None = None

    def begin(self, tag: str, given: dict[str, str], *, is_silent: bool) -> None:
        """Add an element."""
        if self.open is not None:
            self.open.append(f"{tag} {sorted(given.items())}")
        elif tag == "svg" and is_silent:
            self.open = []

    def text(self, words: str) -> None:
        """Add a text of the open drawing to the element that has it."""
        if self.open and words.strip():
            self.open[-1] += f" {words.strip()}"

    def end(self, tag: str) -> None:
        """End the drawing, before the word at the present position."""
        if tag == "svg" and self.open is not None:
            self.content.ornaments.append(("\n".join(self.open), len(self.content.tokens)))
            self.open = None
