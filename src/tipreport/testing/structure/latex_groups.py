"""Finds braces, environments and formulas of a LaTeX file that do not end."""

import re
from collections.abc import Iterator

from tipreport.testing.reading.latex_parts import TABLES
from tipreport.testing.reading.latex_text import LatexText

_DEFINITION = re.compile(
    r"\\(?:(?:re)?new|provide|New|Renew|Provide|Declare)(?:Document)?(?:[Cc]ommand|[Ee]nvironment)\b|\\[gex]?def\b"
)
_PIECE = re.compile(r"\\(?P<command>[A-Za-z]+)\*?|\\(?P<escaped>.)|(?P<special>[{}$&#_^])", re.DOTALL)
_NAME = re.compile(r"\s*\{([^{}]*)\}")
_DEFINED_NAME = re.compile(r"\s*\\[A-Za-z@]+")
_DEFINED = re.compile(r"\s*(?:\[[^\]]*\]|#\d|\s)*\{")  # up to each argument of a definition


class Groups:
    """The open groups, environments and formulas at a position in a file."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.open: list[tuple[str, int]] = []
        """Braces, environments and formulas, with the positions of their beginnings."""
        self.begins = text.find(r"\begin{document}")
        self.broken = False  # whether a group is closed in another one; what follows may be a consequence

    def problems(self) -> Iterator[str]:
        """Yield what does not end, with its line."""
        if r"\documentclass" in self.text and self.begins < 0:
            yield r"the file has no \begin{document}"
        while match := _PIECE.search(self.text, self.at):
            self.at = match.end()
            command, escaped, special = match["command"], match["escaped"], match["special"]
            if command in ("begin", "end"):
                yield from self.environment(command, match.start())
            elif command:
                self.command(command)
            elif special == "{" or escaped in ("(", "["):
                self.open.append(("{" if special else "$", match.start()))
            elif special == "}" or escaped in (")", "]"):
                yield from self.close("{" if special else "$", match.start(), match[0])
            elif special == "$":
                self.formula(match.start())
            elif special:
                yield from self.character(special, match.start())
        if self.open and not self.broken:
            yield f"{shown(self.open[-1][0])} in line {self.line(self.open[-1][1])} is never closed"

    def line(self, position: int) -> int:
        """Return the line of a position."""
        return self.text.count("\n", 0, position) + 1

    def character(self, _special: str, _start: int) -> Iterator[str]:
        """Yield a defect of a character that has a meaning of its own."""
        yield from ()

    def command(self, name: str) -> None:
        """Pass all of a definition."""
        start = self.at
        if _DEFINITION.match(self.text, start - len(name) - 1 - (self.text[start - 1] == "*")):
            if defined := _DEFINED_NAME.match(self.text, start):
                self.at = defined.end()
            while match := _DEFINED.match(self.text, self.at):
                self.at = self.group_end(match.end())

    def group_end(self, at: int) -> int:
        """Return where the group ends whose content begins at a position."""
        depth = 1
        while depth and at < len(self.text):
            depth += {"{": 1, "}": -1}.get(self.text[at], 0)
            at += 2 if self.text[at] == "\\" else 1
        return at

    def environment(self, command: str, start: int) -> Iterator[str]:
        """Begin or end an environment. In a preamble, they are in definitions and settings."""
        name = _NAME.match(self.text, self.at)
        if name is None or start < self.begins:
            return
        self.at = name.end()
        if command == "end":
            yield from self.close(name[1], start, f"\\end{{{name[1]}}}")
            self.at = len(self.text) if name[1] == "document" else self.at
            return
        self.open.append((name[1], start))
        self.begin(name[1])

    def begin(self, name: str) -> None:
        """Pass the columns of a table, in which a formula may begin: ``>{$}l<{$}``."""
        reader = LatexText(self.text)
        reader.at = self.at
        for _ in range(TABLES.get(name, 0)):
            reader.option()
            reader.argument()
        self.at = reader.at

    def close(self, name: str, start: int, closed: str) -> Iterator[str]:
        """Close the part that was opened last, which must have this name."""
        if self.open and self.open[-1][0] == name:
            self.open.pop()
            return
        if not self.broken:
            last = self.open[-1] if self.open else None
            expected = f"the end of {shown(last[0])} in line {self.line(last[1])}" if last else "none"
            yield f"line {self.line(start)} has {closed}: expected {expected}"
        self.broken = True
        if name in [each for each, _ in self.open]:
            while self.open.pop()[0] != name:
                pass

    def formula(self, start: int) -> None:
        """Begin or end a formula: between ``$``, or displayed between ``$$``, which are two of one in text."""
        is_open = bool(self.open) and self.open[-1][0] == "$"
        first = self.open[-1][1] if is_open else start
        self.at += self.text[first : first + 2] == "$$" and self.text[start : start + 2] == "$$"
        if is_open:
            self.open.pop()
        elif start > self.begins:
            self.open.append(("$", start))


def shown(name: str) -> str:
    """Return a group for a message."""
    return name if name in "{$" else f"\\begin{{{name}}}"
