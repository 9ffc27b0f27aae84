"""The title of a LaTeX file, which is declared before it is printed, and the headings without a level."""

import re
from abc import ABC

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_environments import LatexEnvironments
from tipreport.testing.reading.latex_file import Languages, bibliography_labels
from tipreport.testing.reading.latex_text import LatexText

# In the order in which they are printed.
OF_TITLE = ("titlehead", "subject", "title", "subtitle", "author", "date", "publishers")
_DECLARED = re.compile(rf"\\({'|'.join(OF_TITLE)})(?![A-Za-z])")
_KOMA = re.compile(r"\\documentclass\s*(?:\[[^\]]*\])?\s*\{scr")


class LatexTitles(LatexEnvironments, ABC):
    """The commands of titles and of small headings. ``file`` is the text of the whole file."""

    def __init__(self, content: Content, languages: Languages, file: str) -> None:
        super().__init__(content, languages, bibliography_labels(file))
        self.preamble = file.partition(r"\begin{document}")[0]
        self.titles = 0
        """The number of titles so far."""
        self.declared: dict[str, str] = {}
        """The parts of the title that is printed next."""
        before = LatexText(self.preamble)
        for match in _DECLARED.finditer(self.preamble):
            before.at = match.end()
            before.option()
            self.declared[match[1]] = before.argument()

    def maketitle(self) -> None:
        """Read the title, the authors and the date, which are declared before, often in the preamble.

        The classes of KOMA-Script print a title at each such command, others only at the first one.
        """
        if self.titles > 0 and not _KOMA.search(self.preamble):
            return
        self.titles += 1
        for name in OF_TITLE:
            if name in self.declared:
                self.paragraph(self.declared[name])

    def declare(self, name: str) -> None:
        """Keep a value for the title that is printed next."""
        self.option()
        self.declared[name] = self.argument()

    def minisec(self) -> None:
        """Read a heading of KOMA-Script that has no level."""
        self.paragraph(self.argument())
