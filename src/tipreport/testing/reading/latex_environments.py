"""The environments of a LaTeX file: lists, tables, texts in a language, and texts as they are."""

import re
from collections.abc import Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_commands import ENVIRONMENTS, PLAIN, TABLES, VERBATIM
from tipreport.testing.reading.latex_file import Languages
from tipreport.testing.reading.latex_flow import LatexLinks

_LISTS = ("enumerate", "itemize", "description")
_CAPTION = re.compile(r"\s*\\(caption\*?|label|\\|tabularnewline)(?![A-Za-z])")


class LatexEnvironments(LatexLinks):
    """The commands that begin and end parts, entries, rows and cells."""

    def __init__(self, content: Content, languages: Languages, labels: Mapping[str, str]) -> None:
        super().__init__(content, languages, labels)
        self.lists: list[int] = []
        """The number of the next entry of each open list; 0 in one without numbers."""

    def begin(self) -> None:
        """Begin an environment, with its options and arguments."""
        name = self.argument()
        self.flush()
        self.begin_group()
        if name == "enumerate":
            start = re.search(r"start\s*=\s*(\d+)", self.option())
            self.lists.append(int(start[1]) if start else 1)
        elif name in _LISTS:
            self.option()
            self.lists.append(0)
        elif name in TABLES:
            for _ in range(TABLES[name]):
                self.option()
                self.argument()
            self.caption()
            self.content.begin_table()
            self.next_row()
        elif name in VERBATIM:
            self.skip_arguments(0)
            self.as_it_is(rf"\end{{{name}}}")
        elif name.startswith("otherlanguage") or name == "lang":
            self.option()
            self.speak(self.languages.tag(self.argument()))
        elif self.languages.has(name):
            self.option()
            self.speak(self.languages.tag(name))
        elif name not in PLAIN:
            self.skip_arguments(ENVIRONMENTS.get(name, 0))

    def end(self) -> None:
        """End an environment."""
        name = self.argument()
        self.flush()
        if name in _LISTS and self.lists:
            self.lists.pop()
        elif name in TABLES:
            self.content.end_cell()
        self.end_group()

    def as_it_is(self, end: str) -> None:
        """Read text without commands up to its end, which is next then."""
        after = self.text.find(end, self.at)
        after = len(self.text) if after < 0 else after
        self.pending += self.text[self.at : after]
        self.at = after

    def verb(self) -> None:
        """Read text without commands between two signs."""
        mark = self.text[self.at : self.at + 1]
        self.at += 1
        self.as_it_is(mark)
        self.at += 1

    def caption(self) -> None:
        """Read the caption above the first row of a table, which is no row of it."""
        has_caption = False
        while match := _CAPTION.match(self.text, self.at):
            if not match[1].startswith("caption") and not has_caption:
                break
            self.at = match.end()
            self.option()
            if match[1] == "label":
                self.label()
            elif match[1].startswith("caption"):
                has_caption = True
                self.read(self.argument())
                self.flush()
                self.content.pause()

    def item(self) -> None:
        """Begin an entry of a list with its label or number."""
        label = self.option()
        self.flush()
        if label:
            self.read(label)
        elif self.lists and self.lists[-1]:
            self.content.text(str(self.lists[-1]))
            self.lists[-1] += 1

    def end_row(self) -> None:
        """End a line or a row, which may have the distance to the next one."""
        self.option()
        self.next_row()

    def next_row(self) -> None:
        """Begin a row, in a table."""
        self.end_cell()
        if self.content.in_table:
            self.content.begin_row()
            self.content.begin_cell()

    def next_cell(self) -> None:
        """Begin a cell, in a table."""
        self.end_cell()
        if self.content.in_table:
            self.content.begin_cell()
