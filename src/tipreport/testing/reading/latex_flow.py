"""The text of a LaTeX file as it is added to the content: in its line, and in the language of its group."""

from abc import ABC, abstractmethod

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_file import Languages
from tipreport.testing.reading.latex_text import LatexText


class LatexFlow(LatexText, ABC):
    """Text that is read and not yet added, the open groups, and the line."""

    def __init__(self, content: Content, languages: Languages) -> None:
        super().__init__()
        self.content = content
        self.languages = languages
        self.language = ""
        """The language that is selected; empty for that of the file."""
        self.groups: list[str] = []
        """The languages before each open group."""
        self.depth = 0
        """The number of texts that are being read: an argument is read inside the text of its command."""
        self.counted = 0  # characters of the outermost text, whose lines are counted
        self.line = content.at
        self.pending = ""

    @abstractmethod
    def read(self, text: str) -> None:
        """Add a piece of LaTeX at the current position."""

    def count_lines(self, end: int) -> None:
        """Count the lines of the outermost text up to a position; an argument is in the line of its command."""
        if self.depth == 1:
            self.line += self.text.count("\n", self.counted, end)
            self.counted = max(self.counted, end)
        if not self.pending.strip():
            self.pending = ""
            self.content.at = self.line

    def flush(self) -> None:
        """Add the text that is read."""
        with self.content.in_language(self.language):
            self.content.text(self.pending)
        self.pending = ""

    def speak(self, language: str) -> None:
        """Select another language, up to the end of the group."""
        if language != self.language:
            self.flush()
            self.language = language

    def begin_group(self) -> None:
        """Begin a group: braces, an environment or an argument."""
        self.groups.append(self.language)

    def end_group(self, depth: int | None = None) -> None:
        """End the last group, or all but the first ``depth``. Its language ends with it."""
        keep = len(self.groups) - 1 if depth is None else depth
        if 0 <= keep < len(self.groups):
            self.speak(self.groups[keep])
            del self.groups[keep:]

    def end_cell(self) -> None:
        """End a cell of a table, which is a group of its own."""
        if self.content.in_table and self.groups:
            self.speak(self.groups[-1])
        self.flush()
