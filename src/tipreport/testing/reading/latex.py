"""Reads LaTeX as a reader of the printed page sees it."""

import re
from collections.abc import Callable, Mapping

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_commands import HEADINGS, SILENT, SYMBOLS, TABLES
from tipreport.testing.reading.latex_text import LatexText

# A comment, or an address, in which % is none.
_COMMENT = re.compile(r"(?m)(\\(?:url|href|nolinkurl|path)\s*\{[^{}\s]*\})|(?<!\\)((?:\\\\)*)%(.*)$")
_PIECE = re.compile(r"\\([A-Za-z]+)\*?[ \t]*|\\(.)|([{}&$~])|([^\\{}&$~]+)", re.DOTALL)
_HEADING = re.compile(r"\\([a-z]+)\*?[ \t]*[\[{]")
_ENTRY = re.compile(r"\\bibitem\s*(?:\[([^\]]*)\])?\s*\{([^}]*)\}")


def read_latex(text: str, content: Content) -> None:
    """Add the printed text of a LaTeX file."""
    content.has_levels = content.is_printed = True
    for _, _, comment in _COMMENT.findall(text):
        content.hide(comment, "in a comment")
    body = without_comments(text)
    start, _, rest = body.partition(r"\begin{document}")
    content.at = start.count("\n") + 1 if rest else 1
    reader = _Reader(content, body)
    reader.read((rest or start).partition(r"\end{document}")[0])
    reader.flush()


def without_comments(text: str) -> str:
    """Return a LaTeX text without its comments."""
    return _COMMENT.sub(lambda match: match[1] or match[2] or "", text)


def _heading_levels(text: str) -> dict[str, int]:
    """Return the level of each heading command: 1 for the highest that the file uses; an article has no chapters."""
    used = set(_HEADING.findall(text))
    order = [name for name in HEADINGS if name != "chapter" or name in used]
    top = next((order.index(name) for name in order if name in used), 0)
    return {name: number - top + 1 for number, name in enumerate(order)}


def _labels(text: str) -> dict[str, str]:
    """Return the label that each entry of the bibliography prints, by its key: its own, or its number."""
    entries = enumerate(_ENTRY.findall(text), 1)
    return {key.strip(): label or str(number) for number, (label, key) in entries}


class _Reader(LatexText):
    def __init__(self, content: Content, file: str) -> None:
        super().__init__()
        self.content = content
        self.levels = _heading_levels(file)
        self.labels = _labels(file)
        self.file = file
        self.depth = 0
        self.counted = 0  # characters of the outermost text, whose lines are counted
        self.line = content.at
        self.pending = ""
        self.lists: list[int] = []
        self.entries = 0
        self.special: Mapping[str, Callable[[], None]] = {
            "href": self.href, "url": self.url, "hyperref": self.hyperref, "hyperlink": self.hyperlink,
            "hypertarget": self.hypertarget, "cite": self.cite, "item": self.item, "bibitem": self.bibitem,
            "begin": self.begin, "end": self.end, "label": self.label, "setcounter": self.setcounter,
            "input": self.skip, "verb": self.verb, "title": self.skip, "maketitle": self.maketitle,
        }  # fmt: skip

    def read(self, text: str) -> None:
        """Add a piece of LaTeX at the current position."""
        outer, self.text, self.at = (self.text, self.at), text, 0
        self.depth += 1
        while match := _PIECE.match(self.text, self.at):
            self._count_lines(match.start())
            self.at = match.end()
            command, escaped, special, plain = match.groups()
            if command:
                self.command(command)
            elif escaped == "\\":
                self.option()
                self.next_row()
            elif escaped:
                self.escape(escaped)
            elif special == "&":
                self.next_cell()
            elif special == "~":
                self.pending += " "
            elif plain:
                self.pending += re.sub(r"-{2,3}", "–", plain).replace("``", "“").replace("''", "”")
        self.text, self.at = outer
        self.depth -= 1

    def _count_lines(self, end: int) -> None:
        """Count the lines of the outermost text up to a position; an argument is in the line of its command."""
        if self.depth == 1:
            self.line += self.text.count("\n", self.counted, end)
            self.counted = max(self.counted, end)
        if not self.pending.strip():
            self.pending = ""
            self.content.at = self.line

    def flush(self) -> None:
        self.content.text(self.pending)
        self.pending = ""

    # ------------------------------------------------------------ commands

    def command(self, name: str) -> None:
        if name in SYMBOLS:
            self.pending += SYMBOLS[name]
        elif name in self.levels:
            self.option()
            title = self.argument()
            self.flush()
            with self.content.heading(self.levels[name]):
                self.read(title)
                self.flush()
        elif name in self.special:
            self.special[name]()
        else:
            self.option()
            for _ in range(SILENT.get(name, 0)):
                self.argument()

    def escape(self, letter: str) -> None:
        if letter in "^~'`\"=." and self.text[self.at : self.at + 2] == "{}":
            self.at += 2
            self.pending += letter
        elif letter in "&%$#_{} ":
            self.pending += letter

    def linked(self, target: str, text: str) -> None:
        self.flush()
        with self.content.link(target):
            self.read(text)
            self.flush()

    def href(self) -> None:
        self.linked(re.sub(r"\\(.)", r"\1", self.argument()), self.argument())

    def url(self) -> None:
        address = re.sub(r"\\([%#&_~])", r"\1", self.argument())
        self.flush()
        with self.content.link(address):
            self.content.text(address)

    def hyperref(self) -> None:
        self.linked(f"#{self.option()}", self.argument())

    def hyperlink(self) -> None:
        self.linked(f"#{self.argument()}", self.argument())

    def hypertarget(self) -> None:
        self.flush()
        self.content.target(f"#{self.argument()}")
        self.read(self.argument())

    def label(self) -> None:
        self.flush()
        self.content.target(f"#{self.argument()}")

    def cite(self) -> None:
        locator = self.option()
        for key in self.argument().split(","):
            self.linked(f"#{key.strip()}", self.labels.get(key.strip(), "?"))
        self.read(f" {locator}")

    def bibitem(self) -> None:
        self.entries += 1
        label, key = self.option(), self.argument()
        self.flush()
        self.content.target(f"#{key}")
        self.content.text(label or str(self.entries))

    def maketitle(self) -> None:
        """Read the title, which is declared before, often in the preamble."""
        _, found, after = self.file.rpartition(r"\title{")
        if found:
            outer, self.text, self.at = (self.text, self.at), "{" + after, 0
            title = self.argument()
            self.text, self.at = outer
            self.read(title)
            self.flush()

    def setcounter(self) -> None:
        name, value = self.argument(), self.argument()
        if name.startswith("enum") and self.lists and value.lstrip("-").isdigit():
            self.lists[-1] = int(value) + 1

    def skip(self) -> None:
        self.argument()

    def verb(self) -> None:
        mark = self.text[self.at : self.at + 1]
        end = self.text.find(mark, self.at + 1)
        self.pending += self.text[self.at + 1 : end]
        self.at = end + 1

    # ------------------------------------------------------------ environments

    def begin(self) -> None:
        name = self.argument()
        self.flush()
        if name == "enumerate":
            start = re.search(r"start\s*=\s*(\d+)", self.option())
            self.lists.append(int(start[1]) if start else 1)
        elif name in ("itemize", "description"):
            self.option()
            self.lists.append(0)
        elif name.rstrip("*") in TABLES:
            self.option()
            for _ in range(2 if name.startswith(("tabularx", "tabulary", "tabular*")) else 1):
                self.argument()
            self.content.begin_table()
            self.next_row()
        elif name == "thebibliography":
            self.argument()

    def end(self) -> None:
        name = self.argument()
        self.flush()
        if name in ("enumerate", "itemize", "description") and self.lists:
            self.lists.pop()
        elif name.rstrip("*") in TABLES:
            self.content.end_cell()

    def item(self) -> None:
        label = self.option()
        self.flush()
        if label:
            self.read(label)
        elif self.lists and self.lists[-1]:
            self.content.text(str(self.lists[-1]))
            self.lists[-1] += 1

    def next_row(self) -> None:
        self.flush()
        if self.content.in_table:
            self.content.begin_row()
            self.content.begin_cell()

    def next_cell(self) -> None:
        self.flush()
        if self.content.in_table:
            self.content.begin_cell()
