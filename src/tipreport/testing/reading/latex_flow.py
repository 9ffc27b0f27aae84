"""The text of a LaTeX file as it is added to the content, with its links, their targets, and the bibliography."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_file import Languages
from tipreport.testing.reading.latex_text import LatexText

_TILDE = re.compile(r"\\textasciitilde(?:[ \t]*\{\}|(?![A-Za-z])[ \t]*)")
_IN_ADDRESS = re.compile(r"\\(?:detokenize|string)(?![A-Za-z])[ \t]*|\\(.)|[{}]")


def _address(text: str) -> str:
    r"""Return an address without what LaTeX needs: ``a~b`` of ``\detokenize{a\textasciitilde{}b}``."""
    return _IN_ADDRESS.sub(lambda match: match[1] or "", _TILDE.sub("~", text))


def _label(name: str) -> str:
    r"""Return the target of a label. It is apart from a ``\hypertarget`` of the same name: that is one of the PDF."""
    return f"#label.{name}"


class LatexFlow(LatexText, ABC):
    """Text that is read and not yet added, the open groups, and the line."""

    def __init__(self, content: Content, languages: Languages) -> None:
        super().__init__()
        self.content = content
        self.languages = languages
        self.selected = ("", 0)
        """The language that is selected, empty for that of the file; and the number of commands that selected one."""
        self.selections = 0
        self.groups: list[tuple[str, int]] = []
        """What is selected before each open group."""
        self.endings: dict[int, list[str]] = {}
        """The texts that are printed at the end of an open group, by its number."""
        self.depth = 0
        """The number of texts that are being read: an argument is read inside the text of its command."""
        self.counted = 0  # characters of the outermost text, whose lines are counted
        self.line = content.at
        self.pending = ""

    @abstractmethod
    def read(self, text: str) -> None:
        """Add a piece of LaTeX at the current position."""

    def aside(self, text: str) -> Content:
        """Return the printed text of a piece of LaTeX, without adding it."""
        outer, pending, self.content, self.pending = self.content, self.pending, Content(), ""
        self.read(text)
        self.flush()
        printed, self.content, self.pending = self.content, outer, pending
        return printed

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
        with self.content.in_language(self.selected[0]):
            self.content.text(self.pending)
        self.pending = ""

    def speak(self, language: str) -> None:
        """Select a language up to the end of the group. Words with a mark of their own are apart."""
        self.selections += 1
        self.select((language, self.selections))

    def select(self, selected: tuple[str, int]) -> None:
        """Add the text before another selection."""
        if selected != self.selected:
            self.flush()
            self.selected = selected

    def begin_group(self) -> None:
        """Begin a group: braces, an environment or an argument."""
        self.groups.append(self.selected)

    def end_group(self, depth: int | None = None) -> None:
        """End the last group, or all but the first ``depth``. Its language ends with it."""
        keep = len(self.groups) - 1 if depth is None else depth
        if 0 <= keep < len(self.groups):
            self.select(self.groups[keep])
            del self.groups[keep:]
            ended = [self.endings.pop(number) for number in [*self.endings] if number > keep]
            for texts in ended:
                self.read("".join(texts))

    def apart(self) -> None:
        """Print a space before the next group and after it: it is a box apart from the text around it."""
        self.pending += " "
        self.endings.setdefault(len(self.groups) + 1, []).append(" ")

    def paragraph(self, text: str) -> None:
        """Read a text as a paragraph of its own."""
        self.flush()
        self.content.pause()
        self.read(text)
        self.flush()
        self.content.pause()

    def end_cell(self) -> None:
        """End a cell of a table, which is a group of its own."""
        if self.content.in_table and self.groups:
            self.select(self.groups[-1])
        self.flush()


class LatexLinks(LatexFlow):
    """The commands of hyperref, and those of citations."""

    def __init__(self, content: Content, languages: Languages, labels: Mapping[str, str]) -> None:
        super().__init__(content, languages)
        self.labels = labels
        """The labels of the bibliography, by key."""
        self.entries = 0
        """The number of its entries so far."""
        self.number = ""
        """The number of the last numbered item or counter, which a label has."""
        self.numbers: dict[str, str] = {}
        """The number of each label."""
        self.heading = ""
        """The last heading."""
        self.headings: dict[str, str] = {}
        """The heading before each label."""

    def linked(self, target: str, text: str) -> None:
        """Add text as a link."""
        self.flush()
        with self.content.link(target):
            self.read(text)
            self.flush()

    def href(self) -> None:
        """Add a link to an address."""
        self.option()
        self.linked(_address(self.argument()), self.argument())

    def url(self) -> None:
        """Add an address as a link to itself."""
        address = re.sub(r"\\([%#&_~])", r"\1", self.verbatim())
        self.flush()
        with self.content.link(address), self.content.in_language(self.selected[0]):
            self.content.text(address)

    def verbatim(self) -> str:
        """Return the argument of a command that may have any sign around it: ``|one|``."""
        mark = self.text[self.at : self.at + 1]
        if mark in ("{", " ", "\n", ""):
            return self.argument()
        end = self.text.find(mark, self.at + 1)
        end = len(self.text) if end < 0 else end
        start, self.at = self.at + 1, end + 1
        return self.text[start:end]

    def hyperref(self) -> None:
        """Add a link to a label, or to an address in the first of four arguments."""
        label = self.between("[", "]")
        if label is None:
            address, category, name = self.argument(), self.argument(), self.argument()
            target = f"{_address(address)}#{'.'.join(filter(None, (category, name)))}".rstrip("#")
        self.linked(target if label is None else _label(label), self.argument())

    def hyperlink(self) -> None:
        """Add a link to a target."""
        self.linked(f"#{self.argument()}", self.argument())

    def hypertarget(self) -> None:
        """Add a target, and the text at it."""
        self.flush()
        self.content.target(f"#{self.argument()}")
        self.read(self.argument())

    def label(self) -> None:
        """Add a label, which is a target."""
        self.flush()
        name = self.argument()
        self.numbers[name] = self.number
        self.headings[name] = self.heading
        self.content.target(_label(name))

    def ref(self) -> None:
        """Add a link with the number of a label, if it is known."""
        self.reference(r"\ref", self.numbers)

    def nameref(self) -> None:
        """Add a link with the heading before a label."""
        self.reference(r"\nameref", self.headings)

    def reference(self, command: str, texts: Mapping[str, str]) -> None:
        """Add a link with the text of a label, if it is known."""
        start, name = self.at, self.argument()
        if text := texts.get(name):
            self.linked(_label(name), text)
        else:
            self.at = start
            self.unknown(command)
            self.argument()

    @abstractmethod
    def unknown(self, name: str, *, is_used: bool = False) -> None:
        """Note a command or an environment that is not known, if it has arguments or ``is_used``."""

    def cite(self) -> None:
        """Add a link to each entry of the bibliography that is cited, and the locator."""
        locator = self.option()
        for key in self.argument().split(","):
            self.linked(f"#cite.{key.strip()}", self.labels.get(key.strip(), "?"))
        self.read(f" {locator}")

    def bibitem(self) -> None:
        """Begin an entry of the bibliography with its label."""
        self.entries += 1
        label, key = self.option(), self.argument()
        self.flush()
        self.content.target(f"#cite.{key}")  # as hyperref calls it, apart from labels
        self.content.text(label or str(self.entries))
