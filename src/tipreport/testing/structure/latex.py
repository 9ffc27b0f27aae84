r"""Verifies that a compiler accepts the markup of a LaTeX file, as far as its text alone shows that.

Commands of packages may do anything, so only these are defects: braces, environments and formulas that do not end,
``& # _ ^`` in text, ``\\`` before a bracket, and ``\multicolumn`` after other text of its cell.
"""

import re
from collections.abc import Iterator

from tipreport.testing.reading.latex_comments import without_comments
from tipreport.testing.reading.latex_text import LatexText

_OF_TABLE = re.compile(r"\\\\(?:\*?\[[^\]]*\])?|\\[A-Za-z]+|\\.|&", re.DOTALL)
_ENDS = {"\\cr", "\\tabularnewline", "\\end"}
_SHOWING = r"text[a-z]+|emph|href|hyperlink|hyperref|cite"
# Other commands and their arguments: lines between rows, colours, distances.
_COMMAND = re.compile(rf"\\(?!(?:{_SHOWING})\b)[A-Za-z]+\*?(?:\s*(?:\[[^\]]*\]|\([^)]*\)|\{{[^{{}}]*\}}))*")
_PRINTED_TEXT = re.compile(rf"\\(?:{_SHOWING})\b|[A-Za-z0-9]")
_SPECIAL = re.compile(r"\\catcode|\\ExplSyntaxOn|\\usepackage(?:\[[^\]]*\])?\{underscore\}")  # change the characters
_VERBATIM = re.compile(
    r"(?s)\\begin\{(verbatim|Verbatim|lstlisting|minted|comment|filecontents)(\*?)\}.*?\\end\{\1\2\}"
    r"|\\(?:verb|lstinline|url|path|nolinkurl)\*?([^A-Za-z\s{*])[^\n]*?\3"
)
_DEFINITION = re.compile(
    r"\\(?:(?:re)?new|provide|New|Renew|Provide|Declare)(?:Document)?(?:[Cc]ommand|[Ee]nvironment)\b|\\[gex]?def\b"
)
_OWN = re.compile(r"\\(?:re)?new(?:Document)?[Ee]nvironment\s*\{([^{}]*)\}", re.IGNORECASE)
_PIECE = re.compile(r"\\(?P<command>[A-Za-z]+)\*?|\\(?P<escaped>.)|(?P<special>[{}$&#_^])", re.DOTALL)
_NAME = re.compile(r"\s*\{([^{}]*)\}")
_OPTION = re.compile(r"[ \t]*\[[^\]]*\]")
# A row that begins with a bracket, and not the length that may follow a row: 2pt, 0.5\baselineskip, \smallskipamount.
_BRACKET = re.compile(r"\\(?:\\\*?\s*(?P<bracket>\[)(?!\s*[-+]?\s*(?:[\d.,]+\s*\\?[a-z]|\\[A-Za-z]))|.)", re.DOTALL)
_DEFINED_NAME = re.compile(r"\s*\\[A-Za-z@]+")
_DEFINED = re.compile(r"\s*(?:\[[^\]]*\]|#\d|\s)*\{")  # up to each argument of a definition
_BESIDE = re.compile(r"(?:\[[^\]]*\])*\{")
_AFTER_OPTIONS = re.compile(r"\s*(?:\[[^\]]*\]\s*)*\{")
_MATH = ("math", "displaymath", "equation", "align", "alignat", "gather", "multline", "eqnarray", "flalign")
_ALIGNED = re.compile(r"tab|array|align|matrix|cases|split|eqnarray|tblr", re.IGNORECASE)
# Commands whose first argument is a name or an address, which is not printed.
_NAMES = """
    label ref pageref autoref cref Cref nameref cite citep citet textcite parencite footcite autocite nocite bibitem
    href url nolinkurl path hyperref hyperlink hypertarget includegraphics input include usepackage RequirePackage
    documentclass bibliography addbibresource pdfbookmark hypersetup selectlanguage foreignlanguage gls index tag
    setcounter addtocounter stepcounter
""".split()  # noqa: SIM905 - a list
_PRINTED = (
    "item",
    "cite",
    "bibitem",
    "caption",
    "section",
    "subsection",
    "subsubsection",
    "paragraph",
)  # their options


def misplaced_cells(text: str) -> Iterator[int]:
    """Yield the positions at which such a cell follows other text of its cell."""
    reader = LatexText(text)
    reader.at = cell = max(0, text.find(r"\begin{document}"))
    while match := _OF_TABLE.search(text, reader.at):
        piece, reader.at = match[0], match.end()
        if piece == r"\multicolumn":
            if _PRINTED_TEXT.search(_COMMAND.sub("", text[cell : match.start()])):
                yield match.start()
        elif piece == r"\begin":
            while text[reader.at : reader.at + 1] in ("{", "["):
                start = reader.at
                reader.option()
                reader.argument()
                if reader.at == start:
                    break
            cell = reader.at
        elif piece == "&" or piece.startswith("\\\\") or piece in _ENDS:
            cell = reader.at


def latex_problems(text: str) -> Iterator[str]:
    """Yield the defects of a LaTeX file, each with its line."""
    printed = _VERBATIM.sub(_line_breaks, without_comments(text))
    yield from _Structure(printed).problems()
    for start in misplaced_cells(printed):
        line = printed.count("\n", 0, start) + 1
        yield f"line {line} has \\multicolumn after other text of its cell: end the row before it with \\\\"
    for match in _BRACKET.finditer(printed, max(0, printed.find(r"\begin{document}"))):
        if match["bracket"]:
            line = printed.count("\n", 0, match.start("bracket")) + 1
            yield rf"line {line} has [ after \\, which begins a length there: expected {{[}}"


def _line_breaks(match: "re.Match[str]") -> str:
    return "\n" * match[0].count("\n")


class _Structure:
    """The open groups, environments and formulas at a position in a file."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.open: list[
            tuple[str, int]
        ] = []  # braces, environments and formulas, with the positions of their beginnings
        self.begins = text.find(r"\begin{document}")
        self.has_own_characters = bool(_SPECIAL.search(text))
        self.own = {*_OWN.findall(text)}
        self.quiet = (0, 0)  # the last part that is not printed
        self.broken = False  # whether a group is closed in another one; what follows may be a consequence

    def problems(self) -> Iterator[str]:
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
            yield f"{_shown(self.open[-1][0])} in line {self.line(self.open[-1][1])} is never closed"

    def line(self, position: int) -> int:
        return self.text.count("\n", 0, position) + 1

    # ------------------------------------------------------------ commands

    def command(self, name: str) -> None:
        """Pass the arguments of a command that are not printed, and all of a definition."""
        start = self.at
        if _DEFINITION.match(self.text, start - len(name) - 1 - (self.text[start - 1] == "*")):
            if defined := _DEFINED_NAME.match(self.text, start):
                self.at = defined.end()
            while match := _DEFINED.match(self.text, self.at):
                self.at = self._group_end(match.end())
        elif name in _NAMES and (match := _AFTER_OPTIONS.match(self.text, start)):
            self.quiet = match.end() - 1, self._group_end(match.end())
        elif name not in _PRINTED and (option := _OPTION.match(self.text, start)):
            self.quiet = start, option.end()

    def _group_end(self, at: int) -> int:
        """Return where the group ends whose content begins at a position."""
        depth = 1
        while depth and at < len(self.text):
            depth += {"{": 1, "}": -1}.get(self.text[at], 0)
            at += 2 if self.text[at] == "\\" else 1
        return at

    def environment(self, command: str, start: int) -> Iterator[str]:
        name = _NAME.match(self.text, self.at)
        if name is None:
            return
        self.at = end = name.end()
        if command == "end":
            yield from self.close(name[1], start, f"\\end{{{name[1]}}}")
            self.at = len(self.text) if name[1] == "document" else self.at
            return
        self.open.append((name[1], start))
        while match := _BESIDE.match(self.text, end):
            end = self._group_end(match.end())
        option = _OPTION.match(self.text, end)
        self.quiet = self.at, option.end() if option else end

    def close(self, name: str, start: int, shown: str) -> Iterator[str]:
        """Close the part that was opened last, which must have this name."""
        if self.open and self.open[-1][0] == name:
            self.open.pop()
            return
        if not self.broken:
            last = self.open[-1] if self.open else None
            expected = f"the end of {_shown(last[0])} in line {self.line(last[1])}" if last else "none"
            yield f"line {self.line(start)} has {shown}: expected {expected}"
        self.broken = True
        if name in [each for each, _ in self.open]:
            while self.open.pop()[0] != name:
                pass

    # ------------------------------------------------------------ text

    def formula(self, start: int) -> None:
        self.at += self.text[start : start + 2] == "$$"
        if self.open and self.open[-1][0] == "$":
            self.open.pop()
        elif start > self.begins:
            self.open.append(("$", start))

    def character(self, special: str, start: int) -> Iterator[str]:
        if self.has_own_characters or start < self.begins or self.quiet[0] <= start < self.quiet[1]:
            return
        names = [each.rstrip("*") for each, _ in self.open]
        is_math = any(name == "$" or name in _MATH for name in names)
        is_aligned = any(_ALIGNED.search(name) or name in self.own for name in names)
        if (special in "_^&" and is_math) or (special == "&" and is_aligned):
            return
        yield f"line {self.line(start)} has {special} in text: expected \\{special}{'{}' if special == '^' else ''}"


def _shown(name: str) -> str:
    return name if name in "{$" else f"\\begin{{{name}}}"
